// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/sql_message_rows.h"
#include "server/features/chat/sql_messages_store.h"

namespace lectern::chat {

namespace {

using db::Rows;
using db::Session;
using db::Statement;

constexpr Statement kThreadBefore{"chat.list_thread_before",
                                  "SELECT " LECTERN_MESSAGE_COLUMNS
                                  " FROM chat_messages m WHERE m.room_no = ? AND m.thread_seq = ? "
                                  "AND m.seq < ? ORDER BY m.seq DESC LIMIT ?"};
constexpr Statement kThreadAfter{"chat.list_thread_after",
                                 "SELECT " LECTERN_MESSAGE_COLUMNS
                                 " FROM chat_messages m WHERE m.room_no = ? AND m.thread_seq = ? "
                                 "AND m.seq > ? ORDER BY m.seq LIMIT ?"};
constexpr Statement kThreadCount{"chat.count_thread", "SELECT COUNT(*) FROM chat_messages m WHERE "
                                                      "m.room_no = ? AND m.thread_seq = ?"};

QList<Message> listOf(Rows rows)
{
    QList<Message> out;
    while (rows.next())
        out.append(messageAt(rows));
    return out;
}

} // namespace

QList<Message> SqlMessagesStore::threadBefore(Session &session, const MessageKey &root,
                                              qint64 before, int limit)
{
    return listOf(session.query(kThreadBefore, root.roomNo, root.seq, before, limit));
}

QList<Message> SqlMessagesStore::threadAfter(Session &session, const MessageKey &root, qint64 after,
                                             int limit)
{
    return listOf(session.query(kThreadAfter, root.roomNo, root.seq, after, limit));
}

qint64 SqlMessagesStore::threadCount(Session &session, const MessageKey &root)
{
    Rows rows = session.query(kThreadCount, root.roomNo, root.seq);
    return rows.next() ? rows.integer(0) : 0;
}

} // namespace lectern::chat
