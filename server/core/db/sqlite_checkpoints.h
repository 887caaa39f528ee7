// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sqlite_connection.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace lectern::db {

/// Copies the pages of the write-ahead log into the database file beside the writer, which
/// otherwise does so itself after a commit and keeps everybody waiting meanwhile (20 ms for 4,000
/// pages).
///
/// The log begins anew only when all of it is copied. So a thread with a connection of its own
/// copies nearly all; the few pages that came meanwhile, the writer copies after its next commit.
/// See https://www.sqlite.org/wal.html#checkpointing.
class SqliteCheckpoints
{
public:
    /// Pages of 4 KiB after which copying begins, as they have come since it last did.
    static constexpr int kEnough = 4000;
    /// Of these the writer waits for the copies: the log is bounded.
    static constexpr int kTooMany = 16000;

    /// Throws DbException where the file can't be opened.
    explicit SqliteCheckpoints(const QString &file);
    ~SqliteCheckpoints();
    SqliteCheckpoints(const SqliteCheckpoints &) = delete;
    SqliteCheckpoints &operator=(const SqliteCheckpoints &) = delete;

    /// Instead of SQLite's own rule; `writer`, which is given back, must end first.
    [[nodiscard]] std::unique_ptr<SqliteConnection>
    serving(std::unique_ptr<SqliteConnection> writer);

private:
    enum class State { Idle, Wanted, Copied };

    /// In the writer's thread, after a commit; `pages` are in the log.
    void committed(sqlite3 *writer, int pages);
    void loop();

    SqliteConnection m_connection;
    int m_copied = 0; ///< pages in the log when it was copied last; the writer's
    std::mutex m_mutex;
    std::condition_variable m_changed;
    State m_state = State::Idle;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace lectern::db
