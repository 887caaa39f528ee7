// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/pending_change.h"

#include <algorithm>

namespace lectern {

MessageDto PendingChange::over(MessageDto message) const
{
    if (message.deletedAt)
        return message;
    if (deletedAt) {
        message.deletedAt = deletedAt;
        message.message.clear();
        message.reactions.clear();
        message.attachments.clear();
        return message;
    }
    if (text && *text != message.message) {
        message.message = *text;
        if (!message.editedAt)
            message.editedAt = message.createdAt;
    }
    for (const auto &[emoji, on] : reactions) {
        auto &all = message.reactions;
        auto it = std::find_if(all.begin(), all.end(), [&emoji = emoji](const ReactionDto &one) {
            return one.emoji == emoji;
        });
        if (it == all.end()) {
            if (on)
                all.append({emoji, 1, true});
        } else if (it->mine != on) {
            it->mine = on;
            it->count += on ? 1 : -1;
            if (it->count <= 0)
                all.erase(it);
        }
    }
    return message;
}

} // namespace lectern
