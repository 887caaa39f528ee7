// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/inspections.h"

#include <algorithm>

namespace lectern::chat {

namespace {

/// An inspection that the audit told of so lately is the same one.
constexpr int kSameSeconds = 3600;
/// Of all admins.
constexpr int kLately = 100;

} // namespace

Result<Room> Inspections::open(db::Session &session, const Person &person, const RoomId &id,
                               Look &look)
{
    Result<Room> room = m_access.inspectable(session, person, id);
    if (room && m_access.inspects(session, person, *room))
        look.room = id;
    return room;
}

Result<Room> Inspections::openRoomOf(db::Session &session, const Person &person,
                                     const MessageId &id, Look &look)
{
    Result<Room> room = m_access.roomOf(session, person, id, ChatAccess::Look::Closely);
    if (room && m_access.inspects(session, person, *room))
        look.room = room->id;
    return room;
}

QCoro::Task<Result<>> Inspections::note(Person person, RoomId id)
{
    return m_parts.database.write([this, person, id](db::Session &session) -> Result<> {
        const std::optional<Room> room = m_parts.rooms.room(session, id);
        if (!room)
            return success();
        const Timestamp now = Timestamp::now();
        const QString action = QLatin1String(kAction);
        const QList<AuditEntry> last =
            m_parts.moderation.audits(session, room->no, action, kLately, 0);
        const bool known = std::any_of(last.cbegin(), last.cend(), [&](const AuditEntry &entry) {
            return entry.actorId == person.id && entry.at.plusSeconds(kSameSeconds) > now;
        });
        if (!known)
            m_parts.moderation.audit(session, room->no, {now, person.id, action, {}, {}, {}});
        return success();
    });
}

} // namespace lectern::chat
