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

constexpr int kRoomsAtOnce = 500;

constexpr Statement kAll{"chat.list_all",
                         "SELECT " LECTERN_MESSAGE_COLUMNS
                         ", m.room_no FROM chat_messages m WHERE (m.room_no, m.seq) < (?, ?) "
                         "ORDER BY m.room_no DESC, m.seq DESC LIMIT ?"};
// By room: whatever lies in others' groups and pairs is not even walked over.
constexpr Statement kRoomsForAdmin{
    "chat.list_rooms_for_admin", "SELECT r.no FROM chat_rooms r WHERE r.no <= ? AND r.last_seq > 0 "
                                 "AND " LECTERN_OPEN_TO_ADMIN "ORDER BY r.no DESC LIMIT ?"};

QList<RoomMessage> roomListOf(Rows rows)
{
    QList<RoomMessage> out;
    while (rows.next())
        out.append({rows.integer(kMessageColumns), messageAt(rows)});
    return out;
}

QList<qint64> roomsForAdmin(Session &session, const UserId &admin, qint64 highest)
{
    QList<qint64> out;
    Rows rows = session.query(kRoomsForAdmin, highest, admin, kRoomsAtOnce);
    while (rows.next())
        out.append(rows.integer(0));
    return out;
}

} // namespace

QList<RoomMessage> SqlMessagesStore::all(Session &session, const MessageKey &from, int limit)
{
    return roomListOf(session.query(kAll, from.roomNo, from.seq, limit));
}

QList<RoomMessage> SqlMessagesStore::allFor(Session &session, const UserId &admin,
                                            const MessageKey &from, int limit)
{
    QList<RoomMessage> out;
    QList<qint64> rooms = roomsForAdmin(session, admin, from.roomNo);
    while (!rooms.isEmpty() && out.size() < limit) {
        for (const qint64 room : std::as_const(rooms)) {
            const qint64 end = room == from.roomNo ? from.seq : std::numeric_limits<qint64>::max();
            for (const Message &message : before(session, room, end, limit - int(out.size())))
                out.append({room, message});
            if (out.size() == limit)
                break;
        }
        rooms = rooms.size() < kRoomsAtOnce ? QList<qint64>()
                                            : roomsForAdmin(session, admin, rooms.last() - 1);
    }
    return out;
}

} // namespace lectern::chat
