// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_index.h"

#include <algorithm>

namespace lectern::catalog {

namespace {

// After so many, or a quarter of all courses, pieces and sets have become uneven.
constexpr size_t kManyPatches = 1000;

/// Whether that changes the set.
bool assign(CopyOnWrite<CourseSet> &set, quint32 ordinal, bool in)
{
    if (set->contains(ordinal) == in)
        return false;
    if (in)
        set.write().insert(ordinal);
    else
        set.write().erase(ordinal);
    return true;
}

} // namespace

/// What becomes of one course.
struct CatalogIndex::Change
{
    quint32 ordinal = 0;
    const ListedCourse *course = nullptr;
    QByteArray title; ///< as it is kept
    bool wasListed = false;
    std::array<bool, kSorts> moves{}; ///< whether its place in that order may change
};

std::shared_ptr<const CatalogIndex> CatalogIndex::patched(const QList<ListedCourse> &changed) const
{
    auto index = std::make_shared<CatalogIndex>(*this);
    return index->patch(changed) ? index : nullptr;
}

bool CatalogIndex::patch(const QList<ListedCourse> &changed)
{
    std::vector<Change> changes;
    for (const ListedCourse &course : changed) {
        const size_t ordinal = lowerBound(course.key);
        if (ordinal == size())
            append(course);
        else if (m_keys[ordinal] != course.key)
            return false;
        const Change change = changeOf(quint32(ordinal), course);
        if (changesAnything(change))
            changes.push_back(change);
    }
    m_patched += changes.size();
    if (m_patched > std::max(kManyPatches, size() / 4))
        return false;
    // Out of the orders while all values are still those that the orders go by.
    for (const Change &change : changes) {
        if (!takeOut(change))
            return false;
    }
    for (const Change &change : changes)
        write(change);
    for (const Change &change : changes)
        putIn(change);
    bool renamed = false;
    for (const Change &change : changes)
        renamed = putIntoSets(change) || renamed;
    if (renamed)
        countNames();
    return true;
}

CatalogIndex::Change CatalogIndex::changeOf(quint32 ordinal, const ListedCourse &course) const
{
    Change change{ordinal, &course, course.titleKey.toUtf8(), m_listed->contains(ordinal), {}};
    if (change.wasListed != course.published || m_ids[ordinal] != course.id) {
        change.moves.fill(true);
        return change;
    }
    const auto moves = [&change](CatalogSort sort) -> bool & { return change.moves[size_t(sort)]; };
    moves(CatalogSort::Newest) = m_published[ordinal] != course.publishedAt;
    moves(CatalogSort::Rating) = m_ratings[ordinal] != course.rating;
    moves(CatalogSort::Popularity) = m_students[ordinal] != course.students;
    moves(CatalogSort::Title) = m_titles[ordinal] != view(change.title);
    moves(CatalogSort::Price) = m_prices[ordinal] != course.price;
    moves(CatalogSort::Duration) = m_seconds[ordinal] != course.seconds;
    return change;
}

/// The same changes are told again while a long transaction goes on elsewhere.
bool CatalogIndex::changesAnything(const Change &change) const
{
    const ListedCourse &course = *change.course;
    if (std::find(change.moves.begin(), change.moves.end(), true) != change.moves.end())
        return true;
    const auto isIn = [&change](const NamedSets &sets, const QString &name) {
        const auto set = sets.find(name);
        return set != sets.end() && set->second->contains(change.ordinal);
    };
    return course.published &&
           !(isIn(m_categories, course.category) && isIn(m_languages, course.language) &&
             m_difficulties[size_t(course.difficulty)]->contains(change.ordinal));
}

CourseOrder::Place CatalogIndex::placeOf(quint32 ordinal, CatalogSort sort) const
{
    CourseOrder::Place place;
    withValues(sort, [&](const auto &values) {
        place = m_orders[size_t(sort)].firstNot(
            [&](quint32 other) { return isBefore(values, other, ordinal); });
    });
    return place;
}

bool CatalogIndex::takeOut(const Change &change)
{
    for (const auto &[sort, name] : EnumNames<CatalogSort>::values) {
        if (!change.wasListed || !change.moves[size_t(sort)])
            continue;
        CourseOrder &order = m_orders[size_t(sort)];
        const CourseOrder::Place place = placeOf(change.ordinal, sort);
        bool found = false;
        order.eachFrom(place, [&](quint32 ordinal) {
            found = ordinal == change.ordinal;
            return false;
        });
        if (!found)
            return false;
        order.erase(place);
    }
    return true;
}

void CatalogIndex::write(const Change &change)
{
    const ListedCourse &course = *change.course;
    m_ids.set(change.ordinal, course.id);
    m_published.set(change.ordinal, course.publishedAt);
    m_students.set(change.ordinal, course.students);
    m_prices.set(change.ordinal, course.price);
    m_seconds.set(change.ordinal, course.seconds);
    m_ratings.set(change.ordinal, course.rating);
    m_titles.set(change.ordinal, view(change.title));
}

void CatalogIndex::putIn(const Change &change)
{
    for (const auto &[sort, name] : EnumNames<CatalogSort>::values) {
        if (change.course->published && change.moves[size_t(sort)])
            m_orders[size_t(sort)].insert(placeOf(change.ordinal, sort), change.ordinal);
    }
}

bool CatalogIndex::putIntoSets(const Change &change)
{
    const ListedCourse &course = *change.course;
    const bool listed = course.published;
    bool renamed = false;
    const auto assignNamed = [&](NamedSets &sets, const QString &name) {
        if (listed)
            sets.try_emplace(name);
        for (auto &[other, set] : sets)
            renamed = assign(set, change.ordinal, listed && other == name) || renamed;
    };
    assign(m_listed, change.ordinal, listed);
    assignNamed(m_categories, course.category);
    assignNamed(m_languages, course.language);
    for (size_t i = 0; i < m_difficulties.size(); ++i)
        assign(m_difficulties[i], change.ordinal, listed && i == size_t(course.difficulty));
    assign(m_free, change.ordinal, listed && course.price == 0);
    for (Short &part : m_short)
        assign(part.courses, change.ordinal, listed && course.seconds <= part.seconds);
    return renamed;
}

} // namespace lectern::catalog
