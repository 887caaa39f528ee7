// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api/api_reply.h"
#include "shared/endpoints/endpoint.h"

#include <chrono>
#include <optional>

namespace lectern {

/// When a call may be made again, and after how long. Only calls that change nothing twice are:
/// GET and HEAD always, others where the caller says so (a report with an id of its own).
struct RetryPolicy
{
    int attempts = 3;
    std::chrono::milliseconds firstPause{250};
    std::chrono::milliseconds longestWait{5000};
};

/// The pause before the next attempt (`attempt` counts from 1), or nothing: give up.
[[nodiscard]] std::optional<std::chrono::milliseconds>
pauseBeforeRetry(const RetryPolicy &policy, bool repeatable, int attempt, const ApiReply &reply);

[[nodiscard]] inline bool isRepeatable(Method method)
{
    return method == Method::Get || method == Method::Head;
}

} // namespace lectern
