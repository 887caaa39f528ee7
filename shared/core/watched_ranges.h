// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"
#include "shared/policy/limits.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace lectern {

/// A stretch of a lesson in milliseconds, `to` not included. Never empty inside a WatchedRanges.
struct WatchedRange
{
    std::int32_t from = 0;
    std::int32_t to = 0;

    friend bool operator==(const WatchedRange &, const WatchedRange &) = default;
};

/// The seconds of a lesson that somebody has seen: an exact union of ranges, sorted, disjoint and
/// not touching. Merging is commutative, associative and idempotent, so reports may arrive twice,
/// late and from several devices in any order and end in the same value.
///
/// At most kMaxRanges are kept. Beyond that the smallest gaps are closed (of equal ones the first):
/// watched time is never lost, two values still merge the same both ways and with themselves to
/// themselves, but the order of three or more then decides which gaps are closed. No player that
/// reports what it plays comes near that.
///
/// Value type; equal values have equal bytes.
class WatchedRanges
{
public:
    static constexpr std::size_t kMaxRanges = limits::kMaxWatchedRanges;
    /// The longest lesson there is, 100 hours; a report beyond it is a mistake.
    static constexpr std::int32_t kMaxMs = 360'000'000;

    WatchedRanges() = default;

    /// From `[[from, to], …]` in seconds, as reports carry them: rounded to milliseconds, in any
    /// order, overlapping or not. Error: validation.range, naming each wrong pair as `field[i]`
    /// (not two numbers, negative, not finite, from not before to, beyond kMaxMs).
    [[nodiscard]] static Result<WatchedRanges> fromSeconds(const QList<QList<double>> &pairs,
                                                           const QString &field);
    /// From pairs of 32-bit big-endian milliseconds, as toBytes writes them; nullopt if they are
    /// anything else than that.
    [[nodiscard]] static std::optional<WatchedRanges> fromBytes(QByteArrayView bytes);

    /// Adds one range; what lies outside 0…kMaxMs is cut off, an empty one changes nothing.
    void add(std::int64_t fromMs, std::int64_t toMs);
    void merge(const WatchedRanges &other);
    /// Cuts off what lies at or beyond `durationMs`.
    void clampTo(std::int64_t durationMs);

    [[nodiscard]] bool isEmpty() const { return m_ranges.empty(); }
    [[nodiscard]] const std::vector<WatchedRange> &ranges() const { return m_ranges; }
    [[nodiscard]] std::int64_t totalMs() const;
    /// How much of a lesson of `durationMs` is covered, 0–1; 0 where the duration isn't known
    /// (not positive).
    [[nodiscard]] double shareOf(std::int64_t durationMs) const;
    [[nodiscard]] bool contains(std::int64_t ms) const;

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] QList<QList<double>> toSeconds() const;

    friend bool operator==(const WatchedRanges &, const WatchedRanges &) = default;

private:
    void normalize();
    void closeSmallestGaps();

    std::vector<WatchedRange> m_ranges;
};

} // namespace lectern
