// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_rooms.h"

/// What the server pushes about rooms.
namespace lectern {

/// To the room, when its settings or members change.
struct RoomUpdatedPush
{
    RoomId roomId;
    RoomType type = RoomType::Group;
    QString name;
    bool enabled = true;
    bool announceOnly = false;
    int slowModeSeconds = 0;
    qint64 maxFileBytes = 0;
    QList<QString> fileTypes;
    std::optional<Timestamp> archivedAt;
    int memberCount = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("type", s.type);
        v("name", s.name);
        v("enabled", s.enabled);
        v("announceOnly", s.announceOnly);
        v("slowModeSeconds", s.slowModeSeconds);
        v("maxFileBytes", s.maxFileBytes);
        v("fileTypes", s.fileTypes);
        v("archivedAt", s.archivedAt);
        v("memberCount", s.memberCount);
    }
};

/// room-added, room-removed: to the person, on every socket of theirs. From several nodes they may
/// come in another order than it was: what has the lower `change` is old.
struct RoomMemberPush
{
    RoomId roomId;
    UserId userId;
    RoomRole role = RoomRole::Member;
    qint64 change = 0; ///< the room's last by then

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("userId", s.userId);
        v("role", s.role);
        v("change", s.change, {.optional = true});
    }
};

/// lesson-room: to the room of a course, when one of its lessons gets a room of its own.
struct LessonRoomPush
{
    RoomId roomId;
    CourseId courseId;
    LessonId lessonId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("lessonId", s.lessonId);
    }
};

/// To the other sockets of the one who writes.
struct DraftPush
{
    DraftDto draft;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("draft", s.draft);
    }
};

struct RoomMutedPush
{
    RoomId roomId;
    std::optional<Timestamp> mutedUntil;
    std::optional<NotifyOn> notify;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("mutedUntil", s.mutedUntil);
        v("notify", s.notify);
    }
};

/// room-silenced: to the person who may not write there until then (without a time: who may again).
/// Of a course's room it holds in the rooms of its lessons, too.
struct RoomSilencedPush
{
    RoomId roomId;
    std::optional<CourseId> courseId;
    std::optional<Timestamp> silencedUntil;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("silencedUntil", s.silencedUntil);
    }
};

} // namespace lectern
