// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_guards.h"

namespace lectern::chat {

template<class F>
QCoro::Task<Result<>> ChatGuards::ask(F function)
{
    return m_parts.database.read([function = std::move(function)](db::Session &session) {
        const auto found = function(session);
        return found ? success() : Result<>(found.error());
    });
}

QCoro::Task<Result<>> ChatGuards::reads(Person person, RoomId room)
{
    return ask([this, person, room](db::Session &session) {
        return m_access.readable(session, person, room);
    });
}

QCoro::Task<Result<>> ChatGuards::writes(Person person, RoomId room)
{
    return ask([this, person, room](db::Session &session) {
        return m_access.writable(session, person, room);
    });
}

QCoro::Task<Result<>> ChatGuards::writesIn(Person person, CourseId course)
{
    return ask([this, person, course](db::Session &session) -> Result<> {
        if (!m_parts.catalog.outline(session, course))
            return Error::notFound("catalog.course_not_found");
        if (!m_access.entitled(session, person, course))
            return Error::forbidden("chat.not_a_member");
        const auto room = m_parts.rooms.courseRoom(session, course);
        if (!room)
            return success();
        const Result<Room> writable = m_access.writable(session, person, room->id);
        return writable ? success() : Result<>(writable.error());
    });
}

QCoro::Task<Result<>> ChatGuards::moderates(Person person, RoomId id)
{
    return ask([this, person, id](db::Session &session) -> Result<> {
        const Result<Room> room = m_access.inspectable(session, person, id);
        if (!room)
            return room.error();
        const auto member = m_parts.rooms.member(session, room->no, person.id);
        return m_access.moderates(session, person, *room, member ? &*member : nullptr)
                   ? success()
                   : Error::forbidden("auth.forbidden");
    });
}

QCoro::Task<Result<>> ChatGuards::sees(Person person, MessageId message)
{
    return ask([this, person, message](db::Session &session) {
        return m_access.roomOf(session, person, message);
    });
}

QCoro::Task<Result<>> ChatGuards::edits(Person person, MessageId id)
{
    return ask([this, person, id](db::Session &session) -> Result<> {
        const Result<Room> room = m_access.roomOf(session, person, id);
        if (!room)
            return room.error();
        const Result<Message> message = m_access.message(session, *room, id);
        if (!message)
            return message.error();
        if (message->senderId != person.id || message->type == MessageType::System)
            return Error::forbidden("chat.not_yours");
        return message->deletedAt ? Result<>(Error::notFound("chat.message_not_found")) : success();
    });
}

QCoro::Task<Result<>> ChatGuards::removes(Person person, MessageId id)
{
    return ask([this, person, id](db::Session &session) -> Result<> {
        const Result<Room> room = m_access.roomOf(session, person, id);
        if (!room)
            return room.error();
        const Result<Message> message = m_access.message(session, *room, id);
        if (!message)
            return message.error();
        if (message->type == MessageType::System && !message->deletedAt)
            return Error::forbidden("chat.not_yours");
        if (message->senderId == person.id)
            return success();
        const auto member = m_parts.rooms.member(session, room->no, person.id);
        return m_access.moderates(session, person, *room, member ? &*member : nullptr)
                   ? success()
                   : Error::forbidden("chat.not_yours");
    });
}

} // namespace lectern::chat
