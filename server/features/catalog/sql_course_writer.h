// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/api.h"

namespace lectern::catalog {

class SqlCourseWriter final : public CourseWriter
{
public:
    [[nodiscard]] Result<> createCourse(db::Session &session, const NewCourse &course) override;
    [[nodiscard]] Result<> addModule(db::Session &session, const NewModule &module) override;
    [[nodiscard]] Result<> addLesson(db::Session &session, const NewLesson &lesson) override;
    [[nodiscard]] Result<> addCaption(db::Session &session, const NewCaption &caption) override;
    [[nodiscard]] Result<> setStatus(db::Session &session, const CourseId &course,
                                     CourseStatus status, Timestamp at) override;
    [[nodiscard]] Result<> addReview(db::Session &session, const NewReview &review) override;
    [[nodiscard]] Result<> countStudent(db::Session &session, const CourseId &course,
                                        int delta) override;
    [[nodiscard]] Result<> reindexInstructor(db::Session &session,
                                             const UserId &instructor) override;
};

} // namespace lectern::catalog
