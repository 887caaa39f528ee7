// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What one writes into a thread.
#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/message_thread.h"

namespace lectern {

/// What was written here, and elsewhere in answer to what is here.
void MessageThread::onWaiting()
{
    const Outbox &outbox = m_sync->outbox();
    QList<OutboxEntry> mine;
    Uuid sending;
    for (const OutboxEntry &entry : outbox.waitingIn(m_room)) {
        const auto &answered = entry.request.replyTo;
        if (!answered || !isHere(*answered))
            continue;
        if (outbox.isSending(*entry.request.clientId))
            sending = *entry.request.clientId;
        mine.append(entry);
    }
    m_messages.setWaiting(mine, sending);
}

bool MessageThread::isHere(const MessageId &id) const
{
    if (id == m_root || m_messages.find(id))
        return true;
    const auto message = m_sync->cache()->message(m_room, id);
    return message && message->threadId == m_root;
}

bool MessageThread::send(const QString &text)
{
    if (!isOpen() || !m_conversation->answer(answered(), text, m_mentions.in(text), m_tray))
        return false;
    m_mentions.sent();
    m_draft.clear();
    keepDraft();
    return sent(true);
}

bool MessageThread::sendVoice(const QUrl &file)
{
    return isOpen() && sent(m_conversation->answerSpoken(answered(), file, &m_feedback));
}

/// Whoever has sent something sees it.
bool MessageThread::sent(bool something)
{
    if (!something)
        return false;
    cancelReply();
    jumpToEnd();
    return true;
}

QString MessageThread::replyKey() const
{
    return m_reply ? m_reply->messageId.toString() : QString();
}

QString MessageThread::replyName() const
{
    return m_reply ? shownName(m_reply->sender.name) : QString();
}

QString MessageThread::replyText() const
{
    return m_reply ? messageSummary(*m_reply) : QString();
}

void MessageThread::replyTo(const QString &messageId)
{
    m_reply = m_conversation->message(messageId);
    if (m_reply && m_reply->messageId == m_root)
        m_reply.reset();
    m_draftTimer.start();
    Q_EMIT replyChanged();
}

void MessageThread::cancelReply()
{
    if (!m_reply)
        return;
    m_reply.reset();
    m_draftTimer.start();
    Q_EMIT replyChanged();
}

void MessageThread::setDraft(const QString &text)
{
    if (!isOpen() || m_draft == text)
        return;
    m_draft = text;
    m_draftTimer.start();
    if (text.contains(QLatin1Char('@')))
        m_mentions.prepare();
    if (!text.trimmed().isEmpty())
        m_conversation->typingTeller().type();
}

void MessageThread::mend(const QString &key)
{
    const auto request =
        isOpen() ? takeBack(*m_sync, key, m_draft, m_mentions, m_tray) : std::nullopt;
    if (!request)
        return;
    if (request->replyTo)
        replyTo(request->replyTo->toString());
    keepDraft();
    Q_EMIT draftChanged();
    Q_EMIT mended();
}

/// Without words nothing was begun.
DraftParts MessageThread::begun() const
{
    DraftParts parts;
    if (m_draft.isEmpty())
        return parts;
    if (m_reply)
        parts.replyTo = m_reply->messageId;
    parts.chosen = m_mentions.begun();
    return parts;
}

void MessageThread::keepDraft()
{
    m_draftTimer.stop();
    const DraftParts parts = begun();
    if (!isOpen() || !m_sync->cache() || (m_keptDraft == m_draft && m_keptParts == parts))
        return;
    m_keptDraft = m_draft;
    m_keptParts = parts;
    m_sync->cache()->keepThreadDraft(m_room, m_root, m_draft, parts);
}

} // namespace lectern
