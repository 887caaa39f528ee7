// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/progress_service.h"

#include "server/core/events/outbox.h"
#include "server/features/learning/api.h"
#include "server/features/learning/learning_dtos.h"
#include "server/features/learning/lesson_count.h"
#include "shared/core/message_text.h"

namespace lectern::learning {

namespace {

Error notFound()
{
    return Error::notFound("enrollments.not_found");
}

LearningEvent eventOf(const Enrollment &enrollment)
{
    return {enrollment.id, enrollment.userId, enrollment.courseId};
}

LessonProgress untouched(const catalog::LessonFacts &lesson)
{
    LessonProgress progress;
    progress.id = Uuid::v7();
    progress.lessonId = lesson.lessonId;
    progress.moduleId = lesson.moduleId;
    return progress;
}

QCoro::Task<Result<ProgressUpdateReply>> refused(Error error)
{
    co_return error;
}

} // namespace

ProgressService::ProgressService(LearningParts parts) : m_parts(parts) {}

QCoro::Task<Result<ProgressUpdateReply>> ProgressService::update(UserId user,
                                                                 ProgressUpdateRequest request)
{
    const Timestamp now = Timestamp::now();
    Result<Report> report = reportOf(request, now);
    if (!report)
        return refused(std::move(report).error());
    return m_parts.database.write([this, user, now, request = std::move(request),
                                   report = std::move(*report)](db::Session &session) {
        return updateNow(session, user, request, report, now);
    });
}

Result<ProgressUpdateReply> ProgressService::updateNow(db::Session &session, const UserId &user,
                                                       const ProgressUpdateRequest &request,
                                                       const Report &report, Timestamp now)
{
    std::optional<ReportTarget> target =
        m_parts.store.target(session, request.enrollmentId, request.lessonId);
    if (!target || target->enrollment.userId != user ||
        target->enrollment.status == EnrollmentStatus::Dropped)
        return notFound();
    Enrollment &enrollment = target->enrollment;
    const Outline outline = m_parts.catalog.outline(session, enrollment.courseId);
    const catalog::LessonFacts *lesson = outline ? outline->lesson(request.lessonId) : nullptr;
    if (!lesson || lesson->status != CourseStatus::Published)
        return Error::notFound("learning.lesson_not_found");
    if (lesson->moduleId != request.moduleId)
        return Error::invalidField(QStringLiteral("moduleId"), "validation.unknown");

    LessonProgress progress = target->lesson ? std::move(*target->lesson) : untouched(*lesson);
    progress.moduleId = lesson->moduleId;
    const ReportEffect effect =
        applyReport(progress, report, {lesson->type, lesson->durationMs}, now);
    if (target->lesson)
        m_parts.store.updateLesson(session, enrollment.id, progress);
    else
        m_parts.store.insertLesson(session, enrollment.id, progress);
    if (effect.toDays)
        m_parts.store.addTime(session, user, *effect.toDays);
    if (effect.completed) {
        LearningEvent event = eventOf(enrollment);
        event.lessonId = lesson->lessonId;
        events::append(session, kLessonCompletedEvent, event);
        countCompleted(m_parts, session, enrollment, *outline, now);
    }
    return ProgressUpdateReply{
        progress.id, QString::fromLatin1(messages::kProgressSaved), toDto(progress),
        courseProgress(enrollment.lessonsCompleted, outline->publishedLessons), enrollment.status};
}

QCoro::Task<Result<ProgressDto>> ProgressService::progress(UserId user, EnrollmentId id)
{
    return m_parts.database.read([this, user, id](db::Session &session) -> Result<ProgressDto> {
        const Result<EnrollmentSummary> summary = owned(session, user, id);
        if (!summary)
            return summary.error();
        const Outline outline = m_parts.catalog.outline(session, summary->enrollment.courseId);
        if (!outline)
            return notFound();
        QHash<LessonId, LessonProgress> byLesson;
        ProgressDto out;
        for (const LessonProgress &progress : m_parts.store.lessons(session, id)) {
            out.timeSpent += double(progress.timeSpentMs) / 1000;
            if (progress.lessonId == summary->currentLessonId) {
                out.progressId = progress.id;
                out.moduleId = progress.moduleId;
                out.lessonId = progress.lessonId;
                out.lastAccessed = progress.lastAccessed;
            }
            byLesson.insert(progress.lessonId, progress);
        }
        for (const catalog::LessonFacts &lesson : outline->lessons) {
            const auto it = byLesson.constFind(lesson.lessonId);
            if (it != byLesson.constEnd() && lesson.status == CourseStatus::Published)
                out.lessons.append(toDto(*it));
        }
        out.enrollmentId = id;
        out.progress =
            courseProgress(summary->enrollment.lessonsCompleted, outline->publishedLessons);
        out.status = summary->enrollment.status;
        return out;
    });
}

QCoro::Task<Result<EnrollmentDto>> ProgressService::complete(UserId user, EnrollmentId id)
{
    return m_parts.database.write([this, user, id](db::Session &session) -> Result<EnrollmentDto> {
        Result<EnrollmentSummary> summary = owned(session, user, id);
        if (!summary)
            return std::move(summary).error();
        Enrollment &enrollment = summary->enrollment;
        const Outline outline = m_parts.catalog.outline(session, enrollment.courseId);
        if (!outline)
            return notFound();
        completeCourse(session, enrollment, *outline, Timestamp::now());
        return toDto(*summary, *outline);
    });
}

void ProgressService::completeCourse(db::Session &session, Enrollment &enrollment,
                                     const catalog::CourseOutline &outline, Timestamp now)
{
    QHash<LessonId, LessonProgress> existing;
    for (const LessonProgress &progress : m_parts.store.lessons(session, enrollment.id))
        existing.insert(progress.lessonId, progress);
    for (const catalog::LessonFacts &lesson : outline.lessons) {
        if (lesson.status != CourseStatus::Published)
            continue;
        const auto it = existing.constFind(lesson.lessonId);
        const bool known = it != existing.constEnd();
        LessonProgress progress = known ? *it : untouched(lesson);
        if (!completeByHand(progress, {lesson.type, lesson.durationMs}, now))
            continue;
        if (known)
            m_parts.store.updateLesson(session, enrollment.id, progress);
        else
            m_parts.store.insertLesson(session, enrollment.id, progress);
    }
    enrollment.lessonsCompleted = outline.publishedLessons;
    if (enrollment.status != EnrollmentStatus::Completed) {
        enrollment.status = EnrollmentStatus::Completed;
        enrollment.completedAt = now;
        events::append(session, kCourseCompletedEvent, eventOf(enrollment));
    }
    m_parts.store.update(session, enrollment);
}

QCoro::Task<Result<EnrollmentDto>> ProgressService::reset(UserId user, EnrollmentId id)
{
    return m_parts.database.write([this, user, id](db::Session &session) -> Result<EnrollmentDto> {
        Result<EnrollmentSummary> summary = owned(session, user, id);
        if (!summary)
            return std::move(summary).error();
        Enrollment &enrollment = summary->enrollment;
        const Outline outline = m_parts.catalog.outline(session, enrollment.courseId);
        if (!outline)
            return notFound();
        m_parts.store.eraseLessons(session, enrollment);
        enrollment.status = EnrollmentStatus::InProgress;
        enrollment.lessonsCompleted = 0;
        enrollment.completedAt.reset();
        m_parts.store.update(session, enrollment);
        events::append(session, kProgressResetEvent, eventOf(enrollment));
        summary->currentLessonId.reset();
        return toDto(*summary, *outline);
    });
}

Result<EnrollmentSummary> ProgressService::owned(db::Session &session, const UserId &user,
                                                 const EnrollmentId &id)
{
    std::optional<EnrollmentSummary> summary = m_parts.store.summary(session, id);
    if (!summary || summary->enrollment.userId != user ||
        summary->enrollment.status == EnrollmentStatus::Dropped)
        return notFound();
    return std::move(*summary);
}

} // namespace lectern::learning
