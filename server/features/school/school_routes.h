// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"

namespace lectern::school {

class SchoolService;

/// school.info. `service` outlives the routes.
void addSchoolRoutes(http::RouteTable &routes, SchoolService &service);

} // namespace lectern::school
