// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/middlewares.h"

#include "server/core/http/head_parser.h"
#include "server/core/http/path_segments.h"
#include "server/core/http/rate_limiter.h"
#include "server/core/http/route_metrics.h"
#include "server/core/observability/log_sink.h"

#include <QRandomGenerator>

namespace lectern::http {

namespace {

using Clock = std::chrono::steady_clock;
constexpr qsizetype kWorthCompressing = 1024;

bool isRequestId(QByteArrayView id)
{
    if (id.size() < 8 || id.size() > 64)
        return false;
    return std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_' || c == '.';
    });
}

bool hasHeader(const Response &response, QByteArrayView name)
{
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [name](const auto &header) {
                           return header.first.compare(name, Qt::CaseInsensitive) == 0;
                       });
}

/// The client as the chain of trusted proxies saw it: the last hop that is not one of them.
QHostAddress forwardedFor(const QByteArray &header, const QHostAddress &socketPeer,
                          const AddressSet &trusted)
{
    QHostAddress peer = socketPeer;
    const QList<QByteArray> hops = header.split(',');
    for (auto hop = hops.crbegin(); hop != hops.crend() && trusted.contains(peer); ++hop) {
        QHostAddress next;
        if (!next.setAddress(QString::fromLatin1(hop->trimmed())))
            break;
        peer = normalised(next);
    }
    return peer;
}

} // namespace

RequestIdentity::RequestIdentity(const HttpOptions &options)
    : m_options(options)
    , m_prefix(
          QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0') +
          '-')
{
}

Middleware::Verdict RequestIdentity::admit(Exchange &exchange)
{
    Request &request = *exchange.request;
    const QByteArray own = request.headers.value("X-Request-Id");
    request.requestId = isRequestId(own) ? own : m_prefix + QByteArray::number(++m_count, 16);
    request.peer = exchange.address;
    request.secure = exchange.overTls;
    if (!m_options.trustedProxies.isEmpty() &&
        m_options.trustedProxies.contains(exchange.address)) {
        request.peer = forwardedFor(request.headers.joined("X-Forwarded-For"), exchange.address,
                                    m_options.trustedProxies);
        request.secure |=
            request.headers.value("X-Forwarded-Proto").compare("https", Qt::CaseInsensitive) == 0;
    }
    return std::nullopt;
}

void RequestIdentity::finish(Exchange &exchange, Response &response)
{
    response.setHeader("X-Request-Id", exchange.request->requestId);
}

AccessLog::AccessLog(RouteMetrics &metrics, observability::LogSink *sink)
    : m_metrics(metrics), m_sink(sink)
{
}

void AccessLog::finish(Exchange &exchange, Response &response)
{
    const std::chrono::duration<double> took = Clock::now() - exchange.started;
    m_metrics.count(exchange.match.route ? exchange.match.index : SIZE_MAX, response.status,
                    took.count());
    if (!m_sink)
        return;
    const Request &request = *exchange.request;
    observability::LogLine line(observability::Level::Info, "http.request");
    line.text("requestId", QByteArrayView(request.requestId))
        .text("method", QByteArrayView(exchange.method ? enumName(*exchange.method) : "?"))
        .text("route", QByteArrayView(exchange.endpoint() ? exchange.endpoint()->id : "none"))
        .number("status", response.status)
        .number("ms", took.count() * 1000)
        .number("bytes", response.file ? response.file->length : qint64(response.body.size()))
        .text("peer", request.peer.toString());
    if (request.principal && !request.principal->userId.isNil())
        line.text("userId", request.principal->userId.toString());
    if (request.principal && request.principal->kind != Principal::Kind::Session)
        line.text("tokenId", request.principal->sessionId.toString());
    m_sink->write(line);
}

SecurityHeaders::SecurityHeaders(const HttpOptions &options) : m_strictTransport(options.tls()) {}

void SecurityHeaders::finish(Exchange &exchange, Response &response)
{
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    // Nothing that is served from here may run script or be framed in somebody's page.
    if (!hasHeader(response, "Content-Security-Policy"))
        response.setHeader("Content-Security-Policy",
                           "default-src 'none'; frame-ancestors 'none'; sandbox");
    if (m_strictTransport || exchange.request->secure)
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
    if (exchange.request->principal && !hasHeader(response, "Cache-Control"))
        response.setHeader("Cache-Control", "private, no-store");
}

Cors::Cors(const HttpOptions &options)
{
    for (const QString &origin : options.corsOrigins) {
        m_any |= origin == QLatin1String("*");
        m_origins.append(origin.toUtf8());
    }
}

QByteArray Cors::allowedOrigin(const Exchange &exchange) const
{
    if (m_origins.isEmpty())
        return {};
    const QByteArray origin = exchange.request->headers.value("Origin");
    if (origin.isEmpty())
        return {};
    if (m_any)
        return "*";
    return m_origins.contains(origin) ? origin : QByteArray();
}

Middleware::Verdict Cors::admit(Exchange &exchange)
{
    const Headers &headers = exchange.request->headers;
    if (exchange.method != Method::Options || !headers.contains("Access-Control-Request-Method") ||
        allowedOrigin(exchange).isEmpty() || exchange.match.kind == RouteMatch::Kind::NotFound ||
        exchange.match.kind == RouteMatch::Kind::Malformed) {
        return std::nullopt;
    }
    Response response;
    response.status = 204;
    const QByteArray methods = exchange.match.allow.isEmpty()
                                   ? QByteArray("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
                                   : exchange.match.allow;
    response.setHeader("Access-Control-Allow-Methods", methods);
    const QByteArray asked = headers.value("Access-Control-Request-Headers");
    response.setHeader("Access-Control-Allow-Headers",
                       asked.isEmpty() ? QByteArray("Authorization, Content-Type, X-Requested-With")
                                       : asked);
    response.setHeader("Access-Control-Max-Age", "600");
    return Result<Response>(std::move(response));
}

void Cors::finish(Exchange &exchange, Response &response)
{
    if (m_origins.isEmpty())
        return;
    const QByteArray origin = allowedOrigin(exchange);
    if (!m_any)
        response.setHeader("Vary", "Origin");
    if (origin.isEmpty())
        return;
    response.setHeader("Access-Control-Allow-Origin", origin);
    if (!m_any)
        response.setHeader("Access-Control-Allow-Credentials", "true");
    response.setHeader("Access-Control-Expose-Headers",
                       "X-Request-Id, ETag, Content-Range, Location, Retry-After, Tus-Resumable, "
                       "Upload-Offset, Upload-Length, Upload-Expires");
}

void Compression::finish(Exchange &exchange, Response &response)
{
    if (response.file || !response.compressible || response.body.size() <= kWorthCompressing ||
        response.status == 206 || hasHeader(response, "Content-Encoding")) {
        return;
    }
    if (!response.contentType.startsWith("application/json") &&
        !response.contentType.startsWith("text/"))
        return;
    response.setHeader("Vary", "Accept-Encoding");
    if (!acceptsGzip(exchange.request->headers.value("Accept-Encoding")))
        return;
    if (auto smaller = m_gzip.compress(response.body)) {
        response.body = std::move(*smaller);
        response.setHeader("Content-Encoding", "gzip");
    }
}

/// A CLIENT token is nobody's, and has a budget of its own.
static int takeOf(RateLimiter &limiter, const Principal &principal, RateClass rate, qint64 now)
{
    if (principal.kind == Principal::Kind::ClientToken && rate != RateClass::None)
        return limiter.takeOfProgram(principal.sessionId.uuid(), now);
    return limiter.take(rate, principal.userId.uuid(), now);
}

Middleware::Verdict RateLimit::admit(Exchange &exchange)
{
    const RateClass rate = exchange.endpoint() ? exchange.endpoint()->rate : RateClass::Default;
    const Request &request = *exchange.request;
    const qint64 now =
        std::chrono::duration_cast<std::chrono::milliseconds>(exchange.started.time_since_epoch())
            .count();
    // Guessing passwords is limited by where it comes from, whoever it pretends to be.
    const bool byUser = request.principal && rate != RateClass::SignIn;
    const int wait = byUser ? takeOf(m_limiter, *request.principal, rate, now)
                            : m_limiter.take(rate, request.peer, now);
    if (wait == 0)
        return std::nullopt;
    Error error{ErrorKind::TooManyRequests, "request.too_many"};
    error.retryAfterSeconds = wait;
    return Result<Response>(std::move(error));
}

Middleware::Verdict Routing::admit(Exchange &exchange)
{
    switch (exchange.match.kind) {
    case RouteMatch::Kind::Found:
        if (!isCleanQuery(exchange.request->rawQuery))
            return Result<Response>(Error{ErrorKind::InvalidInput, "request.malformed"});
        return std::nullopt;
    case RouteMatch::Kind::Malformed:
        return Result<Response>(Error{ErrorKind::InvalidInput, "request.malformed"});
    case RouteMatch::Kind::MethodNotAllowed:
        if (exchange.method == Method::Options) {
            Response response;
            response.status = 204;
            response.setHeader("Allow", exchange.match.allow);
            return Result<Response>(std::move(response));
        }
        return Result<Response>(Error{ErrorKind::MethodNotAllowed, "request.method_not_allowed"});
    case RouteMatch::Kind::NotFound:
        break;
    }
    return Result<Response>(Error::notFound("request.not_found"));
}

Middleware::Verdict BodyRules::admit(Exchange &exchange)
{
    const EndpointInfo &endpoint = *exchange.endpoint();
    const QByteArray type = exchange.request->headers.value("Content-Type").toLower();
    const bool form =
        endpoint.body == BodyKind::JsonOrForm && type.startsWith("multipart/form-data");
    const bool json = endpoint.body == BodyKind::Json || endpoint.body == BodyKind::JsonOrForm;
    const qint64 limit = endpoint.body == BodyKind::JsonOrForm && !form ? limits::kDefaultBodyBytes
                                                                        : endpoint.bodyLimit;
    if (exchange.announcedBody > limit)
        return Result<Response>(Error{ErrorKind::TooLarge, "request.too_large"});
    if (!json || form || exchange.announcedBody == 0 || type.isEmpty())
        return std::nullopt;
    // Simple tools send JSON under their default types; what it is, the decoder says.
    const bool plausible = type.contains("json") || type.startsWith("text/plain") ||
                           type.startsWith("application/x-www-form-urlencoded");
    if (!plausible)
        return Result<Response>(Error{ErrorKind::UnsupportedMedia, "request.unsupported_media"});
    return std::nullopt;
}

} // namespace lectern::http
