// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/connection.h"
#include "server/core/db/database_options.h"

#include <QSqlDatabase>

#include <chrono>
#include <memory>
#include <unordered_map>

namespace lectern::db {

class PostgresQuery;

/// A connection to a PostgreSQL server, opened by ensureOpen and then used and destroyed on one
/// thread. When the server goes away, what was running fails (ConnectionLost) and the next
/// ensureOpen connects again, with pauses that grow to seconds. A connection that died while
/// nobody used it is replaced without failing anybody.
class PostgresConnection final : public Connection
{
public:
    enum class Access { Read, Write };

    PostgresConnection(PostgresLocation location, Access access);
    ~PostgresConnection() override;
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Postgres; }
    [[nodiscard]] Rows queryText(const char *name, const QString &sql,
                                 const QVariantList &args) override;
    void begin() override;
    void commit() override;
    void rollback() noexcept override;
    void savepoint() override;
    void releaseSavepoint() override;
    void rollbackToSavepoint() override;
    [[nodiscard]] bool inTransaction() const override { return m_inTransaction; }
    void checkUsable() override;
    void runScript(const QString &sql) override;
    void ensureOpen() override;

protected:
    Rows execute(const Statement &statement, std::initializer_list<QVariant> args) override;

private:
    using Clock = std::chrono::steady_clock;

    void open();
    void close();
    void command(const char *sql);
    void tryCommand(const QString &sql, const QString &what);
    PostgresQuery &prepared(const Statement &statement);
    PostgresQuery &preparedText(const char *name, const QString &sql);
    template<class Attempt>
    auto guarded(Attempt attempt);

    const PostgresLocation m_location;
    const Access m_access;
    const QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<const Statement *, std::unique_ptr<PostgresQuery>> m_prepared;
    std::unordered_map<QString, std::unique_ptr<PostgresQuery>> m_preparedTexts;
    bool m_open = false;
    bool m_untouched = false; ///< nothing has succeeded since ensureOpen
    bool m_inTransaction = false;
    bool m_failed = false; ///< the transaction takes nothing but a rollback
    std::chrono::milliseconds m_pause{0};
    Clock::time_point m_nextAttempt;
};

} // namespace lectern::db
