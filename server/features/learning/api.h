// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/api.h"
#include "shared/core/describe.h"
#include "shared/core/ids.h"

#include <optional>

/// What other features may use of learning: who is in a course (catalog::MembershipProvider, see
/// LearningMembership) and the events below, written to the outbox with the change.
namespace lectern::learning {

inline constexpr const char *kEnrolledEvent = "learning.enrolled";
inline constexpr const char *kLessonCompletedEvent = "learning.lesson_completed";
inline constexpr const char *kCourseCompletedEvent = "learning.course_completed";
inline constexpr const char *kProgressResetEvent = "learning.progress_reset";

/// The payload of all of them; `lessonId` in kLessonCompletedEvent only.
struct LearningEvent
{
    EnrollmentId enrollmentId;
    UserId userId;
    CourseId courseId;
    std::optional<LessonId> lessonId = {};

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("enrollmentId", s.enrollmentId);
        v("userId", s.userId);
        v("courseId", s.courseId);
        v("lessonId", s.lessonId);
    }
};

} // namespace lectern::learning
