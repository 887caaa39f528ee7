// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QString>

namespace lectern::db {

/// Whether the file can be a school's database: there or to be made in a directory that can be
/// written, a SQLite file, not damaged (checked in full up to 64 MiB, beyond that its head).
/// Errors: storage.unavailable, storage.read_only, storage.corrupt.
[[nodiscard]] Result<> checkSqliteFile(const QString &file);

/// Copies the database, as its last commit left it, to another file: complete on the disk or not
/// there at all. Others may read and write meanwhile. Throws DbException.
void copySqliteFile(const QString &from, const QString &to);

/// The copy before a migration: `<file>.before-0007`.
[[nodiscard]] Result<> copyBefore(const QString &file, int migration);

/// Puts a backup's contents into a database in one transaction, also while others have it open. A
/// database too damaged for that is moved aside (`<file>.damaged`). storage.schema for a backup of
/// a newer version; throws DbException for everything else.
[[nodiscard]] Result<> restoreSqliteFile(const QString &backup, const QString &file);

} // namespace lectern::db
