// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace lectern {

/// The locale itself where it writes 0 to 9, else the nearest of its language and script that does:
/// if it can be, with the same names of months and a decimal point rather than a comma. English
/// where there is none.
[[nodiscard]] QLocale withPlainDigits(const QLocale &locale);

} // namespace lectern
