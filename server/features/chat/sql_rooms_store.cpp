// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/sql_rooms_store.h"

#include "server/features/chat/sql_seats.h"

namespace lectern::chat {

namespace {

using db::Rows;
using db::Session;
using db::Statement;

#define LECTERN_ROOM_COLUMNS                                                                       \
    "r.no, r.id, r.type, r.name, r.course_id, r.lesson_id, r.enabled, r.announce_only, "           \
    "r.slow_mode_s, r.max_file_bytes, r.file_types, r.archived_at, r.last_seq, r.last_change, "    \
    "r.last_message_at, r.member_count, r.created_by, r.created_at, r.archived_with_course"
#define LECTERN_MEMBER_COLUMNS                                                                     \
    "m.user_id, m.role, m.joined_at, m.left_at, m.last_read_seq, m.last_sent_at, m.muted_until, "  \
    "m.silenced_until, m.removed, m.entered_seq, m.notify"
// What is there is numbered without gaps: the unread ones are all after the last read but those
// that count for nobody.
#define LECTERN_UNREAD                                                                             \
    "r.last_seq - m.last_read_seq - (SELECT COUNT(*) FROM chat_messages q "                        \
    "WHERE q.room_no = r.no AND q.quiet = 1 AND q.seq > m.last_read_seq)"
#define LECTERN_VIEW_COLUMNS                                                                       \
    LECTERN_ROOM_COLUMNS                                                                           \
    ", " LECTERN_MEMBER_COLUMNS ", " LECTERN_UNREAD ", "                                           \
    "(SELECT COUNT(*) FROM chat_mentions n WHERE n.user_id = m.user_id AND n.room_no = r.no "      \
    "AND n.seq > m.last_read_seq) + (SELECT COUNT(*) FROM chat_messages a "                        \
    "WHERE a.room_no = r.no AND a.mentions_all = 1 AND a.seq > m.last_read_seq), "                 \
    "CASE WHEN r.type = 'personal' THEN (SELECT p.user_id FROM chat_members p "                    \
    "WHERE p.room_no = r.no AND p.user_id <> m.user_id LIMIT 1) END, "                             \
    "d.text, d.reply_to, d.updated_at"
#define LECTERN_VIEW_TABLES                                                                        \
    " FROM chat_members m JOIN chat_rooms r ON r.no = m.room_no "                                  \
    "LEFT JOIN chat_drafts d ON d.user_id = m.user_id AND d.room_no = m.room_no "

constexpr int kRoomColumns = 19;
constexpr int kMemberColumns = 11;
constexpr int kViewExtras = kRoomColumns + kMemberColumns;
constexpr int kIdsAtOnce = 5000;

#define LECTERN_ROOM_BY_ID "SELECT " LECTERN_ROOM_COLUMNS " FROM chat_rooms r WHERE r.id = ?"
constexpr Statement kRoom{"chat.get_room", LECTERN_ROOM_BY_ID};
constexpr Statement kLockRoom{"chat.lock_room", LECTERN_ROOM_BY_ID,
                              LECTERN_ROOM_BY_ID " FOR NO KEY UPDATE"};
constexpr Statement kRoomByNo{"chat.get_room_by_no",
                              "SELECT " LECTERN_ROOM_COLUMNS " FROM chat_rooms r WHERE r.no = ?"};
constexpr Statement kCourseRoom{"chat.get_course_room",
                                "SELECT " LECTERN_ROOM_COLUMNS
                                " FROM chat_rooms r WHERE r.course_id = ? AND r.type = 'course'"};
constexpr Statement kLessonRoom{"chat.get_lesson_room",
                                "SELECT " LECTERN_ROOM_COLUMNS
                                " FROM chat_rooms r WHERE r.lesson_id = ? AND r.type = 'lesson'"};
constexpr Statement kRoomsOfCourse{
    "chat.list_course_rooms", "SELECT " LECTERN_ROOM_COLUMNS
                              " FROM chat_rooms r WHERE r.course_id = ? ORDER BY r.no LIMIT 1000"};
constexpr Statement kPersonalRoom{"chat.get_personal_room",
                                  "SELECT " LECTERN_ROOM_COLUMNS
                                  " FROM chat_rooms r WHERE r.pair_key = ?"};
constexpr Statement kInsert{
    "chat.insert_room",
    "INSERT INTO chat_rooms (id, type, name, course_id, lesson_id, pair_key, enabled, "
    "announce_only, slow_mode_s, max_file_bytes, file_types, archived_at, last_seq, last_change, "
    "last_message_at, member_count, created_by, created_at, archived_with_course) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT DO NOTHING RETURNING no"};
constexpr Statement kUpdateSettings{
    "chat.update_room",
    "UPDATE chat_rooms SET name = ?, enabled = ?, announce_only = ?, slow_mode_s = ?, "
    "max_file_bytes = ?, file_types = ?, archived_at = ?, archived_with_course = ? WHERE no = ?"};
constexpr Statement kUpdateCounters{
    "chat.count_room", "UPDATE chat_rooms SET last_seq = ?, last_change = ?, last_message_at = ?, "
                       "member_count = ? WHERE no = ?"};
constexpr Statement kMember{"chat.get_member",
                            "SELECT " LECTERN_MEMBER_COLUMNS
                            " FROM chat_members m WHERE m.room_no = ? AND m.user_id = ?"};
constexpr Statement kPutMember{
    "chat.put_member",
    "INSERT INTO chat_members (room_no, user_id, role, joined_at, left_at, last_read_seq, "
    "last_sent_at, muted_until, silenced_until, removed, entered_seq, notify) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (room_no, user_id) DO UPDATE SET role = excluded.role, "
    "joined_at = excluded.joined_at, left_at = excluded.left_at, "
    "last_read_seq = excluded.last_read_seq, last_sent_at = excluded.last_sent_at, "
    "muted_until = excluded.muted_until, silenced_until = excluded.silenced_until, "
    "removed = excluded.removed, entered_seq = excluded.entered_seq, "
    "notify = excluded.notify"};
constexpr Statement kUpdateRead{"chat.update_read",
                                "UPDATE chat_members SET last_read_seq = ?, last_sent_at = ? "
                                "WHERE room_no = ? AND user_id = ?"};
#define LECTERN_MEMBERS                                                                            \
    "SELECT " LECTERN_MEMBER_COLUMNS ", s.last_seen, s.invisible FROM chat_members m "             \
    "JOIN people p ON p.id = m.user_id LEFT JOIN chat_presence s ON s.user_id = m.user_id "        \
    "WHERE m.room_no = ? AND m.left_at IS NULL "
#define LECTERN_BY_NAME "ORDER BY LOWER(p.name), m.user_id LIMIT ?"
constexpr Statement kMembers{"chat.list_members", LECTERN_MEMBERS LECTERN_BY_NAME " OFFSET ?"};
constexpr Statement kMembersAfter{
    "chat.list_members_after",
    LECTERN_MEMBERS "AND (LOWER(p.name), m.user_id) > "
                    "(SELECT LOWER(l.name), l.id FROM people l WHERE l.id = ?) " LECTERN_BY_NAME};
constexpr Statement kMemberIds{
    "chat.list_member_ids",
    "SELECT m.user_id FROM chat_members m JOIN chat_rooms r ON r.no = m.room_no "
    "WHERE m.room_no = ? AND m.user_id > ? AND m.left_at IS NULL AND " LECTERN_NOT_SHOWN_OUT
    "ORDER BY m.user_id LIMIT ?"};
constexpr Statement kAdmins{
    "chat.count_admins",
    "SELECT COUNT(*) FROM chat_members m INDEXED BY chat_members_admins " LECTERN_IS_ADMIN,
    "SELECT COUNT(*) FROM chat_members m " LECTERN_IS_ADMIN};
constexpr Statement kEldest{
    "chat.eldest_member",
    "SELECT m.user_id FROM chat_members m JOIN people p ON p.id = m.user_id "
    "WHERE m.room_no = ? AND m.left_at IS NULL AND p.deleted = ? ORDER BY m.joined_at, m.user_id "
    "LIMIT 1"};
constexpr Statement kGroupsOf{
    "chat.list_groups_of",
    "SELECT r.id FROM chat_members m JOIN chat_rooms r ON r.no = m.room_no "
    "WHERE m.user_id = ? AND m.left_at IS NULL AND r.type = 'group' ORDER BY r.no"};
constexpr Statement kViews{
    "chat.list_rooms",
    "SELECT " LECTERN_VIEW_COLUMNS LECTERN_VIEW_TABLES
    "WHERE m.user_id = ? AND m.left_at IS NULL AND " LECTERN_CAME LECTERN_NOT_SHOWN_OUT
    "ORDER BY r.last_message_at DESC, r.no DESC LIMIT ? OFFSET ?"};
constexpr Statement kCountViews{
    "chat.count_rooms",
    "SELECT COUNT(*) FROM chat_members m JOIN chat_rooms r ON r.no = m.room_no "
    "WHERE m.user_id = ? AND m.left_at IS NULL AND " LECTERN_CAME LECTERN_NOT_SHOWN_OUT};
constexpr Statement kCountUnread{
    "chat.count_unread",
    "SELECT CAST(COALESCE(SUM(CASE WHEN n.unread > 0 THEN n.unread ELSE 0 END), 0) AS BIGINT) "
    "FROM (SELECT " LECTERN_UNREAD
    " AS unread FROM chat_members m JOIN chat_rooms r ON r.no = m.room_no "
    "WHERE m.user_id = ? AND m.left_at IS NULL AND " LECTERN_NOT_SHOWN_OUT ") n"};
constexpr Statement kView{"chat.view_room",
                          "SELECT " LECTERN_VIEW_COLUMNS LECTERN_VIEW_TABLES
                          "WHERE r.id = ? AND m.user_id = ? AND m.left_at IS NULL"};

Room roomAt(const Rows &rows)
{
    Room out;
    out.no = rows.integer(0);
    out.id = rows.id<RoomId>(1);
    out.type = enumFromName<RoomType>(rows.text(2)).value_or(RoomType::Group);
    out.name = rows.text(3);
    out.courseId = rows.optionalId<CourseId>(4);
    out.lessonId = rows.optionalId<LessonId>(5);
    out.enabled = rows.boolean(6);
    out.announceOnly = rows.boolean(7);
    out.slowModeSeconds = int(rows.integer(8));
    out.maxFileBytes = rows.integer(9);
    out.fileTypes = rows.text(10);
    out.archivedAt = rows.optionalTime(11);
    out.lastSeq = rows.integer(12);
    out.lastChange = rows.integer(13);
    out.lastMessageAt = rows.time(14);
    out.memberCount = int(rows.integer(15));
    out.createdBy = rows.id<UserId>(16);
    out.createdAt = rows.time(17);
    out.archivedWithCourse = rows.boolean(18);
    return out;
}

Member memberAt(const Rows &rows, int first)
{
    Member out;
    out.userId = rows.id<UserId>(first);
    out.role = enumFromName<RoomRole>(rows.text(first + 1)).value_or(RoomRole::Member);
    out.joinedAt = rows.time(first + 2);
    out.leftAt = rows.optionalTime(first + 3);
    out.lastReadSeq = rows.integer(first + 4);
    out.lastSentAt = rows.time(first + 5);
    out.mutedUntil = rows.optionalTime(first + 6);
    out.silencedUntil = rows.optionalTime(first + 7);
    out.removed = rows.boolean(first + 8);
    out.enteredSeq = rows.integer(first + 9);
    if (const auto notify = rows.optionalText(first + 10))
        out.notify = enumFromName<NotifyOn>(*notify);
    return out;
}

RoomView viewAt(const Rows &rows)
{
    RoomView out;
    out.room = roomAt(rows);
    out.member = memberAt(rows, kRoomColumns);
    out.unread = rows.integer(kViewExtras);
    out.mentions = rows.integer(kViewExtras + 1);
    out.peer = rows.optionalId<UserId>(kViewExtras + 2);
    if (!rows.isNull(kViewExtras + 5))
        out.draft = Draft{out.room.id, out.room.no, rows.text(kViewExtras + 3),
                          rows.optionalInteger(kViewExtras + 4), rows.time(kViewExtras + 5)};
    return out;
}

QList<ListedMember> listed(Rows rows)
{
    QList<ListedMember> out;
    while (rows.next()) {
        ListedMember one{memberAt(rows, 0), {}};
        if (!rows.isNull(kMemberColumns))
            one.presence = {rows.time(kMemberColumns), rows.boolean(kMemberColumns + 1)};
        out.append(one);
    }
    return out;
}

std::optional<Room> first(Rows rows)
{
    return rows.next() ? std::optional(roomAt(rows)) : std::nullopt;
}

} // namespace

std::optional<Room> SqlRoomsStore::room(Session &session, const RoomId &id, bool lock)
{
    return first(session.query(lock ? kLockRoom : kRoom, id));
}

std::optional<Room> SqlRoomsStore::roomByNo(Session &session, qint64 no)
{
    return first(session.query(kRoomByNo, no));
}

std::optional<Room> SqlRoomsStore::courseRoom(Session &session, const CourseId &course)
{
    return first(session.query(kCourseRoom, course));
}

std::optional<Room> SqlRoomsStore::lessonRoom(Session &session, const LessonId &lesson)
{
    return first(session.query(kLessonRoom, lesson));
}

QList<Room> SqlRoomsStore::roomsOfCourse(Session &session, const CourseId &course)
{
    QList<Room> out;
    Rows rows = session.query(kRoomsOfCourse, course);
    while (rows.next())
        out.append(roomAt(rows));
    return out;
}

std::optional<Room> SqlRoomsStore::personalRoom(Session &session, const QByteArray &pairKey)
{
    return first(session.query(kPersonalRoom, pairKey));
}

qint64 SqlRoomsStore::insert(Session &session, const Room &room, const QByteArray &pairKey)
{
    Rows rows = session.query(kInsert, room.id, enumName(room.type), room.name, room.courseId,
                              room.lessonId, pairKey.isEmpty() ? QVariant() : session.bind(pairKey),
                              room.enabled, room.announceOnly, room.slowModeSeconds,
                              room.maxFileBytes, room.fileTypes, room.archivedAt, room.lastSeq,
                              room.lastChange, room.lastMessageAt, room.memberCount, room.createdBy,
                              room.createdAt, room.archivedWithCourse);
    return rows.next() ? rows.integer(0) : 0;
}

void SqlRoomsStore::updateSettings(Session &session, const Room &room)
{
    session.run(kUpdateSettings, room.name, room.enabled, room.announceOnly, room.slowModeSeconds,
                room.maxFileBytes, room.fileTypes, room.archivedAt, room.archivedWithCourse,
                room.no);
}

void SqlRoomsStore::updateCounters(Session &session, const Room &room)
{
    session.run(kUpdateCounters, room.lastSeq, room.lastChange, room.lastMessageAt,
                room.memberCount, room.no);
}

std::optional<Member> SqlRoomsStore::member(Session &session, qint64 roomNo, const UserId &user)
{
    Rows rows = session.query(kMember, roomNo, user);
    return rows.next() ? std::optional(memberAt(rows, 0)) : std::nullopt;
}

void SqlRoomsStore::putMember(Session &session, qint64 roomNo, const Member &m)
{
    session.run(kPutMember, roomNo, m.userId, enumName(m.role), m.joinedAt, m.leftAt, m.lastReadSeq,
                m.lastSentAt, m.mutedUntil, m.silencedUntil, m.removed, m.enteredSeq,
                m.notify ? QVariant(enumText(*m.notify)) : QVariant());
}

void SqlRoomsStore::updateMemberRead(Session &session, qint64 roomNo, const Member &member)
{
    session.run(kUpdateRead, member.lastReadSeq, member.lastSentAt, roomNo, member.userId);
}

QList<ListedMember> SqlRoomsStore::members(Session &session, qint64 roomNo, int limit, int offset)
{
    return listed(session.query(kMembers, roomNo, limit, offset));
}

QList<ListedMember> SqlRoomsStore::membersAfter(Session &session, qint64 roomNo, const UserId &last,
                                                int limit)
{
    return listed(session.query(kMembersAfter, roomNo, last, limit));
}

QList<UserId> SqlRoomsStore::memberIds(Session &session, qint64 roomNo)
{
    QList<UserId> out;
    UserId last; // less than any
    for (int got = kIdsAtOnce; got == kIdsAtOnce;) {
        got = 0;
        Rows rows = session.query(kMemberIds, roomNo, last, kIdsAtOnce);
        for (; rows.next(); ++got)
            out.append(rows.id<UserId>(0));
        if (got > 0)
            last = out.last();
    }
    return out;
}

int SqlRoomsStore::admins(Session &session, qint64 roomNo)
{
    Rows rows = session.query(kAdmins, roomNo);
    return rows.next() ? int(rows.integer(0)) : 0;
}

QList<UserId> SqlRoomsStore::adminIds(Session &session, qint64 roomNo)
{
    QList<UserId> out;
    Rows rows = session.query(kListAdmins, roomNo);
    while (rows.next())
        out.append(rows.id<UserId>(0));
    return out;
}

std::optional<UserId> SqlRoomsStore::eldestMember(Session &session, qint64 roomNo)
{
    Rows rows = session.query(kEldest, roomNo, false);
    return rows.next() ? std::optional(rows.id<UserId>(0)) : std::nullopt;
}

QList<RoomId> SqlRoomsStore::groupsOf(Session &session, const UserId &user)
{
    QList<RoomId> out;
    Rows rows = session.query(kGroupsOf, user);
    while (rows.next())
        out.append(rows.id<RoomId>(0));
    return out;
}

QList<RoomView> SqlRoomsStore::views(Session &session, const UserId &user, int limit, int offset)
{
    QList<RoomView> out;
    Rows rows = session.query(kViews, user, limit, offset);
    while (rows.next())
        out.append(viewAt(rows));
    return out;
}

qint64 SqlRoomsStore::countViews(Session &session, const UserId &user)
{
    Rows rows = session.query(kCountViews, user);
    return rows.next() ? rows.integer(0) : 0;
}

qint64 SqlRoomsStore::countUnread(Session &session, const UserId &user)
{
    Rows rows = session.query(kCountUnread, user);
    return rows.next() ? rows.integer(0) : 0;
}

std::optional<RoomView> SqlRoomsStore::view(Session &session, const RoomId &room,
                                            const UserId &user)
{
    Rows rows = session.query(kView, room, user);
    return rows.next() ? std::optional(viewAt(rows)) : std::nullopt;
}

} // namespace lectern::chat
