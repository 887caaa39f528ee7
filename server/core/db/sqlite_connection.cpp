// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_connection.h"

#include "server/core/db/sqlite_error.h"
#include "server/core/db/sqlite_functions.h"

#include <QFile>

#include <sqlite3.h>

namespace lectern::db {

namespace {

constexpr size_t kMaxPreparedTexts = 64;

// Only another process (a command line, a backup) can hold the lock against the one writer.
constexpr int kBusyMilliseconds = 5000;

// Cache sizes are KiB when negative. The file is not memory mapped: a disk error would then be
// a signal, not a result code. Statement journals stay in memory, or each savepoint may touch a
// file.
constexpr const char *kReadPragmas = "PRAGMA foreign_keys=ON; PRAGMA query_only=ON;"
                                     "PRAGMA cache_size=-2048; PRAGMA temp_store=MEMORY;";
constexpr const char *kWritePragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                                      "PRAGMA foreign_keys=ON; PRAGMA cache_size=-8192;"
                                      "PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;"
                                      "PRAGMA journal_size_limit=134217728;";

/// SQLite counts what it allocates under a lock of its own, which nobody here asks for. Refused,
/// and of no harm, where another part of the program was first to use SQLite.
void leaveMemoryUncounted()
{
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)once;
}

const Statement kBegin{"db.begin", "BEGIN IMMEDIATE"};
const Statement kCommit{"db.commit", "COMMIT"};
const Statement kSavepoint{"db.savepoint", "SAVEPOINT unit"};
const Statement kRelease{"db.release", "RELEASE unit"};
const Statement kUndo{"db.undo", "ROLLBACK TO unit"};

} // namespace

SqliteConnection::SqliteConnection(const QString &file, Access access)
{
    leaveMemoryUncounted();
    const QByteArray path = QFile::encodeName(file);
    const int flags = (access == Access::Write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                               : SQLITE_OPEN_READWRITE) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    try {
        if (sqlite3_open_v2(path.constData(), &m_database, flags, nullptr) != SQLITE_OK)
            throw sqliteError(m_database, "open");
        configure(access);
    } catch (const DbException &error) {
        sqlite3_close(m_database);
        throw error.prefixed(file);
    }
}

void SqliteConnection::configure(Access access)
{
    sqlite3_extended_result_codes(m_database, 1);
    sqlite3_busy_timeout(m_database, kBusyMilliseconds);
    if (sqlite3_exec(m_database, access == Access::Write ? kWritePragmas : kReadPragmas, nullptr,
                     nullptr, nullptr) != SQLITE_OK)
        throw sqliteError(m_database, "open");
    addSqliteFunctions(m_database);
}

SqliteConnection::~SqliteConnection()
{
    m_prepared.clear();
    m_preparedTexts.clear();
    sqlite3_close(m_database);
}

Rows SqliteConnection::execute(const Statement &statement, std::initializer_list<QVariant> args)
{
    std::unique_ptr<SqliteStatement> &prepared = m_prepared[&statement];
    if (!prepared)
        prepared = std::make_unique<SqliteStatement>(m_database, statement.name,
                                                     statement.sql(Dialect::Sqlite));
    const qint64 affected = prepared->execute(args.begin(), qsizetype(args.size()));
    return Rows(prepared.get(), affected);
}

Rows SqliteConnection::queryText(const char *name, const QString &sql, const QVariantList &args)
{
    auto found = m_preparedTexts.find(sql);
    if (found == m_preparedTexts.end()) {
        if (m_preparedTexts.size() >= kMaxPreparedTexts)
            std::erase_if(m_preparedTexts, [](const auto &entry) { return !entry.second->busy(); });
        found = m_preparedTexts
                    .emplace(sql, std::make_unique<SqliteStatement>(m_database, name, sql.toUtf8()))
                    .first;
    }
    const qint64 affected = found->second->execute(args.constData(), args.size());
    return Rows(found->second.get(), affected);
}

void SqliteConnection::begin()
{
    run(kBegin);
}

void SqliteConnection::commit()
{
    run(kCommit);
}

void SqliteConnection::rollback() noexcept
{
    if (inTransaction())
        sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteConnection::savepoint()
{
    run(kSavepoint);
}

void SqliteConnection::releaseSavepoint()
{
    run(kRelease);
}

void SqliteConnection::rollbackToSavepoint()
{
    run(kUndo);
    run(kRelease);
}

bool SqliteConnection::inTransaction() const
{
    return sqlite3_get_autocommit(m_database) == 0;
}

void SqliteConnection::runScript(const QString &sql)
{
    if (sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw sqliteError(m_database, "script");
}

} // namespace lectern::db
