// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/learning_school.h"
#include "tests/support/contract_main.h"

#include <QByteArrayList>
#include <QJsonArray>

#include <algorithm>

using namespace lectern;
using test::LearningSchool;
using test::Reply;

namespace {

constexpr db::Statement kStudents{"test.students", "SELECT MAX(student_count) FROM courses"};
constexpr db::Statement kEnrolledEvents{
    "test.events", "SELECT COUNT(*) FROM outbox WHERE type = 'learning.enrolled'"};
constexpr db::Statement kCompletedEvents{
    "test.completed", "SELECT COUNT(*) FROM outbox WHERE type = 'learning.course_completed'"};
constexpr db::Statement kDrop{"test.drop", "UPDATE enrollments SET status = 'dropped'"};

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonArray range(double from, double to)
{
    return {from, to};
}

} // namespace

class TestLearningApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_school = std::make_unique<LearningSchool>(test::dialect());
        m_course = m_school->addCourse(3, 1);
        m_user = m_school->addPerson();
        m_other = m_school->addPerson();
        m_token = LearningSchool::token(m_user);
    }
    void cleanup() { m_school.reset(); }

    void nobodyIsTurnedAway()
    {
        m_school->start();
        const QByteArray id = Uuid::v7().toLatin1();
        for (const QByteArray &token : {QByteArray(), QByteArray("forged.student")}) {
            for (const QByteArray &path :
                 QByteArrayList{"/api/enrollments/" + id, "/api/user/dashboard",
                                "/api/courses/user", "/api/progress/" + id})
                QCOMPARE(m_school->get(path, token).status, 401);
            for (const char *path : {"/api/enrollments/enroll", "/api/progress/update",
                                     "/api/progress/complete", "/api/progress/reset"})
                QCOMPARE(m_school->post(path, {}, token).status, 401);
        }
    }

    void enrollingOnce()
    {
        m_school->start();
        const Reply first = enroll(m_course->courseId, m_token);
        QCOMPARE(first.status, 201);
        const QByteArray path =
            "/api/enrollments/" + first.data.value(key("enrollmentId")).toString().toLatin1();
        const Reply second = enroll(m_course->courseId, m_token);
        QCOMPARE(second.status, 409);
        QCOMPARE(second.errorId, QByteArray("enrollments.already_enrolled"));
        QCOMPARE(m_school->number(kStudents), 1);
        QCOMPARE(m_school->number(kEnrolledEvents), 1);

        const Reply found = m_school->get(path, m_token);
        QCOMPARE(found.status, 200);
        QCOMPARE(found.data.value(key("userId")).toString(), m_user.toString());
        QCOMPARE(found.data.value(key("courseId")).toString(), m_course->courseId.toString());
        QCOMPARE(found.data.value(key("status")).toString(), key("in_progress"));
        QCOMPARE(found.data.value(key("progress")).toDouble(), 0.0);
        QVERIFY(found.data.value(key("currentLessonId")).isNull());
        QCOMPARE(m_school->get(path, LearningSchool::token(m_other)).status, 404);
        QCOMPARE(m_school->get(path, LearningSchool::token(m_other, "admin")).status, 404);
        QCOMPARE(m_school->get("/api/enrollments/nonsense", m_token).status, 400);
    }

    void whatCannotBeEnrolledIn()
    {
        const auto draft = m_school->addCourse(1);
        draft->status = CourseStatus::Draft;
        const auto priced = m_school->addCourse(1);
        priced->price = 1900;
        m_school->start();
        QCOMPARE(enroll(CourseId::make(), m_token).status, 404);
        QCOMPARE(enroll(draft->courseId, m_token).errorId, QByteArray("catalog.course_not_found"));
        QCOMPARE(enroll(priced->courseId, m_token).status, 402);
        const Reply paid =
            enroll(priced->courseId, m_token, {{key("paymentId"), Uuid::v7().toString()}});
        QCOMPARE(paid.status, 402);
        QCOMPARE(paid.errorId, QByteArray("enrollments.payment_required"));
        const QByteArray owner = LearningSchool::token(m_school->instructor, "instructor");
        QCOMPARE(enroll(priced->courseId, owner).status, 201);
        QCOMPARE(enroll(m_course->courseId, owner).status, 201);

        const Reply bad = m_school->post("/api/enrollments/enroll",
                                         {{key("courseId"), 7}, {key("extra"), true}}, m_token);
        QCOMPARE(bad.status, 400);
        QCOMPARE(bad.fields.keys(), (QStringList{key("courseId"), key("extra")}));
    }

    void othersAreEnrolledByAdminsOnly()
    {
        m_school->start();
        const QJsonObject other{{key("userId"), m_other.toString()}};
        QCOMPARE(enroll(m_course->courseId, m_token, other).errorId, QByteArray("auth.forbidden"));
        QCOMPARE(
            enroll(m_course->courseId, LearningSchool::token(m_user, "instructor"), other).status,
            403);
        QCOMPARE(enroll(m_course->courseId, m_token, {{key("userId"), m_user.toString()}}).status,
                 201);
        const QByteArray admin = LearningSchool::token(m_user, "admin");
        QCOMPARE(enroll(m_course->courseId, admin, other).status, 201);
        QCOMPARE(enroll(m_course->courseId, LearningSchool::token(m_other)).status, 409);
        const Reply nobody =
            enroll(m_course->courseId, admin, {{key("userId"), UserId::make().toString()}});
        QCOMPARE(nobody.status, 404);
        QCOMPARE(nobody.errorId, QByteArray("accounts.not_found"));
    }

    void oneOfFiftyAtOnceEnrolls()
    {
        m_school->start();
        std::vector<std::unique_ptr<http::test::Client>> clients;
        for (int i = 0; i < 50; ++i)
            clients.push_back(std::make_unique<http::test::Client>(m_school->port()));
        const QByteArray request =
            m_school->request("POST", "/api/enrollments/enroll",
                              {{key("courseId"), m_course->courseId.toString()}}, m_token);
        for (const auto &client : clients)
            client->send(request);
        int created = 0;
        int refused = 0;
        for (const auto &client : clients) {
            const int status = client->reply().status;
            created += status == 201;
            refused += status == 409;
        }
        QCOMPARE(created, 1);
        QCOMPARE(refused, 49);
        QCOMPARE(m_school->number(kStudents), 1);
    }

    void whoDroppedMayComeBack()
    {
        m_school->start();
        const QString id = m_school->enroll(m_course->courseId, m_user);
        m_school->run(kDrop);
        QCOMPARE(m_school->get("/api/progress/" + id.toLatin1(), m_token).status, 404);
        QCOMPARE(update(id, 0, {}).errorId, QByteArray("enrollments.not_found"));
        const Reply again = enroll(m_course->courseId, m_token);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.data.value(key("enrollmentId")).toString(), id);
        QCOMPARE(update(id, 0, {}).status, 200);
    }

    void progressOfOthersDoesNotExist()
    {
        m_school->start();
        const QString id = m_school->enroll(m_course->courseId, m_user);
        for (const char *role : {"student", "instructor", "admin"}) {
            const QByteArray token = LearningSchool::token(m_other, role);
            const QJsonObject body{{key("enrollmentId"), id}};
            QCOMPARE(m_school->get("/api/progress/" + id.toLatin1(), token).status, 404);
            QCOMPARE(m_school->post("/api/progress/complete", body, token).status, 404);
            QCOMPARE(m_school->post("/api/progress/reset", body, token).status, 404);
            QCOMPARE(m_school->post("/api/progress/update", report(id, 0), token).errorId,
                     QByteArray("enrollments.not_found"));
        }
        QCOMPARE(update(EnrollmentId::make().toString(), 0, {}).status, 404);
    }

    void wrongReportsAreNamed()
    {
        const auto second = m_school->addCourse(1);
        m_school->start();
        const QString id = m_school->enroll(m_course->courseId, m_user);
        QJsonObject strange = report(id, 0);
        strange[key("lessonId")] = second->lessons[0].lessonId.toString();
        QCOMPARE(m_school->post("/api/progress/update", strange, m_token).errorId,
                 QByteArray("learning.lesson_not_found"));
        const Reply module = update(id, 0, {{key("moduleId"), ModuleId::make().toString()}});
        QCOMPARE(module.status, 400);
        QCOMPARE(module.fields.keys(), QStringList{key("moduleId")});
        const Reply ranges =
            update(id, 0, {{key("watched"), QJsonArray{range(1, 2), range(5, 3), range(-1, 4)}}});
        QCOMPARE(ranges.status, 400);
        QCOMPARE(ranges.fields.keys(), (QStringList{key("watched[1]"), key("watched[2]")}));
        const Reply many = update(id, 0,
                                  {{key("progress"), 1.5},
                                   {key("timeSpent"), -1},
                                   {key("position"), key("x")},
                                   {key("watched"), 3}});
        QCOMPARE(many.status, 400);
        QCOMPARE(many.fields.keys(),
                 (QStringList{key("position"), key("progress"), key("timeSpent"), key("watched")}));
    }

    void onlyWatchedSecondsCount()
    {
        m_school->start();
        const QString id = m_school->enroll(m_course->courseId, m_user);
        Reply reply = update(id, 0, {{key("progress"), 1}, {key("position"), 99.5}});
        QCOMPARE(lesson(reply).value(key("progress")).toDouble(), 0.0);
        QCOMPARE(lesson(reply).value(key("completed")).toBool(), false);
        reply = update(id, 0, {{key("watched"), QJsonArray{range(0, 50), range(60, 90)}}});
        QCOMPARE(lesson(reply).value(key("progress")).toDouble(), 0.8);
        reply = update(id, 0, {{key("watched"), QJsonArray{range(45, 61)}}});
        QCOMPARE(lesson(reply).value(key("progress")).toDouble(), 0.9);
        QCOMPARE(lesson(reply).value(key("completed")).toBool(), true);
        QCOMPARE(lesson(reply).value(key("position")).toDouble(), 99.5);
        QCOMPARE(reply.data.value(key("courseProgress")).toDouble(), 1.0 / 3);
        QCOMPARE(update(id, 2, {{key("progress"), 1}}).data.value(key("courseProgress")).toDouble(),
                 2.0 / 3);
        reply = update(id, 1, {{key("watched"), QJsonArray{range(0, 360)}}});
        QCOMPARE(reply.data.value(key("status")).toString(), key("completed"));
        QCOMPARE(reply.data.value(key("courseProgress")).toDouble(), 1.0);
        QCOMPARE(m_school->number(kCompletedEvents), 1);
    }

    void twoDevicesInAnyOrderEndTheSame()
    {
        m_school->start();
        const QString mine = m_school->enroll(m_course->courseId, m_user);
        const QString theirs = m_school->enroll(m_course->courseId, m_other);
        QList<QJsonObject> reports;
        for (int i = 0; i < 12; ++i) {
            const double at = i * 7;
            reports.append(
                {{key("lesson"), i % 3},
                 {key("progress"), i / 20.0},
                 {key("timeSpent"), 5.25},
                 {key("position"), at + 5},
                 {key("watched"), QJsonArray{range(at, at + 5)}},
                 {key("reportId"), Uuid::v7().toString()},
                 {key("reportedAt"), Timestamp{1'790'000'000'000 + i / 2 * 1000}.toString()}});
        }
        const auto send = [this](const QString &id, const UserId &user, QJsonObject fields) {
            const int number = fields.take(key("lesson")).toInt();
            QJsonObject body = report(id, number);
            for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
                body.insert(it.key(), it.value());
            return m_school->post("/api/progress/update", body, LearningSchool::token(user)).status;
        };
        for (const QJsonObject &entry : reports)
            QCOMPARE(send(mine, m_user, entry), 200);
        std::reverse(reports.begin(), reports.end());
        for (const QJsonObject &entry : reports + reports.mid(3, 4))
            QCOMPARE(send(theirs, m_other, entry), 200);
        QJsonObject first = m_school->get("/api/progress/" + mine.toLatin1(), m_token).data;
        QJsonObject second =
            m_school->get("/api/progress/" + theirs.toLatin1(), LearningSchool::token(m_other))
                .data;
        for (QJsonObject *json : {&first, &second}) {
            QVERIFY(!json->take(key("enrollmentId")).isUndefined());
            QVERIFY(!json->take(key("progressId")).isUndefined());
        }
        QCOMPARE(first, second);
        QCOMPARE(first.value(key("lessons")).toArray().size(), 3);
        QCOMPARE(first.value(key("timeSpent")).toDouble(), 63.0);
    }

    void completingByHandAndStartingOver()
    {
        m_school->start();
        const QString id = m_school->enroll(m_course->courseId, m_user);
        const QJsonObject body{{key("enrollmentId"), id}};
        QCOMPARE(update(id, 1, {{key("timeSpent"), 60}, {key("position"), 12}}).status, 200);
        const Reply done = m_school->post("/api/progress/complete", body, m_token);
        QCOMPARE(done.status, 200);
        QCOMPARE(done.data.value(key("status")).toString(), key("completed"));
        QCOMPARE(done.data.value(key("progress")).toDouble(), 1.0);
        QCOMPARE(done.data.value(key("currentLessonId")).toString(),
                 m_course->lessons[1].lessonId.toString());
        QCOMPARE(m_school->post("/api/progress/complete", body, m_token).status, 200);
        QCOMPARE(m_school->number(kCompletedEvents), 1);
        const QByteArray path = "/api/progress/" + id.toLatin1();
        QCOMPARE(m_school->get(path, m_token).data.value(key("lessons")).toArray().size(), 3);

        const Reply reset = m_school->post("/api/progress/reset", body, m_token);
        QCOMPARE(reset.status, 200);
        QCOMPARE(reset.data.value(key("status")).toString(), key("in_progress"));
        QCOMPARE(reset.data.value(key("progress")).toDouble(), 0.0);
        const QJsonObject after = m_school->get(path, m_token).data;
        QVERIFY(after.value(key("lessons")).toArray().isEmpty());
        QVERIFY(after.value(key("lessonId")).isNull());
        const QJsonObject stats =
            m_school->get("/api/user/dashboard", m_token).data.value(key("stats")).toObject();
        QCOMPARE(stats.value(key("timeSpent")).toDouble(), 60.0);
        QCOMPARE(stats.value(key("weekMinutes")).toArray().last().toDouble(), 1.0);
        QCOMPARE(stats.value(key("streakDays")).toInt(), 1);
    }

    void theDashboardKnowsWhereToGoOn()
    {
        const auto second = m_school->addCourse(2);
        m_school->start();
        QJsonObject board = m_school->get("/api/user/dashboard", m_token).data;
        QVERIFY(board.value(key("resume")).isNull());
        QVERIFY(board.value(key("active")).toArray().isEmpty());
        QCOMPARE(board.value(key("stats")).toObject().value(key("weekMinutes")).toArray().size(),
                 7);

        const QString id = m_school->enroll(m_course->courseId, m_user);
        const QString other = m_school->enroll(second->courseId, m_user);
        QCOMPARE(update(id, 1, {{key("position"), 12.345}}).status, 200);
        board = m_school->get("/api/user/dashboard", m_token).data;
        QJsonObject resume = board.value(key("resume")).toObject();
        QCOMPARE(resume.value(key("enrollmentId")).toString(), id);
        QCOMPARE(resume.value(key("lessonId")).toString(),
                 m_course->lessons[1].lessonId.toString());
        QCOMPARE(resume.value(key("position")).toDouble(), 12.345);
        QCOMPARE(resume.value(key("durationSeconds")).toDouble(), 100.0);
        const QJsonArray active = board.value(key("active")).toArray();
        QCOMPARE(active.size(), 2);
        QCOMPARE(
            active[0].toObject().value(key("enrollment")).toObject().value(key("enrollmentId")),
            QJsonValue(id));

        QCOMPARE(update(id, 1, {{key("watched"), QJsonArray{range(0, 100)}}}).status, 200);
        resume = m_school->get("/api/user/dashboard", m_token).data.value(key("resume")).toObject();
        QCOMPARE(resume.value(key("lessonId")).toString(),
                 m_course->lessons[2].lessonId.toString());
        QCOMPARE(
            m_school->post("/api/progress/complete", {{key("enrollmentId"), id}}, m_token).status,
            200);
        board = m_school->get("/api/user/dashboard", m_token).data;
        QCOMPARE(board.value(key("completed")).toArray().size(), 1);
        QCOMPARE(board.value(key("resume")).toObject().value(key("enrollmentId")).toString(),
                 other);
        QCOMPARE(board.value(key("stats")).toObject().value(key("coursesCompleted")).toInt(), 1);
    }

    void coursesShowTheStateOfTheEnrollment()
    {
        const auto draft = m_school->addCourse(1);
        draft->status = CourseStatus::Draft;
        const auto open = m_school->addCourse(1);
        m_school->start();
        const QString id = m_school->enroll(m_course->courseId, m_user);
        const Reply all = m_school->get("/api/courses/user", m_token);
        QCOMPARE(all.status, 200);
        const QJsonArray courses = all.data.value(key("courses")).toArray();
        QCOMPARE(courses.size(), 2);
        QCOMPARE(all.data.value(key("total")).toInt(), 2);
        for (const QJsonValue &entry : courses) {
            const bool mine =
                entry[key("course")][key("courseId")].toString() == m_course->courseId.toString();
            QCOMPARE(entry[key("enrollment")].isObject(), mine);
        }
        const auto one = [this](const CourseId &course) {
            return m_school->get("/api/courses/user?id=" + course.toString().toLatin1(), m_token)
                .data.value(key("courses"))
                .toArray();
        };
        QCOMPARE(one(m_course->courseId)[0][key("enrollment")][key("enrollmentId")].toString(), id);
        QVERIFY(one(open->courseId)[0][key("enrollment")].isNull());
        QVERIFY(one(draft->courseId).isEmpty());
        QCOMPARE(m_school->get("/api/courses/user?page=0&limit=101", m_token).fields.keys(),
                 (QStringList{key("limit"), key("page")}));
    }

private:
    Reply enroll(const CourseId &course, const QByteArray &token, QJsonObject more = {})
    {
        more.insert(key("courseId"), course.toString());
        return m_school->post("/api/enrollments/enroll", more, token);
    }
    QJsonObject report(const QString &id, int number) const
    {
        const catalog::LessonFacts &lesson = m_course->lessons[number];
        return {{key("enrollmentId"), id},
                {key("moduleId"), lesson.moduleId.toString()},
                {key("lessonId"), lesson.lessonId.toString()},
                {key("progress"), 0},
                {key("timeSpent"), 0}};
    }
    Reply update(const QString &id, int number, const QJsonObject &fields)
    {
        QJsonObject body = report(id, number);
        for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
            body.insert(it.key(), it.value());
        return m_school->post("/api/progress/update", body, m_token);
    }
    static QJsonObject lesson(const Reply &reply)
    {
        return reply.data.value(key("lesson")).toObject();
    }

    std::unique_ptr<LearningSchool> m_school;
    std::shared_ptr<catalog::CourseOutline> m_course;
    UserId m_user;
    UserId m_other;
    QByteArray m_token;
};

LECTERN_CONTRACT_MAIN(TestLearningApi)
#include "learning_api.moc"
