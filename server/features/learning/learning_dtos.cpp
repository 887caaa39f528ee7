// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/learning_dtos.h"

#include "server/features/learning/progress_rules.h"

namespace lectern::learning {

EnrollmentDto toDto(const EnrollmentSummary &summary, const catalog::CourseOutline &outline)
{
    const Enrollment &enrollment = summary.enrollment;
    return {.enrollmentId = enrollment.id,
            .userId = enrollment.userId,
            .courseId = enrollment.courseId,
            .enrollmentDate = enrollment.createdAt,
            .status = enrollment.status,
            .progress = courseProgress(enrollment.lessonsCompleted, outline.publishedLessons),
            .currentLessonId = summary.currentLessonId};
}

LessonProgressDto toDto(const LessonProgress &progress)
{
    const bool reported = !progress.lastAccessed.isNull();
    return {.lessonId = progress.lessonId,
            .moduleId = progress.moduleId,
            .progress = progress.progress,
            .position = double(progress.positionMs) / 1000,
            .timeSpent = double(progress.timeSpentMs) / 1000,
            .completed = progress.completedAt.has_value(),
            .lastAccessed =
                reported ? progress.lastAccessed : progress.completedAt.value_or(Timestamp{}),
            .watched = progress.watched.toSeconds()};
}

} // namespace lectern::learning
