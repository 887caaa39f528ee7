// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/handshake.h"

#include <QCryptographicHash>

namespace lectern::realtime {

namespace {

/// RFC 6455, section 1.3.
constexpr const char *kMagic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
constexpr qsizetype kKeyBytes = 16;

Handshake refuse(const QByteArray &status, const QByteArray &headers = {},
                 const QByteArray &body = {})
{
    return {false, "HTTP/1.1 " + status + "\r\n" + headers +
                       "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) +
                       "\r\n\r\n" + body};
}

/// As an Engine.IO server says it; any page may read why.
Handshake refuseEngineIo(int code, const QByteArray &message)
{
    return refuse(
        "400 Bad Request",
        "Content-Type: application/json\r\nCache-Control: no-store\r\n"
        "Access-Control-Allow-Origin: *\r\n",
        QByteArray("{\"code\":" + QByteArray::number(code) + ",\"message\":\"" + message + "\"}"));
}

} // namespace

Handshake answerHandshake(const http::Request &request)
{
    if (request.path.startsWith("/socket.io")) {
        const QHash<QString, QString> query = request.query();
        if (query.value(QStringLiteral("transport")) != QLatin1String("websocket"))
            return refuseEngineIo(0, "Transport unknown");
        if (query.value(QStringLiteral("EIO")) != QLatin1String("4"))
            return refuseEngineIo(5, "Unsupported protocol version");
    }
    if (request.headers.value("Sec-WebSocket-Version") != "13")
        return refuse("426 Upgrade Required",
                      "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    const QByteArray key = request.headers.value("Sec-WebSocket-Key");
    const auto decoded =
        QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != kKeyBytes)
        return refuse("400 Bad Request");
    const QByteArray proof =
        QCryptographicHash::hash(QByteArray(key + kMagic), QCryptographicHash::Sha1).toBase64();
    return {true, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                  "Connection: Upgrade\r\nSec-WebSocket-Accept: " +
                      proof + "\r\n\r\n"};
}

} // namespace lectern::realtime
