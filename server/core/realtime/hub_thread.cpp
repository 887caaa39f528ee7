// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/hub_thread.h"

#include <chrono>
#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <span>

namespace lectern::realtime {

namespace {

constexpr std::chrono::milliseconds kTick{1000};
/// Deliveries that wait for a thread that doesn't get around to them.
constexpr size_t kMostMail = 65536;
/// From this many sockets on a copy of the frame is worth it: counting the references to bytes
/// that other threads use, too, costs more.
constexpr size_t kWorthCopying = 8;

size_t variantOf(const SocketSession &session, bool legacy)
{
    return size_t(session.wire()) * 2 + size_t(legacy);
}

WireKind wireOf(size_t variant)
{
    return WireKind(variant / 2);
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

void HubThread::endOfTurn()
{
    // A flush may end a socket, which stays until the end of this function.
    for (WebSocket *socket : std::exchange(m_toFlush, {}))
        socket->flush();
    if (m_retired.empty())
        return;
    m_retired.clear();
    if (m_sessions.empty()) {
        m_ticker.stop();
        m_emptied();
    }
}

void HubThread::post(std::vector<Delivery> deliveries)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mailMutex);
        if (m_mail.size() + deliveries.size() > kMostMail) {
            m_mailLost = true;
            m_mail.clear();
        } else if (m_mail.empty()) {
            m_mail = std::move(deliveries);
        } else {
            m_mail.insert(m_mail.end(), std::make_move_iterator(deliveries.begin()),
                          std::make_move_iterator(deliveries.end()));
        }
        wake = !std::exchange(m_mailPosted, true);
    }
    if (wake)
        QMetaObject::invokeMethod(
            this, [this] { deliver(); }, Qt::QueuedConnection);
}

void HubThread::deliver()
{
    refreshClock();
    std::vector<Delivery> mail;
    bool lost = false;
    {
        const std::lock_guard lock(m_mailMutex);
        mail.swap(m_mail);
        lost = std::exchange(m_mailLost, false);
        m_mailPosted = false;
    }
    if (lost) {
        for (const auto &[id, session] : m_sessions)
            session->close(close_code::kTryAgainLater, "the server is too busy");
    }
    for (size_t at = 0; at < mail.size();)
        at = deliverRun(mail, at);
    endOfTurn();
}

/// Delivers what follows each other for one topic; returns where the next topic starts.
size_t HubThread::deliverRun(const std::vector<Delivery> &mail, size_t first)
{
    size_t end = first + 1;
    if (!mail[first].except) {
        while (end < mail.size() && mail[end].topic == mail[first].topic && !mail[end].except)
            ++end;
    }
    const auto it = m_topics.find(mail[first].topic);
    if (it != m_topics.end())
        deliverTo(it->second, std::span(mail).subspan(first, end - first));
    return end;
}

void HubThread::deliverTo(Topic &topic, std::span<const Delivery> run)
{
    const std::optional<SocketId> except = run.front().except;
    size_t count = 0;
    for (size_t variant = 0; variant < topic.byVariant.size(); ++variant) {
        const Sockets &sockets = topic.byVariant[variant];
        if (sockets.empty())
            continue;
        QByteArray bytes = run.front().push->frame(wireOf(variant), variant % 2 != 0);
        if (run.size() > 1 || sockets.size() >= kWorthCopying)
            bytes.detach();
        for (const Delivery &delivery : run.subspan(1))
            bytes += delivery.push->frame(wireOf(variant), variant % 2 != 0);
        // A send may close a socket that is too slow, but leaves the topic only when it is gone.
        for (SocketSession *session : sockets) {
            if (except && session->id() == *except)
                continue;
            session->socket().send(bytes);
            ++count;
        }
    }
    std::erase_if(topic.holding, [&](SocketSession *session) {
        bool settled = false;
        for (const Delivery &delivery : run) {
            if (!except || session->id() != *except)
                settled = session->hold(delivery.topic, delivery.push);
        }
        const SocketSession::Joined *place = session->placeOf(run.front().topic);
        if (settled && place)
            placeIn(topic, *session, *place).push_back(session);
        return settled;
    });
    m_gateway.delivered().Increment(double(count * run.size()));
}

void HubThread::expel(const Uuid &topic, const UserId &user)
{
    QMetaObject::invokeMethod(
        this,
        [this, topic, user] {
            for (const SessionPtr &session : sessionsOf(user)) {
                if (!session->isIn(topic))
                    continue;
                const bool admitted = session->isAdmitted(topic);
                session->leave(topic);
                if (admitted)
                    m_gateway.parts().observer.expelled(*session, topic);
            }
        },
        Qt::QueuedConnection);
}

void HubThread::closeTopic(const Uuid &topic, quint16 code, const QByteArray &reason)
{
    QMetaObject::invokeMethod(
        this,
        [this, topic, code, reason] {
            refreshClock();
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
        },
        Qt::QueuedConnection);
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
    const auto it = m_topics.find(user.uuid());
    if (it == m_topics.end())
        return found;
    for (const Sockets &sockets : it->second.byVariant) {
        for (SocketSession *session : sockets)
            found.push_back(session->shared_from_this());
    }
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
    refreshClock();
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
