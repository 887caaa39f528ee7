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
    /// Called on the bus's thread.
    struct Heard
    {
        /// They were on a node that died and are nowhere else.
        std::function<void(const QList<UserId> &)> died;
        /// Was seen on another node and is nowhere now.
        std::function<void(const UserId &)> left;
        /// Is seen on another node and was not seen anywhere.
        std::function<void(const UserId &)> came;
        /// Whom others see is not what it was, and nobody is told of by name.
        std::function<void()> changed;
    };
    /// Before the bus starts, which has to end before this.
    NodePresence(Presence &presence, realtime::NodeBus &bus, Heard heard);
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
    Heard m_heard;
};

} // namespace lectern::chat
