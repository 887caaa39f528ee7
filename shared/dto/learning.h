// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/catalog.h"

namespace lectern {

enum class EnrollmentStatus { InProgress, Completed, Dropped };

template<>
struct EnumNames<EnrollmentStatus>
{
    static constexpr std::array values{std::pair{EnrollmentStatus::InProgress, "in_progress"},
                                       std::pair{EnrollmentStatus::Completed, "completed"},
                                       std::pair{EnrollmentStatus::Dropped, "dropped"}};
};

/// `userId` other than one's own is for admins; `paymentId` names a completed payment.
struct EnrollRequest
{
    CourseId courseId;
    std::optional<UserId> userId;
    std::optional<Uuid> paymentId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courseId", s.courseId);
        v("userId", s.userId);
        v("paymentId", s.paymentId);
    }
};

struct EnrollReply
{
    EnrollmentId enrollmentId;
    QString message;
    static constexpr bool kMessageIsOurs = true; ///< of core/message_text.h

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("enrollmentId", s.enrollmentId);
        v("message", s.message);
    }
};

struct EnrollmentRequest
{
    EnrollmentId id;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("id", s.id);
    }
};

struct EnrollmentDto
{
    EnrollmentId enrollmentId;
    UserId userId;
    CourseId courseId;
    Timestamp enrollmentDate;
    EnrollmentStatus status = EnrollmentStatus::InProgress;
    double progress = 0; ///< completed lessons of all published ones, 0–1
    std::optional<LessonId> currentLessonId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("enrollmentId", s.enrollmentId);
        v("userId", s.userId);
        v("courseId", s.courseId);
        v("enrollmentDate", s.enrollmentDate);
        v("status", s.status);
        v("progress", s.progress);
        v("currentLessonId", s.currentLessonId);
    }
};

/// `watched` is [[from, to], …] in seconds of the lesson, each from < to. For a VIDEO, `progress`
/// is ignored: the share that counts follows from all ranges ever reported. For other types
/// `progress` 1 completes the lesson; it never goes back. `reportId`, made by the client, makes a
/// repeated report add its `timeSpent` only once.
struct ProgressUpdateRequest
{
    EnrollmentId enrollmentId;
    ModuleId moduleId;
    LessonId lessonId;
    double progress = 0;
    double timeSpent = 0; ///< seconds since the report before
    std::optional<double> position;
    std::optional<QList<QList<double>>> watched;
    std::optional<Uuid> reportId;
    std::optional<Timestamp>
        reportedAt; ///< the moment it describes; the latest one gives the position

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("enrollmentId", s.enrollmentId);
        v("moduleId", s.moduleId);
        v("lessonId", s.lessonId);
        v("progress", s.progress, {.min = 0, .max = 1});
        v("timeSpent", s.timeSpent, {.min = 0, .max = 86400});
        v("position", s.position, {.min = 0, .max = 360000});
        v("watched", s.watched, {.max = limits::kMaxWatchedRanges});
        v("reportId", s.reportId);
        v("reportedAt", s.reportedAt);
    }
};

struct LessonProgressDto
{
    LessonId lessonId;
    ModuleId moduleId;
    double progress = 0;
    double position = 0;
    double timeSpent = 0;
    bool completed = false;
    Timestamp lastAccessed;
    QList<QList<double>> watched;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("lessonId", s.lessonId);
        v("moduleId", s.moduleId);
        v("progress", s.progress);
        v("position", s.position);
        v("timeSpent", s.timeSpent);
        v("completed", s.completed);
        v("lastAccessed", s.lastAccessed);
        v("watched", s.watched);
    }
};

/// After an update: the lesson's new state and the enrollment's.
struct ProgressUpdateReply
{
    Uuid progressId;
    QString message;
    static constexpr bool kMessageIsOurs = true; ///< of core/message_text.h
    LessonProgressDto lesson;
    double courseProgress = 0;
    EnrollmentStatus status = EnrollmentStatus::InProgress;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("progressId", s.progressId);
        v("message", s.message);
        v("lesson", s.lesson);
        v("courseProgress", s.courseProgress);
        v("status", s.status);
    }
};

struct ProgressRequest
{
    EnrollmentId enrollmentId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("enrollmentId", s.enrollmentId);
    }
};

/// The latest lesson's numbers on top (document 004), and every lesson's below.
struct ProgressDto
{
    std::optional<Uuid> progressId;
    EnrollmentId enrollmentId;
    std::optional<ModuleId> moduleId;
    std::optional<LessonId> lessonId;
    double progress = 0; ///< of the course
    double timeSpent = 0;
    std::optional<Timestamp> lastAccessed;
    EnrollmentStatus status = EnrollmentStatus::InProgress;
    QList<LessonProgressDto> lessons;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("progressId", s.progressId);
        v("enrollmentId", s.enrollmentId);
        v("moduleId", s.moduleId);
        v("lessonId", s.lessonId);
        v("progress", s.progress);
        v("timeSpent", s.timeSpent);
        v("lastAccessed", s.lastAccessed);
        v("status", s.status);
        v("lessons", s.lessons);
    }
};

} // namespace lectern
