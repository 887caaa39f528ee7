// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QFuture>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace lectern {

/// A few threads for work that would stall an I/O thread (password hashes, images), with a bounded
/// queue. Threads start with the first job. Safe from any thread.
class WorkPool
{
public:
    struct Options
    {
        int threads = 1;
        int maxQueued = 64; ///< waiting jobs; more are refused at once
        int niceness = 0;   ///< of the threads, 0–19: how far they step back for the I/O threads
    };

    explicit WorkPool(Options options);
    /// Jobs that have not begun are answered with server.shutting_down.
    ~WorkPool();
    WorkPool(const WorkPool &) = delete;
    WorkPool &operator=(const WorkPool &) = delete;

    /// Runs `function`, a `Result<T>()` that captures by value, and resumes the caller on the
    /// thread (with an event loop) that it awaited from. Errors of its own: server.busy,
    /// server.shutting_down.
    template<class F, class R = std::invoke_result_t<F>>
    [[nodiscard]] QCoro::Task<R> run(F function)
    {
        auto result = std::make_shared<Outcome<R>>();
        const std::optional<QFuture<void>> done =
            submit([result, function = std::move(function)]() mutable {
                result->value.emplace(function());
                result->there.store(true, std::memory_order_release);
            });
        if (!done)
            co_return busy();
        co_await qCoro(*done).waitForFinished();
        if (!result->there.load(std::memory_order_acquire))
            co_return Error{ErrorKind::Unavailable, "server.shutting_down"};
        co_return std::move(*result->value);
    }

private:
    /// What one thread hands to another.
    template<class R>
    struct Outcome
    {
        std::optional<R> value;
        std::atomic<bool> there{false};
    };
    struct State;

    [[nodiscard]] std::optional<QFuture<void>> submit(std::function<void()> work);
    [[nodiscard]] static Error busy();

    std::unique_ptr<State> m_state;
};

} // namespace lectern
