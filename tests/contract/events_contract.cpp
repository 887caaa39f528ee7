// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/events/event_bus.h"
#include "server/core/events/event_store.h"
#include "server/core/events/outbox.h"
#include "tests/support/contract_main.h"

#include <QCoroTimer>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QThread>

#include <algorithm>
#include <array>

using namespace lectern;
using namespace lectern::events;
using namespace std::chrono_literals;

namespace {

QCoro::Task<Result<>> publish(db::Database &database, const char *type, int number)
{
    return database.write([type, number](db::Session &session) -> Result<> {
        append(session, type, QJsonObject{{QStringLiteral("n"), number}});
        return success();
    });
}

void publishAll(db::Database &database, int from, int to)
{
    std::vector<QCoro::Task<Result<>>> tasks;
    for (int i = from; i < to; ++i)
        tasks.push_back(publish(database, i % 2 == 0 ? "test.even" : "test.odd", i));
    for (auto &task : tasks)
        QVERIFY(await(std::move(task)).ok());
}

int numberOf(const Event &event)
{
    return event.payload.value(QLatin1String("n")).toInt();
}

/// Goes on once that is so.
QCoro::Task<> until(const bool *isSo)
{
    QTimer pause;
    pause.start(1ms);
    while (!*isSo)
        co_await qCoro(pause).waitForTimeout();
}

/// A subscriber that is not done with anything before that is so.
void holdUp(EventBus &bus, const bool *release)
{
    bus.subscribeDurable(QStringLiteral("stuck"), {}, [release](Event) -> QCoro::Task<Result<>> {
        co_await until(release);
        co_return success();
    });
}

QCoro::Task<> note(QCoro::Task<> hearing, bool *done)
{
    co_await hearing;
    *done = true;
}

/// Those who wait for what is said in the outbox by now.
class Hearings
{
public:
    explicit Hearings(EventBus &bus) : m_bus(bus) {}

    /// Another one, who has looked how far that is.
    void add()
    {
        m_done.push_back(std::make_unique<bool>(false));
        m_tasks.push_back(note(m_bus.heard(QStringLiteral("test.odd")), m_done.back().get()));
        QTest::qWait(200);
    }
    [[nodiscard]] QList<bool> done() const
    {
        QList<bool> out;
        for (const auto &one : m_done)
            out.append(*one);
        return out;
    }

private:
    EventBus &m_bus;
    std::vector<std::unique_ptr<bool>> m_done;
    std::vector<QCoro::Task<>> m_tasks;
};

QList<int> numbers(int from, int to)
{
    QList<int> all;
    for (int i = from; i < to; ++i)
        all.append(i);
    return all;
}

} // namespace

class EventsContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveSubscribersGetWhatIsCommittedFromNowOn()
    {
        test::TestDatabase database(test::dialect());
        publishAll(*database, 0, 5);
        EventBus bus(*database);
        QList<int> all;
        QList<int> odd;
        bus.subscribe({}, [&](const Event &event) { all.append(numberOf(event)); });
        bus.subscribe({QStringLiteral("test.odd")},
                      [&](const Event &event) { odd.append(numberOf(event)); });
        QVERIFY(await(bus.start()).ok());
        const Result<> failed = await(database->write([](db::Session &session) -> Result<> {
            append(session, "test.odd", QJsonObject{{QStringLiteral("n"), 99}});
            return Error::conflict("test.no");
        }));
        QVERIFY(!failed.ok());
        publishAll(*database, 5, 600);
        QTRY_COMPARE(all.size(), 595);
        QCOMPARE(all, numbers(5, 600));
        QTRY_COMPARE(odd.size(), 298);
    }

    void whatIsCommittedLateIsNotPassedOver()
    {
        test::TestDatabase database(test::dialect());
        static constexpr db::Statement kInsert{
            "test.insert_event",
            "INSERT INTO outbox (seq, event_id, type, payload, created_at) VALUES (?, ?, 'a', "
            "'{}', ?)",
            "INSERT INTO outbox (seq, event_id, type, payload, created_at) OVERRIDING SYSTEM VALUE "
            "VALUES (?, ?, 'a', '{}', ?)"};
        const auto insert = [&](qint64 seq, Timestamp at) {
            auto writing = database->write([seq, at](db::Session &session) -> Result<> {
                session.run(kInsert, seq, EventId::make(), at);
                return success();
            });
            QVERIFY(await(std::move(writing)).ok());
        };
        const auto after = [&](qint64 seq) {
            QList<qint64> seqs;
            auto reading = database->read([seq](db::Session &session) -> Result<QList<Event>> {
                return eventsAfter(session, seq, 100);
            });
            const Result<QList<Event>> events = await(std::move(reading));
            for (const Event &event : *events)
                seqs.append(event.seq);
            return seqs;
        };
        // 3 is somebody else's, who is not done yet.
        insert(1, Timestamp::now());
        insert(2, Timestamp::now());
        insert(4, Timestamp::now().plusSeconds(3600));
        const bool several = database->dialect() == db::Dialect::Postgres;
        QCOMPARE(after(0), several ? QList<qint64>({1, 2}) : QList<qint64>({1, 2, 4}));
        insert(3, Timestamp::now());
        QCOMPARE(after(1), QList<qint64>({2, 3, 4}));
        // Nobody is waited for for long.
        insert(6, Timestamp::now().plusSeconds(-60));
        QCOMPARE(after(3), QList<qint64>({4, 6}));
    }

    void durableSubscribersGoOnWhereTheyWere()
    {
        test::TestDatabase database(test::dialect());
        publishAll(*database, 0, 20);
        QList<int> had;
        const auto handler = [&](Event event) -> QCoro::Task<Result<>> {
            had.append(numberOf(event));
            co_return success();
        };
        {
            EventBus bus(*database);
            bus.subscribeDurable(QStringLiteral("reader"), {}, handler);
            QVERIFY(await(bus.start()).ok());
            QTRY_COMPARE(had, numbers(0, 20));
            publishAll(*database, 20, 30);
            QTRY_COMPARE(had, numbers(0, 30));
            // Its position is written after the last of a batch.
            const db::Statement position{"test.position", "SELECT seq FROM event_cursors"};
            const auto kept = [&] {
                return *await(database->read([&](db::Session &session) -> Result<qint64> {
                    db::Rows rows = session.query(position);
                    return rows.next() ? rows.integer(0) : 0;
                }));
            };
            QTRY_COMPARE(kept(), 30);
        }
        database.reopen();
        publishAll(*database, 30, 40);
        EventBus bus(*database);
        bus.subscribeDurable(QStringLiteral("reader"), {}, handler);
        QVERIFY(await(bus.start()).ok());
        QTRY_COMPARE(had, numbers(0, 40));
    }

    void aHandlerThatFailsIsCalledAgainInOrder()
    {
        test::TestDatabase database(test::dialect());
        EventBusOptions options;
        options.firstRetry = 5ms;
        EventBus bus(*database, options);
        QList<int> had;
        int failures = 3;
        bus.subscribeDurable(QStringLiteral("reader"), {QStringLiteral("test.odd")},
                             [&](Event event) -> QCoro::Task<Result<>> {
                                 if (numberOf(event) == 3 && failures-- > 0)
                                     co_return Error::internal(QStringLiteral("not yet"));
                                 had.append(numberOf(event));
                                 co_return success();
                             });
        QVERIFY(await(bus.start()).ok());
        publishAll(*database, 0, 10);
        QTRY_COMPARE(had, (QList<int>{1, 3, 5, 7, 9}));
        QCOMPARE(failures, -1);
    }

    void aBurstIsTakenTogether()
    {
        test::TestDatabase database(test::dialect());
        publishAll(*database, 0, 20);
        EventBus bus(*database);
        int begun = 0;
        bool all = false;
        QList<int> had;
        bus.subscribeDurable(
            QStringLiteral("reader"), {QStringLiteral("test.odd")},
            [&](Event event) -> QCoro::Task<Result<>> {
                all = ++begun == 10 || all;
                co_await until(&all);
                had.append(numberOf(event));
                co_return success();
            },
            EventBus::Taking::Together);
        QVERIFY(await(bus.start()).ok());
        QTRY_COMPARE(had.size(), 10);
        publishAll(*database, 20, 24);
        QCoro::waitFor(bus.heard(QStringLiteral("test.odd")));
        std::sort(had.begin(), had.end());
        QCOMPARE(had, (QList<int>{1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23}));
        bus.stop();
    }

    void whatFollowsAFailureIsTakenAgainWithIt()
    {
        test::TestDatabase database(test::dialect());
        publishAll(*database, 0, 8);
        EventBusOptions options;
        options.firstRetry = 10ms;
        QList<int> taken(8, 0);
        {
            EventBus bus(*database, options);
            bus.subscribeDurable(
                QStringLiteral("reader"), {},
                [&](Event event) -> QCoro::Task<Result<>> {
                    const int number = numberOf(event);
                    const bool fails = ++taken[number] == 1 && number == 3;
                    co_return fails ? Result<>(Error::conflict("test.no")) : success();
                },
                EventBus::Taking::Together);
            QVERIFY(await(bus.start()).ok());
            QTRY_COMPARE(taken, (QList<int>{1, 1, 1, 2, 2, 2, 2, 2}));
            QCoro::waitFor(bus.heard(QStringLiteral("test.odd")));
            bus.stop();
        }
        QCOMPARE(taken, (QList<int>{1, 1, 1, 2, 2, 2, 2, 2}));
    }

    void answersWaitUntilSubscribersHaveHeard()
    {
        test::TestDatabase database(test::dialect());
        EventBusOptions options;
        options.longestHearing = 20s;
        EventBus bus(*database, options);
        QList<int> had;
        int others = 0;
        bus.subscribeDurable(QStringLiteral("slow"), {QStringLiteral("test.odd")},
                             [&](Event event) -> QCoro::Task<Result<>> {
                                 QTimer pause;
                                 pause.start(20ms);
                                 co_await qCoro(pause).waitForTimeout();
                                 had.append(numberOf(event));
                                 co_return success();
                             });
        bool release = false;
        bus.subscribeDurable(QStringLiteral("stuck"), {QStringLiteral("test.even")},
                             [&](Event) -> QCoro::Task<Result<>> {
                                 co_await until(&release);
                                 ++others;
                                 co_return success();
                             });
        QVERIFY(await(bus.start()).ok());
        publishAll(*database, 0, 10);
        QCoro::waitFor(bus.heard(QStringLiteral("test.odd")));
        QCOMPARE(had, (QList<int>{1, 3, 5, 7, 9}));
        QCOMPARE(others, 0);
        QCoro::waitFor(bus.heard(QStringLiteral("test.nobody")));
        // The same from another thread, while this one delivers.
        publishAll(*database, 10, 12);
        std::atomic<bool> done = false;
        std::unique_ptr<QThread> thread(QThread::create([&] {
            QCoro::waitFor(bus.heard(QStringLiteral("test.odd")));
            done = had.contains(11);
        }));
        thread->start();
        QTRY_VERIFY(thread->isFinished());
        QVERIFY(done);
        release = true;
        QTRY_COMPARE(others, 6);
    }

    void eachWaitsForItsOwnNumber()
    {
        test::TestDatabase database(test::dialect());
        EventBusOptions options;
        options.longestHearing = 60s;
        EventBus bus(*database, options);
        std::array<bool, 6> release{};
        bus.subscribeDurable(QStringLiteral("held"), {QStringLiteral("test.odd")},
                             [&](Event event) -> QCoro::Task<Result<>> {
                                 co_await until(&release[size_t(numberOf(event))]);
                                 co_return success();
                             });
        QVERIFY(await(bus.start()).ok());
        Hearings hearings(bus);
        publishAll(*database, 1, 2);
        hearings.add();
        publishAll(*database, 3, 4);
        hearings.add();
        hearings.add();
        publishAll(*database, 5, 6);
        hearings.add();
        QCOMPARE(hearings.done(), (QList<bool>{false, false, false, false}));
        release[1] = true;
        QTRY_COMPARE(hearings.done(), (QList<bool>{true, false, false, false}));
        QTest::qWait(100);
        QCOMPARE(hearings.done(), (QList<bool>{true, false, false, false}));
        release[3] = true;
        QTRY_COMPARE(hearings.done(), (QList<bool>{true, true, true, false}));
        release[5] = true;
        QTRY_COMPARE(hearings.done(), (QList<bool>{true, true, true, true}));
        bus.stop();
    }

    void whoGivesUpTakesNobodyAlong()
    {
        test::TestDatabase database(test::dialect());
        EventBusOptions options;
        options.longestHearing = 2500ms;
        EventBus bus(*database, options);
        bool release = false;
        holdUp(bus, &release);
        QVERIFY(await(bus.start()).ok());
        publishAll(*database, 1, 2);
        Hearings hearings(bus);
        hearings.add();
        QTest::qWait(1000);
        hearings.add();
        hearings.add();
        QTRY_COMPARE(hearings.done(), (QList<bool>{true, false, false}));
        release = true;
        QTRY_COMPARE(hearings.done(), (QList<bool>{true, true, true}));
        bus.stop();
    }

    /// What another process commits wakes nobody here.
    void whoWaitsDoesNotWaitForThePoll()
    {
        test::TestDatabase database(test::dialect());
        auto other = db::openDatabase(database.options());
        QVERIFY(other.ok());
        EventBusOptions options;
        options.poll = 60s;
        options.longestHearing = 20s;
        EventBus bus(*database, options);
        QList<int> had;
        bus.subscribeDurable(QStringLiteral("here"), {}, [&](Event event) -> QCoro::Task<Result<>> {
            had.append(numberOf(event));
            co_return success();
        });
        QVERIFY(await(bus.start()).ok());
        QTest::qWait(100); // it has looked, and found nothing
        publishAll(**other, 0, 3);
        QElapsedTimer timer;
        timer.start();
        QCoro::waitFor(bus.heard(QStringLiteral("test.odd")));
        QVERIFY(timer.elapsed() < 10'000);
        QCOMPARE(had, numbers(0, 3));
    }

    void nobodyIsWaitedForForLong()
    {
        test::TestDatabase database(test::dialect());
        EventBusOptions options;
        options.longestHearing = 50ms;
        EventBus bus(*database, options);
        bool release = false;
        holdUp(bus, &release);
        QVERIFY(await(bus.start()).ok());
        publishAll(*database, 0, 1);
        QCoro::waitFor(bus.heard(QStringLiteral("test.even")));
        QVERIFY(!release);
        release = true;
        bus.stop();
    }

    void whoFailsIsNotWaitedFor()
    {
        test::TestDatabase database(test::dialect());
        EventBusOptions options;
        options.longestHearing = 60s;
        options.firstRetry = 60s;
        EventBus bus(*database, options);
        int failures = 0;
        bus.subscribeDurable(QStringLiteral("failing"), {}, [&](Event) -> QCoro::Task<Result<>> {
            ++failures;
            co_return Error::internal(QStringLiteral("not yet"));
        });
        QVERIFY(await(bus.start()).ok());
        publishAll(*database, 0, 1);
        QElapsedTimer timer;
        timer.start();
        QCoro::waitFor(bus.heard(QStringLiteral("test.even")));
        QCOMPARE(failures, 1);
        QVERIFY(timer.elapsed() < 30'000);
    }

    void oldEventsGoOnceAllHaveHadThem()
    {
        test::TestDatabase database(test::dialect());
        publishAll(*database, 0, 10);
        EventBusOptions options;
        options.keep = std::chrono::hours(-1); // all count as old
        options.firstRetry = 5ms;
        EventBus bus(*database, options);
        int had = 0;
        bool blocked = true;
        bus.subscribeDurable(QStringLiteral("slow"), {}, [&](Event) -> QCoro::Task<Result<>> {
            if (had == 4 && blocked)
                co_return Error::internal(QStringLiteral("not yet"));
            ++had;
            co_return success();
        });
        QVERIFY(await(bus.start()).ok());
        QTRY_COMPARE(had, 4);
        QCOMPARE(*await(bus.prune()), 4);
        blocked = false;
        QTRY_COMPARE(had, 10);
        qint64 removed = 0;
        QTRY_VERIFY((removed += *await(bus.prune())) >= 6);
        QCOMPARE(removed, 6);
    }
};

LECTERN_CONTRACT_MAIN(EventsContract)
#include "events_contract.moc"
