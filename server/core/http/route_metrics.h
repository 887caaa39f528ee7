// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"
#include "server/core/observability/metrics.h"

#include <array>
#include <span>

namespace lectern::http {

/// The counters of every route, looked up once so that counting is an addition.
class RouteMetrics
{
public:
    RouteMetrics(std::span<const Route> routes, observability::Metrics &metrics);

    /// `index` beyond the table: a request that no route took.
    void count(size_t index, int status, double seconds);
    [[nodiscard]] prometheus::Gauge &connections() { return m_connections; }
    [[nodiscard]] prometheus::Gauge &running() { return m_running; }
    [[nodiscard]] prometheus::Gauge &bodyBytes() { return m_bodyBytes; }
    [[nodiscard]] prometheus::Counter &refused() { return m_refused; }

private:
    struct Entry
    {
        std::array<prometheus::Counter *, 6> byClass{};
        prometheus::Histogram *seconds = nullptr;
    };
    static Entry makeEntry(const char *route, observability::Metrics &metrics);

    std::vector<Entry> m_entries; ///< one a route, and one for the rest
    prometheus::Gauge &m_connections;
    prometheus::Gauge &m_running;
    prometheus::Gauge &m_bodyBytes;
    prometheus::Counter &m_refused;
};

} // namespace lectern::http
