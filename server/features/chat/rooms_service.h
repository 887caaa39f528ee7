// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_views.h"
#include "server/features/chat/course_rooms.h"
#include "shared/dto/chat_room_requests.h"
#include "shared/endpoints/endpoint.h"

#include <QSet>

#include <mutex>

namespace lectern::chat {

/// Rooms and who is in them. All errors of ChatAccess::readable.
class RoomsService
{
public:
    RoomsService(ChatParts parts, ChatAccess &access, ChatViews &views, CourseRooms &courses);

    [[nodiscard]] QCoro::Task<Result<RoomListReply>> rooms(Person person, PageOnlyQuery paging);
    [[nodiscard]] QCoro::Task<Result<RoomDto>> room(Person person, RoomId id);
    /// A group with the person as its admin, or the personal room with one other, who hears of it
    /// by its first message. Errors: validation.* of userIds and name, accounts.not_found,
    /// request.too_many (students make so many only).
    [[nodiscard]] QCoro::Task<Result<RoomDto>> create(Person person, CreateRoomRequest request);
    [[nodiscard]] QCoro::Task<Result<RoomDto>> personal(Person person, UserId other);
    [[nodiscard]] QCoro::Task<Result<RoomDto>> courseRoom(Person person, CourseId course);
    [[nodiscard]] QCoro::Task<Result<RoomDto>> lessonRoom(Person person, CourseId course,
                                                          LessonId lesson, bool existing);
    [[nodiscard]] QCoro::Task<Result<RoomMembersReply>> members(Person person,
                                                                RoomMembersRequest request);

    /// For those who moderate a group, or a course's room that they have shown somebody out of.
    /// Errors: auth.forbidden, accounts.not_found,
    /// chat.not_a_group, chat.room_full, request.too_many.
    [[nodiscard]] QCoro::Task<Result<RoomDto>> add(Person person, RoomMemberRequest request);
    /// Also of a course's room, where it keeps that person out. Errors: chat.not_in_room.
    [[nodiscard]] QCoro::Task<Result<RoomDto>> remove(Person person, RoomMemberRequest request);
    [[nodiscard]] QCoro::Task<Result<RoomDto>> promote(Person person, RoomMemberRequest request);
    /// Errors: chat.not_a_group, chat.last_admin.
    [[nodiscard]] QCoro::Task<Result<Nothing>> leave(Person person, RoomId room);

private:
    /// Of what a student may make an hour: a room, and so many people in it; both or neither.
    /// Once, however often the unit of writing that asks is run: `taken` says so to the next one.
    [[nodiscard]] Result<> takeNew(const Person &person, int rooms, int people, bool &taken);
    /// Whether those in a new group were told of it by this node.
    [[nodiscard]] bool hasTold(const RoomId &group);
    void keepTold(const RoomId &group);
    /// Somebody opens a pair that another one began.
    [[nodiscard]] QCoro::Task<Result<>> come(Person person, RoomId pair);
    [[nodiscard]] RoomChange<Unit> told(db::Session &session, RoomState &state, const UserId &actor,
                                        const QString &what, const UserId &subject);
    void note(db::Session &session, const RoomState &state, const UserId &actor, const char *action,
              const UserId &subject);

    ChatParts m_parts;
    ChatAccess &m_access;
    ChatViews &m_views;
    CourseRooms &m_courses;
    std::mutex m_toldMutex;
    QSet<RoomId> m_told;
};

} // namespace lectern::chat
