// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_state.h"

namespace lectern::chat {

const Member *RoomState::member(db::Session &session, const UserId &user)
{
    auto [seat, isNew] = m_seats.try_emplace(user);
    if (isNew) {
        if (std::optional<Member> found = m_store.member(session, m_room.no, user)) {
            seat->second.member = std::move(*found);
            seat->second.known = true;
        }
    }
    return seat->second.known ? &seat->second.member : nullptr;
}

void RoomState::setRead(const UserId &user, qint64 seq, std::optional<Timestamp> sentAt)
{
    const auto seat = m_seats.find(user);
    if (seat == m_seats.end() || !seat->second.known)
        return;
    seat->second.member.lastReadSeq = std::max(seat->second.member.lastReadSeq, seq);
    if (sentAt)
        seat->second.member.lastSentAt = *sentAt;
    seat->second.read = true;
}

void RoomState::put(db::Session &session, const Member &member)
{
    m_store.putMember(session, m_room.no, member);
    m_seats[member.userId] = Seat{member, true, false};
}

void RoomState::writeBack(db::Session &session)
{
    for (auto &[user, seat] : m_seats) {
        if (seat.read)
            m_store.updateMemberRead(session, m_room.no, seat.member);
    }
    if (m_counted)
        m_store.updateCounters(session, m_room);
}

} // namespace lectern::chat
