// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/hub_thread.h"

#include <prometheus/counter.h>

// What other threads hand over to this one, and how it gets to the sockets.
namespace lectern::realtime {

namespace {

/// Deliveries that wait for a thread that doesn't get around to them.
constexpr size_t kMostMail = 262'144;
/// From this many sockets on a copy of the frame is worth it: counting the references to bytes
/// that other threads use, too, costs more.
constexpr size_t kWorthCopying = 8;

/// So much for one socket is sent before more is queued: what gathered while this thread did
/// something else must not look like a reader that is too slow.
constexpr qsizetype kMostUnflushed = WebSocket::kMostUnsent / 4;

WireKind wireOf(size_t variant)
{
    return WireKind(variant / 2);
}

} // namespace

void HubThread::post(std::vector<Delivery> deliveries)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mailMutex);
        if (m_mail.size() + deliveries.size() > kMostMail) {
            for (const Delivery &delivery : deliveries)
                m_lostTopics.insert(delivery.topic);
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
            this,
            [this] {
                if (!m_pause.isActive())
                    deliver();
            },
            Qt::QueuedConnection);
}

void HubThread::inOrder(std::function<void()> what)
{
    {
        const std::lock_guard lock(m_mailMutex);
        m_orders.emplace_back(m_mail.size(), std::move(what));
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pause.stop();
            deliver();
        },
        Qt::QueuedConnection);
}

void HubThread::deliver()
{
    refreshClock();
    std::vector<Delivery> mail;
    std::vector<std::pair<size_t, std::function<void()>>> orders;
    std::unordered_set<Uuid> lost;
    {
        const std::lock_guard lock(m_mailMutex);
        mail.swap(m_mail);
        orders.swap(m_orders);
        lost.swap(m_lostTopics);
        m_mailPosted = false;
    }
    // Before anything of later is sent: who has heard of that does not ask for what was lost.
    for (const Uuid &topic : lost)
        closeNow(topic, close_code::kTryAgainLater, "the server is too busy");
    // It leaves with the answers to those who said it, which come next.
    const bool awake = std::exchange(m_awake, true);
    size_t at = 0;
    for (const auto &[after, what] : orders) {
        deliverAll(std::span(mail).subspan(at, after - at));
        what();
        at = after;
    }
    deliverAll(std::span(mail).subspan(at));
    m_awake = awake;
    if (!m_toFlush.empty() || !m_toRead.empty() || !m_retired.empty())
        wakeUp();
}

/// What follows each other for one topic goes as one.
void HubThread::deliverAll(std::span<const Delivery> mail)
{
    qsizetype bytes = 0;
    while (!mail.empty()) {
        const Delivery &first = mail.front();
        size_t count = 1;
        bytes += first.push->size();
        if (!first.except) {
            while (count < mail.size() && mail[count].topic == first.topic && !mail[count].except &&
                   bytes < kMostUnflushed)
                bytes += mail[count++].push->size();
        }
        const auto it = m_topics.find(first.topic);
        if (it != m_topics.end())
            deliverTo(it->second, mail.first(count));
        if (bytes >= kMostUnflushed) {
            flushAll();
            bytes = 0;
        }
        mail = mail.subspan(count);
    }
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

} // namespace lectern::realtime
