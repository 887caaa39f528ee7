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
    void nonsenseSaysWhatItAsked_data();
    void nonsenseSaysWhatItAsked();
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
    QCOMPARE(event->ask, std::optional<Ask>("9"));
    const Incoming bare = readText(WireKind::Json, "{\"event\":\"x\"}");
    QVERIFY(std::holds_alternative<IncomingEvent>(bare));
    const auto askOf = [](const QByteArray &id) {
        const Incoming asking =
            readText(WireKind::Json, QByteArray(R"({"event":"x","id":)" + id + '}'));
        const auto *asks = std::get_if<IncomingEvent>(&asking);
        return asks ? asks->ask.value_or("none") : Ask("nonsense");
    };
    QCOMPARE(askOf("null"), Ask("none"));
    QCOMPARE(askOf(R"("a-1 \"ж\"")"), Ask(R"("a-1 \"ж\"")"));
    const QByteArray longest = '"' + QByteArray(64, 'i') + '"';
    QCOMPARE(askOf(longest), Ask(longest));
    QCOMPARE(askOf("[7]"), Ask("nonsense"));
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
    QCOMPARE(event->ask, std::optional<Ask>("12"));
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

void TestWire::nonsenseSaysWhatItAsked_data()
{
    QTest::addColumn<bool>("socketIo");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("ask"); // 0: none
    const auto row = [](bool socketIo, const QByteArray &text, int ask) {
        QTest::addRow("%s", text.left(40).constData()) << socketIo << text << ask;
    };
    row(false, R"({"id":7})", 7);
    row(false, R"({"event":"","id":7})", 7);
    row(false, R"({"event":1,"id":7})", 7);
    row(false, R"({"data":{},"id":7})", 7);
    row(false, R"({"event":"x","data":[],"id":7})", 7);
    row(false, R"({"event":"x","data":"y","id":7})", 7);
    row(false, R"({"a":1,"event":"x","id":7})", 7);
    row(false, R"({"event":")" + QByteArray(65, 'x') + R"(","id":7})", 7);
    row(false, R"({"data":)" + QByteArray(100, '[') + QByteArray(100, ']') + R"(,"id":7})", 7);
    row(false, R"({"event":"x","data":1})", 0);
    row(false, R"({"event":"x","id":")" + QByteArray(65, 'i') + R"("})", 0);
    row(false, R"({"event":"x","id":7.5})", 0);
    row(false, R"({"event":"x","id":1e16})", 0);
    row(false, R"({"event":"x","id":true})", 0);
    row(false, R"({"event":1,"id":null})", 0);
    row(false, R"([{"id":7}])", 0);
    row(false, R"({"event":"x","id":7)", 0);
    row(true, R"(427{})", 7);
    row(true, R"(427)", 7);
    row(true, R"(427[])", 7);
    row(true, R"(427[1])", 7);
    row(true, R"(427["x",1])", 7);
    row(true, R"(427["x",{},{}])", 7);
    row(true, "427[\"x\"," + QByteArray(100, '[') + QByteArray(100, ']') + ']', 7);
    row(true, R"(451-7["x",{"_placeholder":true,"num":0}])", 7);
    row(true, R"(452-/,7["x"])", 7);
    row(true, R"(451-["x"])", 0);
    row(true, R"(45)", 0);
    row(true, R"(42["x",1])", 0);
    row(true, R"(42/other,7["x"])", 0);
    row(true, R"(451-/other,7["x"])", 0);
}

void TestWire::nonsenseSaysWhatItAsked()
{
    QFETCH(bool, socketIo);
    QFETCH(QByteArray, text);
    QFETCH(int, ask);
    const Incoming incoming = readText(socketIo ? WireKind::SocketIo : WireKind::Json, text);
    const auto *nonsense = std::get_if<IncomingNonsense>(&incoming);
    QVERIFY(nonsense);
    QVERIFY(!nonsense->fatal);
    QCOMPARE(nonsense->ask, ask > 0 ? std::optional<Ask>(QByteArray::number(ask)) : std::nullopt);
}

void TestWire::writes()
{
    QCOMPARE(eventText(WireKind::Json, "a", "{}"), QByteArray("{\"event\":\"a\",\"data\":{}}"));
    QCOMPARE(eventText(WireKind::SocketIo, "a", "{}"), QByteArray("42[\"a\",{}]"));
    QCOMPARE(answerText(WireKind::Json, "3", ""), QByteArray("{\"ack\":3,\"data\":null}"));
    QCOMPARE(answerText(WireKind::SocketIo, "3", "1"), QByteArray("433[{\"ack\":3,\"data\":1}]"));
    QCOMPARE(errorAnswerText(WireKind::Json, "\"a\"", "{}"),
             QByteArray("{\"ack\":\"a\",\"error\":{}}"));
    QCOMPARE(socketio::refusedText("/x", "\"no\""),
             QByteArray("44/x,{\"message\":\"\\\"no\\\"\"}"));
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
