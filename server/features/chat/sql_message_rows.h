// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"
#include "server/core/db/statement.h"
#include "server/features/chat/message_model.h"

/// Messages as the SQL of this feature reads them; the table is `m`.
#define LECTERN_MESSAGE_COLUMNS                                                                    \
    "m.seq, m.sender_id, m.client_id, m.type, m.text, m.reply_to, m.lesson_id, m.second, m.page, " \
    "m.mentions, m.mentions_all, m.files, m.created_at, m.edited_at, m.deleted_at, m.pinned_at, "  \
    "m.change, m.thread_seq, m.answers, m.replies"

/// As the index chat_messages_pinned_to_lesson has it, word for word.
#define LECTERN_OF_LESSON                                                                          \
    " WHERE m.room_no = ? AND m.lesson_id = ? AND m.lesson_id IS NOT NULL "                        \
    "AND m.deleted_at IS NULL AND (m.second IS NOT NULL OR m.page IS NOT NULL) AND m.seq "
#define LECTERN_OF_LESSON_BEFORE LECTERN_OF_LESSON "< ? ORDER BY m.seq DESC LIMIT ?"
#define LECTERN_OF_LESSON_AFTER LECTERN_OF_LESSON "> ? ORDER BY m.seq LIMIT ?"
/// SQLite takes the key of the table by itself, and with it the whole room.
#define LECTERN_BY_LESSON                                                                          \
    "SELECT " LECTERN_MESSAGE_COLUMNS                                                              \
    " FROM chat_messages m INDEXED BY chat_messages_pinned_to_lesson"
#define LECTERN_FROM_MESSAGES "SELECT " LECTERN_MESSAGE_COLUMNS " FROM chat_messages m"

namespace lectern::chat {

inline constexpr int kMessageColumns = 20;

inline constexpr db::Statement kOfLessonBefore{"chat.list_of_lesson_before",
                                               LECTERN_BY_LESSON LECTERN_OF_LESSON_BEFORE,
                                               LECTERN_FROM_MESSAGES LECTERN_OF_LESSON_BEFORE};
inline constexpr db::Statement kOfLessonAfter{"chat.list_of_lesson_after",
                                              LECTERN_BY_LESSON LECTERN_OF_LESSON_AFTER,
                                              LECTERN_FROM_MESSAGES LECTERN_OF_LESSON_AFTER};

[[nodiscard]] Message messageAt(const db::Rows &rows, int first = 0);
[[nodiscard]] QByteArray packedIds(const QList<UserId> &ids);

} // namespace lectern::chat
