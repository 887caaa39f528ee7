// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/api.h"
#include "server/features/learning/learning_model.h"
#include "shared/dto/learning.h"

/// From what is kept to what is answered.
namespace lectern::learning {

[[nodiscard]] EnrollmentDto toDto(const EnrollmentSummary &summary,
                                  const catalog::CourseOutline &outline);
[[nodiscard]] LessonProgressDto toDto(const LessonProgress &progress);

} // namespace lectern::learning
