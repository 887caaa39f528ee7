// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/learning/api.h"
#include "shared/core/json_encoder.h"
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

/// What clients are used to that say no more than they must: by hand, from a form, of long ago.
class TestChatPlainClients : public CourseRoomSuite
{
    Q_OBJECT

private Q_SLOTS:
    void whoEnrolledHasTheRoom();
    void whatWasSaidSinceEnrollingIsUnread();
    void lineBreaksOfForms();
    void namesInTheTextAreMentions();
    void editsTakeNamesBack();
    void namesakesAreAllMeant();
    void whatIsUnknownIsIgnoredOnSockets();
    void whatAPersonMayMendIsTold();
    void whatIsMissingIsNamedAsTheEventHasIt();
    void typingTellsOfTheCourse();
    void theNumberOnlineIsThatOfTheList();

private:
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

/// And not taken for a fault of the program, whichever way it comes.
void TestChatPlainClients::whatAPersonMayMendIsTold()
{
    Socket socket(*m_server, m_ann);
    const QString own = send(m_ann, m_room, s("hello")).text("messageId");
    const auto told = [](const QJsonObject &error, const char *id, const char *field) {
        return error[s("id")].toString() == QLatin1String(id) &&
               error[s("fields")].toObject().keys() == QStringList{QLatin1String(field)};
    };
    for (const auto &[text, id] : {std::pair(QString(4001, QLatin1Char('x')), "chat.too_long"),
                                   {s("😀").repeated(2001), "chat.too_long"},
                                   {QString(20000, QLatin1Char('x')), "chat.too_long"},
                                   {s("\x1b[0m"), "chat.invalid_text"},
                                   {s("x") + QChar(0) + s("y"), "chat.invalid_text"},
                                   {s("a\u202eb"), "chat.invalid_text"},
                                   {s(" \r\n"), "chat.empty"},
                                   {QString(), "chat.empty"}}) {
        QVERIFY(told(socket.ask("send-message", {{s("roomId"), m_room}, {s("message"), text}}), id,
                     "message"));
        QVERIFY(told(socket.ask("edit-message", {{s("messageId"), own}, {s("newMessage"), text}}),
                     id, "newMessage"));
        for (const ApiReply &reply : {send(m_ann, m_room, text), edit(m_ann, own, text)})
            QVERIFY(told(reply.json[s("error")].toObject(), id, "message"));
    }
    for (const QString &emoji : {s("no"), QString(), s("👍").repeated(300)}) {
        QVERIFY(told(socket.ask("react", {{s("messageId"), own}, {s("emoji"), emoji}}),
                     "chat.invalid_emoji", "emoji"));
        const ApiReply reply =
            m_server->call("POST", s("/api/chat/message/like"),
                           {{s("messageId"), own}, {s("emoji"), emoji}}, m_ann.token);
        QVERIFY(told(reply.json[s("error")].toObject(), "chat.invalid_emoji", "emoji"));
    }
    const QString longest(4000, QLatin1Char('x'));
    QCOMPARE(
        socket.ask("send-message", {{s("roomId"), m_room}, {s("message"), longest}})[s("message")]
            .toString(),
        longest);
}

void TestChatPlainClients::whatIsMissingIsNamedAsTheEventHasIt()
{
    Socket socket(*m_server, m_ann);
    for (const auto &[event, member] : {std::pair("join-course", "courseId"),
                                        {"leave-course", "courseId"},
                                        {"join", "roomId"},
                                        {"leave", "roomId"},
                                        {"typing", "roomId"},
                                        {"send-message", "roomId"}}) {
        const QJsonObject error =
            socket.ask(event, {{s("isTyping"), true}, {s("message"), s("hello")}});
        QVERIFY2(error[s("errorCode")].toInt() == 400, event);
        QCOMPARE(error[s("fields")].toObject().keys(), QStringList{s(member)});
    }
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
