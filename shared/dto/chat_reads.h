// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

/// Who has read what.
namespace lectern {

/// So many people have read up to that message, and no further, less those who only came into the
/// room when it was the last one: `count` is below 0 where these are more.
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

/// Of everybody in the room but the one who asks; the furthest first, places that come to 0 left
/// out. Who has read a message are all counts from its number on, summed up: whoever came later
/// adds nothing to it. At most 2,000 places; what is further back is part of the last one. It may
/// be two seconds old.
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
    PageOnlyQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        PageOnlyQuery::describe(v, s.paging);
    }
};

/// Without its author and those who came into the room later; by name.
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
