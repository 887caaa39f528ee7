// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_log.h"

#include "server/core/db/db_error.h"
#include "shared/core/json_encoder.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <algorithm>
#include <mutex>
#include <utility>

namespace lectern::chat {

namespace {

using Batch = std::vector<RoomLog::Waiting>;

/// Of a command that meets others' locks.
constexpr int kAttempts = 5;
/// Up to so many commands a commit costs much the same whatever they are, and each wakes up four
/// threads: worth a short wait for more. Beyond that the writer better goes on.
constexpr size_t kFew = 64;
/// From one batch's beginning to the next one's, for each command of the former. Where less is said
/// that is over before the commit is; from some 8,000 a second on it is the longest: 3 ms would
/// save some 5 % of CPU and make half of all answers wait for 1.3 ms more.
constexpr std::chrono::microseconds kEach{125};
constexpr std::chrono::microseconds kLongest{2000};

/// Runs the commands [first, last) of one batch, rooms in the order of their ids.
Result<> applyAll(db::Session &session, RoomsStore &store, const Batch &batch, size_t first,
                  size_t last)
{
    size_t at = first;
    while (at < last) {
        const RoomId id = batch[at].command->room();
        size_t end = at;
        while (end < last && batch[end].command->room() == id)
            ++end;
        std::optional<Room> room = store.room(session, id, true);
        if (!room) {
            for (; at < end; ++at)
                batch[at].command->fail(Error::notFound("chat.room_not_found"));
            continue;
        }
        RoomState state(store, std::move(*room));
        for (; at < end; ++at)
            batch[at].command->apply(session, state);
        state.writeBack(session);
    }
    return success();
}

} // namespace

/// Lives on the log's thread.
class RoomLog::Worker : public QObject
{
public:
    Worker(RoomLog &log, db::Database &database, RoomsStore &store, RoomFeed &feed)
        : m_log(log), m_database(database), m_store(store), m_feed(feed)
    {
        m_pause.setSingleShot(true);
        m_pause.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_pause, &QTimer::timeout, this, [this] {
            goOn();
            pump();
        });
    }

    bool enqueue(Waiting &waiting)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closing || m_queue.size() >= m_log.m_options.maxQueued)
            return false;
        m_queue.push_back(std::move(waiting));
        if (!isPausing())
            post();
        return true;
    }

    void close()
    {
        const std::scoped_lock lock(m_mutex);
        if (std::exchange(m_closing, true))
            return;
        post();
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        {
            const std::scoped_lock lock(m_mutex);
            m_posted = false;
        }
        pump();
        return true;
    }

private:
    void post()
    {
        if (m_posted || m_underWay)
            return;
        m_posted = true;
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }

    /// Starts the next batch unless one is under way.
    void pump()
    {
        Batch batch;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_underWay || isPausing())
                return;
            m_pause.stop();
            m_wanted = 0;
            if (m_queue.empty()) {
                if (m_closing && m_unanswered == 0)
                    QThread::currentThread()->quit();
                return;
            }
            const size_t count = std::min(m_queue.size(), m_log.m_options.batch);
            const auto end = m_queue.begin() + std::ptrdiff_t(count);
            batch.assign(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(end));
            m_queue.erase(m_queue.begin(), end);
            m_underWay = true;
            ++m_unanswered;
        }
        std::stable_sort(batch.begin(), batch.end(), [](const Waiting &a, const Waiting &b) {
            return a.command->room() < b.command->room();
        });
        run(this, std::make_shared<Batch>(std::move(batch)));
    }

    /// Starts the next batch then, or as soon as enough wait for it.
    void pumpAt(std::chrono::steady_clock::time_point next)
    {
        const auto left =
            std::chrono::round<std::chrono::milliseconds>(next - std::chrono::steady_clock::now());
        if (left.count() > 0)
            m_pause.start(left);
        else
            goOn();
        pump();
    }

    /// Those who were answered last are waited for, if they are likely to say more, and others who
    /// come meanwhile. Under the lock.
    [[nodiscard]] bool isPausing() const { return m_queue.size() < m_wanted && !m_closing; }

    void goOn()
    {
        const std::scoped_lock lock(m_mutex);
        m_wanted = 0;
    }

    static QCoro::Task<> run(Worker *self, std::shared_ptr<Batch> batch)
    {
        const auto begun = std::chrono::steady_clock::now();
        auto writing = self->write(batch, 0, batch->size());
        const Result<> written = co_await writing;
        if (!written)
            co_await self->recover(batch, written.error());
        const auto next =
            begun + std::min<std::chrono::microseconds>(kLongest, kEach * std::ssize(*batch));
        bool few = false;
        {
            const std::scoped_lock lock(self->m_mutex);
            self->m_underWay = false;
            const size_t all = batch->size() + self->m_queue.size();
            few = all <= kFew;
            self->m_wanted = few ? all : 0;
        }
        // The writer works on the next batch while this one is told of; its end comes through this
        // thread's event loop, so not before. A few rather hear of it first, and are waited for.
        if (!few)
            self->pump();
        self->tell(*batch);
        if (few)
            self->pumpAt(next);
        {
            const std::scoped_lock lock(self->m_mutex);
            --self->m_unanswered;
            if (self->m_closing)
                self->post();
        }
    }

    QCoro::Task<Result<>> write(std::shared_ptr<Batch> batch, size_t first, size_t last)
    {
        return m_database.write([this, batch, first, last](db::Session &session) {
            return applyAll(session, m_store, *batch, first, last);
        });
    }

    /// After a failure of the database: one command alone may be to blame, or another node, which
    /// waits for what we have locked.
    QCoro::Task<> recover(std::shared_ptr<Batch> batch, Error error)
    {
        const bool again = error.kind == ErrorKind::Conflict;
        const bool hopeless = (batch->size() == 1 && !again) ||
                              error.kind == ErrorKind::Unavailable ||
                              error.kind == ErrorKind::StorageFull;
        for (size_t i = 0; i < batch->size(); ++i) {
            if (hopeless) {
                (*batch)[i].command->fail(error);
                continue;
            }
            for (int attempt = 1;; ++attempt) {
                auto writing = write(batch, i, i + 1);
                const Result<> written = co_await writing;
                if (written)
                    break;
                if (written.error().kind == ErrorKind::Conflict && attempt < kAttempts)
                    continue;
                (*batch)[i].command->fail(written.error());
                break;
            }
        }
    }

    void tell(Batch &batch)
    {
        std::vector<RoomEvent> events;
        QList<RoomId> rooms;
        for (Waiting &waiting : batch) {
            Command &command = *waiting.command;
            if (command.pushes.empty() && command.expelled.isEmpty())
                continue;
            if (rooms.isEmpty() || rooms.last() != command.room())
                rooms.append(command.room());
            const qint64 change = command.order;
            for (RoomPush &push : command.pushes) {
                QByteArray data = std::holds_alternative<QByteArray>(push.data)
                                      ? std::get<QByteArray>(std::move(push.data))
                                      : toJson(std::get<MessageDto>(push.data));
                if (command.json.isEmpty())
                    command.json = data;
                RoomEvent event{push.topic,      push.name,         std::move(data),
                                push.legacyName, push.exceptSocket, std::move(push.also)};
                // The first that the room hears is the change; others tell more about it.
                if (push.topic == command.room().uuid()) {
                    event.order = std::exchange(command.order, 0);
                    event.follows = command.follows;
                    event.seq = command.seq;
                }
                events.push_back(std::move(event));
            }
            if (!command.expelled.isEmpty()) {
                m_feed.publish(std::exchange(events, {}));
                for (const UserId &user : std::as_const(command.expelled)) {
                    m_feed.expel(command.room(), user, change);
                    for (const RoomId &room : std::as_const(command.alsoFrom))
                        m_feed.expel(room, user, 0);
                }
            }
        }
        if (!events.empty())
            m_feed.publish(std::move(events));
        if (m_log.m_listener && !rooms.isEmpty())
            m_log.m_listener(rooms);
        resume(batch);
    }

    static void resume(const Batch &batch)
    {
        std::vector<std::pair<db::Resumer *, std::vector<std::coroutine_handle<>>>> threads;
        for (const Waiting &waiting : batch) {
            auto thread = std::find_if(threads.begin(), threads.end(), [&](const auto &entry) {
                return entry.first == waiting.resumer.get();
            });
            if (thread == threads.end())
                thread = threads.insert(thread, {waiting.resumer.get(), {}});
            thread->second.push_back(waiting.coroutine);
        }
        for (const auto &[resumer, coroutines] : threads)
            resumer->resume(coroutines);
    }

    RoomLog &m_log;
    db::Database &m_database;
    RoomsStore &m_store;
    RoomFeed &m_feed;
    std::mutex m_mutex;
    QTimer m_pause{this};
    size_t m_wanted = 0; ///< commands in the queue that end the pause; 0: there is none
    Batch m_queue;
    int m_unanswered = 0; ///< batches
    bool m_underWay = false;
    bool m_posted = false;
    bool m_closing = false;
};

RoomLog::RoomLog(db::Database &database, RoomsStore &store, RoomFeed &feed, Options options)
    : m_options(options), m_worker(new Worker(*this, database, store, feed))
{
    m_thread.setObjectName(QStringLiteral("rooms"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

RoomLog::~RoomLog()
{
    finish();
    delete m_worker;
}

void RoomLog::finish()
{
    m_worker->close();
    m_thread.wait();
}

bool RoomLog::enqueue(Waiting waiting)
{
    if (m_worker->enqueue(waiting))
        return true;
    Error busy{ErrorKind::TooManyRequests, "chat.busy"};
    busy.retryAfterSeconds = 1;
    waiting.command->fail(std::move(busy));
    return false;
}

} // namespace lectern::chat
