// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_rooms.h"

/// Coming to a room, and who is there.
namespace lectern {

struct JoinRequest
{
    std::optional<RoomId> roomId;
    std::optional<CourseId> courseId;
    std::optional<qint64> since;
    std::optional<qint64> sinceChange;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("since", s.since, {.min = 0});
        v("sinceChange", s.sinceChange, {.min = 0});
    }
};

/// What a client that comes (back) to a room needs. Without `since` the latest messages; with it
/// all that follow, over a socket up to 20,000 messages or some 16 MiB. With `sinceChange` (and
/// over HTTP) at most 500 at a time and as many as some 256 KiB hold; so, too, the older ones that
/// changed. Where that is not all, `more` is set: ask again with `lastSeq` and `lastChange`, until
/// it is not.
struct JoinReply
{
    RoomId roomId;
    RoomDto room;
    QList<ChatPersonDto> onlineUsers;
    QList<MessageDto> messages; ///< oldest first
    QList<MessageDto> changed;  ///< older ones that changed after `sinceChange`
    qint64 lastSeq = 0;         ///< that the answer reaches; less than the room's where it is cut
    qint64 lastChange = 0; ///< that the answer reaches; less than the room's where `changed` is cut
    bool more = false;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("room", s.room);
        v("onlineUsers", s.onlineUsers);
        v("messages", s.messages);
        v("changed", s.changed);
        v("lastSeq", s.lastSeq);
        v("lastChange", s.lastChange);
        v("more", s.more);
    }
};

struct OnlineReply
{
    RoomId roomId;
    QList<ChatPersonDto> onlineUsers;
    int count = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("onlineUsers", s.onlineUsers);
        v("count", s.count);
    }
};

struct StatusRequest
{
    bool isOnline = true; ///< false: invisible to others

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("isOnline", s.isOnline);
    }
};

struct StatusReply
{
    bool isOnline = true;
    std::optional<Timestamp> lastSeen;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("isOnline", s.isOnline);
        v("lastSeen", s.lastSeen);
    }
};

} // namespace lectern
