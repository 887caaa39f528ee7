// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/inspections.h"

#include "server/features/chat/room_pushes.h"
#include "server/features/chat/system_message.h"

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
    auto noting = m_parts.log.submit(
        id, [this, person](db::Session &session, RoomState &state) -> Result<RoomChange<Unit>> {
            RoomChange<Unit> change;
            const Room &room = state.room();
            const Timestamp now = Timestamp::now();
            const QString action = QLatin1String(kAction);
            const QList<AuditEntry> last =
                m_parts.moderation.audits(session, room.no, action, kLately, 0);
            const bool known = std::any_of(last.cbegin(), last.cend(), [&](const AuditEntry &one) {
                return one.actorId == person.id && one.at.plusSeconds(kSameSeconds) > now;
            });
            if (known)
                return change;
            m_parts.moderation.audit(session, room.no, {now, person.id, action, {}, {}, {}});
            const Message line =
                addSystemMessage(session, m_parts.messages, state, person.id, action, {});
            change.pushes.push_back(told(m_views.bare(session, room, line)));
            return change;
        });
    const auto noted = co_await noting;
    if (!noted)
        co_return noted.error();
    co_return success();
}

} // namespace lectern::chat
