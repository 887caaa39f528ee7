// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/learning/dashboard_service.h"
#include "server/features/learning/enrollment_service.h"
#include "server/features/learning/progress_service.h"

namespace lectern::learning {

/// The services of this feature together: shared by all I/O threads, without state of their own.
/// The bus that delivers their events outlives them.
struct LearningService
{
    LearningService(LearningParts parts, events::EventBus &bus)
        : enrollments(parts, bus), progress(parts), dashboard(parts)
    {
    }

    EnrollmentService enrollments;
    ProgressService progress;
    DashboardService dashboard;
};

} // namespace lectern::learning
