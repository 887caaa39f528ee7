// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

/// What only sockets say: coming to rooms, typing, presence (docs/realtime.md).
namespace lectern {

/// roomId or courseId.
struct RoomReference
{
    std::optional<RoomId> roomId;
    std::optional<CourseId> courseId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
    }
};

/// roomId or courseId.
struct TypingRequest
{
    std::optional<RoomId> roomId;
    std::optional<CourseId> courseId;
    bool isTyping = true;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("isTyping", s.isTyping);
    }
};

struct EditMessageEvent
{
    MessageId messageId;
    QString newMessage;
    std::optional<QList<UserId>> mentions;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("newMessage", s.newMessage, {.max = limits::kMaxMessageLength, .format = Format::Said});
        v("mentions", s.mentions, {.max = limits::kMaxMentions});
    }
};

struct ReactEvent
{
    MessageId messageId;
    std::optional<QString> emoji;
    bool on = true;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("emoji", s.emoji, {.min = 1, .max = limits::kMaxEmojiLength, .format = Format::Said});
        v("on", s.on, {.optional = true});
    }
};

/// To the others in the room; it holds for some seconds, or until `isTyping` is false.
struct TypingPush
{
    RoomId roomId;
    std::optional<CourseId> courseId;
    UserId userId;
    QString name;
    bool isTyping = true;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("userId", s.userId);
        v("name", s.name);
        v("isTyping", s.isTyping);
    }
};

/// user-joined, user-left: somebody opened the room, or closed it on the last of their computers.
struct UserPresencePush
{
    RoomId roomId;
    std::optional<CourseId> courseId;
    UserId userId;
    QString name;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("userId", s.userId);
        v("name", s.name);
    }
};

/// After joining, and from time to time in rooms that are too full to tell of everyone.
struct OnlineUsersPush
{
    RoomId roomId;
    std::optional<CourseId> courseId;
    QList<ChatPersonDto> onlineUsers;
    int count = 0; ///< of those who have the room open

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("onlineUsers", s.onlineUsers);
        v("count", s.count);
    }
};

} // namespace lectern
