// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_views.h"
#include "shared/dto/chat_message_pushes.h"

namespace lectern::chat {

/// What of a room's history came after a point, as events for those who listen.
struct CatchUp
{
    RoomNumbers upTo;
    std::vector<RoomEvent>
        events;           ///< their orders grow; new messages in the order of their numbers
    QList<UserId> gone;   ///< who left the room meanwhile
    bool tooMuch = false; ///< more than a socket should be told; the rest is empty
};

/// New messages come as they are by now. Of older ones that changed their last change is told where
/// it was a deletion or an edit; for others those who listen are told to ask (MessagesChangedPush).
/// That one was answered, its answers tell, but what happened to it before that is told as well.
/// Empty where the room is gone.
[[nodiscard]] std::optional<CatchUp> catchUp(db::Session &session, const ChatParts &parts,
                                             ChatViews &views, const RoomId &id, RoomNumbers told);

} // namespace lectern::chat
