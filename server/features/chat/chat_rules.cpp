// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_rules.h"

#include "server/features/chat/emoji_spelling.h"
#include "shared/core/message_characters.h"
#include "shared/core/text_fold.h"
#include "shared/policy/limits.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>

namespace lectern::chat {

Result<QString> cleanText(const QString &text)
{
    QString out = text.trimmed();
    if (out.size() > limits::kMaxMessageLength)
        return refusedField("chat.too_long", QStringLiteral("message"), "validation.too_long",
                            QString::number(limits::kMaxMessageLength));
    const Error invalid = refusedField("chat.invalid_text", QStringLiteral("message"),
                                       "validation.control_character");
    bool seen = false;
    bool zeroWidth = false;
    MessageCharacters characters(text);
    while (characters.next()) {
        if (characters.kind() == MessageCharacters::Kind::Harmful)
            return invalid;
        zeroWidth = zeroWidth || characters.kind() == MessageCharacters::Kind::ZeroWidth;
        seen = seen || isSeen(characters.code());
    }
    if (!seen)
        return QString();
    if (zeroWidth)
        return invalid;
    return out;
}

Result<QString> cleanEmoji(const QString &emoji)
{
    const Error invalid =
        refusedField("chat.invalid_emoji", QStringLiteral("emoji"), "validation.emoji");
    const QString text = emoji.trimmed();
    if (text.isEmpty() || text.size() > limits::kMaxEmojiLength)
        return invalid;
    const Result<QString> clean = cleanText(text);
    if (!clean || *clean != text)
        return invalid;
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
    if (graphemes.toNextBoundary() != text.size())
        return invalid;
    // Keycaps begin with a digit; everything else from Latin-1 is text but for © and ®.
    const QChar first = text[0];
    const bool keycap = text.size() > 1 && text.back().unicode() == 0x20E3;
    const bool plain =
        first.unicode() < 0x100 && first.unicode() != 0xA9 && first.unicode() != 0xAE;
    if ((plain && !keycap) || (!first.isSurrogate() && first.isLetter()))
        return invalid;
    QString spelling = emojiSpelling(text);
    return spelling.size() <= limits::kMaxEmojiLength ? Result<QString>(std::move(spelling))
                                                      : invalid;
}

bool mentionsAll(const QString &text)
{
    static const QString kAll = QStringLiteral("@all");
    for (qsizetype at = text.indexOf(kAll); at >= 0; at = text.indexOf(kAll, at + 1)) {
        const qsizetype end = at + kAll.size();
        const bool starts = at == 0 || !text[at - 1].isLetterOrNumber();
        if (starts && (end == text.size() || !text[end].isLetterOrNumber()))
            return true;
    }
    return false;
}

bool hasWordOf(const QString &text, const QSet<QString> &words)
{
    if (words.isEmpty())
        return false;
    const QStringList all = foldedWords(foldText(text), std::numeric_limits<int>::max());
    return std::any_of(all.cbegin(), all.cend(),
                       [&words](const QString &word) { return words.contains(word); });
}

Error refusedField(const char *id, const QString &field, const char *reason,
                   const QString &argument)
{
    return {ErrorKind::InvalidInput, id, {{field, reason, argument}}};
}

Error nothingSaid()
{
    return refusedField("chat.empty", QStringLiteral("message"), "validation.required");
}

Error wordNotAllowed()
{
    return refusedField("chat.word_not_allowed", QStringLiteral("message"), "validation.word");
}

Error comeBack(const char *id, ErrorKind kind, Timestamp now, Timestamp until)
{
    Error error{kind, id};
    error.retryAfterSeconds =
        int(std::clamp<qint64>((until.ms - now.ms + 999) / 1000, 1, 31'536'000));
    return error;
}

} // namespace lectern::chat
