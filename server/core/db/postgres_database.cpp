// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_database.h"

#include "server/core/db/postgres_connection.h"

namespace lectern::db {

namespace {

constexpr int kDefaultReaders = 4;

std::unique_ptr<Connection> connection(const PostgresLocation &location,
                                       PostgresConnection::Access access)
{
    return std::make_unique<PostgresConnection>(location, access);
}

} // namespace

PostgresDatabase::PostgresDatabase(const PostgresLocation &location, const DatabaseOptions &options)
    : m_writer(connection(location, PostgresConnection::Access::Write), options)
    , m_pool(options.readerThreads > 0 ? options.readerThreads : kDefaultReaders,
             size_t(options.queueUnits),
             [location] { return connection(location, PostgresConnection::Access::Read); })
{
}

DatabaseStats PostgresDatabase::stats() const
{
    DatabaseStats stats = m_writer.stats();
    stats.refused += m_pool.refused();
    return stats;
}

bool PostgresDatabase::enqueue(Lane lane, Pending pending)
{
    return lane == Lane::Write ? m_writer.enqueue(std::move(pending))
                               : m_pool.enqueue(std::move(pending));
}

} // namespace lectern::db
