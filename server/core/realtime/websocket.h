// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/upgrade.h"
#include "server/core/realtime/websocket_frame.h"

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace lectern::realtime {

class WebSocket;

/// What the sockets of one I/O thread share, and who sends for them when the turn ends.
class SocketHost
{
public:
    virtual ~SocketHost() = default;
    [[nodiscard]] virtual qint64 nowMs() const = 0; ///< steady, as of this turn
    [[nodiscard]] virtual std::array<char, 64 * 1024> &scratch() = 0;
    virtual void flushSoon(WebSocket *socket) = 0; ///< call flush() at the end of this turn
    virtual void readSoon(WebSocket *socket) = 0;  ///< call read() in a later turn
};

/// Who hears what a WebSocket receives.
class WebSocketOwner
{
public:
    virtual ~WebSocketOwner() = default;
    /// Valid UTF-8.
    virtual void onText(QByteArrayView text) = 0;
    virtual void onBinary() = 0;
    virtual void onPong() = 0;
    /// Nothing can be sent any more, and nothing will be received.
    virtual void onClosed() = 0;
};

/// One client's WebSocket (RFC 6455) over a transport of the HTTP server. What is sent during a
/// turn leaves in one write at its end. A client that doesn't take what it is told is closed with
/// 1013 at kMostUnsent bytes; one that doesn't take what it asked for is not listened to until it
/// does. Belongs to its I/O thread.
class WebSocket final : public http::TransportOwner
{
public:
    static constexpr qsizetype kMostReceived = 128 * 1024; ///< of one message
    static constexpr qsizetype kMostUnsent = 1024 * 1024;  ///< of what it did not ask for
    /// While so much waits to be sent nothing more is read.
    static constexpr qsizetype kMostBeforeReading = 256 * 1024;
    static constexpr qsizetype kLeastTaken = 256 * 1024;
    static constexpr std::chrono::seconds kTakenWithin{10};

    /// Answers the handshake; isOpen() says how.
    WebSocket(http::Upgrade upgrade, WebSocketOwner &owner, SocketHost &host);
    ~WebSocket() override;

    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }
    [[nodiscard]] bool isGone() const { return m_state == State::Gone; }
    /// When something last arrived, in the host's milliseconds.
    [[nodiscard]] qint64 heardAt() const { return m_heardAt; }
    [[nodiscard]] qsizetype unsent() const { return m_unsent; }

    /// Queues complete frames, shared with whoever else gets them. Ignored once closing. May close
    /// it, but it is never gone afterwards.
    void send(const QByteArray &frames);
    /// What the client asked for. It is no reason to close: whoever asks for much waits for it.
    void sendText(QByteArrayView text);
    /// The same of complete frames.
    void sendAsked(const QByteArray &frames);
    /// Holds it until all that is queued by the end of this turn has left, or never will. Who takes
    /// less than kLeastTaken of that in each kTakenWithin is closed with 1013 (tick).
    void keepUntilSent(std::shared_ptr<void> what);
    /// Reads what there is and hands it to the owner.
    void read();
    /// While paused nothing is read, so that the client has to wait.
    void setPaused(bool paused);
    void flush();
    /// Says goodbye; the rest is cut five seconds later (tick).
    void close(quint16 code, QByteArrayView reason = {});
    void abort();
    void tick();

    void onReadable() override;
    void onWritable() override;
    void onBroken() override;

private:
    enum class State { Open, Closing, Gone };

    void receive();
    void receiveControl(const FrameReader::Message &message);
    struct Piece
    {
        QByteArray bytes;
        bool asked = false; ///< for, by the client
    };

    struct Kept
    {
        std::shared_ptr<void> what;
        std::optional<qint64> until; ///< of m_queued; not known before the turn ends
    };

    void queue(const QByteArray &bytes, bool asked);
    /// What the transport takes. False: it is broken.
    [[nodiscard]] bool writeOut();
    void askForFlush();
    [[nodiscard]] qint64 left() const { return m_queued - m_unsent; }
    void letGo();
    [[nodiscard]] bool isHeldUp() const { return m_unsent > kMostBeforeReading; }
    void sayGoodbye(const QByteArray &frame);

    http::Upgrade m_upgrade;
    WebSocketOwner &m_owner;
    SocketHost &m_host;
    FrameReader m_reader;
    State m_state = State::Open;
    bool m_mayRead = true;
    bool m_paused = false;
    bool m_reading = false;
    bool m_heldUp = false;   ///< something may be there to read once enough has left
    bool m_flushing = false; ///< asked for
    std::vector<Piece> m_out;
    std::vector<Kept> m_kept;
    qsizetype m_outAt = 0; ///< bytes of the first one that are gone
    qsizetype m_unsent = 0;
    qsizetype m_told = 0; ///< of pieces that were not asked for
    qint64 m_queued = 0;  ///< bytes, since the start
    qint64 m_pacedAt = 0; ///< while something is kept: when it was last looked at what has left
    qint64 m_paced = 0;   ///< and how many bytes had left by then
    qint64 m_heardAt = 0;
    qint64 m_closeBy = 0;
};

} // namespace lectern::realtime
