// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/offline/message_change.h"
#include "shared/core/result.h"
#include "shared/dto/chat.h"

#include <functional>
#include <optional>

class QObject;

namespace lectern {

class ApiClient;
class RealtimeClient;

/// What the server answered to a change: the message, or when it was deleted, or neither.
struct ChangeOutcome
{
    std::optional<MessageDto> message = {};
    std::optional<Timestamp> deletedAt = {};
};

/// Asks for a change of a message over the socket, without one over HTTP; nobody is told once
/// `owner` is gone.
void requestChange(ApiClient *api, RealtimeClient *realtime, const MessageChange &change,
                   QObject *owner, const std::function<void(const Result<ChangeOutcome> &)> &then);

} // namespace lectern
