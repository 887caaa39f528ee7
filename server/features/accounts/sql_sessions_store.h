// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/features/accounts/sessions_store.h"

namespace lectern::accounts {

/// SessionsStore in the tables of migrations 0002 and 0014.
class SqlSessionsStore : public SessionsStore
{
public:
    explicit SqlSessionsStore(db::Database &database) : m_db(database) {}

    QCoro::Task<Result<>> beginAttempt(QString emailKey, LockoutPolicy policy,
                                       Timestamp now) override;
    QCoro::Task<Result<>> clearAttempts(QString emailKey) override;
    QCoro::Task<Result<>> takeBackAttempt(QString emailKey, LockoutPolicy policy) override;
    QCoro::Task<Result<>> openSession(NewSession session, qint64 passwordVersion) override;
    QCoro::Task<Result<RefreshOutcome>> refresh(RefreshAttempt attempt) override;
    QCoro::Task<Result<>> endSession(SessionId session, Timestamp now) override;
    QCoro::Task<Result<AccessChanges>> changesSince(Timestamp since) override;
    QCoro::Task<Result<>> sweep(LockoutPolicy policy, Timestamp before, Timestamp now) override;

private:
    db::Database &m_db;
};

} // namespace lectern::accounts
