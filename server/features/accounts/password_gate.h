// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/security/password_hasher.h"
#include "server/features/accounts/sessions_store.h"

namespace lectern::accounts {

/// The one way to check a password: counts the attempt, takes the same time whether or not the
/// address is known, and locks the address after too many wrong ones. Shared by all threads.
class PasswordGate
{
public:
    PasswordGate(SessionsStore &store, PasswordHasher &hasher, LockoutPolicy policy)
        : m_store(store), m_hasher(hasher), m_policy(policy)
    {
    }

    /// Whether `password` belongs to `storedHash` (empty: nobody has the address). Errors:
    /// accounts.locked, server.busy.
    [[nodiscard]] QCoro::Task<Result<bool>> check(QString emailKey, QString storedHash,
                                                  QString password);

private:
    SessionsStore &m_store;
    PasswordHasher &m_hasher;
    const LockoutPolicy m_policy;
};

} // namespace lectern::accounts
