// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/outbox.h"

#include "client/api/api_client.h"
#include "client/core/error_info.h"
#include "client/realtime/realtime_client.h"
#include "shared/endpoints/chat.h"

#include <algorithm>

namespace lectern {

namespace {

/// Worth another try: nobody has said no.
bool isPassing(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::Unavailable:
    case ErrorKind::Internal:
    case ErrorKind::TooManyRequests:
    case ErrorKind::Unauthenticated:
        return true;
    default:
        return false;
    }
}

} // namespace

Outbox::Outbox(ApiClient *api, RealtimeClient *realtime, QObject *parent)
    : QObject(parent), m_api(api), m_realtime(realtime), m_scope(std::make_unique<QObject>())
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Outbox::pumpAll);
    connect(realtime, &RealtimeClient::stateChanged, this, [this] {
        if (m_realtime->online())
            pumpAll();
    });
}

void Outbox::setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    m_backoff = Backoff(first, longest);
}

void Outbox::setCache(ChatCache *cache)
{
    m_scope = std::make_unique<QObject>();
    m_sending.clear();
    m_again.stop();
    m_cache = cache;
    m_entries = cache ? cache->outbox() : QList<OutboxEntry>();
    pumpAll();
}

void Outbox::add(SendMessageRequest request)
{
    if (!m_cache || !request.roomId)
        return;
    request.clientId = Uuid::v7();
    const RoomId room = *request.roomId;
    const OutboxEntry entry{std::move(request), Timestamp::now(), {}};
    m_cache->queue(entry);
    m_entries.append(entry);
    Q_EMIT changed(room);
    pump(room);
}

OutboxEntry *Outbox::find(const Uuid &clientId)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const OutboxEntry &one) {
        return one.request.clientId == clientId;
    });
    return it == m_entries.end() ? nullptr : &*it;
}

void Outbox::retry(const Uuid &clientId)
{
    OutboxEntry *entry = find(clientId);
    if (!entry)
        return;
    const RoomId room = *entry->request.roomId;
    entry->failure.clear();
    m_cache->fail(clientId, {});
    Q_EMIT changed(room);
    pump(room);
}

void Outbox::discard(const Uuid &clientId)
{
    OutboxEntry *entry = find(clientId);
    if (!entry || isSending(clientId))
        return;
    const RoomId room = *entry->request.roomId;
    m_cache->unqueue(clientId);
    m_entries.removeIf([&](const OutboxEntry &one) { return one.request.clientId == clientId; });
    Q_EMIT changed(room);
}

QList<OutboxEntry> Outbox::waitingIn(const RoomId &room) const
{
    QList<OutboxEntry> list;
    for (const OutboxEntry &entry : m_entries) {
        if (entry.request.roomId == room)
            list.append(entry);
    }
    return list;
}

bool Outbox::isSending(const Uuid &clientId) const
{
    return std::find(m_sending.cbegin(), m_sending.cend(), clientId) != m_sending.cend();
}

void Outbox::pumpAll()
{
    QList<RoomId> rooms;
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (!rooms.contains(*entry.request.roomId))
            rooms.append(*entry.request.roomId);
    }
    for (const RoomId &room : std::as_const(rooms))
        pump(room);
}

void Outbox::pump(const RoomId &room)
{
    if (!m_cache || m_sending.contains(room))
        return;
    const auto next = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const auto &entry) {
        return entry.request.roomId == room && entry.failure.isEmpty();
    });
    if (next == m_entries.cend())
        return;
    const Uuid clientId = *next->request.clientId;
    const SendMessageRequest request = next->request;
    m_sending.insert(room, clientId);
    const auto then = [this, room, clientId](const Result<MessageDto> &result) {
        settle(room, clientId, result);
    };
    // Where sockets don't come through (some proxies), the same operation over HTTP does.
    if (m_realtime->online())
        m_realtime->ask<MessageDto>("send-message", request, m_scope.get(), then);
    else
        m_api->fetch(endpoints::kSendMessage, request, m_scope.get(), then);
    Q_EMIT changed(room);
}

void Outbox::settle(const RoomId &room, const Uuid &clientId, const Result<MessageDto> &result)
{
    m_sending.remove(room);
    OutboxEntry *entry = find(clientId);
    if (result) {
        m_backoff.reset();
        m_cache->unqueue(clientId);
        m_entries.removeIf(
            [&](const OutboxEntry &one) { return one.request.clientId == clientId; });
        Q_EMIT sent(*result);
        Q_EMIT changed(room);
        pump(room);
    } else if (isPassing(result.error())) {
        const std::chrono::milliseconds pause = std::max<std::chrono::milliseconds>(
            m_backoff.next(), std::chrono::seconds(result.error().retryAfterSeconds));
        if (!m_again.isActive())
            m_again.start(pause);
        Q_EMIT changed(room);
    } else {
        const QString words = presentError(result.error()).message;
        if (entry) {
            entry->failure = words;
            m_cache->fail(clientId, words);
        }
        Q_EMIT changed(room);
        pump(room);
    }
}

} // namespace lectern
