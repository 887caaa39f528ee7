// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/catalog_query.h"
#include "server/features/catalog/course_order.h"
#include "server/features/catalog/course_set.h"
#include "server/features/catalog/course_texts.h"

#include <array>
#include <map>
#include <memory>
#include <optional>

namespace lectern::catalog {

/// What lists know of a course. Only the published ones are in lists.
struct ListedCourse
{
    qint64 key = 0; ///< row_key of courses: the later a course was made, the greater
    CourseId id;
    bool published = true;
    QString category;
    Difficulty difficulty = Difficulty::Beginner;
    QString language;
    qint64 price = 0;
    qint64 seconds = 0;
    qint64 publishedAt = 0;
    double rating = 0;
    qint64 students = 0;
    QString titleKey;
};

/// How well a course matches a word: the whole word in its title, the beginning of a word of the
/// title, of title, subtitle or category, of these or the instructor's name, of any text. Each tier
/// holds the one before. Tiers don't depend on other courses, so a list stays the same while
/// courses come and go.
inline constexpr int kTiers = 5;

/// The courses that match one word, by tier.
using WordTiers = std::array<std::shared_ptr<const CourseSet>, kTiers>;

struct FoundCourse
{
    qint64 key = 0;
    ListPosition position;
};

struct FoundPage
{
    QList<FoundCourse> courses; ///< up to limit + 1: one more tells that there is a next page
    qint64 total = 0;           ///< of the whole list
};

/// All courses at one moment, as lists of the published ones need them: filters are sets, orders
/// are permutations. A page is found without looking at more courses than it must: the sets are
/// combined, 64 courses at a time, and then the order is walked, or, where few are left, those are
/// sorted. About 150 bytes a course. Immutable once it is finished, and then safe from any thread.
///
/// A course goes by its ordinal, its place among the keys of all courses. Those that aren't
/// published have one, too: so ordinals stay what they are when a course is published, and an index
/// in which some courses have changed is the one before with a few pieces written anew.
///
/// What is promised of lists: every match is in the list, in the order of the value it is sorted
/// by, then of the id; best match first by tier, then the newest course first. A cursor names a
/// value and an id, so a list goes on at the right place in a later index, too.
class CatalogIndex
{
public:
    /// By rising key; then finish().
    void add(const ListedCourse &course);
    void finish();

    /// The same with these courses as they are now, by rising key; those that are gone come as not
    /// published. Ordinals stay, and sets of this one are sets of that. Null where it has to be
    /// made anew: a course has come between two others, or there have been many changes.
    [[nodiscard]] std::shared_ptr<const CatalogIndex>
    patched(const QList<ListedCourse> &changed) const;

    /// Of all courses, the published and the others.
    [[nodiscard]] size_t size() const { return m_keys.size(); }
    /// Nothing where there is no such course.
    [[nodiscard]] std::optional<quint32> ordinalOf(qint64 key) const
    {
        // Mostly no course was ever removed: the distance of two is that of their keys.
        const size_t ordinal = m_gapless ? size_t(key - m_firstKey) : lowerBound(key);
        if (ordinal >= size() || (!m_gapless && m_keys[ordinal] != key))
            return std::nullopt;
        return quint32(ordinal);
    }

    /// `words`: the matches of each word of the filter.
    [[nodiscard]] FoundPage find(const CatalogQuery &query,
                                 const std::vector<WordTiers> &words) const;

    [[nodiscard]] const QList<CategoryCountDto> &categories() const { return m_categoryCounts; }
    [[nodiscard]] const QList<QString> &languages() const { return m_languageNames; }

private:
    using Ordinals = CourseOrder::Ordinals;
    using SharedSet = CopyOnWrite<CourseSet>;
    using NamedSets = std::map<QString, SharedSet>;
    static constexpr size_t kSorts = EnumNames<CatalogSort>::values.size();
    /// All courses that take at most so long.
    struct Short
    {
        qint64 seconds;
        SharedSet courses;
    };
    struct Change;

    /// Calls `function` with the values of that order.
    template<class F>
    void withValues(CatalogSort sort, F function) const;
    /// In ascending order: by value, then by id.
    template<class Values>
    [[nodiscard]] bool isBefore(const Values &values, quint32 one, quint32 other) const
    {
        return values[one] != values[other] ? values[one] < values[other]
                                            : m_ids[one] < m_ids[other];
    }
    /// Where the course is in an order, or would be.
    [[nodiscard]] CourseOrder::Place placeOf(quint32 ordinal, CatalogSort sort) const;
    [[nodiscard]] Ordinals listedById() const;
    /// `byId`, by value, then by id.
    template<class Values>
    [[nodiscard]] static Ordinals sortedBy(const Values &values, const Ordinals &byId);
    template<class Values>
    [[nodiscard]] Ordinals sorted(const Values &values, const CatalogQuery &query,
                                  const CourseSet &set, size_t found) const;
    [[nodiscard]] CourseSet filtered(const CatalogFilter &filter) const;
    void findSorted(const CatalogQuery &query, const CourseSet &set, FoundPage &page) const;
    void findMatches(const CatalogQuery &query, const CourseSet &passing,
                     const std::vector<WordTiers> &words, FoundPage &page) const;

    /// The first ordinal whose key isn't less.
    [[nodiscard]] size_t lowerBound(qint64 key) const;
    void append(const ListedCourse &course);
    /// False where it has to be made anew.
    [[nodiscard]] bool patch(const QList<ListedCourse> &changed);
    [[nodiscard]] Change changeOf(quint32 ordinal, const ListedCourse &course) const;
    [[nodiscard]] bool changesAnything(const Change &change) const;
    [[nodiscard]] bool takeOut(const Change &change);
    void write(const Change &change);
    void putIn(const Change &change);
    /// Whether categories or languages have others.
    bool putIntoSets(const Change &change);
    void countNames();

    // One entry a course.
    Column<qint64> m_keys;
    qint64 m_firstKey = 0;
    bool m_gapless = true; ///< each key is one more than that before
    Column<CourseId> m_ids;
    Column<qint64> m_published, m_students, m_prices, m_seconds;
    Column<double> m_ratings;
    CourseTexts m_titles;

    SharedSet m_listed;
    NamedSets m_categories, m_languages;
    std::array<SharedSet, EnumNames<Difficulty>::values.size()> m_difficulties;
    SharedSet m_free;
    std::vector<Short> m_short;               ///< by rising seconds
    std::array<CourseOrder, kSorts> m_orders; ///< ascending; of those that are listed
    QList<CategoryCountDto> m_categoryCounts;
    QList<QString> m_languageNames;
    size_t m_patched = 0; ///< courses, since it was made anew
};

template<class F>
void CatalogIndex::withValues(CatalogSort sort, F function) const
{
    switch (sort) {
    case CatalogSort::Rating:
        return function(m_ratings);
    case CatalogSort::Popularity:
        return function(m_students);
    case CatalogSort::Title:
        return function(m_titles);
    case CatalogSort::Price:
        return function(m_prices);
    case CatalogSort::Duration:
        return function(m_seconds);
    case CatalogSort::Newest:
        break;
    }
    return function(m_published);
}

} // namespace lectern::catalog
