// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/operations_routes.h"

#include "server/core/observability/metrics.h"
#include "shared/endpoints/school.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::app {

namespace {

using Checks = std::shared_ptr<const std::vector<ReadinessCheck>>;

QCoro::Task<Result<http::Response>> readiness(Checks checks)
{
    QJsonObject parts;
    bool ready = true;
    for (const ReadinessCheck &check : *checks) {
        const Result<> state = co_await check.check();
        ready = ready && state.ok();
        parts.insert(check.name,
                     state ? QStringLiteral("ok") : QString::fromLatin1(state.error().id));
    }
    const QJsonObject body{{QStringLiteral("ready"), ready}, {QStringLiteral("parts"), parts}};
    http::Response response;
    response.status = ready ? 200 : 503;
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    co_return response;
}

QCoro::Task<Result<http::Response>> plain(QByteArray body, QByteArray type)
{
    http::Response response;
    response.contentType = std::move(type);
    response.body = std::move(body);
    co_return response;
}

} // namespace

void addOperationsRoutes(http::RouteTable &routes, std::vector<ReadinessCheck> checks,
                         observability::Metrics &metrics)
{
    routes.bindRaw(endpoints::kHealthz, [](http::Call<Nothing>) {
        return plain("{\"alive\":true}", "application/json");
    });
    const auto shared = std::make_shared<const std::vector<ReadinessCheck>>(std::move(checks));
    routes.bindRaw(endpoints::kReadyz, [shared](http::Call<Nothing>) { return readiness(shared); });
    routes.bindRaw(endpoints::kMetrics, [&metrics](http::Call<Nothing>) {
        return plain(metrics.text(), "text/plain; version=0.0.4; charset=utf-8");
    });
}

} // namespace lectern::app
