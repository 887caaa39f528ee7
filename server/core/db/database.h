// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/resumer.h"
#include "server/core/db/session.h"
#include "shared/core/result.h"

#include <QCoroTask>
#include <QString>

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace lectern::db {

/// Numbers for metrics, since the start.
struct DatabaseStats
{
    qint64 queued = 0;  ///< units waiting for the writer now
    qint64 commits = 0; ///< transactions that reached the disk
    qint64 units = 0;   ///< units of work answered, with or without success
    qint64 refused = 0; ///< units turned away because a queue was full
};

/// The school's data: many readers, one writer.
///
/// `read` runs a short query: on SQLite at once in the calling thread on a connection of its own
/// (the task is ready when it returns), on PostgreSQL in the reader pool. `readLong` always goes to
/// the pool (search, analytics). `write` queues a unit of work for the writer thread: each unit
/// runs in a SAVEPOINT of its own inside a shared transaction, and is answered only after the
/// COMMIT has reached the disk. A unit that returns an Error or throws rolls back alone. All three
/// resume the caller on the thread (with an event loop) that it awaited from; if that thread has
/// ended, the caller is not resumed. Several statements of one read each see the data as it is by
/// then.
///
/// Errors of its own: storage.unavailable, storage.full, storage.conflict, storage.read_only,
/// storage.corrupt, internal. Safe from any thread. What is queued belongs to those who submitted
/// it: where they may end before it is done, call `finish` first. The destructor finishes, too.
class Database
{
public:
    virtual ~Database() = default;

    /// `function` is `Result<T>(Session &)`; it captures by value, for it may run on another
    /// thread. In a coroutine, name the task and then await it (`auto reading = db.read([id]…);
    /// co_await reading`), or call from a plain function: GCC 12 destroys what a lambda inside a
    /// co_await expression has captured twice.
    template<class F, class R = std::invoke_result_t<F, Session &>>
    [[nodiscard]] QCoro::Task<R> read(F function)
    {
        return run<R>(Lane::Read, std::move(function));
    }
    template<class F, class R = std::invoke_result_t<F, Session &>>
    [[nodiscard]] QCoro::Task<R> readLong(F function)
    {
        return run<R>(Lane::ReadLong, std::move(function));
    }
    /// After a conflict with another process (DbErrorKind::Conflict) it is undone and called once
    /// more; so it may be called twice, and changes nothing but the session.
    template<class F, class R = std::invoke_result_t<F, Session &>>
    [[nodiscard]] QCoro::Task<R> write(F function)
    {
        return run<R>(Lane::Write, std::move(function));
    }

    /// Works off what is queued; from now on writes and long reads are refused. Blocks until then;
    /// those who wait for something on the calling thread have gone on when it returns.
    void finish();

    [[nodiscard]] virtual Dialect dialect() const = 0;
    [[nodiscard]] virtual DatabaseStats stats() const = 0;

    /// Called on the writer's thread after each COMMIT with a unit that asked for it
    /// (Session::notifyAfterCommit), until the Database ends: it must be quick and must not throw.
    virtual void addCommitListener(std::function<void()> listener) = 0;

    /// One unit on its way. It lives in the awaiting coroutine's frame.
    class Unit
    {
    public:
        Unit() = default;
        virtual ~Unit() = default;
        Unit(const Unit &) = delete;
        Unit &operator=(const Unit &) = delete;

        /// On the lane's thread; false: undo its changes.
        virtual bool work(Session &session) = 0;
        /// Replaces its result.
        virtual void fail(Error error) = 0;
    };
    /// A queued unit and where to go on when it is answered.
    struct Pending
    {
        Unit *unit;
        std::coroutine_handle<> coroutine;
        std::shared_ptr<Resumer> resumer;
    };

protected:
    /// See finish; may be called again.
    virtual void close() = 0;

    enum class Lane { Read, ReadLong, Write };

    /// Answers the unit at once, in the calling thread, where the lane allows that.
    virtual bool runInline(Lane lane, Unit &unit) = 0;
    /// False: there is no room; the unit stays with the caller.
    virtual bool enqueue(Lane lane, Pending pending) = 0;

private:
    template<class R, class F>
    class UnitOf final : public Unit
    {
    public:
        explicit UnitOf(F function) : m_function(std::move(function)) {}
        bool work(Session &session) override { return m_result.emplace(m_function(session)).ok(); }
        void fail(Error error) override { m_result.emplace(std::move(error)); }
        [[nodiscard]] R take() { return std::move(*m_result); }

    private:
        F m_function;
        std::optional<R> m_result;
    };

    struct Submission
    {
        Database *database;
        Lane lane;
        Unit *unit;

        [[nodiscard]] bool await_ready() const { return database->runInline(lane, *unit); }
        [[nodiscard]] bool await_suspend(std::coroutine_handle<> coroutine) const
        {
            if (database->enqueue(lane, Pending{unit, coroutine, Resumer::current()}))
                return true;
            refuse(*unit);
            return false;
        }
        void await_resume() const {}
    };

    static void refuse(Unit &unit);

    template<class R, class F>
    QCoro::Task<R> run(Lane lane, F function)
    {
        UnitOf<R, F> unit(std::move(function));
        Submission submission{this, lane, &unit};
        co_await submission;
        co_return unit.take();
    }
};

} // namespace lectern::db
