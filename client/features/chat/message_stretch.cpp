// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/message_stretch.h"

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/mentions.h"

#include <utility>

namespace lectern {

std::optional<SendMessageRequest> MessageStretch::takeBack(ChatSync &sync, const QString &key,
                                                           QString &draft, Mentions &mentions,
                                                           FileTray &files)
{
    const auto id = Uuid::fromString(key);
    auto taken = id ? sync.outbox().takeBack(*id) : std::nullopt;
    if (!taken)
        return std::nullopt;
    const QString &words = taken->request.message;
    if (draft.trimmed().isEmpty())
        draft = words;
    else if (!words.isEmpty())
        draft = words + QLatin1Char('\n') + draft;
    mentions.takeBack(taken->request.mentions.value_or(QList<UserId>()));
    if (taken->file)
        files.putBack(*taken->file);
    return std::move(taken->request);
}

} // namespace lectern
