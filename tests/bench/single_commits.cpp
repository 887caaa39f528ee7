// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many durable upserts a second SQLite makes with a transaction each: what group commit is
// measured against. Prints one number.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir directory(argc > 1 ? QString::fromLocal8Bit(argv[1]) + QStringLiteral("/XXXXXX")
                                     : QString());
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    db.setDatabaseName(directory.filePath(QStringLiteral("single.db")));
    if (!db.open())
        return 1;
    QSqlQuery setup(db);
    for (const char *sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                            "CREATE TABLE t (id INTEGER PRIMARY KEY, watched BLOB, at INTEGER)"}) {
        if (!setup.exec(QString::fromLatin1(sql)))
            return 1;
        setup.finish();
    }
    QSqlQuery upsert(db);
    upsert.prepare(QStringLiteral("INSERT INTO t VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                                  "watched = excluded.watched, at = excluded.at"));
    QElapsedTimer timer;
    timer.start();
    qint64 rows = 0;
    while (timer.elapsed() < 3000) {
        upsert.bindValue(0, rows % 2000);
        upsert.bindValue(1, QByteArray(64, 'x'));
        upsert.bindValue(2, rows);
        if (!upsert.exec())
            return 1;
        ++rows;
    }
    std::printf("%.0f\n", double(rows) * 1000.0 / double(timer.elapsed()));
    return 0;
}
