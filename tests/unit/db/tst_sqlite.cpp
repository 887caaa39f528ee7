// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/open_database.h"
#include "server/core/concurrency/await.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using namespace lectern::db;

namespace {

const Statement kPut{"test.put", "INSERT INTO settings (name, value) VALUES (?, ?)"};
const Statement kGet{"test.get", "SELECT value FROM settings WHERE name = ?"};

} // namespace

class TestSqlite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAreReadBack()
    {
        const QTemporaryDir dir;
        DatabaseOptions options;
        options.location = SqliteLocation{dir.filePath(QStringLiteral("school.db"))};
        auto database = openDatabase(options);
        QVERIFY2(database.ok(), qPrintable(database.ok() ? QString() : database.error().detail));
        const Result<> written = lectern::await((*database)->write([](Session &session) -> Result<> {
            session.run(kPut, QStringLiteral("name"), QStringLiteral("Lectern"));
            return success();
        }));
        QVERIFY(written.ok());
        auto read = (*database)->read([](Session &session) -> Result<QString> {
            Rows rows = session.query(kGet, QStringLiteral("name"));
            return rows.next() ? rows.text(0) : QString();
        });
        QVERIFY(read.isReady());
        QCOMPARE(lectern::await(std::move(read)).value(), QStringLiteral("Lectern"));
    }
};

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
