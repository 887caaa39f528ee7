// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/revocation_feed.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QPointer>

#include <utility>

namespace lectern::accounts {

namespace {

Q_LOGGING_CATEGORY(lcFeed, "lectern.accounts")

constexpr int kRefreshMs = 1500;
constexpr int kSweepMs = 3600 * 1000;
constexpr int kLookMs = 20;
// Clocks of other nodes differ, and a change is dated before its commit.
constexpr int kOverlapSeconds = 30;
// Ended sessions stay in the table for a while, for whoever asks what happened.
constexpr int kKeepEndedSeconds = 30 * 24 * 3600;

} // namespace

RevocationFeed::RevocationFeed(SessionsStore &store, Revocations &revocations,
                               ApiTokensStore &tokensStore, ApiTokens &tokens,
                               LockoutPolicy lockout, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_revocations(revocations)
    , m_tokensStore(tokensStore)
    , m_tokens(tokens)
    , m_lockout(lockout)
{
    m_refreshTimer.setInterval(kRefreshMs);
    m_sweepTimer.setInterval(kSweepMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, [this] { refresh(); });
    connect(&m_sweepTimer, &QTimer::timeout, this, [this] { sweep(); });
}

QCoro::Task<Result<>> RevocationFeed::start()
{
    const QPointer<RevocationFeed> self(this);
    const Timestamp since = Timestamp::now().plusSeconds(-kLongestAccessSeconds - 60);
    Result<> read = co_await readSince(since, Timestamp{});
    if (!read || !self)
        co_return read;
    m_refreshTimer.start();
    m_sweepTimer.start();
    co_return success();
}

void RevocationFeed::stop()
{
    m_refreshTimer.stop();
    m_sweepTimer.stop();
    while (m_reading || m_sweeping)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, kLookMs);
}

QCoro::Task<Result<>> RevocationFeed::readSince(Timestamp since, Timestamp tokensSince)
{
    const QPointer<RevocationFeed> self(this);
    const Timestamp now = Timestamp::now();
    // Before the changes: what is revoked between the two is among those.
    Result<QList<ApiTokenRecord>> made = co_await m_tokensStore.liveSince(tokensSince, now);
    if (!made)
        co_return std::move(made).error();
    if (!self)
        co_return success();
    Result<AccessChanges> changes = co_await m_store.changesSince(since);
    if (!changes)
        co_return std::move(changes).error();
    if (!self)
        co_return success();
    m_revocations.apply(*changes, now, Revocations::Source::Elsewhere);
    m_tokens.add(*made);
    m_tokens.apply(*changes);
    m_readUntil = now;
    co_return success();
}

void RevocationFeed::readNow()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_again = m_reading;
            refresh();
        },
        Qt::QueuedConnection);
}

QCoro::Task<> RevocationFeed::refresh()
{
    if (m_reading)
        co_return;
    const QPointer<RevocationFeed> self(this);
    m_reading = true;
    const Timestamp since = m_readUntil.plusSeconds(-kOverlapSeconds);
    const Result<> read = co_await readSince(since, since);
    if (!self)
        co_return;
    m_reading = false;
    if (!read && !m_failing)
        qCWarning(lcFeed) << "ended sessions can't be read:" << read.error().detail;
    m_failing = !read;
    if (std::exchange(m_again, false))
        refresh();
}

QCoro::Task<> RevocationFeed::sweep()
{
    if (std::exchange(m_sweeping, true))
        co_return;
    const QPointer<RevocationFeed> self(this);
    const Timestamp now = Timestamp::now();
    const Result<> swept =
        co_await m_store.sweep(m_lockout, now.plusSeconds(-kKeepEndedSeconds), now);
    if (!swept)
        qCWarning(lcFeed) << "old sessions can't be swept:" << swept.error().detail;
    if (!self)
        co_return;
    m_tokens.dropExpired(now);
    const Result<> tokens = co_await m_tokensStore.sweep(now.plusSeconds(-kKeepEndedSeconds));
    if (!tokens)
        qCWarning(lcFeed) << "old tokens can't be swept:" << tokens.error().detail;
    if (self)
        m_sweeping = false;
}

} // namespace lectern::accounts
