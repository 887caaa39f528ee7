// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/db/open_database.h"
#include "server/core/db/postgres_connection.h"
#include "tests/support/postgres_server.h"

#include <QTest>

#include <future>
#include <thread>

using namespace lectern;
using namespace lectern::db;

namespace {

const Statement kPut{"test.put", "INSERT INTO settings (name, value) VALUES (?, ?)"};
const Statement kSet{"test.set", "UPDATE settings SET value = ? WHERE name = ?"};
const Statement kCount{"test.count", "SELECT count(*) FROM settings"};

Result<> put(Database &database, const QString &name)
{
    return await(database.write([name](Session &session) -> Result<> {
        session.run(kPut, name, QStringLiteral("x"));
        return success();
    }));
}

Result<qint64> count(Database &database)
{
    return await(database.read([](Session &session) -> Result<qint64> {
        Rows rows = session.query(kCount);
        return rows.next() ? rows.integer(0) : -1;
    }));
}

} // namespace

class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::PostgresServer::installed())
            QFAIL("PostgreSQL is not installed (apt-get install postgresql)");
    }

    void aServerThatRestartsIsFoundAgain()
    {
        test::PostgresServer server;
        DatabaseOptions options;
        options.location = server.createDatabase();
        const auto database = openDatabase(options);
        QVERIFY(database.ok());
        QVERIFY(put(**database, QStringLiteral("before")).ok());
        QCOMPARE(*count(**database), 1);

        // Idle connections that died are replaced, and nobody notices.
        server.restart();
        QVERIFY(put(**database, QStringLiteral("after")).ok());
        QCOMPARE(*count(**database), 2);

        server.stop();
        const Result<> refused = put(**database, QStringLiteral("lost"));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().id, QByteArray("storage.unavailable"));
        QVERIFY(refused.error().retryAfterSeconds > 0);
        QCOMPARE(count(**database).error().id, QByteArray("storage.unavailable"));

        // Each connection comes back by itself, after its pause.
        server.start();
        int inARow = 0;
        QTRY_VERIFY((inARow = count(**database).ok() ? inARow + 1 : 0) >= 20);
        bool written = false;
        QTRY_VERIFY(written = written || put(**database, QStringLiteral("again")).ok());
        QCOMPARE(*count(**database), 3);
    }

    // Two nodes gather what students send; both write the same rows, in different orders.
    void whoeverIsInConflictIsAskedAgain()
    {
        test::PostgresServer &server = test::PostgresServer::shared();
        DatabaseOptions options;
        options.location = server.createDatabase();
        const auto database = openDatabase(options);
        QVERIFY(database.ok());
        for (const char *name : {"one", "two"})
            QVERIFY(put(**database, QString::fromLatin1(name)).ok());

        std::promise<void> oneIsHeld;
        std::promise<void> twoIsHeld;
        std::promise<void> otherIsDone;
        std::thread other([&] {
            PostgresConnection connection(std::get<PostgresLocation>(options.location),
                                          PostgresConnection::Access::Write);
            connection.ensureOpen();
            connection.runScript(QStringLiteral("SET deadlock_timeout = '30s'"));
            connection.begin();
            connection.run(kSet, QStringLiteral("other"), QStringLiteral("two"));
            twoIsHeld.set_value();
            oneIsHeld.get_future().wait();
            connection.run(kSet, QStringLiteral("other"), QStringLiteral("one"));
            connection.commit();
            otherIsDone.set_value();
        });
        int calls = 0;
        const Result<> both = await((*database)->write([&](Session &session) -> Result<> {
            // Or it might have the row again before the other, which waits for it, wakes up.
            if (calls == 1)
                otherIsDone.get_future().wait();
            session.run(kSet, QStringLiteral("mine"), QStringLiteral("one"));
            if (++calls == 1) {
                oneIsHeld.set_value();
                twoIsHeld.get_future().wait();
            }
            session.run(kSet, QStringLiteral("mine"), QStringLiteral("two"));
            return success();
        }));
        other.join();
        QVERIFY2(both.ok(), both ? "" : both.error().id.constData());
        QCOMPARE(calls, 2);
    }

    void aServerThatIsNotThereIsNamed()
    {
        DatabaseOptions options;
        options.location =
            PostgresLocation{QStringLiteral("/nowhere"), 5432, QStringLiteral("school"),
                             QStringLiteral("x"),        {},   {}};
        const auto database = openDatabase(options);
        QVERIFY(!database.ok());
        QCOMPARE(database.error().id, QByteArray("storage.unavailable"));
        QVERIFY(database.error().detail.contains(QLatin1String("/nowhere")));
    }
};

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
