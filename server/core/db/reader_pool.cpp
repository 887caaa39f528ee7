// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/reader_pool.h"

#include "server/core/db/db_error.h"

namespace lectern::db {

ReaderPool::ReaderPool(int threads, size_t capacity, Connect connect)
    : m_connect(std::move(connect)), m_queue(capacity)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { loop(); });
}

ReaderPool::~ReaderPool()
{
    finish();
}

void ReaderPool::finish()
{
    m_queue.close();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

void ReaderPool::loop()
{
    std::unique_ptr<Connection> connection;
    std::vector<Database::Pending> units;
    while (m_queue.take(units, 1)) {
        Database::Unit &unit = *units.front().unit;
        try {
            if (!connection)
                connection = m_connect();
            connection->ensureOpen();
            runGuarded(unit, *connection);
        } catch (const DbException &error) {
            unit.fail(error.toError());
        }
        answer(units);
    }
}

} // namespace lectern::db
