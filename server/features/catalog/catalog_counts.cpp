// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_counts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace lectern::catalog {

namespace {

constexpr std::chrono::seconds kMaxAge{10};
constexpr qsizetype kMaxTotals = 2000;

// What a row costs on each path, in microseconds as measured: passed by in an index, put into the
// set of what was found, looked up in courses_facts, looked up in the table.
constexpr double kWalked = 0.15;
constexpr double kRemembered = 0.2;
constexpr double kFound = 1.5;
constexpr double kFetched = 2.5;

// Made outside of coroutines: within one, GCC 12 copies what such a closure captures bit by bit.
auto countOf(CatalogStore *store, const CatalogFilter &filter)
{
    return [store, filter](db::Session &session) -> Result<qint64> {
        return store->countMatches(session, filter, kSearchReach + 1);
    };
}

bool belongs(const CourseGroup &group, const CatalogFilter &filter)
{
    return (!filter.category || group.category == *filter.category) &&
           (!filter.difficulty || group.difficulty == *filter.difficulty) &&
           (!filter.language || group.language == *filter.language) &&
           (!filter.price || group.free == (*filter.price == PriceFilter::Free)) &&
           (!filter.maxSeconds || group.minutes * 60 <= *filter.maxSeconds);
}

} // namespace

Facets::Facets(QList<CourseGroup> counted) : lengths(std::move(counted))
{
    std::map<QString, int> byCategory;
    std::map<std::tuple<QString, QString, Difficulty, bool>, qint64> byAll;
    for (const CourseGroup &group : lengths) {
        byCategory[group.category] += int(group.courses);
        byAll[{group.category, group.language, group.difficulty, group.free}] += group.courses;
        if (!languages.contains(group.language))
            languages.append(group.language);
        courses += group.courses;
    }
    for (const auto &[name, count] : byCategory)
        categories.append({name, count});
    for (const auto &[of, count] : byAll)
        groups.append(
            {std::get<0>(of), std::get<1>(of), std::get<2>(of), std::get<3>(of), 0, count});
    std::sort(languages.begin(), languages.end());
}

ListPath Facets::path(const CatalogQuery &query, qint64 found) const
{
    const CatalogFilter &filter = query.filter;
    const double wanted = double(query.offset() + query.limit + 1);
    const double share = std::min(1.0, wanted / double(std::max<qint64>(found, 1)));
    double least = double(courses) * share * kWalked;
    ListPath path = ListPath::Order;
    const auto offer = [&](ListPath other, double cost) {
        if (cost < least) {
            least = cost;
            path = other;
        }
    };
    if (filter.searching) {
        least += double(found) * kRemembered;
        offer(ListPath::Matches, double(found) * kFound);
        return path;
    }
    const double sorting = double(found) * kFetched;
    if (filter.category) {
        CatalogFilter alone;
        alone.category = filter.category;
        // By time its index is in order already.
        const bool ordered = query.sort == CatalogSort::Newest;
        const double rows = double(total(alone)) * kWalked;
        offer(ListPath::Category, ordered ? rows * share : rows + sorting);
    }
    if (filter.maxSeconds) {
        CatalogFilter alone;
        alone.maxSeconds = filter.maxSeconds;
        offer(ListPath::Duration, double(total(alone)) * kWalked + sorting);
    }
    return path;
}

qint64 Facets::total(const CatalogFilter &filter) const
{
    qint64 total = 0;
    for (const CourseGroup &group : filter.maxSeconds ? lengths : groups) {
        if (belongs(group, filter))
            total += group.courses;
    }
    return total;
}

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
    Result<QList<CourseGroup>> counted =
        co_await m_database.readLong([store](db::Session &session) -> Result<QList<CourseGroup>> {
            return store->groups(session);
        });
    std::shared_ptr<const Facets> made;
    if (counted)
        made = std::make_shared<const Facets>(std::move(*counted));
    const std::lock_guard lock(m_mutex);
    m_recounting = false;
    if (!counted)
        co_return std::move(counted).error();
    m_facets = made;
    m_facetsGeneration = generation;
    m_facetsMadeAt = Clock::now();
    co_return std::shared_ptr<const Facets>(std::move(made));
}

QCoro::Task<Result<Total>> CatalogCounts::total(CatalogQuery query,
                                                std::shared_ptr<const Facets> facets)
{
    const CatalogFilter &filter = query.filter;
    if (!filter.searching)
        co_return Total{filter.narrows() ? facets->total(filter) : facets->courses};
    // The order of a list is nothing to its total.
    query.sort.reset();
    const QByteArray list = query.listKey();
    if (const std::optional<Total> known = knownTotal(list))
        co_return *known;
    const qint64 generation = m_changes.content();
    const auto work = countOf(&m_store, filter);
    const Result<qint64> counted = co_await m_database.readLong(work);
    if (!counted)
        co_return counted.error();
    const Total total{std::min(*counted, kSearchReach), *counted > kSearchReach};
    rememberTotal(list, total, generation);
    co_return total;
}

std::optional<Total> CatalogCounts::knownTotal(const QByteArray &list)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_totals.constFind(list);
    if (it == m_totals.constEnd() || it->generation != m_changes.content() ||
        Clock::now() - it->madeAt > kMaxAge)
        return std::nullopt;
    return it->total;
}

void CatalogCounts::rememberTotal(const QByteArray &list, Total total, qint64 generation)
{
    const std::lock_guard lock(m_mutex);
    if (m_totals.size() >= kMaxTotals)
        m_totals.clear();
    m_totals.insert(list, {total, generation, Clock::now()});
}

} // namespace lectern::catalog
