// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/realtime/realtime_fixture.h"

#include <QTcpSocket>
#include <QTest>

using namespace lectern;
using namespace lectern::realtime;
using namespace lectern::realtime::test;

/// What a socket is refused: too much, too slow, and what makes no sense.
class TestGatewayRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLotAtOnceIsNoSlowReader();
    void slowReadersHurtOnlyThemselves();
    void floodsAreRefused();
    void slowFloodsAreCutOff();
    void whoAsksALittleTooMuchStays();
    void refusesOtherTransports_data();
    void refusesOtherTransports();
    void refusesNonsense_data();
    void refusesNonsense();
    void nonsenseThatAsksIsAnswered();
};

void TestGatewayRefusals::aLotAtOnceIsNoSlowReader()
{
    Server server;
    const Uuid topic = Uuid::v7();
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    client.send(enterText(topic));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":1")).isEmpty());
    const QByteArray letters = '"' + QByteArray(1000, 'x') + '"';
    constexpr int kSaid = WebSocket::kMostUnsent * 5 / 4 / 1000;
    std::vector<Delivery> mail;
    for (int i = 0; i < kSaid; ++i)
        mail.push_back({topic, std::make_shared<Push>("news", letters, i + 1)});
    server.hub.publish(std::move(mail));
    QTRY_COMPARE_WITH_TIMEOUT(client.heard.size(), kSaid, 20'000);
    QCOMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
}

void TestGatewayRefusals::slowReadersHurtOnlyThemselves()
{
    Server server;
    const Uuid topic = Uuid::v7();
    Client good(server.url(kWs), "user-1");
    QVERIFY(good.waitOpen());
    good.send(enterText(topic));
    QVERIFY(!good.hear(QStringLiteral("{\"ack\":1")).isEmpty());
    // By hand, for it must not read: a handshake, one masked frame, and then nothing.
    QTcpSocket slow;
    slow.setReadBufferSize(1);
    slow.connectToHost(QHostAddress(QHostAddress::LocalHost), server.http->port());
    QVERIFY(slow.waitForConnected(3000));
    const QByteArray text = enterText(topic).toUtf8();
    QByteArray frame("\x81\xfe", 2);
    frame += char(text.size() / 256);
    frame += char(text.size() % 256);
    frame += QByteArray(4, '\0') + text;
    slow.write(opening(kWs + QStringLiteral("?token=user-2")) + frame);
    QTRY_COMPARE(server.observer.come.load(), 2);
    QTest::qWait(100);
    const QByteArray big = '"' + QByteArray(100'000, 'x') + '"';
    for (int i = 0; i < 200 && server.observer.gone.load() == 0; ++i) {
        server.hub.publish({{topic, std::make_shared<Push>("big", big, i + 1)}});
        QTRY_COMPARE(good.heard.size(), i + 1);
    }
    QTRY_COMPARE_WITH_TIMEOUT(server.observer.gone.load(), 1, 8000);
    QCOMPARE(good.closed(100), -1);
}

void TestGatewayRefusals::floodsAreRefused()
{
    Server server({.eventsPerSecond = 10, .burst = 20});
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    for (int i = 0; i < 40; ++i)
        client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":%1}").arg(i));
    QTRY_COMPARE(client.heard.size(), 40);
    QVERIFY(!client.heard[5].contains(QStringLiteral("error")));
    QVERIFY(client.heard[39].contains(QStringLiteral("\"errorCode\":429")));
    for (int i = 0; i < 600; ++i)
        client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{}}"));
    QCOMPARE(client.closed(), 1008);
}

void TestGatewayRefusals::slowFloodsAreCutOff()
{
    Server server;
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    // 3,000 a second: now and then one is let through.
    for (int i = 0; i < 300 && client.socket.isValid(); ++i) {
        for (int j = 0; j < 30; ++j)
            client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{}}"));
        QTest::qWait(10);
    }
    QCOMPARE(client.closed(), 1008);
}

void TestGatewayRefusals::whoAsksALittleTooMuchStays()
{
    // Twice as much as is let through: what is refused is made good for by what is not.
    Server server({.eventsPerSecond = 500, .burst = 20, .eventsOfOnePerSecond = 1000});
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    for (int i = 0; i < 150; ++i) {
        for (int j = 0; j < 10; ++j)
            client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{}}"));
        QTest::qWait(10);
    }
    QVERIFY(client.socket.isValid());
    QVERIFY(!client.hear(QStringLiteral("{\"event\":\"error\"")).isEmpty());
}

void TestGatewayRefusals::refusesOtherTransports_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("upgrade");
    QTest::addColumn<QByteArray>("body");
    const QByteArray unknown = R"({"code":0,"message":"Transport unknown"})";
    const QByteArray version = R"({"code":5,"message":"Unsupported protocol version"})";
    QTest::newRow("polling") << QByteArray("EIO=4&transport=polling&t=Abc&b64=1") << false
                             << unknown;
    QTest::newRow("polling, of old") << QByteArray("EIO=3&transport=polling") << false << unknown;
    QTest::newRow("none") << QByteArray("EIO=4") << true << unknown;
    QTest::newRow("polling that upgrades")
        << QByteArray("EIO=4&transport=polling") << true << unknown;
    QTest::newRow("of old") << QByteArray("EIO=3&transport=websocket") << true << version;
}

void TestGatewayRefusals::refusesOtherTransports()
{
    QFETCH(QByteArray, query);
    QFETCH(bool, upgrade);
    QFETCH(QByteArray, body);
    Server server;
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), server.http->port());
    QVERIFY(client.waitForConnected(3000));
    QByteArray request = "GET /socket.io/?" + query + " HTTP/1.1\r\nHost: a\r\n";
    if (upgrade)
        request += "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    client.write(QByteArray(request + "\r\n"));
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = client.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 400 "), answer);
    QVERIFY2(answer.contains("\r\nContent-Type: application/json\r\n"), answer);
    QVERIFY2(answer.endsWith(QByteArray("\r\n\r\n" + body)), answer);
    QTRY_COMPARE(server.openSockets(), 0.0);
}

void TestGatewayRefusals::refusesNonsense_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << QStringLiteral("hello");
    QTest::newRow("an array") << QStringLiteral("[1]");
    QTest::newRow("no event") << QStringLiteral("{\"data\":{}}");
    QTest::newRow("data is text") << QStringLiteral("{\"event\":\"echo\",\"data\":\"x\"}");
    QTest::newRow("id is a list") << QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":[1]}");
    QTest::newRow("unknown member") << QStringLiteral("{\"event\":\"echo\",\"data\":{},\"x\":1}");
    QTest::newRow("deep") << QStringLiteral("{\"event\":\"echo\",\"data\":{\"a\":") +
                                 QString(100, QLatin1Char('[')) + QString(100, QLatin1Char(']')) +
                                 QStringLiteral("}}");
    QTest::newRow("long name")
        << QStringLiteral("{\"event\":\"%1\",\"data\":{}}").arg(QString(65, QLatin1Char('e')));
}

void TestGatewayRefusals::refusesNonsense()
{
    QFETCH(QString, text);
    Server server;
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    client.send(text);
    QVERIFY(client.hear(QStringLiteral("{\"event\":\"error\""))
                .contains(QStringLiteral("realtime.malformed")));
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":1}"));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":1")).isEmpty());
    client.send(QString(200'000, QLatin1Char('x')));
    QCOMPARE(client.closed(), 1009);
}

void TestGatewayRefusals::nonsenseThatAsksIsAnswered()
{
    Server server;
    Client json(server.url(kWs), "user-1");
    QVERIFY(json.waitOpen());
    json.send(QStringLiteral("{\"event\":\"echo\",\"data\":[],\"id\":5}"));
    QVERIFY(json.hear(QStringLiteral("{\"ack\":5,\"error\":{\"errorCode\":400"))
                .contains(QStringLiteral("realtime.malformed")));
    Client socketIo(server.url(kSocketIo), "user-2");
    QVERIFY(!socketIo.hear(QStringLiteral("0{")).isEmpty());
    socketIo.send(QStringLiteral("40"));
    QVERIFY(!socketIo.hear(QStringLiteral("40{\"sid\":")).isEmpty());
    for (const char *text : {"425[\"echo\",[]]", "425[7]", "425[\"echo\",{},{}]",
                             "451-5[\"echo\",{\"_placeholder\":true,\"num\":0}]"}) {
        socketIo.heard.clear();
        socketIo.send(QString::fromLatin1(text));
        QVERIFY2(socketIo.hear(QStringLiteral("435[{\"ack\":5,\"error\":{\"errorCode\":400"))
                     .contains(QStringLiteral("realtime.malformed")),
                 text);
    }
    socketIo.send(QStringLiteral("426[\"nothing\"]"));
    QVERIFY(
        socketIo.hear(QStringLiteral("436[")).contains(QStringLiteral("realtime.unknown_event")));
    for (const auto *client : {&json, &socketIo})
        QVERIFY(client->heard.filter(QStringLiteral("\"event\":\"error\"")).isEmpty() &&
                client->heard.filter(QStringLiteral("42[\"error\"")).isEmpty());
}

QTEST_GUILESS_MAIN(TestGatewayRefusals)
#include "tst_gateway_refusals.moc"
