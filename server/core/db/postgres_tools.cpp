// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_tools.h"

#include "server/core/db/db_error.h"
#include "server/core/db/durable_file.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace lectern::db {

namespace {

DbException failure(const QString &message)
{
    return DbException(message.contains(QLatin1String("No space left")) ? DbErrorKind::Full
                                                                        : DbErrorKind::Unavailable,
                       {}, message);
}

/// The newest version's program: an older pg_dump refuses a newer server.
QString findTool(const QString &name)
{
    const QDir root(QStringLiteral("/usr/lib/postgresql"));
    const QStringList versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const QString path = root.filePath(*version + QLatin1String("/bin/") + name);
        if (QFile::exists(path))
            return path;
    }
    const QString inPath = QStandardPaths::findExecutable(name);
    if (inPath.isEmpty())
        throw failure(name + QLatin1String(": not installed (package postgresql-client)"));
    return inPath;
}

QByteArray run(const PostgresLocation &location, const QString &tool, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGHOST"), location.host);
    environment.insert(QStringLiteral("PGPORT"), QString::number(location.port));
    environment.insert(QStringLiteral("PGUSER"), location.user);
    environment.insert(QStringLiteral("PGDATABASE"), location.database);
    if (!location.password.isEmpty())
        environment.insert(QStringLiteral("PGPASSWORD"), location.password);
    environment.insert(QStringLiteral("PGOPTIONS"),
                       QStringLiteral("-c client_min_messages=warning"));
    process.setProcessEnvironment(environment);
    process.start(findTool(tool), arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        throw failure(tool + QLatin1String(": ") +
                      QString::fromLocal8Bit(process.readAllStandardError()).trimmed());
    return process.readAllStandardOutput();
}

} // namespace

void dumpPostgres(const PostgresLocation &location, const QString &file)
{
    const QString part = file + QLatin1String(".part");
    try {
        run(location, QStringLiteral("pg_dump"),
            {QStringLiteral("--format=custom"), QStringLiteral("--schema=public"),
             QStringLiteral("--no-owner"), QStringLiteral("--no-acl"),
             QLatin1String("--file=") + part});
        moveDurably(part, file);
    } catch (const DbException &) {
        QFile::remove(part);
        throw;
    }
}

void restorePostgres(const PostgresLocation &location, const QString &file)
{
    QByteArray contents;
    try {
        contents = run(location, QStringLiteral("pg_restore"), {QStringLiteral("--list"), file});
    } catch (const DbException &error) {
        throw error.prefixed(file);
    }
    if (!contents.contains(" TABLE public schema_migrations "))
        throw DbException(DbErrorKind::Corrupt, {},
                          file + QLatin1String(": not a backup of a school"));
    const QTemporaryDir directory;
    const QString script = directory.filePath(QStringLiteral("restore.sql"));
    run(location, QStringLiteral("pg_restore"),
        {QStringLiteral("--no-owner"), QStringLiteral("--no-acl"),
         QStringLiteral("--schema=public"), QLatin1String("--file=") + script, file});
    run(location, QStringLiteral("psql"),
        {QStringLiteral("--no-psqlrc"), QStringLiteral("--quiet"),
         QStringLiteral("--single-transaction"), QStringLiteral("--set=ON_ERROR_STOP=1"),
         QStringLiteral("--command=DROP SCHEMA public CASCADE; CREATE SCHEMA public"),
         QLatin1String("--file=") + script});
}

} // namespace lectern::db
