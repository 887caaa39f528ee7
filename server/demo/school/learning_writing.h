// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/school/course_writing.h"
#include "server/features/learning/learning_store.h"

namespace lectern::demo {

/// Writes who is in which course, how far they are, and what they think of it.
class LearningWriting
{
public:
    db::Session &session;
    catalog::CourseWriter &courses;
    learning::LearningStore &store;
    const DemoContent &content;
    const QHash<QString, UserId> &people;
    const QList<WrittenCourse> &written;
    Timestamp now;

    [[nodiscard]] Result<> run();

private:
    struct Stand
    {
        UserId user;
        const WrittenCourse *course = nullptr;
        int completed = 0;    ///< lessons, from the first
        QString current = {}; ///< file of the lesson under way
        double watchedTo = 0; ///< seconds of it
        Timestamp enrolledAt = {};
        Timestamp lastAt = {};
        bool countTime = true; ///< false where the days of the week are given
    };

    Result<> staged();
    Result<> others();
    Result<> enroll(const Stand &stand);
    /// Of one lesson; whether it is completed now.
    bool learn(const learning::Enrollment &enrollment, const Stand &stand,
               const WrittenLesson &lesson, qint64 watchedToMs, Timestamp at);
    Result<> reviews();
    [[nodiscard]] const WrittenCourse *find(const QString &folder) const;
};

} // namespace lectern::demo
