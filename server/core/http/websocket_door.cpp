// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/websocket_door.h"

#include "server/core/http/listener.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QWebSocket>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpServerWebSocketUpgradeResponse>
#endif

namespace lectern::http {

WebSocketDoor::WebSocketDoor(const WebSocketService &service, Listener *listener)
    : m_listener(listener)
{
    bind(listener);
    connect(this, &QAbstractHttpServer::newWebSocketConnection, this,
            [this, accept = service.accept] {
                while (auto socket = nextPendingWebSocketConnection())
                    accept(std::move(socket));
            });
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    addWebSocketUpgradeVerifier(this, [](const QHttpServerRequest &) {
        return QHttpServerWebSocketUpgradeResponse::accept();
    });
#endif
}

void WebSocketDoor::adopt(std::unique_ptr<QTcpSocket> socket, QByteArrayView received)
{
    // What was read goes back to where the library will read it.
    for (auto byte = received.crbegin(); byte != received.crend(); ++byte)
        socket->ungetChar(*byte);
    QTcpSocket *raw = socket.release(); // the library deletes it when it is closed
    m_listener->hand(raw);
    Q_EMIT raw->readyRead();
}

// Only handshakes come here. 6.4 shows them to this handler as well, beside upgrading: whatever it
// wrote would stand before the handshake's answer, so it writes nothing.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
bool WebSocketDoor::handleRequest(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    responder.write(QHttpServerResponder::StatusCode::BadRequest);
    return true;
}

void WebSocketDoor::missingHandler(const QHttpServerRequest &, QHttpServerResponder &) {}
#else
bool WebSocketDoor::handleRequest(const QHttpServerRequest &, QTcpSocket *)
{
    return true;
}

void WebSocketDoor::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}
#endif

} // namespace lectern::http
