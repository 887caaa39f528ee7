// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/connection.h"
#include "server/core/http/http_options.h"
#include "server/core/http/router.h"

namespace lectern::http {

namespace {

/// Where the server has no room for one more body: until some of those it has are used up.
constexpr int kRetryAfterSeconds = 2;
/// What a body is about is said within so much of it, or it is taken whole.
constexpr qint64 kLooksAt = 64 * 1024;

} // namespace

bool Connection::stepBody()
{
    consume(m_body.feed(pending()));
    if (!m_exchange->bodyShare.growTo(m_body.received())) {
        Error busy{ErrorKind::Unavailable, "server.busy"};
        busy.retryAfterSeconds = kRetryAfterSeconds;
        refuseBody(std::move(busy));
        return true;
    }
    switch (m_body.state()) {
    case BodyReader::State::Reading:
        if (askFirst())
            return true;
        if (std::exchange(m_goAhead, false) && m_body.received() == 0)
            m_out.push_back({"HTTP/1.1 100 Continue\r\n\r\n", nullptr});
        return false;
    case BodyReader::State::Done:
        dispatch();
        return true;
    case BodyReader::State::TooLarge:
        refuseBody(Error{ErrorKind::TooLarge, "request.too_large"});
        return true;
    case BodyReader::State::Malformed:
        break;
    }
    refuseBody(Error{ErrorKind::InvalidInput, "request.malformed"});
    return true;
}

bool Connection::askFirst()
{
    const EarlyGuard &early = m_exchange->match.route->early;
    if (m_asked || !early || m_body.received() > kLooksAt)
        return false;
    Guard guard = early(m_exchange->request, m_body.soFar());
    if (!guard)
        return false;
    m_asked = true;
    m_state = State::Asking;
    m_deadline = 0;
    ask(weak_from_this(), m_exchange, m_host.handlers, std::move(guard));
    return true;
}

// As with serve, the connection may be gone when the answer is there.
QCoro::Task<void> Connection::ask(std::weak_ptr<Connection> connection,
                                  std::shared_ptr<Exchange> exchange,
                                  std::shared_ptr<RunningHandlers> handlers, Guard guard)
{
    ++handlers->count;
    Result<> may = success();
    try {
        auto asking = guard();
        may = co_await asking;
    } catch (const std::exception &exception) {
        may = Error::internal(QString::fromUtf8(exception.what()));
    }
    if (const auto self = connection.lock(); self && self->m_exchange == exchange) {
        self->m_host.refresh();
        self->takeBody(std::move(may));
        self->advance();
    }
    if (--handlers->count == 0 && handlers->allEnded)
        handlers->allEnded();
}

void Connection::takeBody(Result<> may)
{
    if (!may)
        return refuseBody(std::move(may).error());
    m_state = State::Body;
    m_bodyStarted = m_host.nowMs;
    setDeadline(m_host.options.bodyPauseTimeout);
}

/// Answers without the rest of the body, and closes; what has come of it is given back at once.
void Connection::refuseBody(Error error)
{
    m_body = BodyReader();
    m_keepAlive = false;
    answer(std::move(error));
}

} // namespace lectern::http
