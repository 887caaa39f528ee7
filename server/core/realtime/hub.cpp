// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/hub.h"

#include "server/core/realtime/hub_thread.h"

#include <bit>

namespace lectern::realtime {

Hub::Hub() = default;
Hub::~Hub() = default;

Hub::Shard &Hub::shardOf(const Uuid &topic)
{
    return m_shards[qHash(topic) % kShards];
}

int Hub::enter(HubThread *thread)
{
    const std::lock_guard lock(m_threadsMutex);
    for (size_t slot = 0; slot < kMaxThreads; ++slot) {
        if (!m_threads[slot]) {
            m_threads[slot] = thread;
            return int(slot);
        }
    }
    qFatal("more than %zu threads with sockets", kMaxThreads);
}

void Hub::leave(int slot)
{
    const std::lock_guard lock(m_threadsMutex);
    m_threads[size_t(slot)] = nullptr;
}

void Hub::want(const Uuid &topic, int slot, bool wanted)
{
    Shard &shard = shardOf(topic);
    const quint64 bit = quint64(1) << slot;
    const std::lock_guard lock(shard.mutex);
    if (wanted) {
        shard.threads[topic] |= bit;
        return;
    }
    const auto it = shard.threads.find(topic);
    if (it == shard.threads.end())
        return;
    it->second &= ~bit;
    if (it->second == 0)
        shard.threads.erase(it);
}

void Hub::publish(std::vector<Delivery> deliveries)
{
    std::array<std::vector<Delivery>, kMaxThreads> byThread;
    quint64 concerned = 0;
    for (const Delivery &delivery : deliveries) {
        Shard &shard = shardOf(delivery.topic);
        quint64 threads = 0;
        {
            const std::lock_guard lock(shard.mutex);
            const auto it = shard.threads.find(delivery.topic);
            if (it != shard.threads.end())
                threads = it->second;
        }
        concerned |= threads;
        for (; threads != 0; threads &= threads - 1)
            byThread[size_t(std::countr_zero(threads))].push_back(delivery);
    }
    if (concerned == 0)
        return;
    const std::lock_guard lock(m_threadsMutex);
    for (; concerned != 0; concerned &= concerned - 1) {
        const auto slot = size_t(std::countr_zero(concerned));
        if (m_threads[slot])
            m_threads[slot]->post(std::move(byThread[slot]));
    }
}

void Hub::toAll(const std::function<void(HubThread &)> &what)
{
    const std::lock_guard lock(m_threadsMutex);
    for (HubThread *thread : m_threads) {
        if (thread)
            what(*thread);
    }
}

void Hub::expel(const Uuid &topic, const UserId &user, qint64 order)
{
    toAll([&](HubThread &thread) { thread.expel(topic, user, order); });
}

void Hub::recheck()
{
    toAll([](HubThread &thread) { thread.recheck(); });
}

void Hub::closeTopic(const Uuid &topic, quint16 code, const QByteArray &reason)
{
    toAll([&](HubThread &thread) { thread.closeTopic(topic, code, reason); });
}

bool Hub::isWanted(const Uuid &topic) const
{
    const Shard &shard = m_shards[qHash(topic) % kShards];
    const std::lock_guard lock(shard.mutex);
    return shard.threads.contains(topic);
}

} // namespace lectern::realtime
