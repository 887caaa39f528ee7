// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_checkpoints.h"

#include <algorithm>
#include <sqlite3.h>
#include <utility>

namespace lectern::db {

namespace {

/// A writer that is as quick as the copying never leaves so few.
constexpr int kPasses = 4;

/// Copies what no reader still needs from the file; returns how many pages of the log are copied by
/// now. A failure leaves the log as it is: the next time is the next try, and a disk that fails
/// fails commits as well.
int copy(sqlite3 *database)
{
    int pages = 0;
    int copied = 0;
    (void)sqlite3_wal_checkpoint_v2(database, nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, &copied);
    return copied;
}

} // namespace

SqliteCheckpoints::SqliteCheckpoints(const QString &file)
    : m_connection(file, SqliteConnection::Access::Write), m_thread([this] { loop(); })
{
}

SqliteCheckpoints::~SqliteCheckpoints()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::unique_ptr<SqliteConnection>
SqliteCheckpoints::serving(std::unique_ptr<SqliteConnection> writer)
{
    sqlite3_wal_hook(
        writer->handle(),
        [](void *self, sqlite3 *database, const char *, int pages) {
            static_cast<SqliteCheckpoints *>(self)->committed(database, pages);
            return SQLITE_OK;
        },
        this);
    return writer;
}

void SqliteCheckpoints::committed(sqlite3 *writer, int pages)
{
    std::unique_lock lock(m_mutex);
    if (pages < std::exchange(m_pages, pages)) { // the log has begun anew
        m_next = kEnough;
        m_copied = 0;
    }
    if (pages < m_next) {
        // Copied to its end, and begun anew before the writer was needed.
        if (m_state == State::Copied)
            m_state = State::Idle;
        return;
    }
    if (m_state == State::Idle) {
        m_state = State::Wanted;
        m_changed.notify_all();
    }
    if (pages - m_next >= kTooMany)
        m_changed.wait(lock, [this] { return m_state == State::Copied; });
    if (m_state != State::Copied)
        return;
    m_state = State::Idle;
    m_next = pages + kFew;
    const int left = pages - m_copied;
    lock.unlock();
    if (left > kMostByWriter)
        return; // a reader was in the way
    m_mostByWriter = std::max(m_mostByWriter.load(), left);
    copy(writer);
}

void SqliteCheckpoints::loop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ends || m_state == State::Wanted; });
        if (m_ends)
            return;
        lock.unlock();
        int copied = 0;
        for (int pass = 0, before = 0; pass < kPasses; ++pass) {
            copied = copy(m_connection.handle());
            if (copied - std::exchange(before, copied) <= kFew)
                break;
        }
        lock.lock();
        m_copied = copied;
        m_state = State::Copied;
        m_changed.notify_all();
    }
}

} // namespace lectern::db
