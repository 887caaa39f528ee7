// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/db_error.h"

struct sqlite3;

namespace lectern::db {

/// The connection's latest failure; `what` names the statement or what was tried.
[[nodiscard]] DbException sqliteError(sqlite3 *database, const char *what);
[[nodiscard]] DbErrorKind sqliteErrorKind(int extendedCode);

} // namespace lectern::db
