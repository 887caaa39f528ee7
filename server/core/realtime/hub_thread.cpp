// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/hub_thread.h"

#include <chrono>
#include <prometheus/gauge.h>

namespace lectern::realtime {

namespace {

constexpr std::chrono::milliseconds kTick{1000};
/// What the system takes for one socket is much the same for one frame as for twenty. So after a
/// turn with so many writes what follows gathers for a millisecond, at most for four. Where little
/// is said nothing ever waits, nor does an answer unless there are as many of them.
constexpr size_t kWritesAMillisecond = 62;
constexpr size_t kLongestPauseMs = 4;
constexpr size_t kFewAnswers = kWritesAMillisecond - 1;

size_t variantOf(const SocketSession &session, bool legacy)
{
    return size_t(session.wire()) * 2 + size_t(legacy);
}

} // namespace

bool HubThread::Topic::isEmpty() const
{
    return holding.empty() && byVariant[0].empty() && byVariant[1].empty() &&
           byVariant[2].empty() && byVariant[3].empty();
}

HubThread::HubThread(Gateway &gateway, std::function<void()> emptied)
    : m_gateway(gateway), m_emptied(std::move(emptied))
{
    refreshClock();
    m_slot = gateway.parts().hub.enter(this);
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, this, &HubThread::tick);
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, &HubThread::deliver);
}

HubThread::~HubThread()
{
    cut();
    m_gateway.parts().hub.leave(m_slot);
}

void HubThread::refreshClock()
{
    using namespace std::chrono;
    m_nowMs = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void HubThread::accept(http::Upgrade upgrade)
{
    refreshClock();
    const WireKind wire =
        upgrade.request->path.startsWith("/socket.io") ? WireKind::SocketIo : WireKind::Json;
    const auto session =
        std::make_shared<SocketSession>(m_gateway.nextId(), wire, std::move(upgrade), *this);
    m_sessions.emplace(session->id(), session);
    m_gateway.sockets().Increment();
    if (!m_ticker.isActive())
        m_ticker.start();
    session->start();
    if (m_draining)
        session->close(close_code::kServiceRestart, "the server is restarting");
}

void HubThread::retire(SocketSession &session)
{
    const auto it = m_sessions.find(session.id());
    if (it == m_sessions.end())
        return;
    std::erase(m_toFlush, &session.socket());
    std::erase(m_toRead, &session.socket());
    m_retired.push_back(std::move(it->second));
    m_sessions.erase(it);
    m_gateway.sockets().Decrement();
    wakeUp();
}

HubThread::Sockets &HubThread::placeIn(Topic &topic, const SocketSession &session,
                                       const SocketSession::Joined &place)
{
    return place.holding ? topic.holding : topic.byVariant[variantOf(session, place.legacy)];
}

void HubThread::join(SocketSession &session, const SocketSession::Joined &place)
{
    const auto [it, isNew] = m_topics.try_emplace(place.topic);
    placeIn(it->second, session, place).push_back(&session);
    if (isNew)
        m_gateway.parts().hub.want(place.topic, m_slot, true);
}

void HubThread::leave(SocketSession &session, const SocketSession::Joined &place)
{
    const auto it = m_topics.find(place.topic);
    if (it == m_topics.end())
        return;
    Sockets &sockets = placeIn(it->second, session, place);
    const auto found = std::find(sockets.begin(), sockets.end(), &session);
    if (found != sockets.end()) {
        *found = sockets.back();
        sockets.pop_back();
    }
    if (it->second.isEmpty()) {
        m_topics.erase(it);
        m_gateway.parts().hub.want(place.topic, m_slot, false);
    }
}

void HubThread::settle(SocketSession &session, const SocketSession::Joined &place)
{
    const auto it = m_topics.find(place.topic);
    if (it == m_topics.end() || std::erase(it->second.holding, &session) == 0)
        return;
    placeIn(it->second, session, place).push_back(&session);
}

void HubThread::signedIn(SocketSession &session)
{
    m_people[session.principal().userId].push_back(&session);
}

void HubThread::signedOut(SocketSession &session)
{
    const auto it = m_people.find(session.principal().userId);
    if (it == m_people.end())
        return;
    std::erase(it->second, &session);
    if (it->second.empty())
        m_people.erase(it);
}

void HubThread::flushSoon(WebSocket *socket)
{
    m_toFlush.push_back(socket);
    wakeUp();
}

void HubThread::readSoon(WebSocket *socket)
{
    m_toRead.push_back(socket);
    wakeUp();
}

void HubThread::wakeUp()
{
    if (std::exchange(m_awake, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_awake = false;
            refreshClock();
            for (WebSocket *socket : std::exchange(m_toRead, {}))
                socket->read();
            endOfTurn();
        },
        Qt::QueuedConnection);
}

/// A flush may end a socket, which stays until the turn has ended.
void HubThread::flushAll()
{
    const std::vector<WebSocket *> sockets = std::exchange(m_toFlush, {});
    for (WebSocket *socket : sockets)
        socket->flush();
    if (const size_t pause = std::min(sockets.size() / kWritesAMillisecond, kLongestPauseMs))
        m_pause.start(int(pause));
}

void HubThread::endOfTurn()
{
    if (!m_pause.isActive() || m_toFlush.size() <= kFewAnswers)
        flushAll();
    if (m_retired.empty())
        return;
    m_retired.clear();
    if (m_sessions.empty()) {
        m_ticker.stop();
        m_emptied();
    }
}

void HubThread::expel(const Uuid &topic, const UserId &user, qint64 order)
{
    inOrder([this, topic, user, order] {
        for (const SessionPtr &session : sessionsOf(user))
            session->expel(topic, order);
    });
}

void HubThread::closeTopic(const Uuid &topic, quint16 code, const QByteArray &reason)
{
    inOrder([this, topic, code, reason] { closeNow(topic, code, reason); });
}

void HubThread::closeNow(const Uuid &topic, quint16 code, const QByteArray &reason)
{
    const auto it = m_topics.find(topic);
    if (it == m_topics.end())
        return;
    Sockets sockets = it->second.holding;
    for (const Sockets &some : it->second.byVariant)
        sockets.insert(sockets.end(), some.begin(), some.end());
    std::vector<SessionPtr> sessions;
    for (SocketSession *session : sockets)
        sessions.push_back(session->shared_from_this());
    for (const SessionPtr &session : sessions)
        session->close(code, reason);
}

void HubThread::recheck()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            refreshClock();
            for (const auto &[id, session] : m_sessions)
                session->recheck();
        },
        Qt::QueuedConnection);
}

std::vector<SessionPtr> HubThread::sessionsOf(const UserId &user)
{
    std::vector<SessionPtr> found;
    const auto it = m_people.find(user);
    if (it == m_people.end())
        return found;
    for (SocketSession *session : it->second)
        found.push_back(session->shared_from_this());
    return found;
}

void HubThread::tick()
{
    refreshClock();
    std::vector<SessionPtr> all;
    all.reserve(m_sessions.size());
    for (const auto &[id, session] : m_sessions)
        all.push_back(session);
    for (const SessionPtr &session : all)
        session->tick();
    all.clear();
    endOfTurn();
}

void HubThread::drain()
{
    m_draining = true;
    m_pause.stop();
    deliver();
    for (const auto &[id, session] : m_sessions)
        session->close(close_code::kServiceRestart, "the server is restarting");
    endOfTurn();
}

void HubThread::cut()
{
    while (!m_sessions.empty())
        m_sessions.begin()->second->socket().abort();
    m_retired.clear();
}

} // namespace lectern::realtime
