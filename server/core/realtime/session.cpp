// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/session.h"

#include "server/core/observability/log_sink.h"
#include "server/core/realtime/hub_thread.h"
#include "server/core/realtime/socketio_packets.h"

#include <QUrlQuery>

#include <algorithm>
#include <limits>
#include <prometheus/counter.h>

namespace lectern::realtime {

namespace {

/// Refused events after which a flood is cut off, whatever its speed. Each one that is let through
/// makes good for one, and so does time: a socket may also be refused for what others of the same
/// person do.
constexpr int kPatience = 500;
constexpr qint64 kForgivingMs = 100;

QByteArray tokenOf(const http::Request &request)
{
    const QByteArray header = request.headers.value("Authorization");
    if (header.size() > 7 && header.left(7).compare("bearer ", Qt::CaseInsensitive) == 0)
        return header.mid(7).trimmed();
    return request.query().value(QStringLiteral("token")).toUtf8();
}

quint16 closeCodeOf(const Error &error)
{
    return error.id == "accounts.blocked" ? close_code::kBlocked : close_code::kUnauthenticated;
}

QByteArray expiryText(const http::Principal &principal)
{
    const qint64 seconds = (principal.expiresAt.ms - Timestamp::now().ms) / 1000;
    return "{\"expiresIn\":" + QByteArray::number(std::max<qint64>(0, seconds)) + '}';
}

Error unauthenticated()
{
    return Error::unauthenticated("auth.token_invalid");
}

} // namespace

SocketSession::SocketSession(SocketId id, WireKind wire, http::Upgrade upgrade, HubThread &thread)
    : m_id(id)
    , m_wire(wire)
    , m_thread(thread)
    , m_language(upgrade.request->headers.value("Accept-Language"))
    , m_token(tokenOf(*upgrade.request))
    , m_socket(std::move(upgrade), *this, thread)
    , m_openedAt(thread.nowMs())
    , m_pingedAt(thread.nowMs())
{
}

SocketSession::~SocketSession() = default;

void SocketSession::start()
{
    if (m_socket.isOpen() && m_wire == WireKind::SocketIo)
        m_socket.sendText(socketio::openText(QByteArray("e" + QByteArray::number(m_id)),
                                             WebSocket::kMostReceived));
    else if (m_socket.isOpen() && !m_token.isEmpty())
        signIn(std::exchange(m_token, {}), std::nullopt);
    m_socket.read();
}

void SocketSession::signIn(const QByteArray &token, const std::optional<Ask> &ask)
{
    Result<http::Principal> principal =
        m_thread.gateway().parts().authenticator.authenticate(token);
    if (principal && principal->kind == http::Principal::Kind::ClientToken)
        principal = unauthenticated(); // it speaks for a program, not for a person
    const SocketLimits &limits = m_thread.gateway().parts().limits;
    quint16 code = close_code::kPolicyViolation;
    if (!principal)
        code = closeCodeOf(principal.error());
    else if (!m_thread.gateway().people().enter(principal->userId,
                                                limits.rated ? limits.socketsOfOne
                                                             : std::numeric_limits<int>::max(),
                                                m_thread.nowMs()))
        principal = Error{ErrorKind::TooManyRequests, "request.too_many"};
    if (!principal) {
        if (m_wire == WireKind::SocketIo)
            m_socket.sendText(socketio::refusedText("/", principal.error().id));
        else
            fail(ask, principal.error());
        m_socket.close(code, principal.error().id);
        return;
    }
    m_principal = *principal;
    const Joined own{m_principal->userId.uuid(), false, false};
    m_topics.push_back(own);
    m_thread.join(*this, own);
    m_thread.signedIn(*this);
    if (m_wire == WireKind::SocketIo)
        m_socket.sendText(socketio::connectedText(QByteArray("s" + QByteArray::number(m_id))));
    m_thread.gateway().parts().observer.signedIn(*this);
    if (ask)
        finish(ask, expiryText(*m_principal));
}

/// A refused token changes nothing: the one before is good for as long as it was.
void SocketSession::renew(const QByteArray &token, const std::optional<Ask> &ask)
{
    const Result<http::Principal> principal =
        m_thread.gateway().parts().authenticator.authenticate(token);
    if (!principal) {
        fail(ask, principal.error());
    } else if (principal->kind == http::Principal::Kind::ClientToken ||
               principal->userId != m_principal->userId) {
        fail(ask, unauthenticated());
    } else {
        m_principal = *principal;
        finish(ask, expiryText(*m_principal));
    }
}

void SocketSession::onText(QByteArrayView text)
{
    m_thread.gateway().received().Increment();
    std::visit([this](auto &&incoming) { handle(std::forward<decltype(incoming)>(incoming)); },
               readText(m_wire, text));
}

void SocketSession::onBinary()
{
    handle(IncomingNonsense{"binary data is not taken here; upload files over HTTP"});
}

void SocketSession::handle(IncomingEvent event)
{
    if (!m_principal) {
        if (m_wire == WireKind::Json && event.name == "authenticate")
            signIn(event.data.value(QLatin1String("token")).toString().toUtf8(), event.ask);
        else
            m_socket.close(close_code::kUnauthenticated, "sign in first");
        return;
    }
    if (isTooMuch(event.ask))
        return;
    if (event.name == "authenticate") {
        renew(event.data.value(QLatin1String("token")).toString().toUtf8(), event.ask);
        return;
    }
    const ActionTable::Action *action = m_thread.gateway().parts().actions.find(event.name);
    if (!action) {
        fail(event.ask, Error{ErrorKind::InvalidInput, "realtime.unknown_event"});
        return;
    }
    const SocketLimits &limits = m_thread.gateway().parts().limits;
    if (!m_thread.gateway().people().begin(m_principal->userId,
                                           limits.rated ? limits.runningOfOne
                                                        : std::numeric_limits<int>::max())) {
        refuse(event.ask);
        return;
    }
    if (++m_running >= limits.runningEvents)
        m_socket.setPaused(true);
    run(shared_from_this(), *action, std::move(event));
}

void SocketSession::handle(const IncomingConnect &connect)
{
    if (connect.space != "/") {
        m_socket.sendText(socketio::refusedText(connect.space, "Invalid namespace"));
        return;
    }
    if (m_principal)
        return;
    const QString token = connect.auth.value(QLatin1String("token")).toString();
    signIn(token.isEmpty() ? std::exchange(m_token, {}) : token.toUtf8(), std::nullopt);
}

void SocketSession::handle(const IncomingPing &ping)
{
    m_socket.sendText(socketio::pongText(ping.payload));
}

void SocketSession::handle(const IncomingDisconnect &)
{
    m_socket.close(close_code::kNormal);
}

void SocketSession::handle(const IncomingNonsense &nonsense)
{
    if (!m_principal || nonsense.fatal) {
        m_socket.close(close_code::kProtocolError, nonsense.reason);
        return;
    }
    if (isTooMuch(nonsense.ask))
        return;
    fail(nonsense.ask, Error{ErrorKind::InvalidInput,
                             "realtime.malformed",
                             {},
                             QString::fromLatin1(nonsense.reason)});
}

// The session is kept alive by its parameter; the table outlives every thread.
QCoro::Task<void> SocketSession::run(SessionPtr session, const ActionTable::Action &action,
                                     IncomingEvent event)
{
    Result<QByteArray> result = Error::internal({});
    try {
        auto task = action(session, std::move(event.data),
                           event.ask ? ActionTable::Answer::Wanted : ActionTable::Answer::Unheard);
        result = co_await task;
    } catch (const std::exception &exception) {
        result = Error::internal(QString::fromUtf8(exception.what()));
    }
    session->finish(event.ask, result);
    session->m_thread.gateway().people().end(session->m_principal->userId);
    if (--session->m_running < session->m_thread.gateway().parts().limits.runningEvents)
        session->m_socket.setPaused(false);
}

void SocketSession::finish(const std::optional<Ask> &ask, const Result<QByteArray> &result)
{
    if (!m_socket.isOpen())
        return;
    if (!result)
        fail(ask, result.error());
    else if (ask)
        m_socket.sendText(answerText(m_wire, *ask, *result));
    releaseHeld();
}

void SocketSession::fail(const std::optional<Ask> &ask, const Error &error)
{
    Gateway &gateway = m_thread.gateway();
    if (error.kind == ErrorKind::Internal && gateway.parts().log)
        gateway.parts().log->write(
            observability::LogLine(observability::Level::Error, "realtime.failed")
                .text("detail", error.detail));
    const QByteArray object = gateway.errors().object(error, m_language);
    m_socket.sendText(ask ? errorAnswerText(m_wire, *ask, object)
                          : eventText(m_wire, "error", object));
}

bool SocketSession::isTooMuch(const std::optional<Ask> &ask)
{
    if (withinRate()) {
        m_forgivenAt -= kForgivingMs;
        return false;
    }
    refuse(ask);
    return true;
}

void SocketSession::refuse(const std::optional<Ask> &ask)
{
    Error error{ErrorKind::TooManyRequests, "request.too_many"};
    error.retryAfterSeconds = 1;
    fail(ask, error);
    const qint64 now = m_thread.nowMs();
    m_forgivenAt = std::max(m_forgivenAt, now) + kForgivingMs;
    if (m_forgivenAt - now > kForgivingMs * kPatience)
        m_socket.close(close_code::kPolicyViolation, "too many events");
}

bool SocketSession::withinRate()
{
    const SocketLimits &limits = m_thread.gateway().parts().limits;
    if (!limits.rated)
        return true;
    const qint64 now = m_thread.nowMs();
    const qint64 each = 1000 / limits.eventsPerSecond;
    const qint64 calm = std::max(m_calmAt, now) + each;
    if (calm - now > each * limits.burst)
        return false;
    if (!m_thread.gateway().people().mayAsk(m_principal->userId, 1000 / limits.eventsOfOnePerSecond,
                                            limits.burstOfOne, now))
        return false;
    m_calmAt = calm;
    return true;
}

void SocketSession::push(const Push &push)
{
    m_socket.send(push.frame(m_wire, false));
}

void SocketSession::onClosed()
{
    if (m_principal) {
        m_thread.signedOut(*this);
        m_thread.gateway().people().leave(m_principal->userId);
        m_thread.gateway().parts().observer.left(*this);
    }
    for (const Joined &place : m_topics)
        m_thread.leave(*this, place);
    m_topics.clear();
    for (Held &held : std::exchange(m_held, {}))
        tellToHurry(held);
    m_thread.retire(*this);
}

void SocketSession::tick()
{
    m_socket.tick();
    if (!m_socket.isOpen())
        return;
    const qint64 now = m_thread.nowMs();
    const SocketLimits &limits = m_thread.gateway().parts().limits;
    if (!m_principal) {
        if (now - m_openedAt >= limits.signInWithin.count())
            m_socket.close(close_code::kUnauthenticated, "sign in first");
        return;
    }
    if (Timestamp::now().ms >= m_principal->expiresAt.ms) {
        m_socket.close(close_code::kUnauthenticated, "auth.token_expired");
        return;
    }
    if (now - m_socket.heardAt() >= limits.silentAtMost.count()) {
        m_socket.abort();
        return;
    }
    if (now - m_pingedAt >= limits.pingEvery.count())
        keepAlive();
}

void SocketSession::recheck()
{
    if (!m_principal)
        return;
    const Result<Role> role = m_thread.gateway().parts().authenticator.standing(*m_principal);
    if (role)
        m_principal->role = *role;
    else
        m_socket.close(closeCodeOf(role.error()), role.error().id);
}

void SocketSession::keepAlive()
{
    m_pingedAt = m_thread.nowMs();
    if (m_wire == WireKind::SocketIo) {
        m_socket.sendText(socketio::pingText());
        return;
    }
    QByteArray frame;
    appendFrame(frame, Opcode::Ping, {});
    m_socket.send(frame);
}

} // namespace lectern::realtime
