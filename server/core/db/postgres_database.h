// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/core/db/database_options.h"
#include "server/core/db/group_writer.h"
#include "server/core/db/reader_pool.h"

namespace lectern::db {

/// A school on a PostgreSQL server. All reads run in the pool.
class PostgresDatabase final : public Database
{
public:
    PostgresDatabase(const PostgresLocation &location, const DatabaseOptions &options);

    [[nodiscard]] Dialect dialect() const override { return Dialect::Postgres; }
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
    bool runInline(Lane, Unit &) override { return false; }
    bool enqueue(Lane lane, Pending pending) override;

private:
    GroupWriter m_writer;
    ReaderPool m_pool;
};

} // namespace lectern::db
