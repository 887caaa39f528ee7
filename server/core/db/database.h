// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "shared/core/result.h"

#include <QCoroTask>
#include <QString>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace lectern::db {

/// The school's data: many readers, one writer.
///
/// `read` runs a short query: on SQLite at once in the calling thread on a connection of its own
/// (the task is ready when it returns), on PostgreSQL in the reader pool. `readLong` always goes to
/// the pool (search, analytics). `write` queues a unit of work for the writer thread: each unit
/// runs in a SAVEPOINT of its own inside a shared transaction, and is answered only after the
/// COMMIT has reached the disk. A unit that returns an Error or throws rolls back alone. All three
/// resume the caller on the thread (with an event loop) that it awaited from.
///
/// Errors of its own: storage.unavailable, storage.full, storage.conflict, internal.
class Database
{
public:
    virtual ~Database() = default;

    /// `function` is `Result<T>(Session &)`; it captures by value, for it may run on another
    /// thread.
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
    template<class F, class R = std::invoke_result_t<F, Session &>>
    [[nodiscard]] QCoro::Task<R> write(F function)
    {
        return run<R>(Lane::Write, std::move(function));
    }

    [[nodiscard]] virtual Dialect dialect() const = 0;

protected:
    enum class Lane { Read, ReadLong, Write };

    /// One unit on its way: `work` runs on the lane's thread and returns whether to keep its
    /// changes; `fail` replaces its result; both before the awaiting coroutine is resumed.
    struct Unit
    {
        std::function<bool(Session &)> work;
        std::function<void(Error)> fail;
    };

    virtual QCoro::Task<void> submit(Lane lane, Unit unit) = 0;

private:
    template<class R, class F>
    QCoro::Task<R> run(Lane lane, F function)
    {
        auto result = std::make_shared<std::optional<R>>();
        co_await submit(lane,
                        Unit{[result, function = std::move(function)](Session &session) mutable {
                                 result->emplace(function(session));
                                 return (*result)->ok();
                             },
                             [result](Error error) { result->emplace(std::move(error)); }});
        co_return std::move(**result);
    }
};

} // namespace lectern::db
