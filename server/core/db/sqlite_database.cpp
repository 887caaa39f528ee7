// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_database.h"

#include "server/core/db/db_error.h"

namespace lectern::db {

namespace {

constexpr int kDefaultReaders = 2;

} // namespace

SqliteDatabase::SqliteDatabase(const QString &file, const DatabaseOptions &options,
                               std::unique_ptr<SqliteConnection> writer)
    : m_readers(std::make_shared<SqliteReaders>(file))
    , m_checkpoints(file)
    , m_writer(m_checkpoints.serving(std::move(writer)), options)
    , m_pool(options.readerThreads > 0 ? options.readerThreads : kDefaultReaders,
             size_t(options.queueUnits), [file] {
                 return std::make_unique<SqliteConnection>(file, SqliteConnection::Access::Read);
             })
{
}

DatabaseStats SqliteDatabase::stats() const
{
    DatabaseStats stats = m_writer.stats();
    stats.refused += m_pool.refused();
    return stats;
}

bool SqliteDatabase::runInline(Lane lane, Unit &unit)
{
    if (lane != Lane::Read)
        return false;
    try {
        runGuarded(unit, m_readers->ofThisThread());
    } catch (const DbException &error) {
        unit.fail(error.toError());
    }
    return true;
}

bool SqliteDatabase::enqueue(Lane lane, Pending pending)
{
    return lane == Lane::Write ? m_writer.enqueue(std::move(pending))
                               : m_pool.enqueue(std::move(pending));
}

} // namespace lectern::db
