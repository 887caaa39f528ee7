// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/adapters/redis/redis_board.h"

#include <QTimer>

#include <array>
#include <atomic>

namespace prometheus {
class Counter;
class Gauge;
} // namespace prometheus

namespace lectern {

/// What is counted, where somebody wants to know.
struct RedisCounters
{
    prometheus::Gauge *connected = nullptr;
    prometheus::Counter *sent = nullptr;
    prometheus::Counter *received = nullptr;
    prometheus::Counter *dropped = nullptr;
    prometheus::Counter *gaps = nullptr;
};

/// Two connections to Redis, one to say and one to hear, opened again and again with growing pauses
/// where Redis is away. Lives on the bus's thread.
class RedisWorker final : public QObject
{
public:
    using Handlers = std::array<realtime::NodeBus::Handler, 128>;

    RedisWorker(const RedisOptions &options, RedisOutbox &outbox);
    ~RedisWorker() override;

    // Before start.
    Handlers handlers;
    std::function<void()> gap = [] {};
    RedisCounters counters;
    void setWatcher(realtime::BoardWatcher *watcher) { m_board.setWatcher(watcher); }
    [[nodiscard]] const Uuid &node() const { return m_node; }

    void start();
    /// Says goodbye.
    void stop();
    /// Sends what waits, as much as Redis takes.
    void drain();

private:
    enum class State { Away, Opening, Open };

    void open();
    void opened();
    void failed(const QString &why);
    void beat();
    void pushed(const RedisReply &reply);
    void receive(QByteArrayView message);
    void missed();
    void say(redis::Kind kind);

    const RedisOptions m_options;
    const Uuid m_node = Uuid::v7();
    RedisOutbox &m_outbox;
    RedisBoard m_board;
    State m_state = State::Away;
    std::unique_ptr<RedisConnection> m_commands;
    std::unique_ptr<RedisConnection> m_listening;
    bool m_signedIn = false;
    bool m_listens = false;
    bool m_stopped = false;
    bool m_complained = false;
    int m_attempts = 0;
    qint64 m_since = 0; ///< of the state
    bool m_forgotten = true;
    QTimer m_beat;
    QTimer m_again;
};

} // namespace lectern
