// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/catalog.h"

#include <QString>
#include <QStringList>

namespace lectern::catalog {

/// What a course can be filtered by, as words of SQLite's search table: a filtered search is then
/// decided within the index. They begin with a sign that no folded text has; migration 0006 writes
/// the same ones.
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

} // namespace lectern::catalog
