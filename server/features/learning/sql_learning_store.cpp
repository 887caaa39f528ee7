// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/sql_learning_store.h"

namespace lectern::learning {

namespace {

using db::Rows;
using db::Session;
using db::Statement;

#define LECTERN_ENROLLMENT_COLUMNS                                                                 \
    "e.id, e.user_id, e.course_id, e.status, e.lessons_completed, e.completed_at, e.created_at"
#define LECTERN_LESSON_COLUMNS                                                                     \
    "p.lesson_id, p.id, p.module_id, p.watched, p.progress, p.position_ms, p.position_at, "        \
    "p.time_spent_ms, p.completed_at, p.last_accessed, p.day, p.day_ms, p.recent_reports"
#define LECTERN_SUMMARY_COLUMNS                                                                    \
    LECTERN_ENROLLMENT_COLUMNS                                                                     \
    ", (SELECT p.lesson_id FROM lesson_progress p WHERE p.enrollment_id = e.id "                   \
    "AND p.last_accessed > 0 ORDER BY p.last_accessed DESC, p.lesson_id DESC LIMIT 1), "           \
    "COALESCE((SELECT MAX(p.last_accessed) FROM lesson_progress p WHERE p.enrollment_id = e.id "   \
    "AND p.last_accessed > 0), e.created_at - 1) AS touched"

constexpr int kEnrollmentColumns = 7;

constexpr Statement kInsert{
    "learning.insert_enrollment",
    "INSERT INTO enrollments (id, user_id, course_id, payment_id, status, lessons_completed, "
    "completed_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (user_id, course_id) DO NOTHING"};
constexpr Statement kEnrollment{"learning.get_enrollment", "SELECT " LECTERN_ENROLLMENT_COLUMNS
                                                           " FROM enrollments e WHERE e.id = ?"};
constexpr Statement kEnrollmentIn{"learning.find_enrollment",
                                  "SELECT " LECTERN_ENROLLMENT_COLUMNS
                                  " FROM enrollments e WHERE e.user_id = ? AND e.course_id = ?"};
#define LECTERN_ENROLLED                                                                           \
    "SELECT " LECTERN_ENROLLMENT_COLUMNS                                                           \
    " FROM enrollments e WHERE e.course_id = ? AND e.id > ? ORDER BY e.id LIMIT ?"
constexpr Statement kEnrolled{"learning.list_enrolled", LECTERN_ENROLLED,
                              LECTERN_ENROLLED " FOR NO KEY UPDATE OF e"};
constexpr Statement kUpdate{
    "learning.update_enrollment",
    "UPDATE enrollments SET status = ?, lessons_completed = ?, completed_at = ? WHERE id = ?"};
constexpr Statement kSummary{"learning.get_summary", "SELECT " LECTERN_SUMMARY_COLUMNS
                                                     " FROM enrollments e WHERE e.id = ?"};
constexpr Statement kSummaries{"learning.list_summaries",
                               "SELECT " LECTERN_SUMMARY_COLUMNS
                               " FROM enrollments e WHERE e.user_id = ? "
                               "ORDER BY touched DESC, e.id DESC LIMIT ?"};
#define LECTERN_TARGET                                                                             \
    "SELECT " LECTERN_ENROLLMENT_COLUMNS ", " LECTERN_LESSON_COLUMNS                               \
    " FROM enrollments e LEFT JOIN lesson_progress p "                                             \
    "ON p.enrollment_id = e.id AND p.lesson_id = ? WHERE e.id = ?"
// The lock keeps two nodes from merging into the same old row; SQLite has one writer.
constexpr Statement kTarget{"learning.get_target", LECTERN_TARGET,
                            LECTERN_TARGET " FOR NO KEY UPDATE OF e"};
constexpr Statement kInsertLesson{
    "learning.insert_lesson",
    "INSERT INTO lesson_progress (id, module_id, watched, progress, position_ms, position_at, "
    "time_spent_ms, completed_at, last_accessed, day, day_ms, recent_reports, enrollment_id, "
    "lesson_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr Statement kUpdateLesson{
    "learning.update_lesson",
    "UPDATE lesson_progress SET id = ?, module_id = ?, watched = ?, progress = ?, position_ms = ?, "
    "position_at = ?, time_spent_ms = ?, completed_at = ?, last_accessed = ?, day = ?, day_ms = ?, "
    "recent_reports = ? WHERE enrollment_id = ? AND lesson_id = ?"};
constexpr Statement kLessons{"learning.list_lessons",
                             "SELECT " LECTERN_LESSON_COLUMNS
                             " FROM lesson_progress p WHERE p.enrollment_id = ?"};
constexpr Statement kCompletedLessons{"learning.list_completed",
                                      "SELECT lesson_id FROM lesson_progress "
                                      "WHERE enrollment_id = ? AND completed_at IS NOT NULL"};
constexpr Statement kMovePending{
    "learning.move_pending",
    "INSERT INTO learning_days (user_id, day, time_ms) "
    "SELECT e.user_id, p.day, SUM(p.day_ms) FROM enrollments e "
    "JOIN lesson_progress p ON p.enrollment_id = e.id WHERE e.id = ? AND p.day_ms > 0 "
    "GROUP BY e.user_id, p.day ON CONFLICT (user_id, day) "
    "DO UPDATE SET time_ms = learning_days.time_ms + excluded.time_ms"};
constexpr Statement kErase{"learning.erase_lessons",
                           "DELETE FROM lesson_progress WHERE enrollment_id = ?"};
constexpr Statement kAddTime{
    "learning.add_time",
    "INSERT INTO learning_days (user_id, day, time_ms) VALUES (?, ?, ?) "
    "ON CONFLICT (user_id, day) DO UPDATE SET time_ms = learning_days.time_ms + excluded.time_ms"};
constexpr Statement kDays{
    "learning.list_days",
    "SELECT day, CAST(SUM(ms) AS BIGINT) FROM ("
    "SELECT day, time_ms AS ms FROM learning_days WHERE user_id = ? AND day >= ? "
    "UNION ALL SELECT p.day, p.day_ms FROM enrollments e "
    "JOIN lesson_progress p ON p.enrollment_id = e.id "
    "WHERE e.user_id = ? AND p.day >= ? AND p.day_ms > 0) AS parts GROUP BY day ORDER BY day"};
constexpr Statement kTotals{
    "learning.get_totals",
    "SELECT COUNT(p.completed_at), CAST(COALESCE(SUM(p.day_ms), 0) AS BIGINT), "
    "(SELECT CAST(COALESCE(SUM(time_ms), 0) AS BIGINT) FROM learning_days WHERE user_id = ?) "
    "FROM enrollments e JOIN lesson_progress p ON p.enrollment_id = e.id WHERE e.user_id = ?"};

Enrollment enrollmentAt(const Rows &rows)
{
    Enrollment out;
    out.id = rows.id<EnrollmentId>(0);
    out.userId = rows.id<UserId>(1);
    out.courseId = rows.id<CourseId>(2);
    out.status = enumFromName<EnrollmentStatus>(rows.text(3)).value_or(EnrollmentStatus::Dropped);
    out.lessonsCompleted = int(rows.integer(4));
    out.completedAt = rows.optionalTime(5);
    out.createdAt = rows.time(6);
    return out;
}

EnrollmentSummary summaryAt(const Rows &rows)
{
    return {enrollmentAt(rows), rows.optionalId<LessonId>(kEnrollmentColumns),
            rows.time(kEnrollmentColumns + 1)};
}

LessonProgress lessonAt(const Rows &rows, int first)
{
    LessonProgress out;
    out.lessonId = rows.id<LessonId>(first);
    out.id = rows.uuid(first + 1);
    out.moduleId = rows.id<ModuleId>(first + 2);
    out.watched = WatchedRanges::fromBytes(rows.bytes(first + 3)).value_or(WatchedRanges());
    out.progress = rows.real(first + 4);
    out.positionMs = rows.integer(first + 5);
    out.positionAt = rows.time(first + 6);
    out.timeSpentMs = rows.integer(first + 7);
    out.completedAt = rows.optionalTime(first + 8);
    out.lastAccessed = rows.time(first + 9);
    out.day = rows.integer(first + 10);
    out.pendingMs = rows.integer(first + 11);
    out.recentReports = rows.bytes(first + 12);
    return out;
}

void writeLesson(Session &session, const Statement &statement, const EnrollmentId &id,
                 const LessonProgress &p)
{
    session.run(statement, p.id, p.moduleId, p.watched.toBytes(), p.progress, p.positionMs,
                p.positionAt, p.timeSpentMs, p.completedAt, p.lastAccessed, p.day, p.pendingMs,
                p.recentReports, id, p.lessonId);
}

} // namespace

bool SqlLearningStore::insert(Session &session, const Enrollment &enrollment,
                              const std::optional<Uuid> &payment)
{
    return session.run(kInsert, enrollment.id, enrollment.userId, enrollment.courseId, payment,
                       enumName(enrollment.status), enrollment.lessonsCompleted,
                       enrollment.completedAt, enrollment.createdAt) == 1;
}

std::optional<Enrollment> SqlLearningStore::enrollment(Session &session, const EnrollmentId &id)
{
    Rows rows = session.query(kEnrollment, id);
    return rows.next() ? std::optional(enrollmentAt(rows)) : std::nullopt;
}

std::optional<Enrollment> SqlLearningStore::enrollmentIn(Session &session, const UserId &user,
                                                         const CourseId &course)
{
    Rows rows = session.query(kEnrollmentIn, user, course);
    return rows.next() ? std::optional(enrollmentAt(rows)) : std::nullopt;
}

QList<Enrollment> SqlLearningStore::enrolled(Session &session, const CourseId &course,
                                             const EnrollmentId &after, int limit)
{
    QList<Enrollment> enrollments;
    Rows rows = session.query(kEnrolled, course, after, limit);
    while (rows.next())
        enrollments.append(enrollmentAt(rows));
    return enrollments;
}

void SqlLearningStore::update(Session &session, const Enrollment &enrollment)
{
    session.run(kUpdate, enumName(enrollment.status), enrollment.lessonsCompleted,
                enrollment.completedAt, enrollment.id);
}

std::optional<EnrollmentSummary> SqlLearningStore::summary(Session &session, const EnrollmentId &id)
{
    Rows rows = session.query(kSummary, id);
    return rows.next() ? std::optional(summaryAt(rows)) : std::nullopt;
}

QList<EnrollmentSummary> SqlLearningStore::summaries(Session &session, const UserId &user)
{
    QList<EnrollmentSummary> out;
    Rows rows = session.query(kSummaries, user, kMaxSummaries);
    while (rows.next())
        out.append(summaryAt(rows));
    return out;
}

std::optional<ReportTarget> SqlLearningStore::target(Session &session, const EnrollmentId &id,
                                                     const LessonId &lesson)
{
    Rows rows = session.query(kTarget, lesson, id);
    if (!rows.next())
        return std::nullopt;
    ReportTarget out{enrollmentAt(rows), std::nullopt};
    if (!rows.isNull(kEnrollmentColumns))
        out.lesson = lessonAt(rows, kEnrollmentColumns);
    return out;
}

void SqlLearningStore::insertLesson(Session &session, const EnrollmentId &id,
                                    const LessonProgress &progress)
{
    writeLesson(session, kInsertLesson, id, progress);
}

void SqlLearningStore::updateLesson(Session &session, const EnrollmentId &id,
                                    const LessonProgress &progress)
{
    writeLesson(session, kUpdateLesson, id, progress);
}

QList<LessonProgress> SqlLearningStore::lessons(Session &session, const EnrollmentId &id)
{
    QList<LessonProgress> out;
    Rows rows = session.query(kLessons, id);
    while (rows.next())
        out.append(lessonAt(rows, 0));
    return out;
}

QList<LessonId> SqlLearningStore::completedLessons(Session &session, const EnrollmentId &id)
{
    QList<LessonId> out;
    Rows rows = session.query(kCompletedLessons, id);
    while (rows.next())
        out.append(rows.id<LessonId>(0));
    return out;
}

void SqlLearningStore::eraseLessons(Session &session, const Enrollment &enrollment)
{
    session.run(kMovePending, enrollment.id);
    session.run(kErase, enrollment.id);
}

void SqlLearningStore::addTime(Session &session, const UserId &user, const LearningDay &time)
{
    session.run(kAddTime, user, time.day, time.timeMs);
}

QList<LearningDay> SqlLearningStore::days(Session &session, const UserId &user, qint64 fromDay)
{
    QList<LearningDay> out;
    Rows rows = session.query(kDays, user, fromDay, user, fromDay);
    while (rows.next())
        out.append({rows.integer(0), rows.integer(1)});
    return out;
}

LearningTotals SqlLearningStore::totals(Session &session, const UserId &user)
{
    Rows rows = session.query(kTotals, user, user);
    if (!rows.next())
        return {};
    return {int(rows.integer(0)), rows.integer(1) + rows.integer(2)};
}

} // namespace lectern::learning
