// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/open_database.h"

#include "server/core/db/db_error.h"
#include "server/core/db/migrator.h"
#include "server/core/db/postgres_connection.h"
#include "server/core/db/postgres_database.h"
#include "server/core/db/sqlite_database.h"
#include "server/core/db/sqlite_file.h"

namespace lectern::db {

namespace {

/// A connection that has brought the tables up to date.
template<class Connecting>
struct Prepared
{
    std::unique_ptr<Connecting> connection;
    QStringList migrated;
};

Result<Prepared<SqliteConnection>> prepare(const SqliteLocation &location)
{
    const Result<> usable = checkSqliteFile(location.file);
    if (!usable)
        return usable.error();
    Prepared<SqliteConnection> prepared;
    prepared.connection =
        std::make_unique<SqliteConnection>(location.file, SqliteConnection::Access::Write);
    Result<QStringList> migrated =
        migrate(*prepared.connection, shippedMigrations(Dialect::Sqlite),
                [&](int number) { return copyBefore(location.file, number); });
    if (!migrated) {
        // A full disk, say: which one?
        Error error = std::move(migrated).error();
        if (!error.detail.contains(location.file))
            error.detail = location.file + QLatin1String(": ") + error.detail;
        return error;
    }
    prepared.migrated = *migrated;
    return prepared;
}

Result<Prepared<PostgresConnection>> prepare(const PostgresLocation &location)
{
    Prepared<PostgresConnection> prepared;
    prepared.connection =
        std::make_unique<PostgresConnection>(location, PostgresConnection::Access::Write);
    prepared.connection->ensureOpen();
    Result<QStringList> migrated = migrate(
        *prepared.connection, shippedMigrations(Dialect::Postgres), [](int) { return success(); });
    if (!migrated)
        return migrated.error();
    prepared.migrated = *migrated;
    return prepared;
}

std::unique_ptr<Database> make(const SqliteLocation &location, const DatabaseOptions &options,
                               Prepared<SqliteConnection> prepared)
{
    return std::make_unique<SqliteDatabase>(location.file, options, std::move(prepared.connection));
}

std::unique_ptr<Database> make(const PostgresLocation &location, const DatabaseOptions &options,
                               const Prepared<PostgresConnection> &)
{
    return std::make_unique<PostgresDatabase>(location, options);
}

} // namespace

Result<std::unique_ptr<Database>> openDatabase(const DatabaseOptions &options)
{
    using Opened = Result<std::unique_ptr<Database>>;
    try {
        return std::visit(
            [&](const auto &location) -> Opened {
                auto prepared = prepare(location);
                if (!prepared)
                    return prepared.error();
                return make(location, options, std::move(*prepared));
            },
            options.location);
    } catch (const DbException &error) {
        return error.toError();
    }
}

Result<QStringList> migrateDatabase(const DatabaseOptions &options)
{
    try {
        return std::visit(
            [](const auto &location) -> Result<QStringList> {
                auto prepared = prepare(location);
                if (!prepared)
                    return prepared.error();
                return prepared->migrated;
            },
            options.location);
    } catch (const DbException &error) {
        return error.toError();
    }
}

} // namespace lectern::db
