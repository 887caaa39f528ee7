// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "client/features/player/outline_model.h"
#include "client/features/player/progress_reporter.h"
#include "client/features/player/watch_tracker.h"
#include "tests/client/player/fake_school.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace lectern::test {

/// What was really seen is counted, kept, and told once.
class WatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anySessionGivesTheUnion();
    void jumpsDontCount();
    void reportsSurviveARestart();
    void aTornLineIsPassedOver();
    void reportsOfOneLessonAreJoined();
    void reportsGoOutOnceAndInOrder();
    void outlineKeepsTheModelsPromises();

private:
    [[nodiscard]] static ProgressUpdateRequest report(LessonId lesson, double from, double to);
};

ProgressUpdateRequest WatchingTest::report(LessonId lesson, double from, double to)
{
    ProgressUpdateRequest out;
    out.enrollmentId = EnrollmentId(Uuid::v7());
    out.lessonId = lesson;
    out.timeSpent = to - from;
    out.position = to;
    out.watched = {{from, to}};
    out.reportId = Uuid::v7();
    out.reportedAt = Timestamp::now();
    return out;
}

/// Thousands of random sessions: playing at any speed, seeking, pausing, waiting for the network.
void WatchingTest::anySessionGivesTheUnion()
{
    QRandomGenerator random(20260131);
    constexpr qint64 kDuration = 600'000;
    for (int session = 0; session < 2000; ++session) {
        WatchTracker tracker;
        tracker.begin({}, kDuration);
        WatchedRanges expected;
        WatchedRanges told;
        double spent = 0;
        qint64 clock = 1000;
        qint64 position = 0;
        double rate = 1;
        tracker.jumped(position, clock);
        for (int step = 0; step < 40; ++step) {
            switch (random.bounded(6)) {
            case 0:
                position = random.bounded(int(kDuration));
                tracker.jumped(position, clock);
                break;
            case 1: // a pause, and on from the same place
                tracker.interrupted();
                clock += random.bounded(60'000);
                tracker.jumped(position, clock);
                break;
            case 2:
                rate = 0.5 + random.bounded(9) * 0.25;
                tracker.jumped(position, clock);
                break;
            case 3: { // the network is slow: the clock goes on, the video doesn't
                clock += random.bounded(20'000);
                tracker.played(position, clock, rate);
                break;
            }
            default: {
                for (int tick = random.bounded(1, 30); tick > 0 && position < kDuration; --tick) {
                    const qint64 before = position;
                    clock += 100;
                    position = std::min(kDuration, position + qint64(100 * rate));
                    tracker.played(position, clock, rate);
                    expected.add(before, position);
                    spent += double(position - before) / rate / 1000;
                }
            }
            }
            if (random.bounded(5) == 0) {
                const WatchTracker::News news = tracker.takeNews();
                told.merge(news.watched);
                spent -= news.timeSpent;
            }
        }
        const WatchTracker::News news = tracker.takeNews();
        told.merge(news.watched);
        spent -= news.timeSpent;
        QCOMPARE(tracker.watched(), expected);
        QCOMPARE(told, expected);
        QVERIFY(qAbs(spent) < 1e-6);
    }
}

void WatchingTest::jumpsDontCount()
{
    WatchTracker tracker;
    tracker.begin({}, 100'000);
    tracker.jumped(0, 0);
    tracker.played(1000, 1000, 1);
    tracker.played(9000, 1100, 1); // the player skipped by itself
    tracker.played(10000, 2100, 1);
    tracker.played(4000, 2200, 1);
    WatchedRanges expected;
    expected.add(0, 1000);
    expected.add(9000, 10000);
    QCOMPARE(tracker.watched(), expected);
    QCOMPARE(tracker.share(), 0.02);
}

void WatchingTest::reportsSurviveARestart()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("q.jsonl"));
    const LessonId a = LessonId::make();
    const LessonId b = LessonId::make();
    QList<std::optional<Uuid>> ids;
    {
        ReportQueue queue(path);
        for (const LessonId &lesson : {a, b, a}) {
            const ProgressUpdateRequest made = report(lesson, 1, 2);
            ids.append(made.reportId);
            QVERIFY(queue.append(made));
        }
        queue.removeFirst();
    }
    ReportQueue again(path);
    QCOMPARE(again.size(), 2);
    QCOMPARE(again.waiting()[0].reportId, ids[1]);
    QCOMPARE(again.waiting()[1].reportId, ids[2]);
    QCOMPARE(again.waiting()[1].watched, (QList<QList<double>>{{1, 2}}));
    again.removeFirst();
    again.removeFirst();
    QVERIFY(ReportQueue(path).isEmpty());
}

void WatchingTest::aTornLineIsPassedOver()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("q.jsonl"));
    {
        ReportQueue queue(path);
        QVERIFY(queue.append(report(LessonId::make(), 1, 2)));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("not json\n{\"enrollmentId\":\"0190");
    file.close();
    ReportQueue queue(path);
    QCOMPARE(queue.size(), 1);
    QVERIFY(queue.append(report(LessonId::make(), 3, 4)));
    QCOMPARE(ReportQueue(path).size(), 2);
}

void WatchingTest::reportsOfOneLessonAreJoined()
{
    QTemporaryDir dir;
    ReportQueue queue(dir.filePath(QStringLiteral("q.jsonl")));
    ProgressUpdateRequest made = report(LessonId::make(), 0, 10);
    for (int i = 0; i < 5; ++i) {
        made.watched = {{i * 10.0, i * 10.0 + 10}};
        made.position = i * 10.0 + 10;
        made.timeSpent = 10;
        made.reportId = Uuid::v7();
        QVERIFY(queue.append(made));
    }
    // The first may be on its way; all others wait as one.
    QCOMPARE(queue.size(), 2);
    QCOMPARE(queue.waiting()[1].watched, (QList<QList<double>>{{10, 50}}));
    QCOMPARE(queue.waiting()[1].timeSpent, 40.0);
    QCOMPARE(queue.waiting()[1].position, 50.0);
}

void WatchingTest::reportsGoOutOnceAndInOrder()
{
    QTemporaryDir dir;
    FakeSchool school;
    const LessonId a = LessonId::make();
    const LessonId b = LessonId::make();
    school.reachable = false;
    {
        Connectivity connectivity;
        ApiClient api(&connectivity);
        api.setServer(school.url());
        api.setRetryPolicy({.attempts = 1});
        ProgressReporter reporter(&api, &connectivity, dir.path());
        reporter.setAccount(QStringLiteral("me"));
        reporter.report(report(a, 0, 10));
        reporter.report(report(b, 0, 5));
        QTRY_VERIFY(connectivity.offline());
        QCOMPARE(reporter.waiting(), 2);
        QCOMPARE(reporter.unsentOf(a).position, 10.0);
    }
    QVERIFY(school.reports.isEmpty());
    // Another start of the program; now the first answer gets lost on the way.
    school.reachable = true;
    school.acknowledges = false;
    Connectivity connectivity;
    ApiClient api(&connectivity);
    api.setServer(school.url());
    api.setRetryPolicy({.attempts = 1});
    ProgressReporter reporter(&api, &connectivity, dir.path());
    reporter.setAccount(QStringLiteral("somebody else"));
    QCOMPARE(reporter.waiting(), 0);
    reporter.setAccount(QStringLiteral("me"));
    // Qt itself asks again where a connection closes without an answer: the same report each time.
    QTRY_VERIFY(!school.reports.isEmpty());
    for (const ProgressUpdateRequest &sent : std::as_const(school.reports)) {
        QCOMPARE(sent.reportId, school.reports.first().reportId);
        QCOMPARE(sent.lessonId, a);
    }
    school.acknowledges = true;
    connectivity.reportAnswer();
    QTRY_COMPARE_WITH_TIMEOUT(reporter.waiting(), 0, 15000);
    QVERIFY(school.reports.size() >= 3);
    QCOMPARE(school.reports[0].reportId, school.reports[1].reportId);
    QCOMPARE(school.reports[0].lessonId, a);
    QCOMPARE(school.reports.last().lessonId, b);
}

void WatchingTest::outlineKeepsTheModelsPromises()
{
    FakeSchool school;
    const LessonId first = school.addLesson(0, LessonType::Video, QStringLiteral("One")).lessonId;
    const LessonId second =
        school.addLesson(0, LessonType::Article, QStringLiteral("Two")).lessonId;
    school.addLesson(1, LessonType::Quiz, QStringLiteral("Three"));
    OutlineModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(school.structure);
    QCOMPARE(model.rowCount(), 3);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setCurrent(second);
    model.setProgress(first, 1, true);
    QCOMPARE(model.currentRow(), 1);
    QCOMPARE(model.completedCount(), 1);
    QVERIFY(!changes.isEmpty());
    // Fresh links of the same lessons change rows in place.
    school.structure.modules[0].lessons[0].url = QStringLiteral("/media/new");
    model.show(school.structure);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.data(model.index(0), OutlineModel::CompletedRole).toBool(), true);
    QCOMPARE(model.data(model.index(1), OutlineModel::LockedRole).toBool(), true);
    QCOMPARE(model.data(model.index(2), OutlineModel::ModuleRole).toString(), QStringLiteral("1"));
    QCOMPARE(model.moduleTitle(QStringLiteral("1")), QStringLiteral("Module 2"));
    model.show({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.currentRow(), -1);
}

} // namespace lectern::test

QTEST_GUILESS_MAIN(lectern::test::WatchingTest)
#include "tst_watching.moc"
