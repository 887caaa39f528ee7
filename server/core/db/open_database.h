// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/core/db/database_options.h"

namespace lectern::db {

/// Opens the database, made where there is none, checks it and brings its tables up to date.
/// Blocks; call it before serving. Errors, each with a detail that names the file or server and
/// what is wrong with it: storage.unavailable, storage.read_only, storage.full, storage.corrupt,
/// storage.schema (written by a newer version, or a migration that was changed), internal.
[[nodiscard]] Result<std::unique_ptr<Database>> openDatabase(const DatabaseOptions &options);

/// What openDatabase does to the tables, without opening for use; returns the names of the
/// migrations that were run.
[[nodiscard]] Result<QStringList> migrateDatabase(const DatabaseOptions &options);

} // namespace lectern::db
