// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <map>
#include <mutex>
#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <string>

namespace lectern::observability {

/// The numbers the server shows at /metrics. Whoever counts asks once, at its start, for what it
/// counts with and keeps the reference, which is good for as long as this object lives. Asking
/// takes a lock; counting does not. Safe from any thread.
class Metrics
{
public:
    using Labels = std::map<std::string, std::string>;

    /// Ever-growing; the name ends in `_total`.
    prometheus::Counter &counter(const std::string &name, const std::string &help,
                                 const Labels &labels = {});
    /// A level: sockets, queue depths.
    prometheus::Gauge &gauge(const std::string &name, const std::string &help,
                             const Labels &labels = {});
    /// Seconds in buckets from 0.5 ms to 10 s.
    prometheus::Histogram &seconds(const std::string &name, const std::string &help,
                                   const Labels &labels = {});

    /// All of them in Prometheus' text format.
    [[nodiscard]] QByteArray text() const;

private:
    std::mutex m_mutex;
    prometheus::Registry m_registry;
    std::map<std::string, prometheus::Family<prometheus::Counter> *> m_counters;
    std::map<std::string, prometheus::Family<prometheus::Gauge> *> m_gauges;
    std::map<std::string, prometheus::Family<prometheus::Histogram> *> m_histograms;
};

} // namespace lectern::observability
