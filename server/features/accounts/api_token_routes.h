// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"

namespace lectern::accounts {

class ApiTokensService;

/// Binds shared/endpoints/api_tokens.h. The service outlives the table.
void addApiTokenRoutes(http::RouteTable &table, ApiTokensService &tokens);

} // namespace lectern::accounts
