// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/people_limits.h"

#include <algorithm>

namespace lectern::realtime {

namespace {

/// Of one shard, until those who went are looked at.
constexpr size_t kMany = 1024;

} // namespace

bool PeopleLimits::enter(const UserId &user, int most, qint64 now)
{
    Shard &shard = shardOf(user);
    const std::scoped_lock lock(shard.mutex);
    if (shard.people.size() > kMany)
        std::erase_if(shard.people, [now](const auto &entry) {
            const Person &person = entry.second;
            return person.sockets == 0 && person.running == 0 && person.calmAt <= now;
        });
    Person &person = shard.people[user];
    if (person.sockets >= most)
        return false;
    ++person.sockets;
    return true;
}

void PeopleLimits::leave(const UserId &user)
{
    Shard &shard = shardOf(user);
    const std::scoped_lock lock(shard.mutex);
    --shard.people[user].sockets;
}

bool PeopleLimits::mayAsk(const UserId &user, qint64 each, int burst, qint64 now)
{
    Shard &shard = shardOf(user);
    const std::scoped_lock lock(shard.mutex);
    Person &person = shard.people[user];
    const qint64 calm = std::max(person.calmAt, now) + each;
    if (calm - now > each * burst)
        return false;
    person.calmAt = calm;
    return true;
}

bool PeopleLimits::begin(const UserId &user, int most)
{
    Shard &shard = shardOf(user);
    const std::scoped_lock lock(shard.mutex);
    Person &person = shard.people[user];
    if (person.running >= most)
        return false;
    ++person.running;
    return true;
}

void PeopleLimits::end(const UserId &user)
{
    Shard &shard = shardOf(user);
    const std::scoped_lock lock(shard.mutex);
    --shard.people[user].running;
}

} // namespace lectern::realtime
