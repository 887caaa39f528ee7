// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accounts_server.h"
#include "tests/support/contract_main.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace lectern;
using test::Account;
using test::ApiReply;

namespace {

const QByteArray kHostile("'; DROP TABLE users; --\\n<script>alert(1)</script>");
const QString kProfile = QStringLiteral("/api/auth/user/profile");
const QString kAvatar = QStringLiteral("/api/user/avatar");
const QString kPreferences = QStringLiteral("/api/user/preferences");

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QString searchPath(const QByteArray &query)
{
    return QString(QLatin1String("/api/user/search") + QString::fromUtf8(query));
}

QByteArray picture(int width, int height, const char *format)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    image.setText(QStringLiteral("Comment"), QStringLiteral("where I live"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        qFatal("no %s", format);
    return bytes;
}

} // namespace

class TestProfileApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<test::AccountsServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void profilesAreReadAndChanged()
    {
        const Account ada = m_server->newAccount(QStringLiteral("Ada"));
        for (const char *path :
             {"/api/auth/user/profile", "/api/auth/profile", "/api/user/profile"}) {
            const ApiReply reply = m_server->call("GET", QString::fromLatin1(path), ada.token);
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.text("userId"), ada.userId.toString());
            QCOMPARE(reply.text("email"), ada.email);
            QCOMPARE(reply.text("username"), ada.email.section(u'@', 0, 0));
            QVERIFY(!reply.body.contains("password"));
        }
        const ApiReply changed = m_server->call(
            "PUT", kProfile,
            object(QByteArray(
                "{\"bio\":\"" + kHostile +
                "\",\"phone\":\"+1 555 0100\",\"firstName\":\"Ada\","
                "\"lastName\":\"Lovelace\",\"avatarUrl\":\"https://example.org/a.png\"}")),
            ada.token);
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.text("name"), QStringLiteral("Ada Lovelace"));
        const ApiReply read = m_server->call("GET", kProfile, ada.token);
        QCOMPARE(read.data(), changed.data());
        QCOMPARE(read.text("bio"),
                 QStringLiteral("'; DROP TABLE users; --\n<script>alert(1)</script>"));
        QCOMPARE(read.text("avatarUrl"), QStringLiteral("https://example.org/a.png"));
        const ApiReply cleared = m_server->call(
            "PUT", kProfile, object(R"({"bio":"","phone":"","avatarUrl":""})"), ada.token);
        QVERIFY(cleared.data().value(QStringLiteral("bio")).isNull());
        QVERIFY(cleared.data().value(QStringLiteral("avatarUrl")).isNull());
        QCOMPARE(cleared.text("name"), QStringLiteral("Ada Lovelace"));
    }

    void badProfilesAreRefusedWhole()
    {
        const Account ada = m_server->newAccount(QStringLiteral("Ada"));
        const ApiReply bad = m_server->call(
            "PUT", kProfile,
            object(R"({"name":"","bio":7,"phone":"x","email":"new@x.example","role":"admin"})"),
            ada.token);
        QCOMPARE(bad.status, 400);
        QCOMPARE(bad.wrongFields(), QStringList({QStringLiteral("bio"), QStringLiteral("email"),
                                                 QStringLiteral("name"), QStringLiteral("phone"),
                                                 QStringLiteral("role")}));
        QCOMPARE(m_server
                     ->call("PUT", kProfile,
                            QJsonObject{{QStringLiteral("bio"), QString(4001, u'x')}}, ada.token)
                     .status,
                 400);
        QCOMPARE(m_server->call("PUT", kProfile, object(R"({"bio":"a\u0000b"})"), ada.token).status,
                 400);
        QCOMPARE(m_server->client()
                     .send("PUT", kProfile, "{\"bio\":\"\xff\xfe\"}",
                           {{"Authorization", "Bearer " + ada.token.toLatin1()}})
                     .status,
                 400);
        QCOMPARE(m_server->client()
                     .send("PUT", kProfile, QByteArray(2'000'000, ' '),
                           {{"Authorization", "Bearer " + ada.token.toLatin1()}})
                     .status,
                 413);
        QCOMPARE(m_server->call("GET", kProfile, ada.token).text("name"), QStringLiteral("Ada"));
    }

    void peopleAreFound()
    {
        const Account me = m_server->newAccount(QStringLiteral("Searcher"));
        const Account zoe = m_server->newAccount(QStringLiteral("Zoë Quarkström"));
        const ApiReply byName = m_server->call("GET", searchPath("?name=quark%20ZOE"), me.token);
        QCOMPARE(byName.status, 200);
        const QJsonArray users = byName.data().value(QStringLiteral("users")).toArray();
        QCOMPARE(users.size(), 1);
        QCOMPARE(users[0].toObject().value(QStringLiteral("userId")).toString(),
                 zoe.userId.toString());
        QVERIFY(!byName.body.contains("@school.example"));
        QCOMPARE(byName.data().value(QStringLiteral("total")).toInt(), 1);
        const QString byId = QString(searchPath("?id=") + zoe.userId.toString());
        QCOMPARE(m_server->call("GET", byId, me.token)
                     .data()
                     .value(QStringLiteral("users"))
                     .toArray()
                     .size(),
                 1);
        for (const char *none : {"?name=uarkstr", "?name=%25", "?name=_", "?name=%27%20OR%201%3D1",
                                 "?id=01890000-0000-7000-8000-000000000000"})
            QCOMPARE(m_server->call("GET", searchPath(none), me.token)
                         .data()
                         .value(QStringLiteral("total"))
                         .toInt(),
                     0);
        const std::pair<const char *, const char *> wrong[] = {{"?page=0", "page"},
                                                               {"?limit=101", "limit"},
                                                               {"?limit=x", "limit"},
                                                               {"?id=7", "id"},
                                                               {"?sort=name", "sort"}};
        for (const auto &[query, field] : wrong) {
            const ApiReply reply = m_server->call("GET", searchPath(query), me.token);
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.wrongFields(), QStringList{QString::fromLatin1(field)});
        }
        // A NUL is refused before anyone asks which member it stands in.
        QCOMPARE(m_server->call("GET", searchPath("?name=%00"), me.token).errorId(),
                 QStringLiteral("request.malformed"));
        for (const char *cursor :
             {"?cursor=x", "?cursor=%2B%2B%2B", "?cursor=AAAAAAAAAAAAAAAAAAAAAP__"})
            QCOMPARE(m_server->call("GET", searchPath(cursor), me.token).errorId(),
                     QStringLiteral("accounts.invalid_cursor"));
    }

    void listsOfPeopleJoin()
    {
        for (int i = 0; i < 7; ++i)
            (void)m_server->newAccount(QStringLiteral("Listed %1").arg(i));
        const Account me = m_server->newAccount(QStringLiteral("Reader"));
        QSet<QString> seen;
        QString query = searchPath("?name=listed&limit=3");
        for (int pages = 0; pages < 3; ++pages) {
            const ApiReply reply = m_server->call("GET", query, me.token);
            QCOMPARE(reply.status, 200);
            for (const QJsonValue &user : reply.data().value(QStringLiteral("users")).toArray())
                seen.insert(user.toObject().value(QStringLiteral("userId")).toString());
            const QString cursor = reply.text("nextCursor");
            QCOMPARE(cursor.isEmpty(), pages == 2);
            query = QString(searchPath("?name=listed&limit=3&cursor=") + cursor);
        }
        QCOMPARE(seen.size(), 7);
        const ApiReply third =
            m_server->call("GET", searchPath("?name=listed&limit=3&page=3"), me.token);
        QCOMPARE(third.data().value(QStringLiteral("users")).toArray().size(), 1);
        QCOMPARE(third.data().value(QStringLiteral("page")).toInt(), 3);
    }

    void longNamesOfAnyScriptArePagedThrough()
    {
        const Account me = m_server->newAccount(QStringLiteral("Reader"));
        // Letters of three bytes; they differ where no key reaches.
        const QString word = QStringLiteral("龘").repeated(59);
        for (int i = 0; i < 5; ++i)
            (void)m_server->newAccount(word + QLatin1Char(' ') + word +
                                       QChar(char16_t(0x4E00 + i)));
        const QString path =
            searchPath("?limit=2&name=" + QUrl::toPercentEncoding(QStringLiteral("龘")));
        QSet<QString> seen;
        QString cursor;
        for (int pages = 0; pages < 3; ++pages) {
            const QString query =
                cursor.isEmpty() ? path : QString(path + QStringLiteral("&cursor=") + cursor);
            const ApiReply reply = m_server->call("GET", query, me.token);
            QCOMPARE(reply.status, 200);
            for (const QJsonValue &user : reply.data().value(QStringLiteral("users")).toArray())
                seen.insert(user.toObject().value(QStringLiteral("userId")).toString());
            cursor = reply.text("nextCursor");
            QCOMPARE(cursor.isEmpty(), pages == 2);
        }
        QCOMPARE(seen.size(), 5);
    }

    void preferencesAreKept()
    {
        const Account ada = m_server->newAccount();
        const Account eve = m_server->newAccount();
        QCOMPARE(m_server->call("GET", kPreferences, ada.token).text("theme"),
                 QStringLiteral("system"));
        QCOMPARE(m_server
                     ->call("PUT", kPreferences,
                            object(R"({"theme":"dark","playback":{"speed":1.5,"captions":"en"}})"),
                            ada.token)
                     .status,
                 200);
        const ApiReply merged =
            m_server->call("PUT", kPreferences,
                           object(R"({"playback":{"captions":null,"volume":0.3}})"), ada.token);
        QCOMPARE(merged.text("theme"), QStringLiteral("dark"));
        QCOMPARE(merged.data().value(QStringLiteral("playback")).toObject(),
                 object(R"({"speed":1.5,"volume":0.3})"));
        QCOMPARE(m_server->call("GET", kPreferences, ada.token).data(), merged.data());
        QCOMPARE(m_server->call("GET", kPreferences, eve.token).text("theme"),
                 QStringLiteral("system"));
        QCOMPARE(m_server
                     ->call("PUT", kPreferences,
                            object(R"({"theme":"pink","playback":[],"x":1,"language":"e"})"),
                            ada.token)
                     .wrongFields(),
                 QStringList({QStringLiteral("language"), QStringLiteral("playback"),
                              QStringLiteral("theme"), QStringLiteral("x")}));
        for (const char *language : {"d", "german language", "de_", "../de", "<b>", "日本語"})
            QCOMPARE(
                m_server
                    ->call("PUT", kPreferences,
                           QJsonObject{{QStringLiteral("language"), QString::fromUtf8(language)}},
                           ada.token)
                    .wrongFields(),
                QStringList{QStringLiteral("language")});
        for (const char *language : {"de", "pt-BR", "zh-Hans-CN"})
            QCOMPARE(
                m_server
                    ->call("PUT", kPreferences,
                           QJsonObject{{QStringLiteral("language"), QString::fromUtf8(language)}},
                           ada.token)
                    .text("language"),
                QString::fromUtf8(language));
        QCOMPARE(m_server
                     ->call("PUT", kPreferences,
                            object(R"({"language":"??","playback":{"speed":"fast","volume":1.1,)"
                                   R"("captions":7,"autoplayNext":"yes","mine":[1]}})"),
                            ada.token)
                     .wrongFields(),
                 QStringList({QStringLiteral("language"), QStringLiteral("playback.autoplayNext"),
                              QStringLiteral("playback.captions"), QStringLiteral("playback.speed"),
                              QStringLiteral("playback.volume")}));
        QCOMPARE(m_server
                     ->call("PUT", kPreferences,
                            object(R"({"playback":{"speed":0.25,"volume":0,"captions":true,)"
                                   R"("autoplayNext":false,"mine":[1]}})"),
                            ada.token)
                     .status,
                 200);
        const QJsonObject big{{QStringLiteral("notifications"),
                               QJsonObject{{QStringLiteral("a"), QString(17'000, u'x')}}}};
        QCOMPARE(m_server->call("PUT", kPreferences, big, ada.token).status, 413);
        // The JSON's own levels count: these two hold the object and the member.
        const auto nested = [](int levels) {
            QJsonValue inner(1);
            for (int i = 0; i < levels - 2; ++i)
                inner = QJsonArray{inner};
            return QJsonObject{
                {QStringLiteral("playback"), QJsonObject{{QStringLiteral("mine"), inner}}}};
        };
        QCOMPARE(m_server->call("PUT", kPreferences, nested(64), ada.token).status, 200);
        const ApiReply deep = m_server->call("PUT", kPreferences, nested(65), ada.token);
        QCOMPARE(deep.status, 400);
        QCOMPARE(deep.errorId(), QStringLiteral("request.json_too_deep"));
    }

    void avatarsAreMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("png") << picture(900, 300, "PNG");
        QTest::newRow("jpeg") << picture(3000, 2000, "JPEG");
        QTest::newRow("webp") << picture(10, 12, "WEBP");
    }

    void avatarsAreMadeAnew()
    {
        QFETCH(const QByteArray, file);
        const Account ada = m_server->newAccount();
        const qsizetype before = m_server->media().count();
        for (int i = 0; i < 2; ++i) {
            const ApiReply reply =
                m_server->client().upload("PUT", kAvatar, "file", "../../me.png", file, ada.token);
            QCOMPARE(reply.status, 200);
            const QString link = reply.text("avatarUrl");
            const QByteArray bytes = m_server->media().bytes(link);
            QCOMPARE(QImage::fromData(bytes).size(), QSize(256, 256));
            QVERIFY(!bytes.contains("where I live"));
            QCOMPARE(m_server->call("GET", kProfile, ada.token).text("avatarUrl"), link);
            // A profile that is sent back as it came keeps the picture.
            QCOMPARE(m_server
                         ->call("PUT", kProfile, QJsonObject{{QStringLiteral("avatarUrl"), link}},
                                ada.token)
                         .text("avatarUrl"),
                     link);
        }
        QTRY_COMPARE(m_server->media().count(), before + 1);
    }

    void otherFilesAreNoAvatars()
    {
        const Account ada = m_server->newAccount();
        const QByteArray png = picture(50, 50, "PNG");
        QByteArray bomb = png; // claims 65535 × 65535
        bomb.replace(16, 8, QByteArray("\x00\x00\xff\xff\x00\x00\xff\xff", 8));
        for (const QByteArray &file : {QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>"),
                                       QByteArray("GIF89a1234567890"), QByteArray(), png.left(60),
                                       bomb, QByteArray("MZ\x90\x00", 4)}) {
            const ApiReply reply =
                m_server->client().upload("PUT", kAvatar, "file", "me.png", file, ada.token);
            QCOMPARE(reply.status, 415);
            QCOMPARE(reply.errorId(), QStringLiteral("media.not_an_image"));
        }
        QCOMPARE(m_server->client()
                     .upload("PUT", kAvatar, "picture", "me.png", png, ada.token)
                     .wrongFields(),
                 QStringList{QStringLiteral("picture")});
        QVERIFY(m_server->call("PUT", kAvatar, object("{\"file\":\"x\"}"), ada.token).status >=
                400);
        QCOMPARE(m_server->client()
                     .upload("PUT", kAvatar, "file", "me.png", QByteArray(6 * 1024 * 1024, 'x'),
                             ada.token)
                     .status,
                 413);
        QVERIFY(m_server->call("GET", kProfile, ada.token)
                    .data()
                    .value(QStringLiteral("avatarUrl"))
                    .isNull());
    }

    void deletingLeavesNothingOfThePerson()
    {
        const Account ada = m_server->newAccount(QStringLiteral("Vanishing Vera"));
        const Account there = m_server->signedInAgain(ada);
        const Account eve = m_server->newAccount();
        const qsizetype pictures = m_server->media().count();
        QCOMPARE(m_server->client()
                     .upload("PUT", kAvatar, "file", "me.png", picture(50, 50, "PNG"), ada.token)
                     .status,
                 200);
        const ApiReply wrong =
            m_server->call("DELETE", kProfile, object(R"({"password":"no"})"), ada.token);
        QCOMPARE(wrong.status, 403);
        QCOMPARE(wrong.errorId(), QStringLiteral("accounts.wrong_password"));
        QCOMPARE(m_server->call("DELETE", kProfile, ada.token).wrongFields(),
                 QStringList{QStringLiteral("password")});
        const QJsonObject right{{QStringLiteral("password"), ada.password}};
        const ApiReply gone = m_server->call("DELETE", kProfile, right, ada.token);
        QCOMPARE(gone.status, 200);
        QVERIFY(gone.header("Set-Cookie").contains("Max-Age=0"));
        for (const QString &token : {ada.token, there.token})
            QCOMPARE(m_server->call("GET", kProfile, token).status, 401);
        const QJsonObject login{{QStringLiteral("email"), ada.email},
                                {QStringLiteral("password"), ada.password}};
        QCOMPARE(m_server->call("POST", QStringLiteral("/api/auth/login"), login).status, 401);
        QCOMPARE(m_server
                     ->call("POST", QStringLiteral("/api/auth/user/refresh"),
                            QJsonObject{{QStringLiteral("refreshToken"), there.refreshToken}})
                     .status,
                 401);
        QCOMPARE(m_server->call("GET", searchPath("?name=vanishing"), eve.token)
                     .data()
                     .value(QStringLiteral("total"))
                     .toInt(),
                 0);
        QTRY_COMPARE(m_server->media().count(), pictures);
        QJsonObject again = login;
        again.insert(QStringLiteral("name"), QStringLiteral("Reborn"));
        QCOMPARE(m_server->call("POST", QStringLiteral("/api/auth/register"), again).status, 200);
        m_server->restart();
        QCOMPARE(m_server->call("GET", kProfile, ada.token).status, 401);
        QCOMPARE(m_server->call("GET", kProfile, eve.token).status, 200);
    }

private:
    std::unique_ptr<test::AccountsServer> m_server;
};

LECTERN_CONTRACT_MAIN(TestProfileApi)
#include "tst_profile_api.moc"
