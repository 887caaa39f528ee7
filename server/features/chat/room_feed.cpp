// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_feed.h"

#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"

namespace lectern::chat {

void sendAway(RoomFeed &sockets, const RoomId &room, const UserId &user, qint64 change)
{
    const RoomMemberPush push{room, user, RoomRole::Member, change};
    std::vector<RoomEvent> events;
    events.push_back({user.uuid(), chat_events::kRoomRemoved, toJson(push)});
    sockets.publish(std::move(events));
    sockets.expel(room, user, change);
}

} // namespace lectern::chat
