// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_index.h"

#include <algorithm>
#include <numeric>

namespace lectern::catalog {

namespace {

// So few courses are quicker sorted than met on a walk through the whole order.
constexpr size_t kSortedAlone = 1000;
constexpr size_t kAnywhere = kTiers - 1;

bool descends(CatalogSort sort)
{
    return sort == CatalogSort::Newest || sort == CatalogSort::Rating ||
           sort == CatalogSort::Popularity;
}

void insert(CourseSet &set, size_t ordinal)
{
    set.resize(ordinal + 1);
    set.insert(quint32(ordinal));
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
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

void CatalogIndex::Texts::append(const QByteArray &text)
{
    m_bytes.append(view(text));
    m_ends.push_back(m_bytes.size());
}

void CatalogIndex::add(const ListedCourse &course)
{
    const size_t ordinal = m_ids.size();
    m_keys.push_back(course.key);
    m_ids.push_back(course.id);
    m_updates = qHashMulti(m_updates, course.updatedAt);
    m_published.push_back(course.publishedAt);
    m_students.push_back(course.students);
    m_prices.push_back(course.price);
    m_seconds.push_back(course.seconds);
    m_ratings.push_back(course.rating);
    m_titles.append(course.titleKey.toUtf8());
    insert(m_categories[course.category], ordinal);
    insert(m_languages[course.language], ordinal);
    insert(m_difficulties[size_t(course.difficulty)], ordinal);
    if (course.price == 0)
        insert(m_free, ordinal);
}

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

CatalogIndex::Ordinals CatalogIndex::placesOfIds() const
{
    Ordinals order(size()), places(size());
    std::iota(order.begin(), order.end(), quint32(0));
    std::sort(order.begin(), order.end(),
              [this](quint32 a, quint32 b) { return m_ids[a] < m_ids[b]; });
    for (size_t i = 0; i < size(); ++i)
        places[order[i]] = quint32(i);
    return places;
}

// Value, place of the id and ordinal lie side by side, or each look would be a cache miss.
template<class Values>
CatalogIndex::Ordinals CatalogIndex::sortedBy(const Values &values, const Ordinals &idPlaces) const
{
    using Value = std::decay_t<decltype(values[0])>;
    std::vector<std::pair<Value, quint64>> places;
    places.reserve(size());
    for (size_t i = 0; i < size(); ++i)
        places.emplace_back(values[i], quint64(idPlaces[i]) << 32 | i);
    std::sort(places.begin(), places.end());
    Ordinals order;
    order.reserve(size());
    for (const auto &place : places)
        order.push_back(quint32(place.second));
    return order;
}

void CatalogIndex::finish()
{
    for (auto it = m_categories.begin(); it != m_categories.end(); ++it) {
        it->resize(size());
        m_categoryCounts.append({it.key(), int(it->count())});
    }
    for (auto it = m_languages.begin(); it != m_languages.end(); ++it) {
        it->resize(size());
        m_languageNames.append(it.key());
    }
    for (CourseSet &set : m_difficulties)
        set.resize(size());
    m_free.resize(size());
    std::sort(m_categoryCounts.begin(), m_categoryCounts.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    std::sort(m_languageNames.begin(), m_languageNames.end());
    const Ordinals idPlaces = placesOfIds();
    for (const auto &[sort, name] : EnumNames<CatalogSort>::values) {
        Ordinals &sorted = m_orders[size_t(sort)];
        withValues(sort, [&](const auto &values) { sorted = sortedBy(values, idPlaces); });
    }
    const Ordinals &order = m_orders[size_t(CatalogSort::Duration)];
    CourseSet shortest(size());
    for (size_t i = 0; i < size(); ++i) {
        if (i % durationStep() == 0)
            m_shortest.push_back(shortest);
        shortest.insert(order[i]);
    }
    m_shortest.push_back(std::move(shortest));
}

CourseSet CatalogIndex::setOf(const std::vector<qint64> &keys) const
{
    CourseSet set(size());
    auto from = m_keys.begin();
    qint64 last = 0;
    for (const qint64 key : keys) {
        if (key < last)
            from = m_keys.begin();
        last = key;
        // Keys mostly rise, with few others between: look near the last one first.
        size_t step = 1;
        auto to = from;
        while (to != m_keys.end() && *to < key) {
            from = to;
            to += std::min<qptrdiff>(qptrdiff(step), m_keys.end() - to);
            step *= 2;
        }
        from = std::lower_bound(from, to, key);
        if (from != m_keys.end() && *from == key)
            set.insert(quint32(from - m_keys.begin()));
    }
    return set;
}

CourseSet CatalogIndex::filtered(const CatalogFilter &filter) const
{
    const auto named = [this](const QHash<QString, CourseSet> &sets, const QString &name) {
        const auto it = sets.constFind(name);
        return it == sets.constEnd() ? CourseSet(size()) : *it;
    };
    CourseSet set = CourseSet::all(size());
    if (filter.category)
        set.keep(named(m_categories, *filter.category));
    if (filter.language)
        set.keep(named(m_languages, *filter.language));
    if (filter.difficulty)
        set.keep(m_difficulties[size_t(*filter.difficulty)]);
    if (filter.price == PriceFilter::Free)
        set.keep(m_free);
    if (filter.price == PriceFilter::Paid)
        set.remove(m_free);
    if (filter.maxSeconds) {
        const Ordinals &order = m_orders[size_t(CatalogSort::Duration)];
        const auto end = std::partition_point(order.begin(), order.end(), [&](quint32 ordinal) {
            return m_seconds[ordinal] <= *filter.maxSeconds;
        });
        const auto shortEnough = size_t(end - order.begin());
        const size_t known = shortEnough / durationStep();
        CourseSet part = m_shortest[known];
        for (size_t i = known * durationStep(); i < shortEnough; ++i)
            part.insert(order[i]);
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
            if (down)
                std::swap(a, b);
            return values[a] != values[b] ? values[a] < values[b] : m_ids[a] < m_ids[b];
        };
        const auto end = chosen.begin() + qptrdiff(std::min(wanted, chosen.size()));
        std::partial_sort(chosen.begin(), end, chosen.end(), comesBefore);
        chosen.erase(end, chosen.end());
        return chosen;
    }
    const Ordinals &order = m_orders[size_t(*query.sort)];
    auto begin = order.begin(), end = order.end();
    if (query.after && down)
        end = std::partition_point(begin, end, [&](quint32 o) { return side(o) < 0; });
    else if (query.after)
        begin = std::partition_point(begin, end, [&](quint32 o) { return side(o) <= 0; });
    while (begin != end && chosen.size() < wanted) {
        const quint32 ordinal = down ? *--end : *begin++;
        if (set.contains(ordinal))
            chosen.push_back(ordinal);
    }
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
    CourseSet before(size());
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
            end = size_t(std::lower_bound(m_keys.begin(), m_keys.end(),
                                          std::get<qint64>(query.after->value)) -
                         m_keys.begin());
        only.eachFromEnd(end, [&](quint32 ordinal) {
            if (passed++ >= size_t(query.offset()))
                page.courses.append(
                    {m_keys[ordinal], {m_keys[ordinal], m_ids[ordinal], int(tier)}});
            return size_t(page.courses.size()) < wanted;
        });
    }
}

} // namespace lectern::catalog
