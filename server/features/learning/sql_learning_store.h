// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/learning/learning_store.h"

namespace lectern::learning {

/// LearningStore on both databases.
class SqlLearningStore final : public LearningStore
{
public:
    bool insert(db::Session &session, const Enrollment &enrollment,
                const std::optional<Uuid> &payment) override;
    std::optional<Enrollment> enrollment(db::Session &session, const EnrollmentId &id) override;
    std::optional<Enrollment> enrollmentIn(db::Session &session, const UserId &user,
                                           const CourseId &course) override;
    QList<Enrollment> enrolled(db::Session &session, const CourseId &course,
                               const EnrollmentId &after, int limit) override;
    void update(db::Session &session, const Enrollment &enrollment) override;
    std::optional<EnrollmentSummary> summary(db::Session &session, const EnrollmentId &id) override;
    QList<EnrollmentSummary> summaries(db::Session &session, const UserId &user) override;
    std::optional<ReportTarget> target(db::Session &session, const EnrollmentId &id,
                                       const LessonId &lesson) override;
    void insertLesson(db::Session &session, const EnrollmentId &id,
                      const LessonProgress &progress) override;
    void updateLesson(db::Session &session, const EnrollmentId &id,
                      const LessonProgress &progress) override;
    QList<LessonProgress> lessons(db::Session &session, const EnrollmentId &id) override;
    QList<LessonId> completedLessons(db::Session &session, const EnrollmentId &id) override;
    void eraseLessons(db::Session &session, const Enrollment &enrollment) override;
    void addTime(db::Session &session, const UserId &user, const LearningDay &time) override;
    QList<LearningDay> days(db::Session &session, const UserId &user, qint64 fromDay) override;
    LearningTotals totals(db::Session &session, const UserId &user) override;
};

} // namespace lectern::learning
