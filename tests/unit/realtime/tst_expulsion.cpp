// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/realtime/realtime_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::realtime;
using namespace lectern::realtime::test;

/// Who is shown out of a topic, and who has come back when that is heard of.
class TestExpulsion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsExpelledHearsNothingThatFollows();
    void whoCameBackStays();
    void whoIsExpelledWhileComingIn_data();
    void whoIsExpelledWhileComingIn();
};

void TestExpulsion::whoIsExpelledHearsNothingThatFollows()
{
    Server server;
    const Uuid topic = Uuid::v7();
    Client stays(server.url(kWs), "user-1");
    Client leaves(server.url(kWs), "user-2");
    for (Client *client : {&stays, &leaves}) {
        QVERIFY(client->waitOpen());
        client->send(enterText(topic));
        QVERIFY(!client->hear(QStringLiteral("{\"ack\":1")).isEmpty());
    }
    // Nobody waits in between: the thread finds all of it when it gets around to it.
    server.publish(topic, 1, 3);
    server.hub.expel(topic, userNumber(2), 4);
    server.publish(topic, 4, 6);
    QTRY_COMPARE(stays.heard.size(), 6);
    QTRY_COMPARE(leaves.heard.size(), 3);
    QVERIFY(leaves.heard.last().contains(QStringLiteral(":3}")));
    QTest::qWait(50);
    QCOMPARE(leaves.heard.size(), 3);
}

void TestExpulsion::whoCameBackStays()
{
    Server server;
    const Uuid topic = Uuid::v7();
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    client.send(enterText(topic, 5));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":1")).isEmpty());
    // News from another node that come late: the answer to the join had them.
    server.hub.expel(topic, userNumber(1), 4);
    server.hub.expel(topic, userNumber(1), 5);
    server.publish(topic, 6, 6);
    QTRY_COMPARE(client.heard.size(), 1);
    server.hub.expel(topic, userNumber(1), 7);
    QTRY_COMPARE(server.observer.sentAway.load(), 1);
    server.publish(topic, 8, 8);
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":2}"));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":2")).isEmpty());
    QCOMPARE(client.heard.size(), 1);
}

void TestExpulsion::whoIsExpelledWhileComingIn_data()
{
    QTest::addColumn<bool>("again");
    QTest::addColumn<int>("known");
    QTest::addColumn<bool>("stays");
    QTest::newRow("read before") << false << 3 << false;
    QTest::newRow("read afterwards") << false << 4 << true;
    QTest::newRow("in already, read before") << true << 3 << false;
    QTest::newRow("in already, read afterwards") << true << 4 << true;
}

void TestExpulsion::whoIsExpelledWhileComingIn()
{
    QFETCH(bool, again);
    QFETCH(int, known);
    QFETCH(bool, stays);
    Server server;
    const Uuid topic = Uuid::v7();
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    if (again) {
        client.send(enterText(topic, 1));
        QVERIFY(!client.hear(QStringLiteral("{\"ack\":1")).isEmpty());
    }
    client.send(enterText(topic, known, 300));
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":2}"));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":2")).isEmpty());
    server.hub.expel(topic, userNumber(1), 4);
    server.publish(topic, 5, 5);
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":1")).isEmpty());
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":3}"));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":3")).isEmpty());
    QCOMPARE(client.heard.size(), stays ? 1 : 0);
    QCOMPARE(server.observer.sentAway.load(), again && !stays ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestExpulsion)
#include "tst_expulsion.moc"
