// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/message_draft.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/mentions.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/time_text.h"
#include "client/features/chat/typing_teller.h"
#include "shared/endpoints/chat.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace lectern {

namespace {

constexpr int kPauseMs = 400;

} // namespace

MessageDraft::MessageDraft(ChatSync *sync, Mentions *mentions, TypingTeller *teller,
                           QObject *parent)
    : QObject(parent), m_sync(sync), m_mentions(mentions), m_teller(teller)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &MessageDraft::keep);
    for (auto signal : {&RoomDrafts::came, &RoomDrafts::kept})
        connect(&sync->drafts(), signal, this, [this](const RoomId &room) {
            if (room == m_room)
                onCame();
        });
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this,
            &MessageDraft::keep);
}

MessageDraft::~MessageDraft()
{
    if (!m_room.isNil() && m_sync->cache() && (m_keptText != m_text || m_keptParts != parts()))
        m_sync->cache()->saveDraft(m_room, m_text, parts());
}

void MessageDraft::setRoom(const RoomId &room)
{
    keep();
    if (m_sync->cache() && m_sync->room(m_room))
        m_sync->drafts().save(m_room);
    m_scope = std::make_unique<QObject>();
    m_room = room;
    if (room.isNil()) {
        m_reply.reset();
        setMoment({}, -1, 0);
        m_text.clear();
        return;
    }
    takeUp();
    if (m_text.contains(QLatin1Char('@')))
        m_mentions->prepare();
}

void MessageDraft::announce()
{
    Q_EMIT changed();
    Q_EMIT replyChanged();
}

void MessageDraft::setReply(const std::optional<MessageDto> &message)
{
    m_reply = message;
    m_pause.start();
    Q_EMIT replyChanged();
}

void MessageDraft::cancelReply()
{
    if (m_reply)
        setReply({});
}

QString MessageDraft::replyKey() const
{
    return m_reply ? m_reply->messageId.toString() : QString();
}

QString MessageDraft::replyName() const
{
    return m_reply ? shownName(m_reply->sender.name) : QString();
}

QString MessageDraft::replyText() const
{
    return m_reply ? messageSummary(*m_reply) : QString();
}

void MessageDraft::setMoment(const LessonId &lesson, double second, int page)
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
    if (!m_room.isNil())
        m_pause.start();
    Q_EMIT momentChanged();
}

void MessageDraft::dropMoment()
{
    if (!m_moment.lessonId)
        return;
    setMoment({}, -1, 0);
    Q_EMIT momentTaken();
}

QString MessageDraft::momentLabel() const
{
    if (m_moment.second)
        return QCoreApplication::translate("Chat", "At %1").arg(momentText(*m_moment.second));
    return m_moment.page ? QCoreApplication::translate("Chat", "On page %1").arg(*m_moment.page)
                         : QString();
}

void MessageDraft::describe(SendMessageRequest &request) const
{
    request.lessonId = m_moment.lessonId;
    request.second = m_moment.second;
    request.page = m_moment.page;
    if (m_reply)
        request.replyTo = m_reply->messageId;
}

void MessageDraft::setText(const QString &text)
{
    if (m_room.isNil() || m_text == text)
        return;
    m_text = text;
    m_pause.start();
    if (text.contains(QLatin1Char('@')))
        m_mentions->prepare();
    if (!text.trimmed().isEmpty())
        m_teller->type();
}

void MessageDraft::append(const QString &text)
{
    setText(m_text.isEmpty() ? text : QString(m_text + QLatin1Char('\n') + text));
    Q_EMIT changed();
}

void MessageDraft::sent()
{
    m_text.clear();
    dropMoment();
    keep();
}

void MessageDraft::takeBack(const SendMessageRequest &request, const QString &text)
{
    // What was chosen for other words is not for these.
    const bool alone = m_text.trimmed().isEmpty();
    m_text = text;
    if (alone || request.replyTo) {
        takeUpReply(request.replyTo);
        Q_EMIT replyChanged();
    }
    if (request.lessonId)
        setMoment(*request.lessonId, request.second.value_or(-1), request.page.value_or(0));
    else if (alone)
        dropMoment();
    keep();
    Q_EMIT changed();
}

/// Without words nothing was begun.
DraftParts MessageDraft::parts() const
{
    if (m_text.isEmpty())
        return {};
    DraftParts parts = m_moment;
    if (m_reply)
        parts.replyTo = m_reply->messageId;
    parts.chosen = m_mentions->begun();
    return parts;
}

void MessageDraft::keep()
{
    m_pause.stop();
    if (m_room.isNil() || !m_sync->cache())
        return;
    const DraftParts now = parts();
    if (m_keptText == m_text && m_keptParts == now)
        return;
    m_keptText = m_text;
    m_keptParts = now;
    m_keeping = true;
    m_sync->drafts().keep(m_room, m_text, now);
    m_keeping = false;
}

bool MessageDraft::untouched() const
{
    if (m_text.isEmpty() && (m_reply || m_moment.lessonId))
        return false; // chosen, and nothing written yet
    return m_text == m_keptText && parts() == m_keptParts;
}

/// Not over what is being typed here.
void MessageDraft::onCame()
{
    if (m_keeping || !untouched())
        return;
    const bool aboutMoment = m_moment.lessonId.has_value();
    m_mentions->sent(); // who was chosen comes with it
    takeUp();
    if (aboutMoment && !m_moment.lessonId)
        Q_EMIT momentTaken();
    announce();
}

void MessageDraft::takeUp()
{
    const KeptDraft kept = m_sync->cache()->keptDraft(m_room);
    m_text = m_keptText = kept.text;
    m_keptParts = kept.parts;
    const DraftParts moment{{}, kept.parts.lessonId, kept.parts.second, kept.parts.page, {}};
    if (std::exchange(m_moment, moment) != moment)
        Q_EMIT momentChanged();
    m_mentions->takeUp(kept.parts.chosen);
    takeUpReply(kept.parts.replyTo);
}

/// It may be older than what is on this computer.
void MessageDraft::takeUpReply(const std::optional<MessageId> &id)
{
    if (id && m_reply && m_reply->messageId == *id)
        return;
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
