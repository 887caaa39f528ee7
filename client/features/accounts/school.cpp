// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/accounts/school.h"

#include "client/api/api_client.h"
#include "client/core/settings.h"
#include "shared/endpoints/school.h"

#include <QVariantMap>

namespace lectern {

namespace {
constexpr QLatin1String kNames("school/");
}

School::School(ApiClient *api, Settings *settings, QObject *parent)
    : Loadable(parent), m_api(api), m_settings(settings)
{
}

QString School::server() const
{
    return m_settings->server();
}

QString School::host() const
{
    const QUrl url = m_settings->serverUrl();
    const QString host = url.host();
    return url.port() > 0 ? host + QLatin1Char(':') + QString::number(url.port()) : host;
}

QVariantList School::demoAccounts() const
{
    QVariantList accounts;
    for (const DemoAccountDto &account : m_school.demoAccounts)
        accounts.append(QVariantMap{{QStringLiteral("email"), account.email},
                                    {QStringLiteral("password"), account.password},
                                    {QStringLiteral("role"), account.role}});
    return accounts;
}

/// What it is called is known before it has answered, also without a network.
void School::showRemembered()
{
    if (!m_school.name.isEmpty())
        return;
    m_school.name = m_settings->remembered(kNames + host()).toString();
    Q_EMIT schoolChanged();
}

void School::reload()
{
    showRemembered();
    m_api->fetch(endpoints::kSchool, Nothing{}, begin(), [this](Result<SchoolDto> school) {
        if (!school)
            return fail(school.error());
        m_school = std::move(school).value();
        m_settings->remember(kNames + host(), m_school.name);
        Q_EMIT schoolChanged();
        succeed();
    });
}

bool School::choose(const QString &typed)
{
    const QUrl url = serverUrlFromText(typed);
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return false;
    m_settings->setServer(url.toString());
    reset();
    m_school = {};
    m_api->setServer(url);
    Q_EMIT serverChanged();
    Q_EMIT schoolChanged();
    reload();
    return true;
}

} // namespace lectern
