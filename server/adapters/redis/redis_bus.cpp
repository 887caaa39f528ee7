// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/redis/redis_bus.h"

#include "server/adapters/redis/redis_worker.h"
#include "server/core/observability/metrics.h"

namespace lectern {

RedisBus::RedisBus(const RedisOptions &options)
    : m_outbox(std::make_unique<RedisOutbox>(options.mostQueued))
    , m_worker(std::make_unique<RedisWorker>(options, *m_outbox))
{
    m_thread.setObjectName(QStringLiteral("redis"));
}

RedisBus::~RedisBus()
{
    stop();
}

void RedisBus::count(observability::Metrics &metrics)
{
    m_worker->counters = {
        .connected = &metrics.gauge("lectern_redis_connected",
                                    "Whether this node and Redis hear each other"),
        .sent = &metrics.counter("lectern_redis_sent_total", "Messages to other nodes"),
        .received = &metrics.counter("lectern_redis_received_total", "Messages of other nodes"),
        .dropped = &metrics.counter("lectern_redis_dropped_total",
                                    "Messages that Redis was away or too slow for"),
        .gaps = &metrics.counter("lectern_redis_gaps_total",
                                 "Times at which rooms were compared with the database")};
}

void RedisBus::start()
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_worker->start(); }, Qt::QueuedConnection);
}

void RedisBus::stop()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_worker->stop(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void RedisBus::onMessage(realtime::NodeTopic topic, Handler handler)
{
    m_worker->handlers[size_t(topic)] = std::move(handler);
}

void RedisBus::onGap(std::function<void()> handler)
{
    m_worker->gap = [before = m_worker->gap, handler = std::move(handler)] {
        before();
        handler();
    };
}

void RedisBus::watchBoard(realtime::BoardWatcher &watcher)
{
    m_worker->setWatcher(&watcher);
}

bool RedisBus::isConnected() const
{
    return m_outbox->isOpen();
}

void RedisBus::send(realtime::NodeTopic topic, const QByteArray &body)
{
    const RedisOutbox::Put put =
        m_outbox->put(redis::seal(redis::Kind(topic), m_worker->node(), body));
    if (put == RedisOutbox::Put::Wake)
        wake();
    else if (put == RedisOutbox::Put::Dropped && m_worker->counters.dropped)
        m_worker->counters.dropped->Increment();
}

void RedisBus::show(const Uuid &key, std::optional<QByteArray> value)
{
    if (m_outbox->show(key, value))
        wake();
}

void RedisBus::wake()
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_worker->drain(); }, Qt::QueuedConnection);
}

} // namespace lectern
