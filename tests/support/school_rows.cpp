// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/school_rows.h"

namespace lectern::test {

namespace {

constexpr db::Statement kUser{"test.insert_user",
                              "INSERT INTO users (id, name, name_key, created_at, updated_at) "
                              "VALUES (?, 'Ada', 'ada', 1, 1)"};
constexpr db::Statement kCourse{
    "test.insert_course",
    "INSERT INTO courses (id, title, title_key, category, instructor_id, status, created_at, "
    "updated_at) VALUES (?, 'Course', 'course', 'Science', ?, 'published', 1, 1)"};
constexpr db::Statement kModule{"test.insert_module",
                                "INSERT INTO modules (id, course_id, title, position, status) "
                                "VALUES (?, ?, 'Module', 0, 'published')"};
constexpr db::Statement kLesson{
    "test.insert_lesson",
    "INSERT INTO lessons (id, course_id, module_id, title, type, position, status, duration_ms) "
    "VALUES (?, ?, ?, 'Lesson', 'VIDEO', ?, 'published', 60000)"};

} // namespace

void insertUser(db::Session &session, const UserId &id)
{
    session.run(kUser, id);
}

void insertCourse(db::Session &session, const CourseId &id, const UserId &instructor,
                  const ModuleId &module, const QList<LessonId> &lessons)
{
    session.run(kCourse, id, instructor);
    session.run(kModule, module, id);
    for (qsizetype i = 0; i < lessons.size(); ++i)
        session.run(kLesson, lessons[i], id, module, qint64(i));
}

} // namespace lectern::test
