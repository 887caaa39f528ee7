// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/open_database.h"

#include <QTemporaryDir>

#include <memory>

namespace lectern::test {

/// The dialect a contract test runs on, as ctest says it (LECTERN_TEST_DIALECT); SQLite otherwise.
[[nodiscard]] db::Dialect dialect();

/// A fresh database with all tables and nothing in them, gone with this object. Aborts the test
/// program where it can't be made.
class TestDatabase
{
public:
    explicit TestDatabase(db::Dialect dialect);
    /// With other limits; the location in `options` is replaced.
    TestDatabase(db::Dialect dialect, db::DatabaseOptions options);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] db::Database &operator*() { return *m_database; }
    [[nodiscard]] db::Database *operator->() { return m_database.get(); }
    [[nodiscard]] const db::DatabaseOptions &options() const { return m_options; }

    void close() { m_database.reset(); }
    /// Closes and opens again, as a restart does.
    void reopen();

private:
    QTemporaryDir m_directory;
    db::DatabaseOptions m_options;
    std::unique_ptr<db::Database> m_database;
};

} // namespace lectern::test
