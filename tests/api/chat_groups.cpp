// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

/// Rooms that people make themselves.
class TestChatGroups : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        open();
        m_cay = m_server->newMember(Role::Student, s("Cay"));
    }

    void groupsAreLedByTheirAdmins();
    void aGroupIsMadeOnce();
    void aPairHasOneRoom();

private:
    Member m_cay;
};

void TestChatGroups::groupsAreLedByTheirAdmins()
{
    const QString room = group(m_ann, {m_bob});
    QVERIFY(!room.isEmpty());
    QCOMPARE(one(room, m_stranger).status, 404);
    QCOMPARE(send(m_stranger, room, s("x")).status, 404);
    QCOMPARE(m_server->call("GET", s("/api/rooms/%1/messages").arg(room), m_stranger.token).status,
             404);
    QCOMPARE(
        m_server->call("PATCH", s("/api/chat/add"), both(room, m_stranger), m_bob.token).status,
        403);
    QCOMPARE(m_server
                 ->call("POST", s("/api/rooms/%1/users").arg(room),
                        {{s("userId"), m_stranger.userId.toString()}}, m_ann.token)
                 .status,
             200);
    QCOMPARE(one(room, m_stranger).status, 200);
    QCOMPARE(
        m_server->call("PATCH", s("/api/chat/remove"), both(room, m_stranger), m_ann.token).status,
        200);
    QCOMPARE(send(m_stranger, room, s("x")).status, 404);
    // Who that was can be told by those who have never seen them there.
    const QJsonValue line = array(
        m_server->call("GET", s("/api/rooms/%1/messages").arg(room), m_ann.token), "messages")[0];
    QCOMPARE(line[s("message")].toString(), s("room.member_removed"));
    QCOMPARE(line[s("about")].toArray().size(), 1);
    QCOMPARE(line[s("about")][0][s("userId")], line[s("mentions")][0]);
    QCOMPARE(line[s("about")][0][s("name")].toString(), s("Stranger"));
    const QJsonObject leave{{s("roomId"), room}};
    const ApiReply last = m_server->call("PUT", s("/api/chat/remove"), leave, m_ann.token);
    QCOMPARE(last.status, 409);
    QCOMPARE(last.errorId(), s("chat.last_admin"));
    Socket bob(*m_server, m_bob);
    const QJsonObject before = bob.ask("join-course", {{s("roomId"), room}});
    QCOMPARE(m_server->call("PUT", s("/api/chat/add"), both(room, m_bob), m_ann.token).status, 200);
    // Said once, to everybody.
    QCOMPARE(m_server->call("PUT", s("/api/chat/add"), both(room, m_bob), m_ann.token).status, 200);
    const QJsonArray lines = array(
        m_server->call("GET", s("/api/rooms/%1/messages").arg(room), m_bob.token), "messages");
    QCOMPARE(lines[0][s("message")].toString(), s("room.member_promoted"));
    QCOMPARE(lines[1][s("message")].toString(), s("room.member_removed"));
    QCOMPARE(send(m_ann, room, s("Yours")).status, 201);
    QTRY_COMPARE(bob.heard("new-message").size(), 2);
    const QJsonObject promoted = bob.heard("new-message")[0];
    QCOMPARE(promoted[s("message")].toString(), s("room.member_promoted"));
    QCOMPARE(promoted[s("mentions")].toArray(), QJsonArray{m_bob.userId.toString()});
    for (const char *number : {"seq", "change"}) {
        const QString head = s(number) == s("seq") ? s("lastSeq") : s("lastChange");
        for (qsizetype i = 0; i < 2; ++i)
            QCOMPARE(bob.heard("new-message")[i][s(number)].toInteger(),
                     before[head].toInteger() + i + 1);
    }
    QCOMPARE(bob.heard("room-added").size(), 1);
    QCOMPARE(bob.heard("room-added")[0][s("change")], promoted[s("change")]);
    QCOMPARE(m_server->call("PUT", s("/api/chat/remove"), leave, m_ann.token).status, 200);
    QCOMPARE(one(room, m_ann).status, 404);
    QCOMPARE(one(room, m_bob).data().value(s("memberCount")).toInt(), 1);
    QCOMPARE(one(room, m_bob).text("role"), s("admin"));
}

void TestChatGroups::aGroupIsMadeOnce()
{
    const auto make = [&](const Member &who, const QJsonArray &ids, const Uuid &clientId) {
        return m_server->call("POST", s("/api/rooms"),
                              {{s("name"), s("Once")},
                               {s("type"), s("group")},
                               {s("userIds"), ids},
                               {s("clientId"), clientId.toString()}},
                              who.token);
    };
    const auto rooms = [&] {
        return m_server->call("GET", s("/api/rooms"), m_cay.token).data().value(s("total")).toInt();
    };
    const int before = rooms();
    const QJsonArray others{m_ann.userId.toString(), m_bob.userId.toString()};
    // All or nothing.
    const Uuid key = Uuid::v7();
    QJsonArray withNobody = others;
    withNobody.append(UserId::make().toString());
    QCOMPARE(make(m_cay, withNobody, key).errorId(), s("accounts.not_found"));
    QCOMPARE(rooms(), before);
    const ApiReply first = make(m_cay, others, key);
    QCOMPARE(first.status, 201);
    QCOMPARE(first.data().value(s("memberCount")).toInt(), 3);
    for (int i = 0; i < 3; ++i) {
        const ApiReply again = make(m_cay, others, key);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.text("roomId"), first.text("roomId"));
    }
    QCOMPARE(rooms(), before + 1);
    const QString room = first.text("roomId");
    QCOMPARE(one(room, m_ann).status, 200);
    // Another one's key is another key.
    const ApiReply hers = make(m_ann, {m_bob.userId.toString()}, key);
    QCOMPARE(hers.status, 201);
    QVERIFY(hers.text("roomId") != room);
    QVERIFY(make(m_cay, others, Uuid::v7()).text("roomId") != room);
}

void TestChatGroups::aPairHasOneRoom()
{
    const QString path = s("/api/chat/personel?userId=");
    const ApiReply mine = m_server->call("GET", path + m_bob.userId.toString(), m_ann.token);
    const ApiReply his = m_server->call("GET", path + m_ann.userId.toString(), m_bob.token);
    QCOMPARE(mine.status, 200);
    QCOMPARE(mine.text("roomId"), his.text("roomId"));
    QCOMPARE(mine.text("name"), s("Bob"));
    QCOMPARE(his.text("name"), s("Ann"));
    QCOMPARE(one(mine.text("roomId"), m_admin).status, 404);
    QCOMPARE(m_server->call("GET", path + m_ann.userId.toString(), m_ann.token).status, 400);
    QCOMPARE(m_server->call("GET", path + UserId::make().toString(), m_ann.token).errorId(),
             s("accounts.not_found"));
    const ApiReply posted = m_server->call(
        "POST", s("/api/chat"),
        {{s("type"), s("personal")}, {s("userIds"), QJsonArray{m_bob.userId.toString()}}},
        m_ann.token);
    QCOMPARE(posted.text("roomId"), mine.text("roomId"));
}

LECTERN_CONTRACT_MAIN(TestChatGroups)
#include "chat_groups.moc"
