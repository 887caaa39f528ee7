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
using db::Statement;

constexpr Statement kCourseSeatsOf{
    "chat.list_course_seats_of",
    "SELECT r.id, m.role FROM chat_members m JOIN chat_rooms r ON r.no = m.room_no "
    "WHERE m.user_id = ? AND m.left_at IS NULL AND r.type IN ('course', 'lesson') ORDER BY r.no"};
constexpr Statement kReadPlaces{
    "chat.read_places", "SELECT m.user_id, m.entered_seq, m.last_read_seq FROM chat_members m "
                        "WHERE m.room_no = ? AND m.left_at IS NULL "
                        "AND m.last_read_seq > m.entered_seq"};
#define LECTERN_READERS                                                                            \
    "FROM chat_members m JOIN people p ON p.id = m.user_id WHERE m.room_no = ? "                   \
    "AND m.left_at IS NULL AND m.last_read_seq >= ? AND m.entered_seq < ? AND m.user_id <> ? "
constexpr Statement kReaders{"chat.list_readers", "SELECT m.user_id " LECTERN_READERS
                                                  "ORDER BY LOWER(p.name), m.user_id "
                                                  "LIMIT ? OFFSET ?"};
constexpr Statement kCountReaders{"chat.count_readers", "SELECT COUNT(*) " LECTERN_READERS};

// The first condition is that of the index.
constexpr Statement kUndisturbed{"chat.list_undisturbed",
                                 "SELECT m.user_id FROM chat_members m WHERE m.room_no = ? "
                                 "AND (m.muted_until IS NOT NULL OR m.notify = 'none') "
                                 "AND (m.notify = 'none' OR m.muted_until > ?)"};

// SQLite would take the members of the room, and each one's name.
#define LECTERN_NAMED                                                                              \
    " WHERE m.room_no = ? AND m.user_id = u.id AND m.left_at IS NULL AND u.deleted_at IS NULL "    \
    "AND u.name_key IN (?, ?, ?, ?, ?, ?, ?, ?) ORDER BY LENGTH(u.name_key) DESC, u.id LIMIT ?"
constexpr qsizetype kKeysAtOnce = 8;
constexpr Statement kMembersNamed{"chat.list_members_named",
                                  "SELECT u.id, u.name FROM users u INDEXED BY users_name CROSS "
                                  "JOIN chat_members m" LECTERN_NAMED,
                                  "SELECT u.id, u.name FROM users u, chat_members m" LECTERN_NAMED};

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

QList<ReadPlace> SqlRoomsStore::readPlaces(Session &session, qint64 roomNo)
{
    QList<ReadPlace> out;
    Rows rows = session.query(kReadPlaces, roomNo);
    while (rows.next())
        out.append({rows.id<UserId>(0), rows.integer(1), rows.integer(2)});
    return out;
}

QSet<UserId> SqlRoomsStore::undisturbed(Session &session, qint64 roomNo, Timestamp now)
{
    QSet<UserId> out;
    Rows rows = session.query(kUndisturbed, roomNo, now);
    while (rows.next())
        out.insert(rows.id<UserId>(0));
    return out;
}

QList<UserId> SqlRoomsStore::readers(Session &session, const MessageKey &key, const UserId &but,
                                     int limit, int offset)
{
    QList<UserId> out;
    Rows rows = session.query(kReaders, key.roomNo, key.seq, key.seq, but, limit, offset);
    while (rows.next())
        out.append(rows.id<UserId>(0));
    return out;
}

qint64 SqlRoomsStore::countReaders(Session &session, const MessageKey &key, const UserId &but)
{
    Rows rows = session.query(kCountReaders, key.roomNo, key.seq, key.seq, but);
    return rows.next() ? rows.integer(0) : 0;
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

QList<std::pair<RoomId, RoomRole>> SqlRoomsStore::courseSeatsOf(Session &session,
                                                                const UserId &user)
{
    QList<std::pair<RoomId, RoomRole>> out;
    Rows rows = session.query(kCourseSeatsOf, user);
    while (rows.next())
        out.append(
            {rows.id<RoomId>(0), enumFromName<RoomRole>(rows.text(1)).value_or(RoomRole::Member)});
    return out;
}

QList<NamedMember> SqlRoomsStore::membersNamed(Session &session, qint64 roomNo,
                                               const QStringList &keys, int limit)
{
    QList<NamedMember> out;
    if (keys.isEmpty())
        return out;
    const auto key = [&keys](qsizetype i) { return keys[std::min(i, keys.size() - 1)]; };
    Q_ASSERT(keys.size() <= kKeysAtOnce);
    Rows rows = session.query(kMembersNamed, roomNo, key(0), key(1), key(2), key(3), key(4), key(5),
                              key(6), key(7), limit);
    while (rows.next())
        out.append({rows.id<UserId>(0), rows.text(1)});
    return out;
}

} // namespace lectern::chat
