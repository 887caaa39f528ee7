// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/realtime/push.h"
#include "server/features/chat/chat_module.h"
#include "server/features/chat/room_keys.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

#include <QTcpSocket>

using namespace lectern;
using namespace lectern::test;

namespace {

/// Asks for all that was missed in a room, and takes next to nothing of it.
class SlowSocket
{
public:
    SlowSocket(const SchoolServer &server, const Member &member, const QString &room)
    {
        m_socket.setReadBufferSize(kTaken);
        m_socket.connectToHost(QHostAddress::LocalHost, server.port());
        if (!m_socket.waitForConnected(Socket::kTimeoutMs))
            qFatal("no socket");
        m_socket.write("GET /ws?token=" + member.token.toLatin1() +
                       " HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                       "Sec-WebSocket-Version: 13\r\n"
                       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        const QByteArray text =
            R"({"event":"join","data":{"roomId":")" + room.toLatin1() + R"(","since":0},"id":1})";
        // A frame with a mask of zeros.
        m_socket.write("\x81" + QByteArray(1, char(0x80 | text.size())) + QByteArray(4, '\0') +
                       text);
    }
    /// What came is more than it takes.
    [[nodiscard]] bool isAnswered() const { return m_socket.bytesAvailable() == kTaken; }

private:
    static constexpr qint64 kTaken = 16 * 1024;
    QTcpSocket m_socket;
};

} // namespace

/// What somebody gets who was away, also by nothing but the number of the last message.
class TestChatMissed : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void sinceAloneIsEnough();
    void whatIsCutSaysWhereItEnds();
    void manyAtOnceComeToAll();
    void whoFindsNoPlaceIsToldSo();
    void whatNobodyWaitsForEndsEarly();
    void whatNobodyHearsIsNotRead();
    void allRoomsOfOneSocketComeWhole();
    void answersSayWhatTheyAnswer();
    void aNewGroupBeginsWithOne();
    void aNewGroupIsToldOfByWhoAsksAgain();
    void pagesHaveAnEnd();
    void theLatestAreBoundedToo();
    void whatWasMissedComesInBoundedPages();

private:
    /// Ann's and Bob's, with so many messages of that length; with `answers` each third one answers
    /// another, in the thread of the second.
    QString roomOf(int count, int length, bool answers = false, RoomId id = RoomId::make())
    {
        const auto make = [ann = m_ann.userId, bob = m_bob.userId, count, length, answers,
                           id](db::Session &session) -> Result<RoomId> {
            chat::SqlRoomsStore rooms;
            chat::SqlMessagesStore messages;
            chat::Room room;
            room.id = id;
            room.name = s("Readers");
            room.memberCount = 2;
            room.createdBy = ann;
            room.createdAt = room.lastMessageAt = Timestamp::now();
            room.lastSeq = room.lastChange = count;
            const qint64 no = rooms.insert(session, room, {});
            for (const UserId &user : {ann, bob})
                rooms.putMember(session, no, {.userId = user, .joinedAt = room.createdAt});
            chat::Message message;
            message.senderId = ann;
            message.text = s("word ").repeated(length / 5);
            message.createdAt = room.createdAt;
            for (message.seq = 1; message.seq <= count; ++message.seq) {
                message.change = message.seq;
                if (answers && message.seq % 3 == 0) {
                    message.replyTo = message.seq - 1;
                    message.threadSeq = 2;
                } else {
                    message.replyTo = message.threadSeq = std::nullopt;
                }
                if (!messages.insert(session, no, message))
                    return Error::internal(s("not stored"));
            }
            return room.id;
        };
        const Result<RoomId> made = await(m_server->school().database().write(make));
        return made ? made->toString() : QString();
    }
};

void TestChatMissed::sinceAloneIsEnough()
{
    constexpr int kMany = 3000;
    const QString room = roomOf(kMany, 20);
    Socket bob(*m_server, m_bob);
    for (const char *event : {"join-course", "join"}) {
        const QJsonObject reply = bob.ask(event, {{s("roomId"), room}, {s("since"), 100}});
        const QJsonArray messages = reply[s("messages")].toArray();
        QCOMPARE(messages.size(), kMany - 100);
        for (qsizetype i = 0; i < messages.size(); ++i)
            QCOMPARE(messages[i][s("seq")].toInteger(), 101 + i);
        QCOMPARE(reply[s("lastSeq")].toInteger(), kMany);
        QVERIFY(!reply[s("more")].toBool());
    }
    // And from there on what is new.
    QCOMPARE(send(m_ann, room, s("new")).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("new_message").size(), 1, Socket::kTimeoutMs);
    QCOMPARE(bob.heard("new_message")[0][s("seq")].toInteger(), kMany + 1);
    QVERIFY(bob.isOpen());
}

void TestChatMissed::whatIsCutSaysWhereItEnds()
{
    struct Case
    {
        int count;
        int length;
    };
    for (const Case &one : {Case{20'050, 5}, Case{4'500, 4'000}}) {
        const QString room = roomOf(one.count, one.length);
        Socket bob(*m_server, m_bob);
        qint64 since = 0;
        int joins = 0;
        for (bool more = true; more && joins < 5; ++joins) {
            const QJsonObject reply = bob.ask("join", {{s("roomId"), room}, {s("since"), since}});
            for (const QJsonValue &message : reply[s("messages")].toArray())
                QCOMPARE(message[s("seq")].toInteger(), ++since);
            QCOMPARE(reply[s("lastSeq")].toInteger(), since);
            QCOMPARE(reply[s("room")][s("lastSeq")].toInteger(), one.count);
            more = reply[s("more")].toBool();
        }
        QCOMPARE(since, one.count);
        QCOMPARE(joins, 2);
        QVERIFY2(bob.largest < 17 * 1024 * 1024, qPrintable(QString::number(bob.largest)));
        QVERIFY(bob.isOpen());
    }
}

/// More than have a place at once: the others wait for theirs.
void TestChatMissed::manyAtOnceComeToAll()
{
    constexpr int kMany = 600;
    const QString room = roomOf(kMany, 10);
    std::vector<std::unique_ptr<Socket>> sockets;
    for (int i = 0; i < 12; ++i)
        sockets.push_back(std::make_unique<Socket>(*m_server, m_bob));
    for (const auto &socket : sockets)
        socket->say("join", {{s("roomId"), room}, {s("since"), 0}}, 7);
    for (const auto &socket : sockets) {
        QTRY_VERIFY_WITH_TIMEOUT(!socket->answer(7).isEmpty(), Socket::kTimeoutMs);
        QCOMPARE(socket->answer(7)[s("data")][s("messages")].toArray().size(), kMany);
    }
}

/// Nobody is given a part of what was asked for without knowing.
void TestChatMissed::whoFindsNoPlaceIsToldSo()
{
    constexpr int kMany = 6000;
    const QString room = roomOf(kMany, 10);
    std::vector<std::unique_ptr<Socket>> sockets;
    for (int i = 0; i < 30; ++i)
        sockets.push_back(std::make_unique<Socket>(*m_server, m_bob));
    for (const auto &socket : sockets)
        socket->say("join", {{s("roomId"), room}, {s("since"), 0}}, 7);
    Socket *refused = nullptr;
    for (const auto &socket : sockets) {
        QTRY_VERIFY_WITH_TIMEOUT(!socket->answer(7).isEmpty(), Socket::kTimeoutMs);
        const QJsonObject answer = socket->answer(7);
        if (answer.contains(s("error"))) {
            QCOMPARE(answer[s("error")][s("id")].toString(), s("chat.busy"));
            QCOMPARE(answer[s("error")][s("retryAfter")].toInt(), 1);
            refused = socket.get();
        } else {
            QCOMPARE(answer[s("data")][s("messages")].toArray().size(), kMany);
        }
    }
    QVERIFY(refused);
    refused->say("join", {{s("roomId"), room}, {s("since"), 0}}, 8);
    QTRY_VERIFY_WITH_TIMEOUT(!refused->answer(8).isEmpty(), Socket::kTimeoutMs);
    QCOMPARE(refused->answer(8)[s("data")][s("messages")].toArray().size(), kMany);
}

/// It would keep others waiting.
void TestChatMissed::whatNobodyWaitsForEndsEarly()
{
    constexpr int kMany = 6000;
    const QString room = roomOf(kMany, 10);
    Socket bob(*m_server, m_bob);
    for (int id : {1, 2})
        bob.say("join", {{s("roomId"), room}, {s("since"), 0}}, id);
    QTRY_VERIFY_WITH_TIMEOUT(!bob.answer(1).isEmpty(), Socket::kTimeoutMs);
    if (bob.answer(1).contains(s("error"))) { // it was not yet being read
        QCOMPARE(bob.answer(1)[s("error")][s("id")].toString(), s("chat.busy"));
    } else {
        const QJsonObject before = bob.answer(1)[s("data")].toObject();
        const qsizetype count = before[s("messages")].toArray().size();
        QVERIFY(count > 0 && count < kMany / 2);
        QCOMPARE(before[s("lastSeq")].toInteger(), count);
        QCOMPARE(before[s("more")], QJsonValue(true));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!bob.answer(2).isEmpty(), Socket::kTimeoutMs);
    QCOMPARE(bob.answer(2)[s("data")][s("messages")].toArray().size(), kMany);
}

/// Without an `id` there is no answer: it does not wait for a place with those who do.
void TestChatMissed::whatNobodyHearsIsNotRead()
{
    constexpr int kMany = 2400; // two such answers are all that one person may leave untaken
    const QString room = roomOf(kMany, 4000);
    const SlowSocket one(*m_server, m_bob, room);
    const SlowSocket two(*m_server, m_bob, room);
    QTRY_VERIFY_WITH_TIMEOUT(one.isAnswered() && two.isAnswered(), Socket::kTimeoutMs);
    Socket waiting(*m_server, m_bob);
    waiting.say("join", {{s("roomId"), room}, {s("since"), 0}}, 7);
    Socket unheard(*m_server, m_bob);
    unheard.say("join", {{s("roomId"), room}, {s("since"), 0}});
    QTRY_COMPARE(unheard.heard("online-users").size(), 1);
    QCOMPARE(waiting.answer(7), QJsonObject());
    QCOMPARE(unheard.heard("error"), QList<QJsonObject>());
    QCOMPARE(send(m_ann, room, s("new")).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(unheard.heard("new_message").size(), 1, Socket::kTimeoutMs);
    Socket ann(*m_server, m_ann);
    ann.say("join", {{s("roomId"), RoomId::make().toString()}});
    QTRY_COMPARE_WITH_TIMEOUT(ann.heard("error").size(), 1, Socket::kTimeoutMs);
    QCOMPARE(ann.heard("error")[0][s("id")].toString(), s("chat.room_not_found"));
}

/// A client that comes back joins all its rooms at once.
void TestChatMissed::allRoomsOfOneSocketComeWhole()
{
    constexpr int kMany = 1200;
    constexpr int kRooms = 6;
    QStringList rooms;
    for (int i = 0; i < kRooms; ++i)
        rooms.append(roomOf(kMany, 10));
    Socket bob(*m_server, m_bob);
    for (int i = 0; i < kRooms; ++i)
        bob.say("join", {{s("roomId"), rooms[i]}, {s("since"), 3}}, i);
    for (int i = 0; i < kRooms; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(!bob.answer(i).isEmpty(), Socket::kTimeoutMs);
        const QJsonObject reply = bob.answer(i)[s("data")].toObject();
        QCOMPARE(reply[s("roomId")].toString(), rooms[i]);
        QCOMPARE(reply[s("messages")].toArray().size(), kMany - 3);
        QCOMPARE(reply[s("lastSeq")].toInteger(), kMany);
        QCOMPARE(reply[s("more")], QJsonValue(false));
    }
    QCOMPARE(send(m_ann, rooms[4], s("new")).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("new_message").size(), 1, Socket::kTimeoutMs);
}

void TestChatMissed::answersSayWhatTheyAnswer()
{
    constexpr int kMany = 1300;
    constexpr int kSince = 650; // what the next one answers is not among them
    const QString room = roomOf(kMany, 10, true);
    Socket bob(*m_server, m_bob);
    const QJsonArray all =
        bob.ask("join", {{s("roomId"), room}, {s("since"), 0}})[s("messages")].toArray();
    QCOMPARE(all.size(), kMany);
    const QJsonArray some =
        bob.ask("join", {{s("roomId"), room}, {s("since"), kSince}})[s("messages")].toArray();
    QCOMPARE(some.size(), kMany - kSince);
    for (int i = 0; i < kMany; ++i) {
        const bool answers = (i + 1) % 3 == 0;
        QCOMPARE(all[i][s("replyTo")], answers ? all[i - 1][s("messageId")] : QJsonValue());
        QCOMPARE(all[i][s("threadId")], answers ? all[1][s("messageId")] : QJsonValue());
        if (i >= kSince)
            QCOMPARE(some[i - kSince], all[i]);
    }
}

void TestChatMissed::aNewGroupBeginsWithOne()
{
    Socket ann(*m_server, m_ann);
    Socket bob(*m_server, m_bob);
    const QJsonObject body{{s("name"), s("Fresh")},
                           {s("type"), s("group")},
                           {s("userIds"), QJsonArray{m_bob.userId.toString()}},
                           {s("clientId"), Uuid::v7().toString()}};
    const ApiReply made = m_server->call("POST", s("/api/rooms"), body, m_ann.token);
    QCOMPARE(made.status, 201);
    QVERIFY(made.data()[s("lastMessage")].isNull());
    QCOMPARE(m_server->call("POST", s("/api/rooms"), body, m_ann.token).text("roomId"),
             made.text("roomId"));
    QCOMPARE(m_server->call("GET", s("/api/rooms?limit=1"), m_bob.token)
                 .data()[s("rooms")][0][s("roomId")]
                 .toString(),
             made.text("roomId"));
    const ApiReply first = send(m_ann, made.text("roomId"), s("new"));
    QCOMPARE(first.data()[s("seq")].toInteger(), 1);
    const ApiReply all =
        m_server->call("GET", s("/api/rooms/%1/messages").arg(made.text("roomId")), m_bob.token);
    QCOMPARE(all.data()[s("messages")].toArray().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!bob.heard("room-added").isEmpty(), Socket::kTimeoutMs);
    QTRY_VERIFY_WITH_TIMEOUT(!ann.heard("room-added").isEmpty(), Socket::kTimeoutMs);
    (void)bob.ask("set-status", {{s("isOnline"), true}});
    QCOMPARE(bob.heard("room-added").size(), 1);
    QCOMPARE(bob.heard("room-added")[0][s("role")].toString(), s("member"));
    QCOMPARE(ann.heard("room-added")[0][s("role")].toString(), s("admin"));
}

/// The server ended when the group was stored and nobody had been told.
void TestChatMissed::aNewGroupIsToldOfByWhoAsksAgain()
{
    const Uuid clientId = Uuid::v7();
    const RoomId group = chat::repeatableId(m_ann.userId, clientId);
    QVERIFY(roomOf(0, 0, false, group) == group.toString());
    Socket bob(*m_server, m_bob);
    const QJsonObject body{{s("name"), s("Readers")},
                           {s("type"), s("group")},
                           {s("userIds"), QJsonArray{m_bob.userId.toString()}},
                           {s("clientId"), clientId.toString()}};
    for (int i = 0; i < 2; ++i) {
        const ApiReply made = m_server->call("POST", s("/api/rooms"), body, m_ann.token);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.text("roomId"), group.toString());
        QTRY_COMPARE_WITH_TIMEOUT(bob.heard("room-added").size(), 1, Socket::kTimeoutMs);
    }
    (void)bob.ask("set-status", {{s("isOnline"), true}});
    QCOMPARE(bob.heard("room-added").size(), 1);
}

void TestChatMissed::whatWasMissedComesInBoundedPages()
{
    const QString room = group(m_ann, {m_bob});
    // Some that change later, and many that are long; some are of more than a byte a letter.
    QStringList early;
    for (int i = 0; i < 40; ++i)
        early.append(send(m_ann, room, s("early %1").arg(i)).text("messageId"));
    Socket bob(*m_server, m_bob);
    const QJsonObject first = bob.ask("join", {{s("roomId"), room}});
    qint64 since = first[s("lastSeq")].toInteger();
    qint64 sinceChange = first[s("lastChange")].toInteger();
    QCOMPARE(since, 40);
    const QString letters = s("ж\"").repeated(1900);
    for (const QString &id : std::as_const(early)) {
        const ApiReply edited =
            m_server->call("PATCH", s("/api/chat/message"),
                           {{s("messageId"), id}, {s("message"), letters}}, m_ann.token);
        QCOMPARE(edited.status, 200);
    }
    constexpr int kFresh = 60;
    for (int i = 0; i < kFresh; ++i)
        QVERIFY(!send(m_ann, room, letters).text("messageId").isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("new_message").size(), kFresh, Socket::kTimeoutMs);

    // The same as one that was away: page by page, each of them bounded, nothing twice.
    bob.largest = 0;
    QSet<qint64> messages;
    QSet<QString> changed;
    int pages = 0;
    bool more = true;
    while (more && ++pages < 20) {
        const QJsonObject page = bob.ask(
            "join", {{s("roomId"), room}, {s("since"), since}, {s("sinceChange"), sinceChange}});
        QCOMPARE(page[s("room")][s("lastSeq")].toInteger(), 40 + kFresh);
        for (const QJsonValue &message : page[s("messages")].toArray()) {
            QCOMPARE(message[s("seq")].toInteger(), ++since);
            messages.insert(since);
        }
        QCOMPARE(page[s("lastSeq")].toInteger(), since);
        for (const QJsonValue &message : page[s("changed")].toArray())
            changed.insert(message[s("messageId")].toString());
        sinceChange = page[s("lastChange")].toInteger();
        more = page[s("more")].toBool();
    }
    QVERIFY(pages > 2);
    QVERIFY2(bob.largest < 300'000, qPrintable(QString::number(bob.largest)));
    QCOMPARE(messages.size(), kFresh);
    QCOMPARE(changed.size(), early.size());
    QCOMPARE(sinceChange, first[s("lastChange")].toInteger() + kFresh + early.size());

    // What is told late but was read by then is dropped, also where the page is cut before it.
    const QJsonObject cut =
        bob.ask("join", {{s("roomId"), room}, {s("since"), 40}, {s("sinceChange"), 40}});
    const qint64 read = cut[s("room")][s("lastChange")].toInteger();
    QVERIFY(cut[s("lastChange")].toInteger() < read);
    const Uuid topic = *Uuid::fromString(room);
    realtime::Hub &hub = m_server->school().chat().hub();
    hub.publish({{topic, std::make_shared<realtime::Push>("late", "{}", read)},
                 {topic, std::make_shared<realtime::Push>("next", "{}", read + 1)}});
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("next").size(), 1, Socket::kTimeoutMs);
    QCOMPARE(bob.heard("late").size(), 0);
    QVERIFY(bob.isOpen());
}

void TestChatMissed::theLatestAreBoundedToo()
{
    const QString room = group(m_ann, {m_bob});
    for (int i = 0; i < 49; ++i)
        QVERIFY(!send(m_ann, room, s("語").repeated(4000)).text("messageId").isEmpty());
    QVERIFY(!send(m_ann, room, s("last")).text("messageId").isEmpty());
    Socket bob(*m_server, m_bob);
    const QJsonObject joined = bob.ask("join-course", {{s("roomId"), room}});
    const QJsonArray messages = joined[s("messages")].toArray();
    QVERIFY(!joined[s("more")].toBool());
    QVERIFY(messages.size() >= 10 && messages.size() < 30);
    QCOMPARE(messages.last()[s("message")].toString(), s("last"));
    QCOMPARE(messages.first()[s("seq")].toInteger(), 50 - messages.size() + 1);
    QVERIFY(bob.largest < 300'000);
}

void TestChatMissed::pagesHaveAnEnd()
{
    for (const QString &path : {s("/api/v1/chat/search?q=a&"),
                                s("/api/users/%1/messages?").arg(m_ann.userId.toString())}) {
        const auto ask = [&](const char *paging) {
            return m_server->call("GET", path + s(paging), m_ann.token);
        };
        QCOMPARE(ask("page=2&limit=100").status, 200);
        QCOMPARE(ask("page=100000&limit=100").errorId(), s("chat.invalid_cursor"));
        QCOMPARE(ask("cursor=100").errorId(), s("chat.invalid_cursor"));
    }
}

LECTERN_CONTRACT_MAIN(TestChatMissed)
#include "chat_missed.moc"
