// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "client/core/navigator.h"
#include "client/core/secret_store.h"
#include "client/core/settings.h"
#include "client/features/accounts/preferences_sync.h"
#include "client/features/accounts/profile_form.h"
#include "client/features/accounts/school.h"
#include "client/features/accounts/sign_in_form.h"
#include "client/session/session.h"
#include "tests/client/fake_api_server.h"
#include "tests/qml/demo_replies.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

namespace {

const QString kLoginPath = QStringLiteral("/api/auth/user/login");
const QString kProfilePath = QStringLiteral("/api/auth/user/profile");

/// The parts that signing in needs, as the program puts them together.
struct Desk
{
    Desk(const QString &data, const FakeApiServer &server)
        : settings(data, server.url().toString())
        , secrets(data)
        , api(&connectivity)
        , session(&api, &secrets, &settings)
        , form(&api, &session)
        , preferences(&api, &connectivity, &session, &settings)
    {
        api.setRetryPolicy({.attempts = 1});
        api.setServer(settings.serverUrl());
    }

    Settings settings;
    SecretStore secrets;
    Connectivity connectivity;
    ApiClient api;
    Session session;
    SignInForm form;
    PreferencesSync preferences;
};

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("LECTERN_SECRETS", "file"); }
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeApiServer>();
        answerAsDemoSchool(*m_server);
        m_server->answer("POST", kLoginPath,
                         {{QStringLiteral("userId"), Uuid::v7().toString()},
                          {QStringLiteral("token"), QStringLiteral("t1")},
                          {QStringLiteral("refreshToken"), QStringLiteral("r1")},
                          {QStringLiteral("expiresIn"), 900},
                          {QStringLiteral("message"), QStringLiteral("ok")}});
        m_server->answer("POST", QStringLiteral("/api/auth/user/logout"),
                         {{QStringLiteral("message"), QStringLiteral("ok")}});
    }

    void signsInAndIsStillSignedInAfterARestart()
    {
        {
            Desk desk(m_data->path(), *m_server);
            QTRY_COMPARE(desk.session.state(), Session::SignedOut);
            desk.form.signIn(QStringLiteral(" sam@demo.lectern "), QStringLiteral("lectern-demo"));
            QTRY_COMPARE(desk.session.state(), Session::SignedIn);
            QTRY_COMPARE(desk.session.name(), QStringLiteral("Sam Rivera"));
            QVERIFY(desk.session.keychainMissing());
        }
        const QFileInfo secrets(m_data->filePath(QStringLiteral("secrets.json")));
        QCOMPARE(secrets.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        m_server->goAway();
        Desk again(m_data->path(), *m_server);
        QTRY_COMPARE(again.session.state(), Session::SignedIn);
        QCOMPARE(again.session.name(), QStringLiteral("Sam Rivera"));
        QTRY_COMPARE(again.connectivity.state(), Connectivity::Offline);
        QCOMPARE(again.session.state(), Session::SignedIn);
    }

    void theFormIsHeardBeforeItsPageGoes()
    {
        Desk desk(m_data->path(), *m_server);
        QTRY_COMPARE(desk.session.state(), Session::SignedOut);
        std::optional<Session::State> heardIn;
        connect(&desk.form, &Form::succeeded, this, [&] { heardIn = desk.session.state(); });
        desk.form.signIn(QStringLiteral("sam@demo.lectern"), QStringLiteral("lectern-demo"));
        QTRY_COMPARE(desk.session.state(), Session::SignedIn);
        QCOMPARE(heardIn, std::optional(Session::SignedOut));
    }

    void aLockSaysWhenItEnds()
    {
        Error locked{ErrorKind::TooManyRequests, "accounts.locked"};
        locked.message = QStringLiteral("Too many wrong passwords. Try again later.");
        locked.retryAfterSeconds = 90;
        const QString until =
            QLocale().toString(QTime::currentTime().addSecs(149), QLocale::ShortFormat);
        QVERIFY2(presentError(locked).message.contains(until),
                 qPrintable(presentError(locked).message));
        locked.retryAfterSeconds = 0;
        QCOMPARE(presentError(locked).message, locked.message);
    }

    void aWrongPasswordChangesNothing()
    {
        m_server->refuse("POST", kLoginPath, 401, QStringLiteral("accounts.invalid_credentials"));
        Desk desk(m_data->path(), *m_server);
        QTRY_COMPARE(desk.session.state(), Session::SignedOut);
        desk.form.signIn(QStringLiteral("a@b.c"), QStringLiteral("wrong-one"));
        QTRY_VERIFY(desk.form.error().present);
        QCOMPARE(desk.form.error().errorId, QStringLiteral("accounts.invalid_credentials"));
        QCOMPARE(desk.session.state(), Session::SignedOut);
        desk.form.clearError();
        QVERIFY(!desk.form.error().present);
    }

    void missingFieldsAreNamedWithoutAskingTheServer()
    {
        Desk desk(m_data->path(), *m_server);
        desk.form.signIn({}, {});
        QCOMPARE(desk.form.error().fields.keys(),
                 QStringList({QStringLiteral("email"), QStringLiteral("password")}));
        desk.form.registerAccount(QStringLiteral("Sam"), QStringLiteral("no address"),
                                  QStringLiteral("short"));
        QCOMPARE(desk.form.error().fields.keys(),
                 QStringList({QStringLiteral("email"), QStringLiteral("password")}));
        QCOMPARE(m_server->count("POST", kLoginPath), 0);
        PasswordForm password(&desk.api);
        password.change(QStringLiteral("old-one"), QStringLiteral("new-one-1"),
                        QStringLiteral("new-one-2"));
        QCOMPARE(password.error().fields.keys(), QStringList{QStringLiteral("again")});
    }

    void signingOutForgetsHereAndThere()
    {
        Desk desk(m_data->path(), *m_server);
        QTRY_COMPARE(desk.session.state(), Session::SignedOut);
        desk.form.signIn(QStringLiteral("a@b.c"), QStringLiteral("lectern-demo"));
        QTRY_COMPARE(desk.session.state(), Session::SignedIn);
        desk.session.signOut();
        QCOMPARE(desk.session.state(), Session::SignedOut);
        QTRY_COMPARE(m_server->count("POST", QStringLiteral("/api/auth/user/logout")), 1);
        QCOMPARE(m_server->requests().last().headers.value("authorization"),
                 QByteArray("Bearer t1"));
        Desk again(m_data->path(), *m_server);
        QTRY_COMPARE(again.session.state(), Session::SignedOut);
    }

    void saysWhyTheServerEndedIt()
    {
        keepSignIn(m_data->path(), *m_server);
        m_server->refuse("GET", kProfilePath, 401, QStringLiteral("auth.token_invalid"));
        m_server->refuse("POST", QStringLiteral("/api/auth/user/refresh"), 401,
                         QStringLiteral("accounts.refresh_reused"));
        Desk desk(m_data->path(), *m_server);
        QTRY_COMPARE(desk.session.state(), Session::SignedOut);
        QVERIFY(desk.session.endedBecause().present);
        QVERIFY(!desk.session.endedBecause().message.isEmpty());
        QCOMPARE(m_server->count("POST", QStringLiteral("/api/auth/user/refresh")), 1);
    }

    void serversAreUnderstoodAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("nothing") << QString() << QStringLiteral("http://127.0.0.1:8080");
        QTest::newRow("a name") << QStringLiteral("school.example/")
                                << QStringLiteral("https://school.example");
        QTest::newRow("this machine")
            << QStringLiteral("localhost:9000") << QStringLiteral("http://localhost:9000");
        QTest::newRow("in full") << QStringLiteral(" http://10.0.0.7:81 ")
                                 << QStringLiteral("http://10.0.0.7:81");
    }
    void serversAreUnderstoodAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        QCOMPARE(serverUrlFromText(typed).toString(), url);
    }

    void theSchoolIsChosenAndRemembered()
    {
        Desk desk(m_data->path(), *m_server);
        School school(&desk.api, &desk.settings);
        school.reload();
        QTRY_COMPARE(school.state(), ViewState::Content);
        QVERIFY(school.demo());
        QCOMPARE(school.demoAccounts().size(), 3);
        QVERIFY(!school.choose(QStringLiteral("ftp://x")));
        School offline(&desk.api, &desk.settings);
        m_server->goAway();
        offline.reload();
        QCOMPARE(offline.name(), school.name());
        QTRY_COMPARE(offline.state(), ViewState::Offline);
        QVERIFY(!offline.demo());
        FakeApiServer other;
        QVERIFY(school.choose(other.url().toString()));
        QTRY_COMPARE(school.state(), ViewState::Error);
        QCOMPARE(Settings(m_data->path()).server(), other.url().toString());
    }

    void draftsAndChoicesSurviveARestart()
    {
        {
            Settings settings(m_data->path());
            settings.saveDraft(QStringLiteral("register/name"), QStringLiteral("Ümit\n\"x\""));
            settings.setAppearance(Settings::Dark);
            settings.setTextScale(1.4);
        }
        Settings settings(m_data->path());
        QCOMPARE(settings.draft(QStringLiteral("register/name")), QStringLiteral("Ümit\n\"x\""));
        QCOMPARE(settings.appearance(), Settings::Dark);
        QCOMPARE(settings.textScale(), 1.4);
    }

    void preferencesFollowTheAccount()
    {
        const QString path = QStringLiteral("/api/user/preferences");
        const QJsonObject kept{{QStringLiteral("language"), QString()},
                               {QStringLiteral("theme"), QStringLiteral("dark")},
                               {QStringLiteral("notifications"), QJsonObject()},
                               {QStringLiteral("playback"),
                                QJsonObject{{QStringLiteral("speed"), 1.5},
                                            {QStringLiteral("quality"), QStringLiteral("720p")}}}};
        m_server->answer("GET", path, kept);
        {
            Desk desk(m_data->path(), *m_server);
            desk.form.signIn(QStringLiteral("sam@demo.lectern"), QStringLiteral("lectern-demo"));
            QTRY_COMPARE(desk.settings.appearance(), Settings::Dark);
            QCOMPARE(desk.settings.playbackSpeed(), 1.5);
            QCOMPARE(m_server->count("PUT", path), 0);
            // The server does not take it: it goes out the next time, before anything is taken
            // over.
            m_server->refuse("PUT", path, 503, QStringLiteral("internal"));
            desk.settings.setAppearance(Settings::Light);
            QTRY_VERIFY_WITH_TIMEOUT(m_server->count("PUT", path) > 0, 10000);
        }
        m_server->answer("PUT", path, kept);
        const int before = m_server->count("PUT", path);
        Desk desk(m_data->path(), *m_server);
        QTRY_VERIFY(m_server->count("PUT", path) > before);
        QCOMPARE(desk.settings.appearance(), Settings::Light);
        QJsonObject sent;
        for (const FakeApiServer::Request &request : m_server->requests()) {
            if (request.method == "PUT" && request.path == path)
                sent = QJsonDocument::fromJson(request.body).object();
        }
        QCOMPARE(sent.value(QLatin1String("theme")).toString(), QStringLiteral("light"));
        const QJsonObject playback = sent.value(QLatin1String("playback")).toObject();
        QCOMPARE(playback.value(QLatin1String("quality")).toString(), QStringLiteral("720p"));
        QCOMPARE(playback.value(QLatin1String("speed")).toDouble(), 1.5);
    }

    void theNavigatorKnowsTheWayBackAndLinks()
    {
        Navigator navigator;
        navigator.reset(Navigator::Home);
        QVERIFY(!navigator.canGoBack());
        QVERIFY(navigator.openLink(QUrl(QStringLiteral("lectern://lesson/C/L?at=61.5"))));
        QCOMPARE(navigator.page(), Navigator::Lesson);
        QCOMPARE(navigator.parameters().value(QStringLiteral("position")).toDouble(), 61.5);
        QVERIFY(navigator.openLink(QUrl(QStringLiteral("lectern://catalog?search=night%20sky"))));
        QCOMPARE(navigator.parameters().value(QStringLiteral("search")).toString(),
                 QStringLiteral("night sky"));
        QVERIFY(!navigator.openLink(QUrl(QStringLiteral("https://example.org/course/1"))));
        navigator.back();
        navigator.back();
        QCOMPARE(navigator.page(), Navigator::Home);
        navigator.back();
        QCOMPARE(navigator.page(), Navigator::Home);
    }

private:
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<FakeApiServer> m_server;
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
