// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include "tests/support/postgres_server.h"

namespace lectern::test {

db::Dialect dialect()
{
    return qgetenv("LECTERN_TEST_DIALECT") == "postgres" ? db::Dialect::Postgres
                                                         : db::Dialect::Sqlite;
}

TestDatabase::TestDatabase(db::Dialect dialect) : TestDatabase(dialect, db::DatabaseOptions{}) {}

TestDatabase::TestDatabase(db::Dialect dialect, db::DatabaseOptions options)
    : m_options(std::move(options))
{
    if (dialect == db::Dialect::Postgres)
        m_options.location = PostgresServer::shared().createDatabase();
    else
        m_options.location = db::SqliteLocation{m_directory.filePath(QStringLiteral("school.db"))};
    reopen();
}

TestDatabase::~TestDatabase()
{
    close();
    if (const auto *postgres = std::get_if<db::PostgresLocation>(&m_options.location))
        PostgresServer::shared().dropDatabase(*postgres);
}

void TestDatabase::reopen()
{
    close();
    Result<std::unique_ptr<db::Database>> opened = db::openDatabase(m_options);
    if (!opened)
        qFatal("test database: %s", qPrintable(opened.error().detail));
    m_database = std::move(*opened);
}

} // namespace lectern::test
