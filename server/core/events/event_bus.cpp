// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/events/event_bus.h"

#include "server/core/events/event_store.h"
#include "server/core/events/subscription.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QPromise>

#include <algorithm>
#include <limits>

namespace lectern::events {

namespace {

constexpr int kRemoveAtOnce = 1000;
constexpr std::chrono::hours kPruneEvery{1};

} // namespace

/// Somebody who waits; whoever drops it lets that one go on.
struct EventBus::Hearing
{
    QString type;
    qint64 seq = 0;
    QPromise<void> promise;
};

EventBus::EventBus(db::Database &database, EventBusOptions options)
    : m_database(database), m_options(options)
{
    QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this] { wakeAll(); });
    QObject::connect(&m_hearingPoll, &QTimer::timeout, &m_hearingPoll, [this] {
        if (m_hearings.empty())
            m_hearingPoll.stop();
        else
            wakeAll();
    });
    QObject::connect(&m_hourly, &QTimer::timeout, &m_hourly,
                     [this] { static_cast<void>(prune()); });
}

EventBus::~EventBus()
{
    m_hearings.clear();
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

void EventBus::subscribeDurable(QString name, QStringList types, Handler handler, Taking taking)
{
    m_subscriptions.push_back(std::make_shared<Subscription>(
        m_database, m_options, Subscription::Kind::Durable, std::move(name), std::move(types),
        std::move(handler), taking));
    m_subscriptions.back()->onMoved([this] { settle(); });
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

QCoro::Task<> EventBus::heard(QString type)
{
    auto finding =
        m_database.read([](db::Session &session) -> Result<qint64> { return lastSeq(session); });
    const Result<qint64> seq = co_await finding;
    if (!seq || *seq <= reached(type))
        co_return;
    auto hearing = std::make_shared<Hearing>();
    hearing->type = type;
    hearing->seq = *seq;
    hearing->promise.start();
    const QFuture<void> done = hearing->promise.future();
    QMetaObject::invokeMethod(
        &m_poll, [this, hearing = std::exchange(hearing, {})] { await(hearing); },
        Qt::QueuedConnection);
    co_await qCoro(done).waitForFinished();
}

qint64 EventBus::reached(const QString &type) const
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (const auto &subscription : m_subscriptions) {
        if (subscription->durable() && subscription->takes(type) && !subscription->waiting())
            least = std::min(least, subscription->seq());
    }
    return least;
}

void EventBus::await(std::shared_ptr<Hearing> hearing)
{
    if (!m_wakeup || hearing->seq <= reached(hearing->type))
        return;
    QTimer::singleShot(m_options.longestHearing, &m_poll,
                       [this, late = std::weak_ptr<Hearing>(hearing)] {
                           if (const auto there = late.lock())
                               giveUp(there);
                       });
    m_hearings[hearing->type].emplace(hearing->seq, hearing);
    // Before what it waits for there may be what another process is about to commit.
    if (!m_hearingPoll.isActive())
        m_hearingPoll.start(m_options.pollForHearing);
}

void EventBus::settle()
{
    for (auto &[type, waiting] : m_hearings)
        waiting.erase(waiting.begin(), waiting.upper_bound(reached(type)));
    std::erase_if(m_hearings, [](const auto &of) { return of.second.empty(); });
}

void EventBus::giveUp(const std::shared_ptr<Hearing> &hearing)
{
    const auto of = m_hearings.find(hearing->type);
    if (of == m_hearings.end())
        return;
    const auto [first, last] = of->second.equal_range(hearing->seq);
    const auto found = std::find_if(
        first, last, [&hearing](const auto &entry) { return entry.second == hearing; });
    if (found != last)
        of->second.erase(found);
    if (of->second.empty())
        m_hearings.erase(of);
}

void EventBus::stop()
{
    m_hearings.clear();
    for (QTimer *timer : {&m_poll, &m_hourly, &m_hearingPoll})
        timer->stop();
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
