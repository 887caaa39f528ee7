// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/school/school_routes.h"

#include "server/features/school/school_service.h"
#include "shared/endpoints/school.h"

namespace lectern::school {

void addSchoolRoutes(http::RouteTable &routes, SchoolService &service)
{
    routes.bind(endpoints::kSchool, [&service](http::Call<Nothing>) { return service.info(); });
}

} // namespace lectern::school
