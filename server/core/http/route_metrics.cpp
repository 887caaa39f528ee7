// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/route_metrics.h"

#include <algorithm>

namespace lectern::http {

RouteMetrics::RouteMetrics(std::span<const Route> routes, observability::Metrics &metrics)
    : m_connections(metrics.gauge("lectern_http_connections", "Open HTTP connections."))
    , m_running(metrics.gauge("lectern_http_requests_running", "Requests being worked on."))
    , m_bodyBytes(metrics.gauge("lectern_http_body_bytes", "Request bodies held in memory."))
    , m_refused(metrics.counter("lectern_http_connections_refused_total",
                                "Connections refused because there were too many."))
{
    for (const Route &route : routes)
        m_entries.push_back(makeEntry(route.info->id, metrics));
    m_entries.push_back(makeEntry("none", metrics));
}

RouteMetrics::Entry RouteMetrics::makeEntry(const char *route, observability::Metrics &metrics)
{
    Entry entry;
    for (size_t i = 1; i < entry.byClass.size(); ++i) {
        entry.byClass[i] =
            &metrics.counter("lectern_http_requests_total", "Requests answered.",
                             {{"route", route}, {"status", std::to_string(i) + "xx"}});
    }
    entry.seconds = &metrics.seconds("lectern_http_request_seconds",
                                     "From a request's head to its reply.", {{"route", route}});
    return entry;
}

void RouteMetrics::count(size_t index, int status, double seconds)
{
    Entry &entry = m_entries[std::min(index, m_entries.size() - 1)];
    entry.byClass[size_t(std::clamp(status / 100, 1, 5))]->Increment();
    entry.seconds->Observe(seconds);
}

} // namespace lectern::http
