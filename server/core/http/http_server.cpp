// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/http_server.h"

#include "server/core/http/io_thread.h"
#include "server/core/http/route_metrics.h"
#include "server/core/http/tls_transport.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>

#include <future>
#include <netinet/in.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>

namespace lectern::http {

namespace {

/// Every connection is a descriptor, and the usual soft limit is 1024 of them.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

quint16 portOf(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return 0;
    return storage.ss_family == AF_INET
               ? ntohs(reinterpret_cast<sockaddr_in *>(&storage)->sin_port)
               : ntohs(reinterpret_cast<sockaddr_in6 *>(&storage)->sin6_port);
}

} // namespace

struct HttpServer::Parts
{
    struct Worker
    {
        std::thread thread;
        IoThread *io = nullptr; ///< lives and dies on that thread
        QEventLoop *loop = nullptr;
    };

    Parts(HttpOptions theOptions, std::vector<Route> theRoutes, Authenticator &authenticator,
          observability::Metrics &metrics, observability::LogSink *log, Languages languages)
        : options(std::move(theOptions))
        , routes(std::move(theRoutes))
        , router(routes)
        , errors(std::move(languages))
        , limiter(options.rates)
        , counters(routes, metrics)
        , gate(options, counters.bodyBytes())
        , shared{options, router, errors, limiter, authenticator, counters, log, nullptr}
    {
    }

    void serve(Worker &worker, const std::optional<QSslConfiguration> &tls, Descriptor listening,
               std::promise<void> running);

    HttpOptions options;
    std::vector<Route> routes;
    Router router;
    ErrorRenderer errors;
    RateLimiter limiter;
    RouteMetrics counters;
    ConnectionGate gate;
    Shared shared;
    WebSocketService webSockets;
    std::vector<Worker> workers;
    quint16 port = 0;
    size_t drainedThreads = 0;
    bool draining = false;
};

/// An I/O thread's whole life. Not a QThread's: that is never joined, so what the thread keeps for
/// itself (a database connection) could still be going when the server is gone.
void HttpServer::Parts::serve(Worker &worker, const std::optional<QSslConfiguration> &tls,
                              Descriptor listening, std::promise<void> running)
{
    ::pthread_setname_np(::pthread_self(), "http");
    QEventLoop loop;
    {
        IoThread io(shared, gate, tls);
        (void)io.listen(std::move(listening));
        worker.io = &io;
        worker.loop = &loop;
        running.set_value();
        loop.exec();
    }
    // Sockets that asked to be deleted later.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

HttpServer::HttpServer(HttpOptions options, std::vector<Route> routes, Authenticator &authenticator,
                       observability::Metrics &metrics, observability::LogSink *log,
                       Languages languages)
    : m_parts(std::make_unique<Parts>(std::move(options), std::move(routes), authenticator, metrics,
                                      log, std::move(languages)))
{
}

HttpServer::~HttpServer()
{
    for (const Parts::Worker &worker : m_parts->workers)
        QMetaObject::invokeMethod(worker.io, [loop = worker.loop] { loop->quit(); });
    for (Parts::Worker &worker : m_parts->workers)
        worker.thread.join();
}

void HttpServer::serveWebSockets(WebSocketService service)
{
    m_parts->webSockets = std::move(service);
    m_parts->shared.webSockets = &m_parts->webSockets;
}

Result<> HttpServer::start()
{
    Parts &parts = *m_parts;
    if (!parts.router.clashes().empty())
        return Error::internal(QStringLiteral("declared twice: %1")
                                   .arg(QString::fromUtf8(parts.router.clashes().front())));
    std::optional<QSslConfiguration> tls;
    QString wrong;
    if (parts.options.tls()) {
        tls = loadTlsConfiguration(parts.options.certificateFile, parts.options.keyFile, &wrong);
        if (!wrong.isEmpty())
            return Error{ErrorKind::Unavailable, "internal", {}, wrong};
    }
    raiseDescriptorLimit();
    const int count = parts.options.threads > 0 ? parts.options.threads
                                                : std::max(1, QThread::idealThreadCount());
    parts.workers.reserve(size_t(count)); // each thread knows its own by reference
    std::vector<Descriptor> descriptors;
    for (int i = 0; i < count; ++i) {
        const quint16 port = i == 0 ? parts.options.port : parts.port;
        Descriptor descriptor = openListeningSocket(parts.options.address, port, i == 0, &wrong);
        if (!descriptor.valid()) {
            return Error{ErrorKind::Unavailable,
                         "internal",
                         {},
                         QStringLiteral("can't listen on %1:%2: %3")
                             .arg(parts.options.address.toString())
                             .arg(port)
                             .arg(wrong)};
        }
        descriptors.push_back(std::move(descriptor));
        parts.port = portOf(descriptors.front().get());
    }
    for (Descriptor &descriptor : descriptors) {
        Parts::Worker &worker = parts.workers.emplace_back();
        std::promise<void> running;
        const std::future<void> started = running.get_future();
        worker.thread = std::thread([&parts, &worker, &tls, descriptor = std::move(descriptor),
                                     running = std::move(running)]() mutable {
            parts.serve(worker, tls, std::move(descriptor), std::move(running));
        });
        started.wait();
        connect(worker.io, &IoThread::drained, this, [this] {
            if (++m_parts->drainedThreads == m_parts->workers.size())
                Q_EMIT drained();
        });
    }
    return success();
}

quint16 HttpServer::port() const
{
    return m_parts->port;
}

void HttpServer::drain()
{
    if (std::exchange(m_parts->draining, true))
        return;
    for (const Parts::Worker &worker : m_parts->workers)
        QMetaObject::invokeMethod(worker.io, [io = worker.io] { io->drain(); });
    QTimer::singleShot(m_parts->options.drainTimeout, this, [this] {
        for (const Parts::Worker &worker : m_parts->workers)
            QMetaObject::invokeMethod(worker.io, [io = worker.io] { io->cut(); });
    });
}

} // namespace lectern::http
