// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_counts.h"

namespace lectern::catalog {

namespace {

constexpr std::chrono::seconds kMaxAge{10};
constexpr qsizetype kMaxTotals = 2000;

// Made outside of coroutines: within one, GCC 12 copies what such a closure captures bit by bit.
auto countOf(CatalogStore *store, const CatalogFilter &filter)
{
    return [store, filter](db::Session &session) -> Result<qint64> {
        return store->count(session, filter);
    };
}

} // namespace

CatalogCounts::CatalogCounts(db::Database &database, CatalogStore &store,
                             const CatalogChanges &changes)
    : m_database(database), m_store(store), m_changes(changes)
{
}

QCoro::Task<Result<std::shared_ptr<const Facets>>> CatalogCounts::facets()
{
    const qint64 generation = m_changes.content();
    {
        const std::lock_guard lock(m_mutex);
        if (m_facets && m_facetsGeneration == generation) {
            // While one counts again, the others make do with what is known.
            if (m_recounting || Clock::now() - m_facetsMadeAt < kMaxAge)
                co_return std::shared_ptr<const Facets>(m_facets); // QCoro would move it away
            m_recounting = true;
        }
    }
    CatalogStore *store = &m_store;
    Result<Facets> counted = co_await m_database.readLong(
        [store](db::Session &session) -> Result<Facets> { return store->facets(session); });
    const std::lock_guard lock(m_mutex);
    m_recounting = false;
    if (!counted)
        co_return std::move(counted).error();
    auto made = std::make_shared<const Facets>(std::move(*counted));
    m_facets = made;
    m_facetsGeneration = generation;
    m_facetsMadeAt = Clock::now();
    co_return std::shared_ptr<const Facets>(std::move(made));
}

QCoro::Task<Result<qint64>> CatalogCounts::total(CatalogQuery query,
                                                 std::shared_ptr<const Facets> facets)
{
    const CatalogFilter &filter = query.filter;
    if (filter.isEmpty())
        co_return facets->courses;
    const bool onlyCategory = filter.category && !filter.difficulty && !filter.language &&
                              !filter.price && !filter.maxSeconds && !filter.searching;
    if (onlyCategory) {
        for (const CategoryCountDto &category : facets->categories) {
            if (category.name == *filter.category)
                co_return qint64(category.count);
        }
        co_return qint64(0);
    }
    const QByteArray list = query.listKey();
    if (const std::optional<qint64> known = knownTotal(list))
        co_return *known;
    const qint64 generation = m_changes.content();
    const auto work = countOf(&m_store, filter);
    Result<qint64> counted = co_await m_database.readLong(work);
    if (counted)
        rememberTotal(list, *counted, generation);
    co_return counted;
}

std::optional<qint64> CatalogCounts::knownTotal(const QByteArray &list)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_totals.constFind(list);
    if (it == m_totals.constEnd() || it->generation != m_changes.content() ||
        Clock::now() - it->madeAt > kMaxAge)
        return std::nullopt;
    return it->courses;
}

void CatalogCounts::rememberTotal(const QByteArray &list, qint64 courses, qint64 generation)
{
    const std::lock_guard lock(m_mutex);
    if (m_totals.size() >= kMaxTotals)
        m_totals.clear();
    m_totals.insert(list, {courses, generation, Clock::now()});
}

} // namespace lectern::catalog
