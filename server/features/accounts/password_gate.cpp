// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/password_gate.h"

namespace lectern::accounts {

QCoro::Task<Result<bool>> PasswordGate::check(QString emailKey, QString storedHash,
                                              QString password)
{
    const Result<> begun = co_await m_store.beginAttempt(emailKey, m_policy, Timestamp::now());
    if (!begun)
        co_return begun.error();
    Result<bool> right = co_await m_hasher.verify(storedHash, password);
    if (!right) {
        // Nobody was told anything about the password, so it doesn't count.
        const Result<> back = co_await m_store.takeBackAttempt(emailKey, m_policy);
        if (!back)
            co_return back.error();
        co_return right;
    }
    if (*right) {
        const Result<> cleared = co_await m_store.clearAttempts(emailKey);
        if (!cleared)
            co_return cleared.error();
    }
    co_return right;
}

} // namespace lectern::accounts
