// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/send_limits.h"

#include <chrono>

namespace lectern::chat {

namespace {

template<class Id>
Result<> take(RateBuckets<Id> &buckets, const Id &id, int perMinute, const char *refusal)
{
    using namespace std::chrono;
    const qint64 now = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    const int wait = buckets.take(id, perMinute, now);
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

} // namespace lectern::chat
