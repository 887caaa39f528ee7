// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/learning/api.h"
#include "shared/core/json_encoder.h"
#include "tests/api/chat_socket.h"
#include "tests/support/contract_main.h"

#include <QJsonArray>

using namespace lectern;
using namespace lectern::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QJsonArray array(const QJsonObject &data, const char *name)
{
    return data.value(QLatin1String(name)).toArray();
}

} // namespace

/// What clients are used to that say no more than they must: by hand, from a form, of long ago.
class TestChatPlainClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<SchoolServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void init()
    {
        m_instructor = m_server->newMember(Role::Instructor, s("Ines Instructor"));
        m_ann = m_server->newMember(Role::Student, s("Ann"));
        m_bob = m_server->newMember(Role::Student, s("Bob"));
        m_stranger = m_server->newMember(Role::Student, s("Stranger"));
        m_course = m_server->newCourse(m_instructor, s("Calm"));
        for (const Member &member : {m_ann, m_bob})
            QVERIFY(!m_server->enroll(member, m_course).isEmpty());
        m_room =
            m_server
                ->call("GET", s("/api/rooms/course/") + m_course.courseId.toString(), m_ann.token)
                .text("roomId");
        QVERIFY(!m_room.isEmpty());
    }

    void whoEnrolledHasTheRoom();
    void whatWasSaidSinceEnrollingIsUnread();
    void strangersHearNothingOfTheirBody_data();
    void strangersHearNothingOfTheirBody();
    void strangersHearNothingOfTheirText();
    void whoMayNotEditHearsThatFirst();
    void whoMayNotRemoveHearsThatFirst();
    void lineBreaksOfForms();
    void namesInTheTextAreMentions();
    void editsTakeNamesBack();
    void namesakesAreAllMeant();
    void whatIsUnknownIsIgnoredOnSockets();
    void typingTellsOfTheCourse();
    void theNumberOnlineIsThatOfTheList();

private:
    ApiReply send(const Member &who, const QString &room, const QString &text)
    {
        return m_server->call("POST", s("/api/chat/message"),
                              {{s("roomId"), room}, {s("message"), text}}, who.token);
    }
    QJsonObject listed(const Member &who)
    {
        const auto rooms = array(m_server->call("GET", s("/api/rooms"), who.token).data(), "rooms");
        for (const QJsonValue &room : rooms) {
            if (room[s("courseId")].toString() == m_course.courseId.toString())
                return room.toObject();
        }
        return {};
    }
    QStringList mentioned(const QJsonObject &message)
    {
        QStringList ids;
        for (const QJsonValue &id : array(message, "mentions"))
            ids.append(id.toString());
        ids.sort();
        return ids;
    }
    QStringList ids(const QList<Member> &members)
    {
        QStringList ids;
        for (const Member &member : members)
            ids.append(member.userId.toString());
        ids.sort();
        return ids;
    }
    Member enrolled(const QString &name)
    {
        const Member member = m_server->newMember(Role::Student, name);
        if (m_server->enroll(member, m_course).isEmpty())
            qFatal("not enrolled");
        return member;
    }
    ApiReply raw(const QByteArray &method, const QString &path, const QByteArray &body,
                 const Member &who)
    {
        return m_server->client().send(method, path, body,
                                       {{"Content-Type", "application/json"},
                                        {"Authorization", "Bearer " + who.token.toUtf8()}});
    }

    std::unique_ptr<SchoolServer> m_server;
    Member m_instructor, m_ann, m_bob, m_stranger;
    TestCourse m_course;
    QString m_room;
};

void TestChatPlainClients::whoEnrolledHasTheRoom()
{
    for (int i = 0; i < 5; ++i) {
        const Member member = enrolled(s("Late"));
        QCOMPARE(listed(member)[s("roomId")].toString(), m_room);
        QVERIFY(send(m_ann, m_room, s("welcome")).status == 201);
        QCOMPARE(listed(member)[s("unreadCount")].toInt(), 1);
    }
    // And where there was no room of the course yet.
    m_course = m_server->newCourse(m_instructor, s("Empty"));
    const Member first = enrolled(s("First"));
    QVERIFY(!listed(first).isEmpty());
    Socket socket(*m_server, first);
    const QJsonObject answer =
        socket.ask("join-course", {{s("courseId"), m_course.courseId.toString()}});
    QCOMPARE(answer[s("roomId")], listed(first)[s("roomId")]);
}

void TestChatPlainClients::whatWasSaidSinceEnrollingIsUnread()
{
    static constexpr db::Statement kStandUp{"test.stand_up",
                                            "DELETE FROM chat_members WHERE user_id = ?"};
    static constexpr db::Statement kHappened{
        "test.happened",
        "INSERT INTO outbox (event_id, type, payload, created_at) VALUES (?, ?, ?, ?)"};
    QCOMPARE(send(m_ann, m_room, s("before")).status, 201);
    const Member late = enrolled(s("Late"));
    const Timestamp at = Timestamp::now();
    QTest::qSleep(2);
    QCOMPARE(send(m_ann, m_room, s("after")).status, 201);
    QCOMPARE(send(m_ann, m_room, s("after")).status, 201);
    // The same event, heard of only now.
    auto hearing = m_server->school().database().write(
        [late, at, course = m_course.courseId](db::Session &session) -> Result<> {
            session.run(kStandUp, late.userId);
            const learning::LearningEvent event{EnrollmentId::make(), late.userId, course};
            session.run(kHappened, EventId::make(), learning::kEnrolledEvent,
                        QString::fromUtf8(toJson(event)), at);
            session.notifyAfterCommit();
            return success();
        });
    QVERIFY(await(std::move(hearing)).ok());
    QTRY_VERIFY(!listed(late).isEmpty());
    QCOMPARE(listed(late)[s("unreadCount")].toInt(), 2);
}

void TestChatPlainClients::strangersHearNothingOfTheirBody_data()
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

void TestChatPlainClients::strangersHearNothingOfTheirBody()
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

void TestChatPlainClients::strangersHearNothingOfTheirText()
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

void TestChatPlainClients::whoMayNotEditHearsThatFirst()
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

void TestChatPlainClients::whoMayNotRemoveHearsThatFirst()
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

void TestChatPlainClients::lineBreaksOfForms()
{
    const QString kept = s("one\ntwo\nthree");
    const QString written = s("one\r\ntwo\rthree");
    const ApiReply sent = send(m_ann, m_room, written);
    QCOMPARE(sent.text("message"), kept);
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/message"),
                        {{s("messageId"), sent.text("messageId")}, {s("message"), s("4\r\n5")}},
                        m_ann.token)
                 .text("message"),
             s("4\n5"));
    const QByteArray form = "--b\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\n" +
                            written.toUtf8() + "\r\n--b--\r\n";
    QCOMPARE(m_server->client()
                 .send("POST", s("/api/rooms/%1/messages").arg(m_room), form,
                       {{"Content-Type", "multipart/form-data; boundary=b"},
                        {"Authorization", "Bearer " + m_ann.token.toUtf8()}})
                 .text("message"),
             kept);
    QCOMPARE(
        m_server
            ->call("PUT", s("/api/rooms/%1/draft").arg(m_room), {{s("text"), written}}, m_ann.token)
            .text("text"),
        kept);
    Socket socket(*m_server, m_ann);
    QCOMPARE(
        socket.ask("send-message", {{s("roomId"), m_room}, {s("message"), written}})[s("message")]
            .toString(),
        kept);
    // As long as it may be, once it is as it is kept.
    const QString most = s("\r\n").repeated(1000) + QString(3000, QLatin1Char('x'));
    QCOMPARE(send(m_ann, m_room, s("x") + most.mid(2)).status, 201);
}

void TestChatPlainClients::namesInTheTextAreMentions()
{
    const Member lee = enrolled(s("Ann Lee"));
    const Member cafe = enrolled(s("Zoë O’Brien"));
    Socket socket(*m_server, lee);
    const auto mentions = [&](const char *text) {
        return mentioned(send(m_bob, m_room, s(text)).data());
    };
    QCOMPARE(mentions("@Ann please"), ids({m_ann}));
    QCOMPARE(mentions("hey @ann lee, look"), ids({lee}));
    QCOMPARE(mentions("@ANN LEE @Ann: both"), ids({m_ann, lee}));
    QCOMPARE(mentions("(@zoe o’brien)"), ids({cafe}));
    QCOMPARE(mentions("@Annabel, @Ann2, me@ann.org, @ Ann, @Anna Lee"), QStringList());
    QCOMPARE(mentions("@Ann Leeds"), ids({m_ann}));
    QCOMPARE(mentions("@Bob is me, @Stranger is not here, @Nobody"), QStringList());
    QCOMPARE(mentions("@Ines Instructor?"), ids({m_instructor}));
    QTRY_COMPARE(socket.heard("notification").size(), 2);
    QCOMPARE(listed(lee)[s("mentionCount")].toInt(), 2);
    // Twenty are looked at.
    QCOMPARE(mentioned(send(m_bob, m_room, s("@x ").repeated(19) + s("@Ann")).data()),
             ids({m_ann}));
    QCOMPARE(mentioned(send(m_bob, m_room, s("@x ").repeated(20) + s("@Ann")).data()),
             QStringList());
    // A list says it all.
    const ApiReply none = m_server->call(
        "POST", s("/api/chat/message"),
        {{s("roomId"), m_room}, {s("message"), s("@Ann")}, {s("mentions"), QJsonArray{}}},
        m_bob.token);
    QCOMPARE(mentioned(none.data()), QStringList());
}

void TestChatPlainClients::editsTakeNamesBack()
{
    const ApiReply sent = m_server->call(
        "POST", s("/api/chat/message"),
        {{s("roomId"), m_room},
         {s("message"), s("@Ann, look")},
         {s("mentions"), QJsonArray{m_ann.userId.toString(), m_instructor.userId.toString()}}},
        m_bob.token);
    const Member lee = enrolled(s("Lee"));
    const auto edited = [&](const char *text) {
        return mentioned(
            m_server
                ->call("PATCH", s("/api/chat/message"),
                       {{s("messageId"), sent.text("messageId")}, {s("message"), s(text)}},
                       m_bob.token)
                .data());
    };
    QCOMPARE(edited("@Ann, look here"), ids({m_ann, m_instructor}));
    QCOMPARE(edited("@Lee, look"), ids({lee, m_instructor}));
    QCOMPARE(edited("look"), ids({m_instructor}));
    QCOMPARE(listed(lee)[s("mentionCount")].toInt(), 0);
    QCOMPARE(listed(m_instructor)[s("mentionCount")].toInt(), 1);
}

void TestChatPlainClients::namesakesAreAllMeant()
{
    const Member one = enrolled(s("Kim"));
    const Member two = enrolled(s("KIM"));
    const Member elsewhere = m_server->newMember(Role::Student, s("Kim"));
    QCOMPARE(mentioned(send(m_ann, m_room, s("@Kim")).data()), ids({one, two}));
    QCOMPARE(mentioned(send(one, m_room, s("@Kim")).data()), ids({two}));
    // Whoever was shown out is not called.
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/remove"),
                        {{s("roomId"), m_room}, {s("userId"), two.userId.toString()}},
                        m_instructor.token)
                 .status,
             200);
    QCOMPARE(mentioned(send(m_ann, m_room, s("@Kim")).data()), ids({one}));
    // More than a message can mention.
    for (int i = 0; i < 50; ++i)
        enrolled(s("Kim"));
    QCOMPARE(mentioned(send(m_ann, m_room, s("@Kim and @Bob")).data()), ids({m_bob}));
}

void TestChatPlainClients::whatIsUnknownIsIgnoredOnSockets()
{
    Socket socket(*m_server, m_ann);
    const auto more = [](QJsonObject data) {
        data.insert(s("userId"), 7);
        data.insert(s("foo"), QJsonArray{1});
        return data;
    };
    const QString course = m_course.courseId.toString();
    QCOMPARE(socket.ask("join-course", more({{s("courseId"), course}}))[s("roomId")].toString(),
             m_room);
    const QJsonObject sent =
        socket.ask("send-message", more({{s("courseId"), course}, {s("message"), s("hello")}}));
    QCOMPARE(sent[s("message")].toString(), s("hello"));
    const QJsonObject edited =
        socket.ask("edit-message", more({{s("messageId"), sent[s("messageId")]},
                                         {s("courseId"), course},
                                         {s("newMessage"), s("hello!")}}));
    QCOMPARE(edited[s("message")].toString(), s("hello!"));
    QVERIFY(!socket.ask("typing", more({{s("courseId"), course}, {s("isTyping"), true}}))
                 .contains(s("errorCode")));
    // What is known has to be right, and HTTP is as strict as it was.
    QCOMPARE(socket.ask("edit-message", more({{s("messageId"), 5}}))[s("errorCode")].toInt(), 400);
    QCOMPARE(m_server
                 ->call("POST", s("/api/chat/message"),
                        more({{s("roomId"), m_room}, {s("message"), s("hello")}}), m_ann.token)
                 .status,
             400);
}

void TestChatPlainClients::typingTellsOfTheCourse()
{
    Socket ann(*m_server, m_ann);
    Socket bob(*m_server, m_bob);
    for (Socket *socket : {&ann, &bob})
        QVERIFY(socket->ask("join", {{s("roomId"), m_room}}).contains(s("room")));
    ann.say("typing", {{s("roomId"), m_room}, {s("isTyping"), true}});
    QTRY_COMPARE(bob.heard("user-typing").size(), 1);
    QCOMPARE(bob.heard("user-typing").first()[s("courseId")].toString(),
             m_course.courseId.toString());
}

void TestChatPlainClients::theNumberOnlineIsThatOfTheList()
{
    Socket bob(*m_server, m_bob); // joins no room
    Socket ann(*m_server, m_ann);
    const QString path = s("/api/v1/chat/online/") + m_course.courseId.toString();
    QTRY_COMPARE(m_server->call("GET", path, m_ann.token).data()[s("count")].toInt(), 2);
    QVERIFY(ann.ask("join", {{s("roomId"), m_room}}).contains(s("room")));
    QTRY_COMPARE(ann.heard("online-users").size(), 1);
    const QJsonObject told = ann.heard("online-users").first();
    QCOMPARE(array(told, "onlineUsers").size(), 2);
    QCOMPARE(told[s("count")].toInt(), 2);
}

LECTERN_CONTRACT_MAIN(TestChatPlainClients)
#include "chat_plain_clients.moc"
