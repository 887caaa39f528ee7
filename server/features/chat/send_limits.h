// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/cache/rate_buckets.h"
#include "shared/core/ids.h"
#include "shared/core/result.h"

namespace lectern::chat {

/// Messages a minute, others an hour, and as many at once; 0: any number.
struct SendRates
{
    int person = 0; ///< of one person, in all rooms and in whatever way they come
    int room = 0;   ///< in one room, of all its people
    int rooms = 0;  ///< groups and pairs that one person makes
    int added = 0;  ///< people whom one person puts into groups
};

/// How much is written and made, counted where it is accepted. On this node only, and nothing is
/// stored. Safe from any thread.
class SendLimits
{
public:
    explicit SendLimits(SendRates rates) : m_rates(rates) {}

    /// One more of that person. Error: request.too_many.
    [[nodiscard]] Result<> takeOfPerson(const UserId &person);
    /// One more in that room, of somebody who may write there. Error: chat.room_too_busy.
    [[nodiscard]] Result<> takeInRoom(const RoomId &room);
    /// One more group or pair that person makes. Error: request.too_many.
    [[nodiscard]] Result<> takeNewRoom(const UserId &person);
    /// It came to nothing.
    void giveBackNewRoom(const UserId &person);
    /// So many more whom that person puts into a group. Error: request.too_many.
    [[nodiscard]] Result<> takeAdded(const UserId &person, int people);
    /// More than these are never welcome at once; 0: any number are.
    [[nodiscard]] int mostAdded() const { return m_rates.added; }

private:
    const SendRates m_rates;
    RateBuckets<UserId> m_people;
    RateBuckets<RoomId> m_rooms;
    RateBuckets<UserId> m_newRooms;
    RateBuckets<UserId> m_added;
};

} // namespace lectern::chat
