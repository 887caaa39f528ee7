// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/core/events/event_bus.h"

#include <atomic>

namespace lectern::events {

/// One subscriber and how far it has come. Shared with its running coroutines, which may end after
/// the bus.
class Subscription : public std::enable_shared_from_this<Subscription>
{
public:
    enum class Kind { Live, Durable };

    Subscription(db::Database &database, EventBusOptions options, Kind kind, QString name,
                 QStringList types, EventBus::Handler handler,
                 EventBus::Taking taking = EventBus::Taking::InTurn);

    /// Finds where to begin.
    [[nodiscard]] QCoro::Task<Result<>> begin();
    /// Delivers what there is; harmless while it does already.
    void wake();
    void stop()
    {
        m_stopped = true;
        m_moved = {};
    }
    /// Called when it has had an event, or has to try again later; until it is stopped.
    void onMoved(std::function<void()> function) { m_moved = std::move(function); }
    [[nodiscard]] bool running() const { return m_running; }

    [[nodiscard]] bool durable() const { return m_kind == Kind::Durable; }
    [[nodiscard]] bool takes(const QString &type) const
    {
        return m_types.isEmpty() || m_types.contains(type);
    }
    /// The last event it has had. From any thread.
    [[nodiscard]] qint64 seq() const { return m_seq; }
    /// A handler has failed and is called again later. From any thread.
    [[nodiscard]] bool waiting() const { return m_waiting; }

private:
    static QCoro::Task<> run(std::shared_ptr<Subscription> self);
    static QCoro::Task<bool> deliver(std::shared_ptr<Subscription> self, QList<Event> events);
    /// False where one failed, or it was stopped; what came before that is done.
    static QCoro::Task<bool> handInTurn(std::shared_ptr<Subscription> self, QList<Event> events);
    static QCoro::Task<bool> handTogether(std::shared_ptr<Subscription> self, QList<Event> events);
    void moveTo(qint64 seq);
    [[nodiscard]] QCoro::Task<Result<QList<Event>>> read();
    [[nodiscard]] QCoro::Task<Result<>> keepPosition();
    void retryLater();

    db::Database &m_database; ///< not touched once stopped
    const EventBusOptions m_options;
    const Kind m_kind;
    const QString m_name;
    const QStringList m_types;
    const EventBus::Handler m_handler;
    const EventBus::Taking m_taking;
    std::function<void()> m_moved;
    std::atomic<qint64> m_seq = -1; ///< not known yet
    qint64 m_kept = -1;
    bool m_running = false;
    bool m_again = false;                ///< woken while it ran
    std::atomic<bool> m_waiting = false; ///< for the next attempt
    bool m_stopped = false;
    std::chrono::milliseconds m_pause{0};
};

} // namespace lectern::events
