// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <variant>

namespace lectern::db {

struct SqliteLocation
{
    QString file; ///< made where there is none; its directory must exist
};

struct PostgresLocation
{
    QString host; ///< a name, an address, or the directory of a Unix socket
    int port = 5432;
    QString database;
    QString user;
    QString password;
    QString options; ///< as libpq takes them, joined by ';': "sslmode=require"
};

struct DatabaseOptions
{
    std::variant<SqliteLocation, PostgresLocation> location;
    int readerThreads = 0;                   ///< of the pool; 0: 2 on SQLite, 4 on PostgreSQL
    int batchUnits = 256;                    ///< most units one COMMIT answers
    std::chrono::milliseconds batchTime{10}; ///< a batch that has worked this long commits
    int queueUnits = 8192;                   ///< waiting at most, for the writer and for the pool
};

} // namespace lectern::db
