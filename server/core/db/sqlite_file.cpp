// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_file.h"

#include "server/core/db/sqlite_connection.h"
#include "server/core/db/sqlite_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace lectern::db {

namespace {

constexpr qint64 kFullCheckBytes = 64LL * 1024 * 1024;

const Statement kQuickCheck{"db.quick_check", "PRAGMA quick_check(1)"};
const Statement kCountTables{"db.count_tables", "SELECT count(*) FROM sqlite_master"};

Error corrupt(const QString &file, const QString &why)
{
    return DbException(DbErrorKind::Corrupt, {}, file + QLatin1String(": ") + why).toError();
}

void syncToDisk(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    if (!synced)
        throw DbException(DbErrorKind::Unavailable, {},
                          path + QLatin1String(": cannot be brought to the disk"));
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
        return corrupt(file, QStringLiteral("not a file"));
    if (!QFileInfo(directory).isWritable() || (exists && !info.isWritable()))
        return DbException(DbErrorKind::ReadOnly, {},
                           (exists && !info.isWritable() ? file : directory) +
                               QLatin1String(": cannot be written"))
            .toError();
    if (!exists || info.size() == 0)
        return success();
    try {
        SqliteConnection connection(file, SqliteConnection::Access::Write);
        Rows rows = connection.query(info.size() <= kFullCheckBytes ? kQuickCheck : kCountTables);
        if (!rows.next() || (info.size() <= kFullCheckBytes && rows.text(0) != QLatin1String("ok")))
            return corrupt(file, QStringLiteral("damaged: ") + rows.text(0));
    } catch (const DbException &error) {
        return error.message().startsWith(file)
                   ? error.toError()
                   : DbException(error.kind(), error.code(),
                                 file + QLatin1String(": ") + error.message())
                         .toError();
    }
    return success();
}

void copySqliteFile(const QString &from, const QString &to)
{
    const QString part = to + QLatin1String(".part");
    QFile::remove(part);
    {
        const SqliteConnection source(from, SqliteConnection::Access::Read);
        sqlite3 *target = nullptr;
        const int opened = sqlite3_open_v2(QFile::encodeName(part).constData(), &target,
                                           SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        int copied = opened;
        if (opened == SQLITE_OK) {
            if (sqlite3_backup *backup =
                    sqlite3_backup_init(target, "main", source.handle(), "main")) {
                sqlite3_backup_step(backup, -1);
                sqlite3_backup_finish(backup);
            }
            copied = sqlite3_extended_errcode(target);
        }
        const QString message = QString::fromUtf8(sqlite3_errmsg(target));
        sqlite3_close(target);
        if (copied != SQLITE_OK) {
            QFile::remove(part);
            throw DbException(sqliteErrorKind(copied), QByteArray::number(copied),
                              part + QLatin1String(": ") + message);
        }
    }
    syncToDisk(part);
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(to).constData()) != 0) {
        QFile::remove(part);
        throw DbException(DbErrorKind::Unavailable, {}, to + QLatin1String(": cannot be written"));
    }
    syncToDisk(QFileInfo(to).absolutePath());
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

} // namespace lectern::db
