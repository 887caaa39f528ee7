// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_views.h"

namespace lectern::chat {

/// Rooms follow what is decided elsewhere. By events, which may come late, twice and to several
/// nodes: what holds now is looked up where it is written, and where the room is so already nothing
/// changes. Who decided it is not known here: what the audit and the room's own lines say is
/// `room.followed_course`, in the name of its instructor.
class RoomUpkeep
{
public:
    RoomUpkeep(ChatParts parts, ChatViews &views) : m_parts(parts), m_views(views) {}

    /// The rooms of a course and of its lessons are called as they are; archived with the course
    /// they can only be read, until it is no longer (whoever archived a room by hand opens it by
    /// hand); they belong to the instructor. Whoever was the instructor stays as a member where he
    /// or she is enrolled, else leaves.
    [[nodiscard]] QCoro::Task<Result<>> courseChanged(CourseId course);
    /// The same for one of its rooms.
    [[nodiscard]] QCoro::Task<Result<>> follow(RoomId room);
    /// Who was an admin of the school and is not any more leaves the rooms of courses that he or
    /// she looked after by that, and stays as a member where enrolled.
    [[nodiscard]] QCoro::Task<Result<>> roleChanged(UserId user);
    /// Leaves all groups, and the rooms of courses without a word. A group that would have no
    /// admin any more is handed to the member who has been in it for longest, before.
    [[nodiscard]] QCoro::Task<Result<>> accountDeleted(UserId user);

private:
    /// What a room should be.
    struct Wanted
    {
        QString name;
        bool archived = false;
        UserId instructor;
        CourseId course;
    };
    /// Nothing of a room of no course.
    [[nodiscard]] std::optional<Wanted> wanted(db::Session &session, const Room &room);
    [[nodiscard]] static Wanted wanted(const catalog::CourseOutline &outline, const Room &room);
    [[nodiscard]] static bool opens(const Room &room, const Wanted &wanted);
    [[nodiscard]] static bool closes(const Room &room, const Wanted &wanted);
    [[nodiscard]] static bool isSettled(const Room &room, const Wanted &wanted);
    /// The instructor has the seat, or was shown out.
    [[nodiscard]] static bool isSeated(const Member *instructor);
    /// Who was the instructor, or an admin of the school, and looks after the room still.
    [[nodiscard]] std::optional<UserId> former(db::Session &session, qint64 roomNo,
                                               const Wanted &wanted);

    [[nodiscard]] bool isHandedOver(db::Session &session, qint64 roomNo, const Wanted &wanted);

    /// One change on the way to what the room should be; whether there is another one.
    [[nodiscard]] Result<RoomChange<bool>> step(db::Session &session, RoomState &state);
    /// Name and archive.
    void settle(db::Session &session, RoomState &state, const Wanted &should,
                RoomChange<bool> &change);
    /// The seat of the instructor, and of one who was it before.
    void handOver(db::Session &session, RoomState &state, const Wanted &should,
                  RoomChange<bool> &change);
    static void vacate(db::Session &session, RoomState &state, Member seat);
    /// One change on the way out of a group; whether there is another one.
    [[nodiscard]] Result<RoomChange<bool>> leave(db::Session &session, RoomState &state,
                                                 const UserId &user);
    /// Who gets a group that would be left without an admin.
    [[nodiscard]] std::optional<UserId> heirOf(db::Session &session, qint64 roomNo,
                                               const Member &leaving);
    /// The instructor keeps the seat: a course is never without one.
    [[nodiscard]] Result<RoomChange<bool>> leaveCourse(db::Session &session, RoomState &state,
                                                       const UserId &user);
    /// A line of the room's own; a command says one, for each is a change.
    [[nodiscard]] RoomPush say(db::Session &session, RoomState &state, const UserId &actor,
                               const char *what, const QList<UserId> &about);

    ChatParts m_parts;
    ChatViews &m_views;
};

} // namespace lectern::chat
