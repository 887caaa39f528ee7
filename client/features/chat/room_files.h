// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/offline/chat_cache.h"
#include "shared/core/error.h"
#include "shared/dto/chat.h"

#include <optional>

namespace lectern {

/// Why the room would not take it; the school has limits of its own. Errors: chat.file_too_large,
/// chat.file_not_allowed.
[[nodiscard]] std::optional<Error> refusalOf(const RoomDto &room, const OutgoingFile &file);

/// How large a recording of a voice the room takes; 0: none.
[[nodiscard]] int voiceBytes(const RoomDto &room);

} // namespace lectern
