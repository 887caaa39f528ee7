// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/room_feed.h"

#include <QByteArrayView>

#include <functional>
#include <variant>

/// What the nodes of a school tell each other about chat. Events that a newer node sends and an
/// older one does not know are left out; the database makes up for those that matter.
namespace lectern::chat::node_messages {

struct Events
{
    std::vector<RoomEvent> events;
};
struct Expulsion
{
    RoomId room;
    UserId user;
    qint64 change = 0; ///< the room's, that it is
};
struct Visibility
{
    UserId user;
    bool invisible = false;
};
using Message = std::variant<Events, Expulsion, Visibility>;

/// As few messages as keep each below some hundred KiB.
[[nodiscard]] std::vector<QByteArray> write(const std::vector<RoomEvent> &events);
[[nodiscard]] QByteArray write(const Expulsion &expulsion);
[[nodiscard]] QByteArray write(const Visibility &visibility);

/// Empty where it makes no sense. Events of topics that are not `wanted` are left out.
[[nodiscard]] std::optional<Message> read(QByteArrayView bytes,
                                          const std::function<bool(const Uuid &)> &wanted);

} // namespace lectern::chat::node_messages
