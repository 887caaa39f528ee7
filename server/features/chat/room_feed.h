// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

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
};

/// Where a room's changes go once they are on disk. Called on one thread (that of the RoomLog), in
/// the order of the changes; must not block. The events of one call belong to one commit.
class RoomFeed
{
public:
    virtual ~RoomFeed() = default;
    virtual void publish(std::vector<RoomEvent> events) = 0;
    /// That person's sockets hear nothing of the room any more. What was published before still
    /// reaches them.
    virtual void expel(const RoomId &room, const UserId &user) = 0;
};

} // namespace lectern::chat
