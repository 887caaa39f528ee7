// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/navigator.h"

#include <QUrlQuery>

namespace lectern {

namespace {
constexpr qsizetype kLongestWay = 100;
}

Navigator::Navigator(QObject *parent) : QObject(parent), m_stack{Place{SignIn, {}}} {}

void Navigator::go(Page page, const QVariantMap &parameters)
{
    const Place place{page, parameters};
    if (m_stack.last() == place)
        return;
    m_stack.append(place);
    if (m_stack.size() > kLongestWay)
        m_stack.removeFirst();
    Q_EMIT changed();
}

void Navigator::replace(Page page, const QVariantMap &parameters)
{
    m_stack.last() = Place{page, parameters};
    Q_EMIT changed();
}

void Navigator::reset(Page page, const QVariantMap &parameters)
{
    const Place place{page, parameters};
    if (m_stack.size() == 1 && m_stack.first() == place)
        return;
    m_stack = {place};
    Q_EMIT changed();
}

void Navigator::back()
{
    if (!canGoBack())
        return;
    m_stack.removeLast();
    Q_EMIT changed();
}

bool Navigator::openLink(const QUrl &link)
{
    if (link.scheme() != QLatin1String("lectern"))
        return false;
    const QString host = link.host();
    const QStringList parts = link.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const QUrlQuery query(link);
    if (host == QLatin1String("course") && parts.size() == 1) {
        go(Course, {{QStringLiteral("courseId"), parts[0]}});
    } else if (host == QLatin1String("lesson") && parts.size() == 2) {
        QVariantMap parameters{{QStringLiteral("courseId"), parts[0]},
                               {QStringLiteral("lessonId"), parts[1]}};
        bool isNumber = false;
        const double at = query.queryItemValue(QStringLiteral("at")).toDouble(&isNumber);
        if (isNumber && at >= 0)
            parameters.insert(QStringLiteral("position"), at);
        go(Lesson, parameters);
    } else if (host == QLatin1String("catalog")) {
        const QString search = query.queryItemValue(QStringLiteral("search"), QUrl::FullyDecoded);
        go(Catalog,
           search.isEmpty() ? QVariantMap() : QVariantMap{{QStringLiteral("search"), search}});
    } else if (host == QLatin1String("home")) {
        go(Home);
    } else if (host == QLatin1String("learning")) {
        go(Learning);
    } else if (host == QLatin1String("messages")) {
        go(Messages);
    } else if (host == QLatin1String("settings")) {
        go(Settings);
    } else {
        return false;
    }
    return true;
}

} // namespace lectern
