// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/learning/sql_learning_store.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_rows.h"

#include <QTest>

using namespace lectern;
using namespace lectern::learning;
using db::Session;

namespace {

Enrollment enrollmentOf(const UserId &user, const CourseId &course)
{
    Enrollment out;
    out.id = EnrollmentId::make();
    out.userId = user;
    out.courseId = course;
    out.createdAt = {1000};
    return out;
}

LessonProgress lessonOf(const LessonId &lesson, const ModuleId &module, qint64 accessed)
{
    LessonProgress out;
    out.id = Uuid::v7();
    out.lessonId = lesson;
    out.moduleId = module;
    out.lastAccessed = {accessed};
    return out;
}

} // namespace

class TestLearningStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        m_user = UserId::make();
        m_course = CourseId::make();
        m_module = ModuleId::make();
        m_lessons = {LessonId::make(), LessonId::make(), LessonId::make()};
        write([this](Session &session) {
            test::insertUser(session, m_user);
            test::insertCourse(session, m_course, m_user, m_module, m_lessons);
        });
    }
    void cleanup() { m_database.reset(); }

    void enrollmentsAreUnique()
    {
        const Enrollment first = enrollmentOf(m_user, m_course);
        write([&](Session &session) {
            QVERIFY(m_store.insert(session, first, Uuid::v7()));
            QVERIFY(!m_store.insert(session, enrollmentOf(m_user, m_course), std::nullopt));
        });
        read([&](Session &session) {
            const auto found = m_store.enrollmentIn(session, m_user, m_course);
            QVERIFY(found.has_value());
            QCOMPARE(found->id, first.id);
            QCOMPARE(found->createdAt, first.createdAt);
            QCOMPARE(found->status, EnrollmentStatus::InProgress);
            QVERIFY(!found->completedAt);
            QVERIFY(!m_store.enrollmentIn(session, UserId::make(), m_course));
            QVERIFY(!m_store.enrollment(session, EnrollmentId::make()));
        });
    }

    void enrollmentsChange()
    {
        Enrollment enrollment = enrolled();
        enrollment.status = EnrollmentStatus::Completed;
        enrollment.lessonsCompleted = 3;
        enrollment.completedAt = Timestamp{77};
        write([&](Session &session) { m_store.update(session, enrollment); });
        read([&](Session &session) {
            const auto found = m_store.enrollment(session, enrollment.id);
            QVERIFY(found.has_value());
            QCOMPARE(found->status, EnrollmentStatus::Completed);
            QCOMPARE(found->lessonsCompleted, 3);
            QCOMPARE(found->completedAt, std::optional(Timestamp{77}));
        });
    }

    void aCourseListsItsEnrollmentsInParts()
    {
        QList<Enrollment> made{enrolled()};
        write([&](Session &session) {
            for (int i = 0; i < 2; ++i) {
                const UserId user = UserId::make();
                test::insertUser(session, user);
                made.append(enrollmentOf(user, m_course));
                QVERIFY(m_store.insert(session, made.constLast(), std::nullopt));
            }
        });
        write([&](Session &session) {
            const QList<Enrollment> first = m_store.enrolled(session, m_course, {}, 2);
            QCOMPARE(first.size(), 2);
            QCOMPARE(first[0].id, made[0].id);
            QCOMPARE(first[1].id, made[1].id);
            QCOMPARE(first[1].userId, made[1].userId);
            const QList<Enrollment> rest = m_store.enrolled(session, m_course, first[1].id, 2);
            QCOMPARE(rest.size(), 1);
            QCOMPARE(rest[0].id, made[2].id);
            QVERIFY(m_store.enrolled(session, CourseId::make(), {}, 2).isEmpty());
        });
    }

    void lessonProgressComesBackWhole()
    {
        const Enrollment enrollment = enrolled();
        LessonProgress progress = lessonOf(m_lessons[1], m_module, 5000);
        progress.watched.add(0, 1500);
        progress.watched.add(2000, 9000);
        progress.progress = 0.123456789;
        progress.positionMs = 8765;
        progress.positionAt = {4321};
        progress.timeSpentMs = 99;
        progress.day = 20'000;
        progress.pendingMs = 55;
        progress.recentReports = QByteArray("\0\1\2\3\4\5\6\7", 8);
        write([&](Session &session) {
            const auto before = m_store.target(session, enrollment.id, m_lessons[1]);
            QVERIFY(before.has_value());
            QVERIFY(!before->lesson.has_value());
            m_store.insertLesson(session, enrollment.id, progress);
        });
        check(enrollment.id, progress);
        progress.completedAt = Timestamp{6000};
        progress.watched = WatchedRanges();
        progress.recentReports.clear();
        write([&](Session &session) { m_store.updateLesson(session, enrollment.id, progress); });
        check(enrollment.id, progress);
        write([&](Session &session) {
            QVERIFY(!m_store.target(session, EnrollmentId::make(), m_lessons[1]).has_value());
        });
    }

    void summariesTellTheLatestLesson()
    {
        const Enrollment enrollment = enrolled();
        read([&](Session &session) {
            const auto summary = m_store.summary(session, enrollment.id);
            QVERIFY(summary.has_value());
            QVERIFY(!summary->currentLessonId);
            QVERIFY(summary->lastAccessed < enrollment.createdAt);
        });
        const CourseId other = CourseId::make();
        const ModuleId module = ModuleId::make();
        const LessonId lesson = LessonId::make();
        const Enrollment second = enrollmentOf(m_user, other);
        write([&](Session &session) {
            m_store.insertLesson(session, enrollment.id, lessonOf(m_lessons[0], m_module, 5000));
            m_store.insertLesson(session, enrollment.id, lessonOf(m_lessons[1], m_module, 7000));
            LessonProgress byHand = lessonOf(m_lessons[2], m_module, 0);
            byHand.completedAt = Timestamp{9000};
            m_store.insertLesson(session, enrollment.id, byHand);
            test::insertCourse(session, other, m_user, module, {lesson});
            QVERIFY(m_store.insert(session, second, std::nullopt));
            m_store.insertLesson(session, second.id, lessonOf(lesson, module, 6000));
        });
        read([&](Session &session) {
            const auto list = m_store.summaries(session, m_user);
            QCOMPARE(list.size(), 2);
            QCOMPARE(list[0].enrollment.id, enrollment.id);
            QCOMPARE(list[0].currentLessonId, std::optional(m_lessons[1]));
            QCOMPARE(list[0].lastAccessed, Timestamp{7000});
            QCOMPARE(list[1].enrollment.id, second.id);
            QCOMPARE(m_store.completedLessons(session, enrollment.id),
                     QList<LessonId>{m_lessons[2]});
            QVERIFY(m_store.summaries(session, UserId::make()).isEmpty());
        });
    }

    void learningTimeOutlivesStartingOver()
    {
        const Enrollment enrollment = enrolled();
        LessonProgress one = lessonOf(m_lessons[0], m_module, 5000);
        one.day = 100;
        one.pendingMs = 30;
        LessonProgress two = lessonOf(m_lessons[1], m_module, 5000);
        two.day = 100;
        two.pendingMs = 12;
        two.completedAt = Timestamp{1};
        LessonProgress three = lessonOf(m_lessons[2], m_module, 5000);
        three.day = 101;
        three.pendingMs = 5;
        write([&](Session &session) {
            for (const LessonProgress &progress : {one, two, three})
                m_store.insertLesson(session, enrollment.id, progress);
            m_store.addTime(session, m_user, {100, 1000});
            m_store.addTime(session, m_user, {100, 500});
            m_store.addTime(session, m_user, {99, 7});
        });
        const QList<LearningDay> days{{99, 7}, {100, 1542}, {101, 5}};
        read([&](Session &session) {
            QCOMPARE(m_store.days(session, m_user, 0), days);
            QCOMPARE(m_store.days(session, m_user, 101), QList<LearningDay>{days.last()});
            QCOMPARE(m_store.totals(session, m_user).timeSpentMs, 1554);
            QCOMPARE(m_store.totals(session, m_user).lessonsCompleted, 1);
        });
        write([&](Session &session) { m_store.eraseLessons(session, enrollment); });
        read([&](Session &session) {
            QCOMPARE(m_store.days(session, m_user, 0), days);
            QVERIFY(m_store.lessons(session, enrollment.id).isEmpty());
            QCOMPARE(m_store.totals(session, m_user).timeSpentMs, 1554);
            QCOMPARE(m_store.totals(session, m_user).lessonsCompleted, 0);
            QCOMPARE(m_store.totals(session, UserId::make()).timeSpentMs, 0);
        });
    }

private:
    template<class F>
    void write(F function)
    {
        const Result<> done = lectern::await((*m_database)->write([function](Session &session) {
            function(session);
            return success();
        }));
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().detail));
    }
    template<class F>
    void read(F function)
    {
        const Result<> done = lectern::await((*m_database)->read([function](Session &session) {
            function(session);
            return success();
        }));
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().detail));
    }

    Enrollment enrolled()
    {
        const Enrollment enrollment = enrollmentOf(m_user, m_course);
        write([this, enrollment](Session &session) {
            QVERIFY(m_store.insert(session, enrollment, std::nullopt));
        });
        return enrollment;
    }

    void check(const EnrollmentId &id, const LessonProgress &expected)
    {
        write([&](Session &session) {
            const auto target = m_store.target(session, id, expected.lessonId);
            QVERIFY(target.has_value());
            QVERIFY(target->lesson.has_value());
            QCOMPARE(target->enrollment.userId, m_user);
            const LessonProgress &found = *target->lesson;
            QCOMPARE(found.id, expected.id);
            QCOMPARE(found.lessonId, expected.lessonId);
            QCOMPARE(found.moduleId, expected.moduleId);
            QCOMPARE(found.watched, expected.watched);
            QCOMPARE(found.progress, expected.progress);
            QCOMPARE(found.positionMs, expected.positionMs);
            QCOMPARE(found.positionAt, expected.positionAt);
            QCOMPARE(found.timeSpentMs, expected.timeSpentMs);
            QCOMPARE(found.completedAt, expected.completedAt);
            QCOMPARE(found.lastAccessed, expected.lastAccessed);
            QCOMPARE(found.day, expected.day);
            QCOMPARE(found.pendingMs, expected.pendingMs);
            QCOMPARE(found.recentReports, expected.recentReports);
        });
        read([&](Session &session) { QCOMPARE(m_store.lessons(session, id).size(), 1); });
    }

    SqlLearningStore m_store;
    std::unique_ptr<test::TestDatabase> m_database;
    UserId m_user;
    CourseId m_course;
    ModuleId m_module;
    QList<LessonId> m_lessons;
};

LECTERN_CONTRACT_MAIN(TestLearningStore)
#include "learning_store_contract.moc"
