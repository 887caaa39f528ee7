// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/room_model.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace lectern::chat {

/// One event for the open sockets of a topic: a room's id, or a person's (all sockets of that
/// person).
struct RoomEvent
{
    Uuid topic;
    const char *name = "";       ///< a constant of chat_events
    QByteArray data;             ///< one JSON object
    const char *legacyName = ""; ///< for sockets that joined by `join`; empty: no difference
    std::optional<quint64> exceptSocket = {};
    std::vector<Uuid> also = {}; ///< topics that hear the same; `order` is 0 then
    // What changes a room's history, which the topic is then, has these; `order` is 0 otherwise.
    qint64 order = 0;   ///< the room's number of the change
    qint64 follows = 0; ///< its number before
    qint64 seq = 0;     ///< the room's last message, afterwards
    /// Of a message that may have changed since: that it did (messages-changed), for a node where
    /// somebody has read it before.
    QByteArray otherwise = {};
};

/// Where a room's changes go once they are on disk, in the order of the changes, from one thread
/// (that of the RoomLog); must not block. The events of one call belong to one commit. What changes
/// no history (typing) may come from any thread.
class RoomFeed
{
public:
    virtual ~RoomFeed() = default;
    virtual void publish(std::vector<RoomEvent> events) = 0;
    /// That person's sockets hear nothing of the room any more. What was published before still
    /// reaches them. Those that have read the room with its change `change` have come back since,
    /// and stay; 0: none has.
    virtual void expel(const RoomId &room, const UserId &user, qint64 change) = 0;

    /// A socket of this node is in the room's topic from now on, and is about to read its history.
    virtual void listens(const RoomId &room) { static_cast<void>(room); }
    /// It has read that far. False: read again, something may be missing between the history and
    /// what the socket will be told.
    [[nodiscard]] virtual bool hasRead(const RoomId &room, RoomNumbers numbers)
    {
        static_cast<void>(room);
        static_cast<void>(numbers);
        return true;
    }
};

/// Tells a person's sockets that they are out of the room, and lets them hear nothing more of it:
/// for one who was shown out on another node, which may not have been able to say so.
void sendAway(RoomFeed &sockets, const RoomId &room, const UserId &user, qint64 change);

} // namespace lectern::chat
