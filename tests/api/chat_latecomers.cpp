// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who comes into a room late, and what comes in which order.
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

class TestChatLatecomers : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginCourseOfAnn();
        QTRY_COMPARE_WITH_TIMEOUT(members(), 2, Socket::kTimeoutMs);
    }

    void whoCameLaterIsNoReader();
    void messagesSayHowFarTheirWriterHadRead();
    void whoHasNoSeatYetCanBeMentioned();
    void momentsKeepTheirOrder();

private:
    int members()
    {
        return array(m_server->call("GET", s("/api/rooms/%1/members").arg(m_room), m_ann.token),
                     "members")
            .size();
    }
    void enrollBob()
    {
        const int before = members();
        QVERIFY(!m_server->enroll(m_bob, m_course).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(members(), before + 1, Socket::kTimeoutMs);
    }
    QStringList readers(const QString &message)
    {
        QStringList names;
        for (const QJsonValue one :
             array(m_server->call("GET", s("/api/chat/message/%1/readers").arg(message),
                                  m_instructor.token),
                   "readers"))
            names.append(one[s("name")].toString());
        return names;
    }
    /// By number, as a client counts.
    int count(const QJsonValue &seq)
    {
        int sum = 0;
        for (const QJsonValue one :
             array(m_server->call("GET", s("/api/rooms/%1/reads").arg(m_room), m_instructor.token),
                   "reads"))
            sum += one[s("seq")].toInteger() >= seq.toInteger() ? one[s("count")].toInt() : 0;
        return sum;
    }
};

void TestChatLatecomers::whoCameLaterIsNoReader()
{
    const ApiReply early = send(m_instructor, m_room, s("before Bob"));
    enrollBob();
    const ApiReply late = send(m_instructor, m_room, s("with Bob"));
    QCOMPARE(one(m_room, m_bob).data().value(s("unreadCount")).toInteger(), 1);
    QCOMPARE(readers(early.text("messageId")), QStringList());
    QCOMPARE(count(early.data()[s("seq")]), 0);
    for (const Member &who : {m_ann, m_bob})
        QCOMPARE(m_server->call("PUT", s("/api/v1/chat/read/") + late.text("messageId"), who.token)
                     .status,
                 200);
    QCOMPARE(readers(early.text("messageId")), QStringList{s("Ann")});
    QCOMPARE(readers(late.text("messageId")), (QStringList{s("Ann"), s("Bob")}));
    QTRY_COMPARE_WITH_TIMEOUT(count(late.data()[s("seq")]), 2, Socket::kTimeoutMs);
    QCOMPARE(count(early.data()[s("seq")]), 1);
    // Whoever opens the room without being asked is no reader either.
    const Member admin = m_server->newMember(Role::Admin, s("Ada Admin"));
    QVERIFY(Socket(*m_server, admin).ask("join", {{s("roomId"), m_room}}).contains(s("room")));
    QCOMPARE(readers(late.text("messageId")), (QStringList{s("Ann"), s("Bob")}));
}

void TestChatLatecomers::messagesSayHowFarTheirWriterHadRead()
{
    Socket ann(*m_server, m_ann);
    QVERIFY(ann.ask("join", {{s("roomId"), m_room}}).contains(s("room")));
    const auto told = [&](const ApiReply &sent) {
        QJsonObject out;
        const auto find = [&] {
            for (const QJsonObject &one : ann.heard("new_message")) {
                if (one[s("messageId")].toString() == sent.text("messageId"))
                    out = one;
            }
            return !out.isEmpty();
        };
        return QTest::qWaitFor(find, Socket::kTimeoutMs) ? out : QJsonObject();
    };
    enrollBob();
    const QJsonObject first = told(send(m_instructor, m_room, s("one")));
    QVERIFY(!first.isEmpty());
    QVERIFY(first[s("readBefore")].isNull()); // all that was there
    const QJsonObject second = told(send(m_instructor, m_room, s("two")));
    QVERIFY(!second.isEmpty() && second[s("readBefore")].isNull());
    const QJsonObject third = told(send(m_bob, m_room, s("three")));
    QCOMPARE(third[s("readBefore")].toInteger(-1), first[s("seq")].toInteger() - 1);
}

void TestChatLatecomers::whoHasNoSeatYetCanBeMentioned()
{
    const QString lesson = m_server->call("GET", lessonPath(), m_ann.token).text("roomId");
    enrollBob();
    const auto call = [this](const QString &room, const Member &who, const QString &key) {
        return send(m_ann, room, s("look"),
                    {{s("mentions"), QJsonArray{who.userId.toString()}}, {s("clientId"), key}});
    };
    Socket bob(*m_server, m_bob);
    const QString key = Uuid::v7().toString();
    const ApiReply called = call(lesson, m_bob, key);
    QCOMPARE(called.status, 201);
    QCOMPARE(array(called, "mentions").size(), 1);
    QTRY_VERIFY(!bob.heard("notification").isEmpty() && !bob.heard("room-added").isEmpty());
    const QJsonObject room = one(lesson, m_bob).data();
    QCOMPARE(room[s("unreadCount")].toInteger(), 1);
    QCOMPARE(room[s("mentionCount")].toInteger(), 1);
    const int members = room[s("memberCount")].toInt();
    QCOMPARE(call(lesson, m_bob, key).text("messageId"), called.text("messageId"));
    QCOMPARE(one(lesson, m_bob).data()[s("memberCount")].toInt(), members);
    // An admin of the school as well; and also by an edit.
    const Member admin = m_server->newMember(Role::Admin, s("Ada Admin"));
    const QJsonObject edit{{s("messageId"), called.text("messageId")},
                           {s("message"), s("look, Ada")},
                           {s("mentions"), QJsonArray{admin.userId.toString()}}};
    QCOMPARE(m_server->call("PATCH", s("/api/chat/message"), edit, m_ann.token).status, 200);
    QCOMPARE(one(lesson, admin).data()[s("role")].toString(), s("admin"));
    QCOMPARE(one(lesson, m_bob).data()[s("memberCount")].toInt(), members + 1);
    // Nobody else, and nobody who was shown out.
    const Member stranger = m_server->newMember(Role::Student, s("Sid Stranger"));
    QCOMPARE(call(lesson, stranger, Uuid::v7().toString()).errorId(), s("chat.mention_not_member"));
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/remove"),
                        {{s("roomId"), m_room}, {s("userId"), m_bob.userId.toString()}},
                        m_instructor.token)
                 .status,
             200);
    for (const QString &where : {lesson, m_room})
        QCOMPARE(call(where, m_bob, Uuid::v7().toString()).errorId(), s("chat.mention_not_member"));
}

void TestChatLatecomers::momentsKeepTheirOrder()
{
    constexpr int kMessages = 300;
    Socket writer(*m_server, m_instructor);
    Socket reader(*m_server, m_ann);
    for (Socket *socket : {&writer, &reader})
        QVERIFY(socket->ask("join", {{s("roomId"), m_room}}).contains(s("room")));
    QStringList said;
    for (int i = 0; i < kMessages; ++i) {
        QJsonObject message{{s("roomId"), m_room}, {s("message"), QString::number(i)}};
        if (i % 2 == 0)
            message.insert(s("lessonId"), m_course.lessons[0].toString());
        writer.say("message", message);
        said.append(QString::number(i));
    }
    QTRY_COMPARE_WITH_TIMEOUT(reader.heard("new_message").size(), kMessages, Socket::kTimeoutMs);
    QStringList heard;
    for (const QJsonObject &one : reader.heard("new_message"))
        heard.append(one[s("message")].toString());
    QCOMPARE(heard, said);
}

LECTERN_CONTRACT_MAIN(TestChatLatecomers)
#include "chat_latecomers.moc"
