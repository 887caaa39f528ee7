// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <variant>

namespace lectern::realtime {

/// How a socket writes events as text: plain JSON at /ws, or the packets of Engine.IO 4 and
/// Socket.IO 5 (https://socket.io/docs/v4/engine-io-protocol, …/socket-io-protocol) at /socket.io/.
enum class WireKind : quint8 { Json, SocketIo };

/// By what a client knows its answer, as JSON: a whole number, or (at /ws) a text.
using Ask = QByteArray;

/// An event from a client. `ask` is there when an answer is wanted, and comes back with it.
struct IncomingEvent
{
    QByteArray name;
    QJsonObject data;
    std::optional<Ask> ask;
};
/// Socket.IO's CONNECT: to the namespace `space`, with its `auth` object.
struct IncomingConnect
{
    QByteArray space;
    QJsonObject auth;
};
/// Engine.IO's or Socket.IO's own traffic.
struct IncomingPing
{
    QByteArray payload;
};
struct IncomingPong
{
};
struct IncomingDisconnect
{
};
/// What is none of these; `reason` says why, in English, for developers. The connection goes on
/// unless it can't make sense any more.
struct IncomingNonsense
{
    QByteArray reason;
    bool fatal = false;
    std::optional<Ask> ask = {}; ///< where an answer is wanted all the same
};

using Incoming = std::variant<IncomingEvent, IncomingConnect, IncomingPing, IncomingPong,
                              IncomingDisconnect, IncomingNonsense>;

/// Never throws and allocates no more than a few times `text`, which is valid UTF-8 of any content.
/// JSON deeper than limits::kMaxJsonDepth is nonsense.
[[nodiscard]] Incoming readText(WireKind wire, QByteArrayView text);

/// The text of an event; `data` is JSON.
[[nodiscard]] QByteArray eventText(WireKind wire, QByteArrayView name, QByteArrayView data);
/// The text of an answer: `data`, or the error object.
[[nodiscard]] QByteArray answerText(WireKind wire, const Ask &ask, QByteArrayView data);
[[nodiscard]] QByteArray errorAnswerText(WireKind wire, const Ask &ask, QByteArrayView error);

} // namespace lectern::realtime
