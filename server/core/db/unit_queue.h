// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <span>
#include <vector>

namespace lectern::db {

/// The bounded queue between those who submit units and the threads that run them.
class UnitQueue
{
public:
    explicit UnitQueue(size_t capacity) : m_capacity(capacity) {}

    /// False where it is full or closed.
    [[nodiscard]] bool push(Database::Pending pending);
    /// Waits for units and takes up to `most`; false where it is closed and empty.
    [[nodiscard]] bool take(std::vector<Database::Pending> &batch, size_t most);
    /// Waits until `wanted` units are queued, `patience` is over or it is closed; returns how many
    /// there are. One thread at a time.
    size_t gather(size_t wanted, std::chrono::microseconds patience);
    void close();

    [[nodiscard]] qint64 size() const;
    [[nodiscard]] qint64 refused() const;

private:
    const size_t m_capacity;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Database::Pending> m_units;
    size_t m_sleeping = 0;
    size_t m_wakeAt = 1; ///< units that are worth waking somebody for
    qint64 m_refused = 0;
    bool m_closed = false;
};

/// Resumes the coroutines of answered units: one wake-up for each of their threads.
void answer(std::span<const Database::Pending> units);

/// Runs a unit that has no transaction to undo (a read), whatever it throws.
void runGuarded(Database::Unit &unit, Session &session);

} // namespace lectern::db
