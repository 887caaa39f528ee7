// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whatever is written into a text field comes back as it was, or is refused with the field's name.
#include "shared/core/message_characters.h"
#include "shared/core/text_rules.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_server.h"

#include <QJsonArray>
#include <QUrl>

using namespace lectern;
using namespace lectern::test;

class TestHostileTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<SchoolServer>();
        m_person = m_server->newMember();
        (void)m_server->newCourse(m_server->newMember(Role::Instructor), QStringLiteral("Plain"));
    }
    void cleanupTestCase() { m_server.reset(); }
    void texts_data();
    void texts();
    void names_data();
    void names();
    void searches_data() { texts_data(); }
    void searches();
    void emails_data() { texts_data(); }
    void emails();
    void brokenBodies_data();
    void brokenBodies();
    void wrongTypesNameTheirFields();
    void everyPageIsBounded_data();
    void everyPageIsBounded();

private:
    /// Nothing that was sent has done anything but be stored.
    void stillWell()
    {
        QCOMPARE(m_server->call("GET", QStringLiteral("/readyz")).status, 200);
        const ApiReply list =
            m_server->call("GET", QStringLiteral("/api/courses/catalog/list?limit=100"));
        QCOMPARE(list.data().value(QStringLiteral("total")).toInt(), 1);
        QCOMPARE(list.header("Content-Type"), "application/json");
        QCOMPARE(list.header("X-Content-Type-Options"), "nosniff");
    }

    std::unique_ptr<SchoolServer> m_server;
    Member m_person;
};

void TestHostileTexts::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quote") << QStringLiteral("Robert'); DROP TABLE users;--");
    QTest::newRow("double quote") << QStringLiteral("\" OR \"\"=\"");
    QTest::newRow("union") << QStringLiteral("' UNION SELECT password_hash FROM users --");
    QTest::newRow("comment") << QStringLiteral("a/*b*/;--c");
    QTest::newRow("dollar") << QStringLiteral("$1 $$x$$ ${jndi:ldap://x} :name ?1 %s %1");
    QTest::newRow("backslash") << QStringLiteral("\\'; \\\\ \\x00 \\u0000 E'\\''");
    QTest::newRow("match") << QStringLiteral("\"a\" NEAR(b) title:* AND NOT ^x* -y +z (");
    QTest::newRow("tsquery") << QStringLiteral("a & ! | <-> b:* ''':A");
    QTest::newRow("wildcards") << QStringLiteral("%_%[a-z]*?");
    QTest::newRow("script") << QStringLiteral("<script>alert(document.cookie)</script>");
    QTest::newRow("image") << QStringLiteral("<img src=x onerror='fetch(\"//e\")'>");
    QTest::newRow("template") << QStringLiteral("{{7*7}} <%= 7 %> #{7}");
    QTest::newRow("turned around") << QStringLiteral("a\u202egnp.exe \u2066x\u2069");
    QTest::newRow("stacked") << QStringLiteral("Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d");
    QTest::newRow("emoji") << QStringLiteral(
        "👩‍🎓🏳️‍🌈 𝕬 中文 العربية");
    QTest::newRow("no width") << QStringLiteral("a\u200bb\u00adc\ufeff");
    QTest::newRow("path") << QStringLiteral("../../etc/passwd");
    QTest::newRow("formula") << QStringLiteral("=cmd|' /C calc'!A0");
}

void TestHostileTexts::texts()
{
    QFETCH(QString, text);
    const QString profile = QStringLiteral("/api/user/profile");
    const QJsonObject change{{QStringLiteral("name"), text},
                             {QStringLiteral("firstName"), text.left(60)},
                             {QStringLiteral("lastName"), text.left(60)},
                             {QStringLiteral("bio"), text}};
    const ApiReply put = m_server->call("PUT", profile, change, m_person.token);
    if (withoutHidden(text) != text) {
        // Nobody goes by what cannot be seen or looks like something else: see names.
        QCOMPARE(put.wrongFields(),
                 QStringList({QStringLiteral("firstName"), QStringLiteral("lastName"),
                              QStringLiteral("name")}));
        return;
    }
    QVERIFY2(put.status == 200, put.body);
    const ApiReply got = m_server->call("GET", profile, m_person.token);
    QCOMPARE(got.text("name"), text.trimmed());
    QCOMPARE(got.text("bio"), text);
    const ApiReply registered = m_server->call(
        "POST", QStringLiteral("/api/auth/user/register"),
        QJsonObject{{QStringLiteral("email"),
                     QStringLiteral("p%1@hostile.example").arg(Uuid::v7().toString())},
                    {QStringLiteral("password"), QString(text + text)},
                    {QStringLiteral("name"), text}});
    QVERIFY2(registered.status == 200, registered.body);
    const ApiReply preferences = m_server->call(
        "PUT", QStringLiteral("/api/user/preferences"),
        QJsonObject{{QStringLiteral("notifications"), QJsonObject{{text, text}}}}, m_person.token);
    QVERIFY(preferences.status == 200 || preferences.status == 400);
    stillWell();
}

void TestHostileTexts::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    const auto bad = [](const char *row, const QString &text) {
        QTest::newRow(row) << text << false;
    };
    bad("overridden", QStringLiteral("Ann \u202emdA"));
    bad("isolated", QStringLiteral("Ann \u2066x\u2069"));
    bad("zero-width space", QStringLiteral("Ada\u200b Admin"));
    bad("word joiner", QStringLiteral("Ada\u2060 Admin"));
    bad("byte order mark", QStringLiteral("Ada\ufeff Admin"));
    bad("tag letters", QStringLiteral("Ada\U000e0041"));
    bad("NUL", QStringLiteral("Ada") + QChar(0) + QStringLiteral("Admin"));
    bad("escape", QStringLiteral("Ada\x1b[31m"));
    bad("half a pair", QStringLiteral("Ada") + QChar(0xD83D));
    bad("joiners alone", QStringLiteral("\u200c\u200d\u200c"));
    bad("fillers", QStringLiteral("\u3164\u115f\u2800"));
    bad("marks without a letter", QStringLiteral("\u0301\u0301"));
    const auto good = [](const char *row, const QString &text) {
        QTest::newRow(row) << text << true;
    };
    good("Persian", QStringLiteral("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"));
    good("Hindi", QStringLiteral("\u0915\u094d\u200d\u0937"));
    good("a family", QStringLiteral("\U0001f468\u200d\U0001f469\u200d\U0001f467"));
    good("Wales", QStringLiteral("\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073"
                                 "\U000e007f"));
    good("direction marks", QStringLiteral("\u200f\u05d0\u05d1\u200e C++"));
    good("an accent", QStringLiteral("Zoe\u0308"));
}

void TestHostileTexts::names()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    const auto s = [](const char *ascii) { return QString::fromLatin1(ascii); };
    const auto fits = [&](const ApiReply &reply, int status, const char *field) {
        if (isGood)
            return reply.status == status;
        return reply.status == 400 && reply.errorId() == s("request.invalid") &&
               reply.wrongFields() == QStringList{s(field)};
    };
    const ApiReply registered =
        m_server->call("POST", s("/api/auth/user/register"),
                       {{s("email"), s("p%1@names.example").arg(Uuid::v7().toString())},
                        {s("password"), s("a long password")},
                        {s("name"), text}});
    QVERIFY2(fits(registered, 200, "name"), registered.body);
    for (const char *field : {"name", "firstName", "lastName"}) {
        const ApiReply put =
            m_server->call("PUT", s("/api/user/profile"), {{s(field), text}}, m_person.token);
        QVERIFY2(fits(put, 200, field), put.body);
    }
    const ApiReply made = m_server->call(
        "POST", s("/api/rooms"), {{s("type"), s("group")}, {s("name"), text}}, m_person.token);
    QVERIFY2(fits(made, 201, "name"), made.body);
    const QString room =
        m_server
            ->call("POST", s("/api/rooms"), {{s("type"), s("group")}, {s("name"), s("Plain")}},
                   m_person.token)
            .text("roomId");
    const ApiReply renamed = m_server->call("PATCH", s("/api/rooms/%1/settings").arg(room),
                                            {{s("name"), text}}, m_person.token);
    QVERIFY2(fits(renamed, 200, "name"), renamed.body);
    const Member other = m_server->newMember();
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/add"),
                        {{s("roomId"), room}, {s("userId"), other.userId.toString()}},
                        m_person.token)
                 .status,
             200);
    const ApiReply silenced = m_server->call(
        "PUT", s("/api/rooms/%1/silence").arg(room),
        {{s("userId"), other.userId.toString()}, {s("seconds"), 60}, {s("reason"), text}},
        m_person.token);
    QVERIFY2(fits(silenced, 200, "reason"), silenced.body);
    const QString message = m_server
                                ->call("POST", s("/api/rooms/%1/messages").arg(room),
                                       {{s("message"), s("x")}}, m_person.token)
                                .text("messageId");
    const ApiReply reported =
        m_server->call("POST", s("/api/chat/message/report"),
                       {{s("messageId"), message}, {s("reason"), text}}, other.token);
    QVERIFY2(fits(reported, 201, "reason"), reported.body);
    const Member admin = m_server->newMember(Role::Admin);
    for (const char *path : {"/api/users", "/api/tokens/client"}) {
        const ApiReply brought = m_server->call("POST", s(path), {{s("name"), text}}, admin.token);
        QVERIFY2(fits(brought, 201, "name"), brought.body);
    }
}

void TestHostileTexts::searches()
{
    QFETCH(QString, text);
    const QString escaped = QString::fromLatin1(QUrl::toPercentEncoding(text));
    for (const char *path :
         {"/api/courses/catalog/list?search=", "/api/courses/catalog/list?category=",
          "/api/courses/catalog/list?language=", "/api/courses/user?search=",
          "/api/user/search?name="}) {
        const ApiReply reply =
            m_server->call("GET", QString(QLatin1String(path) + escaped), m_person.token);
        const bool tooLong = text.size() > 35 && reply.status == 400;
        QVERIFY2(reply.status == 200 || tooLong, qPrintable(QLatin1String(path) + text));
    }
    const ApiReply page = m_server->call("GET", QStringLiteral("/api/nothing/") + escaped);
    QCOMPARE(page.status, 404);
    QVERIFY(!page.body.contains("<script"));
    stillWell();
}

void TestHostileTexts::emails()
{
    QFETCH(QString, text);
    for (const QString &email : {text, QString(text + QStringLiteral("@school.example"))}) {
        if (isEmail(email))
            continue;
        const ApiReply login = m_server->call(
            "POST", QStringLiteral("/api/auth/user/login"),
            QJsonObject{{QStringLiteral("email"), email}, {QStringLiteral("password"), text}});
        QVERIFY2(login.status == 401 || login.status == 400, login.body);
        const ApiReply reg =
            m_server->call("POST", QStringLiteral("/api/auth/user/register"),
                           QJsonObject{{QStringLiteral("email"), email},
                                       {QStringLiteral("password"), QStringLiteral("long enough")},
                                       {QStringLiteral("name"), QStringLiteral("A")}});
        QCOMPARE(reg.status, 400);
        QCOMPARE(reg.wrongFields(), QStringList{QStringLiteral("email")});
    }
    stillWell();
}

void TestHostileTexts::brokenBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("id");
    const QString malformed = QStringLiteral("request.malformed_json");
    QTest::newRow("nothing") << QByteArray(" ") << malformed;
    QTest::newRow("cut off") << QByteArray(R"({"email":"a@b.example","pass)") << malformed;
    QTest::newRow("a list") << QByteArray("[]") << malformed;
    QTest::newRow("a number") << QByteArray("7") << malformed;
    QTest::newRow("two objects") << QByteArray("{}{}") << malformed;
    QTest::newRow("trailing comma") << QByteArray(R"({"email":"a",})") << malformed;
    QTest::newRow("single quotes") << QByteArray("{'email':'a'}") << malformed;
    QTest::newRow("NUL byte") << QByteArray("{\"email\":\"a\0b\"}", 15)
                              << QStringLiteral("request.invalid");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"email\":\"\xc3\x28\"}") << malformed;
    QTest::newRow("overlong UTF-8") << QByteArray("{\"email\":\"\xc0\xaf\"}") << malformed;
    QTest::newRow("XML") << QByteArray("<?xml version='1.0'?><a/>") << malformed;
    QTest::newRow("64 deep") << QByteArray("{\"email\":" + QByteArray(64, '[') +
                                           QByteArray(64, ']') + "}")
                             << QStringLiteral("request.json_too_deep");
    QTest::newRow("10000 deep") << QByteArray(10000, '[')
                                << QStringLiteral("request.json_too_deep");
}

void TestHostileTexts::brokenBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, id);
    for (const char *path : {"/api/auth/user/login", "/api/auth/user/register"}) {
        const ApiReply reply = m_server->client().send("POST", QLatin1String(path), body, {});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errorId(), id);
    }
    const ApiReply put =
        m_server->client().send("PUT", QStringLiteral("/api/user/preferences"), body,
                                {{"Authorization", "Bearer " + m_person.token.toLatin1()}});
    QCOMPARE(put.errorId(), id);
    // Operations with little to say take little; this one takes enough to be as deep as it likes.
    const ApiReply deep =
        m_server->client().send("PUT", QStringLiteral("/api/user/profile"), QByteArray(100000, '['),
                                {{"Authorization", "Bearer " + m_person.token.toLatin1()}});
    QCOMPARE(deep.errorId(), QStringLiteral("request.json_too_deep"));
}

void TestHostileTexts::wrongTypesNameTheirFields()
{
    const QStringList all{QStringLiteral("avatarUrl"), QStringLiteral("email"),
                          QStringLiteral("name"), QStringLiteral("password"),
                          QStringLiteral("phone")};
    for (const QJsonValue &value :
         {QJsonValue(7), QJsonValue(true), QJsonValue(QJsonArray{1}), QJsonValue(QJsonObject{}),
          QJsonValue(QStringLiteral("a\u0000b").replace(1, 1, QChar(0))),
          QJsonValue(QString(3000, QLatin1Char('x'))), QJsonValue(QString(QChar(0xd800)))}) {
        QJsonObject body;
        for (const QString &name : all)
            body.insert(name, value);
        body.insert(QStringLiteral("role"), QStringLiteral("admin"));
        const ApiReply reply =
            m_server->call("POST", QStringLiteral("/api/auth/user/register"), body);
        QCOMPARE(reply.status, 400);
        const QStringList wrong = reply.wrongFields();
        if (reply.errorId() == QLatin1String("request.malformed_json"))
            continue; // half a surrogate pair is no JSON at all
        QCOMPARE(wrong, QStringList(all) << QStringLiteral("role"));
    }
}

void TestHostileTexts::everyPageIsBounded_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("field");
    QTest::newRow("none") << QStringLiteral("limit=0") << QStringLiteral("limit");
    QTest::newRow("too many") << QStringLiteral("limit=101") << QStringLiteral("limit");
    QTest::newRow("negative") << QStringLiteral("limit=-1") << QStringLiteral("limit");
    QTest::newRow("page 0") << QStringLiteral("page=0") << QStringLiteral("page");
    QTest::newRow("far away") << QStringLiteral("page=100001") << QStringLiteral("page");
    QTest::newRow("overflow") << QStringLiteral("page=18446744073709551617")
                              << QStringLiteral("page");
    QTest::newRow("fraction") << QStringLiteral("page=1.5") << QStringLiteral("page");
    QTest::newRow("not a number") << QStringLiteral("page=nan") << QStringLiteral("page");
    QTest::newRow("infinite") << QStringLiteral("limit=inf") << QStringLiteral("limit");
    QTest::newRow("hexadecimal") << QStringLiteral("limit=0x10") << QStringLiteral("limit");
    QTest::newRow("unknown") << QStringLiteral("offset=5") << QStringLiteral("offset");
}

void TestHostileTexts::everyPageIsBounded()
{
    QFETCH(QString, query);
    QFETCH(QString, field);
    for (const char *path :
         {"/api/courses/catalog/list?", "/api/courses/user?", "/api/user/search?"}) {
        const ApiReply reply =
            m_server->call("GET", QString(QLatin1String(path) + query), m_person.token);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.wrongFields(), QStringList{field});
    }
}

LECTERN_CONTRACT_MAIN(TestHostileTexts)
#include "tst_hostile_texts.moc"
