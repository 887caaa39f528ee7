// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/sql_course_writer.h"

#include "server/core/events/outbox.h"
#include "server/features/catalog/new_course.h"
#include "server/features/catalog/sql_course_search.h"
#include "shared/core/text_fold.h"

namespace lectern::catalog {

namespace {

// A title key is part of cursors, which have to stay short.
constexpr qsizetype kTitleKeyLength = 60;

constexpr db::Statement kInsertCourse{
    "catalog.insert_course",
    "INSERT INTO courses (id, title, title_key, subtitle, description, category, difficulty, "
    "language,"
    " price, currency, cover_media_id, cover_url, instructor_id, created_at, updated_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};

constexpr db::Statement kInsertModule{
    "catalog.insert_module",
    "INSERT INTO modules (id, course_id, title, status, position) VALUES (?, ?, ?, ?,"
    " (SELECT COALESCE(MAX(position), 0) + 1 FROM modules WHERE course_id = ?))"};

constexpr db::Statement kInsertLesson{
    "catalog.insert_lesson",
    "INSERT INTO lessons (id, course_id, module_id, title, type, status, preview, media_id,"
    " poster_media_id, url, content, duration_ms, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?,"
    " (SELECT COALESCE(MAX(position), 0) + 1 FROM lessons WHERE module_id = ?))"};

constexpr db::Statement kInsertCaption{
    "catalog.insert_caption",
    "INSERT INTO captions (lesson_id, language, label, media_id) VALUES (?, ?, ?, ?)"};

#define LECTERN_RECOUNT                                                                            \
    " module_count = (SELECT COUNT(*) FROM modules m WHERE m.course_id = courses.id"               \
    " AND m.status = 'published'),"                                                                \
    " lesson_count = (SELECT COUNT(*) FROM lessons l JOIN modules m ON m.id = l.module_id"         \
    " WHERE l.course_id = courses.id AND l.status = 'published' AND m.status = 'published'),"      \
    " duration_seconds = (SELECT CAST(COALESCE(SUM(l.duration_ms), 0) AS BIGINT) / 1000"           \
    " FROM lessons l JOIN modules m ON m.id = l.module_id"                                         \
    " WHERE l.course_id = courses.id AND l.status = 'published' AND m.status = 'published'),"      \
    " updated_at = ? WHERE id = ?"

constexpr db::Statement kPublish{"catalog.publish",
                                 "UPDATE courses SET status = 'published', published_at = "
                                 "COALESCE(published_at, ?)," LECTERN_RECOUNT};

constexpr db::Statement kSetStatus{"catalog.set_status",
                                   "UPDATE courses SET status = ?," LECTERN_RECOUNT};

constexpr db::Statement kInsertReview{
    "catalog.insert_review",
    "INSERT INTO reviews (id, course_id, user_id, rating, text, likes, created_at, updated_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (course_id, user_id) DO NOTHING"};

constexpr db::Statement kCountReview{
    "catalog.count_review",
    "UPDATE courses SET rating = CAST(rating_sum + ? AS DOUBLE PRECISION) / (rating_count + 1),"
    " rating_sum = rating_sum + ?, rating_count = rating_count + 1 WHERE id = ?"};

constexpr db::Statement kCountStudent{
    "catalog.count_student", "UPDATE courses SET student_count = student_count + ? WHERE id = ?"};

constexpr db::Statement kPublishedOf{
    "catalog.published_of",
    "SELECT id FROM courses WHERE instructor_id = ? AND status = 'published'"};

constexpr db::Statement kPublishedBefore{
    "catalog.published_before", "SELECT 1 FROM courses WHERE id = ? AND published_at IS NOT NULL"};

Error courseNotFound()
{
    return Error::notFound("catalog.course_not_found");
}

} // namespace

Result<> SqlCourseWriter::createCourse(db::Session &session, const NewCourse &course)
{
    session.run(kInsertCourse, course.id, course.title,
                foldText(course.title).left(kTitleKeyLength), course.subtitle, course.description,
                course.category, enumName(course.difficulty), course.language, course.price,
                course.currency, course.coverMediaId, course.coverUrl, course.instructorId,
                course.createdAt, course.createdAt);
    return success();
}

Result<> SqlCourseWriter::addModule(db::Session &session, const NewModule &module)
{
    session.run(kInsertModule, module.id, module.courseId, module.title, enumName(module.status),
                module.courseId);
    return success();
}

Result<> SqlCourseWriter::addLesson(db::Session &session, const NewLesson &lesson)
{
    session.run(kInsertLesson, lesson.id, lesson.courseId, lesson.moduleId, lesson.title,
                enumName(lesson.type), enumName(lesson.status), lesson.preview, lesson.mediaId,
                lesson.posterMediaId, lesson.url, lesson.content, lesson.durationMs,
                lesson.moduleId);
    return success();
}

Result<> SqlCourseWriter::addCaption(db::Session &session, const NewCaption &caption)
{
    session.run(kInsertCaption, caption.lessonId, caption.language, caption.label, caption.mediaId);
    return success();
}

Result<> SqlCourseWriter::setStatus(db::Session &session, const CourseId &course,
                                    CourseStatus status, Timestamp at)
{
    const bool listed = status == CourseStatus::Published;
    const bool before = session.query(kPublishedBefore, course).next();
    const qint64 changed = listed ? session.run(kPublish, at, at, course)
                                  : session.run(kSetStatus, enumName(status), at, course);
    if (changed == 0)
        return courseNotFound();
    indexForSearch(session, course, listed);
    if (before)
        events::append(session, kCourseChangedEvent, CourseEvent{course});
    return success();
}

Result<> SqlCourseWriter::addReview(db::Session &session, const NewReview &review)
{
    const qint64 added =
        session.run(kInsertReview, review.id, review.courseId, review.userId, review.rating,
                    review.text, review.likes, review.createdAt, review.createdAt);
    if (added == 0)
        return Error::conflict("reviews.already_reviewed");
    session.run(kCountReview, review.rating, review.rating, review.courseId);
    return success();
}

Result<> SqlCourseWriter::countStudent(db::Session &session, const CourseId &course, int delta)
{
    if (session.run(kCountStudent, delta, course) == 0)
        return courseNotFound();
    return success();
}

Result<> SqlCourseWriter::reindexInstructor(db::Session &session, const UserId &instructor)
{
    QList<CourseId> courses;
    {
        db::Rows rows = session.query(kPublishedOf, instructor);
        while (rows.next())
            courses.append(rows.id<CourseId>(0));
    }
    for (const CourseId &course : courses)
        indexForSearch(session, course, true);
    return success();
}

} // namespace lectern::catalog
