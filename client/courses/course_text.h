// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/catalog.h"

#include <QString>

/// Facts about courses in the words and numbers of the user's language.
namespace lectern {

/// 135 → "2 h 15 min"; 0 → an empty text.
[[nodiscard]] QString minutesText(int minutes);
/// Minor units: 1900 EUR → "€19.00"; 0 → "Free".
[[nodiscard]] QString priceText(qint64 minor, const QString &currency);
[[nodiscard]] QString difficultyText(Difficulty difficulty);
/// "en" → "English", in the language's own name.
[[nodiscard]] QString languageName(const QString &tag);
[[nodiscard]] QString lessonTypeText(LessonType type);

} // namespace lectern
