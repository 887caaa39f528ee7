// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

#include <array>
#include <mutex>
#include <unordered_map>

namespace lectern::realtime {

/// What one person's sockets do together, whatever threads they are on: a hundred sockets are no
/// way to a hundred times as much. Counts on this node only. Times are of a steady clock, in
/// milliseconds. Safe from any thread.
class PeopleLimits
{
public:
    /// A socket came. False: there are `most` already, and it is not counted.
    [[nodiscard]] bool enter(const UserId &user, int most, qint64 now);
    void leave(const UserId &user);
    /// An event came: `each` milliseconds of the person's time, `burst` of them ahead at most.
    [[nodiscard]] bool mayAsk(const UserId &user, qint64 each, int burst, qint64 now);
    /// It is worked on. False: `most` are already.
    [[nodiscard]] bool begin(const UserId &user, int most);
    void end(const UserId &user);

private:
    struct Person
    {
        int sockets = 0;
        int running = 0;
        qint64 calmAt = 0; ///< when the bucket of events will be empty
    };
    struct Shard
    {
        std::mutex mutex;
        std::unordered_map<UserId, Person> people; ///< those who went stay until they are calm
    };
    static constexpr size_t kShards = 32;

    [[nodiscard]] Shard &shardOf(const UserId &user) { return m_shards[qHash(user) % kShards]; }

    std::array<Shard, kShards> m_shards;
};

} // namespace lectern::realtime
