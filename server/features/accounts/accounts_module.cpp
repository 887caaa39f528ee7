// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/accounts_module.h"

namespace lectern::accounts {

AccountsModule::AccountsModule(db::Database &database, const QByteArray &jwtKey,
                               media::MediaLibrary &media, const media::LinkMaker &links,
                               Options options)
    : m_issuer(jwtKey)
    , m_hasher(options.passwords)
    , m_avatars(links)
    , m_accountsStore(database, media)
    , m_sessionsStore(database)
    , m_tokensStore(database)
    , m_tokens(m_revocations)
    , m_gate(m_sessionsStore, m_hasher, options.accounts.lockout)
    , m_sessions(m_accountsStore, m_sessionsStore, m_gate, m_hasher, m_issuer, m_revocations,
                 options.accounts)
    , m_accounts(m_accountsStore, m_sessions, m_gate, m_hasher, m_revocations, media, m_avatars,
                 options.accounts)
    , m_people(m_accountsStore, m_avatars)
    , m_admin(m_accountsStore, m_sessionsStore, m_sessions, m_hasher, m_revocations)
    , m_tokensService(m_tokensStore, m_tokens, m_revocations)
    , m_sessionAuthenticator(m_issuer, m_revocations)
    , m_authenticator(m_sessionAuthenticator, m_tokens)
    , m_feed(m_sessionsStore, m_revocations, m_tokensStore, m_tokens, options.accounts.lockout)
{
}

} // namespace lectern::accounts
