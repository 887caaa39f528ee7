// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/core/realtime/node_bus.h"
#include "server/features/chat/presence.h"
#include "server/features/chat/room_feed.h"
#include "server/features/chat/rooms_store.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>

namespace lectern::chat {

/// How often MissedSeats looks, and how far back.
struct SeatTimes
{
    /// While the bus is away here, or the last look failed.
    std::chrono::milliseconds tick = std::chrono::seconds(5);
    /// Otherwise: that another node has lost the bus is not seen from here.
    std::chrono::milliseconds look = std::chrono::seconds(30);
    /// Clocks of nodes differ, and a row is older than its commit.
    std::chrono::milliseconds margin = std::chrono::seconds(60);
};

/// Who came into a room by what another node did is told by that node. For when that is not heard,
/// this one looks into the database for those who have a socket here; so nobody waits for the next
/// listing of rooms. What it found it tells once; of what was heard as well people are told twice,
/// which does no harm. Belongs to the thread (with an event loop) that made it.
class MissedSeats final : public QObject
{
public:
    /// `sockets` tells this node's.
    MissedSeats(db::Database &database, RoomsStore &rooms, Presence &presence, RoomFeed &sockets,
                realtime::NodeBus &bus, SeatTimes times = {});
    ~MissedSeats() override;

    /// Messages of other nodes may be missing. Any thread.
    void look();
    /// Reads nothing any more; returns when what was read has been told. Before the database ends.
    void stop();

private:
    using Seat = std::pair<RoomId, UserId>;
    void tick();
    QCoro::Task<> tellMissed();
    void tell(const QList<NewSeat> &seats);
    /// Whether it has not been told of this coming; from now on it has.
    bool isNew(const NewSeat &seat);
    void forgetOld();

    db::Database &m_database;
    RoomsStore &m_rooms;
    Presence &m_presence;
    RoomFeed &m_sockets;
    realtime::NodeBus &m_bus;
    const SeatTimes m_times;
    QTimer m_tick;
    Timestamp m_since; ///< up to then all is known
    std::chrono::steady_clock::time_point m_lookedAt;
    QHash<Seat, Timestamp> m_told; ///< when they came
    std::deque<Seat> m_tellings;   ///< in their order
    bool m_looking = false;
    bool m_again = false;
    bool m_stopped = false;
};

} // namespace lectern::chat
