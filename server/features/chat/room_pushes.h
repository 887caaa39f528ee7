// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/room_log.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"

/// What a room's changes tell, whichever service makes them.
namespace lectern::chat {

/// To the room: what it is now.
inline RoomPush updated(const Room &room)
{
    const RoomUpdatedPush push{
        room.id,           room.type,
        room.name,         room.enabled,
        room.announceOnly, room.slowModeSeconds,
        room.maxFileBytes, room.fileTypes.split(QLatin1Char(' '), Qt::SkipEmptyParts),
        room.archivedAt,   room.memberCount};
    return {room.id.uuid(), chat_events::kRoomUpdated, toJson(push), "", {}};
}

/// To somebody on all sockets: that the room is theirs now (room-added), as that, or is no more.
inline RoomPush toPerson(const UserId &user, const char *event, const RoomState &state,
                         RoomRole role)
{
    const RoomMemberPush push{state.room().id, user, role, state.room().lastChange};
    return {user.uuid(), event, toJson(push), "", {}};
}

/// To the room: a line of its own.
inline RoomPush told(MessageDto line)
{
    const Uuid topic = line.roomId.uuid();
    return {topic, chat_events::kNewMessage, std::move(line), chat_events::kLegacyNewMessage, {}};
}

} // namespace lectern::chat
