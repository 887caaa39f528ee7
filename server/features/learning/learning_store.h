// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/features/learning/learning_model.h"

#include <QHash>
#include <QList>

#include <optional>

namespace lectern::learning {

/// What an update needs: the enrollment, and the lesson's progress if there is any.
struct ReportTarget
{
    Enrollment enrollment;
    std::optional<LessonProgress> lesson;
};

/// Sums over all of one person's enrollments.
struct LearningTotals
{
    int lessonsCompleted = 0;
    qint64 timeSpentMs = 0; ///< ever, also of lessons started over
};

/// Enrollments, progress and learning days. No state of its own; each call runs inside the caller's
/// read or unit of writing, on its thread, and a failing database throws through it.
class LearningStore
{
public:
    virtual ~LearningStore() = default;

    /// False if that person has an enrollment in that course already; nothing is changed then.
    [[nodiscard]] virtual bool insert(db::Session &session, const Enrollment &enrollment,
                                      const std::optional<Uuid> &payment) = 0;
    [[nodiscard]] virtual std::optional<Enrollment> enrollment(db::Session &session,
                                                               const EnrollmentId &id) = 0;
    [[nodiscard]] virtual std::optional<Enrollment>
    enrollmentIn(db::Session &session, const UserId &user, const CourseId &course) = 0;
    /// Those in a course after that one, ascending by id; of another node's hands until the commit.
    [[nodiscard]] virtual QList<Enrollment> enrolled(db::Session &session, const CourseId &course,
                                                     const EnrollmentId &after, int limit) = 0;
    /// Writes status, lessonsCompleted and completedAt.
    virtual void update(db::Session &session, const Enrollment &enrollment) = 0;

    [[nodiscard]] virtual std::optional<EnrollmentSummary> summary(db::Session &session,
                                                                   const EnrollmentId &id) = 0;
    /// One person's, last accessed first, at most kMaxSummaries.
    [[nodiscard]] virtual QList<EnrollmentSummary> summaries(db::Session &session,
                                                             const UserId &user) = 0;
    static constexpr int kMaxSummaries = 1000;

    [[nodiscard]] virtual std::optional<ReportTarget>
    target(db::Session &session, const EnrollmentId &id, const LessonId &lesson) = 0;
    virtual void insertLesson(db::Session &session, const EnrollmentId &id,
                              const LessonProgress &progress) = 0;
    virtual void updateLesson(db::Session &session, const EnrollmentId &id,
                              const LessonProgress &progress) = 0;
    /// Of one enrollment, in no particular order; as many as the course has lessons.
    [[nodiscard]] virtual QList<LessonProgress> lessons(db::Session &session,
                                                        const EnrollmentId &id) = 0;
    [[nodiscard]] virtual QList<LessonId> completedLessons(db::Session &session,
                                                           const EnrollmentId &id) = 0;
    /// Removes all lesson progress; the time it still holds moves to the person's days.
    virtual void eraseLessons(db::Session &session, const Enrollment &enrollment) = 0;

    virtual void addTime(db::Session &session, const UserId &user, const LearningDay &time) = 0;
    /// Days with learning time from `fromDay` on, ascending.
    [[nodiscard]] virtual QList<LearningDay> days(db::Session &session, const UserId &user,
                                                  qint64 fromDay) = 0;
    [[nodiscard]] virtual LearningTotals totals(db::Session &session, const UserId &user) = 0;
};

} // namespace lectern::learning
