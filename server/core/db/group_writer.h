// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/connection.h"
#include "server/core/db/database.h"
#include "server/core/db/database_options.h"
#include "server/core/db/gathering.h"
#include "server/core/db/unit_queue.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace lectern::db {

/// The one writer thread: drains its queue into shared transactions and answers each unit after
/// the COMMIT. Commits as soon as the queue is empty, so that a single unit waits for nobody.
class GroupWriter
{
public:
    /// The connection is opened (ensureOpen), used and destroyed on the writer's thread.
    GroupWriter(std::unique_ptr<Connection> connection, const DatabaseOptions &options);
    ~GroupWriter();
    GroupWriter(const GroupWriter &) = delete;
    GroupWriter &operator=(const GroupWriter &) = delete;

    /// Works off what is queued and ends the thread; nothing is taken any more.
    void finish();
    /// False where the queue is full.
    [[nodiscard]] bool enqueue(Database::Pending pending)
    {
        return m_queue.push(std::move(pending));
    }
    [[nodiscard]] DatabaseStats stats() const;
    void addCommitListener(std::function<void()> listener);

private:
    enum class Outcome { Kept, Undone, Again, TransactionLost };

    void loop();
    [[nodiscard]] bool takeBatch();
    [[nodiscard]] size_t runTransaction(size_t first);
    [[nodiscard]] Outcome runUnit(Database::Unit &unit, bool inSavepoint, bool again);
    [[nodiscard]] bool undo(bool inSavepoint);
    void notify();
    void failKept(size_t first, size_t end, const Error &error);

    const size_t m_batchUnits;
    const std::chrono::milliseconds m_batchTime;
    UnitQueue m_queue;
    std::atomic<qint64> m_commits{0};
    std::atomic<qint64> m_units{0};
    std::mutex m_listenersMutex;
    std::vector<std::function<void()>> m_listeners;

    // The writer's thread only.
    std::unique_ptr<Connection> m_connection;
    std::vector<Database::Pending> m_batch;
    std::vector<Outcome> m_outcomes;
    Gathering m_gathering;
    Gathering::Duration m_commitTime{0};
    Error m_lost; ///< why the transaction is gone

    std::thread m_thread; // last: it uses the others
};

} // namespace lectern::db
