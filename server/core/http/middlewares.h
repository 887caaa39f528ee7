// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/exchange.h"
#include "server/core/http/gzip.h"
#include "server/core/http/http_options.h"

namespace lectern::observability {
class LogSink;
} // namespace lectern::observability

namespace lectern::http {

class RateLimiter;
class RouteMetrics;

/// Gives the request its id (the client's own where that is well-formed), and finds out who is
/// really at the other end where a trusted proxy is between.
class RequestIdentity final : public Middleware
{
public:
    explicit RequestIdentity(const HttpOptions &options);
    Verdict admit(Exchange &exchange) override;
    void finish(Exchange &exchange, Response &response) override;

private:
    const HttpOptions &m_options;
    QByteArray m_prefix;
    quint64 m_count = 0;
};

/// One line a request, and its place in the metrics. Never bodies, queries or tokens.
class AccessLog final : public Middleware
{
public:
    AccessLog(RouteMetrics &metrics, observability::LogSink *sink);
    void finish(Exchange &exchange, Response &response) override;

private:
    RouteMetrics &m_metrics;
    observability::LogSink *m_sink;
};

class SecurityHeaders final : public Middleware
{
public:
    explicit SecurityHeaders(const HttpOptions &options);
    void finish(Exchange &exchange, Response &response) override;

private:
    bool m_strictTransport;
};

/// Answers preflights, and lets the configured origins read replies.
class Cors final : public Middleware
{
public:
    explicit Cors(const HttpOptions &options);
    Verdict admit(Exchange &exchange) override;
    void finish(Exchange &exchange, Response &response) override;

private:
    [[nodiscard]] QByteArray allowedOrigin(const Exchange &exchange) const;

    QList<QByteArray> m_origins;
    bool m_any = false;
};

/// gzip for JSON and text of more than a KiB, where the client takes it.
class Compression final : public Middleware
{
public:
    void finish(Exchange &exchange, Response &response) override;

private:
    Gzip m_gzip;
};

/// Who is asking: a bearer token, or the session cookie. Says nothing about what they may.
class Authentication final : public Middleware
{
public:
    explicit Authentication(Authenticator &authenticator) : m_authenticator(authenticator) {}
    Verdict admit(Exchange &exchange) override;

private:
    Authenticator &m_authenticator;
};

class RateLimit final : public Middleware
{
public:
    explicit RateLimit(RateLimiter &limiter) : m_limiter(limiter) {}
    Verdict admit(Exchange &exchange) override;

private:
    RateLimiter &m_limiter;
};

/// Paths that are not there, methods they don't take, OPTIONS.
class Routing final : public Middleware
{
public:
    Verdict admit(Exchange &exchange) override;
};

/// Whether this one may, as the endpoint declares it.
class Authorization final : public Middleware
{
public:
    explicit Authorization(const HttpOptions &options) : m_options(options) {}
    Verdict admit(Exchange &exchange) override;

private:
    const HttpOptions &m_options;
};

/// The announced size and type of a body, before a byte of it is read.
class BodyRules final : public Middleware
{
public:
    Verdict admit(Exchange &exchange) override;
};

} // namespace lectern::http
