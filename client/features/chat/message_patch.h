// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace lectern {

/// A change of one message that was pushed: edit, deletion, reaction, pin. Whoever holds a copy of
/// the message puts it in, once.
struct MessagePatch
{
    MessageId messageId;
    RoomId roomId;
    qint64 seq = 0; ///< 0: not known
    qint64 change = 0;
    std::function<void(MessageDto &)> apply;

    /// False: the copy is as young already.
    bool applyTo(MessageDto &message) const
    {
        if (message.change >= change)
            return false;
        apply(message);
        message.change = change;
        return true;
    }
};

/// What an answer that has come changes where its thread began.
[[nodiscard]] std::optional<MessagePatch> countPatch(const MessageDto &answer);
/// The same for one that is gone; nothing where a push is about something else.
[[nodiscard]] std::optional<MessagePatch> countPatch(const QString &event, const QJsonObject &data);

/// What a push says, or nothing where it is about something else or can't be read. `self` tells
/// whose reactions are one's own.
[[nodiscard]] std::optional<MessagePatch> readPatch(const QString &event, const QJsonObject &data,
                                                    const UserId &self);

} // namespace lectern
