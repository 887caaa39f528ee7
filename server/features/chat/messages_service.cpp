// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/messages_service.h"

#include "server/core/concurrency/guarded.h"
#include "server/features/chat/chat_rules.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"

#include <algorithm>
#include <iterator>

namespace lectern::chat {

namespace {

QList<UserId> without(QList<UserId> users, const QList<UserId> &others)
{
    users.removeIf([&others](const UserId &user) { return others.contains(user); });
    return users;
}

} // namespace

MessagesService::MessagesService(ChatParts parts, ChatAccess &access, ChatViews &views,
                                 CourseRooms &courses)
    : m_parts(parts)
    , m_access(access)
    , m_guards(parts, access)
    , m_views(views)
    , m_courses(courses)
    , m_reads(parts.database, parts.rooms)
{
}

QCoro::Task<Result<RoomId>> MessagesService::roomOf(Person person, MessageId id)
{
    return m_parts.database.read([this, person, id](db::Session &session) -> Result<RoomId> {
        const Result<Room> room = m_access.roomOf(session, person, id);
        if (!room)
            return room.error();
        return room->id;
    });
}

QCoro::Task<Result<Committed<MessageDto>>>
MessagesService::send(Person person, SendMessageRequest request, Counted counted)
{
    Guard guard = [this, person, room = request.roomId,
                   course = request.courseId]() -> QCoro::Task<Result<>> {
        if (room)
            return m_guards.writes(person, *room);
        return course ? m_guards.writesIn(person, *course) : ChatGuards::allows();
    };
    return guarded(trySend(person, std::move(request), counted), std::move(guard));
}

QCoro::Task<Result<Committed<MessageDto>>>
MessagesService::trySend(Person person, SendMessageRequest request, Counted counted)
{
    Result<QString> text = cleanText(request.message);
    if (!text)
        co_return std::move(text).error();
    request.message = std::move(*text);
    const bool files = request.attachments && !request.attachments->isEmpty();
    if (request.message.isEmpty() && !files)
        co_return nothingSaid();
    if (request.messageType == MessageType::System)
        co_return Error::invalidField(QStringLiteral("messageType"), "validation.choice",
                                      QStringLiteral("text, image, file, voice"));
    if (Result<> said = checkMoment(request); !said)
        co_return std::move(said).error();
    if (counted == Counted::No) {
        if (Result<> may = m_parts.limits.takeOfPerson(person.id); !may) {
            auto looking = unlessSent(person, request.clientId, std::move(may).error());
            co_return co_await looking;
        }
    }
    if (!request.roomId) {
        if (!request.courseId)
            co_return Error::invalidField(QStringLiteral("roomId"), "validation.required");
        auto finding = m_courses.course(person, *request.courseId);
        const Result<RoomId> room = co_await finding;
        if (!room) {
            auto looking = unlessSent(person, request.clientId, room.error());
            co_return co_await looking;
        }
        request.roomId = *room;
    }
    const RoomId room = *request.roomId;
    auto sending =
        m_parts.log.submit(room, [this, person, request](db::Session &session, RoomState &state) {
            return sendNow(session, state, person, request);
        });
    co_return co_await sending;
}

QCoro::Task<Result<Committed<MessageDto>>>
MessagesService::unlessSent(Person person, std::optional<Uuid> clientId, Error refusal)
{
    if (clientId) {
        auto looking = sentAlready(person, *clientId);
        Result<std::optional<MessageDto>> before = co_await looking;
        if (before && *before)
            co_return Committed<MessageDto>{std::move(**before), {}};
    }
    co_return refusal;
}

Result<std::optional<MessageDto>> MessagesService::sentBefore(db::Session &session,
                                                              const Person &person,
                                                              const SendMessageRequest &request)
{
    const auto first = m_parts.messages.byClientId(session, person.id, *request.clientId);
    if (!first)
        return std::optional<MessageDto>();
    const auto room = m_parts.rooms.roomByNo(session, first->roomNo);
    if (!room)
        return Error::notFound("chat.room_not_found");
    return std::optional(m_views.message(session, *room, first->message, person.id));
}

QCoro::Task<Result<std::optional<MessageDto>>> MessagesService::sentAlready(Person person,
                                                                            Uuid clientId)
{
    return m_parts.database.read(
        [this, person, clientId](db::Session &session) -> Result<std::optional<MessageDto>> {
            SendMessageRequest request;
            request.clientId = clientId;
            return sentBefore(session, person, request);
        });
}

// Within the command: a flood of those who may not write there costs the others nothing.
Result<> MessagesService::takeInRoom(const RoomState &state, const ChatAccess::Seat &seat)
{
    return seat.moderates ? success() : m_parts.limits.takeInRoom(state.room().id);
}

Result<RoomChange<MessageDto>> MessagesService::sendNow(db::Session &session, RoomState &state,
                                                        const Person &person,
                                                        const SendMessageRequest &request)
{
    // What was sent before stays sent, whoever has left or is silenced meanwhile.
    const auto refused = [&](const Error &error) -> Result<RoomChange<MessageDto>> {
        if (request.clientId) {
            Result<std::optional<MessageDto>> before = sentBefore(session, person, request);
            if (before && *before)
                return RoomChange<MessageDto>{std::move(**before)};
        }
        return error;
    };
    const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
    if (!seat)
        return refused(seat.error());
    Message message;
    message.createdAt = Timestamp::now();
    Result<> allowed = m_access.maySend(state.room(), *seat, message.createdAt);
    if (allowed && hasWordOf(request.message, m_access.words(session)))
        allowed = wordNotAllowed();
    if (!allowed)
        return refused(allowed.error());
    if (Result<> known = checkLesson(session, state.room(), request); !known)
        return refused(known.error());
    if (request.replyTo) {
        const Result<Message> target = m_access.message(session, state.room(), *request.replyTo);
        if (!target)
            return refusedField("chat.reply_not_in_room", QStringLiteral("replyTo"),
                                "validation.not_in_room");
        message.replyTo = target->seq;
        message.threadSeq = target->threadRoot();
    }
    const QList<AttachmentId> files = request.attachments.value_or(QList<AttachmentId>());
    const Result<MessageType> type = checkFiles(session, state.room(), person, request);
    if (!type)
        return refused(type.error());
    const Result<QList<UserId>> mentions =
        request.mentions ? mentioned(session, state, request.mentions, person.id, {})
                         : Result(named(session, state.room(), request.message, person.id));
    if (!mentions)
        return refused(mentions.error());
    // Last: what is refused, or was sent before, takes no room from others.
    if (Result<> may = takeInRoom(state, *seat); !may)
        return refused(may.error());

    const QList<UserId> newcomers = withoutSeat(session, state, *mentions);
    if (!newcomers.isEmpty() && request.clientId) {
        Result<std::optional<MessageDto>> before = sentBefore(session, person, request);
        if (!before)
            return std::move(before).error();
        if (*before)
            return RoomChange<MessageDto>{std::move(**before)};
    }
    // Before the message is numbered: it is new to them.
    std::vector<RoomPush> seated = giveSeats(session, state, newcomers);
    const Timestamp lastMessageAt = state.room().lastMessageAt;
    message.seq = state.nextSeq(message.createdAt);
    message.change = state.nextChange();
    message.senderId = person.id;
    message.clientId = request.clientId;
    message.type = *type;
    message.text = request.message;
    message.lessonId = request.lessonId;
    message.second = request.second;
    message.page = request.page;
    message.mentions = *mentions;
    message.mentionsAll = seat->moderates && mentionsAll(request.message);
    message.files = int(files.size());
    const Room &room = state.room();
    if (!m_parts.messages.insert(session, room.no, message)) {
        state.takeBack(lastMessageAt);
        Result<std::optional<MessageDto>> before = sentBefore(session, person, request);
        if (!before)
            return std::move(before).error();
        if (!*before)
            return Error::conflict("storage.conflict");
        return RoomChange<MessageDto>{std::move(**before)};
    }
    if (message.threadSeq)
        m_parts.messages.countAnswer(session, {room.no, *message.threadSeq}, message.change);
    for (const AttachmentId &id : files)
        m_parts.messages.attach(session, id, message.seq);
    state.setRead(person.id, message.seq, message.createdAt);
    MessageDto dto = files.isEmpty() ? m_views.bare(session, room, message)
                                     : m_views.message(session, room, message, person.id);
    if (const qint64 read = seat->member.lastReadSeq; read != message.seq - 1)
        dto.readBefore = read;
    RoomChange<MessageDto> change{dto};
    change.pushes.push_back({room.id.uuid(), chat_events::kNewMessage, std::move(dto),
                             chat_events::kLegacyNewMessage, person.socket});
    mention(session, room, {}, message, change);
    std::move(seated.begin(), seated.end(), std::back_inserter(change.pushes));
    if (room.type == RoomType::Personal && message.seq == 1)
        std::ranges::move(beginPair(session, state, message), std::back_inserter(change.pushes));
    return change;
}

QList<UserId> MessagesService::byName(const Message &message)
{
    return message.mentionsAll ? QList<UserId>() : message.mentions;
}

void MessagesService::mention(db::Session &session, const Room &room, const Message &before,
                              const Message &message, RoomChange<MessageDto> &change)
{
    const MessageKey key{room.no, message.seq};
    const QList<UserId> were = byName(before);
    const QList<UserId> are = byName(message);
    m_parts.messages.removeMentions(session, key, without(were, are));
    m_parts.messages.addMentions(session, key, without(are, were));
    if (before.mentionsAll)
        return; // all know
    QList<UserId> noticed = message.mentions;
    if (message.mentionsAll && m_calls.mayTell(room.id, message.seq, Timestamp::now())) {
        noticed = m_parts.rooms.memberIds(session, room.no);
        noticed.removeAll(message.senderId);
    }
    noticed = without(noticed, before.mentions);
    if (noticed.isEmpty())
        return;
    const QSet<UserId> quiet = m_parts.rooms.undisturbed(session, room.no, Timestamp::now());
    noticed.removeIf([&quiet](const UserId &user) { return quiet.contains(user); });
    if (noticed.isEmpty())
        return;
    MentionPush push;
    push.roomId = room.id;
    push.message = change.value;
    RoomPush told{noticed.first().uuid(), chat_events::kNotification, toJson(push), "", {}};
    for (const UserId &user : noticed.sliced(1))
        told.also.push_back(user.uuid());
    change.pushes.push_back(std::move(told));
}

} // namespace lectern::chat
