// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/messages_service.h"

#include "server/features/chat/chat_rules.h"
#include "server/features/chat/recording.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"

namespace lectern::chat {

namespace {

/// Those who have a row for it: where all are meant nobody needs one.
QList<UserId> byName(const Message &message)
{
    return message.mentionsAll ? QList<UserId>() : message.mentions;
}

QList<UserId> without(QList<UserId> users, const QList<UserId> &others)
{
    users.removeIf([&others](const UserId &user) { return others.contains(user); });
    return users;
}

} // namespace

MessagesService::MessagesService(ChatParts parts, ChatAccess &access, ChatViews &views,
                                 CourseRooms &courses)
    : m_parts(parts), m_access(access), m_views(views), m_courses(courses)
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

QCoro::Task<Result<Committed<MessageDto>>> MessagesService::send(Person person,
                                                                 SendMessageRequest request)
{
    Result<QString> text = cleanText(request.message);
    if (!text)
        co_return std::move(text).error();
    request.message = std::move(*text);
    const bool files = request.attachments && !request.attachments->isEmpty();
    if (request.message.isEmpty() && !files)
        co_return Error{ErrorKind::InvalidInput, "chat.empty"};
    if (request.messageType == MessageType::System)
        co_return Error::invalidField(QStringLiteral("messageType"), "validation.choice",
                                      QStringLiteral("text, image, file, voice"));
    if (Result<> may = m_parts.limits.takeOfPerson(person.id); !may)
        co_return std::move(may).error();
    if (!request.roomId) {
        if (!request.courseId)
            co_return Error::invalidField(QStringLiteral("roomId"), "validation.required");
        auto finding = m_courses.course(person, *request.courseId);
        const Result<RoomId> room = co_await finding;
        if (!room && request.clientId) {
            auto looking = sentAlready(person, *request.clientId);
            Result<std::optional<MessageDto>> before = co_await looking;
            if (before && *before)
                co_return Committed<MessageDto>{std::move(**before), {}};
        }
        if (!room)
            co_return room.error();
        request.roomId = *room;
    }
    const RoomId room = *request.roomId;
    auto sending =
        m_parts.log.submit(room, [this, person, request](db::Session &session, RoomState &state) {
            return sendNow(session, state, person, request);
        });
    co_return co_await sending;
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

Result<MessageType> MessagesService::checkFiles(db::Session &session, const Room &room,
                                                const Person &person,
                                                const SendMessageRequest &request)
{
    const QList<AttachmentId> files = request.attachments.value_or(QList<AttachmentId>());
    const MessageType wanted = request.messageType.value_or(MessageType::Text);
    bool pictures = true;
    bool recordings = true;
    for (const AttachmentId &id : files) {
        const auto file = m_parts.messages.attachment(session, id);
        if (!file || file->roomNo != room.no || file->uploaderId != person.id || file->seq ||
            file->createdAt.isNull() || files.count(id) != 1)
            return Error::notFound("chat.attachment_not_found");
        pictures = pictures && file->width;
        recordings = recordings && isRecording(file->contentType);
    }
    if (files.isEmpty())
        return wanted;
    if (wanted == MessageType::Image && !pictures)
        return Error{ErrorKind::UnsupportedMedia, "media.not_an_image"};
    if (wanted == MessageType::Voice && !recordings)
        return Error{ErrorKind::UnsupportedMedia, "chat.not_a_recording"};
    if (wanted == MessageType::Text)
        return pictures ? MessageType::Image : MessageType::File;
    return wanted;
}

Result<QList<UserId>> MessagesService::mentioned(db::Session &session, RoomState &state,
                                                 const std::optional<QList<UserId>> &wanted,
                                                 const UserId &sender)
{
    QList<UserId> out;
    for (const UserId &user : wanted.value_or(QList<UserId>())) {
        const Member *member = state.member(session, user);
        if (member && member->isIn() && user != sender && !out.contains(user))
            out.append(user);
    }
    return out;
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
        allowed = Error{ErrorKind::InvalidInput, "chat.word_not_allowed"};
    if (allowed)
        allowed = takeInRoom(state, *seat);
    if (!allowed)
        return refused(allowed.error());
    if (request.replyTo) {
        const Result<Message> target = m_access.message(session, state.room(), *request.replyTo);
        if (!target)
            return Error{ErrorKind::InvalidInput, "chat.reply_not_in_room"};
        message.replyTo = target->seq;
    }
    const QList<AttachmentId> files = request.attachments.value_or(QList<AttachmentId>());
    const Result<MessageType> type = checkFiles(session, state.room(), person, request);
    if (!type)
        return refused(type.error());
    Result<QList<UserId>> mentions = mentioned(session, state, request.mentions, person.id);
    if (!mentions)
        return std::move(mentions).error();

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
    for (const AttachmentId &id : files)
        m_parts.messages.attach(session, id, message.seq);
    state.setRead(person.id, message.seq, message.createdAt);
    MessageDto dto = files.isEmpty() ? m_views.bare(session, room, message)
                                     : m_views.message(session, room, message, person.id);
    RoomChange<MessageDto> change{dto};
    change.pushes.push_back({room.id.uuid(), chat_events::kNewMessage, std::move(dto),
                             chat_events::kLegacyNewMessage, person.socket});
    mention(session, room, {}, message, change);
    return change;
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
    MentionPush push;
    push.roomId = room.id;
    push.message = change.value;
    RoomPush told{noticed.first().uuid(), chat_events::kNotification, toJson(push), "", {}};
    for (const UserId &user : noticed.sliced(1))
        told.also.push_back(user.uuid());
    change.pushes.push_back(std::move(told));
}

QCoro::Task<Result<MessageDto>> MessagesService::edit(Person person, EditMessageRequest request)
{
    Result<QString> text = cleanText(request.message);
    if (!text)
        co_return std::move(text).error();
    if (text->isEmpty())
        co_return Error{ErrorKind::InvalidInput, "chat.empty"};
    request.message = std::move(*text);
    if (Result<> may = m_parts.limits.takeOfPerson(person.id); !may)
        co_return std::move(may).error();
    auto finding = roomOf(person, request.messageId);
    const Result<RoomId> room = co_await finding;
    if (!room)
        co_return room.error();
    auto editing = m_parts.log.submit(
        *room,
        [this, person, request](db::Session &session,
                                RoomState &state) -> Result<RoomChange<MessageDto>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            Result<Message> found = m_access.message(session, state.room(), request.messageId);
            if (!found)
                return std::move(found).error();
            Message &message = *found;
            if (message.senderId != person.id || message.type == MessageType::System)
                return Error::forbidden("chat.not_yours");
            if (message.deletedAt)
                return Error::notFound("chat.message_not_found");
            const Timestamp now = Timestamp::now();
            if (Result<> allowed = m_access.mayEdit(state.room(), *seat, message, now); !allowed)
                return std::move(allowed).error();
            if (hasWordOf(request.message, m_access.words(session)))
                return Error{ErrorKind::InvalidInput, "chat.word_not_allowed"};
            const Message before = message;
            if (request.mentions) {
                Result<QList<UserId>> mentions =
                    mentioned(session, state, request.mentions, person.id);
                if (!mentions)
                    return std::move(mentions).error();
                message.mentions = *mentions;
            }
            if (message.text == request.message && message.mentions == before.mentions)
                return RoomChange<MessageDto>{
                    m_views.message(session, state.room(), message, person.id)};
            if (Result<> may = takeInRoom(state, *seat); !may)
                return std::move(may).error();
            const qint64 change = state.nextChange();
            m_parts.messages.addOldText(session, {state.room().no, message.seq},
                                        {change, message.text, now, person.id, false});
            state.setRead(person.id, 0, now); // slow mode counts from here
            message.text = request.message;
            message.mentionsAll = seat->moderates && mentionsAll(message.text);
            message.editedAt = now;
            message.change = change;
            m_parts.messages.update(session, state.room().no, message);
            MessageDto dto = m_views.message(session, state.room(), message, person.id);
            const MessageEditedPush push{dto.messageId, dto.roomId,      dto.courseId,
                                         dto.seq,       change,          dto.message,
                                         dto.mentions,  dto.mentionsAll, now};
            RoomChange<MessageDto> edited{std::move(dto)};
            edited.pushes.push_back({state.room().id.uuid(), chat_events::kMessageEdited,
                                     toJson(push), "", person.socket});
            mention(session, state.room(), before, message, edited);
            return edited;
        });
    auto edited = co_await editing;
    if (!edited)
        co_return std::move(edited).error();
    co_return std::move(edited->value);
}

QCoro::Task<Result<MessageDeletedReply>> MessagesService::remove(Person person, MessageId id)
{
    auto finding = roomOf(person, id);
    const Result<RoomId> room = co_await finding;
    if (!room)
        co_return room.error();
    auto removing = removeFrom(*room, person, id, false);
    co_return co_await removing;
}

QCoro::Task<Result<MessageDeletedReply>> MessagesService::removeFrom(RoomId room, Person person,
                                                                     MessageId id, bool moderates)
{
    const auto hadFiles = std::make_shared<bool>(false); // written before this is resumed
    auto removing = m_parts.log.submit(
        room,
        [this, person, id, moderates, hadFiles](
            db::Session &session, RoomState &state) -> Result<RoomChange<MessageDeletedReply>> {
            bool mayAll = moderates;
            if (!mayAll) {
                const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
                if (!seat)
                    return seat.error();
                mayAll = seat->moderates;
            }
            Result<Message> found = m_access.message(session, state.room(), id);
            if (!found)
                return std::move(found).error();
            Message &message = *found;
            const bool own = message.senderId == person.id && message.type != MessageType::System;
            if (!own && !mayAll)
                return Error::forbidden("chat.not_yours");
            if (message.deletedAt)
                return RoomChange<MessageDeletedReply>{{id, *message.deletedAt}};
            if (state.room().archivedAt && !mayAll)
                return Error::forbidden("chat.read_only");
            const Timestamp now = Timestamp::now();
            const MessageKey key{state.room().no, message.seq};
            const qint64 change = state.nextChange();
            m_parts.messages.addOldText(session, key, {change, message.text, now, person.id, true});
            if (!own)
                m_parts.moderation.audit(session, key.roomNo,
                                         {now,
                                          person.id,
                                          QStringLiteral("message.deleted"),
                                          message.senderId,
                                          message.seq,
                                          {}});
            m_parts.messages.removeMentions(session, key, byName(message));
            message.text.clear();
            message.mentions.clear();
            message.mentionsAll = false;
            message.pinnedAt.reset();
            message.deletedAt = now;
            message.change = change;
            m_parts.messages.update(session, key.roomNo, message);
            *hadFiles = message.files > 0;
            if (*hadFiles)
                m_parts.messages.letGoOf(session, key);
            const MessageDeletedPush push{
                id, state.room().id, state.room().courseId, message.seq, change, person.id, now};
            return RoomChange<MessageDeletedReply>{
                {id, now},
                {{state.room().id.uuid(), chat_events::kMessageDeleted, toJson(push), "",
                  person.socket}},
                {}};
        });
    auto removed = co_await removing;
    if (!removed)
        co_return std::move(removed).error();
    if (*hadFiles && m_filesLeft)
        m_filesLeft();
    co_return std::move(removed->value);
}

} // namespace lectern::chat
