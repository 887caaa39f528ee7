// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

namespace lectern::demo {

/// OKLCH: colours of equal `lightness` look equally light whatever their `hue` (degrees).
[[nodiscard]] QColor oklch(double lightness, double chroma, double hue);

/// The colours of one course: two related hues from its own number, the same on its cover, its
/// slides and its handouts.
struct CoursePalette
{
    explicit CoursePalette(int hue);

    QColor deep;   ///< behind white text
    QColor strong; ///< marks and lines, 4.5:1 on white
    QColor bright; ///< shapes on deep
    QColor second; ///< the other hue, on deep
    QColor soft;   ///< a tint of white
};

/// The hue that a course has by its name.
[[nodiscard]] int hueOf(const QString &name);

inline constexpr QColor kText{0x19, 0x1C, 0x26};
inline constexpr QColor kMuted{0x55, 0x5C, 0x6E};
inline constexpr QColor kSunken{0xEC, 0xEE, 0xF3};
inline constexpr QColor kOutline{0xD5, 0xD9, 0xE3};

/// Inter, or the system's sans serif where it is missing.
[[nodiscard]] QFont textFont(double pixels, QFont::Weight weight = QFont::Normal);
/// JetBrains Mono, or the system's fixed-width font.
[[nodiscard]] QFont codeFont(double pixels);

} // namespace lectern::demo
