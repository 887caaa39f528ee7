// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What one does in an open room, and what is said about it.
#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"
#include "client/features/chat/message_format.h"
#include "shared/core/message_characters.h"
#include "shared/dto/chat_moderation.h"
#include "shared/endpoints/chat.h"
#include "shared/endpoints/chat_moderation.h"
#include "shared/endpoints/chat_rooms.h"

#include <QCoreApplication>

namespace lectern {

QString Conversation::roomIdText() const
{
    return isOpen() ? m_room.toString() : QString();
}

QString Conversation::name() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? shownName(room->name) : QString();
}

QString Conversation::type() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? enumText(room->type) : QString();
}

QUrl Conversation::avatar() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && room->peer ? m_sync->api()->resolve(room->peer->avatarUrl) : QUrl();
}

bool Conversation::peerOnline() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && room->peer && m_sync->online(m_room).contains(room->peer->userId);
}

QString Conversation::about() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room)
        return {};
    if (room->type == RoomType::Personal)
        return peerOnline() ? QCoreApplication::translate("Chat", "Online") : m_peer.text();
    const QString members =
        QCoreApplication::translate("Chat", "%n members", nullptr, room->memberCount);
    const int online = m_sync->onlineCount(m_room);
    return online > 1
               ? QCoreApplication::translate("Chat", "%1, %2 online").arg(members).arg(online)
               : members;
}

bool Conversation::canModerate() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && room->canModerate;
}

int Conversation::unread() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? int(room->unreadCount) : 0;
}

QString Conversation::draft() const
{
    return m_draft;
}

QString Conversation::replyKey() const
{
    return m_reply ? m_reply->messageId.toString() : QString();
}

QString Conversation::replyName() const
{
    return m_reply ? shownName(m_reply->sender.name) : QString();
}

QString Conversation::replyText() const
{
    return m_reply ? messageSummary(*m_reply) : QString();
}

std::optional<MessageDto> Conversation::message(const QString &id) const
{
    const auto uuid = Uuid::fromString(id);
    if (!uuid || !isOpen())
        return std::nullopt;
    const MessageId wanted(*uuid);
    if (const MessageDto *here = m_messages.find(wanted))
        return *here;
    if (const MessageDto *beside = m_beside ? m_beside->find(wanted) : nullptr)
        return *beside;
    return m_sync->cache()->message(m_room, wanted);
}

ConversationModel::Parts Conversation::parts()
{
    return {m_sync->self(), m_me,
            [this](const std::optional<QString> &path) { return m_sync->api()->resolve(path); },
            [this](const MessageId &id) { return m_sync->cache()->message(m_room, id); },
            [this](const UserId &user) { return m_sync->nameOf(user); }};
}

QDateTime Conversation::began() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? QDateTime::fromMSecsSinceEpoch(room->createdAt.ms) : QDateTime();
}

bool Conversation::send(const QString &text)
{
    SendMessageRequest request;
    request.message = withoutHidden(text).trimmed();
    if (!isOpen() || (request.message.isEmpty() && m_tray.isEmpty()) || !canSend())
        return false;
    request.mentions = m_mentions.in(request.message);
    aboutMoment(request);
    request.roomId = m_room;
    if (m_reply)
        request.replyTo = m_reply->messageId;
    if (!queue(request, m_tray, false))
        return false;
    m_mentions.sent();
    m_draft.clear();
    dropMoment();
    keepDraft();
    beforeQueueing(request);
    Q_EMIT jumped(0);
    return true;
}

bool Conversation::answer(const MessageId &message, const QString &text,
                          const std::optional<QList<UserId>> &mentioned, FileTray &files)
{
    SendMessageRequest request;
    request.message = withoutHidden(text).trimmed();
    if (!isOpen() || (request.message.isEmpty() && files.isEmpty()) || !canSend())
        return false;
    request.roomId = m_room;
    request.replyTo = message;
    request.mentions = mentioned;
    if (!queue(std::move(request), files, true))
        return false;
    m_teller.stop();
    return true;
}

void Conversation::beforeQueueing(SendMessageRequest &request)
{
    request.roomId = m_room;
    if (m_reply)
        request.replyTo = m_reply->messageId;
    cancelReply();
    m_teller.stop();
    m_messages.setReadUpTo(0);
    jumpToEnd();
}

void Conversation::remove(const QString &messageId)
{
    const auto old = message(messageId);
    if (!old)
        return;
    MessageChange change;
    change.roomId = m_room;
    change.messageId = old->messageId;
    change.kind = ChangeKind::Delete;
    m_sync->changes().add(change);
}

/// The room's number of this change comes with the push; until then it is shown as what it will be.
void Conversation::onRemoved(const MessageId &id, Timestamp at)
{
    const auto old = message(id.toString());
    if (!old)
        return;
    const MessagePatch patch{id, m_room, old->seq, old->change, [at](MessageDto &one) {
                                 one.deletedAt = at;
                                 one.message.clear();
                                 one.reactions.clear();
                                 one.attachments.clear();
                             }};
    m_messages.foresee(patch);
    if (m_beside)
        m_beside->foresee(patch);
}

void Conversation::onPending()
{
    const auto pending = m_sync->changes().pendingIn(m_room);
    m_messages.setPending(pending);
    if (m_beside)
        m_beside->setPending(pending);
}

void Conversation::setBeside(ConversationModel *beside)
{
    m_beside = beside;
    if (beside)
        beside->setPending(m_sync->changes().pendingIn(m_room));
}

void Conversation::react(const QString &messageId, const QString &emoji)
{
    const auto old = message(messageId);
    if (!old || old->deletedAt)
        return;
    const QList<ReactionDto> now = m_sync->changes().shown(*old).reactions;
    MessageChange change;
    change.roomId = m_room;
    change.messageId = old->messageId;
    change.kind = ChangeKind::React;
    change.emoji = emoji;
    change.on = std::none_of(now.cbegin(), now.cend(), [&](const ReactionDto &one) {
        return one.emoji == emoji && one.mine;
    });
    m_sync->changes().add(change);
}

void Conversation::pin(const QString &messageId, bool on)
{
    const auto old = message(messageId);
    if (!old)
        return;
    m_sync->api()->fetch(endpoints::kPinMessage, PinRequest{old->messageId, on}, m_scope.get(),
                         [this](const Result<MessageDto> &reply) {
                             if (reply)
                                 m_sync->take(*reply);
                             else
                                 fail(reply.error());
                         });
}

void Conversation::report(const QString &messageId, const QString &reason)
{
    const auto old = message(messageId);
    if (!old || reason.trimmed().isEmpty())
        return;
    m_sync->api()->fetch(endpoints::kReportMessage,
                         ReportMessageRequest{old->messageId, reason.trimmed()}, m_scope.get(),
                         [this](const Result<Nothing> &reply) {
                             // Nobody's fault: it waits for somebody to look at it.
                             if (!reply && reply.error().id == "chat.already_reported")
                                 return setNotice(presentError(reply.error()).message);
                             if (!reply)
                                 return fail(reply.error());
                             setNotice(QCoreApplication::translate(
                                 "Chat", "Reported. Thank you, somebody will look at it."));
                             Q_EMIT reported();
                         });
}

void Conversation::retry(const QString &key)
{
    const auto id = Uuid::fromString(key);
    if (!id)
        return;
    m_sync->outbox().retry(*id);
    m_sync->changes().retry(MessageId(*id));
}

void Conversation::discard(const QString &key)
{
    const auto id = Uuid::fromString(key);
    if (!id)
        return;
    m_sync->outbox().discard(*id);
    m_sync->changes().discard(MessageId(*id));
}

void Conversation::clearActionError()
{
    if (!m_actionError.present)
        return;
    m_actionError = {};
    Q_EMIT actionErrorChanged();
}

void Conversation::fail(const Error &why)
{
    tell(presentError(why));
}

void Conversation::tell(const ErrorInfo &why)
{
    m_actionError = why;
    Q_EMIT actionErrorChanged();
}

} // namespace lectern
