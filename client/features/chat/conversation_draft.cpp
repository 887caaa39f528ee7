// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What was begun in a room, with what it answers, the moment it is about, and who is meant in it:
// kept on this computer at every pause, and by the server when the room is left.
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"
#include "client/features/chat/message_format.h"
#include "shared/endpoints/chat.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace lectern {

void Conversation::replyTo(const QString &messageId)
{
    m_reply = message(messageId);
    m_draftTimer.start();
    Q_EMIT replyChanged();
}

void Conversation::cancelReply()
{
    if (!m_reply)
        return;
    m_reply.reset();
    m_draftTimer.start();
    Q_EMIT replyChanged();
}

void Conversation::setMoment(const LessonId &lesson, double second, int page)
{
    const DraftParts before = std::exchange(m_moment, {});
    if (second >= 0 || page > 0)
        m_moment.lessonId = lesson;
    if (second >= 0)
        m_moment.second = second;
    else if (page > 0)
        m_moment.page = page;
    if (m_moment == before)
        return;
    if (isOpen())
        m_draftTimer.start();
    Q_EMIT momentChanged();
}

void Conversation::dropMoment()
{
    if (!m_moment.lessonId)
        return;
    setMoment({}, -1, 0);
    Q_EMIT momentTaken();
}

void Conversation::aboutMoment(SendMessageRequest &request) const
{
    request.lessonId = m_moment.lessonId;
    request.second = m_moment.second;
    request.page = m_moment.page;
}

QString Conversation::momentLabel() const
{
    if (m_moment.second)
        return QCoreApplication::translate("Chat", "At %1").arg(momentText(*m_moment.second));
    return m_moment.page ? QCoreApplication::translate("Chat", "On page %1").arg(*m_moment.page)
                         : QString();
}

void Conversation::setDraft(const QString &text)
{
    if (!isOpen() || m_draft == text)
        return;
    m_draft = text;
    m_draftTimer.start();
    if (text.contains(QLatin1Char('@')))
        m_mentions.prepare();
    if (!text.trimmed().isEmpty())
        m_teller.type();
}

/// Without words nothing was begun.
DraftParts Conversation::begun() const
{
    if (m_draft.isEmpty())
        return {};
    DraftParts parts = m_moment;
    if (m_reply)
        parts.replyTo = m_reply->messageId;
    parts.chosen = m_mentions.begun();
    return parts;
}

void Conversation::keepDraft()
{
    m_draftTimer.stop();
    if (!isOpen() || !m_sync->cache())
        return;
    const DraftParts parts = begun();
    if (m_keptDraft == m_draft && m_keptParts == parts)
        return;
    m_keptDraft = m_draft;
    m_keptParts = parts;
    m_keeping = true;
    m_sync->drafts().keep(m_room, m_draft, parts);
    m_keeping = false;
}

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

void Conversation::mend(const QString &key)
{
    if (!isOpen())
        return;
    // What was chosen for other words is not for these.
    const bool alone = m_draft.trimmed().isEmpty();
    const auto request = takeBack(*m_sync, key, m_draft, m_mentions, m_tray);
    if (!request)
        return;
    if (alone || request->replyTo) {
        takeUpReply(request->replyTo);
        Q_EMIT replyChanged();
    }
    if (request->lessonId)
        setMoment(*request->lessonId, request->second.value_or(-1), request->page.value_or(0));
    else if (alone)
        dropMoment();
    keepDraft();
    Q_EMIT draftChanged();
    Q_EMIT mended();
}

bool Conversation::draftUntouched() const
{
    if (m_draft.isEmpty() && (m_reply || m_moment.lessonId))
        return false; // chosen, and nothing written yet
    return m_draft == m_keptDraft && begun() == m_keptParts;
}

/// Not over what is being typed here.
void Conversation::onDraftCame()
{
    if (m_keeping || !draftUntouched())
        return;
    const bool aboutMoment = m_moment.lessonId.has_value();
    m_mentions.sent(); // who was chosen comes with it
    takeUpDraft();
    if (aboutMoment && !m_moment.lessonId)
        Q_EMIT momentTaken();
    Q_EMIT draftChanged();
    Q_EMIT replyChanged();
}

void Conversation::takeUpDraft()
{
    const KeptDraft kept = m_sync->cache()->keptDraft(m_room);
    m_draft = m_keptDraft = kept.text;
    m_keptParts = kept.parts;
    const DraftParts moment{{}, kept.parts.lessonId, kept.parts.second, kept.parts.page, {}};
    if (std::exchange(m_moment, moment) != moment)
        Q_EMIT momentChanged();
    m_mentions.takeUp(kept.parts.chosen);
    takeUpReply(kept.parts.replyTo);
}

/// It may be older than what is on this computer.
void Conversation::takeUpReply(const std::optional<MessageId> &id)
{
    m_reply.reset();
    if (!id)
        return;
    m_reply = m_sync->cache()->message(m_room, *id);
    if (m_reply)
        return;
    m_reply.emplace();
    m_reply->messageId = *id;
    m_reply->roomId = m_room;
    MessagesRequest request;
    request.roomId = m_room;
    request.aroundMessage = *id;
    request.limit = 4;
    m_sync->api()->fetch(endpoints::kMessages, request, m_scope.get(),
                         [this, wanted = *id](const Result<MessageListReply> &reply) {
                             if (!reply || !m_reply || m_reply->messageId != wanted)
                                 return;
                             const auto found = std::find_if(
                                 reply->messages.cbegin(), reply->messages.cend(),
                                 [&](const MessageDto &one) { return one.messageId == wanted; });
                             if (found == reply->messages.cend())
                                 return;
                             m_reply = *found;
                             Q_EMIT replyChanged();
                         });
}

} // namespace lectern
