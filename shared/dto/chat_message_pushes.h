// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

/// What the server pushes about messages. `seq` is the message's number, `change` the room's number
/// of the change. A new message is pushed as MessageDto.
namespace lectern {

/// Older messages have changed, up to that change, in ways that are not told: whoever does not know
/// them joins again with `sinceChange`.
struct MessagesChangedPush
{
    RoomId roomId;
    std::optional<CourseId> courseId;
    qint64 change = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("change", s.change);
    }
};

struct MessageEditedPush
{
    MessageId messageId;
    RoomId roomId;
    std::optional<CourseId> courseId;
    qint64 seq = 0;
    qint64 change = 0;
    QString message;
    QList<UserId> mentions;
    bool mentionsAll = false;
    Timestamp editedAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("seq", s.seq);
        v("change", s.change);
        v("message", s.message,
          {.optional = true, .max = limits::kMaxMessageLength, .format = Format::Text});
        v("mentions", s.mentions);
        v("mentionsAll", s.mentionsAll);
        v("editedAt", s.editedAt);
    }
};

struct MessageDeletedPush
{
    MessageId messageId;
    RoomId roomId;
    std::optional<CourseId> courseId;
    qint64 seq = 0;
    qint64 change = 0;
    UserId userId; ///< who deleted it
    Timestamp deletedAt;
    std::optional<MessageId> threadId = {};
    std::optional<int> threadReplies = {}; ///< those left: `replies` of the thread's first message

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("seq", s.seq);
        v("change", s.change);
        v("userId", s.userId);
        v("deletedAt", s.deletedAt);
        v("threadId", s.threadId);
        v("threadReplies", s.threadReplies);
    }
};

struct MessageReactionPush
{
    MessageId messageId;
    RoomId roomId;
    std::optional<CourseId> courseId;
    qint64 seq = 0;
    qint64 change = 0;
    UserId userId;
    QString emoji;
    bool on = true;
    int count = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("seq", s.seq);
        v("change", s.change);
        v("userId", s.userId);
        v("emoji", s.emoji);
        v("on", s.on);
        v("count", s.count);
    }
};

struct MessagePinnedPush
{
    MessageId messageId;
    RoomId roomId;
    std::optional<CourseId> courseId;
    qint64 seq = 0;
    qint64 change = 0;
    UserId userId;
    bool on = true;
    std::optional<Timestamp> pinnedAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("seq", s.seq);
        v("change", s.change);
        v("userId", s.userId);
        v("on", s.on);
        v("pinnedAt", s.pinnedAt);
    }
};

struct MessageReadPush
{
    RoomId roomId;
    std::optional<CourseId> courseId;
    UserId userId;
    MessageId messageId;
    qint64 seq = 0;
    qint64 before = 0; ///< how far it was until now

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("userId", s.userId);
        v("messageId", s.messageId);
        v("seq", s.seq);
        v("before", s.before, {.optional = true});
    }
};

/// Some have read in a room that is too full to tell of each: who wants to know how many asks.
struct ReadsChangedPush
{
    RoomId roomId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
    }
};

/// `notification`: to a person who was mentioned, whether or not in the room now.
struct MentionPush
{
    QString type = QStringLiteral("mention");
    RoomId roomId;
    MessageDto message;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("type", s.type);
        v("roomId", s.roomId);
        v("message", s.message);
    }
};

} // namespace lectern
