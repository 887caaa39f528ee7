// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/error_renderer.h"
#include "server/core/http/exchange.h"
#include "server/core/http/http_options.h"
#include "server/core/http/rate_limiter.h"

#include <memory>
#include <vector>

namespace lectern::observability {
class LogSink;
class Metrics;
} // namespace lectern::observability

namespace lectern::http {

class RouteMetrics;
struct WebSocketService;

/// What the middlewares of all threads share; every member has to be usable from any of them and
/// to outlive the server's threads.
struct Shared
{
    const HttpOptions &options;
    const Router &router;
    const ErrorRenderer &errors;
    RateLimiter &limiter;
    Authenticator &authenticator;
    RouteMetrics &metrics;
    observability::LogSink *log = nullptr; ///< where the access log goes
    const WebSocketService *webSockets = nullptr;
};

/// The chain of middlewares in its one order. One a thread.
class Pipeline
{
public:
    explicit Pipeline(const Shared &shared);

    /// Decides everything that can be decided without the body.
    [[nodiscard]] Middleware::Verdict admit(Exchange &exchange);
    /// The part of that which also what is no proper request gets: its id and its peer.
    void identify(Exchange &exchange) { m_chain.front()->admit(exchange); }
    /// Turns a result into the reply that leaves.
    [[nodiscard]] Response finish(Exchange &exchange, Result<Response> result);

private:
    [[nodiscard]] Response refuse(const Exchange &exchange, const Result<Response> &result) const;

    const Shared &m_shared;
    std::vector<std::unique_ptr<Middleware>> m_chain;
};

} // namespace lectern::http
