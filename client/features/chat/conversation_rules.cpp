// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of an open room allow one, and when.
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"
#include "client/features/chat/message_format.h"
#include "shared/dto/chat_moderation.h"
#include "shared/endpoints/chat_moderation.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

namespace {

/// After which the clock is looked at again: computers sleep.
constexpr qint64 kLongestSilenceMs = 60'000;
constexpr int kEverySecondMs = 1000;

} // namespace

bool Conversation::canSend() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room || !room->enabled || room->archivedAt)
        return false;
    // The server's word is of a moment; a silence ends without another one.
    if (room->silencedUntil)
        return *room->silencedUntil <= Timestamp::now() && ChatSync::allowsWriting(*room);
    return room->canSend;
}

QString Conversation::cannotSendBecause() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room || canSend())
        return {};
    // In the words of the server's refusals: what was not sent stands beside them.
    if (room->archivedAt)
        return presentError(Error::forbidden("chat.read_only")).message;
    if (!room->enabled)
        return QCoreApplication::translate("Chat", "The instructor has switched this chat off.");
    if (room->announceOnly)
        return presentError(Error::forbidden("chat.announcements_only")).message;
    if (room->silencedUntil && room->silencedUntil->ms > Timestamp::now().ms)
        return QCoreApplication::translate("Chat", "A moderator has silenced you here until %1.")
            .arg(untilText(*room->silencedUntil));
    return QCoreApplication::translate("Chat", "You can't write here.");
}

/// The composer comes back when the silence ends.
void Conversation::awaitVoice()
{
    const RoomDto *room = m_sync->room(m_room);
    const qint64 left =
        room && room->silencedUntil ? room->silencedUntil->ms - Timestamp::now().ms : 0;
    if (left > 0)
        m_silence.start(std::chrono::milliseconds(std::min(left, kLongestSilenceMs)));
    else
        m_silence.stop();
}

bool Conversation::canPin() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room || room->archivedAt)
        return false;
    const bool silenced = room->silencedUntil && *room->silencedUntil > Timestamp::now();
    const bool everybodys = room->type == RoomType::Group || room->type == RoomType::Personal;
    return room->canModerate || (everybodys && room->enabled && !silenced);
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
                                 fail(reply.error());
                         });
}

/// Until the server takes the next message of one's own.
qint64 Conversation::pauseLeftMs() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room)
        return 0;
    qint64 until = m_sync->outbox().heldUntil(m_room).ms;
    if (room->slowModeSeconds > 0 && !room->canModerate)
        until =
            std::max<qint64>(until, m_sync->lastSent(m_room).plusSeconds(room->slowModeSeconds).ms);
    return std::max<qint64>(0, until - Timestamp::now().ms);
}

QString Conversation::slowText() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room || room->slowModeSeconds <= 0 || room->canModerate || !canSend())
        return {};
    if (const qint64 left = pauseLeftMs(); left > 0)
        return QCoreApplication::translate("Chat", "Slow mode: you can write again in %1.")
            .arg(waitText(left));
    return QCoreApplication::translate("Chat", "Slow mode: one message every %1.")
        .arg(waitText(qint64(room->slowModeSeconds) * 1000));
}

/// Counts down beside the composer, and beside what waits.
void Conversation::followPace()
{
    const qint64 left = pauseLeftMs();
    const qint64 held = m_sync->outbox().heldUntil(m_room).ms - Timestamp::now().ms;
    const QString hold = held > 0
                             ? QCoreApplication::translate("Chat", "Goes in %1").arg(waitText(held))
                             : QString();
    m_messages.setHold(hold);
    if (m_beside)
        m_beside->setHold(hold);
    if (left > 0 && isOpen())
        m_pace.start(kEverySecondMs);
    else
        m_pace.stop();
    Q_EMIT paceChanged();
}

/// Without a network, and after a start, it is still known.
void Conversation::keepSeen()
{
    if (!isOpen())
        return;
    qint64 furthest = 0;
    if (const RoomReads::Counts &counts = m_reads.counts(); counts && !counts->isEmpty())
        furthest = counts->lastKey();
    const QHash<UserId, qint64> reads = m_sync->reads(m_room);
    for (auto it = reads.cbegin(); it != reads.cend(); ++it) {
        if (it.key() != m_sync->self())
            furthest = std::max(furthest, it.value());
    }
    if (furthest <= m_keptSeen)
        return;
    m_keptSeen = furthest;
    m_sync->cache()->keepSeen(m_room, furthest);
}

} // namespace lectern
