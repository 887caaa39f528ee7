// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/large_answers.h"

#include <QCoroFuture>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <list>
#include <mutex>

namespace lectern::chat {

namespace {

using Clock = std::chrono::steady_clock;

} // namespace

struct LargeAnswers::Waiter
{
    UserId user;
    quint64 socket = 0;
    std::shared_ptr<State> state;
    Clock::time_point since = Clock::now(); ///< others than the own socket are waited for
    QPromise<void> promise = {};
    PlacePtr place = {}; ///< there before the promise is kept
};

struct LargeAnswers::State
{
    explicit State(std::chrono::milliseconds longest) : longestWait(longest) {}

    const std::chrono::milliseconds longestWait;
    std::mutex mutex;
    std::list<WaiterPtr> waiting = {};
    QSet<quint64> busy = {}; ///< sockets that have a place
    QHash<UserId, qint64> bytesOf = {};
    qint64 bytes = 0;
    int reading = 0;

    // All with the mutex held.
    [[nodiscard]] bool isBehindItself(const Waiter &waiter) const
    {
        if (busy.contains(waiter.socket))
            return true;
        const auto first =
            std::find_if(waiting.begin(), waiting.end(), [&waiter](const WaiterPtr &other) {
                return other->socket == waiter.socket;
            });
        return first != waiting.end() && first->get() != &waiter;
    }
    [[nodiscard]] bool isFull(const UserId &user) const
    {
        QSet<quint64> all, own;
        for (const WaiterPtr &waiter : waiting) {
            all.insert(waiter->socket);
            if (waiter->user == user)
                own.insert(waiter->socket);
        }
        return all.size() >= kWaiting || (own.size() >= kWaitingOfOne && all.size() >= kFewWaiting);
    }
    void settle(const std::shared_ptr<State> &self)
    {
        while (const WaiterPtr next = takeNext()) {
            next->place = std::make_shared<Place>(self, next->user, next->socket);
            next->promise.finish();
        }
    }
    [[nodiscard]] WaiterPtr takeNext()
    {
        if (reading >= kReading || bytes + kMostOfAnswer > kMostBytes)
            return {};
        const auto found =
            std::find_if(waiting.begin(), waiting.end(), [this](const WaiterPtr &one) {
                return !busy.contains(one->socket) &&
                       bytesOf.value(one->user) + kMostOfAnswer <= kMostOfOne;
            });
        if (found == waiting.end())
            return {};
        WaiterPtr next = *found;
        waiting.erase(found);
        // Whoever asks for many does not hold up those who ask for one.
        std::stable_partition(waiting.begin(), waiting.end(), [&next](const WaiterPtr &other) {
            return other->user != next->user;
        });
        return next;
    }
    /// The next one for that socket waits for others from now on.
    void leave(quint64 socket)
    {
        busy.remove(socket);
        const auto next =
            std::find_if(waiting.begin(), waiting.end(),
                         [socket](const WaiterPtr &waiter) { return waiter->socket == socket; });
        if (next != waiting.end())
            (*next)->since = Clock::now();
    }
    /// Counts what a place takes, or no longer does.
    void count(const UserId &user, qint64 more)
    {
        bytes += more;
        qint64 &own = bytesOf[user];
        own += more;
        if (own == 0)
            bytesOf.remove(user);
    }
    static void expireIn(std::chrono::milliseconds time, const WaiterPtr &waiter)
    {
        QTimer::singleShot(time, [late = std::weak_ptr<Waiter>(waiter)] {
            if (const WaiterPtr there = late.lock())
                expire(there);
        });
    }
    static void expire(const WaiterPtr &waiter)
    {
        State &state = *waiter->state;
        std::chrono::milliseconds again = state.longestWait;
        {
            const std::lock_guard lock(state.mutex);
            const auto &waiting = state.waiting;
            if (std::find(waiting.begin(), waiting.end(), waiter) == waiting.end())
                return;
            if (!state.isBehindItself(*waiter))
                again = std::chrono::ceil<std::chrono::milliseconds>(
                    waiter->since + state.longestWait - Clock::now());
            if (again.count() <= 0) {
                state.drop(waiter);
                return;
            }
        }
        expireIn(again, waiter);
    }
    void drop(const WaiterPtr &waiter)
    {
        if (std::erase(waiting, waiter) > 0)
            waiter->promise.finish();
    }
};

LargeAnswers::LargeAnswers(std::chrono::milliseconds longestWait)
    : m_state(std::make_shared<State>(longestWait))
{
}

LargeAnswers::~LargeAnswers()
{
    // Nobody goes on with those any more, and they hold what holds them.
    std::list<WaiterPtr> left;
    const std::lock_guard lock(m_state->mutex);
    left.swap(m_state->waiting);
}

LargeAnswers::WaiterPtr LargeAnswers::queue(const UserId &user, quint64 socket)
{
    auto waiter = std::make_shared<Waiter>(Waiter{user, socket, m_state});
    waiter->promise.start();
    const std::lock_guard lock(m_state->mutex);
    if (!m_state->isBehindItself(*waiter) && m_state->isFull(user))
        return {};
    m_state->waiting.push_back(waiter);
    m_state->settle(m_state);
    return waiter;
}

QCoro::Task<LargeAnswers::PlacePtr> LargeAnswers::wait(WaiterPtr waiter)
{
    const QFuture<void> done = waiter->promise.future();
    if (!done.isFinished()) {
        State::expireIn(waiter->state->longestWait, waiter);
        co_await qCoro(done).waitForFinished();
    }
    co_return std::exchange(waiter->place, {});
}

void LargeAnswers::giveUp(const std::weak_ptr<Waiter> &waiter)
{
    if (const WaiterPtr there = waiter.lock()) {
        const std::lock_guard lock(there->state->mutex);
        there->state->drop(there);
    }
}

// Made with the mutex held.
LargeAnswers::Place::Place(std::shared_ptr<State> state, const UserId &user, quint64 socket)
    : m_state(std::move(state)), m_user(user), m_socket(socket)
{
    ++m_state->reading;
    m_state->busy.insert(m_socket);
    m_state->count(m_user, m_bytes);
}

LargeAnswers::Place::~Place()
{
    const std::lock_guard lock(m_state->mutex);
    if (m_reads)
        --m_state->reading;
    m_state->leave(m_socket);
    m_state->count(m_user, -m_bytes);
    m_state->settle(m_state);
}

void LargeAnswers::Place::hasRead(qint64 bytes)
{
    const std::lock_guard lock(m_state->mutex);
    if (std::exchange(m_reads, false))
        --m_state->reading;
    m_state->count(m_user, bytes - m_bytes);
    m_bytes = bytes;
    m_state->settle(m_state);
}

} // namespace lectern::chat
