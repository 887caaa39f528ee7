// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/adapters/redis/redis_options.h"
#include "server/core/realtime/node_bus.h"

#include <QThread>

#include <memory>

namespace lectern::observability {
class Metrics;
} // namespace lectern::observability

namespace lectern {

class RedisOutbox;
class RedisWorker;

/// NodeBus over Redis' publish and subscribe, on a thread of its own ("redis"). Redis keeps nothing
/// that matters: it may be restarted, emptied or away at any time.
class RedisBus final : public realtime::NodeBus
{
public:
    explicit RedisBus(const RedisOptions &options);
    ~RedisBus() override;

    /// Before start; `metrics` outlives it.
    void count(observability::Metrics &metrics);
    void start();
    /// Says goodbye; no handler is called any more once it returns.
    void stop();

    void onMessage(realtime::NodeTopic topic, Handler handler) override;
    void onGap(std::function<void()> handler) override;
    void watchBoard(realtime::BoardWatcher &watcher) override;
    [[nodiscard]] bool isConnected() const override;
    void send(realtime::NodeTopic topic, const QByteArray &body) override;
    void show(const Uuid &key, std::optional<QByteArray> value) override;

private:
    void wake();

    std::unique_ptr<RedisOutbox> m_outbox;
    std::unique_ptr<RedisWorker> m_worker; ///< lives on m_thread
    QThread m_thread;
};

} // namespace lectern
