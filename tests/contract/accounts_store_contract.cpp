// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/accounts/api.h"
#include "server/features/accounts/sql_accounts_store.h"
#include "server/features/accounts/sql_sessions_store.h"
#include "shared/core/json_decoder.h"
#include "tests/support/contract_main.h"
#include "tests/support/memory_media.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace lectern;
using namespace lectern::accounts;
using lectern::await;

namespace {

NewUser person(const QString &email, const QString &name)
{
    NewUser user;
    user.email = email;
    user.name = name;
    user.passwordHash = QStringLiteral("hash of ") + email;
    user.createdAt = Timestamp::now();
    return user;
}

NewSession sessionOf(const UserId &user)
{
    NewSession session;
    session.userId = user;
    session.refreshHash = QByteArray(32, 'r');
    session.createdAt = Timestamp::now();
    session.expiresAt = session.createdAt.plusSeconds(3600);
    session.userAgent = QStringLiteral("test");
    return session;
}

QStringList namesOf(const PeoplePage &page)
{
    QStringList names;
    for (const PersonRecord &found : page.people)
        names.append(found.name);
    return names;
}

PeopleQuery named(const QStringList &words, int limit = 10)
{
    PeopleQuery query;
    query.words = words;
    query.limit = limit;
    return query;
}

} // namespace

class AccountsStoreContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        m_store = std::make_unique<SqlAccountsStore>(**m_database, m_media);
        m_sessions = std::make_unique<SqlSessionsStore>(**m_database);
    }
    void cleanup()
    {
        m_sessions.reset();
        m_store.reset();
        m_database.reset();
    }

    void addressesAreUnique()
    {
        const NewUser ada = person(QStringLiteral("Ada@School.example"), QStringLiteral("Ada"));
        QVERIFY(await(m_store->createUser(ada, sessionOf(ada.id))));
        const Result<> twice = await(m_store->createUser(
            person(QStringLiteral("ada@school.EXAMPLE"), QStringLiteral("Eve")), std::nullopt));
        QVERIFY(!twice);
        QCOMPARE(twice.error().id, QByteArray("accounts.email_taken"));
        QCOMPARE(twice.error().kind, ErrorKind::Conflict);

        const auto known = await(m_store->credentials(QStringLiteral("ada@school.example")));
        QVERIFY(known && *known);
        QCOMPARE((*known)->userId, ada.id);
        QCOMPARE((*known)->passwordHash, ada.passwordHash);
        QCOMPARE((*known)->role, Role::Student);
        QVERIFY(!(*known)->blocked);
        QVERIFY(!*await(m_store->credentials(QStringLiteral("nobody@school.example"))));
    }

    void addressesAreUniqueInARaceToo()
    {
        int made = 0;
        int taken = 0;
        const auto attempt = [](AccountsStore &store, int &ok, int &refused) -> QCoro::Task<> {
            const NewUser user = person(QStringLiteral("same@school.example"), QStringLiteral("S"));
            const Result<> result = co_await store.createUser(user, sessionOf(user.id));
            if (result)
                ++ok;
            else if (result.error().id == "accounts.email_taken")
                ++refused;
        };
        for (int i = 0; i < 20; ++i)
            attempt(*m_store, made, taken);
        QTRY_COMPARE(made + taken, 20);
        QCOMPARE(made, 1);
    }

    void profilesChangePartByPart()
    {
        const NewUser user =
            person(QStringLiteral("grace@school.example"), QStringLiteral("Grace"));
        QVERIFY(await(m_store->createUser(user, std::nullopt)));
        UpdateProfileRequest change;
        change.bio = QStringLiteral("Compilers; <b>'quotes'</b>\nand lines");
        change.phone = QStringLiteral("+1 555 0100");
        QVERIFY(await(m_store->updateProfile(user.id, change, Timestamp::now())));
        change = {};
        change.firstName = QStringLiteral("Grace");
        change.lastName = QStringLiteral("Hopper");
        change.phone = QString();
        QVERIFY(await(m_store->updateProfile(user.id, change, Timestamp::now())));
        const Result<ProfileRecord> profile = await(m_store->profile(user.id));
        QVERIFY(profile);
        QCOMPARE(profile->name, QStringLiteral("Grace Hopper"));
        QCOMPARE(profile->bio, QStringLiteral("Compilers; <b>'quotes'</b>\nand lines"));
        QVERIFY(!profile->phone);
        QCOMPARE(profile->createdAt, user.createdAt);
        QCOMPARE(namesOf(*await(m_store->search(named({QStringLiteral("hopp")})))),
                 QStringList{QStringLiteral("Grace Hopper")});
        const Result<ProfileRecord> nobody = await(m_store->profile(UserId::make()));
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().id, QByteArray("accounts.not_found"));
    }

    void avatarsReplaceEachOther()
    {
        const NewUser user = person(QStringLiteral("a@school.example"), QStringLiteral("A"));
        QVERIFY(await(m_store->createUser(user, std::nullopt)));
        const MediaId first = picture();
        QVERIFY(await(m_store->setAvatar(user.id, first, Timestamp::now())));
        const MediaId second = picture();
        QVERIFY(await(m_store->setAvatar(user.id, second, Timestamp::now())));
        QVERIFY(!isThere(first));
        // What is not provisional any more came too late.
        QCOMPARE(await(m_store->setAvatar(user.id, first, Timestamp::now())).error().id,
                 QByteArray("media.not_found"));
        QVERIFY(isThere(second));
        UpdateProfileRequest change;
        change.avatarUrl = QStringLiteral("https://example.org/me.png");
        QVERIFY(await(m_store->updateProfile(user.id, change, Timestamp::now())));
        QVERIFY(!isThere(second));
        const Result<ProfileRecord> profile = await(m_store->profile(user.id));
        QVERIFY(!profile->avatarMedia);
        QCOMPARE(profile->avatarUrl, change.avatarUrl);
    }

    void deletingAnonymises()
    {
        NewUser user = person(QStringLiteral("gone@school.example"), QStringLiteral("Gone Girl"));
        user.phone = QStringLiteral("+1 555 0101");
        const NewSession session = sessionOf(user.id);
        QVERIFY(await(m_store->createUser(user, session)));
        UpdatePreferencesRequest preferences;
        preferences.language = QStringLiteral("fr");
        QVERIFY(await(m_store->updatePreferences(user.id, preferences, 1000, Timestamp::now())));

        const MediaId avatar = picture();
        QVERIFY(await(m_store->setAvatar(user.id, avatar, Timestamp::now())));

        const Result<QList<SessionId>> ended =
            await(m_store->deleteUser(user.id, Timestamp::now()));
        QVERIFY(ended);
        QCOMPARE(*ended, QList<SessionId>{session.id});
        QVERIFY(!isThere(avatar));
        QVERIFY(!await(m_store->profile(user.id)));
        QVERIFY(!await(m_store->credentialsOf(user.id)));
        QVERIFY(!*await(m_store->credentials(QStringLiteral("gone@school.example"))));
        QVERIFY(!await(m_store->deleteUser(user.id, Timestamp::now())));
        QVERIFY(!await(m_store->updateProfile(user.id, {}, Timestamp::now())));
        const PeoplePage listed = *await(m_store->search(named({})));
        QCOMPARE(listed.people.size(), 0);
        QCOMPARE(listed.total, 0);
        const QList<PersonRecord> left = *await(m_store->people({user.id, UserId::make()}));
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0].name, QStringLiteral("Deleted user"));
        QVERIFY(await(m_store->createUser(
            person(QStringLiteral("gone@school.example"), QStringLiteral("New")), std::nullopt)));
        const Result<AccessChanges> changes =
            await(m_sessions->changesSince(Timestamp::now().plusSeconds(-5)));
        QCOMPARE(changes->endedSessions.size(), 1);
        QCOMPARE(changes->people.size(), 1);
        QVERIFY(changes->people[0].deleted);
    }

    void passwordsChangeOnce()
    {
        const NewUser user = person(QStringLiteral("p@school.example"), QStringLiteral("P"));
        const NewSession here = sessionOf(user.id);
        QVERIFY(await(m_store->createUser(user, here)));
        const NewSession there = sessionOf(user.id);
        // The same password with another hash is the same password.
        const QString renewed = QStringLiteral("by today's cost");
        QVERIFY(await(m_store->renewHash(user.id, user.passwordHash, renewed)));
        QCOMPARE(await(m_store->credentialsOf(user.id))->passwordHash, renewed);
        QVERIFY(await(m_sessions->openSession(there, 0)));
        const Result<QList<SessionId>> ended = await(
            m_store->changePassword(user.id, 0, QStringLiteral("new"), here.id, Timestamp::now()));
        QVERIFY(ended);
        QCOMPARE(*ended, QList<SessionId>{there.id});
        const Result<QList<SessionId>> late = await(m_store->changePassword(
            user.id, 0, QStringLiteral("newer"), here.id, Timestamp::now()));
        QVERIFY(!late);
        QCOMPARE(late.error().id, QByteArray("accounts.wrong_password"));
        // Who checked the old password meanwhile comes too late as well.
        QVERIFY(!await(m_sessions->openSession(sessionOf(user.id), 0)));
        QVERIFY(await(m_store->renewHash(user.id, renewed, QStringLiteral("old"))));
        const Result<Credentials> known = await(m_store->credentialsOf(user.id));
        QCOMPARE(known->passwordHash, QStringLiteral("new"));
        QCOMPARE(known->passwordVersion, 1);
        QVERIFY(await(m_sessions->openSession(sessionOf(user.id), known->passwordVersion)));
        QVERIFY(await(m_store->deleteUser(user.id, Timestamp::now())));
        QVERIFY(!await(m_store->changePassword(
            user.id, known->passwordVersion, QStringLiteral("newest"), here.id, Timestamp::now())));
    }

    void peopleAreFoundByTheBeginningsOfWords()
    {
        for (const char *name : {"Zoë Ångström", "Mary-Ann O'Neil", "zoe baker", "Ærik 100%", "_"})
            QVERIFY(await(
                m_store->createUser(person(QString::fromLatin1("%1@school.example").arg(m_count++),
                                           QString::fromUtf8(name)),
                                    std::nullopt)));
        const auto find = [this](const QStringList &words) {
            return namesOf(*await(m_store->search(named(words))));
        };
        QCOMPARE(find({QStringLiteral("zo")}),
                 QStringList({QStringLiteral("Zoë Ångström"), QStringLiteral("zoe baker")}));
        QCOMPARE(find({QStringLiteral("ang"), QStringLiteral("zoe")}),
                 QStringList{QStringLiteral("Zoë Ångström")});
        QCOMPARE(find({QStringLiteral("ann")}), QStringList{QStringLiteral("Mary-Ann O'Neil")});
        QCOMPARE(find({QStringLiteral("aer")}), QStringList{QStringLiteral("Ærik 100%")});
        QVERIFY(find({QStringLiteral("ker")}).isEmpty());
        QCOMPARE(find({}).size(), 5);
    }

    void pagesJoinWithoutGapsOrRepeats()
    {
        for (int i = 0; i < 25; ++i)
            QVERIFY(await(m_store->createUser(
                person(QString::fromLatin1("%1@school.example").arg(i),
                       i % 2 ? QStringLiteral("Same Name") : QString::fromLatin1("N %1").arg(i)),
                std::nullopt)));
        QSet<UserId> seen;
        PeopleQuery query = named({}, 4);
        for (;;) {
            const PeoplePage page = *await(m_store->search(query));
            QCOMPARE(page.total, 25);
            for (const PersonRecord &found : page.people) {
                QVERIFY(!seen.contains(found.id));
                seen.insert(found.id);
            }
            if (!page.more)
                break;
            query.afterKey = page.lastKey;
            query.afterId = page.people.constLast().id;
        }
        QCOMPARE(seen.size(), 25);
        query = named({}, 4);
        query.offset = 24;
        QCOMPARE(await(m_store->search(query))->people.size(), 1);
        query.id = *seen.constBegin();
        query.offset = 0;
        QCOMPARE(await(m_store->search(query))->people.size(), 1);
        query.id = UserId::make();
        QCOMPARE(await(m_store->search(query))->total, 0);
    }

    void preferencesMerge()
    {
        const NewUser user = person(QStringLiteral("pref@school.example"), QStringLiteral("P"));
        QVERIFY(await(m_store->createUser(user, std::nullopt)));
        const PreferencesDto defaults = *await(m_store->preferences(user.id));
        QCOMPARE(defaults.theme, ThemeChoice::System);
        QVERIFY(defaults.playback.isEmpty());

        const auto change = [&](const QByteArray &json) {
            const Result<QJsonObject> object = parseJsonObject(json);
            return await(m_store->updatePreferences(
                user.id, *fromJson<UpdatePreferencesRequest>(*object), 200, Timestamp::now()));
        };
        QVERIFY(change(R"({"theme":"dark","playback":{"speed":1.5,"captions":"en"}})"));
        QVERIFY(change(R"({"playback":{"captions":null,"volume":{"left":1}},"language":"de"})"));
        QVERIFY(change(R"({"playback":{"volume":{"right":0.5}}})"));
        const PreferencesDto kept = *await(m_store->preferences(user.id));
        QCOMPARE(kept.theme, ThemeChoice::Dark);
        QCOMPARE(kept.language, QStringLiteral("de"));
        QCOMPARE(QJsonDocument(kept.playback).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"speed":1.5,"volume":{"left":1,"right":0.5}})"));

        const auto big = change("{\"notifications\":{\"x\":\"" + QByteArray(300, 'y') + "\"}}");
        QVERIFY(!big);
        QCOMPARE(big.error().fields.size(), 1);
        QCOMPARE(big.error().fields[0].field, QStringLiteral("notifications"));
        QVERIFY(await(m_store->preferences(user.id))->notifications.isEmpty());
    }

    void rolesAndBlocksAreRecorded()
    {
        const NewUser user = person(QStringLiteral("r@school.example"), QStringLiteral("R"));
        QVERIFY(await(m_store->createUser(user, std::nullopt)));
        const Timestamp now = Timestamp::now();
        QVERIFY(await(m_store->setRole(QStringLiteral("r@school.example"), Role::Instructor, now)));
        QVERIFY(await(m_store->setBlocked(user.id, true, now)));
        AccessChanges changes = *await(m_sessions->changesSince(now));
        QCOMPARE(changes.people.size(), 1);
        QCOMPARE(changes.people[0].role, Role::Instructor);
        QVERIFY(changes.people[0].blocked);
        QVERIFY(!await(m_sessions->openSession(sessionOf(user.id), 0)));
        QVERIFY(await(m_store->setBlocked(user.id, false, now)));
        QVERIFY(await(m_sessions->openSession(sessionOf(user.id), 0)));
        QVERIFY(!await(m_store->setRole(QStringLiteral("no@school.example"), Role::Admin, now)));
        QVERIFY(!await(m_store->setBlocked(UserId::make(), true, now)));
        QVERIFY(await(m_sessions->changesSince(now.plusSeconds(1)))->people.isEmpty());
    }

private:
    [[nodiscard]] MediaId picture()
    {
        media::NewMedia media;
        media.provisional = true;
        auto bytes = std::make_shared<QBuffer>();
        bytes->open(QIODevice::ReadOnly);
        return await(m_media.store(media, bytes))->id;
    }
    [[nodiscard]] bool isThere(const MediaId &id)
    {
        return *await((*m_database)->read([this, id](db::Session &session) -> Result<bool> {
            return m_media.facts(session, id).has_value();
        }));
    }

    std::unique_ptr<test::TestDatabase> m_database;
    test::MemoryMedia m_media;
    std::unique_ptr<SqlAccountsStore> m_store;
    std::unique_ptr<SqlSessionsStore> m_sessions;
    int m_count = 0;
};

LECTERN_CONTRACT_MAIN(AccountsStoreContract)
#include "accounts_store_contract.moc"
