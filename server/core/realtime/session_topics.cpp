// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/hub_thread.h"
#include "server/core/realtime/session.h"

#include <algorithm>
#include <numeric>

// The topics of one socket, and what is kept back while it joins.
namespace lectern::realtime {

namespace {

/// Events kept back for a join, and bytes of them for all joins of a socket; beyond that it has to
/// connect again.
constexpr size_t kMostHeld = 4096;
constexpr qsizetype kMostBytesHeld = 8 * 1024 * 1024;

/// What the answer has read is of no consequence any more.
bool isLater(const Push &push, qint64 known)
{
    return push.order() > known;
}

bool isNews(const Push &push, qint64 known)
{
    return isLater(push, known) || push.order() == 0;
}

} // namespace

const SocketSession::Joined *SocketSession::placeOf(const Uuid &topic) const
{
    const auto place = std::find_if(m_topics.begin(), m_topics.end(),
                                    [&](const Joined &at) { return at.topic == topic; });
    return place == m_topics.end() ? nullptr : &*place;
}

SocketSession::Joined *SocketSession::ownPlaceOf(const Uuid &topic)
{
    return const_cast<Joined *>(placeOf(topic));
}

quint64 SocketSession::join(const Uuid &topic, bool legacy)
{
    const quint64 turn = ++m_turns;
    if (!m_socket.isOpen() || isOwn(topic))
        return turn;
    const Joined before = placeOf(topic) ? *placeOf(topic) : Joined{};
    leave(topic);
    if (m_topics.size() >= m_thread.gateway().parts().limits.topics)
        return 0;
    const Joined place{topic, legacy, true, before.admitted, turn, 0, before.expelled};
    m_topics.push_back(place);
    m_held.push_back({topic, {}, 0, std::nullopt, false});
    m_thread.join(*this, place);
    return turn;
}

bool SocketSession::isLatest(const Uuid &topic, quint64 turn) const
{
    const Joined *place = placeOf(topic);
    return place && place->turn == turn;
}

bool SocketSession::hold(const Uuid &topic, const PushPtr &push)
{
    Joined *place = ownPlaceOf(topic);
    const auto held = std::find_if(m_held.begin(), m_held.end(),
                                   [&](const Held &entry) { return entry.topic == topic; });
    if (!place || held == m_held.end()) {
        m_socket.send(push->frame(m_wire, place && place->legacy));
        return true;
    }
    if (!held->answered) {
        keepBack(*held, push);
        return false;
    }
    if (isNews(*push, *held->known))
        m_socket.send(push->frame(m_wire, place->legacy));
    if (!isLater(*push, *held->known))
        return false;
    place->holding = false;
    m_held.erase(held);
    return true;
}

void SocketSession::keepBack(Held &held, const PushPtr &push)
{
    if (held.pushes.size() >= kMostHeld || bytesHeld() + push->size() > kMostBytesHeld) {
        m_socket.close(close_code::kTryAgainLater, "too slow");
    } else {
        held.pushes.push_back(push);
        held.bytes += push->size();
    }
    const qsizetype bytes = bytesHeld();
    for (Held &entry : m_held) {
        if (isHalfFull(entry, bytes))
            tellToHurry(entry);
    }
}

qsizetype SocketSession::bytesHeld() const
{
    return std::accumulate(m_held.begin(), m_held.end(), qsizetype(0),
                           [](qsizetype sum, const Held &entry) { return sum + entry.bytes; });
}

bool SocketSession::isHalfFull(const Held &held, qsizetype bytes)
{
    return held.pushes.size() >= kMostHeld / 2 || bytes >= kMostBytesHeld / 2;
}

void SocketSession::onHurry(const Uuid &topic, quint64 turn, std::function<void()> hurry)
{
    const auto held = std::find_if(m_held.begin(), m_held.end(),
                                   [&](const Held &entry) { return entry.topic == topic; });
    if (isLatest(topic, turn) && held != m_held.end() && !isHalfFull(*held, bytesHeld()))
        held->hurry = std::move(hurry);
    else
        hurry();
}

void SocketSession::tellToHurry(Held &held)
{
    if (held.hurry)
        std::exchange(held.hurry, {})();
}

bool SocketSession::release(const Uuid &topic, quint64 turn, qint64 known)
{
    Joined *place = ownPlaceOf(topic);
    if (!place || place->turn != turn)
        return false;
    if (known < place->expelled) {
        sendAway(*place);
        return false;
    }
    for (Held &held : m_held) {
        if (held.topic == topic)
            held.known = known;
    }
    place->admitted = true;
    place->known = known;
    return true;
}

void SocketSession::releaseHeld()
{
    for (size_t i = 0; i < m_held.size();) {
        if (!m_held[i].known || m_held[i].answered) {
            ++i;
            continue;
        }
        Joined *place = ownPlaceOf(m_held[i].topic);
        const qint64 known = *m_held[i].known;
        bool later = false;
        m_held[i].bytes = 0;
        for (const PushPtr &push : std::exchange(m_held[i].pushes, {})) {
            // With the answer: it was not the client that let them wait.
            if (isNews(*push, known))
                m_socket.sendAsked(push->frame(m_wire, place->legacy));
            later = later || isLater(*push, known);
        }
        m_held[i].answered = true;
        if (!later) {
            ++i;
            continue;
        }
        place->holding = false;
        m_thread.settle(*this, *place);
        m_held.erase(m_held.begin() + std::ptrdiff_t(i));
    }
}

void SocketSession::leave(const Uuid &topic)
{
    if (isOwn(topic))
        return;
    const auto place = std::find_if(m_topics.begin(), m_topics.end(),
                                    [&](const Joined &at) { return at.topic == topic; });
    if (place == m_topics.end())
        return;
    m_thread.leave(*this, *place);
    m_topics.erase(place);
    const auto held = std::find_if(m_held.begin(), m_held.end(),
                                   [&](const Held &entry) { return entry.topic == topic; });
    if (held == m_held.end())
        return;
    Held left = std::move(*held);
    m_held.erase(held);
    tellToHurry(left);
}

bool SocketSession::isOwn(const Uuid &topic) const
{
    return m_principal && m_principal->userId.uuid() == topic;
}

void SocketSession::expel(const Uuid &topic, qint64 order)
{
    Joined *place = ownPlaceOf(topic);
    if (!place)
        return;
    const bool reads = std::any_of(m_held.begin(), m_held.end(), [&](const Held &held) {
        return held.topic == topic && !held.known;
    });
    if (order > 0 && reads)
        place->expelled = std::max(place->expelled, order);
    else if (order == 0 || place->known < order)
        sendAway(*place);
}

void SocketSession::sendAway(const Joined &place)
{
    const Uuid topic = place.topic;
    const bool admitted = place.admitted;
    leave(topic);
    if (admitted)
        m_thread.gateway().parts().observer.expelled(*this, topic);
}

bool SocketSession::isIn(const Uuid &topic) const
{
    return placeOf(topic) != nullptr;
}

bool SocketSession::isAdmitted(const Uuid &topic) const
{
    const Joined *place = placeOf(topic);
    return place && place->admitted;
}

} // namespace lectern::realtime
