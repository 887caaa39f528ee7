// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/sql_rooms_store.h"
#include "server/features/chat/sql_seats.h"

#include <algorithm>

// What is asked about many rooms or people at once.
namespace lectern::chat {

namespace {

using db::Rows;
using db::Session;

constexpr qsizetype kAtOnce = 64;

/// `(?, ?, …)` for so many.
QString places()
{
    return QStringLiteral("(?") + QStringLiteral(", ?").repeated(kAtOnce - 1) + QLatin1Char(')');
}

/// Those from `first` on; the last one again where there are fewer.
template<class Id>
QVariantList some(Session &session, const QList<Id> &ids, qsizetype first)
{
    QVariantList args;
    for (qsizetype i = 0; i < kAtOnce; ++i)
        args.append(session.bind(ids[std::min(first + i, ids.size() - 1)]));
    return args;
}

} // namespace

QHash<RoomId, RoomNumbers> SqlRoomsStore::numbers(Session &session, const QList<RoomId> &ids)
{
    static const QString sql =
        QStringLiteral("SELECT id, last_change, last_seq FROM chat_rooms WHERE id IN ") + places();
    QHash<RoomId, RoomNumbers> out;
    out.reserve(ids.size());
    for (qsizetype first = 0; first < ids.size(); first += kAtOnce) {
        Rows rows = session.queryText("chat.room_numbers", sql, some(session, ids, first));
        while (rows.next())
            out.insert(rows.id<RoomId>(0), {rows.integer(1), rows.integer(2)});
    }
    return out;
}

QList<NewSeat> SqlRoomsStore::newSeats(Session &session, const QList<UserId> &users,
                                       Timestamp since)
{
    static const QString sql =
        QStringLiteral(
            "SELECT r.id, m.user_id, m.role, r.last_change, m.joined_at FROM chat_members m "
            "JOIN chat_rooms r ON r.no = m.room_no "
            "WHERE m.left_at IS NULL AND m.user_id IN ") +
        places() + QLatin1String(" AND m.joined_at >= ? AND " LECTERN_NOT_SHOWN_OUT);
    QList<NewSeat> out;
    for (qsizetype first = 0; first < users.size(); first += kAtOnce) {
        QVariantList args = some(session, users, first);
        args.append(session.bind(since));
        Rows rows = session.queryText("chat.new_seats", sql, args);
        while (rows.next())
            out.append({rows.id<RoomId>(0), rows.id<UserId>(1),
                        enumFromName<RoomRole>(rows.text(2)).value_or(RoomRole::Member),
                        rows.integer(3), rows.time(4)});
    }
    return out;
}

} // namespace lectern::chat
