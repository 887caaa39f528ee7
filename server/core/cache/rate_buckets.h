// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <mutex>
#include <unordered_map>

namespace lectern {

/// A bucket for each key, refilled evenly: so many a minute, and as many at once. Sharded, so that
/// threads seldom meet; at most 256 × 1024 buckets are kept, full ones (nobody's debt) go first.
/// Times are of a steady clock. Safe from any thread.
template<class Key, class Hash = std::hash<Key>>
class RateBuckets
{
public:
    /// Takes one, or as many as said; answers 0, or in how many seconds they are welcome.
    /// `perMinute` 0: any number.
    [[nodiscard]] int take(const Key &key, int perMinute, qint64 nowMs, int count = 1)
    {
        if (perMinute <= 0)
            return 0;
        const qint64 now = nowMs * 1000;
        const qint64 cost = std::max<qint64>(1, kMinute / perMinute);
        const qint64 capacity = cost * perMinute;
        Shard &shard = m_shards[Hash()(key) % kShards];
        const std::scoped_lock lock(shard.mutex);
        if (shard.fullAt.size() >= kPerShard && !shard.fullAt.contains(key))
            makeRoom(shard, now);
        qint64 &fullAt = shard.fullAt[key];
        const qint64 next = std::max(fullAt, now) + cost * count;
        if (next - now > capacity)
            return int((next - now - capacity + kSecond - 1) / kSecond);
        fullAt = next;
        return 0;
    }

    /// One that was taken and came to nothing.
    void giveBack(const Key &key, int perMinute)
    {
        if (perMinute <= 0)
            return;
        Shard &shard = m_shards[Hash()(key) % kShards];
        const std::scoped_lock lock(shard.mutex);
        if (const auto bucket = shard.fullAt.find(key); bucket != shard.fullAt.end())
            bucket->second -= std::max<qint64>(1, kMinute / perMinute);
    }

    /// Buckets held at the moment.
    [[nodiscard]] size_t size() const
    {
        size_t total = 0;
        for (const Shard &shard : m_shards) {
            const std::scoped_lock lock(shard.mutex);
            total += shard.fullAt.size();
        }
        return total;
    }

private:
    static constexpr qint64 kSecond = 1'000'000; ///< in microseconds
    static constexpr qint64 kMinute = 60 * kSecond;
    static constexpr size_t kShards = 256;
    static constexpr size_t kPerShard = 1024;

    struct Shard
    {
        mutable std::mutex mutex;
        std::unordered_map<Key, qint64, Hash> fullAt; ///< when the bucket will be full again
        qint64 sweptAt = 0;
    };

    /// Looking at all of them for every stranger would make a flood of strangers dear.
    static void makeRoom(Shard &shard, qint64 now)
    {
        if (now - shard.sweptAt >= kSecond) {
            shard.sweptAt = now;
            std::erase_if(shard.fullAt, [now](const auto &bucket) { return bucket.second <= now; });
        }
        if (shard.fullAt.size() >= kPerShard)
            shard.fullAt.erase(shard.fullAt.begin());
    }

    std::array<Shard, kShards> m_shards;
};

} // namespace lectern
