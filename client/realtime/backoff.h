// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace lectern {

/// Pauses before the next try: twice as long each time, each a random share (half to all) of its
/// length, so that a whole school doesn't come back in the same moment.
class Backoff
{
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest)
        : m_first(first), m_longest(longest)
    {
    }

    [[nodiscard]] std::chrono::milliseconds next() { return after(m_tries++); }
    /// The pause after so many tries that failed before this one.
    [[nodiscard]] std::chrono::milliseconds after(int tries) const
    {
        const auto doubled = m_first * (qint64(1) << std::min(tries, 20));
        const auto length = std::min<std::chrono::milliseconds>(doubled, m_longest);
        const double share = 0.5 + QRandomGenerator::global()->generateDouble() / 2;
        return std::chrono::milliseconds(qint64(double(length.count()) * share));
    }
    void reset() { m_tries = 0; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    int m_tries = 0;
};

} // namespace lectern
