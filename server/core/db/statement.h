// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern::db {

enum class Dialect { Sqlite, Postgres };

/// One SQL statement with a name for logs and metrics. Values are bound to `?` in order, never
/// pasted in. Statements are static: their address is the key of each connection's cache of
/// prepared queries.
struct Statement
{
    const char *name; ///< feature.verb_thing
    const char *sqlite;
    const char *postgres = nullptr; ///< where it differs

    [[nodiscard]] const char *sql(Dialect dialect) const
    {
        return dialect == Dialect::Postgres && postgres ? postgres : sqlite;
    }
};

} // namespace lectern::db
