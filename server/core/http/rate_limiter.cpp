// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/rate_limiter.h"

#include <cstring>

namespace lectern::http {

namespace {

constexpr quint64 kOfProgram = 1000; ///< beyond any class

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
    case RateClass::History:
        return m_limits.history;
    }
    return 0;
}

int RateLimiter::take(RateClass rate, const Uuid &user, qint64 nowMs)
{
    Key key;
    std::memcpy(key.who.data(), user.bytes().data(), sizeof key.who);
    key.kind = quint64(rate) * 2;
    return take(key, perMinute(rate), nowMs);
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
    return take(key, perMinute(rate), nowMs);
}

int RateLimiter::takeOfProgram(const Uuid &token, qint64 nowMs)
{
    Key key;
    std::memcpy(key.who.data(), token.bytes().data(), sizeof key.who);
    key.kind = kOfProgram;
    return take(key, m_limits.program, nowMs);
}

int RateLimiter::take(const Key &key, int perMinute, qint64 nowMs)
{
    return m_limits.enabled ? m_buckets.take(key, perMinute, nowMs) : 0;
}

} // namespace lectern::http
