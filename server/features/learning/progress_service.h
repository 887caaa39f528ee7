// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/learning/enrollment_service.h"
#include "server/features/learning/progress_rules.h"

namespace lectern::learning {

/// What somebody has learned. Everything is one's own: anybody else's enrollment, a dropped and an
/// unknown one are enrollments.not_found.
class ProgressService
{
public:
    explicit ProgressService(LearningParts parts);

    /// Records a report; answered once it is on disk. Errors: learning.lesson_not_found (not a
    /// published lesson of that course), validation.range, validation.unknown of a moduleId that
    /// isn't the lesson's.
    [[nodiscard]] QCoro::Task<Result<ProgressUpdateReply>> update(UserId user,
                                                                  ProgressUpdateRequest request);
    [[nodiscard]] QCoro::Task<Result<ProgressDto>> progress(UserId user, EnrollmentId id);
    /// Marks all published lessons and the course completed.
    [[nodiscard]] QCoro::Task<Result<EnrollmentDto>> complete(UserId user, EnrollmentId id);
    /// Starts over. Learning time stays in the person's statistics.
    [[nodiscard]] QCoro::Task<Result<EnrollmentDto>> reset(UserId user, EnrollmentId id);

private:
    using Outline = std::shared_ptr<const catalog::CourseOutline>;

    Result<ProgressUpdateReply> updateNow(db::Session &session, const UserId &user,
                                          const ProgressUpdateRequest &request,
                                          const Report &report, Timestamp now);
    Result<EnrollmentSummary> owned(db::Session &session, const UserId &user,
                                    const EnrollmentId &id);
    /// Counts anew after a lesson was completed; completes the course with its last one.
    void completeCourse(db::Session &session, Enrollment &enrollment,
                        const catalog::CourseOutline &outline, Timestamp now);

    LearningParts m_parts;
};

} // namespace lectern::learning
