// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An empty handler on a bare QAbstractHttpServer: the ceiling of the library on this machine.
// Two threads, each with a socket of its own on the same port, as Lectern has them.
#include <QAbstractHttpServer>
#include <QCoreApplication>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <arpa/inet.h>
#include <cstdio>
#include <memory>
#include <sys/socket.h>
#include <vector>

namespace {

class EmptyServer : public QAbstractHttpServer
{
public:
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &, QHttpServerResponder &responder) override
    {
        responder.write("{}", "application/json");
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override {}
#else
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        makeResponder(request, socket).write("{}", "application/json");
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override {}
#endif
};

int listenShared(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(fd, 1024) != 0)
        return -1;
    return fd;
}

quint16 serve(QObject *context, quint16 port)
{
    auto *listener = new QTcpServer(context);
    listener->setSocketDescriptor(listenShared(port));
    auto *server = new EmptyServer;
    server->setParent(context);
    server->bind(listener);
    return listener->serverPort();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int threads = argc > 1 ? std::atoi(argv[1]) : 1;
    QObject context;
    const quint16 port = serve(&context, 0);
    std::vector<std::unique_ptr<QThread>> others;
    for (int i = 1; i < threads; ++i) {
        others.emplace_back(QThread::create([port] {
            QObject own;
            serve(&own, port);
            QEventLoop loop;
            loop.exec();
        }));
        others.back()->start();
    }
    std::printf("listening on http://127.0.0.1:%u\n", unsigned(port));
    std::fflush(stdout);
    return app.exec();
}
