// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a room is unread, and who of others is told of: what counts follows each message,
// also when it is edited or deleted later.
#include "client/features/chat/chat_sync.h"

#include <QTimer>

#include <algorithm>

namespace lectern {

namespace {

/// Messages that are looked through to count; of more the server is asked.
constexpr qint64 kCounted = 300;
constexpr int kAskPauseMs = 300;
/// So many are remembered as told of.
constexpr qsizetype kToldOf = 2000;

bool counts(const MessageDto &message, const UserId &self)
{
    return message.sender.userId != self && message.messageType != MessageType::System &&
           !message.deletedAt;
}

bool mentions(const MessageDto &message, const UserId &self)
{
    return counts(message, self) && (message.mentionsAll || message.mentions.contains(self));
}

} // namespace

void ChatSync::countNew(RoomDto &room, const MessageDto &message) const
{
    room.unreadCount += counts(message, m_self) ? 1 : 0;
    room.mentionCount += mentions(message, m_self) ? 1 : 0;
}

/// A message that was there has become another.
void ChatSync::recount(const MessageDto &before, const MessageDto &after)
{
    const auto room = m_rooms.find(after.roomId);
    // What the server said of the room knew this change already, or it was read before.
    if (room == m_rooms.end() || after.seq <= room->lastReadSeq || after.change <= room->lastChange)
        return;
    const int unread = int(counts(after, m_self)) - int(counts(before, m_self));
    const int mentioned = int(mentions(after, m_self)) - int(mentions(before, m_self));
    if (unread == 0 && mentioned == 0)
        return;
    m_younger.insert(after.roomId);
    room->unreadCount = std::max<qint64>(0, room->unreadCount + unread);
    room->mentionCount = std::max<qint64>(0, room->mentionCount + mentioned);
    m_cache->storeRoom(*room);
    Q_EMIT roomChanged(after.roomId);
}

/// The same for one that is not on this computer: only the server knows what it was.
void ChatSync::recountUnknown(const MessagePatch &patch)
{
    const auto room = m_rooms.constFind(patch.roomId);
    if (room == m_rooms.cend() || patch.seq <= room->lastReadSeq ||
        patch.change <= room->lastChange)
        return;
    MessageDto probe;
    patch.apply(probe);
    if (probe.deletedAt || probe.editedAt)
        askSoon(patch.roomId);
}

/// False: what is left is not all on this computer, and about as much is unread as it says then.
bool ChatSync::readUpTo(RoomDto &room, qint64 seq) const
{
    room.lastReadSeq = seq;
    const HistorySpan known = m_cache->span(room.roomId);
    const qint64 left = room.lastSeq - seq;
    const bool all =
        left <= 0 || (known.to >= room.lastSeq && known.from <= seq + 1 && left <= kCounted);
    if (!all) {
        room.unreadCount = std::clamp<qint64>(room.unreadCount, 0, left);
        room.mentionCount = std::min(room.mentionCount, room.unreadCount);
        return false;
    }
    room.unreadCount = 0;
    room.mentionCount = 0;
    if (left > 0) {
        for (const MessageDto &one : m_cache->from(room.roomId, seq + 1, int(left)))
            countNew(room, one);
    }
    return true;
}

/// Of a message that means oneself once, though both it and a notification of its own come.
void ChatSync::tellOf(const MessageDto &message)
{
    if (message.mentionsAll || message.mentions.contains(m_self)) {
        if (m_toldOf.contains(message.messageId))
            return;
        if (m_toldOf.size() >= kToldOf)
            m_toldOf.clear(); // both come within moments
        m_toldOf.insert(message.messageId);
    }
    Q_EMIT messageFromOthers(message);
}

/// Comes to whoever is mentioned, also by an edit or in a room that the socket doesn't hear.
void ChatSync::onMention(const MessageDto &message)
{
    const RoomId id = message.roomId;
    if (!m_rooms.contains(id)) {
        m_mentionedIn.insert(id, message);
        askAbout(id);
        return;
    }
    onMessage(message);
    if (!m_links.value(id).joined)
        askSoon(id); // what else was said there nobody tells
    if (m_rooms.contains(id) && message.sender.userId != m_self)
        tellOf(message);
}

/// Of many changes in a moment it is asked once.
void ChatSync::askSoon(const RoomId &room)
{
    if (m_toAsk.contains(room))
        return;
    m_toAsk.insert(room);
    QTimer::singleShot(kAskPauseMs, m_scope.get(), [this, room] {
        m_toAsk.remove(room);
        askAbout(room);
    });
}

} // namespace lectern
