// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/lesson_count.h"

#include "server/core/events/outbox.h"
#include "server/features/learning/api.h"

#include <algorithm>

namespace lectern::learning {

namespace {

// Others write in between.
constexpr int kAtOnce = 200;

} // namespace

void countCompleted(const LearningParts &parts, db::Session &session, Enrollment &enrollment,
                    const catalog::CourseOutline &outline, Timestamp now)
{
    const QList<LessonId> completed = parts.store.completedLessons(session, enrollment.id);
    const auto counted =
        int(std::count_if(completed.begin(), completed.end(), [&outline](const LessonId &id) {
            const catalog::LessonFacts *lesson = outline.lesson(id);
            return lesson && lesson->status == CourseStatus::Published;
        }));
    const bool completes = enrollment.status == EnrollmentStatus::InProgress && counted > 0 &&
                           counted >= outline.publishedLessons;
    if (!completes && counted == enrollment.lessonsCompleted)
        return;
    enrollment.lessonsCompleted = counted;
    if (completes) {
        enrollment.status = EnrollmentStatus::Completed;
        enrollment.completedAt = now;
        events::append(session, kCourseCompletedEvent,
                       LearningEvent{enrollment.id, enrollment.userId, enrollment.courseId});
    }
    parts.store.update(session, enrollment);
}

void LessonCount::follow(events::EventBus &bus)
{
    bus.subscribeDurable(QStringLiteral("learning.lesson_count"),
                         {QLatin1String(catalog::kCourseChangedEvent)},
                         [this](events::Event event) { return recount(std::move(event)); });
}

QCoro::Task<Result<>> LessonCount::recount(events::Event event)
{
    const auto id =
        Uuid::fromString(QStringView(event.payload.value(QStringLiteral("courseId")).toString()));
    if (!id)
        co_return success();
    // Whoever changed the course may not have said so yet; other nodes have the event, too.
    m_parts.changes.changedElsewhere(true);
    std::optional<EnrollmentId> after = EnrollmentId();
    while (after) {
        const auto some = [this, course = CourseId(*id), from = *after](
                              db::Session &session) -> Result<std::optional<EnrollmentId>> {
            return recountSome(session, course, from);
        };
        const Result<std::optional<EnrollmentId>> last = co_await m_parts.database.write(some);
        if (!last)
            co_return last.error();
        after = *last;
    }
    co_return success();
}

std::optional<EnrollmentId> LessonCount::recountSome(db::Session &session, const CourseId &course,
                                                     const EnrollmentId &after)
{
    const auto outline = m_parts.catalog.outline(session, course);
    if (!outline)
        return std::nullopt;
    QList<Enrollment> enrollments = m_parts.store.enrolled(session, course, after, kAtOnce);
    const Timestamp now = Timestamp::now();
    for (Enrollment &enrollment : enrollments)
        countCompleted(m_parts, session, enrollment, *outline, now);
    return enrollments.size() < kAtOnce ? std::nullopt : std::optional(enrollments.constLast().id);
}

} // namespace lectern::learning
