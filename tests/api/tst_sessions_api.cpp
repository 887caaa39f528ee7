// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "tests/support/accounts_server.h"
#include "tests/support/contract_main.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace lectern;
using lectern::await;
using test::Account;
using test::ApiReply;

namespace {

const QString kRegister = QStringLiteral("/api/auth/user/register");
const QString kLogin = QStringLiteral("/api/auth/user/login");
const QString kLogout = QStringLiteral("/api/auth/user/logout");
const QString kRefresh = QStringLiteral("/api/auth/user/refresh");
const QString kPassword = QStringLiteral("/api/auth/password");
const QString kProfile = QStringLiteral("/api/auth/user/profile");

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject credentials(const QString &email, const QString &password)
{
    return {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}};
}

QJsonObject refreshBody(const QString &token)
{
    return {{QStringLiteral("refreshToken"), token}};
}

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

class TestSessionsApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<test::AccountsServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void registersAndSignsIn()
    {
        const ApiReply made = m_server->call(
            "POST", kRegister,
            object(
                R"({"email":"Ada@School.example","password":"pass word","name":"Ada <b>L</b>"})"));
        QCOMPARE(made.status, 200);
        QVERIFY(Uuid::fromString(made.text("userId")).has_value());
        QCOMPARE(made.data().value(QStringLiteral("expiresIn")).toInt(), 900);
        QVERIFY(!made.text("message").isEmpty());
        const QByteArray cookie = made.header("Set-Cookie");
        QVERIFY(cookie.startsWith(
            QByteArray("lectern_session=" + made.text("token").toLatin1() + ";")));
        for (const char *part : {"HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=900"})
            QVERIFY2(cookie.contains(part), part);
        QVERIFY(!cookie.contains("Secure"));

        const ApiReply profile = m_server->call("GET", kProfile, made.text("token"));
        QCOMPARE(profile.status, 200);
        QCOMPARE(profile.text("name"), QStringLiteral("Ada <b>L</b>"));
        QCOMPARE(profile.text("role"), QStringLiteral("student"));

        // The alias, another spelling of the address, and the cookie instead of the header.
        const ApiReply login = m_server->call(
            "POST", QStringLiteral("/api/auth/login"),
            credentials(QStringLiteral(" ADA@school.EXAMPLE "), QStringLiteral("pass word")));
        QCOMPARE(login.status, 200);
        QCOMPARE(login.text("userId"), made.text("userId"));
        const QByteArray pair = login.header("Set-Cookie").split(';').first();
        const ApiReply byCookie = m_server->client().send("GET", kProfile, {}, {{"Cookie", pair}});
        QCOMPARE(byCookie.status, 200);

        const ApiReply twice = m_server->call(
            "POST", kRegister,
            object(R"({"email":"ada@school.example","password":"whatever1","name":"Eve"})"));
        QCOMPARE(twice.status, 409);
        QCOMPARE(twice.errorId(), QStringLiteral("accounts.email_taken"));
    }

    void badRegistrationsNameEveryField_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("fields");
        const QStringList all{QStringLiteral("email"), QStringLiteral("name"),
                              QStringLiteral("password")};
        QTest::newRow("empty") << QByteArray("{}") << all;
        QTest::newRow("types") << QByteArray(R"({"email":1,"password":[],"name":{}})") << all;
        QTest::newRow("short") << QByteArray(R"({"email":"x@y","password":"1234567","name":" "})")
                               << all;
        QTest::newRow("unknown")
            << QByteArray(
                   R"({"email":"x@y.example","password":"12345678","name":"N","role":"admin"})")
            << QStringList{QStringLiteral("role")};
        QTest::newRow("NUL")
            << QByteArray(R"({"email":"x@y.example","password":"12345678","name":"N\u0000M"})")
            << QStringList{QStringLiteral("name")};
        QTest::newRow("long") << QByteArray("{\"email\":\"x@y.example\",\"password\":\"" +
                                            QByteArray(129, 'p') + "\",\"name\":\"" +
                                            QByteArray(121, 'n') + "\"}")
                              << QStringList{QStringLiteral("name"), QStringLiteral("password")};
        QTest::newRow("phone, url")
            << QByteArray(R"j({"email":"x@y.example","password":"12345678","name":"N",
                          "phone":"call me","avatarUrl":"javascript:alert(1)"})j")
            << QStringList{QStringLiteral("avatarUrl"), QStringLiteral("phone")};
    }

    void badRegistrationsNameEveryField()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QStringList, fields);
        const ApiReply reply = m_server->client().send("POST", kRegister, body, {});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errorId(), QStringLiteral("request.invalid"));
        QCOMPARE(reply.wrongFields(), fields);
    }

    void wrongSignInsAreRefused()
    {
        const Account ada = m_server->newAccount();
        const ApiReply wrong =
            m_server->call("POST", kLogin, credentials(ada.email, QStringLiteral("no")));
        QCOMPARE(wrong.status, 401);
        QCOMPARE(wrong.errorId(), QStringLiteral("accounts.invalid_credentials"));
        QVERIFY(wrong.header("Set-Cookie").isEmpty());
        const ApiReply unknown = m_server->call(
            "POST", kLogin, credentials(QStringLiteral("' OR 1=1 --"), QStringLiteral("x")));
        QCOMPARE(unknown.status, 401);
        QCOMPARE(unknown.errorId(), wrong.errorId());
        QCOMPARE(m_server->call("POST", kLogin, QJsonObject{}).wrongFields(),
                 QStringList({QStringLiteral("email"), QStringLiteral("password")}));
        QCOMPARE(
            m_server->call("POST", kLogin, object(R"({"email":"a\u0000b","password":"x"})")).status,
            400);
        const ApiReply provider = m_server->call(
            "POST", kLogin,
            object(R"({"provider":"google","providerUserId":"1","accessToken":"t"})"));
        QCOMPARE(provider.status, 400);
        QCOMPARE(provider.errorId(), QStringLiteral("accounts.provider_unknown"));
        QCOMPARE(m_server->call("POST", kLogin, object(R"({"provider":"google"})")).wrongFields(),
                 QStringList({QStringLiteral("accessToken"), QStringLiteral("providerUserId")}));
    }

    void manyWrongPasswordsLock()
    {
        const Account ada = m_server->newAccount();
        const QString nobody = QStringLiteral("nobody-here@school.example");
        for (const QString &email : {ada.email, nobody}) {
            for (int i = 0; i < 8; ++i)
                QCOMPARE(
                    m_server->call("POST", kLogin, credentials(email, QStringLiteral("no"))).status,
                    401);
            const ApiReply locked =
                m_server->call("POST", kLogin, credentials(email, ada.password));
            QCOMPARE(locked.status, 429);
            QCOMPARE(locked.errorId(), QStringLiteral("accounts.locked"));
            const int wait = locked.header("Retry-After").toInt();
            QVERIFY(wait > 50 && wait <= 60);
        }
        m_server->restart();
        QCOMPARE(m_server->call("POST", kLogin, credentials(ada.email, ada.password)).status, 429);
        QCOMPARE(m_server->call("GET", kProfile, ada.token).status, 200);
        // Other ways to try a password count as well.
        const Account eve = m_server->newAccount();
        const QJsonObject change =
            object(R"({"currentPassword":"no","newPassword":"long enough"})");
        for (int i = 0; i < 8; ++i)
            QCOMPARE(m_server->call("PUT", kPassword, change, eve.token).status, 403);
        QCOMPARE(m_server->call("PUT", kPassword, change, eve.token).status, 429);
    }

    void refreshRotatesAndReuseEndsAll()
    {
        const Account ada = m_server->newAccount();
        const ApiReply first = m_server->call("POST", kRefresh, refreshBody(ada.refreshToken));
        QCOMPARE(first.status, 200);
        QVERIFY(first.text("refreshToken") != ada.refreshToken);
        QVERIFY(first.header("Set-Cookie").startsWith("lectern_session=ey"));
        QCOMPARE(m_server->call("GET", kProfile, first.text("token")).status, 200);
        const ApiReply second =
            m_server->call("POST", kRefresh, refreshBody(first.text("refreshToken")));
        QCOMPARE(second.status, 200);
        const ApiReply reused = m_server->call("POST", kRefresh, refreshBody(ada.refreshToken));
        QCOMPARE(reused.status, 401);
        QCOMPARE(reused.errorId(), QStringLiteral("accounts.refresh_reused"));
        QCOMPARE(m_server->call("POST", kRefresh, refreshBody(second.text("refreshToken"))).status,
                 401);
        QCOMPARE(m_server->call("GET", kProfile, second.text("token")).status, 401);

        // Even the token before the current one, even at once.
        const Account eve = m_server->newAccount();
        const Account elsewhere = m_server->signedInAgain(eve);
        const ApiReply fresh = m_server->call("POST", kRefresh, refreshBody(eve.refreshToken));
        QCOMPARE(fresh.status, 200);
        QCOMPARE(m_server->call("POST", kRefresh, refreshBody(eve.refreshToken)).errorId(),
                 QStringLiteral("accounts.refresh_reused"));
        QCOMPARE(m_server->call("GET", kProfile, fresh.text("token")).status, 401);
        QCOMPARE(m_server->call("POST", kRefresh, refreshBody(fresh.text("refreshToken"))).status,
                 401);
        QCOMPARE(m_server->call("GET", kProfile, elsewhere.token).status, 200);
    }

    void nonsenseIsNoRefreshToken()
    {
        const Account ada = m_server->newAccount();
        QString forged = ada.refreshToken;
        forged[30] = forged[30] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
        for (const QString &token :
             {QStringLiteral("x"), forged, ada.token, QString(ada.refreshToken + u'A'),
              QStringLiteral("é☃"), QString(8000, u'A')}) {
            const ApiReply reply = m_server->call("POST", kRefresh, refreshBody(token));
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.errorId(), QStringLiteral("auth.token_invalid"));
        }
        QCOMPARE(m_server->call("POST", kRefresh, QJsonObject{}).status, 400);
        QCOMPARE(m_server->call("POST", kRefresh, refreshBody(ada.refreshToken)).status, 200);
    }

    void signingOutHoldsAtOnceAndForEver()
    {
        const Account ada = m_server->newAccount();
        const Account other = m_server->signedInAgain(ada);
        QCOMPARE(m_server->call("GET", kProfile, ada.token).status, 200);
        const ApiReply out = m_server->call("POST", kLogout, ada.token);
        QCOMPARE(out.status, 200);
        QVERIFY(out.header("Set-Cookie").startsWith("lectern_session=;"));
        QVERIFY(out.header("Set-Cookie").contains("Max-Age=0"));
        // Every I/O thread knows: other connections, many times.
        for (int i = 0; i < 10; ++i) {
            test::ApiClient elsewhere(m_server->port());
            QCOMPARE(elsewhere.call("GET", kProfile, ada.token).status, 401);
        }
        QCOMPARE(m_server->call("POST", kRefresh, refreshBody(ada.refreshToken)).status, 401);
        QCOMPARE(m_server->call("GET", kProfile, other.token).status, 200);
        m_server->restart();
        QCOMPARE(m_server->call("GET", kProfile, ada.token).errorId(),
                 QStringLiteral("auth.token_invalid"));
        QCOMPARE(m_server->call("GET", kProfile, other.token).status, 200);
    }

    void changingThePasswordEndsOtherSessions()
    {
        const Account here = m_server->newAccount();
        const Account there = m_server->signedInAgain(here);
        QJsonObject change =
            object(R"({"currentPassword":"wrong one","newPassword":"brand new pass"})");
        const ApiReply wrong = m_server->call("PUT", kPassword, change, here.token);
        QCOMPARE(wrong.status, 403);
        QCOMPARE(wrong.errorId(), QStringLiteral("accounts.wrong_password"));
        change.insert(QStringLiteral("currentPassword"), here.password);
        QCOMPARE(m_server->call("PUT", kPassword, change, here.token).status, 200);
        QCOMPARE(m_server->call("GET", kProfile, here.token).status, 200);
        QCOMPARE(m_server->call("POST", kRefresh, refreshBody(here.refreshToken)).status, 200);
        QCOMPARE(m_server->call("GET", kProfile, there.token).status, 401);
        QCOMPARE(m_server->call("POST", kRefresh, refreshBody(there.refreshToken)).status, 401);
        QCOMPARE(m_server->call("POST", kLogin, credentials(here.email, here.password)).status,
                 401);
        QCOMPARE(
            m_server
                ->call("POST", kLogin, credentials(here.email, QStringLiteral("brand new pass")))
                .status,
            200);
        change.insert(QStringLiteral("newPassword"), QStringLiteral("short"));
        QCOMPARE(m_server->call("PUT", kPassword, change, here.token).wrongFields(),
                 QStringList{QStringLiteral("newPassword")});
    }

    void blocksAndRolesHoldAtOnce()
    {
        const Account ada = m_server->newAccount();
        QVERIFY(await(m_server->admin().setRole(ada.email, Role::Instructor)));
        QCOMPARE(m_server->call("GET", kProfile, ada.token).text("role"),
                 QStringLiteral("instructor"));
        QCOMPARE(m_server->module().authenticator().authenticate(ada.token.toLatin1())->role,
                 Role::Instructor);
        QVERIFY(await(m_server->admin().setBlocked(ada.userId, true)));
        const ApiReply blocked = m_server->call("GET", kProfile, ada.token);
        QCOMPARE(blocked.status, 403);
        QCOMPARE(blocked.errorId(), QStringLiteral("accounts.blocked"));
        QCOMPARE(m_server->call("POST", kLogin, credentials(ada.email, ada.password)).errorId(),
                 QStringLiteral("accounts.blocked"));
        QCOMPARE(
            m_server->call("POST", kLogin, credentials(ada.email, QStringLiteral("no"))).status,
            401);
        QCOMPARE(m_server->call("POST", kRefresh, refreshBody(ada.refreshToken)).status, 403);
        QVERIFY(await(m_server->admin().setBlocked(ada.userId, false)));
        QCOMPARE(m_server->call("GET", kProfile, ada.token).status, 200);
    }

    void whatOtherProcessesChangeArrives()
    {
        const Account ada = m_server->newAccount();
        QCOMPARE(m_server->call("GET", kProfile, ada.token).status, 200);
        accounts::AccountsModule cli(m_server->database(), m_server->jwtKey(), m_server->media(),
                                     m_server->media(), {});
        QVERIFY(await(cli.admin().setBlocked(ada.userId, true)));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->call("GET", kProfile, ada.token).status, 403, 4000);
    }

    void onlyOurTokensCount()
    {
        const Account ada = m_server->newAccount();
        const QByteArray good = ada.token.toLatin1();
        const QByteArray payload = good.split('.').value(1);
        const QByteArray none = base64(R"({"alg":"none","typ":"JWT"})");
        const QByteArray hs = base64(R"({"alg":"HS256","typ":"JWT"})") + '.' + payload;
        const QByteArray forged = hs + '.' +
                                  base64(QMessageAuthenticationCode::hash(
                                      hs, QByteArray(32, 'x'), QCryptographicHash::Sha256));
        for (const QByteArray &token :
             {QByteArray("x"), QByteArray(none + '.' + payload + '.'), forged, good.chopped(2),
              QByteArray(none + '.' + payload + '.' + good.split('.').value(2))}) {
            const ApiReply reply = m_server->call("GET", kProfile, QString::fromLatin1(token));
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.errorId(), QStringLiteral("auth.token_invalid"));
        }
        const TokenIssuer issuer(m_server->jwtKey());
        const Timestamp now = Timestamp::now();
        AccessClaims claims{ada.userId, SessionId::make(), Role::Admin, now.plusSeconds(-100),
                            now.plusSeconds(-1)};
        QCOMPARE(
            m_server->call("GET", kProfile, QString::fromLatin1(issuer.issue(claims))).errorId(),
            QStringLiteral("auth.token_expired"));
        claims.expiresAt =
            now.plusSeconds(10 * 24 * 3600); // longer than revocations are remembered
        QCOMPARE(m_server->call("GET", kProfile, QString::fromLatin1(issuer.issue(claims))).status,
                 401);
    }

    void withoutATokenNothingOpens()
    {
        const std::pair<QByteArray, QString> operations[] = {
            {"POST", kLogout},
            {"PUT", kPassword},
            {"GET", kProfile},
            {"PUT", kProfile},
            {"DELETE", kProfile},
            {"PUT", QStringLiteral("/api/user/avatar")},
            {"GET", QStringLiteral("/api/user/search")},
            {"GET", QStringLiteral("/api/user/preferences")},
            {"PUT", QStringLiteral("/api/user/preferences")}};
        for (const auto &[method, path] : operations) {
            const ApiReply reply = m_server->call(method, path);
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.errorId(), QStringLiteral("auth.required"));
        }
    }

    void aClosedSchoolTakesNobodyNew()
    {
        test::AccountsServer::Options options;
        options.accounts.registrationOpen = false;
        test::AccountsServer closed(options);
        const ApiReply reply =
            closed.call("POST", kRegister,
                        object(R"({"email":"a@b.example","password":"12345678","name":"N"})"));
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.errorId(), QStringLiteral("accounts.registration_closed"));
    }

private:
    std::unique_ptr<test::AccountsServer> m_server;
};

LECTERN_CONTRACT_MAIN(TestSessionsApi)
#include "tst_sessions_api.moc"
