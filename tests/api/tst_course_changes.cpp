// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What follows elsewhere when a course or its instructor changes.
#include "server/core/concurrency/await.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_server.h"

#include <QJsonArray>
#include <QUrl>

using namespace lectern;
using namespace lectern::test;

class TestCourseChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<SchoolServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void lessonsThatGoAndComeAreCountedAnew();
    void whatIsLeftMayCompleteTheCourse();
    void searchKnowsNewNames();
    void whoLeftIsNotFoundByName();

private:
    void setLesson(const TestCourse &course, int number, const char *status)
    {
        static constexpr db::Statement kSet{"test.set_lesson",
                                            "UPDATE lessons SET status = ? WHERE id = ?"};
        catalog::CourseWriter *writer = &m_server->school().courses();
        const LessonId lesson = course.lessons[number];
        const QString word = QLatin1String(status);
        const CourseId id = course.courseId;
        const auto change = [writer, lesson, word, id](db::Session &session) -> Result<> {
            session.run(kSet, word, lesson);
            return writer->setStatus(session, id, CourseStatus::Published, Timestamp::now());
        };
        QVERIFY(await(m_server->school().database().write(change)));
        m_server->school().catalogChanges().contentChanged();
    }
    double complete(const Member &member, const QString &enrollment, const TestCourse &course,
                    int number)
    {
        const double seconds = number == 3 ? 200 : 100;
        const QJsonObject report{{QStringLiteral("enrollmentId"), enrollment},
                                 {QStringLiteral("moduleId"), course.moduleOf[number].toString()},
                                 {QStringLiteral("lessonId"), course.lessons[number].toString()},
                                 {QStringLiteral("progress"), 1},
                                 {QStringLiteral("timeSpent"), 5},
                                 {QStringLiteral("watched"), QJsonArray{QJsonArray{0, seconds}}}};
        const ApiReply reply =
            m_server->call("POST", QStringLiteral("/api/progress/update"), report, member.token);
        return reply.data().value(QStringLiteral("courseProgress")).toDouble(-1);
    }
    QJsonObject enrollmentOf(const Member &member, const QString &enrollment)
    {
        return m_server->call("GET", QStringLiteral("/api/enrollments/") + enrollment, member.token)
            .data();
    }
    double progressOf(const Member &member, const QString &enrollment)
    {
        return enrollmentOf(member, enrollment).value(QStringLiteral("progress")).toDouble(-1);
    }
    QString statusOf(const Member &member, const QString &enrollment)
    {
        return enrollmentOf(member, enrollment).value(QStringLiteral("status")).toString();
    }
    int found(const QString &words)
    {
        const QString escaped = QString::fromLatin1(QUrl::toPercentEncoding(words));
        return m_server->call("GET", QStringLiteral("/api/courses/catalog/list?search=") + escaped)
            .data()
            .value(QStringLiteral("total"))
            .toInt(-1);
    }

    std::unique_ptr<SchoolServer> m_server;
};

void TestCourseChanges::lessonsThatGoAndComeAreCountedAnew()
{
    const TestCourse course = m_server->newCourse(m_server->newMember(Role::Instructor));
    const Member ada = m_server->newMember();
    const Member eve = m_server->newMember();
    const QString adas = m_server->enroll(ada, course);
    const QString eves = m_server->enroll(eve, course);
    QCOMPARE(complete(ada, adas, course, 1), 0.25);
    QCOMPARE(complete(ada, adas, course, 2), 0.5);
    QCOMPARE(complete(eve, eves, course, 0), 0.25);
    setLesson(course, 1, "draft");
    // One of three, not two of three.
    QTRY_COMPARE(progressOf(ada, adas), 1.0 / 3);
    QTRY_COMPARE(progressOf(eve, eves), 1.0 / 3);
    QCOMPARE(statusOf(ada, adas), QStringLiteral("in_progress"));
    QCOMPARE(complete(eve, eves, course, 2), 2.0 / 3);
    // Nothing that was done is forgotten.
    setLesson(course, 1, "published");
    QTRY_COMPARE(progressOf(ada, adas), 0.5);
    QTRY_COMPARE(progressOf(eve, eves), 0.5);
}

void TestCourseChanges::whatIsLeftMayCompleteTheCourse()
{
    const TestCourse course = m_server->newCourse(m_server->newMember(Role::Instructor));
    const Member ada = m_server->newMember();
    const Member idle = m_server->newMember();
    const QString adas = m_server->enroll(ada, course);
    const QString idles = m_server->enroll(idle, course);
    QCOMPARE(complete(ada, adas, course, 1), 0.25);
    for (const int number : {0, 2, 3})
        setLesson(course, number, "draft");
    QTRY_COMPARE(statusOf(ada, adas), QStringLiteral("completed"));
    QCOMPARE(progressOf(ada, adas), 1.0);
    setLesson(course, 1, "draft");
    QTRY_COMPARE(progressOf(ada, adas), 0.0);
    QCOMPARE(statusOf(idle, idles), QStringLiteral("in_progress"));
}

void TestCourseChanges::searchKnowsNewNames()
{
    const Member instructor =
        m_server->newMember(Role::Instructor, QStringLiteral("Wilhelmina Quastenflosser"));
    const TestCourse course = m_server->newCourse(instructor, QStringLiteral("Fishes"));
    QCOMPARE(found(QStringLiteral("quastenflosser")), 1);
    QCOMPARE(m_server
                 ->call("PUT", QStringLiteral("/api/user/profile"),
                        QJsonObject{{QStringLiteral("name"), QStringLiteral("Mina Hálvdan")}},
                        instructor.token)
                 .status,
             200);
    QTRY_COMPARE(found(QStringLiteral("halvdan")), 1);
    QCOMPARE(found(QStringLiteral("quastenflosser")), 0);
    const QString path = QStringLiteral("/api/courses/") + course.courseId.toString();
    QCOMPARE(m_server->call("GET", path).text("instructor"), QStringLiteral("Mina Hálvdan"));
}

void TestCourseChanges::whoLeftIsNotFoundByName()
{
    const Member instructor =
        m_server->newMember(Role::Instructor, QStringLiteral("Zebulon Ephemera"));
    (void)m_server->newCourse(instructor, QStringLiteral("Mayflies"));
    QCOMPARE(found(QStringLiteral("zebulon")), 1);
    QCOMPARE(m_server
                 ->call("DELETE", QStringLiteral("/api/user/profile"),
                        QJsonObject{
                            {QStringLiteral("password"), QStringLiteral("a password of a test")}},
                        instructor.token)
                 .status,
             200);
    QTRY_COMPARE(found(QStringLiteral("zebulon")), 0);
    QCOMPARE(found(QStringLiteral("mayflies")), 1);
}

LECTERN_CONTRACT_MAIN(TestCourseChanges)
#include "tst_course_changes.moc"
