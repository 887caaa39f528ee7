// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_rooms.h"
#include "shared/policy/roles.h"

#include <optional>

/// Rooms and who is in them, as rows hold it.
namespace lectern::chat {

struct Room
{
    qint64 no = 0; ///< given by the database
    RoomId id;
    RoomType type = RoomType::Group;
    QString name = {};
    std::optional<CourseId> courseId = {};
    std::optional<LessonId> lessonId = {};
    bool enabled = true;
    bool announceOnly = false;
    int slowModeSeconds = 0;
    qint64 maxFileBytes = limits::kUploadBodyBytes;
    QString fileTypes = {}; ///< separated by blanks
    std::optional<Timestamp> archivedAt = {};
    bool archivedWithCourse = false; ///< and not by somebody in it
    qint64 lastSeq = 0;
    qint64 lastChange = 0;
    Timestamp lastMessageAt = {};
    int memberCount = 0;
    UserId createdBy = {};
    Timestamp createdAt = {};
};

[[nodiscard]] inline bool isOfCourse(const Room &room)
{
    return room.type == RoomType::Course || room.type == RoomType::Lesson;
}

/// How far somebody knows a room.
struct RoomNumbers
{
    qint64 change = 0;
    qint64 seq = 0;
};

struct Member
{
    UserId userId;
    RoomRole role = RoomRole::Member;
    Timestamp joinedAt = {}; ///< null: another one's pair, in which nothing has been said yet
    std::optional<Timestamp> leftAt = {};
    qint64 lastReadSeq = 0;
    qint64 enteredSeq = 0; ///< the room's last message by then; nobody reads what is before
    Timestamp lastSentAt = {};
    std::optional<Timestamp> mutedUntil = {};
    std::optional<NotifyOn> notify = {};
    std::optional<Timestamp> silencedUntil = {};
    bool removed = false; ///< has left because somebody showed him or her out

    [[nodiscard]] bool isIn() const { return !leftAt; }
};

/// What is known of somebody beside the name.
struct PresenceRow
{
    Timestamp lastSeen = {};
    bool invisible = false;
};

/// One of a room's members, in a list of them.
struct ListedMember
{
    Member member;
    PresenceRow presence;
};

/// Somebody has come into a room.
struct NewSeat
{
    RoomId roomId;
    UserId userId;
    RoomRole role = RoomRole::Member;
    qint64 change = 0; ///< the room's last
    Timestamp joinedAt = {};
};

struct Draft
{
    RoomId roomId;
    qint64 roomNo = 0;
    QString text = {};
    std::optional<qint64> replyTo = {};
    Timestamp updatedAt = {};
};

/// A room with what one person sees of it.
struct RoomView
{
    Room room;
    Member member;
    qint64 unread = 0;
    qint64 mentions = 0; ///< unread ones
    std::optional<UserId> peer = {};
    std::optional<Draft> draft = {};
};

/// Somebody in a room has read what is after one number, up to another one.
struct ReadPlace
{
    UserId userId;
    qint64 after = 0;
    qint64 upTo = 0;
};

struct PersonRow
{
    UserId userId;
    QString name;
    std::optional<MediaId> avatarMediaId = {};
    std::optional<QString> avatarUrl = {};
    bool deleted = false;
    Role role = Role::Student;
};

struct NamedMember
{
    UserId userId;
    QString name;
};

} // namespace lectern::chat
