// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/features/accounts/accounts_records.h"

namespace lectern::accounts {

/// Writes a new session; both SQL stores open some.
void insertSession(db::Session &db, const NewSession &session);

} // namespace lectern::accounts
