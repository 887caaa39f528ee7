// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/core/security/password_hasher.h"
#include "server/features/accounts/accounts_options.h"
#include "server/features/accounts/accounts_routes.h"
#include "server/features/accounts/accounts_service.h"
#include "server/features/accounts/admin_service.h"
#include "server/features/accounts/api_token_routes.h"
#include "server/features/accounts/api_tokens_service.h"
#include "server/features/accounts/avatar_links.h"
#include "server/features/accounts/people_service.h"
#include "server/features/accounts/revocation_feed.h"
#include "server/features/accounts/sessions_service.h"
#include "server/features/accounts/sql_accounts_store.h"
#include "server/features/accounts/sql_api_tokens_store.h"
#include "server/features/accounts/sql_sessions_store.h"
#include "server/features/accounts/token_authenticator.h"

namespace lectern::accounts {

/// Accounts put together, for whoever starts a server or works on its data from the command line.
/// What is passed in outlives it.
class AccountsModule
{
public:
    struct Options
    {
        AccountsOptions accounts;
        PasswordHasher::Options passwords;
    };

    AccountsModule(db::Database &database, const QByteArray &jwtKey, media::MediaLibrary &media,
                   const media::LinkMaker &links, Options options);

    void addRoutes(http::RouteTable &table)
    {
        addAccountsRoutes(table, m_accounts, m_sessions, m_people);
        addApiTokenRoutes(table, m_tokensService);
    }
    [[nodiscard]] http::Authenticator &authenticator() { return m_authenticator; }
    [[nodiscard]] AccountsAdmin &admin() { return m_admin; }
    [[nodiscard]] PeopleDirectory &people() { return m_people; }
    /// To be started before requests are taken, on a thread with an event loop.
    [[nodiscard]] RevocationFeed &feed() { return m_feed; }
    [[nodiscard]] Revocations &revocations() { return m_revocations; }

private:
    TokenIssuer m_issuer;
    PasswordHasher m_hasher;
    AvatarLinks m_avatars;
    Revocations m_revocations;
    SqlAccountsStore m_accountsStore;
    SqlSessionsStore m_sessionsStore;
    SqlApiTokensStore m_tokensStore;
    ApiTokens m_tokens;
    PasswordGate m_gate;
    SessionsService m_sessions;
    AccountsService m_accounts;
    PeopleService m_people;
    AdminService m_admin;
    ApiTokensService m_tokensService;
    SessionAuthenticator m_sessionAuthenticator;
    TokenAuthenticator m_authenticator;
    RevocationFeed m_feed;
};

} // namespace lectern::accounts
