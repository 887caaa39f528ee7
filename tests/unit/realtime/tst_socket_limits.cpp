// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/realtime/realtime_fixture.h"

#include <QCoroFuture>
#include <QPromise>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace lectern;
using namespace lectern::realtime;
using namespace lectern::realtime::test;

namespace {

/// A client's frame with a mask of zeros.
QByteArray maskedText(const QByteArray &text)
{
    return "\x81" + QByteArray(1, char(0x80 | text.size())) + QByteArray(4, '\0') + text;
}

constexpr qsizetype kHeavy = 64 * 1024;

void publishHeavy(Server &server, const Uuid &topic, int from, int to)
{
    const QByteArray data = '"' + QByteArray(kHeavy - 2, 'x') + '"';
    std::vector<Delivery> mail;
    for (int i = from; i <= to; ++i)
        mail.push_back({topic, std::make_shared<Push>("news", data, i)});
    server.hub.publish(std::move(mail));
}

/// Joins, and waits with the answer until it is to hurry.
QCoro::Task<Result<QByteArray>> enterLate(SessionPtr session, QJsonObject data, ActionTable::Answer)
{
    const Uuid topic =
        *Uuid::fromString(QStringView(data.value(QLatin1String("topic")).toString()));
    const quint64 turn = session->join(topic, false);
    const auto hurry = std::make_shared<QPromise<void>>();
    hurry->start();
    session->onHurry(topic, turn, [hurry] { hurry->finish(); });
    const QFuture<void> done = hurry->future();
    co_await qCoro(done).waitForFinished();
    const bool entered = session->release(topic, turn, 0);
    co_return QByteArray(entered ? "{\"entered\":true}" : "{\"entered\":false}");
}

QString enterLateText(const Uuid &topic, int id)
{
    return QStringLiteral(R"({"event":"enter-late","data":{"topic":"%1"},"id":%2})")
        .arg(topic.toString())
        .arg(id);
}

} // namespace

/// What one person's sockets, or one topic's events, may do to the others'.
class TestSocketLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manySocketsAreNoWayAround();
    void oneHasSoManySocketsOnly();
    void whatIsLostConcernsItsTopicsOnly();
    void whoWaitsLearnsThatMuchIsKeptBack();
    void whatIsKeptBackIsWeighed();
    void allThatASocketWaitsForIsHurried();
    void whatWasKeptBackIsNoSlowReader();
    void aSocketKeepsBackSoMuchOnly();
    void whoWaitsLearnsThatItIsForNothing();
    void whoIsSilentIsAskedAndThenCut_data();
    void whoIsSilentIsAskedAndThenCut();
    void tenMegabytesAreTooMuch_data();
    void tenMegabytesAreTooMuch();
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

void TestSocketLimits::whoWaitsLearnsThatMuchIsKeptBack()
{
    constexpr int kHalf = 2048;
    Server server;
    server.actions.on("enter-late", enterLate);
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    const Uuid topic = Uuid::v7();
    client.send(enterLateText(topic, 1));
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":2}"));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":2")).isEmpty());
    const auto publish = [&](int from, int to) {
        constexpr int kAtOnce = 64;
        for (int i = from; i <= to; i += kAtOnce) {
            server.publish(topic, i, std::min(i + kAtOnce - 1, to));
            QTest::qWait(1);
        }
    };
    publish(1, kHalf - 1);
    QVERIFY(client.hear(QStringLiteral("{\"ack\":1"), 300).isEmpty());
    publish(kHalf, kHalf);
    QVERIFY(client.hear(QStringLiteral("{\"ack\":1")).contains(QStringLiteral("true")));
    QTRY_COMPARE(client.heard.size(), kHalf);
    QVERIFY(client.heard.last().contains(QString::number(kHalf)));
}

void TestSocketLimits::whatIsKeptBackIsWeighed()
{
    constexpr int kHalf = 64;
    Server server;
    server.actions.on("enter-late", enterLate);
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    const Uuid topic = Uuid::v7();
    client.send(enterLateText(topic, 1));
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":2}"));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":2")).isEmpty());
    publishHeavy(server, topic, 1, kHalf - 1);
    QVERIFY(client.hear(QStringLiteral("{\"ack\":1"), 300).isEmpty());
    publishHeavy(server, topic, kHalf, kHalf);
    QVERIFY(client.hear(QStringLiteral("{\"ack\":1")).contains(QStringLiteral("true")));
    QTRY_COMPARE(client.heard.size(), kHalf);
}

/// Also what waits for a room where nobody says anything.
void TestSocketLimits::allThatASocketWaitsForIsHurried()
{
    constexpr int kHalf = 64;
    Server server;
    server.actions.on("enter-late", enterLate);
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    const Uuid silent = Uuid::v7();
    const Uuid loud = Uuid::v7();
    client.send(enterLateText(silent, 3));
    client.send(enterText(loud, 0, 2000));
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":2}"));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":2")).isEmpty());
    publishHeavy(server, loud, 1, kHalf);
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":3"), 1500).isEmpty());
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":1")).isEmpty());
    QTRY_COMPARE(client.heard.size(), kHalf);
}

/// More than the system takes at once, and than a client may leave of what it is told.
void TestSocketLimits::whatWasKeptBackIsNoSlowReader()
{
    constexpr int kMany = 112;
    constexpr int kAnswerMs = 1000;
    Server server;
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    const Uuid topic = Uuid::v7();
    client.send(enterText(topic, 0, kAnswerMs));
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":2}"));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":2")).isEmpty());
    publishHeavy(server, topic, 1, kMany);
    QThread::msleep(2 * kAnswerMs); // nothing is read here
    QVERIFY(client.hear(QStringLiteral("{\"ack\":1")).contains(QStringLiteral("true")));
    QTRY_COMPARE(client.heard.size(), kMany);
    publishHeavy(server, topic, kMany + 1, kMany + 1);
    QTRY_COMPARE(client.heard.size(), kMany + 1);
}

void TestSocketLimits::aSocketKeepsBackSoMuchOnly()
{
    constexpr int kHalf = 64;
    constexpr int kAnswerMs = 4000;
    Server server;
    Client client(server.url(kWs), "user-1");
    QVERIFY(client.waitOpen());
    const Uuid one = Uuid::v7();
    const Uuid two = Uuid::v7();
    for (const Uuid &topic : {one, two})
        client.send(enterText(topic, 0, kAnswerMs));
    client.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":2}"));
    QVERIFY(!client.hear(QStringLiteral("{\"ack\":2")).isEmpty());
    for (const Uuid &topic : {one, two})
        publishHeavy(server, topic, 1, kHalf);
    QCOMPARE(client.closed(300), -1);
    publishHeavy(server, one, kHalf + 1, kHalf + 1);
    QCOMPARE(client.closed(), 1002); // what QWebSocket makes of 1013, which it doesn't know
    QTest::qWait(kAnswerMs);         // the answers, which nobody hears
}

void TestSocketLimits::whoWaitsLearnsThatItIsForNothing()
{
    std::atomic<int> entering = 0;
    std::atomic<int> hurried = 0;
    Server server;
    server.actions.on("enter-late",
                      [&](SessionPtr session, QJsonObject data,
                          ActionTable::Answer answer) -> QCoro::Task<Result<QByteArray>> {
                          ++entering;
                          auto task = enterLate(std::move(session), std::move(data), answer);
                          Result<QByteArray> entered = co_await task;
                          ++hurried;
                          co_return entered;
                      });
    auto client = std::make_unique<Client>(server.url(kWs), "user-1");
    QVERIFY(client->waitOpen());
    const Uuid topic = Uuid::v7();
    const auto enter = [&](int id) { client->send(enterLateText(topic, id)); };
    enter(1);
    QTRY_COMPARE(entering.load(), 1);
    QTest::qWait(50);
    QCOMPARE(hurried.load(), 0);
    enter(2); // again: the first one goes on
    QVERIFY(client->hear(QStringLiteral(R"({"ack":1)")).contains(QStringLiteral("false")));
    QCOMPARE(hurried.load(), 1);
    client->send(QStringLiteral(R"({"event":"quit","data":{"topic":"%1"}})").arg(topic.toString()));
    QVERIFY(client->hear(QStringLiteral(R"({"ack":2)")).contains(QStringLiteral("false")));
    enter(3);
    QTRY_COMPARE(entering.load(), 3);
    client.reset();
    QTRY_COMPARE(hurried.load(), 3);
}

void TestSocketLimits::whoIsSilentIsAskedAndThenCut_data()
{
    QTest::addColumn<bool>("socketIo");
    QTest::newRow("JSON") << false;
    QTest::newRow("Socket.IO") << true;
}

/// Half-open: the other end is gone, and nobody has said so.
void TestSocketLimits::whoIsSilentIsAskedAndThenCut()
{
    QFETCH(bool, socketIo);
    Server server({.pingEvery = std::chrono::milliseconds(300),
                   .silentAtMost = std::chrono::milliseconds(3500)});
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), server.http->port());
    QVERIFY(client.waitForConnected(3000));
    client.write(opening(socketIo ? kSocketIo : kWs + QStringLiteral("?token=user-1")));
    QByteArray heard;
    connect(&client, &QTcpSocket::readyRead, this, [&] { heard += client.readAll(); });
    if (socketIo) {
        QTRY_VERIFY(heard.contains("0{"));
        client.write(maskedText("40{\"token\":\"user-1\"}"));
    }
    QTRY_COMPARE(server.observer.come.load(), 1);
    // It was asked more than once, and cut without a word that nobody would read.
    const QByteArray ping = socketIo ? QByteArray("\x81\x01") + '2' : QByteArray("\x89\x00", 2);
    QTRY_VERIFY(heard.count(ping) >= 2);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(server.observer.gone.load(), 1);
    QTRY_COMPARE(server.openSockets(), 0.0);
    // Whoever answers stays: QWebSocket does by itself.
    Client alive(server.url(kWs), "user-2");
    QTRY_COMPARE(server.observer.come.load(), 2);
    QCOMPARE(alive.closed(6000), -1);
}

void TestSocketLimits::tenMegabytesAreTooMuch_data()
{
    QTest::addColumn<bool>("socketIo");
    QTest::addColumn<bool>("pieces");
    for (const bool socketIo : {false, true}) {
        for (const bool pieces : {false, true})
            QTest::addRow("%s, %s", socketIo ? "Socket.IO" : "JSON",
                          pieces ? "in many frames" : "in one frame")
                << socketIo << pieces;
    }
}

void TestSocketLimits::tenMegabytesAreTooMuch()
{
    QFETCH(bool, socketIo);
    QFETCH(bool, pieces);
    Server server;
    Client client(server.url(socketIo ? kSocketIo : kWs), socketIo ? "" : "user-1");
    Client other(server.url(kWs), "user-2");
    QVERIFY(client.waitOpen() && other.waitOpen());
    if (socketIo)
        client.send(QStringLiteral("40{\"token\":\"user-1\"}"));
    QTRY_COMPARE(server.observer.come.load(), 2);
    client.socket.setOutgoingFrameSize(pieces ? 60'000 : 16'000'000);
    const QString text = QString(10'000'000, QLatin1Char('x'));
    client.send(socketIo ? QStringLiteral("42[\"echo\",{\"a\":\"") + text + QStringLiteral("\"}]")
                         : QStringLiteral("{\"event\":\"echo\",\"data\":{\"a\":\"") + text +
                               QStringLiteral("\"}}"));
    QCOMPARE(client.closed(), 1009);
    other.send(QStringLiteral("{\"event\":\"echo\",\"data\":{},\"id\":1}"));
    QVERIFY(!other.hear(QStringLiteral("{\"ack\":1")).isEmpty());
}

QTEST_GUILESS_MAIN(TestSocketLimits)
#include "tst_socket_limits.moc"
