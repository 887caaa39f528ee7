// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/sql_rooms_store.h"
#include "server/features/chat/sql_seats.h"

// What is kept of people: drafts, names, when they were last there.
namespace lectern::chat {

namespace {

using db::Rows;
using db::Session;
using db::Statement;

constexpr Statement kPutDraft{
    "chat.put_draft",
    "INSERT INTO chat_drafts (user_id, room_no, text, reply_to, updated_at) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (user_id, room_no) DO UPDATE SET text = excluded.text, "
    "reply_to = excluded.reply_to, updated_at = excluded.updated_at"};
constexpr Statement kRemoveDraft{"chat.remove_draft",
                                 "DELETE FROM chat_drafts WHERE user_id = ? AND room_no = ?"};
constexpr Statement kDrafts{
    "chat.list_drafts",
    "SELECT r.id, d.room_no, d.text, d.reply_to, d.updated_at FROM chat_drafts d "
    "JOIN chat_rooms r ON r.no = d.room_no JOIN chat_members m ON m.room_no = d.room_no "
    "AND m.user_id = d.user_id AND m.left_at IS NULL "
    "WHERE d.user_id = ? AND " LECTERN_NOT_SHOWN_OUT "ORDER BY d.updated_at DESC LIMIT 1000"};
constexpr Statement kPerson{
    "chat.get_person",
    "SELECT id, name, avatar_media_id, avatar_url, deleted, role FROM people WHERE id = ?"};
constexpr Statement kPutPresence{
    "chat.put_presence",
    "INSERT INTO chat_presence (user_id, last_seen, invisible) VALUES (?, ?, ?) "
    "ON CONFLICT (user_id) DO UPDATE SET last_seen = excluded.last_seen, "
    "invisible = excluded.invisible"};
constexpr Statement kPutLastSeen{
    "chat.put_last_seen",
    "INSERT INTO chat_presence (user_id, last_seen, invisible) VALUES (?, ?, ?) "
    "ON CONFLICT (user_id) DO UPDATE SET last_seen = excluded.last_seen "
    "WHERE chat_presence.last_seen < excluded.last_seen"};
constexpr Statement kPresence{"chat.get_presence",
                              "SELECT last_seen, invisible FROM chat_presence WHERE user_id = ?"};

} // namespace

void SqlRoomsStore::putDraft(Session &session, const UserId &user, const Draft &draft)
{
    session.run(kPutDraft, user, draft.roomNo, draft.text, draft.replyTo, draft.updatedAt);
}

void SqlRoomsStore::removeDraft(Session &session, const UserId &user, qint64 roomNo)
{
    session.run(kRemoveDraft, user, roomNo);
}

QList<Draft> SqlRoomsStore::drafts(Session &session, const UserId &user)
{
    QList<Draft> out;
    Rows rows = session.query(kDrafts, user);
    while (rows.next())
        out.append({rows.id<RoomId>(0), rows.integer(1), rows.text(2), rows.optionalInteger(3),
                    rows.time(4)});
    return out;
}

std::optional<PersonRow> SqlRoomsStore::person(Session &session, const UserId &user)
{
    Rows rows = session.query(kPerson, user);
    if (!rows.next())
        return std::nullopt;
    return PersonRow{rows.id<UserId>(0),
                     rows.text(1),
                     rows.optionalId<MediaId>(2),
                     rows.optionalText(3),
                     rows.boolean(4),
                     enumFromName<Role>(rows.text(5)).value_or(Role::Student)};
}

void SqlRoomsStore::putPresence(Session &session, const UserId &user, const PresenceRow &row)
{
    session.run(kPutPresence, user, row.lastSeen, row.invisible);
}

void SqlRoomsStore::putLastSeen(Session &session, const UserId &user, Timestamp at)
{
    session.run(kPutLastSeen, user, at, false);
}

std::optional<PresenceRow> SqlRoomsStore::presence(Session &session, const UserId &user)
{
    Rows rows = session.query(kPresence, user);
    return rows.next() ? std::optional(PresenceRow{rows.time(0), rows.boolean(1)}) : std::nullopt;
}

} // namespace lectern::chat
