// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/connection.h"
#include "server/core/db/unit_queue.h"

#include <functional>
#include <thread>

namespace lectern::db {

/// Threads with a connection each that run reads. A unit that writes here is a bug; SQLite refuses.
class ReaderPool
{
public:
    using Connect = std::function<std::unique_ptr<Connection>()>;

    /// `connect` is called on each thread, again for every unit until it does not throw.
    ReaderPool(int threads, size_t capacity, Connect connect);
    ~ReaderPool();
    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    /// Works off what is queued and ends the threads; nothing is taken any more.
    void finish();
    [[nodiscard]] bool enqueue(Database::Pending pending)
    {
        return m_queue.push(std::move(pending));
    }
    [[nodiscard]] qint64 refused() const { return m_queue.refused(); }

private:
    void loop();

    const Connect m_connect;
    UnitQueue m_queue;
    std::vector<std::thread> m_threads;
};

} // namespace lectern::db
