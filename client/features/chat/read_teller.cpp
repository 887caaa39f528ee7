// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/read_teller.h"

#include "client/features/chat/chat_sync.h"

#include <algorithm>

namespace lectern {

namespace {

constexpr int kPauseMs = 400;

} // namespace

ReadTeller::ReadTeller(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ReadTeller::tell);
}

void ReadTeller::setRoom(const RoomId &room)
{
    m_pause.stop();
    m_room = room;
    m_upTo = 0;
    m_seen = {};
}

void ReadTeller::setWatched(bool watched)
{
    m_watched = watched;
    if (watched)
        m_pause.start();
}

void ReadTeller::skipTo(qint64 seq)
{
    m_upTo = std::max(m_upTo, seq);
}

void ReadTeller::see(qint64 seq, const MessageDto &message)
{
    m_upTo = seq;
    m_seen = message;
    if (m_watched)
        m_pause.start();
}

void ReadTeller::tell()
{
    if (m_watched && !m_room.isNil() && m_seen.roomId == m_room)
        m_sync->markRead(m_room, m_seen);
}

} // namespace lectern
