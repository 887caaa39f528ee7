// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"
#include "shared/core/watched_ranges.h"
#include "shared/dto/learning.h"

#include <QByteArray>

#include <optional>

/// What learning keeps, as rows hold it. Times in milliseconds.
namespace lectern::learning {

struct Enrollment
{
    EnrollmentId id;
    UserId userId;
    CourseId courseId;
    EnrollmentStatus status = EnrollmentStatus::InProgress;
    int lessonsCompleted = 0; ///< published ones, counted at the last completion
    std::optional<Timestamp> completedAt;
    Timestamp createdAt;
};

/// One person's progress in one lesson.
struct LessonProgress
{
    Uuid id;
    LessonId lessonId;
    ModuleId moduleId;
    WatchedRanges watched;
    double progress = 0; ///< of a VIDEO the watched share, else the most that was reported
    qint64 positionMs = 0;
    Timestamp positionAt; ///< the moment of the report that gave the position
    qint64 timeSpentMs = 0;
    std::optional<Timestamp> completedAt;
    Timestamp lastAccessed; ///< the moment of the latest report; null: completed by hand only
    qint64 day = 0;         ///< days since 1970 (UTC) that pendingMs belongs to
    qint64 pendingMs = 0;   ///< learning time not yet in the days
    QByteArray recentReports;
};

/// Learning time of one UTC day.
struct LearningDay
{
    qint64 day = 0; ///< days since 1970
    qint64 timeMs = 0;

    friend bool operator==(const LearningDay &, const LearningDay &) = default;
};

/// An enrollment with what its lessons add up to.
struct EnrollmentSummary
{
    Enrollment enrollment;
    std::optional<LessonId> currentLessonId; ///< that of the latest report
    Timestamp lastAccessed; ///< by the latest report; without any, just before enrolling
};

[[nodiscard]] constexpr qint64 dayOf(Timestamp time)
{
    constexpr qint64 kDayMs = 86'400'000;
    return time.ms >= 0 ? time.ms / kDayMs : (time.ms - kDayMs + 1) / kDayMs;
}

} // namespace lectern::learning
