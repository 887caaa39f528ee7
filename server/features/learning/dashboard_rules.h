// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/api.h"
#include "server/features/learning/learning_model.h"

#include <QHash>
#include <QList>

#include <optional>

/// What a dashboard says, as pure functions.
namespace lectern::learning {

struct ResumePoint
{
    const catalog::LessonFacts *lesson = nullptr; ///< into the outline
    qint64 positionMs = 0;
    double progress = 0;
};

/// Where to go on in a course: the lesson of the latest report if it isn't completed, else the next
/// one after it that isn't, else the first that isn't; nullopt when nothing is left. Only published
/// lessons count.
[[nodiscard]] std::optional<ResumePoint>
resumePoint(const catalog::CourseOutline &outline, const std::optional<LessonId> &current,
            const QHash<LessonId, LessonProgress> &progress);

/// Minutes of the seven days up to and with `today`, oldest first.
[[nodiscard]] QList<double> weekMinutes(const QList<LearningDay> &days, qint64 today);

/// Days in a row with learning, up to today, or up to yesterday while today has none yet.
/// `days` ascend, each once.
[[nodiscard]] int streakDays(const QList<LearningDay> &days, qint64 today);

} // namespace lectern::learning
