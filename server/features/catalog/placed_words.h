// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lectern::catalog {

/// How a word of a title ('a'), of title, subtitle or category ('b'), or of these or the
/// instructor's name ('n') is written in SQLite's search table, so that the place is a part of the
/// word: migration 0007. No text has such words, for they begin with a sign that folded text lacks.
[[nodiscard]] inline QString placedWord(char place, const QString &word)
{
    return QLatin1Char('_') + QLatin1Char(place) + word;
}
/// `text` is folded words, apart by spaces.
[[nodiscard]] inline QString placedWords(char place, const QString &text)
{
    QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeDuplicates();
    for (QString &word : words)
        word = placedWord(place, word);
    return words.join(QLatin1Char(' '));
}

} // namespace lectern::catalog
