// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_rooms.h"

/// What is asked of rooms.
namespace lectern {

struct RoomListRequest
{
    PageOnlyQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        PageOnlyQuery::describe(v, s.paging);
    }
};

/// A personal room has exactly one other person, and is made once. `clientId`, made by whoever
/// makes a group, makes a repeated request answer with the first room.
struct CreateRoomRequest
{
    std::optional<QString> name;
    RoomType type = RoomType::Group; ///< group or personal
    QList<UserId> userIds;
    std::optional<Uuid> clientId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("name", s.name, {.min = 1, .max = 100});
        v("type", s.type);
        v("userIds", s.userIds, {.optional = true, .max = 500});
        v("clientId", s.clientId);
    }
};

struct RoomRequest
{
    RoomId id;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("id", s.id);
    }
};

struct RoomOnlyRequest
{
    RoomId roomId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
    }
};

struct PersonalRoomRequest
{
    UserId userId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
    }
};

struct CourseRoomRequest
{
    CourseId courseId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courseId", s.courseId);
    }
};

struct LessonRoomRequest
{
    CourseId courseId;
    LessonId lessonId;
    bool existing = false; ///< nothing is made: without a room the answer is chat.room_not_found

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courseId", s.courseId);
        v("lessonId", s.lessonId);
        v("existing", s.existing, {.optional = true});
    }
};

struct RoomMemberRequest
{
    RoomId roomId;
    UserId userId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("userId", s.userId);
    }
};

struct RoomMembersRequest
{
    RoomId roomId;
    PageQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        PageQuery::describe(v, s.paging);
    }
};

/// What is left out stays as it is.
struct RoomSettingsRequest
{
    RoomId roomId;
    std::optional<QString> name;
    std::optional<bool> enabled;
    std::optional<bool> announceOnly;
    std::optional<int> slowModeSeconds;
    std::optional<bool> archived;
    std::optional<qint64> maxFileBytes;
    std::optional<QList<QString>> fileTypes;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("name", s.name, {.min = 1, .max = 100});
        v("enabled", s.enabled);
        v("announceOnly", s.announceOnly);
        v("slowModeSeconds", s.slowModeSeconds, {.min = 0, .max = limits::kMaxSlowModeSeconds});
        v("archived", s.archived);
        v("maxFileBytes", s.maxFileBytes, {.min = 0, .max = double(limits::kUploadBodyBytes)});
        v("fileTypes", s.fileTypes, {.max = 50});
    }
};

/// `until`: nothing is told until then. Without it the room is loud again, as `notify` says;
/// without that, too, whoever wanted to hear of nothing hears of it again.
struct MuteRoomRequest
{
    RoomId roomId;
    std::optional<Timestamp> until;
    std::optional<NotifyOn> notify; ///< absent: stays

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("until", s.until);
        v("notify", s.notify);
    }
};

/// An empty text removes the draft.
struct DraftRequest
{
    RoomId roomId;
    QString text;
    std::optional<MessageId> replyTo;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("text", s.text,
          {.optional = true, .max = limits::kMaxMessageLength, .format = Format::Text});
        v("replyTo", s.replyTo);
    }
};

struct DraftListReply
{
    QList<DraftDto> drafts;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("drafts", s.drafts);
    }
};

} // namespace lectern
