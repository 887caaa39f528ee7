// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"

namespace lectern::catalog {

class CatalogService;

/// catalog.list, catalog.course, catalog.structure, catalog.lessons, catalog.reviews. `service`
/// outlives the routes.
void addCatalogRoutes(http::RouteTable &routes, CatalogService &service);

} // namespace lectern::catalog
