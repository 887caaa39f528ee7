// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_access.h"
#include "server/features/chat/room_upkeep.h"

namespace lectern::chat {

/// The rooms of courses and lessons, made when they are first needed, and who is in them.
class CourseRooms
{
public:
    CourseRooms(ChatParts parts, ChatAccess &access, RoomUpkeep &upkeep)
        : m_parts(parts), m_access(access), m_upkeep(upkeep)
    {
    }

    /// The course's room, for somebody entitled to it. Errors: catalog.course_not_found,
    /// chat.not_a_member.
    [[nodiscard]] QCoro::Task<Result<RoomId>> course(Person person, CourseId course);
    /// Errors: learning.lesson_not_found beside those; with `existing`, where none is made,
    /// chat.room_not_found.
    [[nodiscard]] QCoro::Task<Result<RoomId>> lesson(Person person, CourseId course,
                                                     LessonId lesson, bool existing = false);
    /// Gives somebody entitled a seat in a room of a course where there is none. Errors:
    /// chat.room_not_found, chat.not_a_member.
    [[nodiscard]] QCoro::Task<Result<>> enter(Person person, RoomId room);

    /// Enrollment, by the events of learning; idempotent. What was said since then is unread.
    /// Whoever was shown out stays out.
    [[nodiscard]] QCoro::Task<Result<>> enrolled(UserId user, CourseId course, Timestamp at);
    /// Within a command on the course's own room: closes the seats in the rooms of its lessons,
    /// with what it tells; the sockets are sent away from all of them with those who are expelled.
    /// Changes no room that has a RoomState.
    void leaveLessons(db::Session &session, const CourseId &course, const UserId &user,
                      RoomChange<Unit> &change);

private:
    [[nodiscard]] QCoro::Task<Result<RoomId>> make(Room room);
    /// Its instructor comes to know a room that was made, and the course's room that a lesson has
    /// one.
    [[nodiscard]] QCoro::Task<> tell(Room made);

    ChatParts m_parts;
    ChatAccess &m_access;
    RoomUpkeep &m_upkeep;
};

} // namespace lectern::chat
