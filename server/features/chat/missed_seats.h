// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/node_bus.h"
#include "server/features/chat/chat_parts.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <atomic>

namespace lectern::chat {

/// Who came into a room by what another node did is told by that node. While the nodes do not hear
/// of each other, this one looks into the database for those who have a socket here; so nobody
/// waits for the next listing of rooms. Telling it twice does no harm. Belongs to the thread (with
/// an event loop) that made it.
class MissedSeats final : public QObject
{
public:
    /// `sockets` tells this node's.
    MissedSeats(ChatParts parts, RoomFeed &sockets, realtime::NodeBus &bus);
    ~MissedSeats() override;

    /// Messages of other nodes may be missing. Any thread.
    void look();
    /// Reads nothing any more; returns when what was read has been told. Before the database ends.
    void stop();

private:
    void tick();
    QCoro::Task<> tellMissed();

    ChatParts m_parts;
    RoomFeed &m_sockets;
    realtime::NodeBus &m_bus;
    QTimer m_tick;
    Timestamp m_since; ///< up to then all is known
    bool m_looking = false;
    bool m_again = false;
    bool m_stopped = false;
};

} // namespace lectern::chat
