// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

#include <algorithm>

using namespace lectern;
using namespace lectern::test;

/// Whom a room shows as online: whoever has a socket open, whether it has joined the room or not.
class TestPresence : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_ann = m_server->newMember(Role::Student, s("Ann"));
        m_bob = m_server->newMember(Role::Student, s("Bob"));
        m_room = group(m_ann, {m_bob});
        QVERIFY(!m_room.isEmpty());
    }

    void whoNeverJoinedLeaves();
    void whoComesBackIsToldOf();
    void whoHasAnotherSocketStays();
    void whoNeverJoinedHides();
    void whoHidesLeavesUnseen();
    void whoIsNotThereChangesNothing();
    void theSameStatusIsNotWritten();

private:
    using SocketPtr = std::unique_ptr<Socket>;

    SocketPtr open(const Member &who) { return std::make_unique<Socket>(*m_server, who); }
    /// Whom the answer to a join shows, once `who` is among them, or is not.
    bool joinShows(Socket &socket, const Member &who, bool isShown)
    {
        return QTest::qWaitFor(
            [&] {
                const QJsonArray online =
                    socket.ask("join", {{s("roomId"), m_room}})[s("onlineUsers")].toArray();
                const bool found =
                    std::any_of(online.begin(), online.end(), [&who](const QJsonValue &one) {
                        return one[s("userId")] == who.userId.toString();
                    });
                return found == isShown;
            },
            Socket::kTimeoutMs);
    }
    static int count(const Socket &socket, const char *event, const Member &who)
    {
        const QList<QJsonObject> heard = socket.heard(event);
        return int(std::count_if(heard.begin(), heard.end(), [&who](const QJsonObject &push) {
            return push[s("userId")] == who.userId.toString();
        }));
    }
    bool hears(const Socket &socket, const char *event, const Member &who, int times)
    {
        return QTest::qWaitFor([&] { return count(socket, event, who) == times; },
                               Socket::kTimeoutMs);
    }
    /// What was on its way has come: a message takes the same way.
    bool settles(Socket &socket)
    {
        const qsizetype before = socket.heard("new_message").size();
        socket.say("send-message", {{s("roomId"), m_room}, {s("message"), s("so?")}});
        return QTest::qWaitFor([&] { return socket.heard("new_message").size() > before; },
                               Socket::kTimeoutMs);
    }
};

void TestPresence::whoNeverJoinedLeaves()
{
    const SocketPtr ann = open(m_ann);
    SocketPtr bob = open(m_bob);
    QVERIFY(joinShows(*ann, m_bob, true));
    bob.reset();
    QVERIFY(hears(*ann, "user-left", m_bob, 1));
    QCOMPARE(ann->heard("user-left")[0][s("roomId")].toString(), m_room);
    QCOMPARE(ann->heard("user-left")[0][s("name")].toString(), s("Bob"));
    QVERIFY(joinShows(*ann, m_bob, false));

    // Who joined and left again is online still, and is told of once more when that ends.
    bob = open(m_bob);
    bob->ask("join", {{s("roomId"), m_room}});
    bob->ask("leave", {{s("roomId"), m_room}});
    QVERIFY(hears(*ann, "user-left", m_bob, 2));
    QVERIFY(joinShows(*ann, m_bob, true));
    bob.reset();
    QVERIFY(hears(*ann, "user-left", m_bob, 3));
    // Who is in the room is told of once.
    bob = open(m_bob);
    bob->ask("join", {{s("roomId"), m_room}});
    bob.reset();
    QVERIFY(hears(*ann, "user-left", m_bob, 4));
    QVERIFY(settles(*ann));
    QCOMPARE(count(*ann, "user-left", m_bob), 4);
}

void TestPresence::whoComesBackIsToldOf()
{
    const SocketPtr ann = open(m_ann);
    ann->ask("join", {{s("roomId"), m_room}});
    SocketPtr bob;
    for (int times = 1; times <= 2; ++times) {
        bob = open(m_bob);
        QVERIFY(hears(*ann, "user-joined", m_bob, times));
        QCOMPARE(ann->heard("user-joined").last()[s("roomId")].toString(), m_room);
        QCOMPARE(ann->heard("user-joined").last()[s("name")].toString(), s("Bob"));
        QVERIFY(joinShows(*ann, m_bob, true));
        bob.reset();
        QVERIFY(hears(*ann, "user-left", m_bob, times));
    }
    // Another socket shows nobody new; nor do those of whoever chose not to be seen.
    bob = open(m_bob);
    QVERIFY(hears(*ann, "user-joined", m_bob, 3));
    const SocketPtr other = open(m_bob);
    other->ask("set-status", {{s("isOnline"), false}});
    QVERIFY(hears(*ann, "user-left", m_bob, 3));
    bob.reset();
    bob = open(m_bob);
    QTest::qWait(1500);
    QVERIFY(settles(*ann));
    QCOMPARE(count(*ann, "user-joined", m_bob), 3);
    QCOMPARE(count(*ann, "user-left", m_bob), 3);
}

void TestPresence::whoHasAnotherSocketStays()
{
    const SocketPtr ann = open(m_ann);
    const SocketPtr bob = open(m_bob);
    SocketPtr other = open(m_bob);
    QVERIFY(joinShows(*ann, m_bob, true));
    other.reset();
    QTest::qWait(300);
    QVERIFY(settles(*ann));
    QCOMPARE(count(*ann, "user-left", m_bob), 0);
    QVERIFY(joinShows(*ann, m_bob, true));
}

void TestPresence::whoNeverJoinedHides()
{
    const SocketPtr ann = open(m_ann);
    const SocketPtr bob = open(m_bob);
    QVERIFY(joinShows(*ann, m_bob, true));
    bob->ask("set-status", {{s("isOnline"), false}});
    QVERIFY(hears(*ann, "user-left", m_bob, 1));
    QVERIFY(joinShows(*ann, m_bob, false));
    // Once for the socket, where that took a moment.
    const int before = count(*ann, "user-joined", m_bob);
    bob->ask("set-status", {{s("isOnline"), true}});
    QVERIFY(hears(*ann, "user-joined", m_bob, before + 1));
    QVERIFY(joinShows(*ann, m_bob, true));
}

void TestPresence::whoHidesLeavesUnseen()
{
    const SocketPtr ann = open(m_ann);
    SocketPtr bob = open(m_bob);
    QVERIFY(joinShows(*ann, m_bob, true));
    bob->ask("set-status", {{s("isOnline"), false}});
    QVERIFY(hears(*ann, "user-left", m_bob, 1));
    const int before = count(*ann, "user-joined", m_bob);
    bob.reset();
    bob = open(m_bob);
    bob->ask("join", {{s("roomId"), m_room}});
    bob.reset();
    QTest::qWait(300);
    QVERIFY(settles(*ann));
    QCOMPARE(count(*ann, "user-left", m_bob), 1);
    QCOMPARE(count(*ann, "user-joined", m_bob), before);
}

void TestPresence::whoIsNotThereChangesNothing()
{
    const SocketPtr ann = open(m_ann);
    QVERIFY(joinShows(*ann, m_bob, false));
    for (const bool isOnline : {false, true})
        QCOMPARE(
            m_server
                ->call("PUT", s("/api/v1/chat/status"), {{s("isOnline"), isOnline}}, m_bob.token)
                .status,
            200);
    QVERIFY(settles(*ann));
    QCOMPARE(count(*ann, "user-left", m_bob) + count(*ann, "user-joined", m_bob), 0);
    QVERIFY(joinShows(*ann, m_bob, false));
}

void TestPresence::theSameStatusIsNotWritten()
{
    constexpr int kTimes = 60;
    const SocketPtr bob = open(m_bob);
    // When it was written.
    const auto kept = [this] {
        return m_server->call("GET", s("/api/v1/chat/status"), m_bob.token).text("lastSeen");
    };
    for (const bool isOnline : {true, false}) {
        QCOMPARE(bob->ask("set-status", {{s("isOnline"), isOnline}})[s("isOnline")].toBool(),
                 isOnline);
        const QString before = kept();
        QCOMPARE(before.isEmpty(), isOnline); // as it was without a choice
        for (int i = 0; i < kTimes; ++i) {
            const QJsonObject status = bob->ask("set-status", {{s("isOnline"), isOnline}});
            QCOMPARE(status[s("isOnline")].toBool(), isOnline);
            QVERIFY(!status[s("lastSeen")].toString().isEmpty());
        }
        QCOMPARE(kept(), before);
        QCOMPARE(m_server->call("GET", s("/api/v1/chat/status"), m_bob.token)
                     .data()
                     .value(s("isOnline"))
                     .toBool(),
                 isOnline);
    }
    // Both at once: the last one holds.
    for (int i = 0; i < 20; ++i) {
        bob->say("set-status", {{s("isOnline"), false}});
        bob->say("set-status", {{s("isOnline"), true}});
    }
    bob->ask("set-status", {{s("isOnline"), true}});
    QTRY_VERIFY(m_server->call("GET", s("/api/v1/chat/status"), m_bob.token)
                    .data()
                    .value(s("isOnline"))
                    .toBool());
}

LECTERN_CONTRACT_MAIN(TestPresence)
#include "chat_presence.moc"
