// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractHttpServer>
#include <QList>
#include <QTcpSocket>

#include <functional>
#include <memory>

class QWebSocket;

namespace lectern::http {

class Listener;

/// Who takes WebSockets, and at which paths. `accept` is called on the I/O thread of the
/// connection, which the socket belongs to from then on; its request() has the path, query and
/// headers.
struct WebSocketService
{
    QList<QByteArray> paths;
    std::function<void(std::unique_ptr<QWebSocket>)> accept;
};

/// Turns connections that ask for it into WebSockets, by Qt HTTP Server. Ordinary requests never
/// come here. The one place that knows how the library differs between Qt 6.4 and 6.8.
class WebSocketDoor final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    /// Takes the listener over: the library only looks at sockets of a server that it owns.
    WebSocketDoor(const WebSocketService &service, Listener *listener);

    /// A connected socket, and what has been read from it: the complete head of its request.
    void adopt(std::unique_ptr<QTcpSocket> socket, QByteArrayView received);

protected:
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request,
                        QHttpServerResponder &responder) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#endif

private:
    Listener *m_listener;
};

} // namespace lectern::http
