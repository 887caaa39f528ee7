// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/room_feed.h"

#include <chrono>
#include <functional>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace lectern::chat {

/// The order of rooms' changes on one of several nodes, which hears of them from itself, from the
/// others and, where something is missing, from the database. What it lets through is every change
/// of a room once and in order. It knows the rooms that sockets of this node listen to; of others
/// nothing is let through. Not safe from several threads.
class RoomOrder
{
public:
    using Clock = std::chrono::steady_clock;

    /// Something may be missing after `told`, which the database has.
    struct Behind
    {
        RoomId room;
        RoomNumbers told;
    };

    /// Changes that wait for an earlier one; beyond that the database has to tell them.
    static constexpr size_t kMostWaiting = 1000;
    /// How long an earlier change, which is on disk, may be on its way here.
    static constexpr std::chrono::milliseconds kPatience{20};

    void listens(const RoomId &room) { m_rooms.try_emplace(room); }
    /// As RoomFeed::hasRead. What may go out now is appended to `out`, in order; as below.
    [[nodiscard]] bool hasRead(const RoomId &room, RoomNumbers numbers, Clock::time_point now,
                               std::vector<RoomEvent> &out);
    void offer(RoomEvent event, Clock::time_point now, std::vector<RoomEvent> &out);

    /// The room's numbers in the database.
    void sawNumbers(const RoomId &room, qint64 change, Clock::time_point now);
    /// Rooms that have waited for long enough.
    [[nodiscard]] std::vector<Behind> behind(Clock::time_point now) const;
    /// What the database tells: the events after `from` up to `upTo`, their orders growing. Ignored
    /// where the room has gone on since. A new message that changed after somebody here had read it
    /// is not told again, but that it changed is.
    void caughtUp(const Behind &from, RoomNumbers upTo, std::vector<RoomEvent> events,
                  Clock::time_point now, std::vector<RoomEvent> &out);

    /// Forgets rooms.
    void forget(const RoomId &room)
    {
        m_rooms.erase(room);
        m_behind.erase(room);
    }
    void forgetIf(const std::function<bool(const RoomId &)> &condition);
    [[nodiscard]] QList<RoomId> rooms() const;
    /// Whether any room waits for something.
    [[nodiscard]] bool isWaiting() const { return !m_behind.empty(); }

private:
    struct Track
    {
        std::optional<RoomNumbers> told; ///< nobody has read yet where empty
        qint64 firstRead = 0;            ///< what is before that, only history has told
        qint64 needed = 0;               ///< a change that is known to be there
        std::vector<RoomNumbers> ahead;  ///< what joins have read beyond `told`
        std::map<qint64, RoomEvent> waiting;
        Clock::time_point since; ///< of the wait

        [[nodiscard]] bool isBehind() const
        {
            return told && (!waiting.empty() || needed > told->change);
        }
    };

    static void tell(Track &track, RoomEvent event, std::vector<RoomEvent> &out);
    static void drain(Track &track, Clock::time_point now, std::vector<RoomEvent> &out);
    static void need(Track &track, qint64 change, Clock::time_point now);
    static bool wasRead(const Track &track, const RoomEvent &event);
    void note(const RoomId &room, Track &track);

    std::unordered_map<RoomId, Track> m_rooms;
    std::unordered_set<RoomId> m_behind;
};

} // namespace lectern::chat
