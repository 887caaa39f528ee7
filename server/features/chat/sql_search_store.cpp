// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/sql_search_store.h"

#include "server/features/chat/search_index.h"
#include "server/features/chat/sql_message_rows.h"
#include "server/features/chat/sql_seats.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lectern::chat {

namespace {

using db::Dialect;
using db::Rows;
using db::Session;
using db::Statement;

constexpr int kSeqBits = 34;
/// Of those without an index so many are read at a time, and so many of the last edited ones.
constexpr int kPiece = 1000;

#define LECTERN_STATE_OF_ROOM "SELECT " LECTERN_STATE_COLUMNS " FROM chat_rooms r WHERE r.id = ?"
constexpr Statement kState{"chat.index_state", LECTERN_STATE_OF_ROOM};
constexpr Statement kLockState{"chat.lock_index_state", LECTERN_STATE_OF_ROOM,
                               LECTERN_STATE_OF_ROOM " FOR NO KEY UPDATE"};
constexpr Statement kSetState{
    "chat.set_index_state",
    "UPDATE chat_rooms SET indexed_seq = ?, indexed_change = ? WHERE no = ?"};
constexpr Statement kRemove{"chat.unindex_message", "DELETE FROM chat_search WHERE rowid = ?",
                            "DELETE FROM chat_search WHERE room_no = ? AND seq = ?"};
constexpr Statement kIndex{
    "chat.index_message", "INSERT INTO chat_search (rowid, words) VALUES (?, ?)",
    "INSERT INTO chat_search (room_no, seq, words) "
    "VALUES (?, ?, array_to_tsvector(string_to_array(CAST(? AS TEXT), ' ')))"};

/// The number of a room's first message from a time on; halves the room until it is found.
#define LECTERN_MIDDLE_IS_EARLIER                                                                  \
    "(SELECT m.created_at FROM chat_messages m WHERE m.room_no = no "                              \
    "AND m.seq = low + (high - low) / 2) < at"
constexpr Statement kFirstAt{
    "chat.first_at",
    "WITH RECURSIVE halves (no, at, low, high) AS ("
    "SELECT r.no, CAST(? AS BIGINT), CAST(1 AS BIGINT), r.last_seq + 1 FROM chat_rooms r "
    "WHERE r.no = ? UNION ALL "
    "SELECT no, at, "
    "CASE WHEN " LECTERN_MIDDLE_IS_EARLIER " THEN low + (high - low) / 2 + 1 ELSE low END, "
    "CASE WHEN " LECTERN_MIDDLE_IS_EARLIER " THEN high ELSE low + (high - low) / 2 END "
    "FROM halves WHERE low < high) SELECT MAX(low) FROM halves"};

struct RoomInTime
{
    qint64 no = 0;
    Timestamp lastMessageAt;
    RoomId id;
    qint64 lastSeq = 0;
    qint64 lastChange = 0;
    qint64 indexedSeq = 0;
    qint64 indexedChange = 0;
};

/// Numbers of messages, the end exclusive.
struct Stretch
{
    qint64 from = 1;
    qint64 end = 0;
};

IndexState stateAt(const Rows &rows)
{
    return {rows.id<RoomId>(0), rows.integer(1), rows.integer(2),
            rows.integer(3),    rows.integer(4), rows.integer(5)};
}

/// Words are letters and digits only, so nothing in them means anything to the query language.
QString matchText(const QStringList &words, Dialect dialect)
{
    const bool postgres = dialect == Dialect::Postgres;
    const QString quote = postgres ? QStringLiteral("'") : QStringLiteral("\"");
    QStringList parts;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString part = quote + words[i] + quote;
        if (i + 1 == words.size() && isBeginning(words[i]))
            part += postgres ? QStringLiteral(":*") : QStringLiteral("*");
        parts.append(part);
    }
    return parts.join(postgres ? QStringLiteral(" & ") : QStringLiteral(" "));
}

} // namespace

namespace {

/// The rooms to look in, last written to first.
QList<RoomInTime> roomsFor(Session &session, const UserId &user, const SearchFilter &filter)
{
    QVariantList args{session.bind(user)};
    QString sql = QStringLiteral("SELECT r.no, r.last_message_at, r.id, r.last_seq, "
                                 "r.last_change, r.indexed_seq, r.indexed_change "
                                 "FROM chat_members m "
                                 "JOIN chat_rooms r ON r.no = m.room_no "
                                 "WHERE m.user_id = ? AND m.left_at IS NULL "
                                 "AND " LECTERN_NOT_SHOWN_OUT);
    const auto add = [&](const char *condition, const QVariant &value) {
        sql += QLatin1String(condition);
        args.append(value);
    };
    if (filter.roomNo)
        add("AND r.no = ? ", session.bind(*filter.roomNo));
    if (filter.courseId)
        add("AND r.course_id = ? ", session.bind(*filter.courseId));
    if (filter.from)
        add("AND r.last_message_at >= ? ", session.bind(*filter.from));
    if (filter.admin)
        add("AND " LECTERN_OPEN_TO_ADMIN, session.bind(*filter.admin));
    sql += QLatin1String("ORDER BY r.last_message_at DESC, r.no DESC");
    QList<RoomInTime> out;
    Rows rows = session.queryText("chat.search_rooms", sql, args);
    while (rows.next())
        out.append({rows.integer(0), rows.time(1), rows.id<RoomId>(2), rows.integer(3),
                    rows.integer(4), rows.integer(5), rows.integer(6)});
    return out;
}

qint64 firstAt(Session &session, const RoomInTime &room, Timestamp at)
{
    if (at > room.lastMessageAt)
        return room.lastSeq + 1;
    Rows rows = session.query(kFirstAt, at, room.no);
    return rows.next() ? rows.integer(0) : 1;
}

/// Where in the room the filter's times are.
Stretch stretchOf(Session &session, const RoomInTime &room, const SearchFilter &filter)
{
    Stretch stretch{1, room.lastSeq + 1};
    if (filter.from)
        stretch.from = firstAt(session, room, *filter.from);
    if (filter.to)
        stretch.end = firstAt(session, room, *filter.to);
    if (filter.after)
        stretch.end = std::min(stretch.end,
                               firstAt(session, room, Timestamp{filter.after->createdAt.ms + 1}));
    return stretch;
}

enum class Source {
    Index,    ///< those with the words
    Messages, ///< whatever their words
    Edited,   ///< those that the index has as they were before, last edited first
};

/// Of one room, newest first. Numbers are in the order of time, and both indexes, or the messages
/// themselves, are read from the end of the stretch, for the room alone.
QList<RoomMessage> read(Session &session, const RoomInTime &room, const SearchFilter &filter,
                        Source source, const Stretch &stretch, int limit)
{
    const bool postgres = session.dialect() == Dialect::Postgres;
    const qint64 roomNo = room.no;
    QString sql = QLatin1String("SELECT " LECTERN_MESSAGE_COLUMNS ", m.room_no FROM ");
    QVariantList args;
    const auto add = [&](const char *condition, const QVariant &value) {
        sql += QLatin1String(condition);
        args.append(value);
    };
    const char *order = "m.seq";
    if (source != Source::Index) {
        sql += QLatin1String("chat_messages m ");
        // SQLite takes the key of the table by itself, and with it the whole room.
        if (source == Source::Edited && !postgres)
            sql += QLatin1String("INDEXED BY chat_messages_touched ");
        add("WHERE m.room_no = ? ", session.bind(roomNo));
        if (source == Source::Edited) {
            add("AND m.touched = 1 AND m.edited_at IS NOT NULL AND m.change > ? ",
                session.bind(room.indexedChange));
            order = "m.change";
        }
        add("AND m.seq >= ? ", session.bind(stretch.from));
        add("AND m.seq < ? ", session.bind(stretch.end));
    } else if (postgres) {
        sql += QLatin1String("chat_search s JOIN chat_messages m ON m.room_no = s.room_no "
                             "AND m.seq = s.seq ");
        add("WHERE s.words @@ CAST(? AS tsquery) ",
            session.bind(matchText(filter.words, session.dialect())));
        add("AND s.room_no = ? ", session.bind(roomNo));
        add("AND s.seq >= ? ", session.bind(stretch.from));
        add("AND s.seq < ? ", session.bind(stretch.end));
        order = "s.seq";
    } else {
        sql += QLatin1String("chat_search s CROSS JOIN chat_messages m "
                             "ON m.room_no = (s.rowid >> 34) "
                             "AND m.seq = (s.rowid & 17179869183) ");
        add("WHERE s.words MATCH ? ", session.bind(matchText(filter.words, session.dialect())));
        add("AND s.rowid >= ? ", session.bind((roomNo << kSeqBits) | stretch.from));
        add("AND s.rowid < ? ", session.bind((roomNo << kSeqBits) + stretch.end));
        order = "s.rowid";
    }
    if (filter.sender)
        add("AND m.sender_id = ? ", session.bind(*filter.sender));
    if (filter.from)
        add("AND m.created_at >= ? ", session.bind(*filter.from));
    if (filter.to)
        add("AND m.created_at < ? ", session.bind(*filter.to));
    if (filter.after) {
        const SearchPlace &after = *filter.after;
        add("AND m.created_at <= ? ", session.bind(after.createdAt));
        // Of the same moment: the rooms before, and here the numbers before.
        if (roomNo >= after.key.roomNo) {
            add("AND (m.created_at < ? ", session.bind(after.createdAt));
            add("OR m.seq < ?) ",
                session.bind(roomNo == after.key.roomNo ? after.key.seq : qint64(0)));
        }
    }
    if (filter.hasFile)
        sql +=
            *filter.hasFile ? QLatin1String("AND m.files > 0 ") : QLatin1String("AND m.files = 0 ");
    sql += QLatin1String("AND m.quiet = 0 ORDER BY ") + QLatin1String(order) +
           QLatin1String(" DESC LIMIT ?");
    args.append(limit);
    QList<RoomMessage> out;
    Rows rows = session.queryText("chat.search", sql, args);
    while (rows.next())
        out.append({rows.integer(kMessageColumns), messageAt(rows)});
    return out;
}

bool isNewer(const RoomMessage &a, const RoomMessage &b)
{
    if (a.message.createdAt != b.message.createdAt)
        return a.message.createdAt > b.message.createdAt;
    return std::pair(a.roomNo, a.message.seq) > std::pair(b.roomNo, b.message.seq);
}

/// The newest that have no index yet; `left` is how many may still be looked through.
QList<RoomMessage> unindexed(Session &session, const RoomInTime &room, const SearchFilter &filter,
                             const Stretch &stretch, int limit, qint64 &left)
{
    QList<RoomMessage> out;
    qint64 end = stretch.end;
    while (end > stretch.from && out.size() < limit && left > 0) {
        const qint64 from = std::max(stretch.from, end - kPiece);
        for (const RoomMessage &one :
             read(session, room, filter, Source::Messages, {from, end}, kPiece)) {
            if (holdsWords(one.message, filter.words))
                out.append(one);
        }
        left -= end - from;
        end = from;
    }
    out.resize(std::min<qsizetype>(out.size(), limit));
    return out;
}

/// By the index, and what was edited since by what it says now.
QList<RoomMessage> indexed(Session &session, const RoomInTime &room, const SearchFilter &filter,
                           Stretch stretch, int limit)
{
    const auto holds = [&filter](const RoomMessage &one) {
        return holdsWords(one.message, filter.words);
    };
    QList<RoomMessage> edited;
    if (room.indexedChange < room.lastChange)
        edited = read(session, room, filter, Source::Edited, stretch, kPiece);
    edited.removeIf([&holds](const RoomMessage &one) { return !holds(one); });
    std::sort(edited.begin(), edited.end(), isNewer);
    QList<RoomMessage> found;
    while (stretch.from < stretch.end && found.size() < limit) {
        const QList<RoomMessage> some = read(session, room, filter, Source::Index, stretch, limit);
        std::copy_if(some.cbegin(), some.cend(), std::back_inserter(found),
                     [&](const RoomMessage &one) {
                         return one.message.change <= room.indexedChange || holds(one);
                     });
        stretch.end = some.size() < limit ? stretch.from : some.last().message.seq;
    }
    QList<RoomMessage> out;
    std::set_union(edited.cbegin(), edited.cend(), found.cbegin(), found.cend(),
                   std::back_inserter(out), isNewer);
    return out;
}

QList<RoomMessage> findIn(Session &session, const RoomInTime &room, const SearchFilter &filter,
                          int limit, qint64 &left)
{
    const Stretch all = stretchOf(session, room, filter);
    if (all.from >= all.end)
        return {};
    if (filter.words.isEmpty())
        return read(session, room, filter, Source::Messages, all, limit);
    const qint64 middle = std::clamp(room.indexedSeq + 1, all.from, all.end);
    QList<RoomMessage> out = unindexed(session, room, filter, {middle, all.end}, limit, left);
    if (out.size() < limit && middle > all.from)
        out += indexed(session, room, filter, {all.from, middle}, limit - int(out.size()));
    out.resize(std::min<qsizetype>(out.size(), limit));
    return out;
}

} // namespace

QList<RoomMessage> SqlSearchStore::find(Session &session, const UserId &user,
                                        const SearchFilter &filter, int limit, int offset)
{
    const int wanted = offset + limit;
    qint64 left = kUnindexed;
    QList<RoomMessage> out;
    for (const RoomInTime &room : roomsFor(session, user, filter)) {
        // From here on all is older than the page.
        if (out.size() >= wanted && room.lastMessageAt < out.last().message.createdAt)
            break;
        const QList<RoomMessage> found = findIn(session, room, filter, wanted, left);
        const qsizetype middle = out.size();
        out += found;
        std::inplace_merge(out.begin(), out.begin() + middle, out.end(), isNewer);
        out.resize(std::min<qsizetype>(out.size(), wanted));
    }
    out.remove(0, std::min<qsizetype>(offset, out.size()));
    return out;
}

QList<RoomId> SqlSearchStore::rooms(Session &session, const UserId &user,
                                    const SearchFilter &filter)
{
    QList<RoomId> out;
    for (const RoomInTime &room : roomsFor(session, user, filter))
        out.append(room.id);
    return out;
}

QList<IndexState> SqlSearchStore::behind(Session &session)
{
    QList<IndexState> out;
    Rows rows = session.query(kIndexBehind, kBehindAtOnce);
    while (rows.next())
        out.append(stateAt(rows));
    return out;
}

std::optional<IndexState> SqlSearchStore::state(Session &session, const RoomId &room, bool lock)
{
    Rows rows = session.query(lock ? kLockState : kState, room);
    return rows.next() ? std::optional(stateAt(rows)) : std::nullopt;
}

void SqlSearchStore::setState(Session &session, const IndexState &state)
{
    session.run(kSetState, state.seq, state.change, state.roomNo);
}

void SqlSearchStore::index(Session &session, const MessageKey &key, const QString &words)
{
    if (session.dialect() == Dialect::Postgres) {
        session.run(kRemove, key.roomNo, key.seq);
        if (!words.isEmpty())
            session.run(kIndex, key.roomNo, key.seq, words);
        return;
    }
    const qint64 row = (key.roomNo << kSeqBits) | key.seq;
    session.run(kRemove, row);
    if (!words.isEmpty())
        session.run(kIndex, row, words);
}

} // namespace lectern::chat
