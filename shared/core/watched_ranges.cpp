// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/watched_ranges.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace lectern {

namespace {

constexpr qsizetype kPairBytes = 8;

bool isRange(const QList<double> &pair)
{
    constexpr double kMaxSeconds = WatchedRanges::kMaxMs / 1000.0;
    return pair.size() == 2 && std::isfinite(pair[0]) && std::isfinite(pair[1]) && pair[0] >= 0 &&
           pair[0] < pair[1] && pair[1] <= kMaxSeconds;
}

} // namespace

Result<WatchedRanges> WatchedRanges::fromSeconds(const QList<QList<double>> &pairs,
                                                 const QString &field)
{
    QList<FieldError> errors;
    WatchedRanges out;
    out.m_ranges.reserve(size_t(pairs.size()));
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (!isRange(pairs[i])) {
            errors.append({field % QLatin1Char('[') % QString::number(i) % QLatin1Char(']'),
                           "validation.range",
                           {}});
            continue;
        }
        const auto from = std::int32_t(std::llround(pairs[i][0] * 1000));
        const auto to = std::int32_t(std::llround(pairs[i][1] * 1000));
        if (from < to)
            out.m_ranges.push_back({from, to});
    }
    if (!errors.isEmpty())
        return Error::invalid(std::move(errors));
    out.normalize();
    return out;
}

std::optional<WatchedRanges> WatchedRanges::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() % kPairBytes != 0 || bytes.size() > qsizetype(kMaxRanges) * kPairBytes)
        return std::nullopt;
    WatchedRanges out;
    out.m_ranges.reserve(size_t(bytes.size() / kPairBytes));
    std::int64_t last = -1;
    for (qsizetype at = 0; at < bytes.size(); at += kPairBytes) {
        const auto from = qFromBigEndian<std::int32_t>(bytes.data() + at);
        const auto to = qFromBigEndian<std::int32_t>(bytes.data() + at + 4);
        if (from <= last || to <= from || to > kMaxMs)
            return std::nullopt;
        out.m_ranges.push_back({from, to});
        last = to;
    }
    return out;
}

void WatchedRanges::add(std::int64_t fromMs, std::int64_t toMs)
{
    const auto from = std::int32_t(std::clamp<std::int64_t>(fromMs, 0, kMaxMs));
    const auto to = std::int32_t(std::clamp<std::int64_t>(toMs, 0, kMaxMs));
    if (from >= to)
        return;
    m_ranges.push_back({from, to});
    normalize();
}

void WatchedRanges::merge(const WatchedRanges &other)
{
    if (other.isEmpty())
        return;
    m_ranges.insert(m_ranges.end(), other.m_ranges.begin(), other.m_ranges.end());
    normalize();
}

void WatchedRanges::clampTo(std::int64_t durationMs)
{
    while (!m_ranges.empty() && m_ranges.back().from >= durationMs)
        m_ranges.pop_back();
    if (!m_ranges.empty() && m_ranges.back().to > durationMs)
        m_ranges.back().to = std::int32_t(durationMs);
}

std::int64_t WatchedRanges::totalMs() const
{
    std::int64_t total = 0;
    for (const WatchedRange &range : m_ranges)
        total += range.to - range.from;
    return total;
}

double WatchedRanges::shareOf(std::int64_t durationMs) const
{
    if (durationMs <= 0)
        return 0;
    std::int64_t covered = 0;
    for (const WatchedRange &range : m_ranges)
        covered +=
            std::max<std::int64_t>(0, std::min<std::int64_t>(range.to, durationMs) - range.from);
    return double(covered) / double(durationMs);
}

bool WatchedRanges::contains(std::int64_t ms) const
{
    const auto after = std::upper_bound(
        m_ranges.begin(), m_ranges.end(), ms,
        [](std::int64_t at, const WatchedRange &range) { return at < range.from; });
    return after != m_ranges.begin() && ms < std::prev(after)->to;
}

QByteArray WatchedRanges::toBytes() const
{
    QByteArray out(qsizetype(m_ranges.size()) * kPairBytes, Qt::Uninitialized);
    char *at = out.data();
    for (const WatchedRange &range : m_ranges) {
        qToBigEndian(range.from, at);
        qToBigEndian(range.to, at + 4);
        at += kPairBytes;
    }
    return out;
}

QList<QList<double>> WatchedRanges::toSeconds() const
{
    QList<QList<double>> out;
    out.reserve(qsizetype(m_ranges.size()));
    for (const WatchedRange &range : m_ranges)
        out.append({range.from / 1000.0, range.to / 1000.0});
    return out;
}

void WatchedRanges::normalize()
{
    const auto before = [](const WatchedRange &a, const WatchedRange &b) {
        return a.from < b.from;
    };
    if (!std::is_sorted(m_ranges.begin(), m_ranges.end(), before))
        std::sort(m_ranges.begin(), m_ranges.end(), before);
    size_t kept = 0;
    for (size_t i = 1; i < m_ranges.size(); ++i) {
        if (m_ranges[i].from <= m_ranges[kept].to)
            m_ranges[kept].to = std::max(m_ranges[kept].to, m_ranges[i].to);
        else
            m_ranges[++kept] = m_ranges[i];
    }
    if (!m_ranges.empty())
        m_ranges.resize(kept + 1);
    if (m_ranges.size() > kMaxRanges)
        closeSmallestGaps();
}

void WatchedRanges::closeSmallestGaps()
{
    std::vector<std::pair<std::int32_t, size_t>> gaps; // width, index of the range after it
    gaps.reserve(m_ranges.size() - 1);
    for (size_t i = 1; i < m_ranges.size(); ++i)
        gaps.emplace_back(m_ranges[i].from - m_ranges[i - 1].to, i);
    const size_t closing = m_ranges.size() - kMaxRanges;
    std::nth_element(gaps.begin(), gaps.begin() + std::ptrdiff_t(closing) - 1, gaps.end());
    std::vector<bool> joins(m_ranges.size(), false);
    for (size_t i = 0; i < closing; ++i)
        joins[gaps[i].second] = true;
    size_t kept = 0;
    for (size_t i = 1; i < m_ranges.size(); ++i) {
        if (joins[i])
            m_ranges[kept].to = m_ranges[i].to;
        else
            m_ranges[++kept] = m_ranges[i];
    }
    m_ranges.resize(kept + 1);
}

} // namespace lectern
