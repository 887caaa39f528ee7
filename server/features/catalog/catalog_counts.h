// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/features/catalog/api.h"
#include "server/features/catalog/catalog_store.h"

#include <QHash>

#include <chrono>
#include <memory>
#include <mutex>

namespace lectern::catalog {

/// The numbers around a list that take a walk over all courses: facets, and totals of filtered
/// lists. One copy for all threads, counted again after a change of content and every few seconds.
class CatalogCounts
{
public:
    CatalogCounts(db::Database &database, CatalogStore &store, const CatalogChanges &changes);

    [[nodiscard]] QCoro::Task<Result<std::shared_ptr<const Facets>>> facets();
    [[nodiscard]] QCoro::Task<Result<qint64>> total(CatalogQuery query,
                                                    std::shared_ptr<const Facets> facets);

private:
    using Clock = std::chrono::steady_clock;

    struct Total
    {
        qint64 courses;
        qint64 generation;
        Clock::time_point madeAt;
    };

    [[nodiscard]] std::optional<qint64> knownTotal(const QByteArray &list);
    void rememberTotal(const QByteArray &list, qint64 courses, qint64 generation);

    db::Database &m_database;
    CatalogStore &m_store;
    const CatalogChanges &m_changes;

    std::mutex m_mutex;
    std::shared_ptr<const Facets> m_facets;
    qint64 m_facetsGeneration = 0;
    Clock::time_point m_facetsMadeAt;
    bool m_recounting = false;
    QHash<QByteArray, Total> m_totals;
};

} // namespace lectern::catalog
