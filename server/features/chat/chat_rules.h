// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"
#include "shared/core/timestamp.h"

#include <QSet>
#include <QString>

/// What a message may consist of.
namespace lectern::chat {

/// Text as it is stored: trimmed. Empty where nothing of it can be seen. Errors: chat.invalid_text
/// (see message_characters.h; broken surrogates), chat.too_long, both about `message`.
[[nodiscard]] Result<QString> cleanText(const QString &text);
/// One grapheme of at most kMaxEmojiLength UTF-16 units, no letters; as emojiSpelling has it.
/// Error: chat.invalid_emoji.
[[nodiscard]] Result<QString> cleanEmoji(const QString &emoji);
/// `@all`, as a word of its own.
[[nodiscard]] bool mentionsAll(const QString &text);
/// Whether one of the folded `words` is in it.
[[nodiscard]] bool hasWordOf(const QString &text, const QSet<QString> &words);
/// An error about one field of the request.
[[nodiscard]] Error refusedField(const char *id, const QString &field, const char *reason,
                                 const QString &argument = {});
/// chat.empty and chat.word_not_allowed, about `message`.
[[nodiscard]] Error nothingSaid();
[[nodiscard]] Error wordNotAllowed();
/// An error that says when to come back.
[[nodiscard]] Error comeBack(const char *id, ErrorKind kind, Timestamp now, Timestamp until);

} // namespace lectern::chat
