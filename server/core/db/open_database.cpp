// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/open_database.h"

#include "server/core/db/db_error.h"
#include "server/core/db/migrator.h"
#include "server/core/db/sqlite_database.h"
#include "server/core/db/sqlite_file.h"

namespace lectern::db {

namespace {

struct Opened
{
    std::unique_ptr<Connection> writer;
    QStringList migrated;
};

Result<Opened> openSqlite(const QString &file)
{
    const Result<> usable = checkSqliteFile(file);
    if (!usable)
        return usable.error();
    auto writer = std::make_unique<SqliteConnection>(file, SqliteConnection::Access::Write);
    Result<QStringList> migrated = migrate(*writer, shippedMigrations(Dialect::Sqlite),
                                           [&](int number) { return copyBefore(file, number); });
    if (!migrated)
        return migrated.error();
    return Opened{std::move(writer), *migrated};
}

} // namespace

Result<std::unique_ptr<Database>> openDatabase(const DatabaseOptions &options)
{
    try {
        const auto *sqlite = std::get_if<SqliteLocation>(&options.location);
        Result<Opened> opened = openSqlite(sqlite->file);
        if (!opened)
            return opened.error();
        return std::unique_ptr<Database>(
            std::make_unique<SqliteDatabase>(sqlite->file, options, std::move(opened->writer)));
    } catch (const DbException &error) {
        return error.toError();
    }
}

Result<QStringList> migrateDatabase(const DatabaseOptions &options)
{
    try {
        const auto *sqlite = std::get_if<SqliteLocation>(&options.location);
        Result<Opened> opened = openSqlite(sqlite->file);
        if (!opened)
            return opened.error();
        return opened->migrated;
    } catch (const DbException &error) {
        return error.toError();
    }
}

} // namespace lectern::db
