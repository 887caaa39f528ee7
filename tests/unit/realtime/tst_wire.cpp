// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/socketio_packets.h"

#include <QTest>

using namespace lectern::realtime;

/// Both ways of writing events.
class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEvents();
    void readsSocketIo();
    void writes();
};

void TestWire::readsEvents()
{
    const Incoming json =
        readText(WireKind::Json, "{\"event\":\"join\",\"data\":{\"roomId\":\"r\"},\"id\":9}");
    const auto *event = std::get_if<IncomingEvent>(&json);
    QVERIFY(event);
    QCOMPARE(event->name, QByteArray("join"));
    QCOMPARE(event->data.value(QLatin1String("roomId")).toString(), QStringLiteral("r"));
    QCOMPARE(event->ask, std::optional<qint64>(9));
    const Incoming bare = readText(WireKind::Json, "{\"event\":\"x\"}");
    QVERIFY(std::holds_alternative<IncomingEvent>(bare));
    for (const char *text : {"", "null", "{}", "{\"event\":7}", "{\"event\":\"\"}",
                             "{\"event\":\"x\",\"id\":1.5}", "{\"event\":\"x\",\"id\":1e300}"})
        QVERIFY2(std::holds_alternative<IncomingNonsense>(readText(WireKind::Json, text)), text);
}

void TestWire::readsSocketIo()
{
    const Incoming incoming = readText(WireKind::SocketIo, "4212[\"message\",{\"a\":1}]");
    const auto *event = std::get_if<IncomingEvent>(&incoming);
    QVERIFY(event);
    QCOMPARE(event->name, QByteArray("message"));
    QCOMPARE(event->ask, std::optional<qint64>(12));
    const Incoming connecting = readText(WireKind::SocketIo, "40/chat?x=1,{\"token\":\"t\"}");
    const auto *connect = std::get_if<IncomingConnect>(&connecting);
    QVERIFY(connect);
    QCOMPARE(connect->space, QByteArray("/chat"));
    QCOMPARE(connect->auth.value(QLatin1String("token")).toString(), QStringLiteral("t"));
    QVERIFY(std::holds_alternative<IncomingConnect>(readText(WireKind::SocketIo, "40")));
    QVERIFY(std::holds_alternative<IncomingPong>(readText(WireKind::SocketIo, "3")));
    QVERIFY(std::holds_alternative<IncomingPing>(readText(WireKind::SocketIo, "2")));
    QVERIFY(std::holds_alternative<IncomingDisconnect>(readText(WireKind::SocketIo, "41")));
    QVERIFY(std::holds_alternative<IncomingDisconnect>(readText(WireKind::SocketIo, "1")));
    for (const char *text :
         {"", "9", "4", "42", "42{}", "42[]", "42[1]", "42[\"x\",1]", "42[\"x\",{},{}]",
          "42/other,[\"x\"]", "45[\"x\"]", "421234567890123456[\"x\"]", "47"})
        QVERIFY2(std::holds_alternative<IncomingNonsense>(readText(WireKind::SocketIo, text)),
                 text);
}

void TestWire::writes()
{
    QCOMPARE(eventText(WireKind::Json, "a", "{}"), QByteArray("{\"event\":\"a\",\"data\":{}}"));
    QCOMPARE(eventText(WireKind::SocketIo, "a", "{}"), QByteArray("42[\"a\",{}]"));
    QCOMPARE(answerText(WireKind::Json, 3, ""), QByteArray("{\"ack\":3,\"data\":null}"));
    QCOMPARE(answerText(WireKind::SocketIo, 3, "1"), QByteArray("433[{\"ack\":3,\"data\":1}]"));
    QCOMPARE(errorAnswerText(WireKind::Json, 3, "{}"), QByteArray("{\"ack\":3,\"error\":{}}"));
    QCOMPARE(socketio::refusedText("/x", "\"no\""),
             QByteArray("44/x,{\"message\":\"\\\"no\\\"\"}"));
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
