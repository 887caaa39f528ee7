// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/hub.h"
#include "server/core/realtime/node_bus.h"
#include "server/features/chat/room_catch_up.h"
#include "server/features/chat/room_order.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <mutex>

namespace lectern::chat {

/// Rooms' changes on one of several nodes: this node's go to its own sockets and over the bus to
/// the others, theirs come here. Each socket hears of every change once and in order, whichever way
/// it comes; what a bus that was away did not bring is read from the database, within a second or
/// two also while it is away. Belongs to the thread (with an event loop) that made it, which it
/// reads from; the functions of RoomFeed may be called from any.
class NodeFeed final : public QObject, public RoomFeed
{
public:
    /// `sockets` tells this node's sockets. Before the bus starts.
    NodeFeed(realtime::Hub &hub, RoomFeed &sockets, realtime::NodeBus &bus, ChatParts parts,
             ChatViews &views);
    ~NodeFeed() override;

    void publish(std::vector<RoomEvent> events) override;
    void expel(const RoomId &room, const UserId &user, qint64 change) override;
    void listens(const RoomId &room) override;
    [[nodiscard]] bool hasRead(const RoomId &room, RoomNumbers numbers) override;

    /// Hears, on the bus's thread, what other nodes say when somebody leaves a room there. Before
    /// the bus starts.
    void onLeft(std::function<void(const QByteArray &push)> hears) { m_left = std::move(hears); }
    /// The same of somebody who joins a room there.
    void onJoined(std::function<void(const QByteArray &push)> hears)
    {
        m_joined = std::move(hears);
    }
    /// Hears, on the bus's thread, when a room has told on another node that these have left it.
    /// The message that sends them away may not come.
    void onGone(std::function<void(const RoomId &, const QList<UserId> &)> hears)
    {
        m_gone = std::move(hears);
    }
    /// Hears, on the bus's thread, when messages of other nodes may be missing.
    void onGap(std::function<void()> hears) { m_gap = std::move(hears); }
    /// Compares all rooms that are listened to with the database. Any thread.
    void heal();
    /// Reads nothing any more; returns when what was read has been dealt with. Before the bus and
    /// the database end.
    void stop();

private:
    void receive(QByteArrayView body);
    /// Events of order 0 are sent as they are.
    void toSockets(std::vector<RoomEvent> events);
    void lookSoon();
    void look();
    QCoro::Task<> compare();
    QCoro::Task<> catchUpWith(std::vector<RoomOrder::Behind> rooms);
    void apply(const RoomOrder::Behind &from, const std::optional<CatchUp> &found);
    void sweep();

    realtime::Hub &m_hub;
    RoomFeed &m_sockets;
    realtime::NodeBus &m_bus;
    ChatParts m_parts;
    ChatViews &m_views;
    std::function<void(const QByteArray &)> m_left;
    std::function<void(const QByteArray &)> m_joined;
    std::function<void(const RoomId &, const QList<UserId> &)> m_gone;
    std::function<void()> m_gap;
    QTimer m_look;  ///< while a room waits
    QTimer m_poll;  ///< while the bus is away, or there are other nodes
    QTimer m_sweep; ///< always, now and then
    bool m_comparing = false;
    bool m_compareAgain = false;
    bool m_catching = false;
    bool m_stopped = false;
    std::atomic<bool> m_lookPosted = false;
    std::atomic<qint64> m_heardAt = 0; ///< of another node

    std::mutex m_mutex; ///< held until the sockets' threads have their mail: that is the order
    RoomOrder m_order;
};

} // namespace lectern::chat
