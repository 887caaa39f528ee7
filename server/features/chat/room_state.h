// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/rooms_store.h"

#include <unordered_map>

namespace lectern::chat {

/// A room while commands change it: its row, read once for all commands of a batch, and the members
/// they ask for. Numbers and members that changed are written back once, when the batch is done.
class RoomState
{
public:
    RoomState(RoomsStore &store, Room room) : m_store(store), m_room(std::move(room)) {}

    [[nodiscard]] const Room &room() const { return m_room; }
    /// For settings: write them with RoomsStore::updateSettings as well.
    [[nodiscard]] Room &edit() { return m_room; }

    /// The number of the next message. `at`, or later where the clock went back.
    [[nodiscard]] qint64 nextSeq(Timestamp &at)
    {
        at = std::max(at, m_room.lastMessageAt);
        m_room.lastMessageAt = at;
        m_counted = true;
        return ++m_room.lastSeq;
    }
    [[nodiscard]] qint64 nextChange()
    {
        m_counted = true;
        return ++m_room.lastChange;
    }
    /// A number that was taken but not used: the last one only.
    void takeBack(Timestamp lastMessageAt)
    {
        --m_room.lastSeq;
        --m_room.lastChange;
        m_room.lastMessageAt = lastMessageAt;
    }
    void countMember(int delta)
    {
        m_room.memberCount += delta;
        m_counted = true;
    }

    /// Somebody's row, also of one who has left; null where there never was one.
    [[nodiscard]] const Member *member(db::Session &session, const UserId &user);
    /// The number up to which somebody has read, and when he or she last sent.
    void setRead(const UserId &user, qint64 seq, std::optional<Timestamp> sentAt = {});
    /// Inserts or replaces the row at once.
    void put(db::Session &session, const Member &member);

    void writeBack(db::Session &session);
    [[nodiscard]] bool counted() const { return m_counted; }

private:
    struct Seat
    {
        Member member;
        bool known = false;
        bool read = false; ///< to be written back
    };

    RoomsStore &m_store;
    Room m_room;
    std::unordered_map<UserId, Seat> m_seats;
    bool m_counted = false;
};

} // namespace lectern::chat
