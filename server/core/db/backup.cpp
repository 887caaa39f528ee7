// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/backup.h"

#include "server/core/db/db_error.h"
#include "server/core/db/postgres_connection.h"
#include "server/core/db/postgres_tools.h"
#include "server/core/db/sqlite_file.h"

#include <QFileInfo>

namespace lectern::db {

namespace {

void backUp(const SqliteLocation &location, const QString &file)
{
    copySqliteFile(location.file, file);
}

void backUp(const PostgresLocation &location, const QString &file)
{
    dumpPostgres(location, file);
}

Result<> restore(const SqliteLocation &location, const QString &file)
{
    return restoreSqliteFile(file, location.file);
}

Result<> restore(const PostgresLocation &location, const QString &file)
{
    restorePostgres(location, file);
    return success();
}

const Statement kTables{"db.tables",
                        "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = 'public'"};

bool holds(const SqliteLocation &location)
{
    return QFileInfo(location.file).size() > 0;
}

bool holds(const PostgresLocation &location)
{
    PostgresConnection connection(location, PostgresConnection::Access::Read);
    connection.ensureOpen();
    Rows rows = connection.query(kTables);
    return rows.next() && rows.integer(0) > 0;
}

} // namespace

Result<bool> holdsTables(const DatabaseOptions &options)
{
    try {
        return std::visit([](const auto &location) { return holds(location); }, options.location);
    } catch (const DbException &error) {
        return error.toError();
    }
}

Result<> backupDatabase(const DatabaseOptions &options, const QString &file)
{
    try {
        std::visit([&](const auto &location) { backUp(location, file); }, options.location);
    } catch (const DbException &error) {
        return error.toError();
    }
    return success();
}

Result<> restoreDatabase(const DatabaseOptions &options, const QString &file)
{
    if (!QFileInfo(file).isFile())
        return unavailable(file + QLatin1String(": there is no such file"));
    try {
        return std::visit([&](const auto &location) { return restore(location, file); },
                          options.location);
    } catch (const DbException &error) {
        return error.toError();
    }
}

} // namespace lectern::db
