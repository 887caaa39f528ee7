// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rooms there are, as ChatSync hears of it.
#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat_rooms.h"

#include <utility>

namespace lectern {

bool ChatSync::allowsWriting(const RoomDto &room)
{
    return room.enabled && !room.archivedAt && (!room.announceOnly || room.canModerate);
}

void ChatSync::reloadRooms()
{
    if (!m_cache || m_listing.atWork())
        return;
    m_listLater.stop();
    m_younger.clear();
    m_listing.start();
}

void ChatSync::onListingFailed(const Error &why)
{
    Q_EMIT roomsFailed(why);
    if (!m_realtime->online())
        return; // asked again when the socket comes
    if (std::exchange(m_listAgain, false)) {
        reloadRooms();
        return;
    }
    joinAll();
    m_listLater.start(pauseAfter(m_listFailures++, why));
}

void ChatSync::onListed(const QList<RoomDto> &listed, bool whole)
{
    const bool first = !std::exchange(m_roomsKnown, true);
    const QHash<RoomId, RoomDto> known = std::exchange(m_rooms, {});
    for (const RoomDto &room : listed) {
        if (m_younger.contains(room.roomId))
            continue;
        m_rooms.insert(room.roomId, withReads(room));
        if (!first && !known.contains(room.roomId))
            m_links[room.roomId].added = true; // while nobody could tell
    }
    for (const RoomDto &room : known) {
        if (m_younger.contains(room.roomId) || (!whole && !m_rooms.contains(room.roomId)))
            m_rooms.insert(room.roomId, room);
    }
    m_cache->replaceRooms(m_rooms.values());
    m_listFailures = 0;
    Q_EMIT roomsReplaced();
    if (!m_realtime->online())
        return;
    joinAll();
    if (std::exchange(m_listAgain, false))
        reloadRooms();
}

void ChatSync::noteNames(const QList<RoomMemberDto> &members)
{
    bool any = false;
    for (const RoomMemberDto &one : members) {
        QString &name = m_names[one.userId];
        any = any || name != one.name;
        name = one.name;
    }
    if (any)
        Q_EMIT namesLearned();
}

void ChatSync::askAbout(const RoomId &room)
{
    const quint64 question = m_links[room].asked = ++m_questions;
    m_api->fetch(endpoints::kRoom, RoomRequest{room}, m_scope.get(),
                 [this, room, question](const Result<RoomDto> &reply) {
                     // Told meanwhile that it is no room of one's own any more.
                     const bool out = m_seats.contains(room) && !m_seats.value(room).in;
                     if (!reply || out)
                         return;
                     RoomLink &link = m_links[room];
                     if (question >= link.told) {
                         link.told = question;
                         adopt(*reply);
                     } else if (question == link.asked) {
                         askAbout(room); // nobody has since it was told of
                     }
                 });
}

void ChatSync::adopt(const RoomDto &room)
{
    if (!m_cache)
        return;
    const auto mine = m_rooms.constFind(room.roomId);
    const bool fresh = mine == m_rooms.cend();
    // Messages have come since it was answered: what counts is asked for.
    if (!fresh && room.lastSeq < mine->lastSeq)
        return catchUp(room.roomId);
    m_younger.insert(room.roomId);
    const RoomDto told = withKnown(room);
    m_rooms.insert(room.roomId, told);
    m_cache->storeRoom(told);
    Q_EMIT roomChanged(room.roomId);
    // What a join under way brings may be older than this.
    if (fresh || m_links[room.roomId].joining)
        catchUp(room.roomId);
    if (const MessageDto mention = m_mentionedIn.take(room.roomId); !mention.messageId.isNil())
        tellOf(mention);
}

void ChatSync::forget(const RoomId &room)
{
    if (!m_cache)
        return;
    m_younger.insert(room);
    if (!m_rooms.remove(room))
        return;
    m_links.remove(room);
    m_drafts.forget(room);
    m_reads.remove(room);
    m_toJoin.removeAll(room);
    m_cache->removeRoom(room);
    Q_EMIT roomRemoved(room);
}

} // namespace lectern
