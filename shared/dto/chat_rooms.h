// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

/// Rooms and who is in them.
namespace lectern {

enum class RoomType { Course, Lesson, Group, Personal };

template<>
struct EnumNames<RoomType>
{
    static constexpr std::array values{
        std::pair{RoomType::Course, "course"}, std::pair{RoomType::Lesson, "lesson"},
        std::pair{RoomType::Group, "group"}, std::pair{RoomType::Personal, "personal"}};
};

enum class RoomRole { Member, Admin };

template<>
struct EnumNames<RoomRole>
{
    static constexpr std::array values{std::pair{RoomRole::Member, "member"},
                                       std::pair{RoomRole::Admin, "admin"}};
};

/// Of which messages of a room somebody wants to be told.
enum class NotifyOn { All, Mentions, None };

template<>
struct EnumNames<NotifyOn>
{
    static constexpr std::array values{
        std::pair{NotifyOn::All, "all"},
        std::pair{NotifyOn::Mentions, "mentions"}, ///< of oneself, and answers to what one said
        std::pair{NotifyOn::None, "none"}};
};

struct DraftDto
{
    RoomId roomId;
    QString text;
    std::optional<MessageId> replyTo;
    Timestamp updatedAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("text", s.text,
          {.optional = true, .max = limits::kMaxMessageLength, .format = Format::Text});
        v("replyTo", s.replyTo);
        v("updatedAt", s.updatedAt);
    }
};

struct RoomDto
{
    RoomId roomId;
    RoomType type = RoomType::Group;
    QString name; ///< of a personal room the other one's
    std::optional<CourseId> courseId;
    std::optional<LessonId> lessonId;
    std::optional<ChatPersonDto> peer; ///< of a personal room
    std::optional<MessageDto> lastMessage;
    qint64 unreadCount = 0;
    qint64 mentionCount = 0; ///< unread ones
    qint64 lastSeq = 0;
    qint64 lastChange = 0;
    qint64 lastReadSeq = 0;
    std::optional<Timestamp> mutedUntil;    ///< own notifications: none of anything until then
    std::optional<NotifyOn> notify;         ///< own notifications; absent: not chosen
    std::optional<Timestamp> silencedUntil; ///< may not write until
    RoomRole role = RoomRole::Member;
    bool canModerate = false;
    bool canSend = true;
    int memberCount = 0;
    bool enabled = true;
    bool announceOnly = false;
    int slowModeSeconds = 0;
    qint64 maxFileBytes = 0;
    QList<QString> fileTypes; ///< media types or their first half; empty: all that the school takes
    std::optional<Timestamp> archivedAt; ///< read only since
    std::optional<DraftDto> draft;
    Timestamp createdAt;
    std::optional<Timestamp> lastMessageAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("type", s.type);
        v("name", s.name);
        v("courseId", s.courseId);
        v("lessonId", s.lessonId);
        v("peer", s.peer);
        v("lastMessage", s.lastMessage);
        v("unreadCount", s.unreadCount);
        v("mentionCount", s.mentionCount);
        v("lastSeq", s.lastSeq);
        v("lastChange", s.lastChange);
        v("lastReadSeq", s.lastReadSeq);
        v("mutedUntil", s.mutedUntil);
        v("notify", s.notify);
        v("silencedUntil", s.silencedUntil);
        v("role", s.role);
        v("canModerate", s.canModerate);
        v("canSend", s.canSend);
        v("memberCount", s.memberCount);
        v("enabled", s.enabled);
        v("announceOnly", s.announceOnly);
        v("slowModeSeconds", s.slowModeSeconds);
        v("maxFileBytes", s.maxFileBytes);
        v("fileTypes", s.fileTypes);
        v("archivedAt", s.archivedAt);
        v("draft", s.draft);
        v("createdAt", s.createdAt);
        v("lastMessageAt", s.lastMessageAt);
    }
};

/// Last written to first.
struct RoomListReply
{
    QList<RoomDto> rooms;
    int page = 1;
    int limit = 0;
    qint64 total = 0;
    qint64 unreadTotal = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("rooms", s.rooms);
        v("page", s.page);
        v("limit", s.limit);
        v("total", s.total);
        v("unreadTotal", s.unreadTotal);
    }
};

struct RoomMemberDto
{
    UserId userId;
    QString name;
    std::optional<QString> avatarUrl;
    RoomRole role = RoomRole::Member;
    bool online = false;
    std::optional<Timestamp> lastSeen;
    qint64 lastReadSeq = 0;
    std::optional<Timestamp> silencedUntil;
    Timestamp joinedAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
        v("name", s.name);
        v("avatarUrl", s.avatarUrl, {.max = 2000});
        v("role", s.role);
        v("online", s.online);
        v("lastSeen", s.lastSeen);
        v("lastReadSeq", s.lastReadSeq);
        v("silencedUntil", s.silencedUntil);
        v("joinedAt", s.joinedAt);
    }
};

struct RoomMembersReply
{
    QList<RoomMemberDto> members;
    int page = 1;
    int limit = 0;
    qint64 total = 0;
    std::optional<QString> nextCursor;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("members", s.members);
        v("page", s.page);
        v("limit", s.limit);
        v("total", s.total);
        v("nextCursor", s.nextCursor);
    }
};

} // namespace lectern
