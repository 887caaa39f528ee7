// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/connection.h"
#include "server/core/db/sqlite_statement.h"

#include <QHash>
#include <QString>

#include <memory>
#include <unordered_map>

struct sqlite3;

namespace lectern::db {

/// A connection to a database file: WAL, foreign keys, every commit on the disk before it returns.
class SqliteConnection final : public Connection
{
public:
    enum class Access { Read, Write };

    /// Throws DbException whose message names the file.
    SqliteConnection(const QString &file, Access access);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    [[nodiscard]] Rows queryText(const char *name, const QString &sql,
                                 const QVariantList &args) override;
    void begin() override;
    void commit() override;
    void rollback() noexcept override;
    void savepoint() override;
    void releaseSavepoint() override;
    void rollbackToSavepoint() override;
    [[nodiscard]] bool inTransaction() const override;
    void runScript(const QString &sql) override;
    void ensureOpen() override {}

    [[nodiscard]] sqlite3 *handle() const { return m_database; }

protected:
    Rows execute(const Statement &statement, std::initializer_list<QVariant> args) override;

private:
    void configure(Access access);

    sqlite3 *m_database = nullptr;
    std::unordered_map<const Statement *, std::unique_ptr<SqliteStatement>> m_prepared;
    std::unordered_map<QString, std::unique_ptr<SqliteStatement>> m_preparedTexts;
};

} // namespace lectern::db
