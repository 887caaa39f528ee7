// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How much fits: rooms on a socket, reactions on a message, people in a room, joins in a second.
#include "server/core/concurrency/await.h"
#include "server/features/chat/sql_rooms_store.h"
#include "tests/api/chat_socket.h"
#include "tests/support/contract_main.h"

#include <QJsonArray>

using namespace lectern;
using namespace lectern::test;

namespace {

constexpr int kMostRooms = 1000; // of SocketLimits, the person's own among them
constexpr db::Statement kFill{"test.fill", "UPDATE chat_rooms SET member_count = ? WHERE id = ?"};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Asks without waiting for answers, and counts them.
struct Storm
{
    Storm(const SchoolServer &server, const Member &member)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                         [this](const QString &text) {
                             if (!text.startsWith(s("{\"ack\":")))
                                 return;
                             const bool tooMany = text.contains(s("request.too_many"));
                             ++(tooMany ? refused : answered);
                             if (!tooMany && text.contains(s("\"error\"")))
                                 ++failed;
                         });
        socket.open(QUrl(s("ws://127.0.0.1:%1/ws?token=%2").arg(server.port()).arg(member.token)));
    }
    [[nodiscard]] bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }
    void join(const QString &room, int times)
    {
        for (int i = 1; i <= times; ++i)
            socket.sendTextMessage(
                s("{\"event\":\"join\",\"data\":{\"roomId\":\"%1\"},\"id\":%2}").arg(room).arg(i));
    }

    QWebSocket socket;
    int answered = 0;
    int refused = 0;
    int failed = 0; ///< of the answered
};

} // namespace

class TestChatBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<SchoolServer>();
        for (Member *one : {&m_ann, &m_bob, &m_cay})
            *one = m_server->newMember(Role::Student, s("Somebody"));
    }
    void cleanupTestCase() { m_server.reset(); }

    void aSocketHasSoManyRooms();
    void aMessageHasSoManyReactions();
    void aRoomHasSoManyPeople();
    void aThousandJoinsASecondHurtNobodyElse();

private:
    static QString group(SchoolServer &server, const Member &owner, const QList<Member> &others)
    {
        QJsonArray ids;
        for (const Member &other : others)
            ids.append(other.userId.toString());
        return server
            .call("POST", s("/api/chat"),
                  {{s("type"), s("group")}, {s("name"), s("Club")}, {s("userIds"), ids}},
                  owner.token)
            .text("roomId");
    }

    std::unique_ptr<SchoolServer> m_server;
    Member m_ann, m_bob, m_cay;
};

void TestChatBounds::aSocketHasSoManyRooms()
{
    const UserId owner = m_ann.userId;
    const auto make = [owner](db::Session &session) -> Result<QList<RoomId>> {
        chat::SqlRoomsStore store;
        QList<RoomId> made;
        for (int i = 0; i < kMostRooms; ++i) {
            chat::Room room;
            room.id = RoomId::make();
            room.name = QString::number(i);
            room.memberCount = 1;
            room.createdBy = owner;
            room.createdAt = Timestamp::now();
            const qint64 no = store.insert(session, room, {});
            store.putMember(session, no, {.userId = owner, .joinedAt = room.createdAt});
            made.append(room.id);
        }
        return made;
    };
    const Result<QList<RoomId>> made = await(m_server->school().database().write(make));
    QVERIFY(made.ok());
    Socket ann(*m_server, m_ann);
    for (int i = 0; i < kMostRooms - 1; ++i) {
        const QJsonObject answer = ann.ask("join", {{s("roomId"), made->at(i).toString()}});
        QVERIFY2(answer.contains(s("room")), qPrintable(QString::number(i)));
    }
    const QJsonObject last{{s("roomId"), made->last().toString()}};
    const QJsonObject refused = ann.ask("join", last);
    QCOMPARE(refused[s("id")].toString(), s("chat.too_many_rooms"));
    QCOMPARE(refused[s("errorCode")].toInt(), 429);
    // Again into one of them, and where one is left there is room for another.
    QVERIFY(ann.ask("join", {{s("roomId"), made->first().toString()}}).contains(s("room")));
    QVERIFY(ann.ask("leave", {{s("roomId"), made->first().toString()}}).isEmpty());
    QVERIFY(ann.ask("join", last).contains(s("room")));
}

void TestChatBounds::aMessageHasSoManyReactions()
{
    const QString room = group(*m_server, m_ann, {m_bob});
    const QString id = m_server
                           ->call("POST", s("/api/chat/message"),
                                  {{s("roomId"), room}, {s("message"), s("x")}}, m_ann.token)
                           .text("messageId");
    const auto react = [&](const Member &who, char32_t sign, const char *method = "POST") {
        return m_server->call(method, s("/api/chat/message/like"),
                              {{s("messageId"), id}, {s("emoji"), QString::fromUcs4(&sign, 1)}},
                              who.token);
    };
    for (int i = 0; i < limits::kMaxReactions; ++i)
        QCOMPARE(react(i % 2 ? m_ann : m_bob, U'\U0001F600' + char32_t(i)).status, 200);
    const char32_t another = U'\U0001F600' + char32_t(limits::kMaxReactions);
    const ApiReply refused = react(m_ann, another);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.errorId(), s("chat.too_many_reactions"));
    // One of those there are can be joined; one that is taken back makes room.
    QCOMPARE(react(m_ann, U'\U0001F600').status, 200);
    QCOMPARE(react(m_ann, U'\U0001F601', "PUT").status, 200);
    QCOMPARE(react(m_ann, another).status, 200);
}

void TestChatBounds::aRoomHasSoManyPeople()
{
    const QString room = group(*m_server, m_ann, {m_bob});
    const RoomId id(*Uuid::fromString(QStringView(room)));
    const auto count = [id, this](int members) {
        const auto fill = [id, members](db::Session &session) -> Result<> {
            session.run(kFill, members, id);
            return success();
        };
        QVERIFY(await(m_server->school().database().write(fill)));
    };
    const QJsonObject cay{{s("roomId"), room}, {s("userId"), m_cay.userId.toString()}};
    count(limits::kMaxRoomMembers);
    const ApiReply refused = m_server->call("PATCH", s("/api/chat/add"), cay, m_ann.token);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.errorId(), s("chat.room_full"));
    QCOMPARE(m_server->call("GET", s("/api/rooms/") + room, m_cay.token).status, 404);
    count(limits::kMaxRoomMembers - 1);
    QCOMPARE(m_server->call("PATCH", s("/api/chat/add"), cay, m_ann.token).status, 200);
}

void TestChatBounds::aThousandJoinsASecondHurtNobodyElse()
{
    app::Config config;
    app::LimitsSection &limits = config.limits;
    for (int *other : {&limits.requestsPerMinute, &limits.signInsPerMinute, &limits.chatPerMinute})
        *other = 100'000;
    SchoolServer server(config);
    const Member ann = server.newMember(Role::Student, s("Ann"));
    const Member bob = server.newMember(Role::Student, s("Bob"));
    const Member cay = server.newMember(Role::Student, s("Cay"));
    const QString room = group(server, bob, {ann, cay});
    Socket talks(server, bob);
    Socket hears(server, cay);
    for (Socket *socket : {&talks, &hears})
        QVERIFY(socket->ask("join", {{s("roomId"), room}}).contains(s("room")));
    // From two of her computers, a second's worth each.
    Storm first(server, ann);
    Storm second(server, ann);
    QTRY_VERIFY_WITH_TIMEOUT(first.isOpen() && second.isOpen(), Socket::kTimeoutMs);
    for (Storm *storm : {&first, &second})
        storm->join(room, 1000);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(talks.ask("send-message", {{s("roomId"), room}, {s("message"), s("calm")}})
                     .value(s("message"))
                     .toString(),
                 s("calm"));
    QTRY_COMPARE_WITH_TIMEOUT(hears.heard("new_message").size(), 20, Socket::kTimeoutMs);
    // Each was answered, or refused with when to come back, or the flood was cut off.
    for (Storm *storm : {&first, &second}) {
        QTRY_VERIFY_WITH_TIMEOUT(!storm->isOpen() || storm->answered + storm->refused == 1000,
                                 Socket::kTimeoutMs);
        QVERIFY(storm->refused > 0);
        QVERIFY(storm->answered >= 300);
        QCOMPARE(storm->failed, 0);
        if (!storm->isOpen())
            QCOMPARE(int(storm->socket.closeCode()), 1008);
    }
    // She is there once, and when she goes she is gone.
    const auto online = [&] {
        return talks.ask("join", {{s("roomId"), room}}).value(s("onlineUsers")).toArray().size();
    };
    Socket back(server, ann);
    QCOMPARE(online(), 3);
    first.socket.abort();
    second.socket.abort();
    QCOMPARE(back.ask("send-message", {{s("roomId"), room}, {s("message"), s("sorry")}})
                 .value(s("message"))
                 .toString(),
             s("sorry"));
}

LECTERN_CONTRACT_MAIN(TestChatBounds)
#include "chat_bounds.moc"
