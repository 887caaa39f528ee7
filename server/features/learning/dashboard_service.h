// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/learning/enrollment_service.h"
#include "shared/dto/dashboard.h"

namespace lectern::learning {

/// What somebody sees first: their courses, where to go on, and the week.
class DashboardService
{
public:
    explicit DashboardService(LearningParts parts);

    /// The kMaxPageSize courses last accessed of each kind.
    [[nodiscard]] QCoro::Task<Result<DashboardDto>> dashboard(UserId user);
    /// The published courses as the catalog lists them, each with the person's enrollment if there
    /// is one. With `id` that one: if it is published, or theirs whatever its state. Errors:
    /// catalog.invalid_cursor.
    [[nodiscard]] QCoro::Task<Result<MyCoursesReply>> courses(UserId user,
                                                              MyCoursesRequest request);

private:
    using Summaries = QList<EnrollmentSummary>;

    QCoro::Task<Result<MyCoursesReply>> course(UserId user, CourseId id, PageQuery paging);

    QList<CourseWithEnrollmentDto> withCards(db::Session &session, const Summaries &summaries);
    std::optional<ResumeDto> resume(db::Session &session, const Summaries &active,
                                    const QList<CourseWithEnrollmentDto> &cards);
    DashboardStatsDto stats(db::Session &session, const UserId &user);

    LearningParts m_parts;
};

} // namespace lectern::learning
