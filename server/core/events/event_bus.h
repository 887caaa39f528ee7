// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/wakeup.h"
#include "server/core/events/event.h"

#include <QCoroTask>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace lectern::events {

class Subscription;

struct EventBusOptions
{
    std::chrono::milliseconds poll{1000}; ///< for events of other processes
    std::chrono::milliseconds firstRetry{500};
    std::chrono::milliseconds longestRetry{60'000};
    std::chrono::hours keep{24 * 7};              ///< older events go, once all have had them
    std::chrono::milliseconds pollForHearing{50}; ///< the same, while somebody waits in `heard`
    /// Longer than a number that was rolled back holds the later ones up.
    std::chrono::milliseconds longestHearing{3000};
};

/// Delivers committed events to subscribers in this process, in the order of their commits. Lives
/// on the thread (with an event loop) that made it; all calls but `heard` and all deliveries happen
/// there. The Database must outlive it.
class EventBus
{
public:
    using Handler = std::function<QCoro::Task<Result<>>(Event)>;
    /// How a handler takes events that have gathered: each when the one before is done, or all at
    /// once, where nothing depends on which is done first.
    enum class Taking { InTurn, Together };

    explicit EventBus(db::Database &database, EventBusOptions options = {});
    /// Stops; a handler that runs finishes on its own, and its event is delivered again next time.
    ~EventBus();
    EventBus(const EventBus &) = delete;
    EventBus &operator=(const EventBus &) = delete;

    /// Calls `function` for each event of one of the types (all where empty) committed after
    /// start(). Nothing is repeated after a restart.
    void subscribe(QStringList types, std::function<void(const Event &)> function);

    /// As subscribe, but at least once each: the next event waits until `handler` has succeeded
    /// (it is called again after growing pauses), and how far it came is kept under `name` over
    /// restarts. A new name begins with the oldest event kept. Handlers must be idempotent. Those
    /// that were taken together with one that failed are delivered again with it if they follow it.
    void subscribeDurable(QString name, QStringList types, Handler handler,
                          Taking taking = Taking::InTurn);

    /// Begins to deliver. Subscribe before. The task is done when every subscriber knows where to
    /// begin: live ones get all that is committed from then on.
    QCoro::Task<Result<>> start();

    /// Done when all durable subscribers here that take events of that type have had those that
    /// were committed before: for answers that promise what a subscriber makes of them. Not
    /// longer than options.longestHearing; who has failed and will try again is not waited for.
    /// From any thread with an event loop, once all have subscribed.
    [[nodiscard]] QCoro::Task<> heard(QString type);

    /// Delivers no more, and runs the event loop until handlers that are at work have ended. To be
    /// called before what they work on goes.
    void stop();

    /// Removes events older than options.keep that every durable subscriber has had. Done hourly
    /// by itself; returns how many went.
    [[nodiscard]] QCoro::Task<Result<qint64>> prune();

private:
    struct Hearing;

    void wakeAll();
    /// Up to there all durable subscribers that take that type have had it, but for those who have
    /// failed and will try again.
    [[nodiscard]] qint64 reached(const QString &type) const;
    void await(std::shared_ptr<Hearing> hearing);
    void giveUp(const std::shared_ptr<Hearing> &hearing);
    /// Lets those go on who wait for what has been heard by now.
    void settle();

    db::Database &m_database;
    const EventBusOptions m_options;
    std::vector<std::shared_ptr<Subscription>> m_subscriptions;
    QTimer m_poll;
    QTimer m_hourly;
    QTimer m_hearingPoll;
    std::unique_ptr<db::Wakeup> m_wakeup;
    /// By type and number: in a burst thousands wait, and each event lets one go on.
    std::map<QString, std::multimap<qint64, std::shared_ptr<Hearing>>> m_hearings;
};

} // namespace lectern::events
