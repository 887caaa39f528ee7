// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/hub.h"
#include "server/features/chat/room_attendance.h"
#include "server/features/chat/room_feed.h"

namespace lectern::chat {

/// Rooms' changes to this node's sockets. How far somebody has read is told to that person's own
/// where many have the room open: one message would be as many pushes as their square.
class HubFeed final : public RoomFeed
{
public:
    HubFeed(realtime::Hub &hub, RoomAttendance &attendance) : m_hub(hub), m_attendance(attendance)
    {
    }

    void publish(std::vector<RoomEvent> events) override;
    void expel(const RoomId &room, const UserId &user, qint64 change) override
    {
        m_hub.expel(room.uuid(), user, change);
    }

private:
    /// To the reader alone, where the room is too full for more.
    void keepRead(RoomEvent &event);

    realtime::Hub &m_hub;
    RoomAttendance &m_attendance;
};

} // namespace lectern::chat
