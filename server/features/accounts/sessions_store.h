// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/accounts/accounts_records.h"
#include "shared/core/result.h"

#include <QCoroTask>

namespace lectern::accounts {

/// Sessions, wrong passwords, and what tokens made before must not say any more. Shared by all
/// threads. Writes are durable when their task is done. Errors beside those named: storage.*.
class SessionsStore
{
public:
    virtual ~SessionsStore() = default;

    /// Counts an attempt before the password is looked at, so that any number of attempts at once
    /// get no more guesses than one after another. Error: accounts.locked, with when to come back.
    [[nodiscard]] virtual QCoro::Task<Result<>> beginAttempt(QString emailKey, LockoutPolicy policy,
                                                             Timestamp now) = 0;
    /// The password was right: forgets all attempts.
    [[nodiscard]] virtual QCoro::Task<Result<>> clearAttempts(QString emailKey) = 0;
    /// The password could not be looked at: takes one attempt back.
    [[nodiscard]] virtual QCoro::Task<Result<>> takeBackAttempt(QString emailKey,
                                                                LockoutPolicy policy) = 0;

    /// Only while the account's password is still that of `passwordVersion` (Credentials) and it is
    /// neither blocked nor deleted. Error: accounts.invalid_credentials.
    [[nodiscard]] virtual QCoro::Task<Result<>> openSession(NewSession session,
                                                            qint64 passwordVersion) = 0;
    /// Decides on a refresh token and does what follows, in one transaction.
    [[nodiscard]] virtual QCoro::Task<Result<RefreshOutcome>> refresh(RefreshAttempt attempt) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<>> endSession(SessionId session, Timestamp now) = 0;

    /// Sessions ended, API tokens revoked and people changed at or after `since`, by whichever
    /// process.
    [[nodiscard]] virtual QCoro::Task<Result<AccessChanges>> changesSince(Timestamp since) = 0;
    /// Drops attempts forgotten and sessions that ended or expired before `before`.
    [[nodiscard]] virtual QCoro::Task<Result<>> sweep(LockoutPolicy policy, Timestamp before,
                                                      Timestamp now) = 0;
};

} // namespace lectern::accounts
