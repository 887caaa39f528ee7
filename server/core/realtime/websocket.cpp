// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/websocket.h"

#include "server/core/realtime/handshake.h"

namespace lectern::realtime {

namespace {

/// Reads of one socket before the others get their turn.
constexpr int kReadsATurn = 4;
constexpr size_t kMostParts = 16;
constexpr qint64 kLingerMs = 5000;

} // namespace

WebSocket::WebSocket(http::Upgrade upgrade, WebSocketOwner &owner, SocketHost &host)
    : m_upgrade(std::move(upgrade))
    , m_owner(owner)
    , m_host(host)
    , m_reader(kMostReceived)
    , m_heardAt(host.nowMs())
{
    m_upgrade.transport->setOwner(this);
    const Handshake handshake = answerHandshake(*m_upgrade.request);
    queue(handshake.answer, true);
    if (!handshake.accepted) {
        m_state = State::Closing;
        m_closeBy = m_host.nowMs() + kLingerMs;
    }
    m_reader.feed(std::exchange(m_upgrade.received, {}));
}

WebSocket::~WebSocket() = default;

void WebSocket::onReadable()
{
    m_mayRead = true;
    read();
}

void WebSocket::onWritable()
{
    if (!m_out.empty())
        flush();
}

void WebSocket::onBroken()
{
    abort();
}

void WebSocket::abort()
{
    if (m_state == State::Gone)
        return;
    m_state = State::Gone;
    m_upgrade.transport->close();
    m_upgrade.place.reset();
    m_out.clear();
    m_unsent = 0;
    m_told = 0;
    m_kept.clear();
    m_owner.onClosed();
}

void WebSocket::read()
{
    if (m_reading || m_state == State::Gone)
        return;
    m_reading = true;
    receive();
    int reads = kReadsATurn;
    while (m_mayRead && !m_paused && m_state != State::Gone) {
        if (m_state == State::Open && isHeldUp()) {
            m_heldUp = true;
            break;
        }
        if (reads-- == 0) {
            m_host.readSoon(this);
            break;
        }
        std::array<char, 64 * 1024> &scratch = m_host.scratch();
        const qint64 n = m_upgrade.transport->read(scratch.data(), qint64(scratch.size()));
        if (n == http::Transport::kLater) {
            m_mayRead = false;
        } else if (n == http::Transport::kBroken) {
            abort();
        } else {
            m_heardAt = m_host.nowMs();
            // After a goodbye only the end of the stream is of interest.
            if (m_state == State::Open) {
                m_reader.feed(QByteArrayView(scratch.data(), n));
                receive();
            }
        }
    }
    m_reading = false;
}

void WebSocket::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    // The host forgets a socket that is gone, and must not be told of it again.
    if (!paused && m_state != State::Gone)
        m_host.readSoon(this);
}

void WebSocket::receive()
{
    FrameReader::Message message;
    while (m_state == State::Open && !m_paused) {
        if (isHeldUp()) {
            m_heldUp = true;
            return;
        }
        switch (m_reader.next(message)) {
        case FrameReader::Status::NeedsMore:
            return;
        case FrameReader::Status::Failed:
            close(m_reader.failure());
            return;
        case FrameReader::Status::Ready:
            break;
        }
        if (message.opcode == Opcode::Text)
            m_owner.onText(message.payload);
        else if (message.opcode == Opcode::Binary)
            m_owner.onBinary();
        else
            receiveControl(message);
    }
}

void WebSocket::receiveControl(const FrameReader::Message &message)
{
    if (message.opcode == Opcode::Ping) {
        QByteArray frame;
        appendFrame(frame, Opcode::Pong, message.payload);
        send(frame);
    } else if (message.opcode == Opcode::Pong) {
        m_owner.onPong();
    } else {
        // RFC 6455, section 5.5.1: the goodbye is returned, with the code that came.
        QByteArray frame;
        appendFrame(
            frame, Opcode::Close,
            QByteArrayView(message.payload).first(std::min<qsizetype>(message.payload.size(), 2)));
        sayGoodbye(frame);
    }
}

void WebSocket::queue(const QByteArray &bytes, bool asked)
{
    m_out.push_back({bytes, asked});
    m_unsent += bytes.size();
    m_queued += bytes.size();
    if (!asked)
        m_told += bytes.size();
    askForFlush();
}

void WebSocket::askForFlush()
{
    if (!std::exchange(m_flushing, true))
        m_host.flushSoon(this);
}

void WebSocket::sendText(QByteArrayView text)
{
    if (m_state == State::Open)
        sendAsked(textFrame(text));
}

void WebSocket::sendAsked(const QByteArray &frames)
{
    if (m_state == State::Open)
        queue(frames, true);
}

void WebSocket::send(const QByteArray &frames)
{
    if (m_state != State::Open)
        return;
    // What has only not been offered to the transport yet says nothing about the client. Where
    // that is broken the next flush finds it so: whoever sends to many must not lose one of them.
    if (m_told + frames.size() > kMostUnsent && !writeOut()) {
        askForFlush();
        return;
    }
    if (m_told > 0 && m_told + frames.size() > kMostUnsent) {
        close(close_code::kTryAgainLater, "too slow");
        return;
    }
    queue(frames, false);
}

void WebSocket::keepUntilSent(std::shared_ptr<void> what)
{
    if (m_state == State::Gone)
        return;
    if (m_kept.empty()) {
        m_pacedAt = m_host.nowMs();
        m_paced = left();
    }
    m_kept.push_back({std::move(what), std::nullopt});
    askForFlush();
}

void WebSocket::letGo()
{
    // Whoever held it may do what it likes, also with this socket.
    std::vector<std::shared_ptr<void>> gone;
    std::erase_if(m_kept, [&](Kept &kept) {
        if (!kept.until || *kept.until > left())
            return false;
        gone.push_back(std::move(kept.what));
        return true;
    });
}

bool WebSocket::writeOut()
{
    while (!m_out.empty()) {
        std::array<QByteArrayView, kMostParts> parts;
        const size_t count = std::min(m_out.size(), kMostParts);
        qsizetype wanted = -m_outAt;
        for (size_t i = 0; i < count; ++i) {
            parts[i] = m_out[i].bytes;
            wanted += m_out[i].bytes.size();
        }
        parts[0] = parts[0].sliced(m_outAt);
        const qint64 n = m_upgrade.transport->write({parts.data(), count});
        if (n == http::Transport::kBroken)
            return false;
        m_unsent -= n;
        qint64 gone = m_outAt + n;
        size_t sent = 0;
        for (; sent < count && gone >= m_out[sent].bytes.size(); ++sent) {
            gone -= m_out[sent].bytes.size();
            if (!m_out[sent].asked)
                m_told -= m_out[sent].bytes.size();
        }
        m_out.erase(m_out.begin(), m_out.begin() + std::ptrdiff_t(sent));
        m_outAt = qsizetype(gone);
        if (n != wanted)
            break; // onWritable says when to go on
    }
    return true;
}

void WebSocket::flush()
{
    m_flushing = false;
    if (m_state == State::Gone)
        return;
    for (Kept &kept : m_kept) {
        if (!kept.until)
            kept.until = m_queued;
    }
    const qsizetype before = m_unsent;
    if (!writeOut()) {
        abort();
        return;
    }
    if (before > kMostBeforeReading && m_unsent < before)
        m_heardAt = m_host.nowMs(); // it takes what it asked for, however slowly
    letGo();
    if (m_heldUp && !isHeldUp()) {
        m_heldUp = false;
        m_host.readSoon(this);
    }
    if (m_state == State::Closing && m_out.empty())
        m_upgrade.transport->finishWriting();
}

void WebSocket::close(quint16 code, QByteArrayView reason)
{
    if (m_state == State::Open)
        sayGoodbye(closeFrame(code, reason));
}

void WebSocket::sayGoodbye(const QByteArray &frame)
{
    // Of what waits only a piece that has begun to leave is finished.
    if (m_unsent + frame.size() > kMostUnsent && !m_out.empty()) {
        m_out.resize(m_outAt > 0 ? 1 : 0);
        m_unsent = m_out.empty() ? 0 : m_out.front().bytes.size() - m_outAt;
    }
    queue(frame, true);
    m_state = State::Closing;
    m_closeBy = m_host.nowMs() + kLingerMs;
}

void WebSocket::tick()
{
    if (m_state == State::Closing && m_host.nowMs() >= m_closeBy)
        abort();
    if (m_state != State::Open || m_kept.empty() ||
        m_host.nowMs() - m_pacedAt < std::chrono::milliseconds(kTakenWithin).count())
        return;
    if (left() - m_paced < kLeastTaken)
        close(close_code::kTryAgainLater, "too slow");
    m_pacedAt = m_host.nowMs();
    m_paced = left();
}

} // namespace lectern::realtime
