// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who sees which course, in every state it can have, and that no cursor opens a way around it.
#include "server/core/concurrency/await.h"
#include "server/features/catalog/new_course.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_server.h"

#include <QJsonArray>

using namespace lectern;
using namespace lectern::test;

class TestVisibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void courses_data();
    void courses();
    void listsShowPublishedCoursesOnly();
    void partsThatAreNotPublished();
    void whatIsUnpublishedIsNoLongerReported();
    void badCursors_data();
    void badCursors();
    void cursorsOfOtherLists();

private:
    ApiReply get(const TestCourse &course, const char *what, const QString &token)
    {
        return m_server->call("GET",
                              QStringLiteral("/api/courses/") + course.courseId.toString() +
                                  QLatin1String(what),
                              token);
    }
    void setStatus(const TestCourse &course, CourseStatus status)
    {
        catalog::CourseWriter *writer = &m_server->school().courses();
        const CourseId id = course.courseId;
        const Result<> set = await(m_server->school().database().write(
            [writer, id, status](db::Session &session) -> Result<> {
                return writer->setStatus(session, id, status, Timestamp::now());
            }));
        QVERIFY(set);
        m_server->school().catalogChanges().contentChanged();
    }
    QString tokenOf(const QString &viewer) { return m_tokens.value(viewer); }

    std::unique_ptr<SchoolServer> m_server;
    QHash<QString, QString> m_tokens;
    Member m_owner;
    Member m_member;
    QHash<QString, TestCourse> m_courses;
};

void TestVisibility::initTestCase()
{
    m_server = std::make_unique<SchoolServer>();
    m_owner = m_server->newMember(Role::Instructor);
    m_member = m_server->newMember();
    m_tokens = {{QStringLiteral("anonymous"), QString()},
                {QStringLiteral("stranger"), m_server->newMember().token},
                {QStringLiteral("member"), m_member.token},
                {QStringLiteral("owner"), m_owner.token},
                {QStringLiteral("colleague"), m_server->newMember(Role::Instructor).token},
                {QStringLiteral("admin"), m_server->newMember(Role::Admin).token}};
    for (const auto &[name, status] :
         {std::pair{"published", CourseStatus::Published}, std::pair{"draft", CourseStatus::Draft},
          std::pair{"archived", CourseStatus::Archived}}) {
        // The member came while it was open.
        const TestCourse course =
            m_server->newCourse(m_owner, QStringLiteral("Course %1").arg(QLatin1String(name)));
        (void)m_server->enroll(m_member, course);
        if (status != CourseStatus::Published)
            setStatus(course, status);
        m_courses.insert(QLatin1String(name), course);
    }
}

void TestVisibility::courses_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("viewer");
    QTest::addColumn<int>("course");
    QTest::addColumn<int>("structure");
    QTest::addColumn<int>("lessons");
    QTest::addColumn<int>("reviews");
    QTest::addColumn<int>("enroll");
    const auto row = [](const char *state, const char *viewer, int course, int structure,
                        int lessons, int reviews, int enroll) {
        QTest::newRow(
            qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(state), QLatin1String(viewer))))
            << QString::fromLatin1(state) << QString::fromLatin1(viewer) << course << structure
            << lessons << reviews << enroll;
    };
    row("published", "anonymous", 200, 401, 401, 200, 401);
    row("published", "stranger", 200, 200, 403, 200, 201);
    row("published", "member", 200, 200, 200, 200, 409);
    row("published", "owner", 200, 200, 200, 200, 201);
    row("published", "colleague", 200, 200, 403, 200, 201);
    row("published", "admin", 200, 200, 200, 200, 201);
    // Taken back by its instructor: nobody else is to see it, whoever has enrolled meanwhile.
    row("draft", "anonymous", 404, 401, 401, 404, 401);
    row("draft", "stranger", 404, 404, 404, 404, 404);
    row("draft", "member", 404, 404, 404, 404, 404);
    row("draft", "owner", 200, 200, 200, 200, 404);
    row("draft", "colleague", 404, 404, 404, 404, 404);
    row("draft", "admin", 200, 200, 200, 200, 404);
    // Not offered any more; who has it, keeps it.
    row("archived", "anonymous", 404, 401, 401, 404, 401);
    row("archived", "stranger", 404, 404, 404, 404, 404);
    row("archived", "member", 200, 200, 200, 200, 409);
    row("archived", "owner", 200, 200, 200, 200, 404);
    row("archived", "colleague", 404, 404, 404, 404, 404);
    row("archived", "admin", 200, 200, 200, 200, 404);
}

void TestVisibility::courses()
{
    QFETCH(QString, state);
    QFETCH(QString, viewer);
    const QString token = tokenOf(viewer);
    const TestCourse course = m_courses.value(state);
    const QString id = course.courseId.toString();
    QTEST(get(course, "", token).status, "course");
    QTEST(get(course, "/structure", token).status, "structure");
    QTEST(get(course, "/lessons", token).status, "lessons");
    QTEST(m_server->call("GET", QStringLiteral("/api/reviews/course?courseId=") + id, token).status,
          "reviews");
    QTEST(m_server
              ->call("POST", QStringLiteral("/api/enrollments/enroll"),
                     QJsonObject{{QStringLiteral("courseId"), id}}, token)
              .status,
          "enroll");
}

void TestVisibility::listsShowPublishedCoursesOnly()
{
    for (auto viewer = m_tokens.cbegin(); viewer != m_tokens.cend(); ++viewer) {
        for (const char *path :
             {"/api/courses/catalog/list?limit=100",
              "/api/courses/catalog/list?limit=100&search=Course", "/api/courses/user?limit=100"}) {
            const ApiReply reply = m_server->call("GET", QLatin1String(path), viewer.value());
            if (viewer.key() == QLatin1String("anonymous") && reply.status == 401)
                continue;
            QStringList titles;
            for (const QJsonValue &course :
                 reply.data().value(QStringLiteral("courses")).toArray()) {
                const QJsonObject card = course.toObject();
                titles += card.value(QStringLiteral("course"))
                              .toObject(card)
                              .value(QStringLiteral("title"))
                              .toString();
            }
            QCOMPARE(titles, QStringList{QStringLiteral("Course published")});
            QCOMPARE(reply.data().value(QStringLiteral("total")).toInt(), 1);
        }
    }
}

void TestVisibility::partsThatAreNotPublished()
{
    TestCourse course =
        m_server->newCourse(m_owner, QStringLiteral("In parts"), 0, CourseStatus::Draft);
    catalog::NewModule module;
    module.courseId = course.courseId;
    module.title = QStringLiteral("Not yet");
    module.status = CourseStatus::Draft;
    catalog::NewLesson inside;
    inside.courseId = course.courseId;
    inside.moduleId = module.id;
    inside.title = QStringLiteral("Inside what is not yet");
    inside.preview = true;
    catalog::NewLesson beside = inside;
    beside.id = LessonId::make();
    beside.moduleId = course.modules.first();
    beside.title = QStringLiteral("Beside");
    beside.status = CourseStatus::Draft;
    catalog::CourseWriter *writer = &m_server->school().courses();
    const Result<> added = await(m_server->school().database().write(
        [writer, module, inside, beside](db::Session &session) -> Result<> {
            if (Result<> made = writer->addModule(session, module); !made)
                return made;
            if (Result<> made = writer->addLesson(session, inside); !made)
                return made;
            return writer->addLesson(session, beside);
        }));
    QVERIFY(added);
    setStatus(course, CourseStatus::Published);
    const QString enrollment = m_server->enroll(m_member, course);
    const auto counts = [&](const QString &token) {
        const QJsonArray modules =
            get(course, "/structure", token).data().value(QStringLiteral("modules")).toArray();
        int lessons = 0;
        for (const QJsonValue &part : modules)
            lessons += part.toObject().value(QStringLiteral("lessons")).toArray().size();
        return std::pair(int(modules.size()), lessons);
    };
    QCOMPARE(counts(m_owner.token), std::pair(3, 6));
    QCOMPARE(counts(tokenOf(QStringLiteral("admin"))), std::pair(3, 6));
    QCOMPARE(counts(m_member.token), std::pair(2, 4));
    QCOMPARE(counts(tokenOf(QStringLiteral("stranger"))), std::pair(2, 4));
    const ApiReply seen = get(course, "", tokenOf(QStringLiteral("anonymous")));
    QCOMPARE(seen.data().value(QStringLiteral("moduleCount")).toInt(), 2);
    QCOMPARE(seen.data().value(QStringLiteral("lessonCount")).toInt(), 4);
    // Links for those who may, and for previews only.
    const QJsonObject first = get(course, "/structure", tokenOf(QStringLiteral("stranger")))
                                  .data()
                                  .value(QStringLiteral("modules"))
                                  .toArray()
                                  .first()
                                  .toObject()
                                  .value(QStringLiteral("lessons"))
                                  .toArray()
                                  .first()
                                  .toObject();
    QVERIFY(first.value(QStringLiteral("url")).isNull() ||
            first.value(QStringLiteral("url")).isUndefined());
    for (const catalog::NewLesson &hidden : {inside, beside}) {
        const QJsonObject report{{QStringLiteral("enrollmentId"), enrollment},
                                 {QStringLiteral("moduleId"), hidden.moduleId.toString()},
                                 {QStringLiteral("lessonId"), hidden.id.toString()},
                                 {QStringLiteral("progress"), 1},
                                 {QStringLiteral("timeSpent"), 5}};
        QCOMPARE(
            m_server->call("POST", QStringLiteral("/api/progress/update"), report, m_member.token)
                .errorId(),
            QStringLiteral("learning.lesson_not_found"));
    }
}

void TestVisibility::whatIsUnpublishedIsNoLongerReported()
{
    const TestCourse course = m_server->newCourse(m_owner, QStringLiteral("Taken back"));
    const QString enrollment = m_server->enroll(m_member, course);
    const QString own = QStringLiteral("/api/enrollments/") + enrollment;
    const QJsonObject report{{QStringLiteral("enrollmentId"), enrollment},
                             {QStringLiteral("moduleId"), course.moduleOf[1].toString()},
                             {QStringLiteral("lessonId"), course.lessons[1].toString()},
                             {QStringLiteral("progress"), 1},
                             {QStringLiteral("timeSpent"), 5}};
    const auto status = [&] {
        return m_server
            ->call("POST", QStringLiteral("/api/progress/update"), report, m_member.token)
            .status;
    };
    QCOMPARE(status(), 200);
    setStatus(course, CourseStatus::Archived);
    QCOMPARE(status(), 200); // who has it, goes on
    QCOMPARE(m_server->call("GET", own, m_member.token).status, 200);
}

void TestVisibility::badCursors_data()
{
    QTest::addColumn<QString>("cursor");
    QTest::newRow("a letter") << QStringLiteral("x");
    QTest::newRow("not base64") << QStringLiteral("%2B%2B%2B");
    QTest::newRow("zeros") << QString(60, QLatin1Char('A'));
    QTest::newRow("noise") << QStringLiteral("q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k");
    QTest::newRow("SQL") << QStringLiteral("'%20OR%201=1--");
    QTest::newRow("a number") << QStringLiteral("2");
    QTest::newRow("longest") << QString(400, QLatin1Char('_'));
}

void TestVisibility::badCursors()
{
    QFETCH(QString, cursor);
    const QString reviews =
        QStringLiteral("/api/reviews/course?courseId=%1&cursor=%2")
            .arg(m_courses.value(QStringLiteral("published")).courseId.toString(), cursor);
    for (const QString &path :
         {QString(QStringLiteral("/api/courses/catalog/list?cursor=") + cursor),
          QString(QStringLiteral("/api/courses/catalog/list?search=course&cursor=") + cursor),
          QString(QStringLiteral("/api/courses/user?cursor=") + cursor),
          QString(QStringLiteral("/api/user/search?cursor=") + cursor), reviews}) {
        const ApiReply reply = m_server->call("GET", path, m_member.token);
        QVERIFY2(reply.status == 400, qPrintable(path));
        QVERIFY2(reply.errorId().endsWith(QStringLiteral(".invalid_cursor")),
                 qPrintable(path + reply.errorId()));
    }
    const ApiReply tooLong =
        m_server->call("GET", QStringLiteral("/api/courses/catalog/list?cursor=") +
                                  QString(401, QLatin1Char('A')));
    QCOMPARE(tooLong.status, 400);
    QCOMPARE(tooLong.wrongFields(), QStringList{QStringLiteral("cursor")});
}

void TestVisibility::cursorsOfOtherLists()
{
    for (int i = 0; i < 3; ++i)
        (void)m_server->newCourse(m_owner, QStringLiteral("More %1").arg(i));
    const QString list = QStringLiteral("/api/courses/catalog/list?limit=1");
    const QString cursor = m_server->call("GET", list).text("nextCursor");
    QVERIFY(!cursor.isEmpty());
    const QString with = QStringLiteral("&cursor=") + cursor;
    QCOMPARE(m_server->call("GET", QString(list + with)).status, 200);
    QStringList seen;
    for (const char *other : {"&sort=title", "&sort=price", "&sort=rating", "&search=more",
                              "&price=free", "&difficulty=advanced", "&category=Testing"}) {
        const ApiReply reply = m_server->call("GET", QString(list + QLatin1String(other) + with));
        QVERIFY2(reply.errorId() == QLatin1String("catalog.invalid_cursor"), other);
    }
    // Any one byte changed: refused, or another place in the same list, but never what is hidden.
    for (qsizetype i = 0; i < cursor.size(); ++i) {
        QString forged = cursor;
        forged[i] = forged[i] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
        const ApiReply reply =
            m_server->call("GET", QString(list + QStringLiteral("00&cursor=") + forged));
        QVERIFY(reply.status == 200 || reply.status == 400);
        for (const QJsonValue &course : reply.data().value(QStringLiteral("courses")).toArray())
            seen += course.toObject().value(QStringLiteral("title")).toString();
    }
    QVERIFY(!seen.contains(QStringLiteral("Course draft")));
    QVERIFY(!seen.contains(QStringLiteral("Course archived")));
}

LECTERN_CONTRACT_MAIN(TestVisibility)
#include "tst_visibility.moc"
