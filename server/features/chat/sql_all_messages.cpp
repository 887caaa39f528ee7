// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/sql_message_rows.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_seats.h"

#include <limits>

namespace lectern::chat {

namespace {

using db::Rows;
using db::Session;
using db::Statement;

#define LECTERN_ROOM_MESSAGES "SELECT " LECTERN_MESSAGE_COLUMNS ", m.room_no FROM chat_messages m "
/// SQLite would rather read the table by its own key, and sort all of it.
#define LECTERN_BY_TIME LECTERN_ROOM_MESSAGES "INDEXED BY chat_messages_by_time "
#define LECTERN_EARLIER                                                                            \
    "(m.created_at, m.room_no, m.seq) < (?, ?, ?) "                                                \
    "ORDER BY m.created_at DESC, m.room_no DESC, m.seq DESC LIMIT ?"
#define LECTERN_OF_OPEN "chat_rooms r ON r.no = m.room_no WHERE " LECTERN_OPEN_TO_ADMIN "AND "

constexpr Statement kAll{"chat.list_all", LECTERN_BY_TIME "WHERE " LECTERN_EARLIER,
                         LECTERN_ROOM_MESSAGES "WHERE " LECTERN_EARLIER};
constexpr Statement kAllForAdmin{"chat.list_all_for_admin",
                                 LECTERN_BY_TIME "CROSS JOIN " LECTERN_OF_OPEN LECTERN_EARLIER,
                                 LECTERN_ROOM_MESSAGES "JOIN " LECTERN_OF_OPEN LECTERN_EARLIER};

/// Where a list goes on.
struct Place
{
    Timestamp createdAt{std::numeric_limits<qint64>::max()};
    MessageKey key{std::numeric_limits<qint64>::max(), 0};

    explicit Place(const std::optional<MessageId> &before)
    {
        if (!before)
            return;
        createdAt = timeOf(*before);
        key = keyOf(*before).value_or(key);
    }
};

QList<RoomMessage> listOf(Rows rows)
{
    QList<RoomMessage> out;
    while (rows.next())
        out.append({rows.integer(kMessageColumns), messageAt(rows)});
    return out;
}

} // namespace

QList<RoomMessage> SqlMessagesStore::all(Session &session, const std::optional<MessageId> &before,
                                         int limit)
{
    const Place from(before);
    return listOf(session.query(kAll, from.createdAt, from.key.roomNo, from.key.seq, limit));
}

QList<RoomMessage> SqlMessagesStore::allFor(Session &session, const UserId &admin,
                                            const std::optional<MessageId> &before, int limit)
{
    const Place from(before);
    return listOf(
        session.query(kAllForAdmin, admin, from.createdAt, from.key.roomNo, from.key.seq, limit));
}

} // namespace lectern::chat
