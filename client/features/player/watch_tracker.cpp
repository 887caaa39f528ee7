// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/watch_tracker.h"

#include <algorithm>
#include <utility>

namespace lectern {

namespace {

// Players tell their position in steps and late; this much more than the clock allows is no jump.
constexpr qint64 kSlackMs = 600;
// A busy computer may keep the program from looking for some seconds while the video goes on.
constexpr qint64 kLongestBlinkMs = 5000;

} // namespace

void WatchTracker::begin(const WatchedRanges &known, qint64 durationMs)
{
    m_watched = known;
    m_news = {};
    m_durationMs = durationMs;
    m_lastPosition = -1;
}

void WatchTracker::played(qint64 positionMs, qint64 clockMs, double rate)
{
    const qint64 from = std::exchange(m_lastPosition, positionMs);
    const qint64 elapsed = clockMs - std::exchange(m_lastClock, clockMs);
    if (from < 0 || positionMs <= from || rate <= 0)
        return;
    const qint64 moved = positionMs - from;
    const qint64 allowed = std::min(elapsed, kLongestBlinkMs) + kSlackMs;
    if (double(moved) > double(allowed) * rate)
        return;
    m_watched.add(from, positionMs);
    m_news.watched.add(from, positionMs);
    m_news.timeSpent += double(moved) / rate / 1000;
}

void WatchTracker::interrupted()
{
    m_lastPosition = -1;
}

void WatchTracker::jumped(qint64 toMs, qint64 clockMs)
{
    m_lastPosition = toMs;
    m_lastClock = clockMs;
}

WatchTracker::News WatchTracker::takeNews()
{
    return std::exchange(m_news, {});
}

} // namespace lectern
