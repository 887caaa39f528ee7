// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/guarded.h"
#include "server/features/chat/chat_rules.h"
#include "server/features/chat/emoji_spelling.h"
#include "server/features/chat/messages_service.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"

#include <algorithm>

namespace lectern::chat {

QCoro::Task<Result<MessageDto>> MessagesService::react(Person person, MessageId id,
                                                       std::optional<QString> emoji, bool on)
{
    Guard guard = [this, person, id] { return m_guards.sees(person, id); };
    return guarded(tryReact(person, id, std::move(emoji), on), std::move(guard));
}

QCoro::Task<Result<MessageDto>> MessagesService::tryReact(Person person, MessageId id,
                                                          std::optional<QString> emoji, bool on)
{
    const Result<QString> sign = cleanEmoji(emoji.value_or(QStringLiteral("👍")));
    if (!sign)
        co_return sign.error();
    if (Result<> may = m_parts.limits.takeOfPerson(person.id); !may)
        co_return std::move(may).error();
    auto finding = roomOf(person, id);
    const Result<RoomId> room = co_await finding;
    if (!room)
        co_return room.error();
    auto reacting = m_parts.log.submit(
        *room,
        [this, person, id, on, emoji = *sign](db::Session &session,
                                              RoomState &state) -> Result<RoomChange<MessageDto>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            Result<Message> found = m_access.message(session, state.room(), id);
            if (!found)
                return std::move(found).error();
            Message &message = *found;
            if (message.deletedAt || message.type == MessageType::System)
                return Error::notFound("chat.message_not_found");
            const Timestamp now = Timestamp::now();
            if (Result<> allowed = m_access.mayChange(state.room(), *seat, now); !allowed)
                return std::move(allowed).error();
            const MessageKey key{state.room().no, message.seq};
            const auto there =
                m_parts.messages.reactions(session, key.roomNo, key.seq, key.seq, person.id);
            // As it was first spelled there, which may be long ago; twice at that, where one's own
            // is the one to take back.
            const auto isSame = [&](const Reaction &r) { return emojiSpelling(r.emoji) == emoji; };
            const auto own = std::find_if(there.cbegin(), there.cend(),
                                          [&](const Reaction &r) { return r.mine && isSame(r); });
            const auto same =
                own != there.cend() ? own : std::find_if(there.cbegin(), there.cend(), isSame);
            const QString &spelling = same == there.cend() ? emoji : same->emoji;
            const bool mine = same != there.cend() && same->mine;
            if (mine == on)
                return RoomChange<MessageDto>{
                    m_views.message(session, state.room(), message, person.id)};
            if (on && same == there.cend() && there.size() >= limits::kMaxReactions)
                return Error::conflict("chat.too_many_reactions");
            if (Result<> may = takeInRoom(state, *seat); !may)
                return std::move(may).error();
            const bool changed =
                on ? m_parts.messages.addReaction(session, key, spelling, person.id, now)
                   : m_parts.messages.removeReaction(session, key, spelling, person.id);
            if (!changed)
                return Error::conflict("storage.conflict");
            message.change = state.nextChange();
            m_parts.messages.update(session, key.roomNo, message);
            const int count = (same == there.cend() ? 0 : same->count) + (on ? 1 : -1);
            const MessageReactionPush push{id,
                                           state.room().id,
                                           state.room().courseId,
                                           message.seq,
                                           message.change,
                                           person.id,
                                           spelling,
                                           on,
                                           count};
            return RoomChange<MessageDto>{
                m_views.message(session, state.room(), message, person.id),
                {{state.room().id.uuid(), chat_events::kMessageReaction, toJson(push), "",
                  person.socket}},
                {}};
        });
    auto reacted = co_await reacting;
    if (!reacted)
        co_return std::move(reacted).error();
    co_return std::move(reacted->value);
}

QCoro::Task<Result<MarkReadReply>> MessagesService::markRead(Person person, MessageId id)
{
    auto finding = roomOf(person, id);
    const Result<RoomId> room = co_await finding;
    if (!room)
        co_return room.error();
    auto marking = m_parts.log.submit(
        *room,
        [this, person, id](db::Session &session,
                           RoomState &state) -> Result<RoomChange<MarkReadReply>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            const Result<Message> message = m_access.message(session, state.room(), id);
            if (!message)
                return message.error();
            const Room &where = state.room();
            const qint64 before = seat->member.lastReadSeq;
            const qint64 read = std::max(before, message->seq);
            const qint64 unread =
                where.lastSeq - read - m_parts.messages.quietAfter(session, where.no, read);
            RoomChange<MarkReadReply> change{{where.id, read, std::max<qint64>(0, unread)}};
            if (read == before)
                return change;
            state.setRead(person.id, read);
            const MessageReadPush push{where.id, where.courseId, person.id, id, read, before};
            change.pushes.push_back(
                {where.id.uuid(), chat_events::kMessageRead, toJson(push), "", person.socket});
            return change;
        });
    auto marked = co_await marking;
    if (!marked)
        co_return std::move(marked).error();
    co_return std::move(marked->value);
}

QCoro::Task<Result<ReadCountsReply>> MessagesService::readCounts(Person person, RoomId id)
{
    auto reading = m_parts.database.read([this, person, id](db::Session &session) -> Result<Room> {
        return m_access.readable(session, person, id);
    });
    const Result<Room> room = co_await reading;
    if (!room)
        co_return room.error();
    auto counting = m_reads.counts(room->no, room->memberCount, person.id);
    Result<QList<ReadCountDto>> counts = co_await counting;
    if (!counts)
        co_return std::move(counts).error();
    co_return ReadCountsReply{id, std::move(*counts)};
}

QCoro::Task<Result<ReadersReply>> MessagesService::readers(Person person, ReadersRequest request)
{
    // All readers are gone through for each page of them.
    return m_parts.database.readLong(
        [this, person, request](db::Session &session) -> Result<ReadersReply> {
            const Result<Room> room = m_access.roomOf(session, person, request.messageId);
            if (!room)
                return room.error();
            const Result<Message> message = m_access.message(session, *room, request.messageId);
            if (!message)
                return message.error();
            const MessageKey key{room->no, message->seq};
            ReadersReply reply;
            reply.page = request.paging.page;
            reply.limit = request.paging.limit;
            reply.total = m_parts.rooms.countReaders(session, key, message->senderId);
            for (const UserId &reader :
                 m_parts.rooms.readers(session, key, message->senderId, reply.limit,
                                       (request.paging.page - 1) * request.paging.limit))
                reply.readers.append(m_views.person(session, reader));
            return reply;
        });
}

QCoro::Task<Result<MessageDto>> MessagesService::pin(Person person, PinRequest request)
{
    if (Result<> may = m_parts.limits.takeOfPerson(person.id); !may)
        co_return std::move(may).error();
    auto finding = roomOf(person, request.messageId);
    const Result<RoomId> room = co_await finding;
    if (!room)
        co_return room.error();
    auto pinning = m_parts.log.submit(
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
            const Room &where = state.room();
            const bool everybodys =
                where.type == RoomType::Group || where.type == RoomType::Personal;
            if (!seat->moderates && !everybodys)
                return Error::forbidden("auth.forbidden");
            if (message.deletedAt)
                return Error::notFound("chat.message_not_found");
            const Timestamp now = Timestamp::now();
            if (Result<> allowed = m_access.mayChange(where, *seat, now); !allowed)
                return std::move(allowed).error();
            if (message.pinnedAt.has_value() == request.on)
                return RoomChange<MessageDto>{m_views.message(session, where, message, person.id)};
            if (Result<> may = takeInRoom(state, *seat); !may)
                return std::move(may).error();
            message.pinnedAt = request.on ? std::optional(now) : std::nullopt;
            message.change = state.nextChange();
            m_parts.messages.update(session, where.no, message);
            m_parts.moderation.audit(
                session, where.no,
                {now,
                 person.id,
                 request.on ? QStringLiteral("message.pinned") : QStringLiteral("message.unpinned"),
                 message.senderId,
                 message.seq,
                 {}});
            const MessagePinnedPush push{request.messageId, where.id,        where.courseId,
                                         message.seq,       message.change,  person.id,
                                         request.on,        message.pinnedAt};
            return RoomChange<MessageDto>{
                m_views.message(session, where, message, person.id),
                {{where.id.uuid(), chat_events::kMessagePinned, toJson(push), "", person.socket}},
                {}};
        });
    auto pinned = co_await pinning;
    if (!pinned)
        co_return std::move(pinned).error();
    co_return std::move(pinned->value);
}

} // namespace lectern::chat
