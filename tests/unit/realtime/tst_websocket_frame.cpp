// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/websocket_frame.h"

#include <QTest>

using namespace lectern::realtime;

namespace {

/// As a client sends it, with this mask.
QByteArray masked(quint8 first, const QByteArray &payload,
                  const QByteArray &mask = "\x12\x34\x56\x78")
{
    QByteArray out(1, char(first));
    if (payload.size() < 126) {
        out += char(0x80 | payload.size());
    } else if (payload.size() < 65536) {
        out += char(0x80 | 126);
        out += char(payload.size() >> 8);
        out += char(payload.size() & 0xff);
    } else {
        out += char(0x80 | 127);
        for (int shift = 56; shift >= 0; shift -= 8)
            out += char((payload.size() >> shift) & 0xff);
    }
    out += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        out += char(payload[i] ^ mask[i % 4]);
    return out;
}

struct Read
{
    QList<QByteArray> texts;
    QList<Opcode> opcodes;
    quint16 failure = 0;
};

Read readAll(const QByteArray &bytes, qsizetype piece, qsizetype most = 100'000)
{
    FrameReader reader(most);
    Read read;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        FrameReader::Message message;
        FrameReader::Status status = FrameReader::Status::Ready;
        while ((status = reader.next(message)) == FrameReader::Status::Ready) {
            read.texts.append(message.payload);
            read.opcodes.append(message.opcode);
        }
        if (status == FrameReader::Status::Failed) {
            read.failure = reader.failure();
            return read;
        }
    }
    return read;
}

constexpr quint8 kText = 0x81;

} // namespace

class TestWebSocketFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhateverThePieces();
    void refuses_data();
    void refuses();
    void writes();
};

void TestWebSocketFrame::readsWhateverThePieces()
{
    const QByteArray middle(300, 'm');
    const QByteArray large(70'000, 'l');
    const QByteArray bytes = masked(kText, "hello") + masked(kText, "") + masked(0x01, "gr\xc3") +
                             masked(0x89, "ping") + masked(0x80, "\xbc\xc3\x9f") +
                             masked(kText, middle) + masked(0x82, large) +
                             masked(0x88, QByteArray("\x03\xe8", 2) + "bye");
    const QList<QByteArray> expected = {"hello",
                                        "",
                                        "ping",
                                        "gr\xc3\xbc\xc3\x9f",
                                        middle,
                                        large,
                                        QByteArray("\x03\xe8", 2) + "bye"};
    const QList<Opcode> opcodes = {Opcode::Text, Opcode::Text,   Opcode::Ping, Opcode::Text,
                                   Opcode::Text, Opcode::Binary, Opcode::Close};
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), qsizetype(4096), bytes.size()}) {
        const Read read = readAll(bytes, piece);
        QCOMPARE(read.failure, quint16(0));
        QCOMPARE(read.texts, expected);
        QCOMPARE(read.opcodes, opcodes);
    }
}

void TestWebSocketFrame::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint16>("code");
    const auto row = [](const char *name, const QByteArray &bytes, quint16 code) {
        QTest::newRow(name) << bytes << code;
    };
    row("not masked", QByteArray("\x81\x02hi"), 1002);
    row("reserved bit", masked(0xc1, "x"), 1002);
    row("unknown opcode", masked(0x83, "x"), 1002);
    row("fragmented control", masked(0x09, "x"), 1002);
    row("long control", masked(0x89, QByteArray(126, 'x')), 1002);
    row("continues nothing", masked(0x80, "x"), 1002);
    row("starts within", masked(0x01, "x") + masked(kText, "y"), 1002);
    row("half a close code", masked(0x88, "x"), 1002);
    row("a close code nobody sends", masked(0x88, QByteArray("\x03\xed", 2)), 1002);
    row("close with bad text", masked(0x88, QByteArray("\x03\xe8\xff", 3)), 1007);
    row("bad UTF-8", masked(kText, "a\xff"), 1007);
    row("half a character", masked(kText, "\xc3"), 1007);
    row("too big", masked(kText, QByteArray(2001, 'x')), 1009);
    row("too big in pieces",
        masked(0x01, QByteArray(1500, 'x')) + masked(0x80, QByteArray(501, 'x')), 1009);
    row("announces 2^63", QByteArray("\x81\xff\xff\xff\xff\xff\xff\xff\xff\xff", 10), 1009);
}

void TestWebSocketFrame::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint16, code);
    QCOMPARE(readAll(bytes, 1, 2000).failure, code);
    QCOMPARE(readAll(bytes, bytes.size(), 2000).failure, code);
}

void TestWebSocketFrame::writes()
{
    QCOMPARE(textFrame("hi"), QByteArray("\x81\x02hi"));
    QCOMPARE(textFrame(QByteArray(126, 'x')).left(4), QByteArray("\x81\x7e\x00\x7e", 4));
    QCOMPARE(textFrame(QByteArray(65536, 'x')).left(10),
             QByteArray("\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10));
    QCOMPARE(closeFrame(1000, "bye"), QByteArray("\x88\x05\x03\xe8"
                                                 "bye"));
    QCOMPARE(closeFrame(1000, QByteArray(500, 'x')).size(), qsizetype(127));
}

QTEST_GUILESS_MAIN(TestWebSocketFrame)
#include "tst_websocket_frame.moc"
