// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"

namespace lectern::accounts {

class AccountsService;
class PeopleService;
class SessionsService;

/// Binds the operations of shared/endpoints/accounts.h. The services outlive the table.
void addAccountsRoutes(http::RouteTable &table, AccountsService &accounts,
                       SessionsService &sessions, PeopleService &people);

} // namespace lectern::accounts
