// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/accounts/sql_accounts_store.h"
#include "server/features/accounts/sql_api_tokens_store.h"
#include "server/features/accounts/sql_sessions_store.h"
#include "tests/support/contract_main.h"
#include "tests/support/memory_media.h"

#include <QTest>

using namespace lectern;
using namespace lectern::accounts;
using lectern::await;

class ApiTokensContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        m_accounts = std::make_unique<SqlAccountsStore>(**m_database, m_media);
        m_store = std::make_unique<SqlApiTokensStore>(**m_database);
        m_now = Timestamp::now();
    }
    void cleanup()
    {
        m_store.reset();
        m_accounts.reset();
        m_database.reset();
    }

    void livesUntilItIsRevoked()
    {
        const NewApiToken client = token('c', ApiTokenKind::Client);
        QVERIFY(await(m_store->insert(client, Role::Student)));
        QCOMPARE(await(m_store->liveSince({}, m_now))->size(), 1);
        QCOMPARE(await(m_store->liveSince(m_now.plusSeconds(1), m_now))->size(), 0);
        QCOMPARE(await(m_store->liveSince({}, client.expiresAt))->size(), 0);
        const Result<QList<ApiTokenId>> ended =
            await(m_store->revoke(client.id, {.admin = true}, false, m_now));
        QVERIFY(ended);
        QCOMPARE(*ended, QList<ApiTokenId>({client.id}));
        QCOMPARE(await(m_store->liveSince({}, m_now))->size(), 0);
        SqlSessionsStore sessions(**m_database);
        const Result<AccessChanges> changes = await(sessions.changesSince(m_now));
        QCOMPARE(changes->endedSessions.size(), 1);
        QCOMPARE(changes->endedSessions[0].first.uuid(), client.id.uuid());
        QCOMPARE(await(m_store->revoke(client.id, {.admin = true}, false, m_now)).error().id,
                 QByteArray("tokens.not_found"));
    }

    void bringsPeople()
    {
        const NewApiToken client = token('c', ApiTokenKind::Client);
        QVERIFY(await(m_store->insert(client, Role::Student)));
        const Result<ApiUserRecord> made = create(client, 'u', "ext", "one@app.example");
        QVERIFY(made);
        QVERIFY(made->created);
        const Result<ApiUserRecord> again = create(client, 'v', "ext", "");
        QVERIFY(again && !again->created);
        QCOMPARE(again->token.person.id, made->token.person.id);
        QCOMPARE(again->email.value_or(QString()), QStringLiteral("one@app.example"));
        QCOMPARE(create(client, 'w', "other", "ONE@app.example").error().id,
                 QByteArray("accounts.email_taken"));
        QVERIFY(create(client, 'x', "third", "")); // any number without an address
        QVERIFY(create(client, 'y', "fourth", ""));
        const QList<ApiTokenRecord> live = *await(m_store->liveSince({}, m_now));
        QCOMPARE(live.size(), 5);

        // Deleted: the tokens know, and the name is free.
        QVERIFY(await(m_accounts->deleteUser(made->token.person.id, m_now)));
        int deleted = 0;
        const QList<ApiTokenRecord> left = *await(m_store->liveSince({}, m_now));
        for (const ApiTokenRecord &one : left)
            deleted += one.person.deleted ? 1 : 0;
        QCOMPARE(deleted, 2);
        QVERIFY(create(client, 'z', "ext", "")->created);
    }

    void theNewestOfAPersonStay()
    {
        constexpr int kStay = ApiTokensStore::kTokensOfPerson;
        const NewApiToken client = token('c', ApiTokenKind::Client);
        NewApiToken other = token('d', ApiTokenKind::Client);
        QVERIFY(await(m_store->insert(client, Role::Student)));
        QVERIFY(await(m_store->insert(other, Role::Student)));
        QList<ApiTokenId> made;
        for (int i = 0; i < kStay; ++i) {
            const Result<ApiUserRecord> one = create(client, char('e' + i), "ext", "");
            QVERIFY(one);
            QCOMPARE(one->ended, QList<ApiTokenId>());
            made.append(one->token.id);
        }
        // Another program's, and another person's, count for themselves.
        QCOMPARE(create(other, 'k', "ext", "")->ended, QList<ApiTokenId>());
        QCOMPARE(create(client, 'l', "else", "")->ended, QList<ApiTokenId>());
        QCOMPARE(create(client, 'm', "ext", "")->ended, made.first(1));
        QCOMPARE(create(client, 'n', "ext", "")->ended, made.mid(1, 1));
        QSet<ApiTokenId> live;
        const QList<ApiTokenRecord> left = *await(m_store->liveSince({}, m_now));
        for (const ApiTokenRecord &one : left)
            live.insert(one.id);
        QCOMPARE(live.size(), 2 + kStay + 2);
        QVERIFY(!live.contains(made[0]) && !live.contains(made[1]) && live.contains(made[2]));
    }

    void ofARevokedProgramNothingComes()
    {
        const NewApiToken client = token('c', ApiTokenKind::Client);
        QVERIFY(await(m_store->insert(client, Role::Student)));
        const Result<ApiUserRecord> made = create(client, 'u', "ext", "");
        QVERIFY(made);
        TokenClaimant stranger;
        stranger.token = ApiTokenId::make();
        QVERIFY(!await(m_store->revoke(client.id, stranger, true, m_now)));
        TokenClaimant itself;
        itself.token = client.id;
        QCOMPARE(await(m_store->revoke(client.id, itself, true, m_now))->size(), 2);
        QCOMPARE(create(client, 'v', "ext", "").error().id, QByteArray("auth.token_invalid"));
    }

    void onlyForWhomItMay()
    {
        NewUser instructor;
        instructor.email = QStringLiteral("ines@school.example");
        instructor.name = QStringLiteral("Ines");
        instructor.role = Role::Instructor;
        QVERIFY(await(m_accounts->createUser(instructor, std::nullopt)));
        NewApiToken one = token('i', ApiTokenKind::User);
        one.userId = instructor.id;
        QCOMPARE(await(m_store->insert(one, Role::Student)).error().id,
                 QByteArray("auth.forbidden"));
        QVERIFY(await(m_store->insert(one, Role::Admin)));
        one = token('j', ApiTokenKind::User);
        one.userId = UserId::make();
        QCOMPARE(await(m_store->insert(one, Role::Admin)).error().id,
                 QByteArray("accounts.not_found"));
    }

    void areListedYoungestFirst()
    {
        NewUser ada;
        ada.email = QStringLiteral("ada@school.example");
        ada.name = QStringLiteral("Ada");
        ada.role = Role::Admin;
        QVERIFY(await(m_accounts->createUser(ada, std::nullopt)));
        NewApiToken client = token('c', ApiTokenKind::Client);
        client.name = QStringLiteral("Campus app");
        client.madeBy = ada.id;
        QVERIFY(await(m_store->insert(client, Role::Student)));
        const Result<ApiUserRecord> una = create(client, 'u', "una", "");
        QVERIFY(una);
        const UserId person = una->token.person.id;
        const ApiTokenId second = create(client, 'v', "una", "")->token.id;
        QVERIFY(create(client, 'w', "somebody else", ""));
        NewApiToken short_ = token('x', ApiTokenKind::User);
        short_.userId = person;
        short_.expiresAt = m_now;
        QVERIFY(await(m_store->insert(short_, Role::Admin))); // has ended

        const auto ids = [this](const TokenListQuery &query) {
            QList<ApiTokenId> out;
            const Result<QList<ApiTokenDto>> found = await(m_store->list(query, m_now));
            for (const ApiTokenDto &one : found.ok() ? *found : QList<ApiTokenDto>())
                out.append(one.tokenId);
            return out;
        };
        const ApiTokenId first = una->token.id;
        QCOMPARE(ids({.person = person}), QList<ApiTokenId>({second, first}));
        QCOMPARE(ids({.person = person, .limit = 1}), QList<ApiTokenId>({second}));
        QCOMPARE(ids({.person = person, .before = second}), QList<ApiTokenId>({first}));
        QCOMPARE(ids({.clients = true}), QList<ApiTokenId>({client.id}));
        QCOMPARE(ids({.person = person, .clients = true}),
                 QList<ApiTokenId>({second, first, client.id}));
        QCOMPARE(ids({.person = person, .clients = true, .before = second, .limit = 1}),
                 QList<ApiTokenId>({first}));
        QCOMPARE(ids({.person = UserId::make()}), QList<ApiTokenId>());

        const QList<ApiTokenDto> all =
            *await(m_store->list({.person = person, .clients = true}, m_now));
        QCOMPARE(all[0].type, ApiTokenKind::User);
        QCOMPARE(all[0].userId, std::optional(person));
        QCOMPARE(all[0].program, std::optional(client.name));
        QVERIFY(!all[0].name && !all[0].madeBy);
        QCOMPARE(all[0].expiresAt, m_now.plusSeconds(1000));
        QCOMPARE(all[2].type, ApiTokenKind::Client);
        QCOMPARE(all[2].name, std::optional(client.name));
        QCOMPARE(all[2].madeBy, std::optional(ada.name));
        QCOMPARE(all[2].createdAt, m_now);
        QVERIFY(!all[2].userId && !all[2].program);

        TokenClaimant herself;
        herself.person = person;
        QVERIFY(await(m_store->revoke(second, herself, false, m_now)));
        QCOMPARE(ids({.person = person}), QList<ApiTokenId>({first}));
    }

    void sweeping()
    {
        const NewApiToken client = token('c', ApiTokenKind::Client);
        QVERIFY(await(m_store->insert(client, Role::Student)));
        QVERIFY(await(m_store->sweep(client.expiresAt)));
        QCOMPARE(await(m_store->liveSince({}, m_now))->size(), 1);
        QVERIFY(await(m_store->sweep(client.expiresAt.plusSeconds(1))));
        QCOMPARE(await(m_store->liveSince({}, m_now))->size(), 0);
        QVERIFY(!await(m_store->revoke(client.id, {.admin = true}, false, m_now)));
    }

private:
    NewApiToken token(char hash, ApiTokenKind kind)
    {
        NewApiToken out;
        out.kind = kind;
        out.hash = QByteArray(32, hash);
        out.createdAt = m_now;
        out.expiresAt = m_now.plusSeconds(1000);
        return out;
    }
    Result<ApiUserRecord> create(const NewApiToken &client, char hash, const char *externalId,
                                 const char *email)
    {
        NewUser user;
        user.name = QStringLiteral("Somebody");
        user.email = QString::fromLatin1(email);
        NewApiToken made = token(hash, ApiTokenKind::User);
        made.clientId = client.id;
        return await(m_store->createUser(user, QString::fromLatin1(externalId), made));
    }

    std::unique_ptr<test::TestDatabase> m_database;
    test::MemoryMedia m_media;
    std::unique_ptr<SqlAccountsStore> m_accounts;
    std::unique_ptr<SqlApiTokensStore> m_store;
    Timestamp m_now;
};

LECTERN_CONTRACT_MAIN(ApiTokensContract)
#include "api_tokens_contract.moc"
