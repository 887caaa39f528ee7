// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/sql_message_rows.h"
#include "server/features/chat/sql_messages_store.h"

#include <algorithm>

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
// By the number that is kept, less what came later, which is not much.
constexpr Statement kThreadCount{
    "chat.count_thread", "SELECT r.answers - (SELECT COUNT(*) FROM chat_messages m "
                         "WHERE m.room_no = r.room_no AND m.thread_seq = r.seq AND m.seq > ?) "
                         "FROM chat_messages r WHERE r.room_no = ? AND r.seq = ?"};
constexpr Statement kThreadAt{"chat.find_in_thread",
                              "SELECT m.seq FROM chat_messages m WHERE m.room_no = ? "
                              "AND m.thread_seq = ? AND m.seq > ? AND m.seq < ? "
                              "ORDER BY m.seq DESC LIMIT 1 OFFSET ?"};
constexpr Statement kCountAnswers{
    "chat.count_answers", "UPDATE chat_messages SET answers = answers + ?, replies = replies + ?, "
                          "change = ?, touched = 1 WHERE room_no = ? AND seq = ?"};

constexpr qsizetype kAtOnce = 64;

QList<Message> listOf(Rows rows)
{
    QList<Message> out;
    while (rows.next())
        out.append(messageAt(rows));
    return out;
}

} // namespace

QHash<qint64, Answered> SqlMessagesStore::answered(Session &session, qint64 roomNo,
                                                   const QList<qint64> &seqs)
{
    static const QString sql =
        QStringLiteral("SELECT seq, created_at, replies FROM chat_messages WHERE room_no = ? "
                       "AND seq IN (?") +
        QStringLiteral(", ?").repeated(kAtOnce - 1) + QLatin1Char(')');
    QHash<qint64, Answered> out;
    for (qsizetype first = 0; first < seqs.size(); first += kAtOnce) {
        // The last one again where there are fewer.
        QVariantList args{roomNo};
        for (qsizetype i = 0; i < kAtOnce; ++i)
            args.append(seqs[std::min(first + i, seqs.size() - 1)]);
        Rows rows = session.queryText("chat.list_answered", sql, args);
        while (rows.next())
            out.insert(rows.integer(0), {rows.time(1), int(rows.integer(2))});
    }
    return out;
}

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

qint64 SqlMessagesStore::threadCount(Session &session, const MessageKey &root, qint64 upTo)
{
    Rows rows = session.query(kThreadCount, upTo, root.roomNo, root.seq);
    return rows.next() ? rows.integer(0) : 0;
}

std::optional<qint64> SqlMessagesStore::threadAt(Session &session, const MessageKey &root,
                                                 qint64 after, qint64 before, qint64 skipped)
{
    Rows rows = session.query(kThreadAt, root.roomNo, root.seq, after, before, skipped);
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

void SqlMessagesStore::countAnswer(Session &session, const MessageKey &root, qint64 change)
{
    session.run(kCountAnswers, 1, 1, change, root.roomNo, root.seq);
}

void SqlMessagesStore::countDeleted(Session &session, const MessageKey &root, qint64 change)
{
    session.run(kCountAnswers, 0, -1, change, root.roomNo, root.seq);
}

} // namespace lectern::chat
