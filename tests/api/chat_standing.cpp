// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who loses a role or an account loses what came with it; and who may deal with what in a room.
#include "server/core/concurrency/await.h"
#include "server/features/accounts/sql_accounts_store.h"
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

class TestChatStanding : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginCourseOfAnn();
        enterLesson({m_ann});
    }

    void whoIsAdminNoLongerLeaves();
    void anOpenSocketGivesNoSeatBack();
    void whoHasNoAccountIsInNoCourse();
    void lessonsAreReadOnlyWithTheirCoursesRoom();
    void nobodyDealsWithWhatIsSaidOfThem();
    void unreadIsCountedInAllRooms();
    void aPairIsTheOthersWithItsFirstMessage();
    void whoOpensAnothersPairHasIt();
    void membersAreReadPageByPage();

private:
    QStringList rooms(const Member &who)
    {
        QStringList out;
        for (const QJsonValue &room :
             array(m_server->call("GET", s("/api/chat"), who.token), "rooms"))
            out.append(room[s("roomId")].toString());
        return out;
    }
    QString pair(const Member &who, const Member &other)
    {
        return m_server
            ->call("GET", s("/api/chat/personel?userId=") + other.userId.toString(), who.token)
            .text("roomId");
    }
    QJsonArray messages(const QString &room, const Member &who)
    {
        return array(m_server->call("GET", s("/api/rooms/%1/messages").arg(room), who.token),
                     "messages");
    }
};

void TestChatStanding::whoIsAdminNoLongerLeaves()
{
    const Member before = m_server->newMember(Role::Admin, s("Bea Before"));
    const Member both = m_server->newMember(Role::Admin, s("Bo Both"));
    QVERIFY(!m_server->enroll(both, m_course).isEmpty());
    for (const Member &who : {before, both}) {
        QCOMPARE(one(m_room, who).status, 200);
        QCOMPARE(one(m_lesson, who).status, 200);
    }
    Socket socket(*m_server, before);
    QVERIFY(socket.ask("join", {{s("roomId"), m_room}}).contains(s("room")));
    const QString said = send(m_ann, m_room, s("said")).text("messageId");
    const auto reported = [&](const Member &who) {
        return array(m_server->call("GET", s("/api/chat/reports?roomId=") + m_room, who.token),
                     "reports")
            .size();
    };
    QCOMPARE(m_server
                 ->call("POST", s("/api/chat/message/report"),
                        {{s("messageId"), said}, {s("reason"), s("rude")}}, m_instructor.token)
                 .status,
             201);
    QCOMPARE(reported(before), 1);
    for (const Member &who : {before, both})
        QVERIFY(await(m_server->school().accounts().setRole(who.email, Role::Student)));
    QCOMPARE(reported(before), 0);
    for (const QString &room : {m_room, m_lesson}) {
        QTRY_COMPARE_WITH_TIMEOUT(one(room, before).status, 403, Socket::kTimeoutMs);
        QTRY_COMPARE_WITH_TIMEOUT(one(room, both).text("role"), s("member"), Socket::kTimeoutMs);
        QVERIFY(!one(room, both).data().value(s("canModerate")).toBool());
    }
    QTRY_COMPARE_WITH_TIMEOUT(socket.heard("room-removed").size(), 2, Socket::kTimeoutMs);
    const auto heard = socket.heard("new-message").size();
    QCOMPARE(send(m_ann, m_room, s("among ourselves")).status, 201);
    QVERIFY(socket.ask("join", {{s("roomId"), m_room}}).contains(s("errorCode")));
    QCOMPARE(socket.heard("new-message").size(), heard);
}

void TestChatStanding::anOpenSocketGivesNoSeatBack()
{
    const Member before = m_server->newMember(Role::Admin, s("Bea Before"));
    QCOMPARE(one(m_room, before).status, 200);
    Socket socket(*m_server, before);
    const auto said = [&] {
        return socket.ask("send-message", {{s("roomId"), m_room}, {s("message"), s("still me")}});
    };
    QVERIFY(said().contains(s("messageId")));
    const auto members = [this] {
        return one(m_room, m_ann).data().value(s("memberCount")).toInt();
    };
    const int there = members();
    // The store alone: the socket does not hear of it yet.
    accounts::SqlAccountsStore store(m_server->school().database(), m_server->school().media());
    QVERIFY(await(store.setRole(before.email, Role::Student, Timestamp::now())));
    QTRY_COMPARE_WITH_TIMEOUT(members(), there - 1, Socket::kTimeoutMs);
    const QJsonObject refusal = said();
    QCOMPARE(refusal[s("errorCode")].toInt(), 403);
    QCOMPARE(refusal[s("id")].toString(), s("chat.not_a_member"));
    QCOMPARE(members(), there - 1);
}

void TestChatStanding::whoHasNoAccountIsInNoCourse()
{
    QVERIFY(!m_server->enroll(m_bob, m_course).isEmpty());
    QCOMPARE(one(m_lesson, m_bob).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(one(m_room, m_bob).status, 200, Socket::kTimeoutMs);
    const auto members = [this](const QString &room) {
        return one(room, m_ann).data().value(s("memberCount")).toInt();
    };
    const int before = members(m_room);
    QCOMPARE(m_server
                 ->call("DELETE", s("/api/user/profile"),
                        QJsonObject{{s("password"), s("a password of a test")}}, m_bob.token)
                 .status,
             200);
    // At once, though the seat is still there.
    const QJsonObject mention{{s("roomId"), m_room},
                              {s("message"), s("@Bob")},
                              {s("mentions"), QJsonArray{m_bob.userId.toString()}}};
    QCOMPARE(m_server->call("POST", s("/api/chat/message"), mention, m_ann.token).errorId(),
             s("chat.mention_not_member"));
    QTRY_COMPARE_WITH_TIMEOUT(members(m_room), before - 1, Socket::kTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(members(m_lesson), 2, Socket::kTimeoutMs);
    for (const QString &room : {m_room, m_lesson}) {
        const QJsonArray there = array(
            m_server->call("GET", s("/api/rooms/%1/members").arg(room), m_ann.token), "members");
        QCOMPARE(there.size(), members(room));
        for (const QJsonValue &one : there)
            QVERIFY(one[s("userId")].toString() != m_bob.userId.toString());
    }
    // Nothing is said of it.
    for (const QJsonValue &line : messages(m_room, m_ann))
        QVERIFY(line[s("message")].toString() != s("room.member_left"));
}

void TestChatStanding::lessonsAreReadOnlyWithTheirCoursesRoom()
{
    const QString id = send(m_ann, m_lesson, s("asked")).text("messageId");
    const auto archive = [this](bool on) {
        return m_server
            ->call("PATCH", s("/api/rooms/%1/settings").arg(m_room), {{s("archived"), on}},
                   m_instructor.token)
            .status;
    };
    const auto remove = [&] {
        return m_server->call("DELETE", s("/api/chat/message"), {{s("messageId"), id}},
                              m_ann.token);
    };
    QCOMPARE(archive(true), 200);
    QCOMPARE(remove().errorId(), s("chat.read_only"));
    QCOMPARE(archive(false), 200);
    QCOMPARE(remove().status, 200);
}

void TestChatStanding::nobodyDealsWithWhatIsSaidOfThem()
{
    const QString room = m_server
                             ->call("POST", s("/api/chat"),
                                    {{s("type"), s("group")},
                                     {s("name"), s("Club")},
                                     {s("userIds"), QJsonArray{m_bob.userId.toString()}}},
                                    m_ann.token)
                             .text("roomId");
    const QString anns = send(m_ann, room, s("rude")).text("messageId");
    const QString bobs = send(m_bob, room, s("ruder")).text("messageId");
    const auto report = [this](const QString &id, const Member &who) {
        return m_server
            ->call("POST", s("/api/chat/message/report"),
                   {{s("messageId"), id}, {s("reason"), s("rude")}}, who.token)
            .status;
    };
    QCOMPARE(report(anns, m_bob), 201);
    QCOMPARE(report(bobs, m_ann), 201);
    const auto reports = [&](const Member &who) {
        return array(m_server->call("GET", s("/api/chat/reports?roomId=") + room, who.token),
                     "reports");
    };
    QCOMPARE(reports(m_ann).size(), 1);
    QCOMPARE(reports(m_ann)[0][s("message")][s("messageId")].toString(), bobs);
    const QJsonArray all = reports(m_admin);
    QCOMPARE(all.size(), 2);
    for (const QJsonValue &one : all) {
        const bool hers = one[s("message")][s("messageId")].toString() == anns;
        const QString path = s("/api/chat/reports/") + one[s("reportId")].toString();
        QCOMPARE(m_server->call("PUT", path, {{s("remove"), false}}, m_ann.token).status,
                 hers ? 404 : 200);
        if (hers)
            QCOMPARE(m_server->call("PUT", path, {{s("remove"), true}}, m_admin.token).status, 200);
    }
}

void TestChatStanding::unreadIsCountedInAllRooms()
{
    for (const QString &room : {m_room, m_lesson, m_lesson})
        QCOMPARE(send(m_instructor, room, s("news")).status, 201);
    for (const char *paging : {"", "?limit=1", "?limit=1&page=2"}) {
        const QJsonObject listed =
            m_server->call("GET", s("/api/chat") + s(paging), m_ann.token).data();
        QCOMPARE(listed[s("total")].toInt(), 2);
        QCOMPARE(listed[s("unreadTotal")].toInt(), 3);
    }
}

void TestChatStanding::aPairIsTheOthersWithItsFirstMessage()
{
    Socket bob(*m_server, m_bob);
    const QString room = pair(m_ann, m_bob);
    QVERIFY(rooms(m_ann).contains(room));
    QVERIFY(rooms(m_bob).isEmpty());
    for (const QJsonValue &one :
         array(m_server->call("GET", s("/api/rooms/%1/members").arg(room), m_ann.token), "members"))
        QVERIFY(one[s("joinedAt")].toString() > s("2000"));
    QVERIFY(bob.ask("set-status", {{s("isOnline"), true}}).contains(s("isOnline")));
    QVERIFY(bob.heard("room-added").isEmpty());
    QCOMPARE(send(m_ann, room, s("hello")).status, 201);
    QTRY_COMPARE(bob.heard("room-added").size(), 1);
    QCOMPARE(rooms(m_bob), QStringList{room});
    QCOMPARE(one(room, m_bob).data()[s("unreadCount")].toInt(), 1);
    QCOMPARE(send(m_ann, room, s("again")).status, 201);
    QVERIFY(bob.ask("join", {{s("roomId"), room}}).contains(s("room")));
    QCOMPARE(bob.heard("room-added").size(), 1);
}

void TestChatStanding::whoOpensAnothersPairHasIt()
{
    const QString room = pair(m_ann, m_bob);
    Socket bob(*m_server, m_bob);
    QCOMPARE(pair(m_bob, m_ann), room);
    QCOMPARE(rooms(m_bob), QStringList{room});
    QTRY_COMPARE(bob.heard("room-added").size(), 1); // one's other computers
    QCOMPARE(pair(m_bob, m_ann), room);
    QCOMPARE(send(m_ann, room, s("hello")).status, 201);
    QVERIFY(bob.ask("join", {{s("roomId"), room}}).contains(s("room")));
    QCOMPARE(bob.heard("room-added").size(), 1);
}

void TestChatStanding::membersAreReadPageByPage()
{
    QVERIFY(!m_server->enroll(m_bob, m_course).isEmpty());
    QCOMPARE(m_server->call("GET", s("/api/rooms/") + m_room, m_bob.token).status, 200);
    const auto page = [this](const char *query) {
        return m_server->call("GET", s("/api/rooms/%1/members?limit=2").arg(m_room) + s(query),
                              m_ann.token);
    };
    const auto names = [](const ApiReply &reply) {
        QStringList all;
        for (const QJsonValue &one : array(reply, "members"))
            all.append(one[s("name")].toString());
        return all;
    };
    const ApiReply first = page("");
    const QString cursor = first.text("nextCursor");
    QCOMPARE(names(first), (QStringList{s("Ann"), s("Bob")}));
    QCOMPARE(cursor, m_bob.userId.toString());
    const ApiReply last = page(qPrintable(s("&cursor=") + cursor));
    QCOMPARE(names(last), QStringList{s("Ines Instructor")});
    QVERIFY(last.data().value(s("nextCursor")).isUndefined() ||
            last.data().value(s("nextCursor")).isNull());
    QCOMPARE(names(page("&page=2")), names(last));
    for (const char *wrong : {"&cursor=no", "&cursor=01890000-0000-7000-8000-000000000000"}) {
        QCOMPARE(page(wrong).status, 400);
        QCOMPARE(page(wrong).errorId(), s("chat.invalid_cursor"));
    }
}

LECTERN_CONTRACT_MAIN(TestChatStanding)
#include "chat_standing.moc"
