// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/change_request.h"

#include "client/api/api_client.h"
#include "client/realtime/realtime_client.h"
#include "shared/endpoints/chat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern {

namespace {

using Then = std::function<void(const Result<ChangeOutcome> &)>;

QJsonObject eventData(const MessageChange &change)
{
    QJsonObject data{{QStringLiteral("messageId"), change.messageId.toString()}};
    if (change.kind == ChangeKind::React) {
        data.insert(QStringLiteral("emoji"), change.emoji);
        data.insert(QStringLiteral("on"), change.on);
    } else if (change.kind == ChangeKind::Edit) {
        data.insert(QStringLiteral("newMessage"), change.text);
        if (change.mentions) {
            QJsonArray meant;
            for (const UserId &user : *change.mentions)
                meant.append(user.toString());
            data.insert(QStringLiteral("mentions"), meant);
        }
    }
    return data;
}

const char *eventOf(ChangeKind kind)
{
    return kind == ChangeKind::Edit     ? "edit-message"
           : kind == ChangeKind::Delete ? "delete-message"
                                        : "react";
}

/// What the server told of the change; an answer without it is one, too: the push tells the rest.
ChangeOutcome outcomeOf(ChangeKind kind, const QJsonObject &reply)
{
    ChangeOutcome outcome;
    if (kind == ChangeKind::Delete) {
        if (const auto gone = fromJson<MessageDeletedReply>(reply, JsonDecoder::Unknown::Ignore))
            outcome.deletedAt = gone->deletedAt;
    } else if (auto message = fromJson<MessageDto>(reply, JsonDecoder::Unknown::Ignore)) {
        outcome.message = *message;
    }
    return outcome;
}

void requestOverHttp(ApiClient &api, const MessageChange &change, QObject *owner, const Then &then)
{
    const auto withMessage = [then](const Result<MessageDto> &reply) {
        then(reply ? Result<ChangeOutcome>(ChangeOutcome{*reply, {}})
                   : Result<ChangeOutcome>(reply.error()));
    };
    switch (change.kind) {
    case ChangeKind::Edit:
        api.fetch(endpoints::kEditMessage,
                  EditMessageRequest{change.messageId, change.text, change.mentions}, owner,
                  withMessage);
        break;
    case ChangeKind::Delete:
        api.fetch(endpoints::kDeleteMessage, MessageRequest{change.messageId}, owner,
                  [then](const Result<MessageDeletedReply> &reply) {
                      then(reply ? Result<ChangeOutcome>(ChangeOutcome{{}, reply->deletedAt})
                                 : Result<ChangeOutcome>(reply.error()));
                  });
        break;
    case ChangeKind::React:
        api.fetch(change.on ? endpoints::kLikeMessage : endpoints::kUnlikeMessage,
                  ReactRequest{change.messageId, change.emoji}, owner, withMessage);
        break;
    }
}

} // namespace

void requestChange(ApiClient *api, RealtimeClient *realtime, const MessageChange &change,
                   QObject *owner, const Then &then)
{
    if (!realtime->online())
        return requestOverHttp(*api, change, owner, then);
    realtime->ask(eventOf(change.kind),
                  QJsonDocument(eventData(change)).toJson(QJsonDocument::Compact), owner,
                  [then, kind = change.kind](const Result<QJsonObject> &reply) {
                      then(reply ? Result<ChangeOutcome>(outcomeOf(kind, *reply))
                                 : Result<ChangeOutcome>(reply.error()));
                  });
}

} // namespace lectern
