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

struct Total
{
    qint64 courses = 0;
    bool atLeast = false; ///< there are more than that
};

/// What lists show and count by, of all published courses.
struct Facets
{
    QList<CategoryCountDto> categories; ///< by name
    QStringList languages;
    qint64 courses = 0;
    QList<CourseGroup> groups;  ///< with 0 minutes: any duration
    QList<CourseGroup> lengths; ///< the same, apart by their minutes

    explicit Facets(QList<CourseGroup> counted);
    /// How many courses the filters leave, the words aside.
    [[nodiscard]] qint64 total(const CatalogFilter &filter) const;
    /// The path that looks at the fewest rows, where `found` courses are in the whole list.
    [[nodiscard]] ListPath path(const CatalogQuery &query, qint64 found) const;
};

/// The numbers around a list: facets and totals. One copy for all threads. All courses are counted
/// in groups after a change of content and every few seconds; what a search finds is counted when
/// asked for, up to kSearchReach.
class CatalogCounts
{
public:
    CatalogCounts(db::Database &database, CatalogStore &store, const CatalogChanges &changes);

    [[nodiscard]] QCoro::Task<Result<std::shared_ptr<const Facets>>> facets();
    [[nodiscard]] QCoro::Task<Result<Total>> total(CatalogQuery query,
                                                   std::shared_ptr<const Facets> facets);

private:
    using Clock = std::chrono::steady_clock;

    struct Known
    {
        Total total;
        qint64 generation;
        Clock::time_point madeAt;
    };

    [[nodiscard]] std::optional<Total> knownTotal(const QByteArray &list);
    void rememberTotal(const QByteArray &list, Total total, qint64 generation);

    db::Database &m_database;
    CatalogStore &m_store;
    const CatalogChanges &m_changes;

    std::mutex m_mutex;
    std::shared_ptr<const Facets> m_facets;
    qint64 m_facetsGeneration = 0;
    Clock::time_point m_facetsMadeAt;
    bool m_recounting = false;
    QHash<QByteArray, Known> m_totals;
};

} // namespace lectern::catalog
