// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/features/catalog/api.h"

#include <QRandomGenerator>

#include <vector>

namespace lectern::demo {

struct BenchLesson
{
    LessonId id;
    LessonType type = LessonType::Video;
    qint64 durationMs = 0;
};

struct BenchModule
{
    ModuleId id;
    QList<BenchLesson> lessons;
};

struct BenchCourse
{
    CourseId id;
    std::vector<BenchModule> modules;
};

struct BenchSeat
{
    UserId user;
    EnrollmentId enrollment;
};

/// The rows of the benchmark's school, the same for every run but for ids and times. Each call is
/// one unit of writing; in the order of declaration.
class BenchSchool
{
public:
    BenchSchool(catalog::CourseWriter &writer, int courses, int users, QString passwordHash,
                Timestamp now);

    /// People from `first` on, at most kPeople of them; how many were written.
    int writePeople(db::Session &session, int first);
    /// Courses from `first` on, at most kCourses of them; how many were written.
    Result<int> writeCourses(db::Session &session, int first);
    /// Enrollments, progress and reviews of the students from `first` on, at most kSeats of them.
    int writeLearning(db::Session &session, int first);
    /// Counts students and ratings of all courses.
    void count(db::Session &session);

    [[nodiscard]] int students() const { return m_students; }
    [[nodiscard]] const std::vector<BenchCourse> &courses() const { return m_courses; }
    /// The first students' places in the first course.
    [[nodiscard]] const std::vector<BenchSeat> &firstCourse() const { return m_firstCourse; }

    static constexpr int kLargeCourses = 50;
    static constexpr int kTokens = 2000;

private:
    static constexpr int kPeople = 10000;
    static constexpr int kCourses = 2000;
    static constexpr int kSeats = 10000;

    struct Tables;
    void writeModules(Tables &tables, BenchCourse &course, bool large);
    void writeSeat(Tables &tables, const UserId &user, size_t course, Timestamp since);

    catalog::CourseWriter &m_writer;
    int m_courseCount;
    int m_userCount;
    int m_students;
    QString m_hash;
    Timestamp m_now;
    QRandomGenerator m_dice{20260131};
    std::vector<UserId> m_users;
    std::vector<BenchCourse> m_courses;
    std::vector<BenchSeat> m_firstCourse;
};

} // namespace lectern::demo
