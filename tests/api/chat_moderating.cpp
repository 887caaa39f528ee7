// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

/// Those who look after a room.
class TestChatModerating : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        open();
        beginCourse();
        m_cay = enrolled(s("Cay"));
    }

    void moderating();
    void whoIsSilencedIsToldAtOnce();
    void reportsReachTheModerators();
    void amongThemselvesEverybodyPins();

private:
    QString courseRoom()
    {
        enterRoom();
        return m_server->call("GET", coursePath(), m_cay.token).text("roomId");
    }

    Member m_cay;
};

void TestChatModerating::moderating()
{
    const QString room = courseRoom();
    const QString path = s("/api/rooms/") + room;
    const auto set = [&](const QJsonObject &body, const Member &who) {
        return m_server->call("PATCH", path + s("/settings"), body, who.token);
    };
    QCOMPARE(set({{s("announceOnly"), true}}, m_ann).status, 403);
    QCOMPARE(set({{s("announceOnly"), true}}, m_instructor).status, 200);
    QCOMPARE(send(m_ann, room, s("x")).errorId(), s("chat.announcements_only"));
    QCOMPARE(send(m_instructor, room, s("@all news")).data().value(s("mentionsAll")).toBool(),
             true);
    QVERIFY(one(room, m_bob).data().value(s("mentionCount")).toInteger() > 0);
    QCOMPARE(set({{s("announceOnly"), false}, {s("slowModeSeconds"), 60}}, m_instructor).status,
             200);
    const QJsonObject key{{s("clientId"), Uuid::v7().toString()}};
    QCOMPARE(send(m_cay, room, s("first"), key).status, 201);
    const ApiReply slow = send(m_cay, room, s("second"));
    QCOMPARE(slow.status, 429);
    QCOMPARE(slow.errorId(), s("chat.slow_mode"));
    QVERIFY(slow.header("Retry-After").toInt() > 50);
    QCOMPARE(send(m_cay, room, s("first"), key).status, 201);
    QCOMPARE(set({{s("slowModeSeconds"), 0}}, m_instructor).status, 200);

    QJsonObject silence{{s("userId"), m_bob.userId.toString()}, {s("seconds"), 60}};
    QCOMPARE(m_server->call("PUT", path + s("/silence"), silence, m_ann.token).status, 403);
    QCOMPARE(m_server->call("PUT", path + s("/silence"), silence, m_instructor.token).status, 200);
    QCOMPARE(send(m_bob, room, s("x")).errorId(), s("chat.silenced"));
    silence.insert(s("seconds"), 0);
    QCOMPARE(m_server->call("PUT", path + s("/silence"), silence, m_instructor.token).status, 200);
    QCOMPARE(send(m_bob, room, s("x")).status, 201);

    QCOMPARE(set({{s("archived"), true}}, m_instructor).status, 200);
    QCOMPARE(send(m_bob, room, s("x")).errorId(), s("chat.read_only"));
    QCOMPARE(set({{s("archived"), false}, {s("enabled"), false}}, m_instructor).status, 200);
    QCOMPARE(send(m_bob, room, s("x")).errorId(), s("chat.disabled"));
    QCOMPARE(set({{s("enabled"), true}}, m_instructor).status, 200);

    const ApiReply pin = send(m_instructor, room, s("Read me"));
    const QJsonObject pinned{{s("messageId"), pin.text("messageId")}};
    QCOMPARE(m_server->call("PUT", s("/api/chat/message/pin"), pinned, m_ann.token).status, 403);
    QCOMPARE(m_server->call("PUT", s("/api/chat/message/pin"), pinned, m_instructor.token).status,
             200);
    QCOMPARE(texts(m_server->call("GET", path + s("/pins"), m_ann.token)),
             QStringList{s("Read me")});

    const QJsonObject words{{s("words"), QJsonArray{s("Dümmling")}}};
    QCOMPARE(m_server->call("PUT", s("/api/chat/words"), words, m_instructor.token).status, 403);
    QCOMPARE(m_server->call("PUT", s("/api/chat/words"), words, m_admin.token).status, 200);
    QTRY_COMPARE(send(m_ann, room, s("you DUMMLING!")).errorId(), s("chat.word_not_allowed"));
    QCOMPARE(send(m_ann, room, s("you DUMMLING!")).wrongFields(), QStringList{s("message")});
    const QString fine = send(m_ann, room, s("you!")).text("messageId");
    Socket ann(*m_server, m_ann);
    for (const char *text : {"dummling", " "}) {
        const QJsonObject refused =
            ann.ask("edit-message", {{s("messageId"), fine}, {s("newMessage"), s(text)}});
        QCOMPARE(refused[s("errorCode")].toInt(), 400);
        QCOMPARE(refused[s("fields")].toObject().keys(), QStringList{s("newMessage")});
    }
    QCOMPARE(
        m_server->call("PUT", s("/api/chat/words"), {{s("words"), QJsonArray{}}}, m_admin.token)
            .status,
        200);
    QCOMPARE(m_server->call("GET", path + s("/audit"), m_ann.token).status, 403);
    QVERIFY(
        array(m_server->call("GET", path + s("/audit"), m_instructor.token), "entries").size() >=
        6);
}

void TestChatModerating::whoIsSilencedIsToldAtOnce()
{
    const QString room = courseRoom();
    const QString lesson =
        m_server
            ->call("GET", coursePath() + s("/lesson/") + m_course.lessons[0].toString(),
                   m_bob.token)
            .text("roomId");
    const auto silence = [&](int seconds) {
        return m_server
            ->call("PUT", s("/api/rooms/%1/silence").arg(room),
                   {{s("userId"), m_bob.userId.toString()}, {s("seconds"), seconds}},
                   m_instructor.token)
            .status;
    };
    // On every socket of theirs, whether it has the room open or not; on nobody else's.
    Socket bob(*m_server, m_bob);
    Socket alsoBob(*m_server, m_bob);
    Socket ann(*m_server, m_ann);
    for (Socket *socket : {&bob, &ann})
        QVERIFY(socket->ask("join", {{s("roomId"), room}}).contains(s("room")));
    QCOMPARE(silence(60), 200);
    for (Socket *socket : {&bob, &alsoBob}) {
        QTRY_COMPARE_WITH_TIMEOUT(socket->heard("room-silenced").size(), 1, Socket::kTimeoutMs);
        const QJsonObject push = socket->heard("room-silenced").constFirst();
        QCOMPARE(push[s("roomId")].toString(), room);
        QCOMPARE(push[s("courseId")].toString(), m_course.courseId.toString());
        QCOMPARE(push[s("silencedUntil")].toString(), one(room, m_bob).text("silencedUntil"));
    }
    // It holds in the lessons' rooms, and they say so.
    QVERIFY(!one(lesson, m_bob).text("silencedUntil").isEmpty());
    QVERIFY(!one(lesson, m_bob).data().value(s("canSend")).toBool());
    QCOMPARE(silence(0), 200);
    QTRY_COMPARE_WITH_TIMEOUT(alsoBob.heard("room-silenced").size(), 2, Socket::kTimeoutMs);
    QVERIFY(alsoBob.heard("room-silenced").constLast()[s("silencedUntil")].isUndefined() ||
            alsoBob.heard("room-silenced").constLast()[s("silencedUntil")].isNull());
    QVERIFY(one(lesson, m_bob).data().value(s("canSend")).toBool());
    QVERIFY(ann.ask("leave", {{s("roomId"), room}}).isEmpty());
    QCOMPARE(ann.heard("room-silenced").size(), 0);
}

void TestChatModerating::reportsReachTheModerators()
{
    const QString room = courseRoom();
    const QString id = send(m_bob, room, s("something rude")).text("messageId");
    const QJsonObject report{{s("messageId"), id}, {s("reason"), s("rude")}};
    QCOMPARE(m_server->call("POST", s("/api/chat/message/report"), report, m_stranger.token).status,
             404);
    QCOMPARE(m_server->call("POST", s("/api/chat/message/report"), report, m_ann.token).status,
             201);
    QCOMPARE(m_server->call("POST", s("/api/chat/message/report"), report, m_ann.token).status,
             409);
    QCOMPARE(array(m_server->call("GET", s("/api/chat/reports"), m_ann.token), "reports").size(),
             0);
    const QJsonArray open =
        array(m_server->call("GET", s("/api/chat/reports"), m_instructor.token), "reports");
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0][s("roomName")].toString(), s("Calm"));
    const QString path = s("/api/chat/reports/") + open[0][s("reportId")].toString();
    QCOMPARE(m_server->call("PUT", path, {{s("remove"), true}}, m_ann.token).status, 404);
    const ApiReply closed = m_server->call("PUT", path, {{s("remove"), true}}, m_instructor.token);
    QCOMPARE(closed.status, 200);
    QCOMPARE(closed.text("state"), s("removed"));
    QCOMPARE(closed.text("originalText"), s("something rude"));
    QCOMPARE(
        array(m_server->call("GET", s("/api/chat/reports"), m_instructor.token), "reports").size(),
        0);
    // One deed, one entry: the one that says why.
    const auto deeds = [&] {
        QStringList list;
        for (const QJsonValue &entry :
             array(m_server->call("GET", s("/api/rooms/") + room + s("/audit"), m_instructor.token),
                   "entries"))
            list.append(entry[s("action")].toString());
        return list;
    };
    QCOMPARE(deeds().count(s("report.removed")), 1);
    QCOMPARE(deeds().count(s("message.deleted")), 0);
    // What was deleted before is one entry each.
    const QString other = send(m_bob, room, s("rude again")).text("messageId");
    QCOMPARE(m_server
                 ->call("POST", s("/api/chat/message/report"),
                        {{s("messageId"), other}, {s("reason"), s("rude")}}, m_ann.token)
                 .status,
             201);
    QCOMPARE(
        m_server
            ->call("DELETE", s("/api/chat/message"), {{s("messageId"), other}}, m_instructor.token)
            .status,
        200);
    const QJsonArray left =
        array(m_server->call("GET", s("/api/chat/reports"), m_instructor.token), "reports");
    QCOMPARE(left.size(), 1);
    QCOMPARE(m_server
                 ->call("PUT", s("/api/chat/reports/") + left[0][s("reportId")].toString(),
                        {{s("remove"), true}}, m_instructor.token)
                 .status,
             200);
    QCOMPARE(deeds().count(s("report.removed")), 2);
    QCOMPARE(deeds().count(s("message.deleted")), 1);
}

/// Groups and personal rooms belong to those who are in them; the room of a course does not.
void TestChatModerating::amongThemselvesEverybodyPins()
{
    const auto made = [&](const char *type, const char *name) {
        QJsonObject asked{{s("type"), s(type)},
                          {s("userIds"), QJsonArray{m_bob.userId.toString()}}};
        if (*name)
            asked.insert(s("name"), s(name));
        return m_server->call("POST", s("/api/rooms"), asked, m_ann.token).text("roomId");
    };
    const auto pin = [&](const QString &room, const Member &who, bool on) {
        const QString id = send(m_ann, room, s("Read me")).text("messageId");
        return m_server->call("PUT", s("/api/chat/message/pin"),
                              {{s("messageId"), id}, {s("on"), on}}, who.token);
    };
    for (const QString &room : {made("group", "Readers"), made("personal", "")}) {
        const ApiReply pinned = pin(room, m_bob, true); // who is no admin of it
        QCOMPARE(pinned.status, 200);
        QVERIFY(!pinned.text("pinnedAt").isEmpty());
        const QString path = s("/api/rooms/") + room + s("/pins");
        QCOMPARE(texts(m_server->call("GET", path, m_ann.token)), QStringList{s("Read me")});
        // A page at a time; whoever unpins what a page ended with moves nothing.
        const QString younger = pin(room, m_bob, true).text("messageId");
        const auto ids = [&](const ApiReply &page) {
            QStringList list;
            for (const QJsonValue &one : page.data().value(s("messages")).toArray())
                list.append(one.toObject().value(s("messageId")).toString());
            return list;
        };
        const ApiReply first = m_server->call("GET", path + s("?limit=1"), m_ann.token);
        QCOMPARE(ids(first), QStringList{younger});
        QCOMPARE(m_server
                     ->call("PUT", s("/api/chat/message/pin"),
                            {{s("messageId"), younger}, {s("on"), false}}, m_bob.token)
                     .status,
                 200);
        const QString next = path + s("?limit=1&cursor=") + first.text("nextCursor");
        QCOMPARE(ids(m_server->call("GET", next, m_ann.token)),
                 QStringList{pinned.text("messageId")});
        for (const char *wrong : {"x", "1", "1-2-3", "1-x"})
            QCOMPARE(m_server->call("GET", path + s("?cursor=") + s(wrong), m_ann.token).errorId(),
                     s("chat.invalid_cursor"));
        QCOMPARE(m_server
                     ->call("PUT", s("/api/chat/message/pin"),
                            {{s("messageId"), pinned.text("messageId")}, {s("on"), false}},
                            m_bob.token)
                     .status,
                 200);
        QVERIFY(texts(m_server->call("GET", path, m_ann.token)).isEmpty());
        QCOMPARE(pin(room, m_stranger, true).status, 404);
    }
    QCOMPARE(pin(courseRoom(), m_bob, true).status, 403);
}

LECTERN_CONTRACT_MAIN(TestChatModerating)
#include "chat_moderating.moc"
