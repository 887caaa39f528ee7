// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

#include <optional>

namespace lectern {

enum class ChangeKind { Edit, Delete, React };

template<>
struct EnumNames<ChangeKind>
{
    static constexpr std::array values{std::pair{ChangeKind::Edit, "edit"},
                                       std::pair{ChangeKind::Delete, "delete"},
                                       std::pair{ChangeKind::React, "react"}};
};

/// What somebody does with a message that the server has, on its way there: a new text, its
/// deletion, a reaction given or taken back. Done twice it is done once, so it is sent again until
/// there is an answer.
struct MessageChange
{
    Uuid key;
    RoomId roomId;
    MessageId messageId;
    ChangeKind kind = ChangeKind::Edit;
    QString text = {};                          ///< of an edit
    std::optional<QList<UserId>> mentions = {}; ///< of an edit; absent: as before
    QString emoji = {};                         ///< of a reaction
    bool on = false;                            ///< of a reaction
    Timestamp queuedAt = {};
    QString failure = {}; ///< the server's refusal in words; empty: it waits

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        constexpr int kMost = 1'000'000;
        v("key", s.key);
        v("roomId", s.roomId);
        v("messageId", s.messageId);
        v("kind", s.kind);
        v("text", s.text, {.optional = true, .max = kMost, .format = Format::Text});
        v("mentions", s.mentions);
        v("emoji", s.emoji, {.optional = true});
        v("on", s.on, {.optional = true});
        v("queuedAt", s.queuedAt);
        v("failure", s.failure, {.optional = true, .max = kMost, .format = Format::Text});
    }
};

} // namespace lectern
