// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "shared/core/ids.h"

namespace lectern::test {

/// Rows that other tables refer to, written without the features that own them: for tests of one
/// store alone.
void insertUser(db::Session &session, const UserId &id);
/// A published course with one published module, and as many published lessons as there are ids.
void insertCourse(db::Session &session, const CourseId &id, const UserId &instructor,
                  const ModuleId &module, const QList<LessonId> &lessons);

} // namespace lectern::test
