// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/catalog_store.h"

namespace lectern::catalog {

/// The columns of a card, for a SELECT from courses c joined with people p.
[[nodiscard]] QString cardColumns();
/// How many they are; the next column is the caller's.
inline constexpr int kCardColumns = 19;
[[nodiscard]] CardRow readCard(const db::Rows &rows);

/// A page of published courses by the query's sort, in SQL put together from constant pieces.
[[nodiscard]] QList<CardRow> sortedPage(db::Session &session, const CatalogQuery &query);

} // namespace lectern::catalog
