// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_server.h"
#include "server/core/observability/metrics.h"
#include "server/features/accounts/accounts_module.h"
#include "tests/support/api_client.h"
#include "tests/support/memory_media.h"
#include "tests/support/test_database.h"

#include <memory>

namespace lectern::test {

/// Somebody with an account and a session.
struct Account
{
    UserId userId;
    QString email;
    QString password;
    QString token;
    QString refreshToken;
};

/// The real HTTP server on a free port over a fresh database of the chosen kind, with the
/// operations of accounts. Passwords cost next to nothing, request-rate limits are off; the
/// lock-out is on.
class AccountsServer
{
public:
    struct Options
    {
        db::Dialect dialect = test::dialect();
        accounts::AccountsOptions accounts = {};
        http::HttpOptions http = {};
    };

    AccountsServer();
    explicit AccountsServer(Options options);

    /// A new student (or another role), signed in, with an address of its own.
    [[nodiscard]] Account newAccount(const QString &name = QStringLiteral("Test Person"),
                                     Role role = Role::Student);
    /// Another session of the same account.
    [[nodiscard]] Account signedInAgain(const Account &account);

    ApiReply call(const QByteArray &method, const QString &path, const QString &token = {})
    {
        return m_client->call(method, path, token);
    }
    ApiReply call(const QByteArray &method, const QString &path, const QJsonObject &body,
                  const QString &token = {})
    {
        return m_client->call(method, path, body, token);
    }
    [[nodiscard]] quint16 port() const { return m_http->port(); }
    [[nodiscard]] ApiClient &client() { return *m_client; }
    [[nodiscard]] accounts::AccountsAdmin &admin() { return m_accounts->admin(); }
    [[nodiscard]] accounts::AccountsModule &module() { return *m_accounts; }
    [[nodiscard]] db::Database &database() { return *m_database; }
    [[nodiscard]] MemoryMedia &media() { return m_media; }
    [[nodiscard]] const QByteArray &jwtKey() const { return m_jwtKey; }
    /// The server ends and starts again on the same data.
    void restart();

private:
    void start();

    Options m_options;
    QByteArray m_jwtKey{32, 'k'};
    TestDatabase m_database;
    MemoryMedia m_media;
    std::unique_ptr<observability::Metrics> m_metrics;
    std::unique_ptr<accounts::AccountsModule> m_accounts;
    std::unique_ptr<http::HttpServer> m_http;
    std::unique_ptr<ApiClient> m_client;
};

} // namespace lectern::test
