// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_file.h"

#include "server/core/db/durable_file.h"
#include "server/core/db/migrator.h"
#include "server/core/db/sqlite_connection.h"
#include "server/core/db/sqlite_error.h"

#include <QFile>
#include <QFileInfo>

#include <memory>
#include <sqlite3.h>

namespace lectern::db {

namespace {

constexpr qint64 kFullCheckBytes = 64LL * 1024 * 1024;
constexpr int kRestoreAttempts = 10; // each waits for the lock as long as a connection does

const Statement kQuickCheck{"db.quick_check", "PRAGMA quick_check(1)"};
const Statement kHead{"db.read_head", "SELECT count(*) FROM sqlite_master"};
const Statement kIsSchool{"db.is_school",
                          "SELECT 1 FROM sqlite_master WHERE name = 'schema_migrations'"};

DbException corrupt(const QString &file, const QString &why)
{
    return DbException(DbErrorKind::Corrupt, {}, file + QLatin1String(": ") + why);
}

/// With the file's name, once.
DbException named(const DbException &error, const QString &file)
{
    return error.message().startsWith(file) ? error : error.prefixed(file);
}

/// Throws where the file is damaged.
void checkPages(Connection &connection, const QString &file, qint64 size)
{
    const bool inFull = size <= kFullCheckBytes;
    Rows rows = connection.query(inFull ? kQuickCheck : kHead);
    if (!rows.next() || (inFull && rows.text(0) != QLatin1String("ok")))
        throw corrupt(file, QStringLiteral("damaged: ") + rows.text(0));
}

/// Copies one database over another, in one transaction of the target.
void copyPages(sqlite3 *from, sqlite3 *to, const QString &what)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        throw sqliteError(to, qPrintable(what));
    int result = SQLITE_BUSY;
    for (int i = 0; i < kRestoreAttempts && (result & 0xff) == SQLITE_BUSY; ++i)
        result = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (result == SQLITE_DONE)
        result = finished;
    if (result != SQLITE_OK)
        throw DbException(sqliteErrorKind(result), QByteArray::number(result),
                          what + QLatin1String(": ") + QString::fromUtf8(sqlite3_errstr(result)));
}

struct CloseSqlite
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};

std::unique_ptr<sqlite3, CloseSqlite> openPlain(const QString &file)
{
    sqlite3 *handle = nullptr;
    const int result = sqlite3_open_v2(QFile::encodeName(file).constData(), &handle,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    std::unique_ptr<sqlite3, CloseSqlite> database(handle);
    if (result != SQLITE_OK)
        throw sqliteError(handle, qPrintable(file));
    return database;
}

/// A write connection, or none where the file is too damaged to open.
std::unique_ptr<SqliteConnection> openForRestore(const QString &file)
{
    try {
        return std::make_unique<SqliteConnection>(file, SqliteConnection::Access::Write);
    } catch (const DbException &error) {
        if (error.kind() != DbErrorKind::Corrupt)
            throw;
        return nullptr;
    }
}

} // namespace

Result<> checkSqliteFile(const QString &file)
{
    const QFileInfo info(file);
    const QString directory = info.absolutePath();
    if (!QFileInfo(directory).isDir())
        return unavailable(directory + QLatin1String(": there is no such directory"));
    const bool exists = info.exists();
    if (exists && !info.isFile())
        return corrupt(file, QStringLiteral("not a file")).toError();
    for (const QString &path : {directory, exists ? file : directory}) {
        if (!QFileInfo(path).isWritable())
            return DbException(DbErrorKind::ReadOnly, {},
                               path + QLatin1String(": cannot be written"))
                .toError();
    }
    if (!exists || info.size() == 0)
        return success();
    try {
        SqliteConnection connection(file, SqliteConnection::Access::Write);
        checkPages(connection, file, info.size());
    } catch (const DbException &error) {
        return named(error, file).toError();
    }
    return success();
}

void copySqliteFile(const QString &from, const QString &to)
{
    const QString part = to + QLatin1String(".part");
    QFile::remove(part);
    try {
        const SqliteConnection source(from, SqliteConnection::Access::Read);
        const auto target = openPlain(part);
        copyPages(source.handle(), target.get(), part);
        // One plain file, readable where nothing can be written beside it.
        sqlite3_exec(target.get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    } catch (const DbException &) {
        QFile::remove(part);
        throw;
    }
    try { // the target is closed by now
        moveDurably(part, to);
    } catch (const DbException &) {
        QFile::remove(part);
        throw;
    }
}

Result<> copyBefore(const QString &file, int migration)
{
    try {
        copySqliteFile(
            file, QStringLiteral("%1.before-%2").arg(file).arg(migration, 4, 10, QLatin1Char('0')));
    } catch (const DbException &error) {
        return error.toError();
    }
    return success();
}

Result<> restoreSqliteFile(const QString &backup, const QString &file)
{
    SqliteConnection source(backup, SqliteConnection::Access::Read);
    try {
        checkPages(source, backup, kFullCheckBytes);
        if (!source.query(kIsSchool).next())
            throw corrupt(backup, QStringLiteral("not a backup of a school"));
        const Result<> known = checkSchema(source, shippedMigrations(Dialect::Sqlite));
        if (!known)
            return known;
    } catch (const DbException &error) {
        throw named(error, backup);
    }
    std::unique_ptr<SqliteConnection> target = openForRestore(file);
    if (!target) {
        moveDurably(file, file + QLatin1String(".damaged"));
        for (const char *suffix : {"-wal", "-shm"})
            QFile::remove(file + QLatin1String(suffix));
        target = std::make_unique<SqliteConnection>(file, SqliteConnection::Access::Write);
    }
    copyPages(source.handle(), target->handle(), file);
    return success();
}

} // namespace lectern::db
