// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/watched_ranges.h"

#include <QtGlobal>

namespace lectern {

/// Counts the seconds of a video that were really seen. It is told where the player is while it
/// plays, and of everything that interrupts playing; what lies between two moments counts only if
/// it can have been played in the time between them at that speed. So neither seeking nor a player
/// that jumps over a gap counts, and waiting for the network adds nothing.
///
/// Pure arithmetic: clocks and positions come from the caller, in milliseconds.
class WatchTracker
{
public:
    /// What a report carries: what was seen since the one before.
    struct News
    {
        WatchedRanges watched;
        double timeSpent = 0; ///< seconds of a person's time, so half of it at double speed
    };

    /// Another lesson: `known` is what was seen of it before.
    void begin(const WatchedRanges &known, qint64 durationMs);
    void setDuration(qint64 durationMs) { m_durationMs = durationMs; }

    /// The player plays and is at `positionMs`; `clockMs` is a clock that never goes back.
    void played(qint64 positionMs, qint64 clockMs, double rate);
    /// Paused, waiting, ended: whatever comes next starts afresh.
    void interrupted();
    /// Somebody moved the player to another place.
    void jumped(qint64 toMs, qint64 clockMs);

    /// All that was seen of the lesson, with what is known from before.
    [[nodiscard]] const WatchedRanges &watched() const { return m_watched; }
    [[nodiscard]] double share() const { return m_watched.shareOf(m_durationMs); }
    [[nodiscard]] bool hasNews() const { return !m_news.watched.isEmpty(); }
    /// Hands out what is new, once.
    [[nodiscard]] News takeNews();

private:
    WatchedRanges m_watched;
    News m_news;
    qint64 m_durationMs = 0;
    qint64 m_lastPosition = -1; ///< -1: nothing to connect to
    qint64 m_lastClock = 0;
};

} // namespace lectern
