// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

namespace lectern::test {

TestDatabase::TestDatabase(db::Dialect dialect) : TestDatabase(dialect, db::DatabaseOptions{}) {}

TestDatabase::TestDatabase(db::Dialect, db::DatabaseOptions options) : m_options(std::move(options))
{
    m_options.location = db::SqliteLocation{m_directory.filePath(QStringLiteral("school.db"))};
    reopen();
}

TestDatabase::~TestDatabase() = default;

void TestDatabase::reopen()
{
    close();
    Result<std::unique_ptr<db::Database>> opened = db::openDatabase(m_options);
    if (!opened)
        qFatal("test database: %s", qPrintable(opened.error().detail));
    m_database = std::move(*opened);
}

} // namespace lectern::test
