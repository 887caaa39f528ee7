// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sqlite_connection.h"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace lectern::db {

/// A reading connection for each thread that reads inline: made at its first read, closed when the
/// thread ends or, at the latest, with this object, which no thread may be reading by then.
class SqliteReaders : public std::enable_shared_from_this<SqliteReaders>
{
public:
    explicit SqliteReaders(QString file);
    SqliteReaders(const SqliteReaders &) = delete;
    SqliteReaders &operator=(const SqliteReaders &) = delete;

    /// Throws DbException where it can't be opened.
    [[nodiscard]] SqliteConnection &ofThisThread();

private:
    class Threads;

    void close(SqliteConnection *connection);

    const QString m_file;
    const quint64 m_serial; ///< an address may come again, this does not
    std::mutex m_mutex;
    std::unordered_map<SqliteConnection *, std::unique_ptr<SqliteConnection>> m_connections;
};

} // namespace lectern::db
