// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/peer_seen.h"

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/time_text.h"
#include "shared/endpoints/chat_rooms.h"

namespace lectern {

namespace {
constexpr auto kMinute = std::chrono::seconds(60);
constexpr auto kAfterLeaving = std::chrono::seconds(2);
} // namespace

PeerSeen::PeerSeen(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    m_minute.setInterval(kMinute);
    m_left.setSingleShot(true);
    m_left.setInterval(kAfterLeaving);
    connect(&m_minute, &QTimer::timeout, this, &PeerSeen::changed);
    connect(&m_left, &QTimer::timeout, this, &PeerSeen::ask);
    connect(sync, &ChatSync::presenceChanged, this, [this](const RoomId &room) {
        if (room == m_room)
            onPresence();
    });
    connect(sync->realtime(), &RealtimeClient::stateChanged, this, [this] {
        if (!m_peer.isNil() && m_sync->realtime()->online())
            ask(); // who left during a gap, nobody has said
    });
    connect(sync, &ChatSync::roomChanged, this, [this](const RoomId &room) {
        if (room == m_room && m_peer.isNil())
            setRoom(room); // it was not known yet what it is
    });
}

void PeerSeen::setRoom(const RoomId &room)
{
    m_room = room;
    m_peer = {};
    m_seen.reset();
    m_scope.reset();
    m_minute.stop();
    m_left.stop();
    const RoomDto *known = m_sync->room(room);
    if (known && known->type == RoomType::Personal && known->peer) {
        m_peer = known->peer->userId;
        m_online = online();
        ask();
    }
    Q_EMIT changed();
}

bool PeerSeen::online() const
{
    return m_sync->online(m_room).contains(m_peer);
}

void PeerSeen::onPresence()
{
    if (m_peer.isNil() || online() == m_online)
        return;
    m_online = !m_online;
    if (m_online) {
        m_left.stop();
    } else {
        m_seen.reset();
        m_left.start();
    }
    Q_EMIT changed();
}

void PeerSeen::ask()
{
    RoomMembersRequest request;
    request.roomId = m_room;
    m_scope = std::make_unique<QObject>();
    m_sync->api()->fetch(endpoints::kRoomMembers, request, m_scope.get(),
                         [this](const Result<RoomMembersReply> &reply) { onMembers(reply); });
}

void PeerSeen::onMembers(const Result<RoomMembersReply> &reply)
{
    if (!reply)
        return;
    for (const RoomMemberDto &one : reply->members) {
        if (one.userId != m_peer)
            continue;
        m_seen = one.lastSeen;
        m_sync->noteRead(m_room, one.userId, one.lastReadSeq);
    }
    if (m_seen)
        m_minute.start();
    Q_EMIT changed();
}

QString PeerSeen::text() const
{
    return m_seen ? seenText(*m_seen) : QString();
}

} // namespace lectern
