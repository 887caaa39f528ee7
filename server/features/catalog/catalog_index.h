// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/catalog_query.h"
#include "server/features/catalog/course_set.h"

#include <QHash>

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace lectern::catalog {

/// What lists know of a published course.
struct ListedCourse
{
    qint64 key = 0; ///< row_key of courses: the later a course was made, the greater
    qint64 updatedAt = 0;
    CourseId id;
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

/// All published courses at one moment, as lists need them: filters are sets, orders are
/// permutations. A page is found without looking at more courses than it must: the sets are
/// combined, 64 courses at a time, and then the order is walked, or, where few are left, those are
/// sorted. About 150 bytes a course. Immutable once it is finished, and then safe from any thread.
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

    [[nodiscard]] size_t size() const { return m_ids.size(); }
    /// The same courses, none of them written anew: a set of the one is a set of the other.
    [[nodiscard]] bool hasSameTexts(const CatalogIndex &other) const
    {
        return m_keys == other.m_keys && m_updates == other.m_updates;
    }
    /// The courses with these keys; keys of others are passed over.
    [[nodiscard]] CourseSet setOf(const std::vector<qint64> &keys) const;

    /// `words`: the matches of each word of the filter.
    [[nodiscard]] FoundPage find(const CatalogQuery &query,
                                 const std::vector<WordTiers> &words) const;

    [[nodiscard]] const QList<CategoryCountDto> &categories() const { return m_categoryCounts; }
    [[nodiscard]] const QList<QString> &languages() const { return m_languageNames; }

private:
    /// Texts one after another.
    class Texts
    {
    public:
        void append(const QByteArray &text);
        [[nodiscard]] std::string_view operator[](size_t i) const
        {
            return std::string_view(m_bytes).substr(m_ends[i], m_ends[i + 1] - m_ends[i]);
        }

    private:
        std::string m_bytes;
        std::vector<size_t> m_ends{0};
    };
    using Ordinals = std::vector<quint32>;
    static constexpr size_t kSorts = EnumNames<CatalogSort>::values.size();

    /// Calls `function` with the values of that order.
    template<class F>
    void withValues(CatalogSort sort, F function) const;
    [[nodiscard]] size_t durationStep() const { return size() / 32 + 1; }
    /// Of each course's id among all ids.
    [[nodiscard]] Ordinals placesOfIds() const;
    /// By value, then by id.
    template<class Values>
    [[nodiscard]] Ordinals sortedBy(const Values &values, const Ordinals &idPlaces) const;
    template<class Values>
    [[nodiscard]] Ordinals sorted(const Values &values, const CatalogQuery &query,
                                  const CourseSet &set, size_t found) const;
    [[nodiscard]] CourseSet filtered(const CatalogFilter &filter) const;
    void findSorted(const CatalogQuery &query, const CourseSet &set, FoundPage &page) const;
    void findMatches(const CatalogQuery &query, const CourseSet &passing,
                     const std::vector<WordTiers> &words, FoundPage &page) const;

    // One entry a course.
    std::vector<qint64> m_keys;
    std::vector<CourseId> m_ids;
    std::vector<qint64> m_published, m_students, m_prices, m_seconds;
    std::vector<double> m_ratings;
    Texts m_titles;

    QHash<QString, CourseSet> m_categories, m_languages;
    std::array<CourseSet, EnumNames<Difficulty>::values.size()> m_difficulties;
    CourseSet m_free;
    size_t m_updates = 0;                  ///< a hash of when they were updated
    std::vector<CourseSet> m_shortest;     ///< the shortest 0, 1, 2… durationStep()s of courses
    std::array<Ordinals, kSorts> m_orders; ///< ascending
    QList<CategoryCountDto> m_categoryCounts;
    QList<QString> m_languageNames;
};

} // namespace lectern::catalog
