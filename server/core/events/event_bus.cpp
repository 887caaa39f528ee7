// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/events/event_bus.h"

#include "server/core/events/event_store.h"
#include "server/core/events/subscription.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace lectern::events {

namespace {

constexpr int kRemoveAtOnce = 1000;
constexpr std::chrono::hours kPruneEvery{1};

} // namespace

EventBus::EventBus(db::Database &database, EventBusOptions options)
    : m_database(database), m_options(options)
{
    QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this] { wakeAll(); });
    QObject::connect(&m_hourly, &QTimer::timeout, &m_hourly,
                     [this] { static_cast<void>(prune()); });
}

EventBus::~EventBus()
{
    for (const auto &subscription : m_subscriptions)
        subscription->stop();
}

void EventBus::subscribe(QStringList types, std::function<void(const Event &)> function)
{
    Handler handler = [function = std::move(function)](Event event) -> QCoro::Task<Result<>> {
        function(event);
        co_return success();
    };
    m_subscriptions.push_back(std::make_shared<Subscription>(m_database, m_options,
                                                             Subscription::Kind::Live, QString(),
                                                             std::move(types), std::move(handler)));
}

void EventBus::subscribeDurable(QString name, QStringList types, Handler handler)
{
    m_subscriptions.push_back(
        std::make_shared<Subscription>(m_database, m_options, Subscription::Kind::Durable,
                                       std::move(name), std::move(types), std::move(handler)));
}

QCoro::Task<Result<>> EventBus::start()
{
    m_wakeup = std::make_unique<db::Wakeup>(m_database, [this] { wakeAll(); });
    m_poll.start(m_options.poll);
    m_hourly.start(kPruneEvery);
    const auto subscriptions = m_subscriptions;
    for (const auto &subscription : subscriptions) {
        const Result<> begun = co_await subscription->begin();
        if (!begun)
            co_return begun;
        subscription->wake();
    }
    co_return success();
}

void EventBus::wakeAll()
{
    for (const auto &subscription : m_subscriptions)
        subscription->wake();
}

void EventBus::stop()
{
    m_poll.stop();
    m_hourly.stop();
    m_wakeup.reset();
    for (const auto &subscription : m_subscriptions)
        subscription->stop();
    const auto working = [](const auto &subscription) { return subscription->running(); };
    while (std::any_of(m_subscriptions.begin(), m_subscriptions.end(), working))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

QCoro::Task<Result<qint64>> EventBus::prune()
{
    qint64 had = std::numeric_limits<qint64>::max();
    for (const auto &subscription : m_subscriptions) {
        if (subscription->durable())
            had = std::min(had, subscription->seq());
    }
    const auto keep = std::chrono::duration_cast<std::chrono::milliseconds>(m_options.keep);
    const Timestamp before{Timestamp::now().ms - keep.count()};
    return m_database.write([before, had](db::Session &session) -> Result<qint64> {
        return removeOld(session, before, had, kRemoveAtOnce);
    });
}

} // namespace lectern::events
