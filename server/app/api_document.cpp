// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/api_document.h"

#include "server/core/http/openapi.h"
#include "shared/endpoints/school.h"

#include <QJsonDocument>

namespace lectern::app {

namespace {

QCoro::Task<Result<http::Response>> reply(QByteArray document)
{
    http::Response response;
    response.body = std::move(document);
    co_return response;
}

} // namespace

QByteArray apiDocument(const std::vector<http::Route> &routes)
{
    const http::OpenApiInfo info{
        QStringLiteral("Lectern"), QStringLiteral(LECTERN_VERSION),
        QStringLiteral("The API of a Lectern school. Every JSON reply is in one envelope: status, "
                       "data, error, timestamp.")};
    return QJsonDocument(http::openApiDocument(routes, info)).toJson(QJsonDocument::Indented);
}

void addApiDocument(http::RouteTable &routes)
{
    const auto document = std::make_shared<QByteArray>();
    routes.bindRaw(endpoints::kOpenApi,
                   [document](http::Call<Nothing>) { return reply(*document); });
    *document = apiDocument(routes.routes());
}

} // namespace lectern::app
