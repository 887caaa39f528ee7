// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/learning/learning_model.h"
#include "shared/core/result.h"
#include "shared/dto/catalog.h"

#include <optional>

/// How reports become progress: pure functions, so that they can be tested by the thousand.
namespace lectern::learning {

/// A checked report, in milliseconds.
struct Report
{
    double progress = 0;
    qint64 timeSpentMs = 0;
    std::optional<qint64> positionMs = {};
    WatchedRanges watched = {};
    std::optional<Uuid> reportId = {};
    Timestamp at = {}; ///< the moment it describes, never in the future
};

/// What of a lesson progress depends on.
struct LessonRule
{
    LessonType type = LessonType::Article;
    qint64 durationMs = 0; ///< 0 where unknown
};

struct ReportEffect
{
    bool completed = false;            ///< the lesson wasn't completed before and is now
    std::optional<LearningDay> toDays; ///< time to add to the person's days
};

/// Checks what the request's own rules can't say: watched ranges. `now` takes the place of a
/// missing moment and of one in the future. Error: validation.range.
[[nodiscard]] Result<Report> reportOf(const ProgressUpdateRequest &request, Timestamp now);

/// Adds a report to a lesson's progress. Reports with an id may come in any order, late and twice:
/// what the API shows ends the same. Without an id, a repeated one adds its time again.
///  - VIDEO: progress is the watched share of the duration and completes at kCompletionShare. Of an
///    unknown duration there is no share: ranges are kept, and count as soon as it is known.
///  - other types: progress is the most that was reported and completes at 1.
///  - position: that of the latest moment; of equal ones the larger.
///  - completed stays completed.
ReportEffect applyReport(LessonProgress &progress, const Report &report, const LessonRule &rule,
                         Timestamp now);

/// Completed by hand. False if it was completed already.
bool completeByHand(LessonProgress &progress, const LessonRule &rule, Timestamp now);

/// Published lessons completed of all published ones, 0–1.
[[nodiscard]] double courseProgress(int lessonsCompleted, int publishedLessons);

} // namespace lectern::learning
