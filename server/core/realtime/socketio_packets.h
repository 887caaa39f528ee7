// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/wire.h"

/// Engine.IO 4 with Socket.IO 5 in it, as far as a WebSocket without binary data needs them:
/// https://socket.io/docs/v4/engine-io-protocol and https://socket.io/docs/v4/socket-io-protocol.
namespace lectern::realtime::socketio {

inline constexpr int kPingIntervalMs = 25000;
inline constexpr int kPingTimeoutMs = 20000;

/// Takes a client's packet apart. Binary events and acknowledgements are nonsense, politely.
[[nodiscard]] Incoming readPacket(QByteArrayView text);

/// Engine.IO's first packet.
[[nodiscard]] QByteArray openText(QByteArrayView sessionId, qint64 maxPayload);
/// The namespace / is joined.
[[nodiscard]] QByteArray connectedText(QByteArrayView socketId);
/// A namespace is not; `space` as the client named it.
[[nodiscard]] QByteArray refusedText(QByteArrayView space, QByteArrayView message);
[[nodiscard]] QByteArray disconnectText();
[[nodiscard]] QByteArray pingText();
[[nodiscard]] QByteArray pongText(QByteArrayView payload);

} // namespace lectern::realtime::socketio
