// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/accounts/accounts_options.h"
#include "server/features/accounts/api_tokens.h"
#include "server/features/accounts/api_tokens_store.h"
#include "server/features/accounts/revocations.h"
#include "server/features/accounts/sessions_store.h"

#include <QObject>
#include <QTimer>

namespace lectern::accounts {

/// Keeps Revocations and ApiTokens in step with the database: all of them at start, then every two
/// seconds what other nodes and the command line changed. Sweeps old rows now and then. Belongs to
/// a thread with an event loop that may wait for the database.
class RevocationFeed : public QObject
{
    Q_OBJECT

public:
    RevocationFeed(SessionsStore &store, Revocations &revocations, ApiTokensStore &tokensStore,
                   ApiTokens &tokens, LockoutPolicy lockout, QObject *parent = nullptr);

    /// Reads all that still matters and goes on by itself from there.
    [[nodiscard]] QCoro::Task<Result<>> start();
    /// Reads no more; runs the event loop until what it had begun has ended.
    void stop();
    /// Another node has changed something. Any thread.
    void readNow();

private:
    QCoro::Task<Result<>> readSince(Timestamp since, Timestamp tokensSince);
    QCoro::Task<> refresh();
    QCoro::Task<> sweep();

    SessionsStore &m_store;
    Revocations &m_revocations;
    ApiTokensStore &m_tokensStore;
    ApiTokens &m_tokens;
    const LockoutPolicy m_lockout;
    QTimer m_refreshTimer;
    QTimer m_sweepTimer;
    Timestamp m_readUntil;
    bool m_reading = false;
    bool m_sweeping = false;
    bool m_again = false;
    bool m_failing = false;
};

} // namespace lectern::accounts
