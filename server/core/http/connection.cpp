// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/connection.h"

#include "server/core/http/http_options.h"
#include "server/core/http/pipeline.h"
#include "server/core/http/route_metrics.h"
#include "server/core/observability/log_sink.h"

#include <algorithm>

namespace lectern::http {

namespace {

/// Requests of one connection before the others get their turn.
constexpr int kStepsATurn = 64;
/// A refused request's body up to this size is read and dropped, so that the connection lives on.
constexpr qint64 kWorthDiscarding = 64 * 1024;
/// How long a closed connection may still send before it is cut; a cut too early would take the
/// reply away from a client that is still sending.
constexpr std::chrono::milliseconds kLinger{5000};
constexpr qsizetype kIdleBuffer = 4 * 1024;

} // namespace

Connection::Connection(std::unique_ptr<Transport> transport, ConnectionHost &host)
    : m_transport(std::move(transport)), m_host(host)
{
}

Connection::~Connection() = default;

void Connection::start()
{
    setDeadline(m_host.options.idleTimeout);
    m_transport->start(this);
}

void Connection::onReadable()
{
    m_mayRead = true;
    advance();
}

void Connection::onWritable()
{
    advance();
}

void Connection::onBroken()
{
    abort();
}

void Connection::abort()
{
    if (m_state == State::Gone)
        return;
    m_state = State::Gone;
    stopRunning();
    m_transport->close();
    m_out.clear();
    m_in.clear();
    m_exchange.reset();
    m_host.retire(this);
}

void Connection::drain()
{
    m_keepAlive = false;
    if (m_state != State::Head || !m_in.isEmpty() || !m_out.empty())
        return;
    m_state = State::Closing;
    advance();
}

void Connection::advance()
{
    if (m_advancing || m_state == State::Gone)
        return;
    m_advancing = true;
    int steps = kStepsATurn;
    while (steps > 0 && step())
        --steps;
    m_advancing = false;
    if (m_state == State::Gone)
        return;
    flush();
    if (steps == 0 && m_state != State::Gone)
        m_host.resumeSoon(this);
}

bool Connection::step()
{
    // A reply that the client does not take yet holds back its next request.
    if (m_out.size() > 8 || (!m_out.empty() && m_out.back().file)) {
        flush();
        if (!m_out.empty())
            return false;
    }
    switch (m_state) {
    case State::Head:
        return stepHead() || fill();
    case State::Body:
        return stepBody() || fill();
    case State::Discard: {
        const qsizetype taken = std::min(qint64(pending().size()), m_discard);
        consume(taken);
        m_discard -= taken;
        if (m_discard > 0)
            return fill();
        m_state = State::Head;
        setReadDeadline();
        return true;
    }
    case State::Closing:
        consume(pending().size());
        return fill();
    case State::Asking:
    case State::Running:
    case State::Gone:
        break;
    }
    return false;
}

bool Connection::fill()
{
    if (m_state == State::Gone || !m_mayRead)
        return false;
    const qint64 n = m_transport->read(m_host.scratch.data(), qint64(m_host.scratch.size()));
    if (n == Transport::kLater) {
        m_mayRead = false;
        return false;
    }
    if (n == Transport::kBroken) {
        m_mayRead = false;
        if (m_state == State::Head && !m_out.empty()) {
            m_state = State::Closing; // everything was asked; the last replies are on their way
            return false;
        }
        if (m_state != State::Closing || m_out.empty())
            abort();
        return false;
    }
    if (m_state == State::Closing)
        return true;
    m_in.append(m_host.scratch.data(), n);
    if (m_state == State::Head && m_headStarted == 0) {
        m_headStarted = m_host.nowMs;
        setDeadline(m_host.options.headerTimeout);
    } else if (m_state != State::Head) {
        setDeadline(m_host.options.bodyPauseTimeout);
    }
    return true;
}

bool Connection::stepHead()
{
    // An empty line before a request is left over from the body before it.
    while (pending().startsWith("\r\n"))
        consume(2);
    const QByteArrayView bytes = pending();
    if (bytes.isEmpty() || bytes == "\r")
        return false;
    const auto end = findHeadEnd(bytes);
    if (!end) {
        refuse({ErrorKind::InvalidInput, "request.malformed"});
        return true;
    }
    const qsizetype most = m_host.options.maxHeaderBytes;
    if (*end > most || (*end == 0 && bytes.size() > most)) {
        refuse({ErrorKind::TooLarge, "request.header_too_large"});
        return true;
    }
    if (*end == 0)
        return false;
    const auto head = parseHead(bytes.first(*end));
    if (!head) {
        // The request line and the empty line are no fields.
        if (std::count(bytes.begin(), bytes.begin() + *end, '\n') - 2 > kMaxHeaderFields)
            refuse({ErrorKind::TooLarge, "request.header_too_large"});
        else
            refuse({ErrorKind::InvalidInput, "request.malformed"});
        return true;
    }
    m_headStarted = 0;
    const QList<QByteArray> &taken =
        head->upgrade ? m_host.webSocketPaths : m_host.plainWebSocketPaths;
    if (head->method == Method::Get && !head->hasBody() && !m_host.draining && m_out.empty() &&
        taken.contains(head->path)) {
        upgrade(*head);
        return false;
    }
    beginRequest(*head);
    return true;
}

/// Gives the connection to whoever speaks WebSocket; here it is over.
void Connection::upgrade(const RequestHead &head)
{
    makeExchange(head);
    m_host.pipeline.identify(*m_exchange);
    Upgrade upgrade;
    upgrade.request = std::move(m_exchange->request);
    upgrade.received = pending().sliced(head.size).toByteArray();
    upgrade.peer = m_transport->peer();
    upgrade.transport = std::move(m_transport);
    m_state = State::Gone;
    m_exchange.reset();
    m_host.retire(this);
    m_host.upgrade(std::move(upgrade));
}

void Connection::makeExchange(const RequestHead &head)
{
    auto exchange = std::make_shared<Exchange>();
    exchange->request = std::make_shared<Request>();
    Request &request = *exchange->request;
    exchange->started = std::chrono::steady_clock::now();
    exchange->method = head.method;
    exchange->address = m_transport->peer();
    exchange->overTls = m_transport->isEncrypted();
    exchange->bodyShare = BodyShare(m_host.bodies);
    exchange->announcedBody = head.chunked ? 1 : head.contentLength;
    request.method = head.method.value_or(Method::Get);
    request.path = head.path.toByteArray();
    request.rawQuery = head.query.toByteArray();
    request.headers.reserve(head.headers.size());
    for (const auto &[name, value] : head.headers)
        request.headers.add(name.toByteArray(), value.toByteArray());
    m_exchange = std::move(exchange);
}

void Connection::beginRequest(const RequestHead &head)
{
    makeExchange(head);
    m_http10 = head.minorVersion == 0;
    m_keepAlive = head.keepAlive && !m_host.draining;

    auto verdict = m_host.pipeline.admit(*m_exchange);
    if (!verdict) {
        m_body = BodyReader(head, m_exchange->endpoint()->bodyLimit);
        m_asked = false;
        m_goAhead = head.expectsContinue;
        consume(head.size);
        takeBody(success());
        return;
    }
    // Answered before its body came. A small body is dropped; a big one ends the connection.
    const bool small =
        !head.chunked && !head.expectsContinue && head.contentLength <= kWorthDiscarding;
    if (head.hasBody() && !small)
        m_keepAlive = false;
    m_discard = head.hasBody() && small ? head.contentLength : 0;
    consume(head.size);
    m_state = State::Running;
    answer(std::move(*verdict));
}

void Connection::dispatch()
{
    m_state = State::Running;
    m_deadline = 0;
    m_exchange->request->body = m_body.take();
    m_running = true;
    m_host.metrics.running().Increment();
    const observability::CorrelationScope scope(m_exchange->request->requestId);
    serve(weak_from_this(), m_exchange, m_host.handlers);
}

// The parameters are the coroutine's own: the connection may be gone when the handler is done.
QCoro::Task<void> Connection::serve(std::weak_ptr<Connection> connection,
                                    std::shared_ptr<Exchange> exchange,
                                    std::shared_ptr<RunningHandlers> handlers)
{
    ++handlers->count;
    Result<Response> result = Error::internal({});
    try {
        result = co_await exchange->match.route->handler(exchange->request);
    } catch (const std::exception &exception) {
        result = Error::internal(QString::fromUtf8(exception.what()));
    } catch (...) {
        result = Error::internal(QStringLiteral("an exception that is no std::exception"));
    }
    if (const auto self = connection.lock(); self && self->m_exchange == exchange) {
        self->m_host.refresh();
        self->answer(std::move(result));
    }
    if (--handlers->count == 0 && handlers->allEnded)
        handlers->allEnded();
}

void Connection::stopRunning()
{
    if (std::exchange(m_running, false))
        m_host.metrics.running().Decrement();
}

void Connection::answer(Result<Response> result)
{
    stopRunning();
    queue(m_host.pipeline.finish(*m_exchange, std::move(result)));
    m_exchange.reset();
    afterReply();
    advance();
}

/// Answers what can't be understood as a request, and closes.
void Connection::refuse(Error error)
{
    m_exchange = std::make_shared<Exchange>();
    m_exchange->request = std::make_shared<Request>();
    m_exchange->started = std::chrono::steady_clock::now();
    m_exchange->address = m_transport->peer();
    m_exchange->request->peer = m_exchange->address;
    m_host.pipeline.identify(*m_exchange);
    m_keepAlive = false;
    answer(std::move(error));
}

void Connection::afterReply()
{
    if (!m_keepAlive || m_host.draining) {
        m_state = State::Closing;
        setDeadline(kLinger);
    } else {
        m_state = m_discard > 0 ? State::Discard : State::Head;
        setReadDeadline();
    }
}

void Connection::consume(qsizetype count)
{
    m_at += count;
    if (m_at < m_in.size())
        return;
    m_at = 0;
    if (m_in.capacity() > kIdleBuffer)
        m_in = QByteArray();
    else
        m_in.resize(0);
}

} // namespace lectern::http
