// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_connection.h"

#include "server/core/db/postgres_error.h"
#include "server/core/db/postgres_query.h"

#include <QSqlError>

#include <algorithm>
#include <atomic>

namespace lectern::db {

namespace {

using namespace std::chrono_literals;

constexpr size_t kMaxPreparedTexts = 64;
constexpr std::chrono::milliseconds kFirstPause = 100ms;
constexpr std::chrono::milliseconds kLongestPause = 5s;

// A commit that is reported has reached the disk, however the server is configured otherwise.
constexpr const char *kWriterSettings = "SET client_min_messages = warning; "
                                        "SELECT set_config('synchronous_commit', 'on', false) "
                                        "WHERE current_setting('synchronous_commit') = 'off'";
constexpr const char *kReaderSettings =
    "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY; SET statement_timeout = '30s'";

QString nextName()
{
    static std::atomic<quint64> last{0};
    return QStringLiteral("lectern-%1").arg(++last);
}

} // namespace

PostgresConnection::PostgresConnection(PostgresLocation location, Access access)
    : m_location(std::move(location)), m_access(access), m_name(nextName())
{
}

PostgresConnection::~PostgresConnection()
{
    close();
    if (m_database.isValid()) {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
}

void PostgresConnection::ensureOpen()
{
    m_untouched = true;
    if (m_open)
        return;
    const Clock::time_point now = Clock::now();
    if (now < m_nextAttempt)
        throw DbException(DbErrorKind::ConnectionLost, {},
                          QStringLiteral("%1: not reachable").arg(m_location.host));
    try {
        open();
        m_pause = 0ms;
    } catch (const DbException &) {
        m_pause = std::clamp(m_pause * 2, kFirstPause, kLongestPause);
        m_nextAttempt = Clock::now() + m_pause;
        throw;
    }
}

void PostgresConnection::open()
{
    if (!m_database.isValid()) {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
        m_database.setHostName(m_location.host);
        m_database.setPort(m_location.port);
        m_database.setDatabaseName(m_location.database);
        m_database.setUserName(m_location.user);
        m_database.setPassword(m_location.password);
        QString options = QStringLiteral("connect_timeout=5;application_name=lectern");
        if (!m_location.options.isEmpty())
            options += QLatin1Char(';') + m_location.options;
        m_database.setConnectOptions(options);
    }
    const QString what = QStringLiteral("%1:%2/%3")
                             .arg(m_location.host)
                             .arg(m_location.port)
                             .arg(m_location.database);
    if (!m_database.open())
        throw DbException(DbErrorKind::ConnectionLost, {},
                          what + QLatin1String(": ") +
                              m_database.lastError().databaseText().trimmed());
    try {
        tryCommand(QLatin1String(m_access == Access::Write ? kWriterSettings : kReaderSettings),
                   what);
    } catch (const DbException &) {
        close();
        throw;
    }
    m_open = true;
}

void PostgresConnection::close()
{
    m_prepared.clear();
    m_preparedTexts.clear();
    m_open = false;
    m_inTransaction = false;
    m_failed = false;
    if (m_database.isValid())
        m_database.close();
}

/// Runs one attempt at talking to the server. A connection found dead by the first statement of a
/// unit is replaced: nothing can have happened yet.
template<class Attempt>
auto PostgresConnection::guarded(Attempt attempt)
{
    const bool mayRepeat = m_untouched && !m_inTransaction;
    m_untouched = false;
    try {
        return attempt();
    } catch (const DbException &error) {
        if (error.kind() != DbErrorKind::ConnectionLost) {
            m_failed = m_inTransaction;
            throw;
        }
        close();
        if (!mayRepeat)
            throw;
    }
    open();
    return attempt();
}

Rows PostgresConnection::execute(const Statement &statement, std::initializer_list<QVariant> args)
{
    return guarded([&] {
        PostgresQuery &query = prepared(statement);
        const qint64 affected = query.execute(args.begin(), qsizetype(args.size()));
        return Rows(&query, affected);
    });
}

Rows PostgresConnection::queryText(const char *name, const QString &sql, const QVariantList &args)
{
    return guarded([&] {
        PostgresQuery &query = preparedText(name, sql);
        const qint64 affected = query.execute(args.constData(), args.size());
        return Rows(&query, affected);
    });
}

PostgresQuery &PostgresConnection::prepared(const Statement &statement)
{
    const auto found = m_prepared.find(&statement);
    if (found != m_prepared.end())
        return *found->second;
    auto made =
        std::make_unique<PostgresQuery>(m_database, QLatin1String(statement.name),
                                        QString::fromUtf8(statement.sql(Dialect::Postgres)));
    return *m_prepared.emplace(&statement, std::move(made)).first->second;
}

PostgresQuery &PostgresConnection::preparedText(const char *name, const QString &sql)
{
    const auto found = m_preparedTexts.find(sql);
    if (found != m_preparedTexts.end())
        return *found->second;
    if (m_preparedTexts.size() >= kMaxPreparedTexts)
        std::erase_if(m_preparedTexts, [](const auto &entry) { return !entry.second->busy(); });
    auto made = std::make_unique<PostgresQuery>(m_database, QLatin1String(name), sql);
    return *m_preparedTexts.emplace(sql, std::move(made)).first->second;
}

void PostgresConnection::tryCommand(const QString &sql, const QString &what)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) {
        const DbException error = postgresError(query.lastError(), what);
        if (error.kind() == DbErrorKind::ConnectionLost) {
            query = QSqlQuery();
            close();
        }
        throw error;
    }
}

void PostgresConnection::command(const char *sql)
{
    guarded([&] { tryCommand(QLatin1String(sql), QLatin1String(sql)); });
}

void PostgresConnection::begin()
{
    command("BEGIN");
    m_inTransaction = true;
    m_failed = false;
}

void PostgresConnection::checkUsable()
{
    if (!m_open || m_failed)
        throw DbException(m_open ? DbErrorKind::Other : DbErrorKind::ConnectionLost, {},
                          QStringLiteral("a statement of this unit failed"));
}

void PostgresConnection::commit()
{
    checkUsable();
    command("COMMIT");
    m_inTransaction = false;
}

void PostgresConnection::rollback() noexcept
{
    if (!m_open || !m_inTransaction)
        return;
    try {
        command("ROLLBACK");
    } catch (const DbException &) {
        close(); // the server then rolls back
    }
    m_inTransaction = false;
    m_failed = false;
}

void PostgresConnection::savepoint()
{
    command("SAVEPOINT unit");
}

void PostgresConnection::releaseSavepoint()
{
    command("RELEASE unit");
}

void PostgresConnection::rollbackToSavepoint()
{
    command("ROLLBACK TO unit; RELEASE unit");
    m_failed = false;
}

void PostgresConnection::runScript(const QString &sql)
{
    guarded([&] { tryCommand(sql, QStringLiteral("script")); });
}

} // namespace lectern::db
