// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/learning/dashboard.h"

#include "client/api/api_client.h"
#include "client/courses/course_text.h"
#include "shared/endpoints/catalog.h"
#include "shared/endpoints/learning.h"

#include <QDateTime>
#include <QLocale>
#include <QVariantMap>

#include <cmath>

namespace lectern {

namespace {
constexpr int kSuggestions = 4;
}

void SuggestionModel::setTaken(const QSet<CourseId> &taken)
{
    m_taken = taken;
}

void SuggestionModel::requestPage(const std::optional<QString> &, QObject *owner)
{
    CatalogRequest request;
    request.sort = CatalogSort::Popularity;
    request.paging.limit =
        int(std::min<qsizetype>(m_taken.size() + kSuggestions, limits::kMaxPageSize));
    api()->fetch(endpoints::kCatalogList, request, owner, [this](Result<CatalogReply> reply) {
        if (!reply)
            return fail(reply.error());
        QList<CourseWithEnrollmentDto> rows;
        for (CourseCardDto &course : reply->courses) {
            if (!m_taken.contains(course.courseId) && rows.size() < kSuggestions)
                rows.append({std::move(course), std::nullopt});
        }
        const auto count = qint64(rows.size());
        append(std::move(rows), std::nullopt, count);
    });
}

Dashboard::Dashboard(ApiClient *api, QObject *parent)
    : Loadable(parent), m_api(api), m_active(api), m_completed(api), m_suggestions(api)
{
}

QString Dashboard::resumeCourseId() const
{
    return m_data.resume ? m_data.resume->courseId.toString() : QString();
}

QString Dashboard::resumeEnrollmentId() const
{
    return m_data.resume ? m_data.resume->enrollmentId.toString() : QString();
}

QString Dashboard::resumeLessonId() const
{
    return m_data.resume ? m_data.resume->lessonId.toString() : QString();
}

QString Dashboard::resumeCourseTitle() const
{
    return m_data.resume ? m_data.resume->courseTitle : QString();
}

QString Dashboard::resumeLessonTitle() const
{
    return m_data.resume ? m_data.resume->lessonTitle : QString();
}

QString Dashboard::resumeType() const
{
    return m_data.resume && m_data.resume->lessonType ? enumText(*m_data.resume->lessonType)
                                                      : QString();
}

double Dashboard::resumeShare() const
{
    return m_data.resume ? m_data.resume->progress.value_or(0) : 0;
}

QUrl Dashboard::resumePicture() const
{
    if (!m_data.resume)
        return {};
    return m_api->resolve(m_data.resume->posterUrl ? m_data.resume->posterUrl
                                                   : m_data.resume->coverImageUrl);
}

double Dashboard::resumePosition() const
{
    return m_data.resume ? m_data.resume->position : 0;
}

double Dashboard::resumeDuration() const
{
    return m_data.resume ? m_data.resume->durationSeconds.value_or(0) : 0;
}

QString Dashboard::timeSpent() const
{
    return minutesText(int(std::round(m_data.stats.timeSpent / 60)));
}

QVariantList Dashboard::week() const
{
    QVariantList days;
    const QList<double> &minutes = m_data.stats.weekMinutes;
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const QLocale locale;
    for (qsizetype i = 0; i < minutes.size(); ++i) {
        const qsizetype ago = minutes.size() - 1 - i;
        days.append(
            QVariantMap{{QStringLiteral("day"),
                         locale.dayName(today.addDays(-ago).dayOfWeek(), QLocale::ShortFormat)},
                        {QStringLiteral("minutes"), minutes[i]},
                        {QStringLiteral("today"), ago == 0}});
    }
    return days;
}

void Dashboard::reload()
{
    m_api->fetch(endpoints::kDashboard, Nothing{}, begin(), [this](Result<DashboardDto> data) {
        if (!data)
            return fail(data.error());
        m_data = std::move(data).value();
        m_active.setRows(m_data.active);
        m_completed.setRows(m_data.completed);
        QSet<CourseId> taken;
        for (const auto &rows : {m_data.active, m_data.completed}) {
            for (const CourseWithEnrollmentDto &row : rows)
                taken.insert(row.course.courseId);
        }
        m_suggestions.setTaken(taken);
        m_suggestions.reload();
        Q_EMIT dashboardChanged();
        succeed(m_data.active.isEmpty() && m_data.completed.isEmpty());
    });
}

void Dashboard::forget()
{
    reset();
    m_data = {};
    m_active.clear();
    m_completed.clear();
    m_suggestions.clear();
    Q_EMIT dashboardChanged();
}

} // namespace lectern
