// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/room_facts.h"

#include "client/core/error_info.h"
#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/room_files.h"
#include "client/features/chat/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

namespace {

/// After which the clock is looked at again: computers sleep.
constexpr qint64 kLongestSilenceMs = 60'000;
constexpr int kEverySecondMs = 1000;

} // namespace

RoomFacts::RoomFacts(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync), m_peer(sync)
{
    m_silence.setSingleShot(true);
    m_pace.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &RoomFacts::changed);
    connect(this, &RoomFacts::changed, this, &RoomFacts::awaitVoice);
    connect(this, &RoomFacts::changed, this, &RoomFacts::followPace);
    connect(&m_pace, &QTimer::timeout, this, &RoomFacts::followPace);
    connect(&m_peer, &PeerSeen::changed, this, &RoomFacts::aboutChanged);
    connect(sync, &ChatSync::roomChanged, this, [this](const RoomId &room) {
        if (room == m_room)
            announce();
    });
    connect(sync, &ChatSync::presenceChanged, this, [this](const RoomId &room) {
        if (room == m_room)
            Q_EMIT aboutChanged();
    });
}

void RoomFacts::setRoom(const RoomId &room)
{
    m_room = room;
    m_peer.setRoom(room);
}

void RoomFacts::announce()
{
    Q_EMIT changed();
    Q_EMIT aboutChanged();
}

QString RoomFacts::name() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? shownName(room->name) : QString();
}

QString RoomFacts::type() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? enumText(room->type) : QString();
}

QString RoomFacts::courseId() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && room->courseId ? room->courseId->toString() : QString();
}

QUrl RoomFacts::avatar() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && room->peer ? m_sync->api()->resolve(room->peer->avatarUrl) : QUrl();
}

bool RoomFacts::peerOnline() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && room->peer && m_sync->online(m_room).contains(room->peer->userId);
}

QString RoomFacts::about() const
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

bool RoomFacts::canModerate() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && room->canModerate;
}

int RoomFacts::unread() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? int(room->unreadCount) : 0;
}

QDateTime RoomFacts::began() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? QDateTime::fromMSecsSinceEpoch(room->createdAt.ms) : QDateTime();
}

bool RoomFacts::canSend() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room || !room->enabled || room->archivedAt)
        return false;
    // The server's word is of a moment; a silence ends without another one.
    if (room->silencedUntil)
        return *room->silencedUntil <= Timestamp::now() && ChatSync::allowsWriting(*room);
    return room->canSend;
}

QString RoomFacts::cannotSendBecause() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room || canSend())
        return {};
    // In the words of the server's refusals: what was not sent stands beside them.
    if (room->archivedAt)
        return presentError(Error::forbidden("chat.read_only")).message;
    if (!room->enabled)
        return QCoreApplication::translate("Chat", "This chat is switched off.");
    if (room->announceOnly)
        return presentError(Error::forbidden("chat.announcements_only")).message;
    if (room->silencedUntil && room->silencedUntil->ms > Timestamp::now().ms)
        return QCoreApplication::translate("Chat", "A moderator has silenced you here until %1.")
            .arg(untilText(*room->silencedUntil));
    return QCoreApplication::translate("Chat", "You can't write here.");
}

/// The composer comes back when the silence ends.
void RoomFacts::awaitVoice()
{
    const RoomDto *room = m_sync->room(m_room);
    const qint64 left =
        room && room->silencedUntil ? room->silencedUntil->ms - Timestamp::now().ms : 0;
    if (left > 0)
        m_silence.start(std::chrono::milliseconds(std::min(left, kLongestSilenceMs)));
    else
        m_silence.stop();
}

bool RoomFacts::canPin() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room || room->archivedAt)
        return false;
    const bool silenced = room->silencedUntil && *room->silencedUntil > Timestamp::now();
    const bool everybodys = room->type == RoomType::Group || room->type == RoomType::Personal;
    return room->canModerate || (everybodys && room->enabled && !silenced);
}

bool RoomFacts::takesFiles() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && room->maxFileBytes > 0;
}

int RoomFacts::voiceBytes() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? lectern::voiceBytes(*room) : 0;
}

/// Until the server takes the next message of one's own.
qint64 RoomFacts::pauseLeftMs() const
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

QString RoomFacts::slowText() const
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

QString RoomFacts::hold() const
{
    const qint64 held = m_sync->outbox().heldUntil(m_room).ms - Timestamp::now().ms;
    return held > 0 ? QCoreApplication::translate("Chat", "Goes in %1").arg(waitText(held))
                    : QString();
}

/// Counts down beside the composer, and beside what waits.
void RoomFacts::followPace()
{
    if (pauseLeftMs() > 0)
        m_pace.start(kEverySecondMs);
    else
        m_pace.stop();
    Q_EMIT paceChanged();
}

} // namespace lectern
