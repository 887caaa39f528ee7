// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/security/token_issuer.h"
#include "server/features/accounts/accounts_options.h"
#include "server/features/accounts/accounts_store.h"
#include "server/features/accounts/password_gate.h"
#include "server/features/accounts/refresh_tokens.h"
#include "server/features/accounts/revocations.h"
#include "server/features/accounts/sessions_store.h"

namespace lectern::accounts {

/// A session that is about to be: its row, and what its owner gets.
struct SessionDraft
{
    NewSession row;
    RefreshToken refreshToken;
    Role role = Role::Student;
};

/// Signing in, staying signed in, signing out. Shared by all I/O threads.
class SessionsService
{
public:
    SessionsService(AccountsStore &accounts, SessionsStore &sessions, PasswordGate &gate,
                    PasswordHasher &hasher, const TokenIssuer &issuer, Revocations &revocations,
                    AccountsOptions options);

    /// Errors: request.invalid, accounts.invalid_credentials, accounts.locked, accounts.blocked,
    /// accounts.provider_unknown, server.busy.
    [[nodiscard]] QCoro::Task<Result<SessionReply>> login(LoginRequest request, QString userAgent);
    /// Errors: auth.token_invalid, auth.token_expired, accounts.refresh_reused, accounts.blocked.
    [[nodiscard]] QCoro::Task<Result<SessionReply>> refresh(QString refreshToken);
    [[nodiscard]] QCoro::Task<Result<MessageReply>> logout(SessionId session);

    [[nodiscard]] SessionDraft draft(const UserId &user, Role role, const QString &userAgent) const;
    [[nodiscard]] SessionReply reply(const SessionDraft &draft, const QString &message) const;
    [[nodiscard]] QByteArray accessToken(const UserId &user, const SessionId &session, Role role,
                                         int seconds) const;
    /// Tokens of these sessions are refused from now on, in this process at once.
    void revoke(const QList<SessionId> &sessions, Timestamp now);

private:
    QCoro::Task<> renewHash(UserId user, QString oldHash, QString password);

    AccountsStore &m_accounts;
    SessionsStore &m_sessions;
    PasswordGate &m_gate;
    PasswordHasher &m_hasher;
    const TokenIssuer &m_issuer;
    Revocations &m_revocations;
    const AccountsOptions m_options;
    const QByteArray m_refreshKey;
};

} // namespace lectern::accounts
