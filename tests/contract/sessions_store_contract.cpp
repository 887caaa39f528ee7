// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/accounts/sql_accounts_store.h"
#include "server/features/accounts/sql_sessions_store.h"
#include "tests/support/contract_main.h"
#include "tests/support/memory_media.h"

#include <QTest>

using namespace lectern;
using namespace lectern::accounts;
using lectern::await;
using Kind = RefreshOutcome::Kind;

namespace {

const QString kKey = QStringLiteral("someone@school.example");

QByteArray hashNumber(int number)
{
    return QByteArray(31, 'h') + char('a' + number);
}

} // namespace

class SessionsStoreContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        m_accounts = std::make_unique<SqlAccountsStore>(**m_database, m_media);
        m_store = std::make_unique<SqlSessionsStore>(**m_database);
        m_now = Timestamp::now();
        NewUser user;
        user.email = kKey;
        user.name = QStringLiteral("Someone");
        user.passwordHash = QStringLiteral("hash");
        user.role = Role::Instructor;
        m_session = {};
        m_session.userId = user.id;
        m_session.refreshHash = hashNumber(0);
        m_session.createdAt = m_now;
        m_session.expiresAt = m_now.plusSeconds(1000);
        QVERIFY(await(m_accounts->createUser(user, m_session)));
    }
    void cleanup()
    {
        m_store.reset();
        m_accounts.reset();
        m_database.reset();
    }

    void refreshRotates()
    {
        QCOMPARE(refresh(0, 1).kind, Kind::Rotated);
        const RefreshOutcome second = refresh(1, 2);
        QCOMPARE(second.kind, Kind::Rotated);
        QCOMPARE(second.userId, m_session.userId);
        QCOMPARE(second.role, Role::Instructor);
        // Every rotation pushes the end of the session away.
        m_now = m_now.plusSeconds(900);
        QCOMPARE(refresh(2, 3).kind, Kind::Rotated);
        m_now = m_now.plusSeconds(900);
        QCOMPARE(refresh(3, 4).kind, Kind::Rotated);
        m_now = m_now.plusSeconds(1001);
        QCOMPARE(refresh(4, 5).kind, Kind::Expired);
    }

    void aLostReplyIsForgiven()
    {
        QCOMPARE(refresh(0, 1).kind, Kind::Rotated);
        QCOMPARE(refresh(0, 1).kind, Kind::Repeated);
        m_now = m_now.plusSeconds(10);
        QCOMPARE(refresh(0, 1).kind, Kind::Repeated);
        QCOMPARE(refresh(1, 2).kind, Kind::Rotated);
    }

    void anOldTokenEndsTheSession()
    {
        QCOMPARE(refresh(0, 1).kind, Kind::Rotated);
        m_now = m_now.plusSeconds(11);
        QCOMPARE(refresh(0, 1).kind, Kind::Reused);
        QCOMPARE(refresh(1, 2).kind, Kind::Ended);
        const AccessChanges changes = *await(m_store->changesSince(m_now.plusSeconds(-1)));
        QCOMPARE(changes.endedSessions.size(), 1);
        QCOMPARE(changes.endedSessions[0].first, m_session.id);
    }

    void aTokenTwoRotationsOldEndsItAtOnce()
    {
        QCOMPARE(refresh(0, 1).kind, Kind::Rotated);
        QCOMPARE(refresh(1, 2).kind, Kind::Rotated);
        QCOMPARE(refresh(0, 1).kind, Kind::Reused);
        QCOMPARE(refresh(2, 3).kind, Kind::Ended);
    }

    void manyAtOnceAgree()
    {
        int rotated = 0;
        int repeated = 0;
        const auto ask = [](SessionsStore &store, RefreshAttempt attempt, int &first,
                            int &again) -> QCoro::Task<> {
            const Result<RefreshOutcome> outcome = co_await store.refresh(attempt);
            if (outcome && outcome->kind == Kind::Rotated)
                ++first;
            if (outcome && outcome->kind == Kind::Repeated)
                ++again;
        };
        for (int i = 0; i < 20; ++i)
            ask(*m_store, attempt(0, 1), rotated, repeated);
        QTRY_COMPARE(rotated + repeated, 20);
        QCOMPARE(rotated, 1);
    }

    void endedBlockedAndUnknownSessionsAreRefused()
    {
        QVERIFY(await(m_accounts->setBlocked(m_session.userId, true, m_now)));
        QCOMPARE(refresh(0, 1).kind, Kind::Blocked);
        QVERIFY(await(m_accounts->setBlocked(m_session.userId, false, m_now)));
        QCOMPARE(refresh(0, 1).kind, Kind::Rotated);
        QVERIFY(await(m_store->endSession(m_session.id, m_now)));
        QCOMPARE(refresh(1, 2).kind, Kind::Ended);
        m_session.id = SessionId::make();
        QCOMPARE(refresh(1, 2).kind, Kind::Ended);
        QVERIFY(await(m_store->endSession(m_session.id, m_now)));
    }

    void eightWrongOnesLock()
    {
        for (int i = 0; i < 8; ++i)
            QVERIFY(begin());
        const Result<> ninth = begin();
        QVERIFY(!ninth);
        QCOMPARE(ninth.error().id, QByteArray("accounts.locked"));
        QCOMPARE(ninth.error().kind, ErrorKind::TooManyRequests);
        QCOMPARE(ninth.error().retryAfterSeconds, 60);
        m_database->reopen(); // a restart forgets nothing
        m_store = std::make_unique<SqlSessionsStore>(**m_database);
        QVERIFY(!begin());
        int expected = 60;
        for (int round = 0; round < 9; ++round) {
            m_now = m_now.plusSeconds(expected - 1);
            QVERIFY(!begin());
            m_now = m_now.plusSeconds(1);
            QVERIFY(begin());
            expected = std::min(expected * 2, 3600);
            QCOMPARE(begin().error().retryAfterSeconds, expected);
        }
        QVERIFY(await(m_store->beginAttempt(QStringLiteral("other@school.example"), {}, m_now)));
        m_now = m_now.plusSeconds(24 * 3600 + 1);
        for (int i = 0; i < 8; ++i)
            QVERIFY(begin());
        QVERIFY(!begin());
    }

    void aRightOneResets()
    {
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 8; ++i)
                QVERIFY(begin());
            QVERIFY(await(m_store->clearAttempts(kKey)));
        }
        for (int i = 0; i < 8; ++i)
            QVERIFY(begin());
        QVERIFY(!begin());
        QVERIFY(await(m_store->takeBackAttempt(kKey, {})));
        QVERIFY(begin());
        QVERIFY(!begin());
        QVERIFY(await(m_store->takeBackAttempt(QStringLiteral("never@school.example"), {})));
    }

    void attemptsAtOnceGetNoMoreGuesses()
    {
        int begun = 0;
        int refused = 0;
        const auto guess = [](SessionsStore &store, Timestamp now, int &in,
                              int &out) -> QCoro::Task<> {
            const Result<> result = co_await store.beginAttempt(kKey, LockoutPolicy{}, now);
            ++(result ? in : out);
        };
        for (int i = 0; i < 100; ++i)
            guess(*m_store, m_now, begun, refused);
        QTRY_COMPARE(begun + refused, 100);
        QCOMPARE(begun, 8);
    }

    void sweepingKeepsWhatMatters()
    {
        QVERIFY(begin());
        NewSession live = m_session;
        live.id = SessionId::make();
        live.expiresAt = m_now.plusSeconds(1'000'000);
        QVERIFY(await(m_store->openSession(live, 0)));
        m_now = m_now.plusSeconds(100'000);
        QVERIFY(await(m_store->sweep(LockoutPolicy{}, m_now, m_now)));
        QCOMPARE(refresh(0, 1).kind, Kind::Ended);
        m_session = live;
        QCOMPARE(refresh(0, 1).kind, Kind::Rotated);
    }

private:
    RefreshAttempt attempt(int number, int next) const
    {
        return {.sessionId = m_session.id,
                .hash = hashNumber(number),
                .successorHash = hashNumber(next),
                .now = m_now,
                .expiresAt = m_now.plusSeconds(1000),
                .graceSeconds = 10};
    }
    RefreshOutcome refresh(int number, int next)
    {
        return *await(m_store->refresh(attempt(number, next)));
    }
    Result<> begin() { return await(m_store->beginAttempt(kKey, LockoutPolicy{}, m_now)); }

    std::unique_ptr<test::TestDatabase> m_database;
    test::MemoryMedia m_media;
    std::unique_ptr<SqlAccountsStore> m_accounts;
    std::unique_ptr<SqlSessionsStore> m_store;
    NewSession m_session;
    Timestamp m_now;
};

LECTERN_CONTRACT_MAIN(SessionsStoreContract)
#include "sessions_store_contract.moc"
