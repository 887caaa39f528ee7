// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accounts_server.h"

#include "server/core/concurrency/await.h"

namespace lectern::test {

AccountsServer::AccountsServer() : AccountsServer(Options{}) {}

AccountsServer::AccountsServer(Options options)
    : m_options(std::move(options)), m_database(m_options.dialect)
{
    m_options.http.rates.enabled = false;
    m_options.http.accessLog = false;
    m_options.http.threads = 2;
    start();
}

void AccountsServer::start()
{
    m_metrics = std::make_unique<observability::Metrics>();
    m_accounts = std::make_unique<accounts::AccountsModule>(
        *m_database, m_jwtKey, m_media, m_media,
        accounts::AccountsModule::Options{m_options.accounts,
                                          {.cost = PasswordCost::minimum(), .niceness = 0}});
    http::RouteTable routes;
    m_accounts->addRoutes(routes);
    m_http = std::make_unique<http::HttpServer>(m_options.http, routes.routes(),
                                                m_accounts->authenticator(), *m_metrics);
    const Result<> read = await(m_accounts->feed().start());
    const Result<> started = m_http->start();
    if (!read || !started)
        qFatal("the server doesn't start");
    m_client = std::make_unique<ApiClient>(m_http->port());
}

void AccountsServer::restart()
{
    m_client.reset();
    m_http.reset();
    m_accounts.reset();
    m_metrics.reset();
    m_database.reopen();
    start();
}

Account AccountsServer::newAccount(const QString &name, Role role)
{
    Account account;
    account.email = QString(Uuid::v7().toString() + QLatin1String("@school.example"));
    account.password = QStringLiteral("correct horse");
    const Result<UserId> made =
        await(admin().createUser(account.email, name, account.password, role));
    if (!made)
        qFatal("no account: %s", made.error().id.constData());
    account.userId = *made;
    return signedInAgain(account);
}

Account AccountsServer::signedInAgain(const Account &account)
{
    const ApiReply reply = call("POST", QStringLiteral("/api/auth/user/login"),
                                QJsonObject{{QStringLiteral("email"), account.email},
                                            {QStringLiteral("password"), account.password}});
    if (reply.status != 200)
        qFatal("no session: %s", reply.body.constData());
    Account again = account;
    again.token = reply.text("token");
    again.refreshToken = reply.text("refreshToken");
    return again;
}

} // namespace lectern::test
