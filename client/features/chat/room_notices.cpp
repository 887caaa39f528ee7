// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/room_notices.h"

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/time_text.h"
#include "shared/endpoints/chat_rooms.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

namespace {

/// Whoever mutes for longer means for good, as it was chosen once.
constexpr qint64 kForGoodSeconds = 365LL * 24 * 3600;
constexpr qint64 kLongestWaitMs = 3600 * 1000;

bool isForGood(const RoomDto &room)
{
    return room.mutedUntil &&
           room.mutedUntil->ms > Timestamp::now().plusSeconds(kForGoodSeconds).ms;
}

} // namespace

namespace notices {

NotifyOn levelOf(const RoomDto &room)
{
    if (isForGood(room))
        return NotifyOn::None;
    const bool course = room.type == RoomType::Course || room.type == RoomType::Lesson;
    return room.notify.value_or(course && room.memberCount > kCrowd ? NotifyOn::Mentions
                                                                    : NotifyOn::All);
}

bool isMuted(const RoomDto &room)
{
    return room.mutedUntil && room.mutedUntil->ms > Timestamp::now().ms;
}

bool isQuiet(const RoomDto &room)
{
    return isMuted(room) || levelOf(room) == NotifyOn::None;
}

bool isMeant(const MessageDto &message, const UserId &self, const ChatCache &cache)
{
    if (message.mentionsAll || message.mentions.contains(self))
        return true;
    const auto isOwn = [&](const std::optional<MessageId> &id) {
        const auto found = id ? cache.message(message.roomId, *id) : std::nullopt;
        return found && found->sender.userId == self;
    };
    return isOwn(message.replyTo) || isOwn(message.threadId);
}

bool tells(const RoomDto &room, bool meant)
{
    return !isQuiet(room) && (meant || levelOf(room) == NotifyOn::All);
}

qint64 counted(const RoomDto &room)
{
    if (isQuiet(room))
        return 0;
    return levelOf(room) == NotifyOn::All ? room.unreadCount : room.mentionCount;
}

} // namespace notices

RoomNotices::RoomNotices(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &RoomNotices::endSilences);
    connect(sync, &ChatSync::roomChanged, this, &RoomNotices::onRoomChanged);
    connect(sync, &ChatSync::roomsReplaced, this, [this] {
        endSilences();
        Q_EMIT changed();
    });
}

void RoomNotices::setRoom(const RoomId &room)
{
    m_room = room;
    if (m_scope)
        m_scope.release()->deleteLater();
    Q_EMIT changed();
}

QString RoomNotices::level() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? enumText(notices::levelOf(*room)) : QString();
}

QString RoomNotices::mutedText() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && notices::isMuted(*room) && !isForGood(*room)
               ? QCoreApplication::translate("Chat", "Muted until %1")
                     .arg(untilText(*room->mutedUntil))
               : QString();
}

bool RoomNotices::quiet() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && notices::isQuiet(*room);
}

void RoomNotices::choose(const QString &level)
{
    if (const auto wanted = enumFromName<NotifyOn>(level))
        ask(wanted, 0);
}

void RoomNotices::muteFor(int seconds)
{
    ask({}, seconds);
}

void RoomNotices::ask(std::optional<NotifyOn> level, int seconds)
{
    if (busy() || !m_sync->room(m_room))
        return;
    MuteRoomRequest request;
    request.roomId = m_room;
    request.notify = level;
    if (seconds > 0)
        request.until = Timestamp::now().plusSeconds(seconds);
    m_scope = std::make_unique<QObject>();
    Q_EMIT changed();
    m_sync->api()->fetch(endpoints::kMuteRoom, request, m_scope.get(),
                         [this](const Result<RoomDto> &reply) {
                             // This runs inside a call that the scope owns.
                             m_scope.release()->deleteLater();
                             Q_EMIT changed();
                             if (reply)
                                 m_sync->adopt(*reply);
                             else
                                 Q_EMIT failed(presentError(reply.error()));
                         });
}

void RoomNotices::onRoomChanged(const RoomId &room)
{
    if (const RoomDto *known = m_sync->room(room))
        watch(*known);
    if (room == m_room)
        Q_EMIT changed();
}

/// So that it is loud again on time, whoever looks.
void RoomNotices::watch(const RoomDto &room)
{
    if (!room.mutedUntil)
        return;
    const qint64 left =
        std::clamp<qint64>(room.mutedUntil->ms - Timestamp::now().ms, 0, kLongestWaitMs);
    if (!m_end.isActive() || m_end.remainingTime() > left)
        m_end.start(int(left) + 1);
}

void RoomNotices::endSilences()
{
    QList<RoomDto> ended;
    for (const RoomDto &room : m_sync->rooms()) {
        if (room.mutedUntil && !notices::isMuted(room))
            ended.append(room);
        else
            watch(room);
    }
    for (RoomDto &room : ended) {
        room.mutedUntil.reset();
        m_sync->adopt(room);
    }
}

} // namespace lectern
