// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_options.h"
#include "shared/core/uuid.h"
#include "shared/endpoints/endpoint.h"

#include <array>
#include <mutex>
#include <unordered_map>

namespace lectern::http {

/// A bucket of requests for each class and each user or address, refilled evenly. Sharded, so that
/// threads seldom meet; at most 256 × 1024 buckets are kept, full ones (nobody's debt) go first.
/// Safe from any thread.
class RateLimiter
{
public:
    explicit RateLimiter(const RateLimits &limits);

    /// Takes one request; answers 0, or in how many seconds the next one is welcome.
    [[nodiscard]] int take(RateClass rate, const Uuid &user, qint64 nowMs);
    [[nodiscard]] int take(RateClass rate, const QHostAddress &address, qint64 nowMs);

    /// Buckets held at the moment.
    [[nodiscard]] size_t size() const;

private:
    struct Key
    {
        std::array<quint64, 2> who{};
        quint64 kind = 0; ///< the class, and whether `who` is a user or an address

        friend bool operator==(const Key &, const Key &) = default;
    };
    struct KeyHash
    {
        size_t operator()(const Key &key) const noexcept;
    };
    struct Shard
    {
        mutable std::mutex mutex;
        /// When the bucket will be full again, in milliseconds.
        std::unordered_map<Key, qint64, KeyHash> fullAt;
        qint64 sweptAt = 0;
    };
    static constexpr size_t kShards = 256;
    static constexpr size_t kPerShard = 1024;

    [[nodiscard]] int take(const Key &key, RateClass rate, qint64 nowMs);
    [[nodiscard]] int perMinute(RateClass rate) const;

    const RateLimits m_limits;
    std::array<Shard, kShards> m_shards;
};

} // namespace lectern::http
