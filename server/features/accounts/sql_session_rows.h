// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/features/accounts/accounts_records.h"

namespace lectern::accounts {

/// Writes a new session; both SQL stores open some.
void insertSession(db::Session &db, const NewSession &session);
/// Writes a new person; false where the address is somebody's already.
[[nodiscard]] bool insertUser(db::Session &db, const NewUser &user);

} // namespace lectern::accounts
