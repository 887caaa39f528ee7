// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database_options.h"

namespace lectern::db {

/// pg_dump into one file in its own format. Throws DbException.
void dumpPostgres(const PostgresLocation &location, const QString &file);

/// Puts the contents of such a file in place of everything in the schema public, in one
/// transaction. Throws DbException.
void restorePostgres(const PostgresLocation &location, const QString &file);

} // namespace lectern::db
