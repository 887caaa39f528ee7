// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/security/password_hasher.h"
#include "server/features/accounts/accounts_store.h"
#include "server/features/accounts/api.h"
#include "server/features/accounts/sessions_service.h"

namespace lectern::accounts {

/// AccountsAdmin over the stores; asks nobody for permission.
class AdminService : public AccountsAdmin
{
public:
    AdminService(AccountsStore &store, SessionsStore &sessionsStore, SessionsService &sessions,
                 PasswordHasher &hasher, Revocations &revocations)
        : m_store(store)
        , m_sessionsStore(sessionsStore)
        , m_sessions(sessions)
        , m_hasher(hasher)
        , m_revocations(revocations)
    {
    }

    QCoro::Task<Result<UserId>> createUser(QString email, QString name, QString password,
                                           Role role) override;
    QCoro::Task<Result<>> setRole(QString email, Role role) override;
    QCoro::Task<Result<>> setBlocked(UserId user, bool blocked) override;
    QCoro::Task<Result<>> setBlocked(QString email, bool blocked) override;
    QCoro::Task<Result<QByteArray>> openSession(UserId user, int seconds) override;

private:
    /// What the database says now holds for tokens given out before.
    QCoro::Task<Result<>> publishChanges(Timestamp since);

    AccountsStore &m_store;
    SessionsStore &m_sessionsStore;
    SessionsService &m_sessions;
    PasswordHasher &m_hasher;
    Revocations &m_revocations;
};

} // namespace lectern::accounts
