// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/websocket.h"

#include <QTest>

using namespace lectern;
using namespace lectern::realtime;

namespace {

/// Takes what it is given up to `room`, and gives what was put `in`.
class FakeTransport final : public http::Transport
{
public:
    struct State
    {
        qint64 room = 0;
        QByteArray in = {};
        qint64 taken = 0;
        bool broken = false;
        bool closed = false;
    };
    explicit FakeTransport(State &state) : m_state(state) {}

    void start(http::TransportOwner *) override {}
    void setOwner(http::TransportOwner *) override {}
    qint64 read(char *to, qint64 atMost) override
    {
        const qint64 n = std::min<qint64>(atMost, m_state.in.size());
        if (n == 0)
            return kLater;
        std::copy_n(m_state.in.constData(), n, to);
        m_state.in.remove(0, n);
        return n;
    }
    qint64 write(std::span<const QByteArrayView> parts) override
    {
        if (m_state.broken)
            return kBroken;
        qint64 n = 0;
        for (const QByteArrayView part : parts)
            n += part.size();
        n = std::min(n, m_state.room);
        m_state.room -= n;
        m_state.taken += n;
        return n;
    }
    qint64 send(const http::FileSlice &, qint64) override { return kBroken; }
    void finishWriting() override {}
    void close() override { m_state.closed = true; }
    QHostAddress peer() const override { return {}; }
    bool isEncrypted() const override { return false; }

private:
    State &m_state;
};

class FakeHost final : public SocketHost
{
public:
    qint64 nowMs() const override { return now; }
    std::array<char, 64 * 1024> &scratch() override { return m_scratch; }
    void flushSoon(WebSocket *) override { ++flushes; }
    void readSoon(WebSocket *) override { ++reads; }

    qint64 now = 1000;
    int flushes = 0;
    int reads = 0;

private:
    std::array<char, 64 * 1024> m_scratch{};
};

class FakeOwner final : public WebSocketOwner
{
public:
    void onText(QByteArrayView) override { ++texts; }
    void onBinary() override {}
    void onPong() override {}
    void onClosed() override { ++closed; }

    int texts = 0;
    int closed = 0;
};

http::Upgrade upgrade(FakeTransport::State &state)
{
    auto request = std::make_shared<http::Request>();
    request->headers.add("Sec-WebSocket-Version", "13");
    request->headers.add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    return {request, std::make_unique<FakeTransport>(state), {}, {}, {}};
}

/// A client's frame: masked, with a mask of zeros.
QByteArray hello()
{
    return QByteArray("\x81\x85\0\0\0\0hello", 11);
}

constexpr qint64 kPlenty = 1'000'000'000;

} // namespace

/// When a socket is listened to, and when it is too slow.
class TestWebSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_state = {.room = kPlenty};
        m_host = std::make_unique<FakeHost>();
        m_owner = std::make_unique<FakeOwner>();
        m_socket = std::make_unique<WebSocket>(upgrade(m_state), *m_owner, *m_host);
        m_socket->flush();
        QVERIFY(m_socket->isOpen());
    }

    void whatWasNotOfferedIsNoSlowReader()
    {
        for (int i = 0; i < 5; ++i)
            m_socket->send(QByteArray(400'000, 'x'));
        QVERIFY(m_socket->isOpen());
        m_socket->flush();
        QCOMPARE(m_socket->unsent(), 0);
        m_socket->send(QByteArray(WebSocket::kMostUnsent + 1, 'x'));
        QVERIFY(m_socket->isOpen());
    }

    void whatIsKeptGoesWithTheAnswer()
    {
        m_state.room = 0;
        auto kept = std::make_shared<int>();
        const std::weak_ptr<int> held = kept;
        m_socket->keepUntilSent(std::move(kept));
        m_socket->sendText(QByteArray(2 * WebSocket::kMostUnsent, 'x'));
        m_socket->flush();
        QVERIFY(m_socket->isOpen());
        // However slowly it takes that, it is there.
        m_host->now += 50'000;
        m_state.room = WebSocket::kMostUnsent;
        m_socket->flush();
        QVERIFY(!held.expired());
        QCOMPARE(m_socket->heardAt(), m_host->now);
        m_state.room = kPlenty;
        m_socket->flush();
        QVERIFY(held.expired());

        kept = std::make_shared<int>();
        const std::weak_ptr<int> other = kept;
        m_socket->keepUntilSent(std::move(kept));
        m_socket->abort();
        QVERIFY(other.expired());
    }

    void whatIsKeptDoesNotWaitForWhatFollows()
    {
        m_state.room = 0;
        auto kept = std::make_shared<int>();
        const std::weak_ptr<int> held = kept;
        m_socket->keepUntilSent(std::move(kept));
        m_socket->sendText(QByteArray(100'000, 'x'));
        m_socket->flush();
        m_socket->send(QByteArray(1000, 'x'));
        m_state.room = 100'000;
        m_socket->flush();
        QVERIFY(!held.expired()); // there is the head of the frame
        m_state.room = 100;
        m_socket->flush();
        QVERIFY(held.expired());
        QVERIFY(m_socket->unsent() > 0);
    }

    void whoTakesTooLittleOfMuchIsTooSlow()
    {
        constexpr qint64 kWithinMs = 10'000;
        m_state.room = 0;
        auto kept = std::make_shared<int>();
        const std::weak_ptr<int> held = kept;
        m_socket->keepUntilSent(std::move(kept));
        m_socket->sendText(QByteArray(8 * WebSocket::kLeastTaken, 'x'));
        for (int i = 0; i < 3; ++i) {
            m_state.room = WebSocket::kLeastTaken;
            m_socket->flush();
            m_host->now += kWithinMs;
            m_socket->tick();
            QVERIFY(m_socket->isOpen());
        }
        m_state.room = WebSocket::kLeastTaken - 1;
        m_socket->flush();
        m_host->now += kWithinMs - 1;
        m_socket->tick();
        QVERIFY(m_socket->isOpen());
        m_host->now += 1;
        m_socket->tick();
        QVERIFY(!m_socket->isOpen());
        m_host->now += kWithinMs;
        m_socket->tick();
        QVERIFY(held.expired());
    }

    void whoTakesNothingIsTooSlow()
    {
        m_state.room = 0;
        for (int i = 0; i < 2; ++i)
            m_socket->send(QByteArray(400'000, 'x'));
        QVERIFY(m_socket->isOpen());
        m_socket->send(QByteArray(400'000, 'x'));
        QVERIFY(!m_socket->isOpen());
        QVERIFY(!m_socket->isGone()); // it may take the goodbye
    }

    void whatWasAskedForIsNoReasonToClose()
    {
        m_state.room = 0;
        for (int i = 0; i < 5; ++i)
            m_socket->sendText(QByteArray(400'000, 'x'));
        m_socket->send(QByteArray(1000, 'x'));
        QVERIFY(m_socket->isOpen());
    }

    void whoTakesNothingIsNotListenedTo()
    {
        m_state.room = 0;
        m_socket->sendText(QByteArray(400'000, 'x'));
        m_state.in = hello() + hello();
        m_socket->onReadable();
        QCOMPARE(m_owner->texts, 0);
        m_socket->flush();
        QCOMPARE(m_host->reads, 0);
        // It takes some: it is alive, but there is more to take.
        m_host->now += 50'000;
        m_state.room = 100'000;
        m_socket->onWritable();
        QCOMPARE(m_host->reads, 0);
        QCOMPARE(m_socket->heardAt(), m_host->now);
        m_state.room = kPlenty;
        m_socket->onWritable();
        QCOMPARE(m_host->reads, 1);
        m_socket->read();
        QCOMPARE(m_owner->texts, 2);
    }

    void whatCameTogetherWaits()
    {
        // Two events of one read, and a long answer to the first.
        struct Answering final : WebSocketOwner
        {
            void onText(QByteArrayView) override
            {
                ++texts;
                socket->sendText(QByteArray(300'000, 'x'));
            }
            void onBinary() override {}
            void onPong() override {}
            void onClosed() override {}
            WebSocket *socket = nullptr;
            int texts = 0;
        } owner;
        WebSocket socket(upgrade(m_state), owner, *m_host);
        owner.socket = &socket;
        socket.flush();
        m_state.room = 0;
        m_state.in = hello() + hello();
        socket.onReadable();
        QCOMPARE(owner.texts, 1);
        m_state.room = kPlenty;
        socket.flush();
        QCOMPARE(m_host->reads, 1);
        socket.read();
        QCOMPARE(owner.texts, 2);
    }

    void sendingNeverLosesASocket()
    {
        m_state.room = 0;
        m_socket->send(QByteArray(900'000, 'x'));
        m_socket->flush();
        m_state.broken = true;
        m_host->flushes = 0;
        m_socket->send(QByteArray(900'000, 'x'));
        QCOMPARE(m_owner->closed, 0);
        QCOMPARE(m_host->flushes, 1);
        m_socket->flush();
        QCOMPARE(m_owner->closed, 1);
    }

    void whoIsGoneIsReadNoMore()
    {
        m_socket->setPaused(true);
        m_socket->abort();
        QVERIFY(m_state.closed);
        m_host->reads = 0;
        m_socket->setPaused(false);
        QCOMPARE(m_host->reads, 0);
    }

private:
    FakeTransport::State m_state;
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<FakeOwner> m_owner;
    std::unique_ptr<WebSocket> m_socket;
};

QTEST_APPLESS_MAIN(TestWebSocket)
#include "tst_websocket.moc"
