// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/catalog.h"

#include <QString>
#include <QStringList>

namespace lectern::catalog {

/// Words of SQLite's search table that no text contains: they begin with a sign that folded text
/// has none of. First what a course can be filtered by, so that a filtered search is decided within
/// the index; migration 0006 writes the same ones.
[[nodiscard]] inline QString facetWord(char kind, const QByteArray &value)
{
    return QLatin1Char('_') + QLatin1Char(kind) + QString::fromLatin1(value.toHex());
}
[[nodiscard]] inline QString categoryFacet(const QString &category)
{
    return facetWord('c', category.toUtf8());
}
[[nodiscard]] inline QString difficultyFacet(const QByteArray &difficulty)
{
    return facetWord('d', difficulty);
}
[[nodiscard]] inline QString languageFacet(const QString &language)
{
    return facetWord('l', language.toUtf8());
}
[[nodiscard]] inline QString priceFacet(bool free)
{
    return free ? QStringLiteral("_p0") : QStringLiteral("_p1");
}

/// How a word of a title ('a'), of title, subtitle or category ('b'), or of these or the
/// instructor's name ('n') is written: migration 0007.
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
