// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"

namespace lectern::app {

/// Adds GET /api/openapi.json, which describes all routes of the table and itself. Call it last.
void addApiDocument(http::RouteTable &routes);

/// The document for these routes, as JSON with line breaks.
[[nodiscard]] QByteArray apiDocument(const std::vector<http::Route> &routes);

} // namespace lectern::app
