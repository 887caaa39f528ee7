// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/migrator.h"

#include "server/core/db/db_error.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMap>

namespace lectern::db {

namespace {

const Statement kCreateTable{
    "db.create_schema_migrations",
    "CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, "
    "checksum TEXT NOT NULL, applied_at INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS schema_migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL, "
    "checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)"};
// One process migrates at a time; on SQLite the transaction itself sees to that.
const Statement kLock{"db.lock_schema", "SELECT 1", "SELECT pg_advisory_xact_lock(4919131752)"};
const Statement kList{"db.list_migrations", "SELECT number, checksum, name FROM schema_migrations"};
const Statement kInsert{"db.insert_migration",
                        "INSERT INTO schema_migrations (number, name, checksum, applied_at) "
                        "VALUES (?, ?, ?, ?)"};

struct Applied
{
    QString checksum;
    QString name;
};

QString checksum(const Migration &migration)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(migration.sql.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QMap<int, Applied> applied(Connection &connection)
{
    QMap<int, Applied> result;
    Rows rows = connection.query(kList);
    while (rows.next())
        result.insert(int(rows.integer(0)), {rows.text(1), rows.text(2)});
    return result;
}

Error schemaError(const QString &detail)
{
    Error error{ErrorKind::Unavailable, "storage.schema"};
    error.detail = detail;
    return error;
}

Result<> checkApplied(const QMap<int, Applied> &applied, const QList<Migration> &shipped)
{
    QMap<int, const Migration *> known;
    for (const Migration &migration : shipped)
        known.insert(migration.number, &migration);
    for (auto it = applied.begin(); it != applied.end(); ++it) {
        const Migration *migration = known.value(it.key());
        if (!migration)
            return schemaError(QStringLiteral("the database was used by a newer version of this "
                                              "program (migration %1 is not known here)")
                                   .arg(it->name));
        if (checksum(*migration) != it->checksum)
            return schemaError(QStringLiteral("migration %1 has been changed since it was run")
                                   .arg(migration->name));
    }
    return success();
}

void lockSchema(Connection &connection)
{
    connection.begin();
    Rows rows = connection.query(kLock);
    static_cast<void>(rows.next());
}

/// False where somebody else has run it meanwhile.
bool runMigration(Connection &connection, const Migration &migration)
{
    lockSchema(connection);
    if (applied(connection).contains(migration.number)) {
        connection.rollback();
        return false;
    }
    connection.runScript(migration.sql);
    connection.run(kInsert, migration.number, migration.name, checksum(migration),
                   Timestamp::now());
    connection.commit();
    return true;
}

} // namespace

QList<Migration> shippedMigrations(Dialect dialect)
{
    const QString root = QStringLiteral(":/lectern/migrations/");
    const QString folder =
        root + (dialect == Dialect::Sqlite ? QLatin1String("sqlite/") : QLatin1String("postgres/"));
    QFile index(root + QLatin1String("index.txt"));
    QList<Migration> migrations;
    if (!index.open(QIODevice::ReadOnly))
        return migrations;
    const QStringList names =
        QString::fromUtf8(index.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : names) {
        const QString name = line.trimmed();
        QFile file(folder + name);
        if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
            continue;
        migrations.append({name.left(4).toInt(), name, QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

Result<> checkSchema(Connection &connection, const QList<Migration> &shipped)
{
    return checkApplied(applied(connection), shipped);
}

Result<QStringList> migrate(Connection &connection, const QList<Migration> &shipped,
                            const std::function<Result<>(int number)> &beforeFirst)
{
    QStringList names;
    QString current = QStringLiteral("schema_migrations");
    try {
        lockSchema(connection);
        connection.run(kCreateTable);
        const QMap<int, Applied> before = applied(connection);
        connection.commit();
        const Result<> checked = checkApplied(before, shipped);
        if (!checked)
            return checked.error();
        for (const Migration &migration : shipped) {
            if (before.contains(migration.number))
                continue;
            if (names.isEmpty() && !before.isEmpty()) {
                const Result<> prepared = beforeFirst(migration.number);
                if (!prepared)
                    return prepared.error();
            }
            current = migration.name;
            if (runMigration(connection, migration))
                names.append(migration.name);
        }
    } catch (const DbException &error) {
        connection.rollback();
        return error.prefixed(current).toError();
    }
    return names;
}

} // namespace lectern::db
