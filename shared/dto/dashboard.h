// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/learning.h"

namespace lectern {

struct CourseWithEnrollmentDto
{
    CourseCardDto course;
    std::optional<EnrollmentDto> enrollment;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("course", s.course);
        v("enrollment", s.enrollment);
    }
};

/// Where to go on: the last lesson of the course in progress that was touched last.
struct ResumeDto
{
    CourseId courseId;
    EnrollmentId enrollmentId;
    LessonId lessonId;
    double position = 0;
    QString courseTitle;
    QString lessonTitle;
    std::optional<LessonType> lessonType;
    std::optional<double> progress; ///< of the lesson, 0–1
    std::optional<double> durationSeconds;
    std::optional<QString> coverImageUrl;
    std::optional<QString> posterUrl;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courseId", s.courseId);
        v("enrollmentId", s.enrollmentId);
        v("lessonId", s.lessonId);
        v("position", s.position);
        v("courseTitle", s.courseTitle);
        v("lessonTitle", s.lessonTitle);
        v("lessonType", s.lessonType);
        v("progress", s.progress, {.min = 0, .max = 1});
        v("durationSeconds", s.durationSeconds);
        v("coverImageUrl", s.coverImageUrl, {.max = 2000});
        v("posterUrl", s.posterUrl, {.max = 2000});
    }
};

/// `weekMinutes`: minutes learned on each of the last seven days, UTC, today last.
struct DashboardStatsDto
{
    int coursesInProgress = 0;
    int coursesCompleted = 0;
    int lessonsCompleted = 0;
    double timeSpent = 0;
    int streakDays = 0;
    QList<double> weekMinutes;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("coursesInProgress", s.coursesInProgress);
        v("coursesCompleted", s.coursesCompleted);
        v("lessonsCompleted", s.lessonsCompleted);
        v("timeSpent", s.timeSpent);
        v("streakDays", s.streakDays);
        v("weekMinutes", s.weekMinutes);
    }
};

struct DashboardDto
{
    QList<CourseWithEnrollmentDto> active;
    QList<CourseWithEnrollmentDto> completed;
    std::optional<ResumeDto> resume;
    DashboardStatsDto stats;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("active", s.active);
        v("completed", s.completed);
        v("resume", s.resume);
        v("stats", s.stats);
    }
};

struct MyCoursesRequest
{
    std::optional<QString> search;
    std::optional<CourseId> id;
    PageQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("search", s.search, {.max = 200});
        v("id", s.id);
        PageQuery::describe(v, s.paging);
    }
};

struct MyCoursesReply
{
    QList<CourseWithEnrollmentDto> courses;
    int page = 1;
    int limit = 0;
    qint64 total = 0;
    std::optional<QString> nextCursor;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courses", s.courses);
        v("page", s.page);
        v("limit", s.limit);
        v("total", s.total);
        v("nextCursor", s.nextCursor, {.max = 400});
    }
};

} // namespace lectern
