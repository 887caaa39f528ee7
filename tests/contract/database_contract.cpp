// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/db/db_error.h"
#include "shared/core/ids.h"
#include "tests/support/contract_main.h"

#include <QThread>

#include <thread>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

using namespace lectern;
using namespace lectern::db;
using lectern::await;

namespace {

const Statement kTable{
    "test.create_table",
    "CREATE TABLE thing (id BLOB PRIMARY KEY, text TEXT, bytes BLOB, number INTEGER, share REAL, "
    "flag INTEGER, at INTEGER)",
    "CREATE TABLE thing (id UUID PRIMARY KEY, text TEXT, bytes BYTEA, number BIGINT, "
    "share DOUBLE PRECISION, flag BOOLEAN, at BIGINT)"};
const Statement kInsert{"test.insert_thing",
                        "INSERT INTO thing (id, text, bytes, number, share, flag, at) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?)"};
const Statement kSelect{"test.select_thing",
                        "SELECT id, text, bytes, number, share, flag, at FROM thing WHERE id = ?"};
const Statement kPut{"test.put", "INSERT INTO settings (name, value) VALUES (?, ?)"};
const Statement kPutOnce{
    "test.put_once",
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"};
const Statement kGet{"test.get", "SELECT value FROM settings WHERE name = ?"};
const Statement kNames{"test.names", "SELECT name FROM settings ORDER BY name"};
const Statement kCount{"test.count", "SELECT count(*) FROM settings"};
const Statement kWrong{"test.wrong", "SELECT nothing FROM nowhere"};
const Statement kAppend{"test.append", "INSERT INTO outbox (event_id, type, payload, created_at) "
                                       "VALUES (?, 'test', ?, 0)"};
const Statement kEvents{"test.events", "SELECT payload FROM outbox ORDER BY seq"};
const Statement kForeign{"test.foreign",
                         "INSERT INTO preferences (user_id, updated_at) VALUES (?, 0)"};
const Statement kNumbers{"test.numbers",
                         "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
                         "i < 20000000) SELECT count(*) FROM n"};

QCoro::Task<Result<>> put(Database &database, QString name, QString value)
{
    return database.write([name, value](Session &session) -> Result<> {
        session.run(kPut, name, value);
        return success();
    });
}

QCoro::Task<Result<QString>> get(Database &database, QString name)
{
    return database.read([name](Session &session) -> Result<QString> {
        Rows rows = session.query(kGet, name);
        return rows.next() ? rows.text(0) : QString();
    });
}

QCoro::Task<Result<qint64>> count(Database &database)
{
    return database.read([](Session &session) -> Result<qint64> {
        Rows rows = session.query(kCount);
        return rows.next() ? rows.integer(0) : -1;
    });
}

} // namespace

class DatabaseContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeComesBackAsItWent();
    void nullsAndEmptyTextsDiffer();
    void aUnitThatFailsRollsBackAlone();
    void aUnitThatThrowsRollsBackAlone();
    void aCaughtFailureIsNotKept();
    void uniqueAndForeignKeysAreConflicts();
    void wrongSqlIsInternalAndNamesTheStatement();
    void readsMayNotWrite();
    void orderOfWritesIsKept();
    void manyThreadsGetTheirAnswersAtHome();
    void longReadsDoNotHoldUpOthers();
    void aFullQueueRefuses();
    void theDestructorFinishesWhatIsQueued();
    void whatIsQueuedIsFinishedOnDemand();
    void aThreadThatEndsEarlyHarmsNobody();
    void dataIsThereAfterReopening();
    void rowsMayBeNested();
};

void DatabaseContract::everyTypeComesBackAsItWent()
{
    test::TestDatabase database(test::dialect());
    const Uuid id = Uuid::v7();
    const QString text = QStringLiteral("Ünïcødé 漢字 🎓 'quoted' \\ ? $1 :name");
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes.append(char(i));
    const Timestamp now = Timestamp::now();
    const Result<> written = await(database->write([=](Session &session) -> Result<> {
        session.run(kTable);
        session.run(kInsert, id, text, bytes, qint64(1) << 62, 0.1, true, now);
        return success();
    }));
    QVERIFY(written.ok());
    const Result<> read = await(database->read([=](Session &session) -> Result<> {
        Rows rows = session.query(kSelect, id);
        if (!rows.next() || rows.uuid(0) != id || rows.text(1) != text || rows.bytes(2) != bytes ||
            rows.integer(3) != qint64(1) << 62 || rows.real(4) != 0.1 || !rows.boolean(5) ||
            rows.time(6) != now || rows.next())
            return Error::internal(QStringLiteral("differs"));
        return success();
    }));
    QVERIFY(read.ok());
}

void DatabaseContract::nullsAndEmptyTextsDiffer()
{
    test::TestDatabase database(test::dialect());
    const Uuid id = Uuid::v7();
    const Result<> checked = await(database->write([=](Session &session) -> Result<> {
        session.run(kTable);
        session.run(kInsert, id, QString(), QByteArray(), std::optional<qint64>(),
                    std::optional<double>(), false, std::optional<Timestamp>());
        Rows rows = session.query(kSelect, id);
        if (!rows.next() || rows.isNull(1) || rows.optionalText(1) != QString() || rows.isNull(2) ||
            rows.optionalInteger(3) || rows.optionalReal(4) || rows.boolean(5) ||
            rows.optionalTime(6))
            return Error::internal(QStringLiteral("differs"));
        return success();
    }));
    QVERIFY(checked.ok());
}

void DatabaseContract::aUnitThatFailsRollsBackAlone()
{
    test::TestDatabase database(test::dialect());
    // Submitted together, so that they share a transaction.
    std::vector<QCoro::Task<Result<>>> tasks;
    for (int i = 0; i < 50; ++i) {
        tasks.push_back(database->write([i](Session &session) -> Result<> {
            session.run(kPut, QStringLiteral("unit %1").arg(i), QStringLiteral("x"));
            if (i % 3 == 0)
                return Error::conflict("test.no");
            return success();
        }));
    }
    for (size_t i = 0; i < tasks.size(); ++i) {
        const Result<> result = await(std::move(tasks[i]));
        QCOMPARE(result.ok(), i % 3 != 0);
        if (!result)
            QCOMPARE(result.error().id, QByteArray("test.no"));
    }
    QCOMPARE(*await(count(*database)), 33);
    QVERIFY(database->stats().commits < 50);
}

void DatabaseContract::aUnitThatThrowsRollsBackAlone()
{
    test::TestDatabase database(test::dialect());
    auto first = put(*database, QStringLiteral("a"), QStringLiteral("1"));
    auto second = database->write([](Session &session) -> Result<> {
        session.run(kPut, QStringLiteral("b"), QStringLiteral("1"));
        session.run(kPut, QStringLiteral("a"), QStringLiteral("again"));
        return success();
    });
    auto third = database->write([](Session &session) -> Result<> {
        session.run(kPut, QStringLiteral("c"), QStringLiteral("1"));
        throw std::runtime_error("no");
    });
    auto fourth = put(*database, QStringLiteral("d"), QStringLiteral("1"));
    QVERIFY(await(std::move(first)).ok());
    QCOMPARE(await(std::move(second)).error().id, QByteArray("storage.conflict"));
    QCOMPARE(await(std::move(third)).error().id, QByteArray("internal"));
    QVERIFY(await(std::move(fourth)).ok());
    QCOMPARE(*await(count(*database)), 2);
}

void DatabaseContract::aCaughtFailureIsNotKept()
{
    test::TestDatabase database(test::dialect());
    QVERIFY(await(put(*database, QStringLiteral("a"), QStringLiteral("1"))).ok());
    const Result<> result = await(database->write([](Session &session) -> Result<> {
        try {
            session.run(kPut, QStringLiteral("a"), QStringLiteral("2"));
        } catch (const DbException &error) {
            if (error.kind() == DbErrorKind::Unique && !error.constraint().isEmpty())
                return Error::conflict("test.taken");
        }
        return success();
    }));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().id, QByteArray("test.taken"));
    const Result<qint64> affected = await(database->write([](Session &session) -> Result<qint64> {
        return session.run(kPutOnce, QStringLiteral("a"), QStringLiteral("3")) +
               session.run(kPutOnce, QStringLiteral("b"), QStringLiteral("3"));
    }));
    QCOMPARE(*affected, 1);
}

void DatabaseContract::uniqueAndForeignKeysAreConflicts()
{
    test::TestDatabase database(test::dialect());
    const Result<> result = await(database->write([](Session &session) -> Result<> {
        session.run(kForeign, UserId::make());
        return success();
    }));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().id, QByteArray("storage.conflict"));
    QVERIFY(result.error().detail.contains(QLatin1String("test.foreign")));
}

void DatabaseContract::wrongSqlIsInternalAndNamesTheStatement()
{
    test::TestDatabase database(test::dialect());
    for (int round = 0; round < 2; ++round) {
        const Result<> result = await(database->read([](Session &session) -> Result<> {
            return session.query(kWrong).next() ? success() : success();
        }));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().id, QByteArray("internal"));
        QVERIFY(result.error().detail.contains(QLatin1String("test.wrong")));
    }
    QCOMPARE(*await(count(*database)), 0);
}

void DatabaseContract::readsMayNotWrite()
{
    test::TestDatabase database(test::dialect());
    const auto write = [](Session &session) -> Result<> {
        session.run(kPut, QStringLiteral("a"), QStringLiteral("1"));
        return success();
    };
    QVERIFY(!await(database->read(write)).ok());
    QVERIFY(!await(database->readLong(write)).ok());
    QCOMPARE(*await(count(*database)), 0);
}

void DatabaseContract::orderOfWritesIsKept()
{
    test::TestDatabase database(test::dialect());
    std::vector<QCoro::Task<Result<>>> tasks;
    for (int i = 0; i < 500; ++i) {
        tasks.push_back(database->write([i](Session &session) -> Result<> {
            session.run(kAppend, EventId::make(), QString::number(i));
            return success();
        }));
    }
    for (auto &task : tasks)
        QVERIFY(await(std::move(task)).ok());
    const Result<QStringList> events =
        await(database->readLong([](Session &session) -> Result<QStringList> {
            QStringList payloads;
            Rows rows = session.query(kEvents);
            while (rows.next())
                payloads.append(rows.text(0));
            return payloads;
        }));
    QCOMPARE(events->size(), 500);
    for (int i = 0; i < 500; ++i)
        QCOMPARE(events->at(i), QString::number(i));
}

void DatabaseContract::manyThreadsGetTheirAnswersAtHome()
{
    test::TestDatabase database(test::dialect());
    std::atomic<int> wrong{0};
    std::atomic<int> done{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&, t] {
            const auto work = [&, t](int i) -> QCoro::Task<Result<>> {
                const auto self = std::this_thread::get_id();
                const QString name = QStringLiteral("%1.%2").arg(t).arg(i);
                const Result<> written = co_await put(*database, name, name);
                wrong += !written.ok() || self != std::this_thread::get_id();
                const Result<QString> read = co_await get(*database, name);
                wrong += !read.ok() || *read != name || self != std::this_thread::get_id();
                ++done;
                co_return success();
            };
            std::vector<QCoro::Task<Result<>>> tasks;
            for (int i = 0; i < 50; ++i)
                tasks.push_back(work(i));
            for (auto &task : tasks)
                static_cast<void>(await(std::move(task)));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(done.load(), 400);
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(*await(count(*database)), 400);
}

void DatabaseContract::longReadsDoNotHoldUpOthers()
{
    test::TestDatabase database(test::dialect());
    auto slow = database->readLong([](Session &session) -> Result<qint64> {
        Rows rows = session.query(kNumbers);
        return rows.next() ? rows.integer(0) : 0;
    });
    QVERIFY(await(put(*database, QStringLiteral("a"), QStringLiteral("1"))).ok());
    QCOMPARE(*await(get(*database, QStringLiteral("a"))), QStringLiteral("1"));
    QVERIFY(!slow.isReady());
    QCOMPARE(*await(std::move(slow)), 20'000'000);
}

void DatabaseContract::aFullQueueRefuses()
{
    DatabaseOptions options;
    options.queueUnits = 4;
    test::TestDatabase database(test::dialect(), options);
    std::vector<QCoro::Task<Result<>>> tasks;
    for (int i = 0; i < 200; ++i) {
        tasks.push_back(database->write([i](Session &session) -> Result<> {
            QThread::msleep(1);
            session.run(kPut, QString::number(i), QStringLiteral("x"));
            return success();
        }));
    }
    int kept = 0;
    int refused = 0;
    for (auto &task : tasks) {
        const Result<> result = await(std::move(task));
        if (result) {
            ++kept;
            continue;
        }
        ++refused;
        QCOMPARE(result.error().id, QByteArray("storage.unavailable"));
        QVERIFY(result.error().retryAfterSeconds > 0);
    }
    QVERIFY(refused > 0);
    QCOMPARE(*await(count(*database)), kept);
    QCOMPARE(database->stats().refused, refused);
}

void DatabaseContract::theDestructorFinishesWhatIsQueued()
{
    test::TestDatabase database(test::dialect());
    std::vector<QCoro::Task<Result<>>> tasks;
    for (int i = 0; i < 300; ++i)
        tasks.push_back(put(*database, QString::number(i), QStringLiteral("x")));
    database.reopen();
    for (auto &task : tasks)
        QVERIFY(await(std::move(task)).ok());
    QCOMPARE(*await(count(*database)), 300);
}

void DatabaseContract::whatIsQueuedIsFinishedOnDemand()
{
    test::TestDatabase database(test::dialect());
    int ran = 0; // on the writer's thread, which ends before it is read here
    std::vector<QCoro::Task<Result<>>> tasks;
    for (int i = 0; i < 50; ++i)
        tasks.push_back(database->write([&ran](Session &) -> Result<> {
            QThread::msleep(1);
            ++ran;
            return success();
        }));
    auto slow = database->readLong([](Session &) -> Result<int> {
        QThread::msleep(50);
        return 7;
    });
    database->finish();
    QCOMPARE(ran, 50);
    // Whoever waited on this thread has gone on.
    QVERIFY(slow.isReady());
    QCOMPARE(*await(std::move(slow)), 7);
    for (auto &task : tasks) {
        QVERIFY(task.isReady());
        QVERIFY(await(std::move(task)).ok());
    }
    auto late = put(*database, QStringLiteral("late"), QStringLiteral("x"));
    QVERIFY(late.isReady());
    QCOMPARE(await(std::move(late)).error().id, QByteArray("storage.unavailable"));
    database->finish();
}

void DatabaseContract::aThreadThatEndsEarlyHarmsNobody()
{
    test::TestDatabase database(test::dialect());
    std::thread([&] {
#if defined(__SANITIZE_ADDRESS__)
        // Nobody is left to resume, and so to free, the coroutines of a thread that has ended.
        const __lsan::ScopedDisabler abandoned;
#endif
        for (int i = 0; i < 20; ++i) {
            static_cast<void>(get(*database, QStringLiteral("a")));
            static_cast<void>(put(*database, QString::number(i), QStringLiteral("x")));
        }
    }).join();
    QVERIFY(await(put(*database, QStringLiteral("a"), QStringLiteral("1"))).ok());
    QCOMPARE(*await(count(*database)), 21);
}

void DatabaseContract::dataIsThereAfterReopening()
{
    test::TestDatabase database(test::dialect());
    QVERIFY(await(put(*database, QStringLiteral("a"), QStringLiteral("1"))).ok());
    database.reopen();
    QCOMPARE(*await(get(*database, QStringLiteral("a"))), QStringLiteral("1"));
}

void DatabaseContract::rowsMayBeNested()
{
    test::TestDatabase database(test::dialect());
    for (const auto *name : {"a", "b", "c"})
        QVERIFY(await(put(*database, QLatin1String(name), QLatin1String(name))).ok());
    const Result<QString> joined = await(database->read([](Session &session) -> Result<QString> {
        QString all;
        Rows names = session.query(kNames);
        while (names.next()) {
            Rows value = session.query(kGet, names.text(0));
            all += value.next() ? value.text(0) : QStringLiteral("?");
        }
        const QString one = QStringLiteral("SELECT value FROM settings WHERE name = ?");
        Rows text = session.queryText("test.text", one, {session.bind(QStringLiteral("b"))});
        return QString(all + (text.next() ? text.text(0) : QString()));
    }));
    QCOMPARE(*joined, QStringLiteral("abcb"));
}

LECTERN_CONTRACT_MAIN(DatabaseContract)
#include "database_contract.moc"
