// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/result.h"
#include "shared/dto/catalog.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <variant>

namespace lectern::catalog {

/// Which published courses are meant. `words` are folded; an empty list with `searching` matches
/// nothing (a search for signs only).
struct CatalogFilter
{
    std::optional<QString> category;
    std::optional<Difficulty> difficulty;
    std::optional<qint64> maxSeconds;
    std::optional<PriceFilter> price;
    std::optional<QString> language;
    QStringList words;
    bool searching = false;
};

/// The place of one course in a list: what it is sorted by, then its id. In a list of best matches
/// it is the tier of the match, then how new the course is.
struct ListPosition
{
    std::variant<qint64, double, QString> value;
    CourseId id;
    int tier = 0;
};

/// One page of the catalog, normalised: requests that mean the same are the same.
struct CatalogQuery
{
    CatalogFilter filter;
    std::optional<CatalogSort> sort; ///< nothing: best match first
    int page = 1;
    int limit = 0;
    std::optional<ListPosition> after; ///< wins over `page`

    [[nodiscard]] qint64 offset() const { return after ? 0 : qint64(page - 1) * limit; }
    /// What makes two lists the same list: filter and sort.
    [[nodiscard]] QByteArray listKey() const;
    /// The list and the page of it.
    [[nodiscard]] QByteArray pageKey() const;
};

/// Errors: catalog.invalid_cursor (InvalidInput).
[[nodiscard]] Result<CatalogQuery> toQuery(const CatalogRequest &request);

/// An opaque text that continues `query`'s list after `position`. It fits no other list.
[[nodiscard]] QString toCursor(const CatalogQuery &query, const ListPosition &position);

/// The same for lists by time (reviews): `list` names the list.
[[nodiscard]] QString toCursor(const QByteArray &list, const ListPosition &position);
[[nodiscard]] Result<ListPosition> fromCursor(const QByteArray &list, const QString &cursor);

} // namespace lectern::catalog
