// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_views.h"
#include "server/features/chat/course_rooms.h"

namespace lectern::chat {

/// Rooms follow what is decided elsewhere. By events, which may come late and twice: what holds now
/// is looked up, and where the room is so already nothing changes.
class RoomUpkeep
{
public:
    RoomUpkeep(ChatParts parts, ChatAccess &access, ChatViews &views)
        : m_parts(parts), m_access(access), m_views(views)
    {
    }

    /// The rooms of a course and of its lessons are called as they are; archived with the course
    /// they can only be read, until it is no longer (whoever archived a room by hand opens it by
    /// hand); they belong to the instructor. Whoever was the instructor stays as a member where he
    /// or she is enrolled, else leaves.
    [[nodiscard]] QCoro::Task<Result<>> courseChanged(CourseId course);
    /// Leaves all groups. One that has no admin any more gets the member who has been in it for
    /// longest.
    [[nodiscard]] QCoro::Task<Result<>> accountDeleted(UserId user);

private:
    struct Wanted
    {
        RoomId room;
        QString name;
        bool archived = false;
        UserId instructor;
        CourseId course;
    };

    [[nodiscard]] Result<RoomChange<Unit>> follow(db::Session &session, RoomState &state,
                                                  const Wanted &wanted);
    /// The seats of the instructor, and of who was it before.
    void handOver(db::Session &session, RoomState &state, const Wanted &wanted,
                  RoomChange<Unit> &change);
    [[nodiscard]] Result<RoomChange<Unit>> leave(db::Session &session, RoomState &state,
                                                 const UserId &user);
    void say(db::Session &session, RoomState &state, const UserId &actor, const char *what,
             const QList<UserId> &about, RoomChange<Unit> &change);

    ChatParts m_parts;
    ChatAccess &m_access;
    ChatViews &m_views;
};

} // namespace lectern::chat
