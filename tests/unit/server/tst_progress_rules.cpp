// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/dashboard_rules.h"
#include "server/features/learning/learning_dtos.h"
#include "server/features/learning/progress_rules.h"
#include "shared/core/json_encoder.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::learning;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kDurationMs = 60'000;
const Timestamp kNow{20'000 * kDayMs + 1000};
constexpr LessonRule kVideo{LessonType::Video, kDurationMs};
constexpr LessonRule kArticle{LessonType::Article, 0};

quint32 seed()
{
    bool given = false;
    const quint32 fixed = qEnvironmentVariable("LECTERN_TEST_SEED").toUInt(&given);
    return given ? fixed : QRandomGenerator::system()->generate();
}

Report randomReport(QRandomGenerator &random)
{
    Report report;
    report.progress = random.bounded(101) / 100.0;
    report.timeSpentMs = random.bounded(30'000);
    if (random.bounded(4) != 0)
        report.positionMs = random.bounded(70) * 1000;
    for (int n = random.bounded(3); n > 0; --n) {
        const int from = random.bounded(int(kDurationMs));
        report.watched.add(from, from + random.bounded(1, 8000));
    }
    report.reportId = Uuid::v7();
    // Few moments, so that equal ones meet, over a few days.
    report.at = {kNow.ms - random.bounded(3) * kDayMs - random.bounded(4) * 1000};
    return report;
}

struct Outcome
{
    QByteArray json;
    QMap<qint64, qint64> days;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome play(const QList<Report> &reports, const LessonRule &rule)
{
    LessonProgress progress;
    Outcome out;
    for (const Report &report : reports) {
        const ReportEffect effect = applyReport(progress, report, rule, kNow);
        if (effect.toDays)
            out.days[effect.toDays->day] += effect.toDays->timeMs;
    }
    if (progress.pendingMs > 0)
        out.days[progress.day] += progress.pendingMs;
    out.json = toJson(toDto(progress));
    return out;
}

catalog::CourseOutline outlineOf(int lessons)
{
    catalog::CourseOutline outline;
    for (int i = 0; i < lessons; ++i) {
        catalog::LessonFacts facts;
        facts.lessonId = LessonId::make();
        facts.status = CourseStatus::Published;
        facts.order = i;
        outline.index.insert(facts.lessonId, i);
        outline.lessons.append(facts);
    }
    outline.publishedLessons = lessons;
    return outline;
}

} // namespace

class TestProgressRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_seed = seed(); }
    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("repeat with LECTERN_TEST_SEED=%u", m_seed);
    }

    void anyOrderTwiceOrLateEndsTheSame_data()
    {
        QTest::addColumn<bool>("video");
        QTest::newRow("video") << true;
        QTest::newRow("article") << false;
    }
    void anyOrderTwiceOrLateEndsTheSame()
    {
        QFETCH(bool, video);
        const LessonRule rule = video ? kVideo : kArticle;
        QRandomGenerator random(m_seed);
        for (int i = 0; i < 3000; ++i) {
            QList<Report> reports;
            for (int n = random.bounded(1, 15); n > 0; --n)
                reports.append(randomReport(random));
            const Outcome expected = play(reports, rule);
            QList<Report> again = reports;
            for (int n = random.bounded(8); n > 0; --n)
                again.append(reports[random.bounded(int(reports.size()))]);
            std::shuffle(again.begin(), again.end(), random);
            QCOMPARE(play(again, rule), expected);
        }
    }

    void onlyWatchedSecondsCompleteAVideo()
    {
        LessonProgress progress;
        Report jump;
        jump.progress = 1;
        jump.positionMs = kDurationMs;
        jump.at = kNow;
        QVERIFY(!applyReport(progress, jump, kVideo, kNow).completed);
        QCOMPARE(progress.progress, 0.0);
        QCOMPARE(progress.positionMs, kDurationMs);

        Report almost;
        almost.at = kNow;
        almost.watched.add(0, kDurationMs * 9 / 10 - 1);
        QVERIFY(!applyReport(progress, almost, kVideo, kNow).completed);
        Report last;
        last.at = kNow;
        last.watched.add(kDurationMs - 1, kDurationMs + 5000);
        QVERIFY(applyReport(progress, last, kVideo, kNow).completed);
        QCOMPARE(progress.progress, limits::kCompletionShare);
        QVERIFY(!applyReport(progress, last, kVideo, {kNow.ms + 5}).completed);
        QCOMPARE(progress.completedAt, std::optional(kNow));
    }

    void unknownDurationKeepsTheRangesUntilItIsKnown()
    {
        LessonProgress progress;
        Report report;
        report.progress = 1;
        report.at = kNow;
        report.watched.add(0, kDurationMs * 2);
        QVERIFY(!applyReport(progress, report, {LessonType::Video, 0}, kNow).completed);
        QCOMPARE(progress.progress, 0.0);
        QVERIFY(applyReport(progress, Report{.at = kNow}, kVideo, kNow).completed);
        QCOMPARE(progress.progress, 1.0);
        QCOMPARE(progress.watched.totalMs(), kDurationMs);
    }

    void articlesNeverGoBack()
    {
        LessonProgress progress;
        applyReport(progress, Report{.progress = 0.7, .at = kNow}, kArticle, kNow);
        applyReport(progress, Report{.progress = 0.2, .at = kNow}, kArticle, kNow);
        QCOMPARE(progress.progress, 0.7);
        QVERIFY(!progress.completedAt);
        QVERIFY(applyReport(progress, Report{.progress = 1, .at = kNow}, kArticle, kNow).completed);
    }

    void timeOfARepeatedReportCountsOnce()
    {
        LessonProgress progress;
        Report report{.timeSpentMs = 1000, .reportId = Uuid::v7(), .at = kNow};
        for (int i = 0; i < 3; ++i)
            applyReport(progress, report, kVideo, kNow);
        QCOMPARE(progress.timeSpentMs, 1000);
        report.reportId.reset();
        applyReport(progress, report, kVideo, kNow);
        applyReport(progress, report, kVideo, kNow);
        QCOMPARE(progress.timeSpentMs, 3000);
        for (int i = 0; i < 200; ++i) {
            applyReport(progress, Report{.timeSpentMs = 1, .reportId = Uuid::v7(), .at = kNow},
                        kVideo, kNow);
        }
        QCOMPARE(progress.timeSpentMs, 3200);
        QCOMPARE(progress.recentReports.size(), 64 * 8);
    }

    void requestsAreChecked()
    {
        ProgressUpdateRequest request;
        request.timeSpent = 1.5;
        request.position = 2.0004;
        request.reportedAt = Timestamp{kNow.ms + 60'000};
        Result<Report> report = reportOf(request, kNow);
        QVERIFY(report.ok());
        QCOMPARE(report->timeSpentMs, 1500);
        QCOMPARE(report->positionMs, std::optional<qint64>(2000));
        QCOMPARE(report->at, kNow);
        request.reportedAt = Timestamp{-5};
        QCOMPARE(reportOf(request, kNow)->at, Timestamp{1});
        request.watched = QList<QList<double>>{{3, 1}};
        report = reportOf(request, kNow);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().fields.first().field, QStringLiteral("watched[0]"));
    }

    void resumeIsTheLastUnfinishedOrTheNext()
    {
        const catalog::CourseOutline outline = outlineOf(4);
        const auto id = [&outline](int at) { return outline.lessons[at].lessonId; };
        QHash<LessonId, LessonProgress> progress;
        const auto touch = [&](int at, qint64 position, bool done) {
            LessonProgress &entry = progress[id(at)];
            entry.positionMs = position;
            entry.progress = 0.4;
            entry.completedAt = done ? std::optional(kNow) : std::nullopt;
        };
        QCOMPARE(resumePoint(outline, std::nullopt, progress)->lesson->lessonId, id(0));
        touch(2, 4321, false);
        QCOMPARE(resumePoint(outline, id(2), progress)->lesson->lessonId, id(2));
        QCOMPARE(resumePoint(outline, id(2), progress)->positionMs, 4321);
        QCOMPARE(resumePoint(outline, id(2), progress)->progress, 0.4);
        touch(2, 5000, true);
        QCOMPARE(resumePoint(outline, id(2), progress)->lesson->lessonId, id(3));
        touch(3, 10, true);
        touch(1, 77, false);
        QCOMPARE(resumePoint(outline, id(3), progress)->lesson->lessonId, id(0));
        touch(0, 0, true);
        QCOMPARE(resumePoint(outline, id(3), progress)->positionMs, 77);
        touch(1, 77, true);
        QVERIFY(!resumePoint(outline, id(3), progress).has_value());
        QCOMPARE(resumePoint(outline, LessonId::make(), {})->lesson->lessonId, id(0));
        QVERIFY(!resumePoint(outlineOf(0), std::nullopt, {}).has_value());
    }

    void theWeekEndsToday()
    {
        const QList<LearningDay> days{{93, 60'000}, {94, 60'000}, {97, 90'000}, {100, 120'000}};
        QCOMPARE(weekMinutes(days, 100), (QList<double>{1, 0, 0, 1.5, 0, 0, 2}));
        QCOMPARE(weekMinutes({}, 100), QList<double>(7, 0.0));
    }

    void streaksCountDaysInARow()
    {
        QCOMPARE(streakDays({}, 100), 0);
        QCOMPARE(streakDays({{98, 1}, {99, 1}, {100, 1}}, 100), 3);
        QCOMPARE(streakDays({{98, 1}, {99, 1}}, 100), 2);
        QCOMPARE(streakDays({{97, 1}, {98, 1}}, 100), 0);
        QCOMPARE(streakDays({{97, 1}, {99, 1}, {100, 1}, {101, 1}}, 100), 2);
    }

    void daysBeginAtMidnight()
    {
        QCOMPARE(dayOf({0}), 0);
        QCOMPARE(dayOf({kDayMs - 1}), 0);
        QCOMPARE(dayOf({kDayMs}), 1);
        QCOMPARE(dayOf({-1}), -1);
    }

private:
    quint32 m_seed = 0;
};

QTEST_APPLESS_MAIN(TestProgressRules)
#include "tst_progress_rules.moc"
