// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/guarded.h"
#include "server/features/chat/chat_rules.h"
#include "server/features/chat/messages_service.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"

#include <iterator>

// What becomes of a message that is there.
namespace lectern::chat {

QCoro::Task<Result<MessageDto>> MessagesService::edit(Person person, EditMessageRequest request)
{
    Guard guard = [this, person, id = request.messageId] { return m_guards.edits(person, id); };
    return guarded(tryEdit(person, std::move(request)), std::move(guard));
}

QCoro::Task<Result<MessageDto>> MessagesService::tryEdit(Person person, EditMessageRequest request)
{
    Result<QString> text = cleanText(request.message);
    if (!text)
        co_return std::move(text).error();
    if (text->isEmpty())
        co_return nothingSaid();
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
                return wordNotAllowed();
            const Message before = message;
            if (request.mentions) {
                Result<QList<UserId>> mentions =
                    mentioned(session, state, request.mentions, person.id, before.mentions);
                if (!mentions)
                    return std::move(mentions).error();
                message.mentions = *mentions;
            } else if (message.text != request.message) {
                message.mentions = namedAnew(session, state.room(), before, request.message);
            }
            if (message.text == request.message && message.mentions == before.mentions)
                return RoomChange<MessageDto>{
                    m_views.message(session, state.room(), message, person.id)};
            if (Result<> may = takeInRoom(state, *seat); !may)
                return std::move(may).error();
            std::vector<RoomPush> seated =
                giveSeats(session, state, withoutSeat(session, state, message.mentions));
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
            std::move(seated.begin(), seated.end(), std::back_inserter(edited.pushes));
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
    auto removing = removeFrom(*room, person, id, std::nullopt);
    co_return co_await removing;
}

QCoro::Task<Result<MessageDeletedReply>> MessagesService::removeFrom(RoomId room, Person person,
                                                                     MessageId id,
                                                                     std::optional<Report> reported)
{
    const auto hadFiles = std::make_shared<bool>(false); // written before this is resumed
    auto removing = m_parts.log.submit(
        room,
        [this, person, id, reported, hadFiles](
            db::Session &session, RoomState &state) -> Result<RoomChange<MessageDeletedReply>> {
            bool mayAll = reported.has_value();
            bool archived = state.room().archivedAt.has_value();
            if (!mayAll) {
                const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
                if (!seat)
                    return seat.error();
                mayAll = seat->moderates;
                archived = archived || seat->course.archivedAt;
            }
            Result<Message> found = m_access.message(session, state.room(), id);
            if (!found)
                return std::move(found).error();
            Message &message = *found;
            const bool own = message.senderId == person.id;
            if (!own && !mayAll)
                return Error::forbidden("chat.not_yours");
            if (message.deletedAt)
                return RoomChange<MessageDeletedReply>{{id, *message.deletedAt}};
            // What the room says itself is its record, of those, too, who look after it.
            if (message.type == MessageType::System)
                return Error::forbidden("chat.not_yours");
            if (archived && !mayAll)
                return Error::forbidden("chat.read_only");
            const Timestamp now = Timestamp::now();
            const MessageKey key{state.room().no, message.seq};
            const qint64 change = state.nextChange();
            m_parts.messages.addOldText(session, key, {change, message.text, now, person.id, true});
            if (reported)
                m_parts.moderation.audit(session, key.roomNo,
                                         closing(*reported, ReportState::Removed, person.id, now));
            else if (!own)
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
            MessageDeletedPush push{
                id, state.room().id, state.room().courseId, message.seq, change, person.id, now};
            if (message.threadSeq) {
                m_parts.messages.countDeleted(session, {key.roomNo, *message.threadSeq}, change);
                const MessageDto gone = m_views.bare(session, state.room(), message);
                push.threadId = gone.threadId;
                push.threadReplies = gone.threadReplies;
            }
            *hadFiles = message.files > 0;
            if (*hadFiles)
                m_parts.messages.letGoOf(session, key);
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
