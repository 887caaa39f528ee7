// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is one's own in a room: up to where one has read, kept here until the server has said that
// it knows; when one wrote last.
#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace lectern {

/// The server's word on a room may be older than what was read here.
RoomDto ChatSync::withReads(RoomDto room)
{
    const auto read = m_reads.constFind(room.roomId);
    if (read == m_reads.cend())
        return room;
    if (room.lastReadSeq >= read->seq)
        dropRead(room.roomId);
    else if (read->seq <= room.lastSeq)
        readUpTo(room, read->seq);
    return room;
}

/// … or than what was edited or deleted since.
RoomDto ChatSync::withKnown(const RoomDto &room)
{
    RoomDto told = withReads(room);
    if (m_cache->span(told.roomId).change > told.lastChange)
        readUpTo(told, told.lastReadSeq);
    return told;
}

void ChatSync::dropRead(const RoomId &room)
{
    if (m_reads.remove(room))
        m_cache->dropRead(room);
}

void ChatSync::markRead(const RoomId &room, const MessageDto &upTo)
{
    const auto it = m_rooms.find(room);
    if (it == m_rooms.end() || upTo.seq <= it->lastReadSeq)
        return;
    m_younger.insert(room);
    readUpTo(*it, upTo.seq);
    m_cache->storeRoom(*it);
    const ReadMark read{upTo.seq, upTo.messageId};
    m_reads.insert(room, read);
    m_cache->keepRead(room, read);
    Q_EMIT roomChanged(room);
    tellRead(room);
}

void ChatSync::tellRead(const RoomId &room)
{
    const auto read = m_reads.constFind(room);
    if (!m_cache || read == m_reads.cend())
        return;
    call("mark-read", endpoints::kMarkRead, MessageRequest{read->message}, m_scope.get(),
         [this, room, seq = read->seq](const Result<MarkReadReply> &reply) {
             onReadTold(room, seq, reply);
         });
}

void ChatSync::onReadTold(const RoomId &room, qint64 seq, const Result<MarkReadReply> &reply)
{
    if (!reply && isPassing(reply.error())) {
        // Whoever joins tells it again; where the socket stayed, nobody joins.
        RoomLink &link = m_links[room];
        if (!m_realtime->online() || std::exchange(link.readLater, true))
            return;
        QTimer::singleShot(pauseAfter(link.readFailures++, reply.error()), m_scope.get(),
                           [this, room] {
                               const auto mine = m_links.find(room);
                               if (mine == m_links.end())
                                   return;
                               mine->readLater = false;
                               tellRead(room);
                           });
        return;
    }
    const auto read = m_reads.constFind(room);
    if (read != m_reads.cend() && read->seq <= (reply ? reply->lastReadSeq : seq))
        dropRead(room);
    const auto mine = m_rooms.find(room);
    // A younger mark may be under way.
    if (!reply || mine == m_rooms.end() || reply->lastReadSeq < mine->lastReadSeq)
        return;
    m_links[room].readFailures = 0;
    if (!readUpTo(*mine, reply->lastReadSeq)) {
        mine->unreadCount = reply->unreadCount;
        if (mine->mentionCount > 0)
            askSoon(room); // the answer doesn't tell how many of them are left
    }
    m_cache->storeRoom(*mine);
    Q_EMIT roomChanged(room);
}

Timestamp ChatSync::lastSent(const RoomId &id)
{
    if (const RoomDto *room = this->room(id);
        room && room->lastMessage && room->lastMessage->sender.userId == m_self)
        noteSent(*room->lastMessage);
    return m_lastSent.value(id).at;
}

/// The server's clock may be ahead of this one: it is asked once what time it is, not each time.
void ChatSync::noteSent(const MessageDto &message)
{
    LastSent &last = m_lastSent[message.roomId];
    if (message.seq <= last.seq)
        return;
    last.seq = message.seq;
    last.at = std::max(last.at, std::min(message.createdAt, Timestamp::now()));
}

} // namespace lectern
