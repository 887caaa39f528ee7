// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/core/db/database_options.h"
#include "server/core/db/group_writer.h"
#include "server/core/db/reader_pool.h"
#include "server/core/db/sqlite_checkpoints.h"
#include "server/core/db/sqlite_readers.h"

namespace lectern::db {

/// A school in one file. Short reads run in the thread that asks.
class SqliteDatabase final : public Database
{
public:
    SqliteDatabase(const QString &file, const DatabaseOptions &options,
                   std::unique_ptr<SqliteConnection> writer);

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    [[nodiscard]] DatabaseStats stats() const override;
    void addCommitListener(std::function<void()> listener) override
    {
        m_writer.addCommitListener(std::move(listener));
    }

protected:
    void close() override
    {
        m_pool.finish();
        m_writer.finish();
    }
    bool runInline(Lane lane, Unit &unit) override;
    bool enqueue(Lane lane, Pending pending) override;

private:
    std::shared_ptr<SqliteReaders> m_readers;
    SqliteCheckpoints m_checkpoints;
    GroupWriter m_writer;
    ReaderPool m_pool;
};

} // namespace lectern::db
