// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"

#include <optional>

namespace lectern::chat {

/// Where a message is: the number of its room, and its own in that room.
struct MessageKey
{
    qint64 roomNo = 0;
    qint64 seq = 0;

    friend auto operator<=>(const MessageKey &, const MessageKey &) = default;
};

/// The id of a message is a UUIDv7 that carries its key (40 bits of room, 34 of seq) where others
/// carry chance, so that a message is found by its id without an index of ids. It is no secret:
/// every use checks who is in the room. `createdAt` has to be that of the message.
[[nodiscard]] MessageId messageId(const MessageKey &key, Timestamp createdAt);
/// Nothing for an id of another make. Whether there is such a message, and whether it was made
/// at that time, is for the reader to see.
[[nodiscard]] std::optional<MessageKey> keyOf(const MessageId &id);
[[nodiscard]] Timestamp timeOf(const MessageId &id);

} // namespace lectern::chat
