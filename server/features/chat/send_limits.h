// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/cache/rate_buckets.h"
#include "shared/core/ids.h"
#include "shared/core/result.h"

namespace lectern::chat {

/// Messages a minute, and as many at once; 0: any number.
struct SendRates
{
    int person = 0; ///< of one person, in all rooms and in whatever way they come
    int room = 0;   ///< in one room, of all its people
};

/// How much is written, counted where it is accepted. On this node only, and nothing is stored.
/// Safe from any thread.
class SendLimits
{
public:
    explicit SendLimits(SendRates rates) : m_rates(rates) {}

    /// One more of that person. Error: request.too_many.
    [[nodiscard]] Result<> takeOfPerson(const UserId &person);
    /// One more in that room, of somebody who may write there. Error: chat.room_too_busy.
    [[nodiscard]] Result<> takeInRoom(const RoomId &room);

private:
    const SendRates m_rates;
    RateBuckets<UserId> m_people;
    RateBuckets<RoomId> m_rooms;
};

} // namespace lectern::chat
