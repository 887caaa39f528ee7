// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/message_patch.h"

#include "shared/core/json_decoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"

#include <algorithm>

namespace lectern {

namespace {

template<class Push, class Apply>
std::optional<MessagePatch> patch(const QJsonObject &data, Apply apply)
{
    const auto push = fromJson<Push>(data, JsonDecoder::Unknown::Ignore);
    if (!push)
        return std::nullopt;
    return MessagePatch{push->messageId, push->roomId, push->seq, push->change,
                        [push = *push, apply](MessageDto &message) { apply(message, push); }};
}

void react(MessageDto &message, const MessageReactionPush &push, bool mine)
{
    auto &reactions = message.reactions;
    auto it = std::find_if(reactions.begin(), reactions.end(),
                           [&](const ReactionDto &one) { return one.emoji == push.emoji; });
    if (it == reactions.end()) {
        reactions.append({push.emoji, 0, false});
        it = std::prev(reactions.end());
    }
    it->count = push.count;
    if (mine)
        it->mine = push.on;
    if (it->count <= 0)
        reactions.erase(it);
}

/// Of an answer, or of what tells of one.
template<class T>
std::optional<MessagePatch> countOf(const T &one)
{
    if (!one.threadId || !one.threadReplies)
        return std::nullopt;
    return MessagePatch{
        *one.threadId, one.roomId, 0, one.change,
        [replies = *one.threadReplies](MessageDto &first) { first.replies = replies; }};
}

} // namespace

std::optional<MessagePatch> countPatch(const MessageDto &answer)
{
    return countOf(answer);
}

std::optional<MessagePatch> countPatch(const QString &event, const QJsonObject &data)
{
    if (event != QLatin1String(chat_events::kMessageDeleted))
        return std::nullopt;
    const auto push = fromJson<MessageDeletedPush>(data, JsonDecoder::Unknown::Ignore);
    return push ? countOf(*push) : std::nullopt;
}

std::optional<MessagePatch> readPatch(const QString &event, const QJsonObject &data,
                                      const UserId &self)
{
    const auto is = [&event](const char *name) { return event == QLatin1String(name); };
    if (is(chat_events::kMessageEdited))
        return patch<MessageEditedPush>(data, [](MessageDto &message, const auto &push) {
            message.message = push.message;
            message.mentions = push.mentions;
            message.mentionsAll = push.mentionsAll;
            message.editedAt = push.editedAt;
        });
    if (is(chat_events::kMessageDeleted))
        return patch<MessageDeletedPush>(data, [](MessageDto &message, const auto &push) {
            message.deletedAt = push.deletedAt;
            message.message.clear();
            message.attachments.clear();
            message.reactions.clear();
            message.pinnedAt.reset();
        });
    if (is(chat_events::kMessageReaction))
        return patch<MessageReactionPush>(data, [self](MessageDto &message, const auto &push) {
            react(message, push, push.userId == self);
        });
    if (is(chat_events::kMessagePinned))
        return patch<MessagePinnedPush>(data, [](MessageDto &message, const auto &push) {
            message.pinnedAt = push.on ? push.pinnedAt : std::nullopt;
        });
    return std::nullopt;
}

} // namespace lectern
