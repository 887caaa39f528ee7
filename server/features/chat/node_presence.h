// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/node_bus.h"
#include "server/features/chat/presence.h"

#include <functional>

namespace lectern::chat {

/// Tells other nodes who is here and hears who is there, on the bus's board, which a node that dies
/// does not stay on.
class NodePresence final : public PresenceListener, public realtime::BoardWatcher
{
public:
    /// On the bus's thread `died` hears of those who were on a node that died and are nowhere else,
    /// `left` of somebody who was seen on another one and is nowhere now, `came` of somebody who is
    /// seen there and was not seen anywhere. Before the bus starts, which has to end before this.
    NodePresence(Presence &presence, realtime::NodeBus &bus,
                 std::function<void(const QList<UserId> &)> died,
                 std::function<void(const UserId &)> left,
                 std::function<void(const UserId &)> came);
    ~NodePresence() override;

    void isHere(const UserId &user, std::optional<bool> invisible) override;
    void choseInvisible(const UserId &user, bool invisible) override;

    void boardRead(const Uuid &node, const realtime::BoardEntries &entries) override;
    void boardChanged(const Uuid &node, const Uuid &key,
                      const std::optional<QByteArray> &value) override;
    void nodeGone(const Uuid &node, bool died) override;
    void nodesUnknown() override;

private:
    Presence &m_presence;
    realtime::NodeBus &m_bus;
    std::function<void(const QList<UserId> &)> m_died;
    std::function<void(const UserId &)> m_left;
    std::function<void(const UserId &)> m_came;
};

} // namespace lectern::chat
