// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What chat is measured against: QtWebSockets alone, telling everybody what anybody says, keeping
// nothing. Prints where it listens.
#include <QCoreApplication>
#include <QWebSocket>
#include <QWebSocketServer>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QWebSocketServer server(QStringLiteral("plain"), QWebSocketServer::NonSecureMode);
    server.setMaxPendingConnections(10'000);
    if (!server.listen(QHostAddress::LocalHost, 0))
        return 1;
    QList<QWebSocket *> sockets;
    QObject::connect(&server, &QWebSocketServer::newConnection, &server, [&] {
        while (QWebSocket *socket = server.nextPendingConnection()) {
            sockets.append(socket);
            QObject::connect(socket, &QWebSocket::textMessageReceived, &server,
                             [&](const QString &text) {
                                 for (QWebSocket *each : sockets)
                                     each->sendTextMessage(text);
                             });
            QObject::connect(socket, &QWebSocket::disconnected, &server, [&, socket] {
                sockets.removeOne(socket);
                socket->deleteLater();
            });
        }
    });
    std::printf("listening on http://127.0.0.1:%d\n", server.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
