// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/messages_store.h"
#include "server/features/chat/room_state.h"

namespace lectern::chat {

/// Whether such a line says that those it mentions are in the room no more.
inline bool saysGone(const QString &what)
{
    return what == QLatin1String("room.member_removed") ||
           what == QLatin1String("room.member_left");
}

/// A line of the room's own among the messages, within a command: `what` is an id (room.renamed …).
inline Message addSystemMessage(db::Session &session, MessagesStore &store, RoomState &state,
                                const UserId &actor, const QString &what,
                                const QList<UserId> &about)
{
    Message message;
    message.senderId = actor;
    message.type = MessageType::System;
    message.text = what;
    message.mentions = about;
    message.createdAt = Timestamp::now();
    message.seq = state.nextSeq(message.createdAt);
    message.change = state.nextChange();
    // Without a clientId nothing can be in its way.
    static_cast<void>(store.insert(session, state.room().no, message));
    return message;
}

} // namespace lectern::chat
