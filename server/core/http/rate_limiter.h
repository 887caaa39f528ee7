// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/cache/rate_buckets.h"
#include "server/core/http/http_options.h"
#include "shared/core/uuid.h"
#include "shared/endpoints/endpoint.h"

namespace lectern::http {

/// A bucket of requests for each class and each user or address, and one for each program. Safe
/// from any thread.
class RateLimiter
{
public:
    explicit RateLimiter(const RateLimits &limits);

    /// Takes one request; answers 0, or in how many seconds the next one is welcome.
    [[nodiscard]] int take(RateClass rate, const Uuid &user, qint64 nowMs);
    [[nodiscard]] int take(RateClass rate, const QHostAddress &address, qint64 nowMs);
    /// One of a program's requests, of whatever class; `token`: the CLIENT token's id.
    [[nodiscard]] int takeOfProgram(const Uuid &token, qint64 nowMs);

    /// Buckets held at the moment.
    [[nodiscard]] size_t size() const { return m_buckets.size(); }

private:
    struct Key
    {
        std::array<quint64, 2> who{};
        quint64 kind = 0; ///< the class, and whose id or address `who` is

        friend bool operator==(const Key &, const Key &) = default;
    };
    struct KeyHash
    {
        size_t operator()(const Key &key) const noexcept;
    };

    [[nodiscard]] int take(const Key &key, int perMinute, qint64 nowMs);
    [[nodiscard]] int perMinute(RateClass rate) const;

    const RateLimits m_limits;
    RateBuckets<Key, KeyHash> m_buckets;
};

} // namespace lectern::http
