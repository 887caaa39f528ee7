// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lectern::catalog {

/// Where a word of a course is found, the best place first. In the full text the place is a part of
/// the word: migration 0013.
enum class Place : char { Title = 'a', About = 'b', Instructor = 'n', Description = 'd' };

[[nodiscard]] inline QString placedWord(Place place, const QString &word)
{
    return QLatin1Char('_') + QLatin1Char(char(place)) + word;
}

} // namespace lectern::catalog
