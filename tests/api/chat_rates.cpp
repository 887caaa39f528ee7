// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/chat_socket.h"
#include "tests/support/contract_main.h"

#include <QJsonArray>

using namespace lectern;
using namespace lectern::test;

namespace {

constexpr int kOfPerson = 4;
constexpr int kInRoom = 6;
constexpr int kOfProgram = 5;
constexpr int kPages = 5;
constexpr int kRooms = 6;
constexpr int kAdded = 40;
/// A bucket may refill a little while a slow machine empties it.
constexpr int kPatience = 50;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Outcome
{
    QString refusal; ///< the error's id; empty: it was taken
    int retryAfter = 0;
};

} // namespace

/// How much somebody may write, and how much a room takes.
class TestChatRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        app::Config config;
        app::LimitsSection &limits = config.limits;
        for (int *other : {&limits.requestsPerMinute, &limits.signInsPerMinute,
                           &limits.uploadsPerMinute, &limits.chatPerMinute, &limits.mediaPerMinute})
            *other = 100'000;
        limits.programsPerMinute = kOfProgram;
        limits.messagesPerMinute = kOfPerson;
        limits.roomMessagesPerMinute = kInRoom;
        limits.historyPerMinute = kPages;
        limits.roomsPerHour = kRooms;
        limits.addedPerHour = kAdded;
        m_server = std::make_unique<SchoolServer>(config);
    }
    void cleanupTestCase() { m_server.reset(); }
    void init()
    {
        for (Member *one : {&m_ann, &m_bob, &m_cay})
            *one = m_server->newMember(Role::Student, s("Somebody"));
    }

    void onePersonsMessagesAreOneBucket();
    void oneRoomTakesSoMuch();
    void whatWasSentIsAnsweredAgain();
    void strangersCostARoomNothing();
    void whatIsRefusedCostsARoomNothing();
    void filesAreCountedBeforeTheWork();
    void aProgramHasABudgetOfItsOwn();
    void historyHasABudgetOfItsOwn();
    void aStudentMakesSoManyRooms();
    void aStudentAddsSoManyPeople();
    void whatIsRefusedIsNotCounted();
    void choosingToAndFroIsCounted();

private:
    ApiReply make(const Member &who, const QJsonArray &others)
    {
        return m_server->call(
            "POST", s("/api/rooms"),
            {{s("name"), s("Club")}, {s("type"), s("group")}, {s("userIds"), others}}, who.token);
    }
    ApiReply pair(const Member &who, const Member &other)
    {
        return m_server->call("GET", s("/api/chat/personel?userId=") + other.userId.toString(),
                              who.token);
    }
    static bool isRefused(const ApiReply &reply)
    {
        const int wait = reply.header("Retry-After").toInt();
        return reply.status == 429 && reply.errorId() == s("request.too_many") && wait > 0 &&
               wait <= 3600 / kRooms;
    }
    /// Made by Cay, who looks after it.
    QString group(const QList<Member> &more = {})
    {
        QJsonArray others{m_ann.userId.toString(), m_bob.userId.toString()};
        for (const Member &one : more)
            others.append(one.userId.toString());
        return m_server
            ->call("POST", s("/api/rooms"),
                   {{s("name"), s("Readers")}, {s("type"), s("group")}, {s("userIds"), others}},
                   m_cay.token)
            .text("roomId");
    }
    Outcome post(const Member &who, const QString &room, const QJsonObject &more = {})
    {
        QJsonObject body{{s("roomId"), room}, {s("message"), s("hello")}};
        for (auto it = more.begin(); it != more.end(); ++it)
            body.insert(it.key(), it.value());
        return heard(m_server->call("POST", s("/api/chat/message"), body, who.token));
    }
    Outcome attach(const Member &who, const QString &room, const QByteArray &name,
                   const QByteArray &bytes)
    {
        return heard(m_server->client().upload("POST", s("/api/rooms/") + room + s("/messages"),
                                               "file", name, bytes, who.token));
    }
    Outcome heard(const ApiReply &reply)
    {
        m_last = reply;
        return {m_last.status == 201 ? QString() : m_last.errorId(),
                m_last.header("Retry-After").toInt()};
    }
    Outcome ask(const Member &who, const char *event, const QJsonObject &data)
    {
        const QJsonObject answer = Socket(*m_server, who).ask(event, data);
        return {answer[s("errorCode")].isUndefined() ? QString() : answer[s("id")].toString(),
                answer[s("retryAfter")].toInt()};
    }
    Outcome send(const Member &who, const QString &room)
    {
        return ask(who, "send-message", {{s("roomId"), room}, {s("message"), s("hello")}});
    }
    /// Goes on until it is refused.
    static Outcome untilRefused(const std::function<Outcome()> &once)
    {
        Outcome outcome;
        for (int i = 0; i < kPatience && outcome.refusal.isEmpty(); ++i)
            outcome = once();
        return outcome;
    }

    std::unique_ptr<SchoolServer> m_server;
    Member m_ann, m_bob, m_cay;
    ApiReply m_last;
};

void TestChatRates::onePersonsMessagesAreOneBucket()
{
    const QString room = group();
    QCOMPARE(post(m_ann, room).refusal, QString());
    const QString mine = m_last.text("messageId");
    QCOMPARE(send(m_ann, room).refusal, QString());
    QCOMPARE(post(m_ann, room).refusal, QString());
    QCOMPARE(send(m_ann, room).refusal, QString());
    const auto refused = [](const Outcome &outcome) {
        return outcome.refusal == s("request.too_many") && outcome.retryAfter > 0 &&
               outcome.retryAfter <= 60 / kOfPerson;
    };
    // Over sockets what came over HTTP counts, and the other way round; in any room.
    const QString other = group();
    QVERIFY(refused(untilRefused([&] { return send(m_ann, other); })));
    QVERIFY(refused(untilRefused([&] { return post(m_ann, other); })));
    QCOMPARE(m_last.status, 429);
    QVERIFY(refused(untilRefused([&] {
        return ask(m_ann, "edit-message", {{s("messageId"), mine}, {s("newMessage"), s("hi")}});
    })));
    QVERIFY(refused(untilRefused([&] {
        return ask(m_ann, "react", {{s("messageId"), mine}, {s("emoji"), s("👍")}});
    })));
    QVERIFY(refused(untilRefused([&] {
        m_last = m_server->call("PUT", s("/api/chat/message/pin"),
                                {{s("messageId"), mine}, {s("on"), true}}, m_ann.token);
        return Outcome{m_last.status == 200 ? QString() : m_last.errorId(),
                       m_last.header("Retry-After").toInt()};
    })));
    // What says nothing new is not held up, nor is anybody else.
    QCOMPARE(ask(m_ann, "mark-read", {{s("messageId"), mine}}).refusal, QString());
    QCOMPARE(ask(m_ann, "delete-message", {{s("messageId"), mine}}).refusal, QString());
    QCOMPARE(post(m_bob, other).refusal, QString());
}

void TestChatRates::oneRoomTakesSoMuch()
{
    const QString room = group();
    for (int i = 0; i < kInRoom / 2; ++i) {
        QCOMPARE(post(m_ann, room).refusal, QString());
        QCOMPARE(send(m_bob, room).refusal, QString());
    }
    Outcome full;
    for (int i = 0; i < kPatience && full.refusal != s("chat.room_too_busy"); ++i)
        full = send(i % 2 == 0 ? m_bob : m_ann, room);
    QCOMPARE(full.refusal, s("chat.room_too_busy"));
    QVERIFY(full.retryAfter > 0 && full.retryAfter <= 60 / kInRoom);
    // Who looks after it can say so; other rooms go on.
    QCOMPARE(post(m_cay, room).refusal, QString());
    const Member dan = m_server->newMember(Role::Student, s("Dan"));
    const QJsonObject asked{{s("type"), s("personal")},
                            {s("userIds"), QJsonArray{m_ann.userId.toString()}}};
    const QString pair = m_server->call("POST", s("/api/rooms"), asked, dan.token).text("roomId");
    QCOMPARE(post(dan, pair).refusal, QString());
}

void TestChatRates::whatWasSentIsAnsweredAgain()
{
    const Member dan = m_server->newMember(Role::Student, s("Dan"));
    const Member eve = m_server->newMember(Role::Student, s("Eve"));
    const QString room = group({dan, eve});
    const auto named = [] { return QJsonObject{{s("clientId"), MessageId::make().toString()}}; };
    const auto isAnswered = [&](const Member &who, const QJsonObject &again, const QString &id) {
        return post(who, room, again).refusal.isEmpty() && m_last.text("messageId") == id;
    };
    // The connection was cut before the answer, and nothing is left in the person's bucket.
    const QJsonObject anns = named();
    QCOMPARE(post(m_ann, room, anns).refusal, QString());
    const QString first = m_last.text("messageId");
    QCOMPARE(untilRefused([&] { return post(m_ann, room); }).refusal, s("request.too_many"));
    for (int i = 0; i < kOfPerson; ++i)
        QVERIFY(isAnswered(m_ann, anns, first));
    // Or in the room's.
    const QJsonObject bobs = named();
    QCOMPARE(post(m_bob, room, bobs).refusal, QString());
    const QString second = m_last.text("messageId");
    Outcome full;
    for (int i = 0; i < kPatience && full.refusal != s("chat.room_too_busy"); ++i)
        full = post(i % 2 == 0 ? dan : eve, room);
    QCOMPARE(full.refusal, s("chat.room_too_busy"));
    for (int i = 0; i < kOfPerson; ++i)
        QVERIFY(isAnswered(m_bob, bobs, second));
}

void TestChatRates::whatIsRefusedCostsARoomNothing()
{
    const Member dan = m_server->newMember(Role::Student, s("Dan"));
    const QString room = group({dan});
    QCOMPARE(post(m_cay, group()).refusal, QString());
    const QJsonObject elsewhere{{s("replyTo"), m_last.text("messageId")}};
    for (int i = 0; i < kOfPerson; ++i) {
        QCOMPARE(post(m_ann, room, elsewhere).refusal, s("chat.reply_not_in_room"));
        QCOMPARE(post(m_bob, room, elsewhere).refusal, s("chat.reply_not_in_room"));
    }
    for (int i = 0; i < kOfPerson; ++i)
        QCOMPARE(post(dan, room).refusal, QString());
}

void TestChatRates::filesAreCountedBeforeTheWork()
{
    const QString room = group();
    for (int i = 0; i < kOfPerson; ++i)
        QCOMPARE(attach(m_ann, room, "a.txt", "words").refusal, QString());
    // Nobody has looked into these.
    const QByteArray half("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QCOMPARE(attach(m_bob, room, "half.png", half).refusal, s("media.not_an_image"));
    Outcome outcome;
    for (int i = 0; i < kPatience && outcome.refusal != s("request.too_many"); ++i)
        outcome = attach(m_ann, room, "half.png", half);
    QCOMPARE(outcome.refusal, s("request.too_many"));
}

void TestChatRates::strangersCostARoomNothing()
{
    const QString room = group();
    for (int i = 0; i < 3 * kInRoom; ++i) {
        const Member stranger = m_server->newMember(Role::Student, s("Stranger"));
        QCOMPARE(post(stranger, room).refusal, s("chat.room_not_found"));
    }
    QCOMPARE(post(m_ann, room).refusal, QString());
}

void TestChatRates::aProgramHasABudgetOfItsOwn()
{
    const Member admin = m_server->newMember(Role::Admin, s("Ada"));
    const QString token =
        m_server->call("POST", s("/api/tokens/client"), {{s("name"), s("App")}}, admin.token)
            .text("token");
    for (int i = 0; i < kOfProgram; ++i)
        QCOMPARE(m_server->call("GET", s("/api/messages"), token).status, 200);
    int status = 200;
    for (int i = 0; i < kPatience && status == 200; ++i)
        status = m_server->call("GET", s("/api/messages"), token).status;
    QCOMPARE(status, 429);
    QCOMPARE(m_server->call("GET", s("/api/messages"), admin.token).status, 200);
}

void TestChatRates::historyHasABudgetOfItsOwn()
{
    const QString path = s("/api/rooms/") + group();
    const auto status = [&](const char *what, const Member &who) {
        return m_server->call("GET", path + s(what), who.token).status;
    };
    for (int i = 0; i < kPages; ++i)
        QCOMPARE(status(i % 2 == 0 ? "/messages?limit=100" : "/join?since=0", m_ann), 200);
    int last = 200;
    for (int i = 0; i < kPatience && last == 200; ++i)
        last = status("/messages", m_ann);
    QCOMPARE(last, 429);
    // All else goes on, and so do others.
    QCOMPARE(status("/members", m_ann), 200);
    QCOMPARE(status("/messages", m_bob), 200);
}

void TestChatRates::aStudentMakesSoManyRooms()
{
    QCOMPARE(pair(m_ann, m_bob).status, 200);
    for (int i = 1; i < kRooms; ++i)
        QCOMPARE(make(m_ann, {}).status, 201);
    QVERIFY(isRefused(make(m_ann, {})));
    QVERIFY(isRefused(pair(m_ann, m_cay)));
    // What is there can be opened, by both; nobody else is held up.
    QCOMPARE(pair(m_ann, m_bob).status, 200);
    QCOMPARE(pair(m_bob, m_ann).status, 200);
    QCOMPARE(make(m_bob, {m_ann.userId.toString()}).status, 201);
    const Member instructor = m_server->newMember(Role::Instructor, s("Ines"));
    for (int i = 0; i < 2 * kRooms; ++i)
        QCOMPARE(make(instructor, {m_ann.userId.toString()}).status, 201);
}

void TestChatRates::aStudentAddsSoManyPeople()
{
    QJsonArray many;
    for (int i = 0; i < kAdded / 2; ++i)
        many.append(m_server->newMember(Role::Student, s("Somebody")).userId.toString());
    const QString room = make(m_ann, many).text("roomId");
    QVERIFY(!room.isEmpty());
    const auto add = [&](const Member &who) {
        return m_server->call("PATCH", s("/api/chat/add"),
                              {{s("roomId"), room}, {s("userId"), who.userId.toString()}},
                              m_ann.token);
    };
    QCOMPARE(add(m_bob).status, 200);
    QVERIFY(isRefused(make(m_ann, many)));
    many.removeLast();
    QCOMPARE(make(m_ann, many).status, 201);
    QVERIFY(isRefused(add(m_cay)));
    QCOMPARE(make(m_bob, many).status, 201);
}

void TestChatRates::whatIsRefusedIsNotCounted()
{
    QJsonArray many;
    for (int i = 0; i <= kAdded; ++i)
        many.append(m_server->newMember(Role::Student, s("Somebody")).userId.toString());
    const ApiReply tooMany = make(m_ann, many);
    QCOMPARE(tooMany.status, 400);
    QCOMPARE(tooMany.wrongFields(), QStringList{s("userIds")});
    QVERIFY(tooMany.header("Retry-After").isEmpty());
    many.removeLast();
    QCOMPARE(make(m_ann, many).status, 201);
    // Of somebody's rooms, by what is refused for its people or for want of the other one.
    Member nobody;
    nobody.userId = UserId::make();
    for (int i = 0; i < kRooms; ++i) {
        QVERIFY(isRefused(make(m_ann, {m_bob.userId.toString()})));
        QCOMPARE(pair(m_ann, nobody).status, 404);
    }
    QCOMPARE(make(m_ann, {}).status, 201);
    // Of somebody's people, by what is refused for its room.
    const QString room = make(m_bob, {}).text("roomId");
    for (int i = 1; i < kRooms; ++i)
        QCOMPARE(make(m_bob, {}).status, 201);
    for (int i = 0; i < kRooms; ++i)
        QVERIFY(isRefused(make(m_bob, many)));
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/add"),
                        {{s("roomId"), room}, {s("userId"), m_cay.userId.toString()}}, m_bob.token)
                 .status,
             200);
}

void TestChatRates::choosingToAndFroIsCounted()
{
    Socket socket(*m_server, m_ann);
    const auto choose = [&](bool isOnline) {
        return socket.ask("set-status", {{s("isOnline"), isOnline}});
    };
    bool isOnline = true;
    QJsonObject answer;
    for (int i = 0; i < kPatience && !answer.contains(s("errorCode")); ++i) {
        isOnline = !isOnline;
        answer = choose(isOnline);
    }
    QCOMPARE(answer[s("id")].toString(), s("request.too_many"));
    QVERIFY(answer[s("retryAfter")].toInt() > 0);
    // What holds can be said as often as one likes, and nothing was changed.
    for (int i = 0; i < 3 * kOfPerson; ++i)
        QVERIFY(!choose(!isOnline).contains(s("errorCode")));
    QCOMPARE(m_server->call("GET", s("/api/v1/chat/status"), m_ann.token)
                 .data()
                 .value(s("isOnline"))
                 .toBool(),
             !isOnline);
}

LECTERN_CONTRACT_MAIN(TestChatRates)
#include "chat_rates.moc"
