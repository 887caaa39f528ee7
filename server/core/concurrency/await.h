// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <optional>
#include <utility>

namespace lectern {

/// The value of a task, with the event loop running until it is there. As QCoro::waitFor, which
/// wants values that can be made from nothing.
template<class T>
T await(QCoro::Task<T> task)
{
    std::optional<T> value;
    const auto keep = [](QCoro::Task<T> awaited, std::optional<T> &out) -> QCoro::Task<> {
        out.emplace(co_await std::move(awaited));
    };
    QCoro::waitFor(keep(std::move(task), value));
    return std::move(*value);
}

} // namespace lectern
