// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace lectern::db {

/// What SQL can use on each SQLite connection besides SQLite's own:
///
/// matching_rowids(T), T an FTS5 table: the rowids of all rows that the first phrase of the query
/// matches, in rising order, as a blob of 8 bytes each in the order of this machine. For
/// `SELECT matching_rowids(t) FROM t WHERE t MATCH ? LIMIT 1`, which costs less than half of what a
/// row for each match does.
void addSqliteFunctions(sqlite3 *database);

} // namespace lectern::db
