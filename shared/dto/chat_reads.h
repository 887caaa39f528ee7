// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

/// Who has read what.
namespace lectern {

/// So many people have read up to that message, and no further.
struct ReadCountDto
{
    qint64 seq = 0;
    int count = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("seq", s.seq);
        v("count", s.count);
    }
};

/// Of everybody in the room but the one who asks and those who have read nothing; the furthest
/// first. At most 2,000 places.
struct ReadCountsReply
{
    RoomId roomId;
    QList<ReadCountDto> reads;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("reads", s.reads);
    }
};

struct ReadersRequest
{
    MessageId messageId;
    PageQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        PageQuery::describe(v, s.paging);
    }
};

/// Without its author; by name.
struct ReadersReply
{
    QList<ChatPersonDto> readers;
    qint64 total = 0;
    int page = 1;
    int limit = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("readers", s.readers);
        v("total", s.total);
        v("page", s.page);
        v("limit", s.limit);
    }
};

} // namespace lectern
