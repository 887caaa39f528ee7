// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/hub.h"
#include "server/features/chat/room_feed.h"

namespace lectern::chat {

/// Rooms' changes to this node's sockets.
class HubFeed final : public RoomFeed
{
public:
    explicit HubFeed(realtime::Hub &hub) : m_hub(hub) {}

    void publish(std::vector<RoomEvent> events) override;
    void expel(const RoomId &room, const UserId &user, qint64 change) override
    {
        m_hub.expel(room.uuid(), user, change);
    }

private:
    realtime::Hub &m_hub;
};

} // namespace lectern::chat
