// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/events/subscription.h"

#include "server/core/events/event_store.h"

#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace lectern::events {

namespace {

constexpr int kReadAtOnce = 200;

} // namespace

Subscription::Subscription(db::Database &database, EventBusOptions options, Kind kind, QString name,
                           QStringList types, EventBus::Handler handler, EventBus::Taking taking)
    : m_database(database)
    , m_options(options)
    , m_kind(kind)
    , m_name(std::move(name))
    , m_types(std::move(types))
    , m_handler(std::move(handler))
    , m_taking(taking)
{
}

QCoro::Task<Result<>> Subscription::begin()
{
    const auto self = shared_from_this();
    // Named first: GCC 12 destroys the captures of a lambda within a co_await expression twice.
    auto finding =
        m_database.read([kind = m_kind, name = m_name](db::Session &session) -> Result<qint64> {
            return kind == Kind::Live ? lastSeq(session) : cursor(session, name).value_or(0);
        });
    const Result<qint64> found = co_await finding;
    if (!found)
        co_return found.error();
    self->m_seq = *found;
    self->m_kept = *found;
    co_return success();
}

void Subscription::wake()
{
    m_again = true;
    if (!m_running && !m_waiting)
        static_cast<void>(run(shared_from_this()));
}

QCoro::Task<Result<QList<Event>>> Subscription::read()
{
    return m_database.read([seq = seq()](db::Session &session) -> Result<QList<Event>> {
        return eventsAfter(session, seq, kReadAtOnce);
    });
}

QCoro::Task<> Subscription::run(std::shared_ptr<Subscription> self)
{
    self->m_running = true;
    bool good = true;
    while (good && !self->m_stopped && std::exchange(self->m_again, false)) {
        if (self->m_seq < 0) {
            const Result<> begun = co_await self->begin();
            good = begun.ok();
        }
        while (good && !self->m_stopped) {
            const Result<QList<Event>> events = co_await self->read();
            good = events.ok();
            if (!good || self->m_stopped || events->isEmpty())
                break;
            good = co_await deliver(self, *events);
        }
    }
    self->m_running = false;
    if (good)
        self->m_pause = std::chrono::milliseconds(0);
    else if (!self->m_stopped)
        self->retryLater();
}

QCoro::Task<bool> Subscription::deliver(std::shared_ptr<Subscription> self, QList<Event> events)
{
    auto handing = self->m_taking == EventBus::Taking::Together ? handTogether(self, events)
                                                                : handInTurn(self, events);
    const bool good = co_await handing;
    if (self->m_stopped)
        co_return false;
    if (self->m_kind == Kind::Durable && self->seq() != self->m_kept) {
        const Result<> kept = co_await self->keepPosition();
        if (kept)
            self->m_kept = self->seq();
    }
    co_return good;
}

QCoro::Task<bool> Subscription::handInTurn(std::shared_ptr<Subscription> self, QList<Event> events)
{
    for (const Event &event : events) {
        if (self->takes(event.type)) {
            const Result<> handled = co_await self->m_handler(event);
            if (self->m_stopped || !handled)
                co_return false;
        }
        self->moveTo(event.seq);
    }
    co_return true;
}

// So a burst costs little more than one event where what they do is written together. All are
// awaited, also after a failure: none is at work when the bus says that it has stopped.
QCoro::Task<bool> Subscription::handTogether(std::shared_ptr<Subscription> self,
                                             QList<Event> events)
{
    std::vector<std::pair<qint64, std::optional<QCoro::Task<Result<>>>>> begun;
    begun.reserve(size_t(events.size()));
    for (const Event &event : events) {
        begun.emplace_back(event.seq, std::nullopt);
        if (self->takes(event.type))
            begun.back().second = self->m_handler(event);
    }
    bool good = true;
    for (auto &[seq, task] : begun) {
        if (task) {
            const Result<> handled = co_await *task;
            good = good && handled && !self->m_stopped;
        }
        if (good)
            self->moveTo(seq);
    }
    co_return good;
}

void Subscription::moveTo(qint64 seq)
{
    m_seq = seq;
    if (m_moved)
        m_moved();
}

QCoro::Task<Result<>> Subscription::keepPosition()
{
    return m_database.write([name = m_name, seq = seq()](db::Session &session) -> Result<> {
        storeCursor(session, name, seq);
        return success();
    });
}

void Subscription::retryLater()
{
    m_pause = std::clamp(m_pause * 2, m_options.firstRetry, m_options.longestRetry);
    m_waiting = true;
    if (m_moved)
        m_moved();
    QTimer::singleShot(m_pause, [self = shared_from_this()] {
        self->m_waiting = false;
        if (!self->m_stopped)
            self->wake();
    });
}

} // namespace lectern::events
