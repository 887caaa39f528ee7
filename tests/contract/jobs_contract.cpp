// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/jobs/job_queue.h"
#include "server/core/jobs/job_store.h"
#include "tests/support/contract_main.h"

#include <QCoroTimer>

#include <set>

using namespace lectern;
using namespace lectern::jobs;
using namespace std::chrono_literals;

namespace {

const auto kType = "test.job";

bool add(db::Database &database, int number, EnqueueOptions options = {})
{
    return *await(database.write([number, options](db::Session &session) -> Result<bool> {
        return enqueue(session, kType, QJsonObject{{QStringLiteral("n"), number}}, options);
    }));
}

int numberOf(const Job &job)
{
    return job.payload.value(QLatin1String("n")).toInt();
}

JobQueueOptions quick()
{
    JobQueueOptions options;
    options.poll = 20ms;
    options.firstRetry = 5ms;
    options.lease = 300ms;
    return options;
}

JobCounts countIn(db::Database &database)
{
    return *await(database.read(
        [](db::Session &session) -> Result<JobCounts> { return countJobs(session); }));
}

} // namespace

class JobsContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyJobRunsOnce()
    {
        test::TestDatabase database(test::dialect());
        for (int i = 0; i < 20; ++i)
            QVERIFY(add(*database, i));
        JobQueue first(*database, quick());
        JobQueue second(*database, quick());
        std::multiset<int> ran;
        const auto handler = [&](Job job) -> QCoro::Task<Result<>> {
            co_await QCoro::sleepFor(1ms);
            ran.insert(numberOf(job));
            co_return success();
        };
        first.handle(QLatin1String(kType), handler);
        second.handle(QLatin1String(kType), handler);
        first.start();
        second.start();
        for (int i = 20; i < 30; ++i)
            QVERIFY(add(*database, i));
        QTRY_COMPARE(ran.size(), 30U);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(ran.count(i), 1U);
        QTRY_COMPARE(countIn(*database).running, 0);
        QCOMPARE(countIn(*database).queued, 0);
    }

    void uniqueKeysAreFreeAgainWhenDone()
    {
        test::TestDatabase database(test::dialect());
        const EnqueueOptions unique{QStringLiteral("report")};
        QVERIFY(add(*database, 1, unique));
        QVERIFY(!add(*database, 2, unique));
        JobQueue queue(*database, quick());
        QList<int> ran;
        queue.handle(QLatin1String(kType), [&](Job job) -> QCoro::Task<Result<>> {
            ran.append(numberOf(job));
            co_return success();
        });
        queue.start();
        QTRY_COMPARE(ran, QList<int>{1});
        bool added = false;
        QTRY_VERIFY(added = added || add(*database, 3, unique));
        QTRY_COMPARE(ran, (QList<int>{1, 3}));
    }

    void whatNobodyHasBegunCanBeTakenBack()
    {
        test::TestDatabase database(test::dialect());
        const auto takeBack = [&](const QString &key) {
            return *await(database->write(
                [key](db::Session &session) -> Result<bool> { return cancel(session, key); }));
        };
        EnqueueOptions later{QStringLiteral("later")};
        later.runAt = {Timestamp::now().ms + 3'600'000};
        QVERIFY(add(*database, 1, later));
        QVERIFY(add(*database, 2, EnqueueOptions{QStringLiteral("now")}));
        QVERIFY(!takeBack(QStringLiteral("unknown")));
        QVERIFY(takeBack(QStringLiteral("later")));
        QVERIFY(!takeBack(QStringLiteral("later")));
        const auto leased = *await(database->write([](db::Session &session) -> Result<QList<Job>> {
            const Timestamp now = Timestamp::now();
            return leaseDue(session, {QLatin1String(kType)}, QStringLiteral("me"), now,
                            {now.ms + 60'000}, 5);
        }));
        QCOMPARE(leased.size(), 1);
        QVERIFY(!takeBack(QStringLiteral("now")));
    }

    void failuresAreRetriedAndThenGivenUp()
    {
        test::TestDatabase database(test::dialect());
        JobQueue queue(*database, quick());
        QList<int> attempts;
        queue.handle(QLatin1String(kType), [&](Job job) -> QCoro::Task<Result<>> {
            attempts.append(job.attempt);
            if (job.attempt == 2)
                throw std::runtime_error("thrown");
            co_return Error::internal(QStringLiteral("not today"));
        });
        EnqueueOptions options;
        options.maxAttempts = 3;
        QVERIFY(add(*database, 1, options));
        queue.start();
        QTRY_COMPARE(attempts, (QList<int>{1, 2, 3}));
        QTRY_COMPARE(countIn(*database).failed, 1);
        QTRY_COMPARE(queue.counts().failed, 1);
        const db::Statement error{"test.error", "SELECT last_error FROM jobs"};
        QCOMPARE(*await(database->read([&](db::Session &session) -> Result<QString> {
            db::Rows rows = session.query(error);
            return rows.next() ? rows.text(0) : QString();
        })),
                 QStringLiteral("internal: not today"));
    }

    void jobsWaitForTheirTime()
    {
        test::TestDatabase database(test::dialect());
        JobQueue queue(*database, quick());
        Timestamp ranAt;
        queue.handle(QLatin1String(kType), [&](Job) -> QCoro::Task<Result<>> {
            ranAt = Timestamp::now();
            co_return success();
        });
        queue.start();
        EnqueueOptions options;
        options.runAt = {Timestamp::now().ms + 200};
        QVERIFY(add(*database, 1, options));
        QTRY_VERIFY(!ranAt.isNull());
        QVERIFY(ranAt >= options.runAt);
    }

    void anExpiredLeaseIsTakenOver()
    {
        test::TestDatabase database(test::dialect());
        QVERIFY(add(*database, 7));
        // A server that died: it leased and was never heard of again.
        const auto dead = *await(database->write([](db::Session &session) -> Result<QList<Job>> {
            const Timestamp now = Timestamp::now();
            return leaseDue(session, {QLatin1String(kType)}, QStringLiteral("dead"), now,
                            {now.ms + 150}, 5);
        }));
        QCOMPARE(dead.size(), 1);
        database.reopen();
        JobQueue queue(*database, quick());
        QList<int> attempts;
        queue.handle(QLatin1String(kType), [&](Job job) -> QCoro::Task<Result<>> {
            attempts.append(job.attempt);
            co_return success();
        });
        queue.start();
        QTRY_COMPARE(attempts, QList<int>{2});
        // The dead one comes back: it changes nothing.
        const bool finished = *await(database->write([&](db::Session &session) -> Result<bool> {
            return finish(session, {dead.first().id, QStringLiteral("dead"), 1}, Timestamp::now());
        }));
        QVERIFY(!finished);
    }

    void aLongJobKeepsItsLease()
    {
        test::TestDatabase database(test::dialect());
        QVERIFY(add(*database, 1));
        JobQueue first(*database, quick());
        JobQueue second(*database, quick());
        int ran = 0;
        int done = 0;
        const auto handler = [&](Job) -> QCoro::Task<Result<>> {
            ++ran;
            co_await QCoro::sleepFor(1s); // more than three leases
            ++done;
            co_return success();
        };
        first.handle(QLatin1String(kType), handler);
        second.handle(QLatin1String(kType), handler);
        first.start();
        second.start();
        QTRY_COMPARE(done, 1);
        QCOMPARE(ran, 1);
    }

    void drainWaitsForWhatRuns()
    {
        test::TestDatabase database(test::dialect());
        QVERIFY(add(*database, 1));
        JobQueue queue(*database, quick());
        bool started = false;
        bool done = false;
        queue.handle(QLatin1String(kType), [&](Job) -> QCoro::Task<Result<>> {
            started = true;
            co_await QCoro::sleepFor(50ms);
            done = true;
            co_return success();
        });
        queue.start();
        QTRY_VERIFY(started);
        QCoro::waitFor(queue.drain());
        QVERIFY(done);
        QCOMPARE(countIn(*database).running, 0);
    }

    void stopWaitsToo()
    {
        test::TestDatabase database(test::dialect());
        bool started = false;
        bool done = false;
        {
            QVERIFY(add(*database, 1));
            QVERIFY(add(*database, 2));
            JobQueueOptions options = quick();
            options.concurrency = 1;
            JobQueue queue(*database, options);
            queue.handle(QLatin1String(kType), [&](Job) -> QCoro::Task<Result<>> {
                started = true;
                co_await QCoro::sleepFor(50ms);
                done = true;
                co_return success();
            });
            queue.start();
            QTRY_VERIFY(started);
            queue.stop();
        }
        QVERIFY(done);
        QCOMPARE(countIn(*database).running, 0);
        QCOMPARE(countIn(*database).queued, 1);
    }
};

LECTERN_CONTRACT_MAIN(JobsContract)
#include "jobs_contract.moc"
