// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/rate_limiter.h"

#include <cstring>

namespace lectern::http {

namespace {

constexpr qint64 kMinute = 60'000;

quint64 mixed(quint64 value)
{
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

} // namespace

size_t RateLimiter::KeyHash::operator()(const Key &key) const noexcept
{
    return mixed(key.who[0] ^ mixed(key.who[1] ^ mixed(key.kind)));
}

RateLimiter::RateLimiter(const RateLimits &limits) : m_limits(limits) {}

int RateLimiter::perMinute(RateClass rate) const
{
    switch (rate) {
    case RateClass::None:
        return 0;
    case RateClass::Default:
        return m_limits.standard;
    case RateClass::SignIn:
        return m_limits.signIn;
    case RateClass::Upload:
        return m_limits.upload;
    case RateClass::Chat:
        return m_limits.chat;
    case RateClass::Media:
        return m_limits.media;
    }
    return 0;
}

int RateLimiter::take(RateClass rate, const Uuid &user, qint64 nowMs)
{
    Key key;
    std::memcpy(key.who.data(), user.bytes().data(), sizeof key.who);
    key.kind = quint64(rate) * 2;
    return take(key, rate, nowMs);
}

int RateLimiter::take(RateClass rate, const QHostAddress &address, qint64 nowMs)
{
    Key key;
    const Q_IPV6ADDR bytes = address.toIPv6Address(); // IPv4 comes mapped
    std::memcpy(key.who.data(), bytes.c, sizeof key.who);
    bool v4 = false;
    (void)address.toIPv4Address(&v4);
    if (!v4)
        key.who[1] = 0; // one subscriber has a whole /64
    key.kind = quint64(rate) * 2 + 1;
    return take(key, rate, nowMs);
}

int RateLimiter::take(const Key &key, RateClass rate, qint64 nowMs)
{
    const int perMinuteAllowed = perMinute(rate);
    if (!m_limits.enabled || perMinuteAllowed <= 0)
        return 0;
    const qint64 cost = std::max<qint64>(1, kMinute / perMinuteAllowed);
    const qint64 capacity = cost * perMinuteAllowed;
    Shard &shard = m_shards[KeyHash()(key) % kShards];
    const std::lock_guard lock(shard.mutex);
    if (shard.fullAt.size() >= kPerShard && !shard.fullAt.contains(key)) {
        // Looking at all of them for every stranger would make a flood of strangers dear.
        if (nowMs - shard.sweptAt >= 1000) {
            shard.sweptAt = nowMs;
            std::erase_if(shard.fullAt,
                          [nowMs](const auto &bucket) { return bucket.second <= nowMs; });
        }
        if (shard.fullAt.size() >= kPerShard)
            shard.fullAt.erase(shard.fullAt.begin());
    }
    qint64 &fullAt = shard.fullAt[key];
    const qint64 next = std::max(fullAt, nowMs) + cost;
    if (next - nowMs > capacity)
        return int((next - nowMs - capacity + 999) / 1000);
    fullAt = next;
    return 0;
}

size_t RateLimiter::size() const
{
    size_t total = 0;
    for (const Shard &shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        total += shard.fullAt.size();
    }
    return total;
}

} // namespace lectern::http
