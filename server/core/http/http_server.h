// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/error_renderer.h"
#include "server/core/http/http_options.h"
#include "server/core/http/route.h"
#include "server/core/http/upgrade.h"

#include <QObject>

#include <memory>

namespace lectern::observability {
class LogSink;
class Metrics;
} // namespace lectern::observability

namespace lectern::http {

/// The HTTP server: a number of I/O threads that share one port, each with its own event loop,
/// listening socket and connections. Handlers run on the I/O thread their request arrived on.
///
/// start, drain and the destructor belong to the thread that made it, which needs an event loop for
/// `drained`. What is passed by reference has to outlive it.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    HttpServer(HttpOptions options, std::vector<Route> routes, Authenticator &authenticator,
               observability::Metrics &metrics, observability::LogSink *log = nullptr,
               Languages languages = {});
    /// Cuts what is still connected.
    ~HttpServer() override;

    /// Before start: connections that ask for a WebSocket at one of these paths go to the service.
    /// They go on counting as connections; drain asks the service to close them.
    void serveWebSockets(WebSocketService service);
    /// Listens. Fails with what is wrong in `detail`: the port is taken, the certificate
    /// unreadable, two operations declare one path.
    [[nodiscard]] Result<> start();
    /// The port it listens on, once started.
    [[nodiscard]] quint16 port() const;
    /// Stops listening, finishes running requests, closes every connection; `drained` follows, at
    /// the latest after options.drainTimeout, when what is left is cut.
    void drain();

Q_SIGNALS:
    void drained();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace lectern::http
