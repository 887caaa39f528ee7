// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/catalog/catalog_model.h"

#include "client/api/api_client.h"
#include "client/courses/course_text.h"
#include "shared/endpoints/catalog.h"

#include <chrono>

namespace lectern {

namespace {

constexpr std::chrono::milliseconds kTypingPause{250};
constexpr int kPage = 24;

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.trimmed().isEmpty() ? std::nullopt : std::optional(text.trimmed());
}

} // namespace

CatalogModel::CatalogModel(ApiClient *api, QObject *parent) : CourseListModel(api, parent)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &CatalogModel::reload);
}

template<class T>
void CatalogModel::change(T &member, const T &value)
{
    if (member == value)
        return;
    member = value;
    Q_EMIT filtersChanged();
    m_typing.stop();
    reload();
}

void CatalogModel::setSearch(const QString &search)
{
    if (m_search == search)
        return;
    const bool sameQuery = m_search.trimmed() == search.trimmed();
    m_search = search;
    Q_EMIT filtersChanged();
    if (!sameQuery)
        m_typing.start();
}

void CatalogModel::searchNow()
{
    if (!m_typing.isActive())
        return;
    m_typing.stop();
    reload();
}

void CatalogModel::setCategory(const QString &category)
{
    change(m_category, category);
}

void CatalogModel::setLevel(const QString &level)
{
    change(m_level, level);
}

void CatalogModel::setLongest(int minutes)
{
    change(m_longest, minutes);
}

void CatalogModel::setPrice(const QString &price)
{
    change(m_price, price);
}

void CatalogModel::setLanguage(const QString &language)
{
    change(m_language, language);
}

void CatalogModel::setSort(const QString &sort)
{
    change(m_sort, sort);
}

bool CatalogModel::filtered() const
{
    return !m_search.trimmed().isEmpty() || !m_category.isEmpty() || !m_level.isEmpty() ||
           m_longest > 0 || !m_price.isEmpty() || !m_language.isEmpty();
}

QStringList CatalogModel::languageNames() const
{
    QStringList names;
    for (const QString &tag : m_languages)
        names.append(languageName(tag));
    return names;
}

void CatalogModel::clearFilters()
{
    if (!filtered())
        return;
    m_search.clear();
    m_category.clear();
    m_level.clear();
    m_longest = 0;
    m_price.clear();
    m_language.clear();
    Q_EMIT filtersChanged();
    m_typing.stop();
    reload();
}

void CatalogModel::ensureLoaded()
{
    if (state() == ViewState::Idle)
        reload();
}

void CatalogModel::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    CatalogRequest request;
    request.search = unlessEmpty(m_search);
    request.category = unlessEmpty(m_category);
    request.language = unlessEmpty(m_language);
    request.difficulty = enumFromName<Difficulty>(m_level);
    request.price = enumFromName<PriceFilter>(m_price);
    request.sort = enumFromName<CatalogSort>(m_sort);
    if (!request.sort && !request.search)
        request.sort = CatalogSort::Popularity;
    if (m_longest > 0)
        request.duration = m_longest;
    request.paging.limit = kPage;
    request.paging.cursor = cursor;
    api()->fetch(endpoints::kCatalogList, request, owner, [this](Result<CatalogReply> reply) {
        if (!reply)
            return fail(reply.error());
        QStringList categories;
        for (const CategoryCountDto &category : reply->categories)
            categories.append(category.name);
        if (m_categories != categories || m_languages != reply->languages) {
            m_categories = categories;
            m_languages = reply->languages;
            Q_EMIT choicesChanged();
        }
        QList<CourseWithEnrollmentDto> rows;
        rows.reserve(reply->courses.size());
        for (const CourseCardDto &course : reply->courses)
            rows.append({course, std::nullopt});
        append(std::move(rows), reply->nextCursor, reply->total);
    });
}

} // namespace lectern
