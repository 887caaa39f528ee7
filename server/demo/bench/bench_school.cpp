// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/bench/bench_school.h"

#include "server/demo/bench/bench_text.h"
#include "server/demo/bench/bulk_insert.h"
#include "server/features/accounts/api.h"
#include "server/features/catalog/new_course.h"
#include "shared/core/watched_ranges.h"

#include <algorithm>

namespace lectern::demo {

namespace {

constexpr qint64 kDaySeconds = 86400;
constexpr qint64 kDayMs = kDaySeconds * 1000;

QStringList columns(const char *names)
{
    return QString::fromLatin1(names).split(QLatin1Char(' '));
}

LessonType typeOf(int place)
{
    return place == 3 ? LessonType::Article : place == 7 ? LessonType::Pdf : LessonType::Video;
}

} // namespace

struct BenchSchool::Tables
{
    explicit Tables(db::Session &session)
        : modules(session, "modules", columns("id course_id title position status"))
        , lessons(session, "lessons",
                  columns("id course_id module_id title type position status preview content "
                          "duration_ms"),
                  &modules)
        , enrollments(session, "enrollments",
                      columns("id user_id course_id status lessons_completed completed_at "
                              "created_at"))
        , progress(session, "lesson_progress",
                   columns("enrollment_id lesson_id id module_id watched progress position_ms "
                           "position_at time_spent_ms completed_at last_accessed day day_ms "
                           "recent_reports"),
                   &enrollments)
        , reviews(session, "reviews",
                  columns("id course_id user_id rating text likes created_at updated_at"))
    {
    }
    void flush()
    {
        for (BulkInsert *table : {&modules, &lessons, &enrollments, &progress, &reviews})
            table->flush();
    }

    BulkInsert modules;
    BulkInsert lessons;
    BulkInsert enrollments;
    BulkInsert progress;
    BulkInsert reviews;
};

BenchSchool::BenchSchool(catalog::CourseWriter &writer, int courses, int users,
                         QString passwordHash, Timestamp now)
    : m_writer(writer)
    , m_courseCount(courses)
    , m_userCount(users)
    , m_students(users - std::max(1, std::min(users / 10, courses / 10)))
    , m_hash(std::move(passwordHash))
    , m_now(now)
{
}

int BenchSchool::writePeople(db::Session &session, int first)
{
    BulkInsert table(session, "users",
                     columns("id email email_key password_hash name name_key role created_at "
                             "updated_at"));
    const int end = std::min(m_userCount, first + kPeople);
    for (int i = first; i < end; ++i) {
        const UserId id = UserId::make();
        const QString address = QStringLiteral("user%1@bench.lectern").arg(i + 1);
        const QString name = benchName(m_dice);
        const Timestamp since = m_now.plusSeconds(-kDaySeconds * (800 + m_dice.bounded(200)));
        table.row(id, address, accounts::emailKey(address), m_hash, name, accounts::nameKey(name),
                  i < m_students ? "student" : "instructor", since, since);
        m_users.push_back(id);
    }
    table.flush();
    return end - first;
}

Result<int> BenchSchool::writeCourses(db::Session &session, int first)
{
    Tables tables(session);
    const int end = std::min(m_courseCount, first + kCourses);
    for (int i = first; i < end; ++i) {
        catalog::NewCourse row;
        const int instructors = m_userCount - m_students;
        row.instructorId = m_users[size_t(m_students + m_dice.bounded(instructors))];
        row.title = benchTitle(m_dice, i);
        row.subtitle = benchProse(m_dice, 1);
        row.description = benchProse(m_dice, 6);
        row.category = benchCategory(i);
        row.difficulty = Difficulty(m_dice.bounded(3));
        static constexpr const char *kLanguages[] = {"en", "en", "en", "de", "es", "fr"};
        row.language = QString::fromLatin1(kLanguages[m_dice.bounded(6)]);
        // The first course is free: that is where the load generators learn.
        row.price = i == 0 || m_dice.bounded(4) > 0 ? 0 : 900 + 500 * m_dice.bounded(20);
        row.createdAt = m_now.plusSeconds(-m_dice.bounded(700 * int(kDaySeconds)) - 60);
        if (Result<> made = m_writer.createCourse(session, row); !made)
            return std::move(made).error();
        BenchCourse course{row.id, {}};
        writeModules(tables, course, i < kLargeCourses);
        tables.flush();
        if (Result<> shown =
                m_writer.setStatus(session, row.id, CourseStatus::Published, row.createdAt);
            !shown)
            return std::move(shown).error();
        m_courses.push_back(std::move(course));
    }
    return end - first;
}

void BenchSchool::writeModules(Tables &tables, BenchCourse &course, bool large)
{
    const int moduleCount = large ? 10 : 3;
    const int lessonCount = large ? 8 : 4;
    for (int m = 0; m < moduleCount; ++m) {
        BenchModule module{ModuleId::make(), {}};
        tables.modules.row(module.id, course.id, QStringLiteral("Part %1").arg(m + 1), m + 1,
                           "published");
        for (int l = 0; l < lessonCount; ++l) {
            const BenchLesson lesson{LessonId::make(), typeOf(l),
                                     (180 + m_dice.bounded(900)) * 1000LL};
            const bool article = lesson.type == LessonType::Article;
            tables.lessons.row(lesson.id, course.id, module.id,
                               QStringLiteral("Lesson %1.%2").arg(m + 1).arg(l + 1),
                               enumName(lesson.type), l + 1, "published", m == 0 && l == 0,
                               article ? QVariant(benchProse(m_dice, 12)) : QVariant(),
                               lesson.durationMs);
            module.lessons.append(lesson);
        }
        course.modules.push_back(std::move(module));
    }
}

int BenchSchool::writeLearning(db::Session &session, int first)
{
    Tables tables(session);
    const int end = std::min(m_students, first + kSeats);
    for (int i = first; i < end; ++i) {
        const UserId &user = m_users[size_t(i)];
        std::vector<size_t> places;
        if (i < kTokens)
            places.push_back(0);
        // Half of all seats are in the large courses, which everybody likes.
        for (int seat = m_dice.bounded(1, 6); seat > 0; --seat) {
            const int range =
                m_dice.bounded(2) ? std::min(kLargeCourses, m_courseCount) : m_courseCount;
            const auto place = size_t(m_dice.bounded(range));
            if (std::find(places.begin(), places.end(), place) == places.end())
                places.push_back(place);
        }
        for (const size_t place : places)
            writeSeat(tables, user, place, m_now.plusSeconds(-m_dice.bounded(300) * kDaySeconds));
    }
    tables.flush();
    return end - first;
}

void BenchSchool::writeSeat(Tables &tables, const UserId &user, size_t course, Timestamp since)
{
    const BenchCourse &place = m_courses[course];
    const EnrollmentId id = EnrollmentId::make();
    if (course == 0 && m_firstCourse.size() < size_t(kTokens))
        m_firstCourse.push_back({user, id});
    const int completed = m_dice.bounded(4);
    tables.enrollments.row(id, user, place.id, "in_progress", completed, QVariant(), since);
    for (int l = 0; l < completed; ++l) {
        const BenchModule &module = place.modules[size_t(l) % place.modules.size()];
        const BenchLesson &lesson = module.lessons[0];
        const Timestamp at = std::min(since.plusSeconds(3600 * (l + 1)), m_now);
        WatchedRanges watched;
        watched.add(0, lesson.durationMs);
        tables.progress.row(id, lesson.id, Uuid::v7(), module.id, watched.toBytes(), 1.0,
                            lesson.durationMs, at, lesson.durationMs, at, at,
                            qint64(at.ms / kDayMs), lesson.durationMs, QByteArray(""));
    }
    // Who has completed something may have an opinion of it.
    if (completed == 3 && m_dice.bounded(2) == 0) {
        const int rating = std::min(5, 2 + m_dice.bounded(5));
        tables.reviews.row(ReviewId::make(), place.id, user, rating, benchProse(m_dice, 2), 0,
                           since, since);
    }
}

void BenchSchool::count(db::Session &session)
{
    static constexpr db::Statement kCount{
        "bench.count",
        "UPDATE courses SET"
        " student_count = (SELECT COUNT(*) FROM enrollments e WHERE e.course_id = courses.id),"
        " rating_count = (SELECT COUNT(*) FROM reviews r WHERE r.course_id = courses.id),"
        " rating_sum = (SELECT CAST(COALESCE(SUM(r.rating), 0) AS BIGINT) FROM reviews r"
        " WHERE r.course_id = courses.id),"
        " rating = (SELECT CAST(COALESCE(AVG(r.rating), 0) AS DOUBLE PRECISION) FROM reviews r"
        " WHERE r.course_id = courses.id)"};
    session.run(kCount);
}

} // namespace lectern::demo
