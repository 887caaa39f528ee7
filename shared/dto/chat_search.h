// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

/// Searching messages, and lists across rooms.
namespace lectern {

/// Without words all that the rest leaves; there has to be something that narrows it.
struct ChatSearchRequest
{
    QString q;
    std::optional<RoomId> roomId;
    std::optional<CourseId> courseId;
    std::optional<UserId> userId; ///< written by
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
    std::optional<bool> hasFile;
    PageQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("q", s.q, {.optional = true, .max = 200});
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("userId", s.userId);
        v("from", s.from);
        v("to", s.to);
        v("hasFile", s.hasFile);
        PageQuery::describe(v, s.paging);
    }
};

/// A message, with one member more.
struct ChatHitDto
{
    MessageDto message;
    QList<QList<int>> highlights; ///< [from, to) in UTF-16 units of the text

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        MessageDto::describe(v, s.message);
        v("highlights", s.highlights);
    }
};

/// Newest first.
struct ChatSearchReply
{
    QList<ChatHitDto> messages;
    int page = 1;
    int limit = 0;
    std::optional<QString> nextCursor;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messages", s.messages);
        v("page", s.page);
        v("limit", s.limit);
        v("nextCursor", s.nextCursor);
    }
};

struct AllMessagesRequest
{
    PageQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        PageQuery::describe(v, s.paging);
    }
};

struct UserMessagesRequest
{
    UserId userId;
    PageQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
        PageQuery::describe(v, s.paging);
    }
};

/// Newest first.
struct AllMessagesReply
{
    QList<MessageDto> messages;
    int page = 1;
    int limit = 0;
    std::optional<QString> nextCursor;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messages", s.messages);
        v("page", s.page);
        v("limit", s.limit);
        v("nextCursor", s.nextCursor);
    }
};

} // namespace lectern
