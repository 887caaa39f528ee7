// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"

#include <functional>
#include <vector>

namespace lectern::observability {
class Metrics;
}

namespace lectern::app {

/// One part of the server whose state /readyz tells: its name and a check that returns quickly, on
/// any thread.
struct ReadinessCheck
{
    QString name;
    std::function<QCoro::Task<Result<>>()> check;
    bool needed = true; ///< the server can't do without; otherwise it is `degraded`
};

/// /healthz, /readyz and /metrics. The checks run at most once a second however often /readyz is
/// asked, and who asks meanwhile gets that answer. `metrics` outlives the routes.
void addOperationsRoutes(http::RouteTable &routes, std::vector<ReadinessCheck> checks,
                         observability::Metrics &metrics);

} // namespace lectern::app
