// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sqlite_connection.h"

#include <atomic>
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
    /// Pages of 4 KiB in the log after which copying begins. Each time the writer stands for some
    /// milliseconds at its end, so at a hundred megabytes a second one commit of two hundred; with
    /// twice as many the disk takes a quarter of a second at once.
    static constexpr int kEnough = 32000;
    /// So few pages are copied in no time. Where a reader keeps the log from beginning anew, it is
    /// tried again after as many.
    static constexpr int kFew = 300;
    /// The most that the writer copies by itself.
    static constexpr int kMostByWriter = 4 * kFew;
    /// So much later the writer waits for the thread: on a slow disk the log grows no further.
    /// What a reader holds on to is not bounded by this.
    static constexpr int kTooMany = 32000;

    /// Throws DbException where the file can't be opened.
    explicit SqliteCheckpoints(const QString &file);
    ~SqliteCheckpoints();
    SqliteCheckpoints(const SqliteCheckpoints &) = delete;
    SqliteCheckpoints &operator=(const SqliteCheckpoints &) = delete;

    /// Instead of SQLite's own rule; `writer`, which is given back, must end first.
    [[nodiscard]] std::unique_ptr<SqliteConnection>
    serving(std::unique_ptr<SqliteConnection> writer);

    /// The most pages that the writer has copied at once.
    [[nodiscard]] int mostByWriter() const { return m_mostByWriter; }

private:
    enum class State { Idle, Wanted, Copied };

    /// In the writer's thread, after a commit; `pages` are in the log.
    void committed(sqlite3 *writer, int pages);
    void loop();

    SqliteConnection m_connection;
    std::atomic<int> m_mostByWriter = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    State m_state = State::Idle;
    int m_pages = 0;      ///< in the log after the last commit
    int m_next = kEnough; ///< pages in the log at which it is to be copied
    int m_copied = 0;     ///< of the log, by the thread
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace lectern::db
