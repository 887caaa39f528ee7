// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/school/school_service.h"

#include "shared/core/json_decoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::school {

namespace {

QList<DemoAccountDto> demoAccounts(const QString &json)
{
    QList<DemoAccountDto> accounts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const Result<DemoAccountDto> account = fromJson<DemoAccountDto>(value.toObject());
        if (account)
            accounts.append(*account);
    }
    return accounts;
}

} // namespace

QCoro::Task<Result<SchoolDto>> SchoolService::info()
{
    const auto settings = co_await m_database.read(
        [store = &m_store](db::Session &session) -> Result<QHash<QString, QString>> {
            return store->settings(session);
        });
    if (!settings)
        co_return settings.error();
    SchoolDto school;
    school.name = settings->value(QStringLiteral("school.name"), QStringLiteral("Lectern"));
    school.tagline = settings->value(QStringLiteral("school.tagline"));
    school.version = QStringLiteral(LECTERN_VERSION);
    school.demo = settings->value(QStringLiteral("school.demo")) == QLatin1String("1");
    school.registrationOpen = m_registrationOpen;
    if (school.demo)
        school.demoAccounts = demoAccounts(settings->value(QStringLiteral("school.demo_accounts")));
    co_return school;
}

} // namespace lectern::school
