// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/events/event_bus.h"
#include "server/features/learning/enrollment_service.h"

namespace lectern::learning {

/// Counts an enrollment's completed lessons that are published, and completes the course when those
/// are all; writes what changed.
void countCompleted(const LearningParts &parts, db::Session &session, Enrollment &enrollment,
                    const catalog::CourseOutline &outline, Timestamp now);

/// Counts anew in everybody's enrollments when a course's lessons come or go. Outlives the bus it
/// follows.
class LessonCount
{
public:
    explicit LessonCount(LearningParts parts) : m_parts(parts) {}

    /// Before the bus starts.
    void follow(events::EventBus &bus);

private:
    QCoro::Task<Result<>> recount(events::Event event);
    /// Some enrollments after that one; the last of them, nothing when there are no more.
    std::optional<EnrollmentId> recountSome(db::Session &session, const CourseId &course,
                                            const EnrollmentId &after);

    LearningParts m_parts;
};

} // namespace lectern::learning
