// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lectern::realtime {

/// RFC 6455, section 5.2.
enum class Opcode : quint8 {
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10
};

/// RFC 6455, section 7.4, and Lectern's own.
namespace close_code {
inline constexpr quint16 kNormal = 1000;
inline constexpr quint16 kProtocolError = 1002;
inline constexpr quint16 kUnsupportedData = 1003;
inline constexpr quint16 kInvalidPayload = 1007;
inline constexpr quint16 kPolicyViolation = 1008;
inline constexpr quint16 kTooBig = 1009;
inline constexpr quint16 kServiceRestart = 1012;
inline constexpr quint16 kTryAgainLater = 1013; ///< the reader is too slow
inline constexpr quint16 kUnauthenticated = 4401;
inline constexpr quint16 kBlocked = 4403;
} // namespace close_code

/// Appends one unfragmented frame from the server, which is never masked.
void appendFrame(QByteArray &out, Opcode opcode, QByteArrayView payload);
[[nodiscard]] QByteArray textFrame(QByteArrayView payload);
[[nodiscard]] QByteArray closeFrame(quint16 code, QByteArrayView reason);

/// Takes a client's bytes apart into messages. Holds at most one message of `most` bytes and what
/// was fed beyond it. Text is checked to be UTF-8, close frames to be well-formed.
class FrameReader
{
public:
    struct Message
    {
        Opcode opcode = Opcode::Text; ///< never Continuation
        QByteArray payload;
    };
    enum class Status { NeedsMore, Ready, Failed };

    explicit FrameReader(qsizetype most) : m_most(most) {}

    void feed(QByteArrayView bytes) { m_in.append(bytes); }
    /// The next complete message, control frames between fragments included. After Failed only
    /// closing with `failure()` is left.
    [[nodiscard]] Status next(Message &message);
    [[nodiscard]] quint16 failure() const { return m_failure; }

private:
    struct Header
    {
        bool last = false;
        Opcode opcode = Opcode::Text;
        qsizetype length = 0;
        qsizetype size = 0; ///< of the header itself, 0: incomplete
        const char *mask = nullptr;
    };

    [[nodiscard]] Status readHeader(Header &header);
    [[nodiscard]] Status finishData(const Header &header, QByteArray payload, Message &message);
    Status fail(quint16 code);
    void compact();

    qsizetype m_most;
    QByteArray m_in;
    qsizetype m_at = 0; ///< of m_in, where the next frame starts
    QByteArray m_fragments;
    Opcode m_fragmented = Opcode::Continuation; ///< of the message in m_fragments, if any
    quint16 m_failure = 0;
};

/// The code of a well-formed close frame's payload; 1005 (none) where it is empty.
[[nodiscard]] quint16 closeCodeOf(QByteArrayView payload);

} // namespace lectern::realtime
