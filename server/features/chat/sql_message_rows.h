// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"
#include "server/features/chat/chat_model.h"

/// Messages as the SQL of this feature reads them; the table is `m`.
#define LECTERN_MESSAGE_COLUMNS                                                                    \
    "m.seq, m.sender_id, m.client_id, m.type, m.text, m.reply_to, m.lesson_id, m.second, m.page, " \
    "m.mentions, m.mentions_all, m.files, m.created_at, m.edited_at, m.deleted_at, m.pinned_at, "  \
    "m.change, m.thread_seq, m.answers, m.replies"

namespace lectern::chat {

inline constexpr int kMessageColumns = 20;

[[nodiscard]] Message messageAt(const db::Rows &rows, int first = 0);
[[nodiscard]] QByteArray packedIds(const QList<UserId> &ids);

} // namespace lectern::chat
