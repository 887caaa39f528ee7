// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/messages_store.h"

namespace lectern::chat {

/// The number of a room's first message from a time on; lastSeq + 1 where there is none.
[[nodiscard]] inline qint64 firstAt(MessagesStore &messages, db::Session &session, const Room &room,
                                    Timestamp at)
{
    // Whoever has just come asks most.
    if (room.lastMessageAt < at)
        return room.lastSeq + 1;
    // Numbers have no gaps and times don't go back along them.
    qint64 low = 1;
    qint64 high = room.lastSeq + 1;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const auto message = messages.message(session, room.no, middle);
        if (message && message->createdAt < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace lectern::chat
