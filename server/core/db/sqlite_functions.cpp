// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_functions.h"

#include "server/core/db/sqlite_error.h"

#include <new>
#include <sqlite3.h>
#include <string>

namespace lectern::db {

namespace {

struct Rowids
{
    std::string bytes;
    sqlite3_uint64 last = 0;

    void add(sqlite3_int64 rowid)
    {
        sqlite3_uint64 distance = sqlite3_uint64(rowid) - last;
        last = sqlite3_uint64(rowid);
        for (; distance > 0x7f; distance >>= 7)
            bytes.push_back(char((distance & 0x7f) | 0x80));
        bytes.push_back(char(distance));
    }
};

// Called from C: nothing may be thrown through it.
int addRowid(const Fts5ExtensionApi *api, Fts5Context *row, void *rowids)
{
    try {
        static_cast<Rowids *>(rowids)->add(api->xRowid(row));
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
        sqlite3_result_blob64(result, rowids.bytes.data(), rowids.bytes.size(), SQLITE_TRANSIENT);
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
