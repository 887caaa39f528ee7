// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/realtime/realtime_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::realtime;
using namespace lectern::realtime::test;

namespace {

const QString kWs = QStringLiteral("/ws");

} // namespace

/// What one person's sockets, or one topic's events, may do to the others'.
class TestSocketLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manySocketsAreNoWayAround();
    void oneHasSoManySocketsOnly();
    void whatIsLostConcernsItsTopicsOnly();
};

void TestSocketLimits::manySocketsAreNoWayAround()
{
    constexpr int kSockets = 4;
    Server server({.eventsOfOnePerSecond = 1, .burstOfOne = 20, .runningOfOne = 3});
    std::vector<std::unique_ptr<Client>> mine;
    for (int i = 0; i < kSockets; ++i) {
        mine.push_back(std::make_unique<Client>(server.url(kWs), "user-1"));
        QVERIFY(mine.back()->waitOpen());
    }
    QTRY_COMPARE(server.observer.come.load(), kSockets);
    const Uuid topic = Uuid::v7();
    // Each of them takes a while: there is no room for the fourth.
    for (const auto &client : mine)
        client->send(enterText(topic, 0, 2500));
    qsizetype entered = 0;
    for (const auto &client : mine)
        entered += client->hear(QStringLiteral("{\"ack\":1")).contains(QStringLiteral("entered"));
    QCOMPARE(entered, 3);
    for (int i = 0; i < 10; ++i) {
        for (const auto &client : mine)
            client->send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":2}"));
    }
    qsizetype answered = 0;
    for (const auto &client : mine) {
        QTRY_COMPARE(client->heard.size(), 10);
        answered += client->heard.filter(QStringLiteral("\"data\"")).size();
    }
    QVERIFY2(answered >= 16 && answered < 30, qPrintable(QString::number(answered)));
    Client other(server.url(kWs), "user-2");
    QVERIFY(other.waitOpen());
    other.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":2}"));
    QVERIFY(other.hear(QStringLiteral("{\"ack\":2")).contains(QStringLiteral("\"data\"")));
}

void TestSocketLimits::oneHasSoManySocketsOnly()
{
    Server server({.socketsOfOne = 2});
    Client first(server.url(kWs), "user-1");
    Client second(server.url(kWs), "user-1");
    QTRY_COMPARE(server.observer.come.load(), 2);
    Client third(server.url(kWs), "user-1");
    QCOMPARE(third.closed(), 1008);
    Client other(server.url(kWs), "user-2");
    QTRY_COMPARE(server.observer.come.load(), 3);
    first.socket.close();
    QTRY_COMPARE(server.observer.gone.load(), 1);
    Client fourth(server.url(kWs), "user-1");
    QTRY_COMPARE(server.observer.come.load(), 4);
}

void TestSocketLimits::whatIsLostConcernsItsTopicsOnly()
{
    Server server({}, 1);
    const Uuid quiet = Uuid::v7();
    const Uuid loud = Uuid::v7();
    Client one(server.url(kWs), "user-1");
    Client two(server.url(kWs), "user-2");
    for (Client *client : {&one, &two}) {
        QVERIFY(client->waitOpen());
        client->send(enterText(client == &one ? quiet : loud));
        QVERIFY(!client->hear(QStringLiteral("{\"ack\":1")).isEmpty());
    }
    // More than the thread keeps for later.
    server.hub.publish(
        std::vector<Delivery>(300'000, Delivery{loud, std::make_shared<Push>("news", "0", 1)}));
    server.publish(quiet, 1, 1);
    QVERIFY(!one.hear(QStringLiteral("{\"event\":\"news\"")).isEmpty());
    QTRY_COMPARE(two.socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(one.closed(200), -1);
}

QTEST_GUILESS_MAIN(TestSocketLimits)
#include "tst_socket_limits.moc"
