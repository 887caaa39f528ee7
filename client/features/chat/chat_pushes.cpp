// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What ChatSync does with what the server pushes.
#include "client/features/chat/chat_sync.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"
#include "shared/dto/chat_room_events.h"

#include <algorithm>

namespace lectern {

namespace {

template<class T>
std::optional<T> read(const QJsonObject &data)
{
    auto value = fromJson<T>(data, JsonDecoder::Unknown::Ignore);
    return value ? std::optional<T>(std::move(*value)) : std::nullopt;
}

RoomId roomOf(const QJsonObject &data)
{
    const auto id = Uuid::fromString(data.value(QLatin1String("roomId")).toString());
    return id ? RoomId(*id) : RoomId();
}

/// The person of a push: in `user`, or among the push's own members.
std::optional<ChatPersonDto> personOf(const QJsonObject &data)
{
    const QJsonValue user = data.value(QLatin1String("user"));
    return read<ChatPersonDto>(user.isObject() ? user.toObject() : data);
}

/// The room says in lines of its own who comes and goes.
void countMembers(RoomDto &room, const MessageDto &line)
{
    if (line.messageType != MessageType::System)
        return;
    const auto is = [&line](const char *id) { return line.message == QLatin1String(id); };
    const int people = std::max(1, int(line.mentions.size()));
    if (is("room.member_added"))
        room.memberCount += people;
    else if (is("room.member_removed") || is("room.member_left"))
        room.memberCount = std::max(0, room.memberCount - people);
}

} // namespace

void ChatSync::onPush(const QString &event, const QJsonObject &data)
{
    if (!m_cache)
        return;
    if (event == QLatin1String(chat_events::kNewMessage) ||
        event == QLatin1String(chat_events::kLegacyNewMessage)) {
        if (const auto message = read<MessageDto>(data))
            onMessage(*message);
    } else if (event == QLatin1String(chat_events::kNotification)) {
        if (const auto push = read<MentionPush>(data))
            onMention(push->message);
    } else if (const auto patch = readPatch(event, data, m_self)) {
        onPatch(*patch);
        if (const auto count = countPatch(event, data))
            applyPatch(*count);
    } else if (!onRoomPush(event, data) && !onPeoplePush(event, data)) {
        onOtherChange(roomOf(data), qint64(data.value(QLatin1String("change")).toDouble()));
    }
}

/// Something changed there that the push does not tell, or not in words known here.
void ChatSync::onOtherChange(const RoomId &room, qint64 change)
{
    if (!m_rooms.contains(room))
        return;
    const HistorySpan known = m_cache->span(room);
    if (known.to > 0 && change > known.change)
        catchUp(room);
}

void ChatSync::onMessage(const MessageDto &message)
{
    const RoomId id = message.roomId;
    RoomLink &link = m_links[id];
    if (link.joining) {
        link.early.append(message);
        return;
    }
    const HistorySpan known = m_cache->span(id);
    if (message.seq <= known.to) {
        // Seen already, or a younger state of it (the answer to an edit).
        const auto mine = m_cache->message(id, message.messageId);
        if (mine && mine->change < message.change) {
            m_cache->update(message);
            recount(*mine, message);
            if (message.change == known.change + 1)
                m_cache->setChange(id, message.change);
        }
        if (!mine || mine->change < message.change)
            Q_EMIT messagesArrived(id, {message});
        if (message.change > known.change + 1)
            catchUp(id); // some change before it was missed
        return;
    }
    if (message.seq != known.to + 1 || !m_rooms.contains(id)) {
        noteNewest(message);
        catchUp(id);
        return;
    }
    insertNext(message);
    if (message.change == known.change + 1)
        m_cache->setChange(id, message.change);
    else if (message.change > known.change)
        catchUp(id); // some change before it was missed
}

void ChatSync::insertNext(const MessageDto &message)
{
    const RoomId id = message.roomId;
    m_cache->keep(id, {message});
    noteNewest(message);
    Q_EMIT messagesArrived(id, {message});
    if (const auto count = countPatch(message))
        applyPatch(*count);
    if (message.sender.userId != m_self && message.messageType != MessageType::System)
        tellOf(message);
}

void ChatSync::noteNewest(const MessageDto &message)
{
    const auto room = m_rooms.find(message.roomId);
    if (room == m_rooms.end() || message.seq <= room->lastSeq)
        return;
    m_younger.insert(message.roomId);
    const bool own = message.sender.userId == m_self;
    countMembers(*room, message);
    room->lastMessage = message;
    room->lastMessageAt = message.createdAt;
    room->lastSeq = message.seq;
    if (own) {
        noteSent(message);
        room->lastReadSeq = message.seq;
        room->unreadCount = 0;
        room->mentionCount = 0;
    } else {
        countNew(*room, message);
    }
    m_cache->storeRoom(*room);
    Q_EMIT roomChanged(message.roomId);
}

void ChatSync::onPatch(const MessagePatch &patch)
{
    const HistorySpan known = m_cache->span(patch.roomId);
    applyPatch(patch);
    if (known.to == 0 || patch.change <= known.change)
        return;
    if (patch.change == known.change + 1)
        m_cache->setChange(patch.roomId, patch.change);
    else
        catchUp(patch.roomId);
}

void ChatSync::applyPatch(const MessagePatch &patch)
{
    if (auto mine = m_cache->message(patch.roomId, patch.messageId); !mine) {
        recountUnknown(patch);
    } else if (const MessageDto before = *mine; patch.applyTo(*mine)) {
        m_cache->update(*mine);
        recount(before, *mine);
    }
    const auto room = m_rooms.find(patch.roomId);
    if (room != m_rooms.end() && room->lastMessage &&
        room->lastMessage->messageId == patch.messageId && patch.applyTo(*room->lastMessage)) {
        m_cache->storeRoom(*room);
        Q_EMIT roomChanged(patch.roomId);
    }
    Q_EMIT messagePatched(patch);
}

bool ChatSync::onRoomPush(const QString &event, const QJsonObject &data)
{
    const auto is = [&event](const char *name) { return event == QLatin1String(name); };
    const RoomId id = roomOf(data);
    const auto room = m_rooms.find(id);
    if (is(chat_events::kRoomUpdated)) {
        const auto push = read<RoomUpdatedPush>(data);
        if (!push || room == m_rooms.end())
            return true;
        outdate(id);
        // A personal room is called by the other one's name, which the push to both can't say.
        if (room->type != RoomType::Personal)
            room->name = push->name;
        const bool barred = allowsWriting(*room) && !room->canSend; // oneself, not by these rules
        room->enabled = push->enabled;
        room->announceOnly = push->announceOnly;
        const bool sooner = push->slowModeSeconds < room->slowModeSeconds;
        room->slowModeSeconds = push->slowModeSeconds;
        room->maxFileBytes = push->maxFileBytes;
        room->fileTypes = push->fileTypes;
        room->archivedAt = push->archivedAt;
        room->memberCount = push->memberCount;
        room->canSend = allowsWriting(*room) && !barred;
        m_cache->storeRoom(*room);
        Q_EMIT roomChanged(id);
        if (sooner)
            m_outbox.endHold(id);
    } else if (is(chat_events::kMessagesChanged)) {
        const auto push = read<MessagesChangedPush>(data);
        if (push && room != m_rooms.end() && push->change > m_cache->span(id).change)
            catchUp(id);
    } else if (is(chat_events::kLessonRoom)) {
        if (const auto push = read<LessonRoomPush>(data))
            Q_EMIT lessonRoomMade(push->lessonId);
    } else if (is(chat_events::kRoomAdded) || is(chat_events::kRoomRemoved)) {
        const auto push = read<RoomMemberPush>(data);
        RoomSeat &seat = m_seats[id];
        if (!push || push->change < seat.change)
            return true;
        seat = {push->change, is(chat_events::kRoomAdded)};
        if (seat.in) {
            if (room == m_rooms.end())
                m_links[id].added = true;
            askAbout(id);
        } else {
            if (room != m_rooms.end())
                Q_EMIT shownOut(RoomDto(*room));
            forget(id);
        }
    } else if (is(chat_events::kRoomMuted)) {
        const auto push = read<RoomMutedPush>(data);
        if (push && room != m_rooms.end()) {
            outdate(id);
            room->mutedUntil = push->mutedUntil;
            room->notify = push->notify;
            m_cache->storeRoom(*room);
            Q_EMIT roomChanged(id);
        }
    } else if (is(chat_events::kRoomSilenced)) {
        if (const auto push = read<RoomSilencedPush>(data))
            takeSilence(*push);
    } else if (is(chat_events::kDraftChanged)) {
        const auto push = read<DraftPush>(data);
        if (push && m_rooms.contains(push->draft.roomId))
            m_drafts.take(push->draft.roomId, push->draft);
    } else {
        return false;
    }
    return true;
}

/// What is on its way may not know what a push has told of the room.
void ChatSync::outdate(const RoomId &room)
{
    m_younger.insert(room);
    RoomLink &link = m_links[room];
    link.told = ++m_questions;
    if (link.joining)
        link.again = true;
}

void ChatSync::takeSilence(const RoomSilencedPush &push)
{
    if (const auto room = m_rooms.find(push.roomId); room != m_rooms.end()) {
        outdate(push.roomId);
        const bool course = room->type == RoomType::Course;
        // In a lesson its course's silence may go on, which this does not tell.
        if (room->type != RoomType::Lesson) {
            room->silencedUntil = push.silencedUntil;
            room->canSend = !push.silencedUntil && allowsWriting(*room);
            m_cache->storeRoom(*room);
            Q_EMIT roomChanged(push.roomId);
        }
        askAbout(push.roomId); // pushes of a silence have no order, and one may come late
        if (!course)
            return;
    }
    // Of a lesson the server says what holds: its room may have a silence of its own.
    for (const RoomDto &room : std::as_const(m_rooms)) {
        if (room.type == RoomType::Lesson && push.courseId && room.courseId == push.courseId)
            askAbout(room.roomId);
    }
}

bool ChatSync::onPeoplePush(const QString &event, const QJsonObject &data)
{
    const auto is = [&event](const char *name) { return event == QLatin1String(name); };
    const RoomId id = roomOf(data);
    if (!m_rooms.contains(id))
        return false;
    RoomLink &link = m_links[id];
    if (is(chat_events::kMessageRead)) {
        const auto push = read<MessageReadPush>(data);
        if (!push)
            return true;
        if (push->userId != m_self) {
            noteRead(id, push->userId, push->seq);
            Q_EMIT hasRead(id, push->before, push->seq);
            return true;
        }
        RoomDto &room = m_rooms[id];
        if (push->seq > room.lastReadSeq) {
            m_younger.insert(id);
            if (!readUpTo(room, push->seq))
                askSoon(id);
            m_cache->storeRoom(room);
            Q_EMIT roomChanged(id);
        }
    } else if (is(chat_events::kReadsChanged)) {
        Q_EMIT readsUncounted(id);
    } else if (is(chat_events::kOnlineUsers)) {
        if (const auto push = read<OnlineReply>(data)) {
            link.setOnline(push->onlineUsers, push->count);
            Q_EMIT presenceChanged(id);
        }
    } else if (is(chat_events::kUserJoined) || is(chat_events::kUserLeft)) {
        if (const auto person = personOf(data)) {
            const auto before = int(link.online.size());
            if (is(chat_events::kUserJoined))
                link.online.insert(person->userId, *person);
            else
                link.online.remove(person->userId);
            if (link.onlineCount > 0)
                link.onlineCount += int(link.online.size()) - before;
            Q_EMIT presenceChanged(id);
        }
    } else if (is(chat_events::kUserTyping)) {
        const auto person = personOf(data);
        if (person && person->userId != m_self)
            Q_EMIT typed(id, *person, data.value(QLatin1String("isTyping")).toBool());
    } else {
        return false;
    }
    return true;
}

} // namespace lectern
