// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_index.h"

#include <algorithm>

namespace lectern::catalog {

namespace {

// So few courses are quicker sorted than met on a walk through the whole order.
constexpr size_t kSortedAlone = 1000;
constexpr size_t kAnywhere = kTiers - 1;
// Sets of short courses, so that a filter by duration puts few in one by one.
constexpr size_t kShorts = 32;

bool descends(CatalogSort sort)
{
    return sort == CatalogSort::Newest || sort == CatalogSort::Rating ||
           sort == CatalogSort::Popularity;
}

template<class Number>
Number positionValue(Number value)
{
    return value;
}
QString positionValue(std::string_view title)
{
    return QString::fromUtf8(title);
}

// What toQuery let pass has the type that the order has.
template<class Number>
Number cursorValue(const ListPosition &position, Number, QByteArray &)
{
    return std::get<Number>(position.value);
}
std::string_view cursorValue(const ListPosition &position, std::string_view, QByteArray &buffer)
{
    buffer = std::get<QString>(position.value).toUtf8();
    return view(buffer);
}

} // namespace

void CatalogIndex::append(const ListedCourse &course)
{
    if (size() == 0)
        m_firstKey = course.key;
    m_gapless = m_gapless && course.key == m_firstKey + qint64(size());
    m_keys.append(course.key);
    m_ids.append(course.id);
    m_published.append(course.publishedAt);
    m_students.append(course.students);
    m_prices.append(course.price);
    m_seconds.append(course.seconds);
    m_ratings.append(course.rating);
    m_titles.append(view(course.titleKey.toUtf8()));
}

void CatalogIndex::add(const ListedCourse &course)
{
    const auto ordinal = quint32(size());
    append(course);
    if (!course.published)
        return;
    m_listed.write().insert(ordinal);
    m_categories[course.category].write().insert(ordinal);
    m_languages[course.language].write().insert(ordinal);
    m_difficulties[size_t(course.difficulty)].write().insert(ordinal);
    if (course.price == 0)
        m_free.write().insert(ordinal);
}

CatalogIndex::Ordinals CatalogIndex::listedById() const
{
    Ordinals order;
    order.reserve(size());
    m_listed->eachFromEnd(size(), [&](quint32 ordinal) {
        order.push_back(ordinal);
        return true;
    });
    std::sort(order.begin(), order.end(),
              [this](quint32 a, quint32 b) { return m_ids[a] < m_ids[b]; });
    return order;
}

// Value, place among the ids and ordinal lie side by side, or each look would be a cache miss.
template<class Values>
CatalogIndex::Ordinals CatalogIndex::sortedBy(const Values &values, const Ordinals &byId)
{
    using Value = std::decay_t<decltype(values[0])>;
    std::vector<std::pair<Value, quint64>> places;
    places.reserve(byId.size());
    for (size_t i = 0; i < byId.size(); ++i)
        places.emplace_back(values[byId[i]], quint64(i) << 32 | byId[i]);
    std::sort(places.begin(), places.end());
    Ordinals order;
    order.reserve(byId.size());
    for (const auto &place : places)
        order.push_back(quint32(place.second));
    return order;
}

void CatalogIndex::finish()
{
    countNames();
    const Ordinals byId = listedById();
    for (const auto &[sort, name] : EnumNames<CatalogSort>::values) {
        withValues(sort, [&, place = size_t(sort)](const auto &values) {
            m_orders[place] = CourseOrder(sortedBy(values, byId));
        });
    }
    const size_t step = byId.size() / kShorts + 1;
    CourseSet courses;
    size_t more = 0;
    qint64 seconds = 0;
    m_orders[size_t(CatalogSort::Duration)].eachFrom({}, [&](quint32 ordinal) {
        // Of those that take equally long all or none are in a set.
        if (more >= step && m_seconds[ordinal] > seconds) {
            m_short.push_back({seconds, SharedSet(courses)});
            more = 0;
        }
        seconds = m_seconds[ordinal];
        courses.insert(ordinal);
        ++more;
        return true;
    });
}

void CatalogIndex::countNames()
{
    std::erase_if(m_categories, [](const auto &named) { return named.second->count() == 0; });
    std::erase_if(m_languages, [](const auto &named) { return named.second->count() == 0; });
    m_categoryCounts.clear();
    for (const auto &[name, courses] : m_categories)
        m_categoryCounts.append({name, int(courses->count())});
    m_languageNames.clear();
    for (const auto &[name, courses] : m_languages)
        m_languageNames.append(name);
}

size_t CatalogIndex::lowerBound(qint64 key) const
{
    size_t begin = 0, end = size();
    while (begin != end) {
        const size_t middle = begin + (end - begin) / 2;
        if (m_keys[middle] < key)
            begin = middle + 1;
        else
            end = middle;
    }
    return begin;
}

CourseSet CatalogIndex::filtered(const CatalogFilter &filter) const
{
    CourseSet set = *m_listed;
    const auto keepNamed = [&set](const NamedSets &sets, const QString &name) {
        const auto it = sets.find(name);
        set.keep(it == sets.end() ? CourseSet() : *it->second);
    };
    if (filter.category)
        keepNamed(m_categories, *filter.category);
    if (filter.language)
        keepNamed(m_languages, *filter.language);
    if (filter.difficulty)
        set.keep(*m_difficulties[size_t(*filter.difficulty)]);
    if (filter.price == PriceFilter::Free)
        set.keep(*m_free);
    if (filter.price == PriceFilter::Paid)
        set.remove(*m_free);
    if (filter.maxSeconds) {
        const auto longer = std::find_if(m_short.begin(), m_short.end(), [&](const Short &part) {
            return part.seconds > *filter.maxSeconds;
        });
        const bool none = longer == m_short.begin();
        CourseSet part = none ? CourseSet() : *std::prev(longer)->courses;
        const CourseOrder &order = m_orders[size_t(CatalogSort::Duration)];
        const auto rest = none ? order.begin() : order.firstNot([&](quint32 ordinal) {
            return m_seconds[ordinal] <= std::prev(longer)->seconds;
        });
        order.eachFrom(rest, [&](quint32 ordinal) {
            if (m_seconds[ordinal] > *filter.maxSeconds)
                return false;
            part.insert(ordinal);
            return true;
        });
        set.keep(part);
    }
    return set;
}

FoundPage CatalogIndex::find(const CatalogQuery &query, const std::vector<WordTiers> &words) const
{
    FoundPage page;
    if (query.filter.searching && words.empty())
        return page;
    CourseSet set = filtered(query.filter);
    const CourseSet passing = set;
    for (const WordTiers &word : words)
        set.keep(*word[kAnywhere]);
    page.total = qint64(set.count());
    if (query.offset() >= page.total)
        return page;
    if (query.sort)
        findSorted(query, set, page);
    else
        findMatches(query, passing, words, page);
    return page;
}

template<class Values>
CatalogIndex::Ordinals CatalogIndex::sorted(const Values &values, const CatalogQuery &query,
                                            const CourseSet &set, size_t found) const
{
    using Value = std::decay_t<decltype(values[0])>;
    QByteArray buffer;
    Value after{};
    if (query.after)
        after = cursorValue(*query.after, after, buffer);
    // Whether a course lies before (-1) or after (1) the cursor, in ascending order.
    const auto side = [&](quint32 ordinal) {
        if (values[ordinal] != after)
            return values[ordinal] < after ? -1 : 1;
        const CourseId &id = m_ids[ordinal];
        return id == query.after->id ? 0 : id < query.after->id ? -1 : 1;
    };
    const bool down = descends(*query.sort);
    const size_t wanted = size_t(query.offset()) + size_t(query.limit) + 1;
    Ordinals chosen;
    if (found < kSortedAlone) {
        set.eachFromEnd(size(), [&](quint32 ordinal) {
            if (!query.after || side(ordinal) == (down ? -1 : 1))
                chosen.push_back(ordinal);
            return true;
        });
        const auto comesBefore = [&](quint32 a, quint32 b) {
            return down ? isBefore(values, b, a) : isBefore(values, a, b);
        };
        const auto end = chosen.begin() + qptrdiff(std::min(wanted, chosen.size()));
        std::partial_sort(chosen.begin(), end, chosen.end(), comesBefore);
        chosen.erase(end, chosen.end());
        return chosen;
    }
    const CourseOrder &order = m_orders[size_t(*query.sort)];
    const auto choose = [&](quint32 ordinal) {
        if (set.contains(ordinal))
            chosen.push_back(ordinal);
        return chosen.size() < wanted;
    };
    if (down)
        order.eachBefore(query.after ? order.firstNot([&](quint32 o) { return side(o) < 0; })
                                     : order.end(),
                         choose);
    else
        order.eachFrom(query.after ? order.firstNot([&](quint32 o) { return side(o) <= 0; })
                                   : order.begin(),
                       choose);
    return chosen;
}

void CatalogIndex::findSorted(const CatalogQuery &query, const CourseSet &set,
                              FoundPage &page) const
{
    withValues(*query.sort, [&](const auto &values) {
        const Ordinals ordinals = sorted(values, query, set, size_t(page.total));
        for (size_t i = size_t(query.offset()); i < ordinals.size(); ++i) {
            const quint32 ordinal = ordinals[i];
            page.courses.append(
                {m_keys[ordinal], {positionValue(values[ordinal]), m_ids[ordinal]}});
        }
    });
}

void CatalogIndex::findMatches(const CatalogQuery &query, const CourseSet &passing,
                               const std::vector<WordTiers> &words, FoundPage &page) const
{
    const size_t wanted = size_t(query.limit) + 1;
    size_t passed = 0;
    CourseSet before;
    for (size_t tier = 0; tier < kTiers && size_t(page.courses.size()) < wanted; ++tier) {
        CourseSet set = passing;
        for (const WordTiers &word : words)
            set.keep(*word[tier]);
        CourseSet only = set;
        only.remove(before);
        before = std::move(set);
        size_t end = size();
        if (query.after && int(tier) < query.after->tier)
            continue;
        if (query.after && int(tier) == query.after->tier)
            end = lowerBound(std::get<qint64>(query.after->value));
        only.eachFromEnd(end, [&](quint32 ordinal) {
            if (passed++ >= size_t(query.offset()))
                page.courses.append(
                    {m_keys[ordinal], {m_keys[ordinal], m_ids[ordinal], int(tier)}});
            return size_t(page.courses.size()) < wanted;
        });
    }
}

} // namespace lectern::catalog
