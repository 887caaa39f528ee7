// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/catalog_store.h"

namespace lectern::catalog {

/// SQL and its values, growing together.
struct Sql
{
    QString text;
    QVariantList args;

    void add(QLatin1String piece) { text += piece; }
    void add(QLatin1String piece, const QVariant &value)
    {
        text += piece;
        args.append(value);
    }
};

/// " AND …" for each filter beside the words, on the courses of that alias.
void addFilter(Sql &sql, db::Session &session, const CatalogFilter &filter, const char *alias);

/// "SELECT … AS k …": row_key (SQLite) or id (PostgreSQL) of what a search finds that passes the
/// filters, in no order. Of a crowded search these are the best kSearchReach matches.
void addMatches(Sql &sql, db::Session &session, const CatalogQuery &query);

/// How many courses a search finds, counted no further than `most`.
[[nodiscard]] qint64 countMatches(db::Session &session, const CatalogFilter &filter, qint64 most);

/// Best match first: by how deep the words were found, then the newest course first.
[[nodiscard]] QList<CardRow> matchPage(db::Session &session, const CatalogQuery &query);

} // namespace lectern::catalog
