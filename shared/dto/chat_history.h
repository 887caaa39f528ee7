// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

/// Reading what was said in a room.
namespace lectern {

/// roomId or courseId. `before` and `after` are sequence numbers or ids of messages, `around` is a
/// number; `cursor` is another name of `before`. At most one of the ways to say where is used. With
/// `thread`, any message of one: only that thread, where it began and all answers; `before`,
/// `after` and `page` say where in it, and nothing else may. With `lessonId`: only what is pinned
/// to a second or a page of that lesson and was not deleted; `before` and `after` say where in it,
/// and nothing else may.
struct MessagesRequest
{
    std::optional<RoomId> roomId;
    std::optional<CourseId> courseId;
    int page = 1;
    int limit = 50;
    std::optional<QString> before;
    std::optional<QString> after;
    std::optional<QString> cursor; ///< the nextCursor of the page before
    std::optional<qint64> around;
    std::optional<MessageId> aroundMessage;
    std::optional<Timestamp> date; ///< the first messages from this moment on
    bool unread = false;           ///< around the first unread one
    std::optional<MessageId> thread;
    std::optional<LessonId> lessonId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("page", s.page, {.optional = true, .min = 1, .max = 100000});
        v("limit", s.limit, {.optional = true, .min = 1, .max = limits::kMaxPageSize});
        v("before", s.before, {.max = 36});
        v("after", s.after, {.max = 36});
        v("cursor", s.cursor, {.max = 36});
        v("around", s.around, {.min = 0});
        v("aroundMessage", s.aroundMessage);
        v("date", s.date);
        v("unread", s.unread, {.optional = true});
        v("thread", s.thread);
        v("lessonId", s.lessonId);
    }
};

/// Newest first. Of a thread `total` counts its messages; the other numbers are the room's.
struct MessageListReply
{
    RoomId roomId;
    QList<MessageDto> messages;
    int page = 1;
    int limit = 0;
    qint64 total = 0;
    std::optional<QString> nextCursor; ///< `cursor` or `before` of the next older page
    qint64 lastSeq = 0;
    qint64 lastChange = 0;
    qint64 lastReadSeq = 0;
    bool hasOlder = false;
    bool hasNewer = false;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("messages", s.messages);
        v("page", s.page);
        v("limit", s.limit);
        v("total", s.total);
        v("nextCursor", s.nextCursor);
        v("lastSeq", s.lastSeq);
        v("lastChange", s.lastChange);
        v("lastReadSeq", s.lastReadSeq);
        v("hasOlder", s.hasOlder);
        v("hasNewer", s.hasNewer);
    }
};

} // namespace lectern
