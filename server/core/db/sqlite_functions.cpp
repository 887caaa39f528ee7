// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_functions.h"

#include "server/core/db/sqlite_error.h"

#include <new>
#include <sqlite3.h>
#include <vector>

namespace lectern::db {

namespace {

using Rowids = std::vector<sqlite3_int64>;

// Called from C: nothing may be thrown through it.
int addRowid(const Fts5ExtensionApi *api, Fts5Context *row, void *rowids)
{
    try {
        static_cast<Rowids *>(rowids)->push_back(api->xRowid(row));
        return SQLITE_OK;
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
}

void matchingRowids(const Fts5ExtensionApi *api, Fts5Context *query, sqlite3_context *result, int,
                    sqlite3_value **)
{
    Rowids rowids;
    const int code = api->xQueryPhrase(query, 0, &rowids, addRowid);
    if (code != SQLITE_OK)
        sqlite3_result_error_code(result, code);
    else
        sqlite3_result_blob64(result, rowids.data(), rowids.size() * sizeof(sqlite3_int64),
                              SQLITE_TRANSIENT);
}

} // namespace

void addSqliteFunctions(sqlite3 *database)
{
    fts5_api *fts5 = nullptr;
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&fts5), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
        code = sqlite3_finalize(statement);
    }
    if (code == SQLITE_OK && fts5)
        code = fts5->xCreateFunction(fts5, "matching_rowids", nullptr, matchingRowids, nullptr);
    if (code != SQLITE_OK || !fts5)
        throw sqliteError(database, "fts5");
}

} // namespace lectern::db
