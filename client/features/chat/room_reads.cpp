// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/room_reads.h"

#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat_rooms.h"

#include <algorithm>
#include <utility>

namespace lectern {

namespace {

/// What was told does not fit what is known: asked again, but not by everybody at every message.
constexpr int kLaterMs = 5000;

} // namespace

RoomReads::RoomReads(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, &RoomReads::ask);
    connect(sync, &ChatSync::hasRead, this, [this](const RoomId &room, qint64 from, qint64 to) {
        if (room == m_room)
            move(from, to);
    });
}

void RoomReads::setRoom(const RoomId &room)
{
    m_room = room;
    m_scope.reset();
    m_later.stop();
    m_again = false;
    m_newest = 0;
    if (std::exchange(m_counts, std::nullopt))
        Q_EMIT changed();
}

void RoomReads::ask()
{
    const RoomDto *room = m_sync->room(m_room);
    // Of two people it is known who has read what.
    if (!room || room->type == RoomType::Personal)
        return;
    m_later.stop();
    m_again = false;
    m_newest = room->lastSeq;
    m_scope = std::make_unique<QObject>();
    m_sync->api()->fetch(endpoints::kReadCounts, RoomOnlyRequest{m_room}, m_scope.get(),
                         [this](const Result<ReadCountsReply> &reply) { onReply(reply); });
}

void RoomReads::onReply(const Result<ReadCountsReply> &reply)
{
    if (!reply)
        return; // as after a cut: the next join asks
    m_counts.emplace();
    for (const ReadCountDto &one : reply->reads)
        m_counts->insert(one.seq, one.count);
    if (std::exchange(m_again, false))
        m_later.start();
    Q_EMIT changed();
}

void RoomReads::move(qint64 from, qint64 to)
{
    m_again = true;
    if (!m_counts || to <= from)
        return;
    if (from > 0) {
        const auto before = m_counts->find(from);
        if (before == m_counts->end() || *before == 0) {
            if (!m_later.isActive())
                m_later.start();
            return;
        }
        if (--*before == 0)
            m_counts->erase(before);
    }
    ++(*m_counts)[to];
    Q_EMIT changed();
}

void RoomReads::noteMessages(const QList<MessageDto> &messages)
{
    for (const MessageDto &one : messages) {
        if (one.seq <= m_newest)
            continue;
        m_newest = one.seq;
        if (one.sender.userId != m_sync->self() && one.messageType != MessageType::System)
            move(one.seq - 1, one.seq);
    }
}

} // namespace lectern
