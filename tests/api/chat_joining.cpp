// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

#include <QThread>

#include <atomic>

using namespace lectern;
using namespace lectern::test;

/// Coming to rooms over sockets, and who is told of whom.
class TestChatJoining : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void invisiblePeopleAreNotTold();
    void aLessonsFirstQuestionIsHeardOf();
    void aFreshTokenKeepsTheSocket();
    void removalCannotBeDodged();
    void whatWasSentStaysSent();
    void aCallToAllIsNoFlood();
    void whoWantsToHearNothingIsToldNothing();
    void whoWasMentionedByAnEditIsTold();
    void whoCouldNotBeLookedUpIsSeenLater();
    void whatIsUnderWayEndsBeforeTheSchool();

private:
    QString group() { return ChatSuite::group(m_ann, {m_bob}); }
    QString say(const QString &room, const QString &text)
    {
        return send(m_ann, room, text).text("messageId");
    }
};

void TestChatJoining::invisiblePeopleAreNotTold()
{
    const QString room = group();
    const Member cay = m_server->newMember(Role::Student, s("Cay"));
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/add"),
                        {{s("roomId"), room}, {s("userId"), cay.userId.toString()}}, m_ann.token)
                 .status,
             200);
    const auto show = [&](bool isOnline) {
        return m_server->call("PUT", s("/api/v1/chat/status"), {{s("isOnline"), isOnline}},
                              m_bob.token);
    };
    QCOMPARE(show(false).status, 200);
    Socket ann(*m_server, m_ann);
    const auto toldOf = [&](const char *event, const Member &who) {
        qsizetype count = 0;
        for (const QJsonObject &told : ann.heard(event))
            count += told[s("userId")].toString() == who.userId.toString() ? 1 : 0;
        return count;
    };
    (void)ann.ask("join", {{s("roomId"), room}});
    auto bob = std::make_unique<Socket>(*m_server, m_bob);
    const QJsonObject joined = bob->ask("join", {{s("roomId"), room}});
    QCOMPARE(joined[s("onlineUsers")].toArray().size(), 1);
    (void)bob->ask("typing", {{s("roomId"), room}, {s("isTyping"), true}});
    // Who comes later is told of: by then all else would have been.
    auto other = std::make_unique<Socket>(*m_server, cay);
    QTRY_COMPARE_WITH_TIMEOUT(toldOf("user-joined", cay), 1, Socket::kTimeoutMs);
    const QJsonObject third = other->ask("join", {{s("roomId"), room}});
    QCOMPARE(third[s("onlineUsers")].toArray().size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(toldOf("user-joined", cay), 2, Socket::kTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(other->heard("online-users").size(), 1, Socket::kTimeoutMs);
    QCOMPARE(other->heard("online-users").first()[s("count")].toInt(), 2);
    QCOMPARE(toldOf("user-joined", m_bob), 0);
    QCOMPARE(ann.heard("user-typing").size(), 0);
    // Whoever chooses otherwise comes and goes for the others.
    QCOMPARE(show(true).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(toldOf("user-joined", m_bob), 1, Socket::kTimeoutMs);
    QCOMPARE(show(false).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(toldOf("user-left", m_bob), 1, Socket::kTimeoutMs);
    bob.reset();
    other.reset();
    QTRY_COMPARE_WITH_TIMEOUT(toldOf("user-left", cay), 1, Socket::kTimeoutMs);
    QCOMPARE(toldOf("user-left", m_bob), 1);
    QCOMPARE(show(true).status, 200);
}

/// By whoever looks after the course, and by the course's room; asking whether there is a room
/// makes none.
void TestChatJoining::aLessonsFirstQuestionIsHeardOf()
{
    const Member ines = m_server->newMember(Role::Instructor, s("Ines"));
    const TestCourse course = m_server->newCourse(ines, s("Calm"));
    for (const Member &member : {m_ann, m_bob})
        QVERIFY(!m_server->enroll(member, course).isEmpty());
    const QString path = s("/api/rooms/course/") + course.courseId.toString();
    const QString room = m_server->call("GET", path, m_bob.token).text("roomId");
    Socket instructor(*m_server, ines);
    Socket bob(*m_server, m_bob);
    QVERIFY(!bob.ask("join", {{s("roomId"), room}}).value(s("roomId")).toString().isEmpty());
    const QString lesson = path + s("/lesson/") + course.lessons[0].toString();
    QCOMPARE(m_server->call("GET", lesson + s("?existing=true"), m_ann.token).errorId(),
             s("chat.room_not_found"));
    const QString own = m_server->call("GET", lesson, m_ann.token).text("roomId");
    QVERIFY(!own.isEmpty());
    QTRY_COMPARE(bob.heard("lesson-room").size(), 1);
    QCOMPARE(bob.heard("lesson-room")[0].value(s("roomId")).toString(), own);
    QCOMPARE(bob.heard("lesson-room")[0].value(s("lessonId")).toString(),
             course.lessons[0].toString());
    QTRY_VERIFY(!instructor.heard("room-added").isEmpty());
    QCOMPARE(instructor.heard("room-added").constLast().value(s("roomId")).toString(), own);
    QCOMPARE(m_server->call("GET", lesson + s("?existing=true"), m_bob.token).text("roomId"), own);
    QCOMPARE(bob.heard("lesson-room").size(), 1);
}

void TestChatJoining::aFreshTokenKeepsTheSocket()
{
    Socket ann(*m_server, m_ann);
    const auto said = [&](const QString &token) {
        return ann.ask("authenticate", {{s("token"), token}});
    };
    QVERIFY(said(m_ann.token).value(s("expiresIn")).toInt() > 0);
    for (const QString &other : {m_bob.token, s("nonsense"), QString()})
        QVERIFY(said(other).value(s("id")).toString().startsWith(s("auth.")));
    QVERIFY(ann.isOpen());
    QVERIFY(said(m_ann.token).value(s("expiresIn")).toInt() > 0);
}

void TestChatJoining::removalCannotBeDodged()
{
    const QString room = group();
    Socket ann(*m_server, m_ann);
    Socket bob(*m_server, m_bob);
    for (Socket *socket : {&ann, &bob})
        (void)socket->ask("join-course", {{s("roomId"), room}});
    // Out of what the server tells that person, and so not to be found: that would be the way.
    const QJsonObject own{{s("roomId"), m_bob.userId.toString()}};
    for (const char *event : {"leave", "leave-course", "join", "join-course"})
        (void)bob.ask(event, own);
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/remove"),
                        {{s("roomId"), room}, {s("userId"), m_bob.userId.toString()}}, m_ann.token)
                 .status,
             200);
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("room-removed").size(), 1, Socket::kTimeoutMs);
    const auto heardBy = [](const Socket &socket) {
        for (const QJsonObject &message : socket.heard("new-message")) {
            if (message[s("message")].toString() == s("among ourselves"))
                return true;
        }
        return false;
    };
    QVERIFY(!say(room, s("among ourselves")).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(heardBy(ann), Socket::kTimeoutMs);
    const QJsonObject refused = bob.ask("typing", {{s("roomId"), room}, {s("isTyping"), true}});
    QCOMPARE(refused[s("id")].toString(), s("chat.not_joined"));
    QVERIFY(!heardBy(bob));
}

void TestChatJoining::whatWasSentStaysSent()
{
    const QString room = group();
    const QJsonObject message{{s("roomId"), room},
                              {s("message"), s("the answer is lost")},
                              {s("clientId"), Uuid::v7().toString()}};
    const ApiReply first = m_server->call("POST", s("/api/chat/message"), message, m_bob.token);
    QCOMPARE(first.status, 201);
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/remove"),
                        {{s("roomId"), room}, {s("userId"), m_bob.userId.toString()}}, m_ann.token)
                 .status,
             200);
    const ApiReply again = m_server->call("POST", s("/api/chat/message"), message, m_bob.token);
    QCOMPARE(again.errorId(), QString());
    QCOMPARE(again.text("messageId"), first.text("messageId"));
    QJsonObject other = message;
    other.insert(s("clientId"), Uuid::v7().toString());
    QCOMPARE(m_server->call("POST", s("/api/chat/message"), other, m_bob.token).status, 404);
}

void TestChatJoining::aCallToAllIsNoFlood()
{
    const QString room = group();
    const QString quiet = group();
    Socket bob(*m_server, m_bob);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!say(room, s("@all come")).isEmpty());
    QVERIFY(!say(quiet, s("@all here, too")).isEmpty());
    const auto told = [&](const QString &where) {
        qsizetype count = 0;
        for (const QJsonObject &push : bob.heard("notification"))
            count += push[s("roomId")].toString() == where ? 1 : 0;
        return count;
    };
    QTRY_COMPARE_WITH_TIMEOUT(told(quiet), 1, Socket::kTimeoutMs);
    QCOMPARE(told(room), 1);
    // All of them count all the same.
    QCOMPARE(m_server->call("GET", s("/api/rooms/") + room, m_bob.token)
                 .data()
                 .value(s("mentionCount"))
                 .toInt(),
             3);
}

void TestChatJoining::whoWantsToHearNothingIsToldNothing()
{
    const QString room = group();
    const QString path = s("/api/rooms/") + room;
    const auto choose = [&](const QJsonObject &what) {
        return m_server->call("PUT", path + s("/mute"), what, m_bob.token);
    };
    const auto mention = [&] {
        return m_server
            ->call("POST", s("/api/chat/message"),
                   {{s("roomId"), room},
                    {s("message"), s("@Bob look")},
                    {s("mentions"), QJsonArray{m_bob.userId.toString()}}},
                   m_ann.token)
            .status;
    };
    Socket bob(*m_server, m_bob);
    QCOMPARE(choose({{s("notify"), s("loudly")}}).status, 400);
    QCOMPARE(choose({{s("notify"), s("none")}}).text("notify"), s("none"));
    QCOMPARE(mention(), 201);
    QCOMPARE(choose({{s("until"), s("2100-01-01T00:00:00Z")}, {s("notify"), s("all")}}).status,
             200);
    QCOMPARE(mention(), 201);
    const auto muted = choose({{s("until"), s("2100-01-01T00:00:00Z")}});
    QCOMPARE(muted.text("notify"), s("all")); // stays
    QCOMPARE(choose({{s("notify"), s("mentions")}}).data().value(s("mutedUntil")), QJsonValue());
    QCOMPARE(mention(), 201);
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("notification").size(), 1, Socket::kTimeoutMs);
    // They count all the same, and whoever asks to be loud again, as ever, is.
    QCOMPARE(m_server->call("GET", path, m_bob.token).data().value(s("mentionCount")).toInt(), 3);
    QCOMPARE(choose({{s("notify"), s("none")}}).status, 200);
    QVERIFY(choose(QJsonObject{}).data().value(s("notify")).isNull());
    QVERIFY(!bob.heard("room-muted").isEmpty());
    QCOMPARE(mention(), 201);
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("notification").size(), 2, Socket::kTimeoutMs);
}

void TestChatJoining::whoWasMentionedByAnEditIsTold()
{
    const QString room = group();
    const QString id = say(room, s("look"));
    Socket bob(*m_server, m_bob);
    const auto edit = [&](const char *text) {
        return m_server
            ->call("PATCH", s("/api/chat/message"),
                   {{s("messageId"), id},
                    {s("message"), s(text)},
                    {s("mentions"), QJsonArray{m_bob.userId.toString()}}},
                   m_ann.token)
            .status;
    };
    QCOMPARE(edit("look, @Bob"), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("notification").size(), 1, Socket::kTimeoutMs);
    QCOMPARE(edit("look here, @Bob"), 200);
    (void)bob.ask("join", {{s("roomId"), room}});
    QCOMPARE(bob.heard("notification").size(), 1);
}

void TestChatJoining::whoCouldNotBeLookedUpIsSeenLater()
{
    const QString room = group();
    const Member cay = m_server->newMember(Role::Student, s("Cay"));
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/add"),
                        {{s("roomId"), room}, {s("userId"), cay.userId.toString()}}, m_ann.token)
                 .status,
             200);
    const auto rename = [&](const char *from, const char *to) {
        const QString sql = s("ALTER TABLE %1 RENAME TO %2").arg(s(from), s(to));
        const Result<> done =
            await(m_server->school().database().write([sql](db::Session &session) -> Result<> {
                (void)session.queryText("test.rename", sql, {});
                return success();
            }));
        QVERIFY(done.ok());
    };
    rename("chat_presence", "chat_presence_away");
    Socket socket(*m_server, cay);
    QTest::qWait(100); // it is looked up in vain
    rename("chat_presence_away", "chat_presence");
    Socket ann(*m_server, m_ann);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (const QJsonValue &one :
                 ann.ask("join", {{s("roomId"), room}})[s("onlineUsers")].toArray()) {
                if (one[s("userId")].toString() == cay.userId.toString())
                    return true;
            }
            return false;
        }(),
        Socket::kTimeoutMs);
}

void TestChatJoining::whatIsUnderWayEndsBeforeTheSchool()
{
    auto server = std::make_unique<SchoolServer>();
    const Member ann = server->newMember(Role::Student, s("Ann"));
    Socket socket(*server, ann);
    (void)socket.ask("set-status", {{s("isOnline"), true}});
    // The writer has something else to do while the socket closes, which is to be stored.
    std::atomic<bool> slept = false;
    auto slow = server->school().database().write([&slept](db::Session &) -> Result<> {
        QThread::msleep(300);
        slept = true;
        return success();
    });
    server.reset();
    QVERIFY(slept);
    QVERIFY(slow.isReady()); // nobody goes on later with what is no more
}

LECTERN_CONTRACT_MAIN(TestChatJoining)
#include "chat_joining.moc"
