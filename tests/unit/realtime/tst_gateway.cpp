// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/realtime/realtime_fixture.h"

#include <QTcpSocket>
#include <QTest>

using namespace lectern;
using namespace lectern::realtime;
using namespace lectern::realtime::test;

/// Sockets from signing in to closing, over real connections.
class TestGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInThreeWays();
    void refusesStrangers_data();
    void refusesStrangers();
    void closesWhoDoesNotSignIn();
    void closesWhenTheTokenExpires();
    void aFreshTokenKeepsTheSocket_data();
    void aFreshTokenKeepsTheSocket();
    void answers();
    void deliversInOrder();
    void nothingTwiceNothingMissing();
    void whatTheAnswerHadMayComeLater();
    void expelsAndCloses();
    void nobodyHidesFromExpulsion();
    void aJoinThatFailsLeavesTheLaterOne();
    void theLastOfSeveralJoinsLetsEventsThrough();
    void whatGathersComesInOrder();
    void whatWasSaidBeforeLeavingIsHeard();
    void speaksSocketIo();
    void restarts();
};

void TestGateway::signsInThreeWays()
{
    Server server;
    Client header(server.url(kWs), "user-1");
    Client query(server.url(kWs + QStringLiteral("?token=user-2")));
    Client frame(server.url(kWs));
    QVERIFY(frame.waitOpen());
    frame.send(
        QStringLiteral("{\"event\":\"authenticate\",\"data\":{\"token\":\"user-3\"},\"id\":4}"));
    QVERIFY(!frame.hear(QStringLiteral("{\"ack\":4,\"data\":{\"expiresIn\":")).isEmpty());
    QTRY_COMPARE(server.observer.come.load(), 3);
    header.socket.close();
    query.socket.abort();
    QTRY_COMPARE(server.observer.gone.load(), 2);
    QTRY_COMPARE(server.openSockets(), 1.0);
}

void TestGateway::refusesStrangers_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("code");
    QTest::newRow("forged") << QByteArray("nobody") << 4401;
    QTest::newRow("blocked") << QByteArray("blocked") << 4403;
}

void TestGateway::refusesStrangers()
{
    QFETCH(QByteArray, token);
    QFETCH(int, code);
    Server server;
    Client header(server.url(kWs), token);
    QCOMPARE(header.closed(), code);
    Client socketIo(server.url(kSocketIo));
    QVERIFY(!socketIo.hear(QStringLiteral("0{")).isEmpty());
    socketIo.send(QStringLiteral("40{\"token\":\"%1\"}").arg(QString::fromLatin1(token)));
    QVERIFY(!socketIo.hear(QStringLiteral("44{\"message\":")).isEmpty());
    QCOMPARE(socketIo.closed(), code);
    QCOMPARE(server.observer.come.load(), 0);
}

void TestGateway::closesWhoDoesNotSignIn()
{
    Server server({.signInWithin = std::chrono::milliseconds(200)});
    Client silent(server.url(kWs));
    Client eager(server.url(kWs));
    QVERIFY(eager.waitOpen());
    eager.send(QStringLiteral("{\"event\":\"echo\",\"data\":{}}"));
    QCOMPARE(eager.closed(), 4401);
    QCOMPARE(silent.closed(), 4401);
}

void TestGateway::closesWhenTheTokenExpires()
{
    Server server;
    Client client(server.url(kWs), "user-100");
    QTRY_COMPARE(server.observer.come.load(), 1);
    QCOMPARE(client.closed(), 4401);
}

void TestGateway::aFreshTokenKeepsTheSocket_data()
{
    QTest::addColumn<bool>("socketIo");
    QTest::newRow("JSON") << false;
    QTest::newRow("Socket.IO") << true;
}

void TestGateway::aFreshTokenKeepsTheSocket()
{
    QFETCH(bool, socketIo);
    Server server;
    server.authenticator.expiring = 100;
    Client client(server.url(socketIo ? kSocketIo : kWs), socketIo ? "" : "user-100");
    QVERIFY(client.waitOpen());
    const auto say = [&](const QString &token, int id) {
        client.send((socketIo ? QStringLiteral("42%2[\"authenticate\",{\"token\":\"%1\"}]")
                              : QStringLiteral("{\"event\":\"authenticate\",\"data\":{\"token\":"
                                               "\"%1\"},\"id\":%2}"))
                        .arg(token)
                        .arg(id));
        const QString answer =
            socketIo ? QStringLiteral("43%1[").arg(id) : QStringLiteral("{\"ack\":%1").arg(id);
        return client.hear(answer);
    };
    if (socketIo)
        client.send(QStringLiteral("40{\"token\":\"user-100\"}"));
    QTRY_COMPARE(server.observer.come.load(), 1);
    // Somebody else's, and none: the one before is good for as long as it was.
    for (const char *wrong : {"user-1", "nobody"})
        QVERIFY(say(QLatin1String(wrong), 1).contains(QStringLiteral("auth.token_invalid")));
    server.authenticator.expiring = 0;
    QVERIFY(say(QStringLiteral("user-100"), 2).contains(QStringLiteral("\"expiresIn\":")));
    QCOMPARE(client.closed(2500), -1);
    QCOMPARE(server.observer.gone.load(), 0);
}

void TestGateway::answers()
{
    Server server;
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{\"a\":[1,null]},\"id\":7}"));
    QCOMPARE(client.hear(QStringLiteral("{\"ack\":7")),
             QStringLiteral("{\"ack\":7,\"data\":{\"a\":[1,null]}}"));
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":null}"));
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":\"a-7\"}"));
    QCOMPARE(client.hear(QStringLiteral("{\"")), QStringLiteral("{\"ack\":\"a-7\",\"data\":{}}"));
    client.send(QStringLiteral("{\"event\":\"nothing\",\"data\":{},\"id\":8}"));
    QVERIFY(client.hear(QStringLiteral("{\"ack\":8,\"error\":{\"errorCode\":400"))
                .contains(QStringLiteral("realtime.unknown_event")));
    client.send(QStringLiteral("{\"event\":\"crash\",\"data\":{}}"));
    const QString failed = client.hear(QStringLiteral("{\"event\":\"error\""));
    QVERIFY(failed.contains(QStringLiteral("\"errorCode\":500")));
    QVERIFY(!failed.contains(QStringLiteral("a bug")));
}

void TestGateway::deliversInOrder()
{
    Server server;
    const Uuid topic = Uuid::v7();
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<Client>(server.url(kWs), "user-1"));
        QVERIFY(clients.back()->waitOpen());
        clients.back()->send(enterText(topic, 0, 0, i == 7));
        QVERIFY(!clients.back()->hear(QStringLiteral("{\"ack\":1")).isEmpty());
    }
    for (int i = 0; i < 100; i += 5)
        server.publish(topic, i + 1, i + 5);
    for (const auto &client : clients) {
        QTRY_COMPARE(client->heard.size(), 100);
        const QString name =
            client == clients.back() ? QStringLiteral("old_news") : QStringLiteral("news");
        for (int i = 0; i < 100; ++i)
            QCOMPARE(client->heard[i],
                     QStringLiteral("{\"event\":\"%1\",\"data\":%2}").arg(name).arg(i + 1));
    }
    const auto push = std::make_shared<Push>("typing", "{}");
    server.hub.publish({{topic, push, 3}});
    QTRY_COMPARE(clients[0]->heard.size(), 101);
    QTRY_COMPARE(clients[7]->heard.size(), 101);
    QCOMPARE(clients[2]->heard.size(), 100); // the third socket of this server was excepted
}

void TestGateway::nothingTwiceNothingMissing()
{
    Server server;
    const Uuid topic = Uuid::v7();
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    // The answer takes a while, and contains what happened up to 3.
    client.send(enterText(topic, 3, 300));
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":2}"));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":2")).isEmpty());
    server.publish(topic, 1, 5);
    QTRY_COMPARE(client.heard.size(), 3);
    QVERIFY(client.heard[0].startsWith(QStringLiteral("{\"ack\":1")));
    QCOMPARE(client.heard[1], QStringLiteral("{\"event\":\"news\",\"data\":4}"));
    QCOMPARE(client.heard[2], QStringLiteral("{\"event\":\"news\",\"data\":5}"));
    server.publish(topic, 6, 6);
    QTRY_COMPARE(client.heard.size(), 4);
}

void TestGateway::whatTheAnswerHadMayComeLater()
{
    Server server;
    const Uuid topic = Uuid::v7();
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    client.send(enterText(topic, 3));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":1")).isEmpty());
    // The commit was read before it was told.
    server.publish(topic, 2, 5);
    server.publish(topic, 6, 7);
    QTRY_COMPARE(client.heard.size(), 4);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(client.heard[i], QStringLiteral("{\"event\":\"news\",\"data\":%1}").arg(i + 4));
}

void TestGateway::expelsAndCloses()
{
    Server server;
    const Uuid topic = Uuid::v7();
    Client one(server.url(kWs), "user-1");
    Client two(server.url(kWs), "user-2");
    for (Client *client : {&one, &two}) {
        QVERIFY(client->waitOpen());
        client->send(enterText(topic));
        QVERIFY(!client->hear(QStringLiteral("{\"ack\":1")).isEmpty());
    }
    server.hub.expel(topic, userNumber(1), 0);
    server.publish(topic, 1, 1);
    QTRY_COMPARE(two.heard.size(), 1);
    QCOMPARE(one.heard.size(), 0);
    QCOMPARE(server.observer.sentAway.load(), 1);
    server.hub.publish({{userNumber(1).uuid(), std::make_shared<Push>("mine", "{}")}});
    QTRY_COMPARE(one.heard.size(), 1);
    server.authenticator.blockedUser = 2;
    server.hub.recheck();
    QCOMPARE(two.closed(), 4403);
    QCOMPARE(one.closed(200), -1);
}

void TestGateway::nobodyHidesFromExpulsion()
{
    Server server;
    const Uuid topic = Uuid::v7();
    const UserId user = userNumber(1);
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    client.send(enterText(topic));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":1")).isEmpty());
    const QString quit =
        QStringLiteral("{\"event\":\"quit\",\"data\":{\"topic\":\"%1\"},\"id\":2}");
    client.send(quit.arg(user.toString()));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":2")).isEmpty());
    QString again = enterText(user.uuid());
    client.send(
        again.replace(QStringLiteral("\"known\""), QStringLiteral("\"fail\":true,\"known\"")));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":1")).isEmpty());
    server.hub.expel(topic, user, 0);
    server.publish(topic, 1, 1);
    server.hub.publish({{user.uuid(), std::make_shared<Push>("mine", "{}")}});
    QVERIFY(!client.hear(QStringLiteral("{\"event\":\"mine\"")).isEmpty());
    QCOMPARE(client.heard.size(), 0);
    QCOMPARE(server.observer.sentAway.load(), 1);
}

void TestGateway::aJoinThatFailsLeavesTheLaterOne()
{
    Server server;
    const Uuid topic = Uuid::v7();
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    QString failing = enterText(topic, 0, 200);
    failing.replace(QStringLiteral("\"known\""), QStringLiteral("\"fail\":true,\"known\""));
    client.send(failing);
    client.send(enterText(topic).replace(QStringLiteral("\"id\":1"), QStringLiteral("\"id\":2")));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":2,\"data\"")).isEmpty());
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":1,\"error\"")).isEmpty());
    server.publish(topic, 1, 1);
    QVERIFY(!client.hear(QStringLiteral("{\"event\":\"news\"")).isEmpty());
    // The only one takes its place away.
    client.send(QStringLiteral("{\"event\":\"quit\",\"data\":{\"topic\":\"%1\"},\"id\":3}")
                    .arg(topic.toString()));
    client.send(failing);
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":1,\"error\"")).isEmpty());
    QVERIFY(!server.hub.isWanted(topic));
}

void TestGateway::theLastOfSeveralJoinsLetsEventsThrough()
{
    for (const bool olderFirst : {true, false}) {
        Server server;
        const Uuid topic = Uuid::v7();
        Client client(server.url(kWs), "user-1");
        QVERIFY(client.waitOpen());
        client.send(enterText(topic, 2, olderFirst ? 100 : 400));
        client.send(enterText(topic, 4, olderFirst ? 400 : 100)
                        .replace(QStringLiteral("\"id\":1"), QStringLiteral("\"id\":2")));
        client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":9}"));
        QVERIFY(!client.hear(QStringLiteral("{\"ack\":9")).isEmpty());
        server.publish(topic, 1, 5);
        const QString older = QStringLiteral("{\"ack\":1,\"data\":{\"entered\":false}}");
        const QString later = QStringLiteral("{\"ack\":2,\"data\":{\"entered\":true}}");
        const QString news = QStringLiteral("{\"event\":\"news\",\"data\":5}");
        QTRY_COMPARE(client.heard.size(), 3);
        client.heard.removeOne(olderFirst ? QString() : older); // whenever that comes
        QCOMPARE(client.heard,
                 olderFirst ? QStringList({older, later, news}) : QStringList({later, news}));
        server.publish(topic, 6, 6);
        QVERIFY(!client.hear(QStringLiteral("{\"event\":\"news\",\"data\":6}")).isEmpty());
    }
}

void TestGateway::whatGathersComesInOrder()
{
    // So many on one thread that it waits a moment for more after each turn.
    constexpr int kPeople = 300;
    Server server({}, 1);
    const Uuid topic = Uuid::v7();
    std::vector<std::unique_ptr<Client>> people;
    for (int i = 0; i < kPeople; ++i)
        people.push_back(std::make_unique<Client>(
            server.url(kWs), QByteArray("user-" + QByteArray::number(i * 100 + 1))));
    for (const auto &person : people) {
        QVERIFY(person->waitOpen());
        person->send(enterText(topic));
    }
    for (const auto &person : people)
        QVERIFY(!person->hear(QStringLiteral("{\"ack\":1")).isEmpty());
    constexpr int kSaid = 60;
    for (int i = 1; i <= kSaid; ++i) {
        server.publish(topic, i, i);
        if (i % 7 == 0)
            QTest::qWait(1);
    }
    // Answers come meanwhile.
    people.front()->send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":9}"));
    QVERIFY(!people.front()->hear(QStringLiteral("{\"ack\":9")).isEmpty());
    for (const auto &person : people) {
        QTRY_COMPARE(person->heard.size(), kSaid);
        for (int i = 0; i < kSaid; ++i)
            QCOMPARE(person->heard[i],
                     QStringLiteral("{\"event\":\"news\",\"data\":%1}").arg(i + 1));
    }
}

void TestGateway::whatWasSaidBeforeLeavingIsHeard()
{
    // The last frame and the end of the stream arrive together.
    Server server;
    for (int i = 0; i < 20; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.http->port());
        QVERIFY(socket.waitForConnected(3000));
        socket.write(opening(kWs + QStringLiteral("?token=user-1")));
        QTRY_COMPARE(server.observer.come.load(), i + 1);
        // Who closes with something unread resets the connection, and what was sent may be lost.
        QTRY_VERIFY(socket.peek(4096).contains("\r\n\r\n"));
        QByteArray frame("\x81\x85", 2);
        frame += QByteArray(4, '\0') + "hello";
        socket.write(frame);
        socket.flush();
        socket.disconnectFromHost();
        QTRY_COMPARE(server.observer.gone.load(), i + 1);
    }
    QCOMPARE(server.gateway->received().Value(), 20.0);
}

void TestGateway::speaksSocketIo()
{
    Server server;
    const Uuid topic = Uuid::v7();
    Client client(server.url(kSocketIo));
    const QString open = client.hear(QStringLiteral("0{"));
    QVERIFY2(open.contains(QStringLiteral("\"upgrades\":[]")), qPrintable(open));
    client.send(QStringLiteral("40/admin,{}"));
    QCOMPARE(client.hear(QStringLiteral("44/admin,")),
             QStringLiteral("44/admin,{\"message\":\"Invalid namespace\"}"));
    client.send(QStringLiteral("40{\"token\":\"user-1\"}"));
    QVERIFY(!client.hear(QStringLiteral("40{\"sid\":")).isEmpty());
    client.send(QStringLiteral("427[\"echo\",{\"a\":1}]"));
    QCOMPARE(client.hear(QStringLiteral("437")),
             QStringLiteral("437[{\"ack\":7,\"data\":{\"a\":1}}]"));
    client.send(QStringLiteral("2probe"));
    QCOMPARE(client.hear(QStringLiteral("3")), QStringLiteral("3probe"));
    client.send(
        QStringLiteral("421[\"enter\",{\"topic\":\"%1\",\"legacy\":true}]").arg(topic.toString()));
    QVERIFY(!client.hear(QStringLiteral("431")).isEmpty());
    server.publish(topic, 1, 1);
    QCOMPARE(client.hear(QStringLiteral("42")), QStringLiteral("42[\"old_news\",1]"));
    client.send(QStringLiteral("451-[\"upload\",{\"_placeholder\":true,\"num\":0}]"));
    QVERIFY(client.hear(QStringLiteral("42[\"error\"")).contains(QStringLiteral("400")));
    client.socket.sendBinaryMessage("bytes");
    QVERIFY(client.hear(QStringLiteral("42[\"error\"")).contains(QStringLiteral("400")));
    client.send(QStringLiteral("41"));
    QCOMPARE(client.closed(), 1000);
}

void TestGateway::restarts()
{
    Server server;
    // By hand: QWebSocket takes 1012, which came after RFC 6455, for a mistake.
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), server.http->port());
    QVERIFY(client.waitForConnected(3000));
    client.write(opening(kWs + QStringLiteral("?token=user-1")));
    QTRY_COMPARE(server.observer.come.load(), 1);
    bool drained = false;
    connect(server.http.get(), &http::HttpServer::drained, this, [&] { drained = true; });
    server.http->drain();
    QTRY_VERIFY(drained);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    const QByteArray received = client.readAll();
    QVERIFY(received.startsWith("HTTP/1.1 101 "));
    QVERIFY(received.contains(closeFrame(1012, "the server is restarting")));
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
