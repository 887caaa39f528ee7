// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace lectern::db {

/// Decides how long the writer waits for more units before it begins a transaction.
///
/// Whoever got an answer often sends the next unit at once. Without waiting for them, two halves of
/// the clients take turns, and everybody waits for the disk twice. So the writer waits a part of
/// what a COMMIT takes until as many units are there as were queued and have just been answered; if
/// they did not come, it waits less and less often. On a quick disk the wait is next to nothing.
class Gathering
{
public:
    using Duration = std::chrono::microseconds;

    /// `units` were committed, the COMMIT took `commit`; `queued` were waiting by then.
    void committed(size_t units, size_t queued, Duration commit);
    /// How many units are worth waiting for; not more than 1: don't wait.
    [[nodiscard]] size_t wanted();
    [[nodiscard]] Duration patience() const { return m_patience; }
    /// `came` of the wanted units were there in the end.
    void gathered(size_t came);

private:
    Duration m_patience{0};
    size_t m_answered = 0;
    size_t m_wanted = 0;
    int m_skip = 0;     ///< batches that are not waited for
    int m_failures = 0; ///< in a row
};

} // namespace lectern::db
