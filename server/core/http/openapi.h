// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"

#include <QJsonObject>
#include <QString>

#include <span>

namespace lectern::http {

/// What the document says about the server as a whole.
struct OpenApiInfo
{
    QString title;
    QString version;
    QString description;
};

/// The OpenAPI 3.0.3 document of these operations, with every alias as a path of its own. The same
/// routes always give the same document.
[[nodiscard]] QJsonObject openApiDocument(std::span<const Route> routes, const OpenApiInfo &info);

} // namespace lectern::http
