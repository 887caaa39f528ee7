// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_readers.h"

#include <atomic>
#include <vector>

namespace lectern::db {

namespace {

quint64 nextSerial()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

} // namespace

/// What one thread has open, of every database it has read from.
class SqliteReaders::Threads
{
public:
    Threads() = default;
    Threads(const Threads &) = delete;
    Threads &operator=(const Threads &) = delete;
    ~Threads()
    {
        for (const Entry &entry : m_entries) {
            if (const auto readers = entry.readers.lock())
                readers->close(entry.connection);
        }
    }

    [[nodiscard]] SqliteConnection *find(quint64 serial) const
    {
        for (const Entry &entry : m_entries) {
            if (entry.serial == serial)
                return entry.connection;
        }
        return nullptr;
    }
    void add(quint64 serial, const std::weak_ptr<SqliteReaders> &readers,
             SqliteConnection *connection)
    {
        std::erase_if(m_entries, [](const Entry &entry) { return entry.readers.expired(); });
        m_entries.push_back({serial, readers, connection});
    }

private:
    struct Entry
    {
        quint64 serial;
        std::weak_ptr<SqliteReaders> readers;
        SqliteConnection *connection;
    };
    std::vector<Entry> m_entries;
};

SqliteReaders::SqliteReaders(QString file) : m_file(std::move(file)), m_serial(nextSerial()) {}

SqliteConnection &SqliteReaders::ofThisThread()
{
    thread_local Threads threads;
    if (SqliteConnection *known = threads.find(m_serial))
        return *known;
    auto connection = std::make_unique<SqliteConnection>(m_file, SqliteConnection::Access::Read);
    SqliteConnection *made = connection.get();
    {
        const std::scoped_lock lock(m_mutex);
        m_connections.emplace(made, std::move(connection));
    }
    threads.add(m_serial, weak_from_this(), made);
    return *made;
}

void SqliteReaders::close(SqliteConnection *connection)
{
    const std::scoped_lock lock(m_mutex);
    m_connections.erase(connection);
}

} // namespace lectern::db
