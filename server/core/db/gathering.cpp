// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/gathering.h"

#include <algorithm>

namespace lectern::db {

namespace {

// A stall of the disk is no reason to wait for long afterwards.
constexpr Gathering::Duration kMostPatience{2000};
constexpr int kMostFailures = 6;

} // namespace

void Gathering::committed(size_t units, size_t queued, Duration commit)
{
    m_answered = units;
    m_wanted = units + queued;
    m_patience = std::min(kMostPatience, (3 * m_patience + commit / 2) / 4);
}

size_t Gathering::wanted()
{
    // One client alone has nobody to wait for.
    if (m_wanted < 2 || m_patience.count() == 0)
        return 0;
    if (m_skip > 0) {
        --m_skip;
        return 0;
    }
    return m_wanted;
}

void Gathering::gathered(size_t came)
{
    // Nearly all of them: half as many also come where people write at times of their own, and
    // there waiting gains nothing.
    if (came + m_answered / 4 >= m_wanted) {
        m_failures = 0;
        return;
    }
    m_failures = std::min(m_failures + 1, kMostFailures);
    m_skip = 1 << m_failures;
}

} // namespace lectern::db
