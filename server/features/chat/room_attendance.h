// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

#include <QList>

#include <array>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace lectern::chat {

/// Who has which room open at the moment, counted by sockets, and how much may be said about their
/// coming, going, reading and typing: a room tells of each person only while few are there, for in
/// a room of 2,000 every arrival would be 2,000 writes. Nothing of it is stored. Safe from any
/// thread.
class RoomAttendance
{
public:
    /// Up to this many people a room tells of each one who comes or goes.
    static constexpr int kTellOfEach = 100;
    /// Typing events a second that a room passes on.
    static constexpr int kTypingPerSecond = 5;

    struct Change
    {
        bool first = false; ///< of that person's sockets; on leaving: the last one
        int people = 0;     ///< in the room, afterwards
    };

    [[nodiscard]] Change enter(const RoomId &room, const UserId &user);
    [[nodiscard]] Change leave(const RoomId &room, const UserId &user);
    /// Those that somebody has open, and in which at most so many are.
    [[nodiscard]] std::vector<RoomId> roomsOf(const UserId &user, int people) const;
    /// Those in which at most so many are.
    [[nodiscard]] std::vector<RoomId> rooms(int people) const;
    [[nodiscard]] bool isIn(const RoomId &room, const UserId &user) const;
    [[nodiscard]] int people(const RoomId &room) const;
    /// Who is in it; nobody where more than so many are.
    [[nodiscard]] QList<UserId> peopleIn(const RoomId &room, int atMost) const;

    /// Whether this typing event is passed on: not the same again within a second, and not more
    /// than the room can take.
    [[nodiscard]] bool mayTellTyping(const RoomId &room, const UserId &user, bool isTyping,
                                     qint64 nowMs);

    /// Somebody has read there. False where everybody may be told at once; else it is in the next
    /// takeRead.
    [[nodiscard]] bool keepsRead(const RoomId &room);
    /// Rooms in which something was read that was not told.
    [[nodiscard]] std::vector<RoomId> takeRead();

    /// Rooms too full to tell of each, in which somebody came or went since the last call; and once
    /// those that were so then.
    [[nodiscard]] std::vector<RoomId> takeChanged();

private:
    struct Person
    {
        int sockets = 0;
        bool typing = false;
        qint64 toldAt = 0;
    };
    struct Room
    {
        std::unordered_map<UserId, Person> people;
        qint64 second = 0;
        int told = 0; ///< typing events in `second`
        bool changed = false;
        bool read = false; ///< which was not told
        bool full = false; ///< when it was taken last
    };
    struct Shard
    {
        mutable std::mutex mutex;
        std::unordered_map<RoomId, Room> rooms;
    };
    static constexpr size_t kShards = 32;

    [[nodiscard]] Shard &shardOf(const RoomId &room);

    std::array<Shard, kShards> m_shards;
};

} // namespace lectern::chat
