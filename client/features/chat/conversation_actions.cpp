// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What one does in an open room: writing there, and what is done to messages.
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"
#include "shared/core/message_characters.h"
#include "shared/dto/chat_moderation.h"
#include "shared/endpoints/chat.h"
#include "shared/endpoints/chat_moderation.h"
#include "shared/endpoints/chat_rooms.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace lectern {

namespace {

/// Nobody means what is further back than so many messages.
constexpr int kRecent = 20;

} // namespace

QString Conversation::roomIdText() const
{
    return isOpen() ? m_room.toString() : QString();
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

bool Conversation::send(const QString &text)
{
    SendMessageRequest request;
    request.message = withoutHidden(text).trimmed();
    if (!isOpen() || (request.message.isEmpty() && m_tray.isEmpty()) || !m_facts.canSend())
        return false;
    request.mentions = m_mentions.in(request.message);
    request.roomId = m_room;
    m_draft.describe(request);
    if (!m_poster.post(std::move(request), m_tray, false))
        return false;
    m_mentions.sent();
    m_draft.sent();
    afterWriting();
    Q_EMIT jumped(0);
    return true;
}

bool Conversation::answer(const MessageId &message, const QString &text,
                          const std::optional<QList<UserId>> &mentioned, FileTray &files)
{
    SendMessageRequest request;
    request.message = withoutHidden(text).trimmed();
    if (!isOpen() || (request.message.isEmpty() && files.isEmpty()) || !m_facts.canSend())
        return false;
    request.roomId = m_room;
    request.replyTo = message;
    request.mentions = mentioned;
    if (!m_poster.post(std::move(request), files, true))
        return false;
    m_teller.stop();
    return true;
}

bool Conversation::sendVoice(const QUrl &file)
{
    // What is spoken is kept, whatever the rules are by now: it stands nowhere else.
    if (!isOpen())
        return false;
    SendMessageRequest request;
    request.roomId = m_room;
    m_draft.describe(request);
    if (!m_poster.postVoice(file, std::move(request)))
        return false;
    afterWriting();
    m_draft.dropMoment();
    return true;
}

bool Conversation::answerSpoken(const MessageId &message, const QUrl &file,
                                ActionFeedback *feedback)
{
    SendMessageRequest request;
    request.roomId = m_room;
    request.replyTo = message;
    return isOpen() && m_poster.postVoice(file, std::move(request), feedback);
}

void Conversation::afterWriting()
{
    m_draft.cancelReply();
    m_teller.stop();
    m_messages.setReadUpTo(0);
    jumpToEnd();
}

void Conversation::mend(const QString &key)
{
    if (!isOpen())
        return;
    QString words = m_draft.text();
    const auto request = takeBack(*m_sync, key, words, m_mentions, m_tray);
    if (!request)
        return;
    m_draft.takeBack(*request, words);
    Q_EMIT mended();
}

void Conversation::editLast()
{
    const auto of = [this](int row, int role) {
        return m_messages.data(m_messages.index(row), role);
    };
    const int rows = m_messages.atEnd() ? std::min(kRecent, m_messages.rowCount()) : 0;
    for (int row = 0; row < rows; ++row) {
        const QString words = of(row, ConversationModel::TextRole).toString();
        const QString kind = of(row, ConversationModel::KindRole).toString();
        if (!of(row, ConversationModel::OwnRole).toBool() || words.isEmpty() ||
            kind == QLatin1String("system"))
            continue;
        const QString key = of(row, ConversationModel::KeyRole).toString();
        const int state = of(row, ConversationModel::SendStateRole).toInt();
        if (state == ConversationModel::Sent) {
            m_draft.cancelReply();
            m_editing.begin(key, words);
        } else if (state == ConversationModel::Failed) {
            mend(key);
        }
        return;
    }
}

void Conversation::replyTo(const QString &messageId)
{
    m_draft.setReply(message(messageId));
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
                                 m_feedback.fail(reply.error());
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
                                 return m_feedback.setNotice(presentError(reply.error()).message);
                             if (!reply)
                                 return m_feedback.fail(reply.error());
                             m_feedback.setNotice(QCoreApplication::translate(
                                 "Chat", "Reported. Thank you, somebody will look at it."));
                             Q_EMIT reported();
                         });
}

void Conversation::silenceWriter(const QString &messageId, int seconds, const QString &reason)
{
    const auto old = message(messageId);
    if (!old)
        return;
    SilenceRequest request;
    request.roomId = m_room;
    request.userId = old->sender.userId;
    request.seconds = seconds;
    if (!reason.trimmed().isEmpty())
        request.reason = reason.trimmed();
    m_sync->api()->fetch(endpoints::kSilenceMember, request, m_scope.get(),
                         [this](const Result<SilenceReply> &reply) {
                             if (reply)
                                 Q_EMIT silenced();
                             else
                                 m_feedback.fail(reply.error());
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

} // namespace lectern
