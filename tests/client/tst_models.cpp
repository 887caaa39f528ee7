// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "client/features/catalog/catalog_model.h"
#include "client/features/catalog/course_controller.h"
#include "client/features/learning/dashboard.h"
#include "tests/client/fake_api_server.h"
#include "tests/qml/demo_replies.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace lectern;
using namespace std::chrono_literals;

namespace {
const QString kCatalogPath = QStringLiteral("/api/courses/catalog/list");
}

/// Every list model, watched by QAbstractItemModelTester from before its first row.
class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeApiServer>();
        answerAsDemoSchool(*m_server);
        m_connectivity = std::make_unique<Connectivity>();
        m_api = std::make_unique<ApiClient>(m_connectivity.get());
        m_api->setServer(m_server->url());
        m_api->setRetryPolicy({.attempts = 1});
    }
    void cleanup()
    {
        m_api.reset();
        m_connectivity.reset();
        m_server.reset();
    }

    void catalogLoadsPageAfterPage()
    {
        CatalogModel model(m_api.get());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.state(), ViewState::Idle);
        answerPage(QStringLiteral("more"));
        model.ensureLoaded();
        QCOMPARE(model.state(), ViewState::Loading);
        QTRY_COMPARE(model.state(), ViewState::Content);
        const int page = model.rowCount();
        QVERIFY(page > 3);
        QVERIFY(model.hasMore());
        answerPage({});
        model.prefetch(page - 1);
        QTRY_COMPARE(model.rowCount(), 2 * page);
        QVERIFY(!model.hasMore());
        QVERIFY(m_server->requests().last().query.contains(QStringLiteral("cursor=more")));
        QVERIFY(!model.categories().isEmpty());
        QVERIFY(!model.data(model.index(0), CourseListModel::TitleRole).toString().isEmpty());
    }

    void aPageThatFailsKeepsTheRowsAndCanBeRetried()
    {
        CatalogModel model(m_api.get());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        answerPage(QStringLiteral("more"));
        model.reload();
        QTRY_COMPARE(model.state(), ViewState::Content);
        const int page = model.rowCount();
        m_server->refuse("GET", kCatalogPath, 500, QStringLiteral("internal"));
        model.prefetch(page);
        QTRY_VERIFY(model.error().present);
        QCOMPARE(model.state(), ViewState::Content);
        QCOMPARE(model.rowCount(), page);
        QVERIFY(!model.canFetchMore({}));
        answerPage({});
        model.retry();
        QTRY_COMPARE(model.rowCount(), 2 * page);
        QVERIFY(!model.error().present);
    }

    void searchWaitsForAPauseAndTheLastQueryWins()
    {
        CatalogModel model(m_api.get());
        model.reload();
        QTRY_COMPARE(model.state(), ViewState::Content);
        const int before = m_server->count("GET", kCatalogPath);
        for (const char *typed : {"n", "ni", "nig", "night"})
            model.setSearch(QString::fromLatin1(typed));
        QTRY_COMPARE(m_server->count("GET", kCatalogPath), before + 1);
        QVERIFY(m_server->requests().last().query.contains(QStringLiteral("search=night")));
        QTRY_VERIFY(!model.busy());
        model.setLevel(QStringLiteral("beginner"));
        model.setPrice(QStringLiteral("free"));
        QTRY_VERIFY(!model.busy());
        QVERIFY(m_server->requests().last().query.contains(QStringLiteral("price=free")));
        QVERIFY(model.filtered());
        model.clearFilters();
        QVERIFY(!model.filtered());
        QVERIFY(model.search().isEmpty());
    }

    void listsSayWhyTheyAreEmpty()
    {
        CatalogModel model(m_api.get());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_server->refuse("GET", kCatalogPath, 500, QStringLiteral("internal"));
        model.reload();
        QTRY_COMPARE(model.state(), ViewState::Error);
        QVERIFY(!model.error().requestId.isEmpty());
        m_server->goAway();
        model.retry();
        QTRY_COMPARE(model.state(), ViewState::Offline);
        QVERIFY(model.error().offline);
        model.clear();
        QCOMPARE(model.state(), ViewState::Idle);
    }

    void aCourseHasOutlineTicksAndReviews()
    {
        CourseController course(m_api.get());
        const QAbstractItemModelTester outline(
            course.outline(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester reviews(
            course.reviews(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString id =
            recordedReply(QStringLiteral("course")).value(QLatin1String("courseId")).toString();
        course.open(id);
        QTRY_COMPARE(course.state(), ViewState::Content);
        QVERIFY(course.enrolled());
        QVERIFY(!course.nextLessonId().isEmpty());
        int ticks = 0;
        for (int i = 0; i < course.outline()->rowCount(); ++i)
            ticks += course.outline()
                         ->data(course.outline()->index(i), CourseOutlineModel::CompletedRole)
                         .toBool();
        QVERIFY(ticks > 0);
        course.reviews()->ensureLoaded();
        QTRY_COMPARE(course.reviews()->state(), ViewState::Content);
        course.open(QStringLiteral("not an id"));
        QCOMPARE(course.state(), ViewState::Error);
        QCOMPARE(course.outline()->rowCount(), 0);
    }

    void enrollingTwiceIsNoError()
    {
        const QString path = QStringLiteral("/api/enrollments/enroll");
        CourseController course(m_api.get());
        course.open(
            recordedReply(QStringLiteral("course")).value(QLatin1String("courseId")).toString());
        QTRY_COMPARE(course.state(), ViewState::Content);
        m_server->refuse("POST", path, 409, QStringLiteral("enrollments.already_enrolled"));
        course.enroll();
        QTRY_VERIFY(!course.enrolling()->busy());
        QVERIFY(!course.enrolling()->error().present);
        m_server->refuse("POST", path, 402, QStringLiteral("enrollments.payment_required"));
        course.enroll();
        QTRY_VERIFY(course.enrolling()->error().present);
        QCOMPARE(course.enrolling()->error().errorId,
                 QStringLiteral("enrollments.payment_required"));
    }

    void theDashboardFillsItsLists()
    {
        Dashboard dashboard(m_api.get());
        const QAbstractItemModelTester active(
            dashboard.active(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester done(dashboard.completed(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester more(dashboard.suggestions(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        dashboard.reload();
        QTRY_COMPARE(dashboard.state(), ViewState::Content);
        QTRY_COMPARE(dashboard.suggestions()->state(), ViewState::Content);
        QVERIFY(dashboard.canResume());
        QCOMPARE(dashboard.week().size(), 7);
        QVERIFY(dashboard.active()->rowCount() > 0);
        for (int i = 0; i < dashboard.suggestions()->rowCount(); ++i) {
            const QVariant id = dashboard.suggestions()->data(dashboard.suggestions()->index(i),
                                                              CourseListModel::CourseIdRole);
            for (int j = 0; j < dashboard.active()->rowCount(); ++j)
                QVERIFY(id != dashboard.active()->data(dashboard.active()->index(j),
                                                       CourseListModel::CourseIdRole));
        }
        dashboard.forget();
        QCOMPARE(dashboard.active()->rowCount(), 0);
        QVERIFY(!dashboard.canResume());
    }

private:
    void answerPage(const QString &next)
    {
        QJsonObject reply = recordedReply(QStringLiteral("catalog"));
        reply.insert(QStringLiteral("nextCursor"),
                     next.isEmpty() ? QJsonValue() : QJsonValue(next));
        m_server->answer("GET", kCatalogPath, reply);
    }

    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<Connectivity> m_connectivity;
    std::unique_ptr<ApiClient> m_api;
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
