// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a client may send after an upgrade, RFC 6455: taken apart alike whatever the pieces it comes
// in, never more than was agreed on, and answered with well-formed frames.
#include "server/core/realtime/websocket.h"
#include "tests/fuzz/fuzz_check.h"

#include <QHostAddress>
#include <QtEndian>

#include <vector>

using namespace lectern;
using namespace lectern::realtime;

namespace {

constexpr qsizetype kMost = 4096;

struct Read
{
    std::vector<FrameReader::Message> messages;
    quint16 failure = 0;
    bool operator==(const Read &other) const
    {
        return failure == other.failure &&
               std::equal(messages.begin(), messages.end(), other.messages.begin(),
                          other.messages.end(), [](const auto &a, const auto &b) {
                              return a.opcode == b.opcode && a.payload == b.payload;
                          });
    }
};

Read readIn(QByteArrayView bytes, qsizetype piece)
{
    FrameReader reader(kMost);
    Read read;
    while (!bytes.isEmpty() && read.failure == 0) {
        const qsizetype n = std::min(piece, bytes.size());
        reader.feed(bytes.first(n));
        bytes = bytes.sliced(n);
        FrameReader::Message message;
        FrameReader::Status status = FrameReader::Status::Ready;
        while ((status = reader.next(message)) == FrameReader::Status::Ready)
            read.messages.push_back(message);
        if (status == FrameReader::Status::Failed)
            read.failure = reader.failure();
    }
    FrameReader::Message none;
    fuzz::check(read.failure == 0 || reader.next(none) == FrameReader::Status::Failed,
                "what has failed stays so");
    return read;
}

/// The input as frames that are mostly in order, so that their contents are reached: a byte with
/// FIN and opcode, one with a length, then the payload.
QByteArray framed(QByteArrayView plan)
{
    QByteArray out;
    while (plan.size() >= 2) {
        const auto first = quint8(plan[0]);
        const qsizetype length = std::min<qsizetype>(quint8(plan[1]), plan.size() - 2);
        const QByteArrayView payload = plan.sliced(2, length);
        plan = plan.sliced(2 + length);
        out += char(first & 0x8f);
        if (length < 126) {
            out += char(0x80 | length);
        } else {
            out += char(0x80 | 126);
            out += char(length >> 8);
            out += char(length & 0xff);
        }
        static constexpr std::array<char, 4> kMask{'\x12', '\x00', '\xff', '\x78'};
        out.append(kMask.data(), kMask.size());
        for (qsizetype i = 0; i < length; ++i)
            out += char(payload[i] ^ kMask[size_t(i % 4)]);
    }
    return out;
}

void checkReading(QByteArrayView bytes)
{
    const Read whole = readIn(bytes, std::max<qsizetype>(bytes.size(), 1));
    fuzz::check(whole == readIn(bytes, 1), "a byte at a time reads the same");
    fuzz::check(whole == readIn(bytes, 13), "pieces read the same");
    for (const FrameReader::Message &message : whole.messages) {
        const bool control = quint8(message.opcode) >= quint8(Opcode::Close);
        fuzz::check(message.opcode != Opcode::Continuation, "a message has a kind");
        fuzz::check(message.payload.size() <= (control ? 125 : kMost),
                    "no message beyond its limit");
        fuzz::check(message.opcode != Opcode::Text || message.payload.isValidUtf8(),
                    "a text is UTF-8");
    }
}

/// Gives out the input in pieces, and takes the answers in pieces.
class MemoryTransport final : public http::Transport
{
public:
    MemoryTransport(QByteArrayView input, QByteArray &output) : m_input(input), m_output(output) {}

    void start(http::TransportOwner *) override {}
    void setOwner(http::TransportOwner *) override {}
    qint64 read(char *to, qint64 atMost) override
    {
        if (m_input.isEmpty())
            return kBroken;
        if (std::exchange(m_pause, !m_pause))
            return kLater;
        const qint64 n = std::min<qint64>({atMost, 1 + quint8(m_input[0]) % 61, m_input.size()});
        std::copy_n(m_input.data(), n, to);
        m_input = m_input.sliced(n);
        return n;
    }
    qint64 write(std::span<const QByteArrayView> parts) override
    {
        if (std::exchange(m_full, !m_full))
            return 0;
        const QByteArrayView part = parts.front();
        const qsizetype n = std::min<qsizetype>(part.size(), 700);
        m_output += part.first(n);
        return n;
    }
    qint64 send(const http::FileSlice &, qint64) override { return kBroken; }
    void finishWriting() override {}
    void close() override {}
    [[nodiscard]] QHostAddress peer() const override
    {
        return QHostAddress(QHostAddress::LocalHost);
    }
    [[nodiscard]] bool isEncrypted() const override { return false; }

private:
    QByteArrayView m_input;
    QByteArray &m_output;
    bool m_pause = false;
    bool m_full = false;
};

class Host final : public SocketHost
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    [[nodiscard]] std::array<char, 64 * 1024> &scratch() override { return m_scratch; }
    void flushSoon(WebSocket *) override { flush = true; }
    void readSoon(WebSocket *) override { read = true; }
    void pass() { m_now += 100; }
    bool flush = false;
    bool read = false;

private:
    qint64 m_now = 0;
    std::array<char, 64 * 1024> m_scratch{};
};

/// Echoes, and does what a text's first letter says.
class Owner final : public WebSocketOwner
{
public:
    void onText(QByteArrayView text) override
    {
        fuzz::check(!closed, "nothing is received after the end");
        fuzz::check(text.isValidUtf8(), "a text is UTF-8");
        if (text.startsWith('c'))
            socket->close(close_code::kNormal, text);
        else if (text.startsWith('a'))
            socket->abort();
        else if (text.startsWith('p'))
            socket->setPaused(true);
        else
            socket->sendText(text);
    }
    void onBinary() override { socket->close(close_code::kUnsupportedData); }
    void onPong() override {}
    void onClosed() override
    {
        fuzz::check(!closed, "a socket ends once");
        closed = true;
    }
    WebSocket *socket = nullptr;
    bool closed = false;
};

/// Complete unmasked frames; after a goodbye nothing. The last one may be cut off.
void checkSent(QByteArrayView output)
{
    if (output.isEmpty())
        return; // aborted before anything left
    fuzz::check(output.startsWith("HTTP/1.1 101 "), "the handshake is answered");
    const qsizetype end = output.indexOf("\r\n\r\n");
    fuzz::check(end > 0, "its head is complete");
    output = output.sliced(end + 4);
    bool goodbye = false;
    while (output.size() >= 2) {
        fuzz::check(!goodbye, "nothing follows a goodbye");
        const auto opcode = Opcode(quint8(output[0]) & 0x0f);
        fuzz::check((quint8(output[0]) & 0xf0) == 0x80, "one whole frame, no reserved bits");
        qsizetype length = quint8(output[1]);
        fuzz::check(length <= 126, "not masked, and no longer than what was received");
        qsizetype head = 2;
        if (length == 126) {
            head = 4;
            if (output.size() < head)
                return;
            length = qFromBigEndian<quint16>(output.data() + 2);
            fuzz::check(length > 125, "lengths are as short as can be");
        }
        if (output.size() < head + length)
            return;
        const QByteArrayView payload = output.sliced(head, length);
        const bool control = quint8(opcode) >= quint8(Opcode::Close);
        fuzz::check(!control || length <= 125, "control frames are short");
        fuzz::check(opcode != Opcode::Text || payload.isValidUtf8(), "a text is UTF-8");
        goodbye = opcode == Opcode::Close;
        fuzz::check(!goodbye || length != 1, "a goodbye has a code or nothing");
        output = output.sliced(head + length);
    }
}

void checkTalking(QByteArrayView bytes)
{
    static const std::shared_ptr<const http::Request> request = [] {
        auto made = std::make_shared<http::Request>();
        made->path = "/ws";
        made->headers.add("Sec-WebSocket-Version", "13");
        made->headers.add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        return made;
    }();
    static Host host;
    QByteArray output;
    Owner owner;
    // The first piece came with the request.
    const qsizetype early = std::min<qsizetype>(bytes.size(), 5);
    WebSocket socket({request,
                      std::make_unique<MemoryTransport>(bytes.sliced(early), output),
                      bytes.first(early).toByteArray(),
                      {},
                      {}},
                     owner, host);
    owner.socket = &socket;
    for (qsizetype turn = 0; turn < 4 * bytes.size() + 64 && !socket.isGone(); ++turn) {
        socket.onReadable();
        host.pass();
        socket.setPaused(false);
        if (std::exchange(host.read, false))
            socket.read();
        if (std::exchange(host.flush, false))
            socket.flush();
        socket.onWritable();
        socket.tick();
    }
    checkSent(output);
    socket.abort();
    fuzz::check(owner.closed, "whoever listens hears of the end");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray raw = fuzz::bytesOf(data, size);
    const QByteArray orderly = framed(raw);
    checkReading(raw);
    checkReading(orderly);
    checkTalking(orderly);
    return 0;
}
