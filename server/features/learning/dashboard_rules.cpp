// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/dashboard_rules.h"

namespace lectern::learning {

std::optional<ResumePoint> resumePoint(const catalog::CourseOutline &outline,
                                       const std::optional<LessonId> &current,
                                       const QHash<LessonId, LessonProgress> &progress)
{
    const auto &lessons = outline.lessons;
    // From the current lesson around the course: what follows it comes before what precedes it.
    const qsizetype start = current ? outline.index.value(*current, 0) : 0;
    for (qsizetype step = 0; step < lessons.size(); ++step) {
        const catalog::LessonFacts &lesson = lessons[(start + step) % lessons.size()];
        const auto known = progress.constFind(lesson.lessonId);
        const bool touched = known != progress.constEnd();
        if (lesson.status == CourseStatus::Published && !(touched && known->completedAt))
            return touched ? ResumePoint{&lesson, known->positionMs, known->progress}
                           : ResumePoint{&lesson};
    }
    return std::nullopt;
}

QList<double> weekMinutes(const QList<LearningDay> &days, qint64 today)
{
    constexpr qint64 kDays = 7;
    QList<double> minutes(kDays, 0.0);
    for (const LearningDay &day : days) {
        const qint64 at = day.day - (today - kDays + 1);
        if (at >= 0 && at < kDays)
            minutes[at] += double(day.timeMs) / 60000;
    }
    return minutes;
}

int streakDays(const QList<LearningDay> &days, qint64 today)
{
    int streak = 0;
    qint64 expected = today;
    for (auto day = days.crbegin(); day != days.crend(); ++day) {
        if (day->timeMs <= 0 || day->day > today)
            continue;
        if (streak == 0 && day->day == today - 1)
            expected = today - 1;
        if (day->day != expected)
            break;
        ++streak;
        --expected;
    }
    return streak;
}

} // namespace lectern::learning
