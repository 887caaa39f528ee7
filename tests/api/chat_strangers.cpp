// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

#include <QTcpSocket>

using namespace lectern;
using namespace lectern::test;

/// Whoever may not do a thing is told that, and nothing else.
class TestChatStrangers : public CourseRoomSuite
{
    Q_OBJECT

private Q_SLOTS:
    void strangersHearNothingOfTheirBody_data();
    void strangersHearNothingOfTheirBody();
    void strangersHearNothingOfTheirText();
    void whoMayNotEditHearsThatFirst();
    void whoMayNotRemoveHearsThatFirst();
    void formsAreRefusedBeforeTheirFile_data();
    void formsAreRefusedBeforeTheirFile();
    void formsOfMembersAreTaken();
    void whoRepeatsAMessageIsNoStranger();

private:
    ApiReply raw(const QByteArray &method, const QString &path, const QByteArray &body,
                 const Member &who)
    {
        return m_server->client().send(method, path, body,
                                       {{"Content-Type", "application/json"},
                                        {"Authorization", "Bearer " + who.token.toUtf8()}});
    }
    static QByteArray field(const QByteArray &name, const QString &value)
    {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" +
               value.toUtf8() + "\r\n";
    }
    /// Begins a form of 10 MB: its fields, the head of its file and little of the rest. The answer,
    /// where one comes within that time.
    QByteArray begin(const QString &path, const QByteArray &fields, const Member &who,
                     int timeoutMs = Socket::kTimeoutMs)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
        const auto connected = [&] { return socket.state() == QTcpSocket::ConnectedState; };
        if (!QTest::qWaitFor(connected, Socket::kTimeoutMs))
            return "not connected";
        socket.write("POST " + path.toUtf8() + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " +
                     who.token.toUtf8() +
                     "\r\nContent-Type: multipart/form-data; boundary=edge\r\n"
                     "Content-Length: 10000000\r\n\r\n" +
                     fields + kFileHead + QByteArray(1000, 'x'));
        QByteArray answer;
        const auto answered = [&] {
            answer += socket.readAll();
            return answer.contains("\"timestamp\"");
        };
        (void)QTest::qWaitFor(answered, timeoutMs);
        return answer;
    }

    static constexpr int kAWhileMs = 500;
    static constexpr const char *kFileHead =
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
        "Content-Type: text/plain\r\n\r\n";
};

void TestChatStrangers::strangersHearNothingOfTheirBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("{{");
    QTest::newRow("nothing said") << QByteArray(R"({"message":""})");
    QTest::newRow("wrong type") << QByteArray(R"({"message":5})");
    QTest::newRow("unknown member") << QByteArray(R"({"foo":1})");
    QTest::newRow("everything wrong")
        << QByteArray(R"({"userId":1,"seconds":"x","enabled":7,"text":[],"notify":3})");
}

void TestChatStrangers::strangersHearNothingOfTheirBody()
{
    QFETCH(const QByteArray, body);
    const QString room = s("/api/rooms/") + m_room;
    const QString message = send(m_ann, m_room, s("hello")).text("messageId");
    const QList<std::pair<QByteArray, QString>> forbidden{
        {"POST", room + s("/messages")},  {"POST", room + s("/users")},
        {"PATCH", room + s("/settings")}, {"PUT", room + s("/silence")},
        {"PUT", room + s("/mute")},       {"PUT", room + s("/draft")}};
    for (const auto &[method, path] : forbidden) {
        const ApiReply reply = raw(method, path, body, m_stranger);
        QVERIFY2(reply.status == 403, qPrintable(path));
        QCOMPARE(reply.errorId(), s("chat.not_a_member"));
    }
    for (const auto &[method, path] : QList<std::pair<QByteArray, QString>>{
             {"PUT", s("/api/v1/chat/edit/")}, {"DELETE", s("/api/v1/chat/delete/")}})
        QCOMPARE(raw(method, path + message, body, m_stranger).status, 404);
    // Members are told what is wrong, but for what only moderators may do.
    QCOMPARE(raw("POST", room + s("/messages"), body, m_ann).status, 400);
    QCOMPARE(raw("PATCH", room + s("/settings"), "{{", m_ann).errorId(), s("auth.forbidden"));
    QCOMPARE(raw("PATCH", room + s("/settings"), "{{", m_instructor).status, 400);
}

void TestChatStrangers::strangersHearNothingOfTheirText()
{
    const auto say = [this](const char *where, const QString &id, const Member &who) {
        return m_server
            ->call("POST", s("/api/chat/message"),
                   {{QLatin1String(where), id}, {s("message"), s(" ")}}, who.token)
            .errorId();
    };
    QCOMPARE(say("roomId", m_room, m_stranger), s("chat.not_a_member"));
    QCOMPARE(say("courseId", m_course.courseId.toString(), m_stranger), s("chat.not_a_member"));
    QCOMPARE(say("courseId", CourseId::make().toString(), m_ann), s("catalog.course_not_found"));
    QCOMPARE(say("roomId", RoomId::make().toString(), m_ann), s("chat.room_not_found"));
    QCOMPARE(say("courseId", m_course.courseId.toString(), m_ann), s("chat.empty"));
    const QString message = send(m_ann, m_room, s("hello")).text("messageId");
    Socket socket(*m_server, m_stranger);
    for (const QJsonObject &error :
         {socket.ask("send-message", {{s("roomId"), m_room}, {s("message"), QString()}}),
          socket.ask("edit-message", {{s("messageId"), message}, {s("newMessage"), QString()}}),
          socket.ask("react", {{s("messageId"), message}, {s("emoji"), s("no")}, {s("on"), true}})})
        QVERIFY(error[s("errorCode")].toInt() == 403 || error[s("errorCode")].toInt() == 404);
    // Where members may not write now either.
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/rooms/%1/settings").arg(m_room),
                        {{s("announceOnly"), true}}, m_instructor.token)
                 .status,
             200);
    QCOMPARE(say("roomId", m_room, m_ann), s("chat.announcements_only"));
}

void TestChatStrangers::whoMayNotEditHearsThatFirst()
{
    const QString message = send(m_ann, m_room, s("mine")).text("messageId");
    const QString path = s("/api/v1/chat/edit/") + message;
    for (const QByteArray body : {R"({"message":""})", R"({"message":5})", "{{", ""}) {
        QCOMPARE(raw("PUT", path, body, m_bob).errorId(), s("chat.not_yours"));
        QCOMPARE(raw("PUT", path, body, m_ann).status, 400);
    }
    const auto edit = [&](const Member &who) {
        return m_server
            ->call("PATCH", s("/api/chat/message"),
                   {{s("messageId"), message}, {s("message"), s("")}}, who.token)
            .errorId();
    };
    QCOMPARE(edit(m_bob), s("chat.not_yours"));
    QCOMPARE(edit(m_ann), s("chat.empty"));
}

void TestChatStrangers::whoMayNotRemoveHearsThatFirst()
{
    const QString message = send(m_ann, m_room, s("mine")).text("messageId");
    const QString path = s("/api/v1/chat/delete/") + message;
    const ApiReply reported =
        m_server->call("POST", s("/api/chat/message/report"),
                       {{s("messageId"), message}, {s("reason"), s("rude")}}, m_bob.token);
    QCOMPARE(reported.status, 201);
    const QString report = m_server->call("GET", s("/api/chat/reports"), m_instructor.token)
                               .data()[s("reports")][0][s("reportId")]
                               .toString();
    QVERIFY(!report.isEmpty());
    for (const QByteArray body : {"{{", "[]"}) {
        QCOMPARE(raw("DELETE", path, body, m_bob).errorId(), s("chat.not_yours"));
        for (const Member &may : {m_ann, m_instructor})
            QCOMPARE(raw("DELETE", path, body, may).status, 400);
        const QString close = s("/api/chat/reports/") + report;
        QCOMPARE(raw("PUT", close, body, m_bob).errorId(), s("chat.report_not_found"));
        QCOMPARE(raw("PUT", close, body, m_instructor).status, 400);
    }
    // What is wrong with a course's room is no answer to who may not change it, either.
    const QJsonObject somebody{{s("userId"), m_stranger.userId.toString()}};
    const QString add = s("/api/rooms/%1/users").arg(m_room);
    QCOMPARE(m_server->call("POST", add, somebody, m_ann.token).errorId(), s("auth.forbidden"));
    QCOMPARE(m_server->call("POST", add, somebody, m_instructor.token).errorId(),
             s("chat.not_a_group"));
}

void TestChatStrangers::formsAreRefusedBeforeTheirFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("message, by its path") << s("/api/rooms/%1/messages") << QByteArray();
    QTest::newRow("upload") << s("/api/rooms/%1/attachments") << QByteArray();
    QTest::newRow("message to a room") << s("/api/chat/message") << QByteArray("roomId");
    QTest::newRow("message to a course") << s("/api/v1/chat/send") << QByteArray("courseId");
}

void TestChatStrangers::formsAreRefusedBeforeTheirFile()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, names);
    const QString whole = path.contains(s("%1")) ? path.arg(m_room) : path;
    QByteArray fields = field("message", s("hello"));
    if (!names.isEmpty())
        fields += field(names, names == "roomId" ? m_room : m_course.courseId.toString());
    const QByteArray answer = begin(whole, fields, m_stranger);
    QVERIFY2(answer.startsWith("HTTP/1.1 403 "), answer.constData());
    QVERIFY2(answer.contains("chat.not_a_member"), answer.constData());
    // From a member the rest is waited for.
    QCOMPARE(begin(whole, fields, m_ann, kAWhileMs), QByteArray());
}

void TestChatStrangers::formsOfMembersAreTaken()
{
    const QByteArray body = field("roomId", m_room) + field("message", s("hello")) + kFileHead +
                            QByteArray(300'000, 'x') + "\r\n--edge--\r\n";
    const ApiReply sent =
        m_server->client().send("POST", s("/api/chat/message"), body,
                                {{"Content-Type", "multipart/form-data; boundary=edge"},
                                 {"Authorization", "Bearer " + m_ann.token.toUtf8()}});
    QCOMPARE(sent.status, 201);
    QCOMPARE(array(sent, "attachments").size(), 1);
}

void TestChatStrangers::whoRepeatsAMessageIsNoStranger()
{
    const QString key = Uuid::v7().toString();
    QCOMPARE(send(m_bob, m_room, s("hello"), {{s("clientId"), key}}).status, 201);
    QCOMPARE(m_server->call("PATCH", s("/api/chat/remove"), both(m_room, m_bob), m_instructor.token)
                 .status,
             200);
    const QString path = s("/api/chat/message");
    const QByteArray fields = field("roomId", m_room);
    QVERIFY(begin(path, fields, m_bob).startsWith("HTTP/1.1 403 "));
    // Who repeats it may go on.
    QCOMPARE(begin(path, fields + field("clientId", key), m_bob, kAWhileMs), QByteArray());
}

LECTERN_CONTRACT_MAIN(TestChatStrangers)
#include "chat_strangers.moc"
