// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server says of errors is in the language that the client asks for.
#include "tests/support/contract_main.h"
#include "tests/support/school_server.h"

using namespace lectern;
using namespace lectern::test;

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<SchoolServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void oneErrorInEachLanguage_data();
    void oneErrorInEachLanguage();
    void wrongFieldsToo_data();
    void wrongFieldsToo();
    void whatIsRefusedAtTheDoor();
    void whatWentWell_data();
    void whatWentWell();

private:
    QJsonObject ask(const QString &path, const QByteArray &language, const QByteArray &body = {})
    {
        ApiHeaders headers;
        if (!language.isNull())
            headers.append({"Accept-Language", language});
        const ApiReply reply =
            m_server->client().send(body.isNull() ? "GET" : "POST", path, body, headers);
        return reply.json.value(QStringLiteral("error")).toObject();
    }

    std::unique_ptr<SchoolServer> m_server;
};

void TestLanguages::oneErrorInEachLanguage_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("message");
    const QString english = QStringLiteral("There is nothing at this address.");
    const QString german = QStringLiteral("Unter dieser Adresse gibt es nichts.");
    QTest::newRow("German") << QByteArray("de") << german;
    QTest::newRow("Spanish") << QByteArray("es")
                             << QStringLiteral("No hay nada en esta dirección.");
    QTest::newRow("French") << QByteArray("fr") << QStringLiteral("Il n’y a rien à cette adresse.");
    QTest::newRow("Arabic") << QByteArray("ar") << QStringLiteral("لا يوجد شيء في هذا العنوان.");
    QTest::newRow("Chinese") << QByteArray("zh") << QStringLiteral("此地址没有内容。");
    QTest::newRow("English") << QByteArray("en") << english;
    QTest::newRow("a region") << QByteArray("de-AT") << german;
    QTest::newRow("a script") << QByteArray("ZH-Hans-CN") << QStringLiteral("此地址没有内容。");
    QTest::newRow("by weight") << QByteArray("xx, en;q=0.3, de;q=0.8") << german;
    QTest::newRow("none asked for") << QByteArray() << english;
    QTest::newRow("unknown") << QByteArray("tlh") << english;
    QTest::newRow("anything") << QByteArray("*") << english;
    QTest::newRow("refused") << QByteArray("de;q=0") << english;
    QTest::newRow("nonsense") << QByteArray(";;,=,-,q=;de=") << english;
}

void TestLanguages::oneErrorInEachLanguage()
{
    QFETCH(QByteArray, language);
    QFETCH(QString, message);
    const QJsonObject error = ask(QStringLiteral("/api/nothing/here"), language);
    QCOMPARE(error.value(QStringLiteral("message")).toString(), message);
    QCOMPARE(error.value(QStringLiteral("id")).toString(), QStringLiteral("request.not_found"));
    QCOMPARE(error.value(QStringLiteral("errorCode")).toInt(), 404);
}

void TestLanguages::wrongFieldsToo_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("name");
    QTest::newRow("English") << QByteArray("en") << QStringLiteral("is not an email address")
                             << QStringLiteral("must have at least 8 characters")
                             << QStringLiteral("must be text");
    QTest::newRow("German") << QByteArray("de") << QStringLiteral("ist keine E-Mail-Adresse")
                            << QStringLiteral("braucht mindestens 8 Zeichen")
                            << QStringLiteral("muss Text sein");
    QTest::newRow("French") << QByteArray("fr") << QStringLiteral("n’est pas une adresse e-mail")
                            << QStringLiteral("doit avoir au moins 8 caractères")
                            << QStringLiteral("doit être du texte");
}

void TestLanguages::wrongFieldsToo()
{
    QFETCH(QByteArray, language);
    QFETCH(QString, email);
    QFETCH(QString, password);
    QFETCH(QString, name);
    const QJsonObject fields = ask(QStringLiteral("/api/auth/user/register"), language,
                                   R"({"email":"nobody","password":"short","name":{"first":"A"}})")
                                   .value(QStringLiteral("fields"))
                                   .toObject();
    QCOMPARE(fields.value(QStringLiteral("email")).toString(), email);
    QCOMPARE(fields.value(QStringLiteral("password")).toString(), password);
    QCOMPARE(fields.value(QStringLiteral("name")).toString(), name);
}

void TestLanguages::whatIsRefusedAtTheDoor()
{
    const QString message = QStringLiteral("message");
    QCOMPARE(ask(QStringLiteral("/api/user/profile"), "de").value(message).toString(),
             QStringLiteral("Bitte melde dich zuerst an."));
    QCOMPARE(ask(QStringLiteral("/api/auth/user/login"), "es", "{").value(message).toString(),
             QStringLiteral("La solicitud no es un objeto JSON válido."));
    QCOMPARE(ask(QStringLiteral("/api/courses/%ff"), "zh").value(message).toString(),
             QStringLiteral("请求不是有效的 HTTP。"));
}

void TestLanguages::whatWentWell_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QStringList>("messages"); // welcome, enrolled, password changed, signed out
    const auto row = [](const char *language, const QStringList &messages) {
        QTest::newRow(language) << QByteArray(language) << messages;
    };
    row("de", {QStringLiteral("Willkommen."), QStringLiteral("Eingeschrieben."),
               QStringLiteral("Das Passwort wurde geändert. Andere Geräte wurden abgemeldet."),
               QStringLiteral("Abgemeldet.")});
    row("zh", {QStringLiteral("欢迎。"), QStringLiteral("已报名。"),
               QStringLiteral("密码已更改，其他设备已退出登录。"), QStringLiteral("已退出登录。")});
    row("tlh",
        {QStringLiteral("Welcome."), QStringLiteral("Enrolled."),
         QStringLiteral("The password has been changed. Other devices have been signed out."),
         QStringLiteral("Signed out.")});
}

void TestLanguages::whatWentWell()
{
    QFETCH(QByteArray, language);
    QFETCH(QStringList, messages);
    const TestCourse course = m_server->newCourse(m_server->newMember(Role::Instructor));
    QByteArray token;
    const auto say = [&](const QByteArray &method, const char *path, const QByteArray &body) {
        ApiHeaders headers{{"Accept-Language", language}};
        if (!token.isEmpty())
            headers.append({"Authorization", "Bearer " + token});
        return m_server->client().send(method, QLatin1String(path), body, headers);
    };
    const ApiReply welcome = say("POST", "/api/auth/user/register",
                                 QByteArray(R"({"password":"long enough","name":"A","email":")" +
                                            language + R"(@words.example"})"));
    token = welcome.text("token").toLatin1();
    QCOMPARE(welcome.text("message"), messages[0]);
    QCOMPARE(say("POST", "/api/enrollments/enroll",
                 QByteArray(R"({"courseId":")" + course.courseId.toString().toLatin1() + R"("})"))
                 .text("message"),
             messages[1]);
    QCOMPARE(say("PUT", "/api/auth/password",
                 R"({"currentPassword":"long enough","newPassword":"even longer"})")
                 .text("message"),
             messages[2]);
    QCOMPARE(say("POST", "/api/auth/user/logout", "{}").text("message"), messages[3]);
}

LECTERN_CONTRACT_MAIN(TestLanguages)
#include "tst_languages.moc"
