// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database_options.h"
#include "shared/core/result.h"

namespace lectern::db {

/// Writes all data, as the last commit left it, into one new file, while others read and write.
/// An existing file is replaced; if anything fails it is left as it was. Blocks. PostgreSQL needs
/// pg_dump. Errors, the detail naming what is wrong: storage.unavailable, storage.full,
/// storage.corrupt.
[[nodiscard]] Result<> backupDatabase(const DatabaseOptions &options, const QString &file);

/// Replaces all data by that of a backup: all of it or, if anything fails, none. A server that is
/// running goes on with the restored data; one whose version has newer tables must be started
/// again. Blocks. PostgreSQL needs pg_restore and psql. Errors: as above, and storage.schema for a
/// backup made by a newer version.
[[nodiscard]] Result<> restoreDatabase(const DatabaseOptions &options, const QString &file);

/// Whether there are tables already, so that restoring would replace somebody's data. Errors as
/// above.
[[nodiscard]] Result<bool> holdsTables(const DatabaseOptions &options);

} // namespace lectern::db
