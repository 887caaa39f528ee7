// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QCoroTask>

#include <functional>
#include <utility>

namespace lectern {

/// Whether somebody may do a thing at all, whatever it says.
using Guard = std::function<QCoro::Task<Result<>>()>;

/// What `doing` comes to. Where that is a complaint about what was sent, `guard` is asked first:
/// who may not do it at all is told so, and nothing about the rest. `doing` decides by itself who
/// may, so that nobody else pays for the question.
template<class T>
[[nodiscard]] QCoro::Task<Result<T>> guarded(QCoro::Task<Result<T>> doing, Guard guard)
{
    Result<T> done = co_await doing;
    const bool complains = !done && (done.error().kind == ErrorKind::InvalidInput ||
                                     done.error().kind == ErrorKind::UnsupportedMedia);
    if (!complains)
        co_return std::move(done);
    auto asking = guard();
    const Result<> may = co_await asking;
    if (!may)
        co_return may.error();
    co_return std::move(done);
}

} // namespace lectern
