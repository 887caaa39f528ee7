// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/seen_mark.h"

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/room_reads.h"

#include <algorithm>

namespace lectern {

SeenMark::SeenMark(ChatSync *sync, const RoomReads *reads, QObject *parent)
    : QObject(parent), m_sync(sync), m_reads(reads)
{
    connect(reads, &RoomReads::changed, this, &SeenMark::keep);
    connect(sync, &ChatSync::readsChanged, this, [this](const RoomId &room) {
        if (room == m_room)
            keep();
    });
}

void SeenMark::setRoom(const RoomId &room)
{
    m_room = room;
    m_upTo = room.isNil() ? 0 : m_sync->cache()->seenUpTo(room);
}

void SeenMark::keep()
{
    if (m_room.isNil())
        return;
    qint64 furthest = 0;
    if (const RoomReads::Counts &counts = m_reads->counts(); counts && !counts->isEmpty())
        furthest = counts->lastKey();
    const QHash<UserId, qint64> reads = m_sync->reads(m_room);
    for (auto it = reads.cbegin(); it != reads.cend(); ++it) {
        if (it.key() != m_sync->self())
            furthest = std::max(furthest, it.value());
    }
    if (furthest <= m_upTo)
        return;
    m_upTo = furthest;
    m_sync->cache()->keepSeen(m_room, furthest);
}

void SeenMark::restart()
{
    m_upTo = 0;
    keep();
}

} // namespace lectern
