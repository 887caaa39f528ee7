// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/observability/metrics.h"

#include <prometheus/text_serializer.h>

namespace lectern::observability {

prometheus::Counter &Metrics::counter(const std::string &name, const std::string &help,
                                      const Labels &labels)
{
    const std::lock_guard lock(m_mutex);
    auto &family = m_counters[name];
    if (!family)
        family = &prometheus::BuildCounter().Name(name).Help(help).Register(m_registry);
    return family->Add(labels);
}

prometheus::Gauge &Metrics::gauge(const std::string &name, const std::string &help,
                                  const Labels &labels)
{
    const std::lock_guard lock(m_mutex);
    auto &family = m_gauges[name];
    if (!family)
        family = &prometheus::BuildGauge().Name(name).Help(help).Register(m_registry);
    return family->Add(labels);
}

prometheus::Histogram &Metrics::seconds(const std::string &name, const std::string &help,
                                        const Labels &labels)
{
    const std::lock_guard lock(m_mutex);
    auto &family = m_histograms[name];
    if (!family)
        family = &prometheus::BuildHistogram().Name(name).Help(help).Register(m_registry);
    return family->Add(labels, prometheus::Histogram::BucketBoundaries{0.0005, 0.001, 0.0025, 0.005,
                                                                       0.01, 0.025, 0.05, 0.1, 0.25,
                                                                       0.5, 1, 2.5, 5, 10});
}

QByteArray Metrics::text() const
{
    const std::string text = prometheus::TextSerializer().Serialize(m_registry.Collect());
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace lectern::observability
