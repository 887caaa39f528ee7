// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/send_limits.h"

#include <chrono>

namespace lectern::chat {

namespace {

constexpr int kHour = 60; ///< minutes

/// So many are welcome in that many minutes.
template<class Id>
Result<> take(RateBuckets<Id> &buckets, const Id &id, int rate, const char *refusal,
              int minutes = 1, int count = 1)
{
    using namespace std::chrono;
    const qint64 now = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    // The buckets' clock goes slower.
    const int wait = buckets.take(id, rate, now / minutes, count) * minutes;
    if (wait == 0)
        return success();
    Error error{ErrorKind::TooManyRequests, refusal};
    error.retryAfterSeconds = wait;
    return error;
}

} // namespace

Result<> SendLimits::takeOfPerson(const UserId &person)
{
    return take(m_people, person, m_rates.person, "request.too_many");
}

Result<> SendLimits::takeInRoom(const RoomId &room)
{
    return take(m_rooms, room, m_rates.room, "chat.room_too_busy");
}

Result<> SendLimits::takeNewRoom(const UserId &person)
{
    return take(m_newRooms, person, m_rates.rooms, "request.too_many", kHour);
}

void SendLimits::giveBackNewRoom(const UserId &person)
{
    m_newRooms.giveBack(person, m_rates.rooms);
}

Result<> SendLimits::takeAdded(const UserId &person, int people)
{
    return take(m_added, person, m_rates.added, "request.too_many", kHour, people);
}

} // namespace lectern::chat
