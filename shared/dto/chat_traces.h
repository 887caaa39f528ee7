// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

/// What was pinned, changed and done in a room.
namespace lectern {

struct PinRequest
{
    MessageId messageId;
    bool on = true;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("on", s.on, {.optional = true});
    }
};

struct PinsRequest
{
    RoomId roomId;
    int limit = limits::kMaxPageSize;
    std::optional<QString> cursor; ///< the nextCursor of the page before

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("limit", s.limit, {.optional = true, .min = 1, .max = limits::kMaxPageSize});
        v("cursor", s.cursor, {.max = 400});
    }
};

/// Last pinned first.
struct PinsReply
{
    QList<MessageDto> messages;
    std::optional<QString> nextCursor;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messages", s.messages);
        v("nextCursor", s.nextCursor);
    }
};

struct MessageEditDto
{
    QString message;
    Timestamp at;
    ChatPersonDto by;
    bool deleted = false; ///< the text a deletion took away

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("message", s.message,
          {.optional = true, .max = limits::kMaxMessageLength, .format = Format::Text});
        v("at", s.at);
        v("by", s.by);
        v("deleted", s.deleted);
    }
};

/// Older texts, oldest first: for the author and for moderators.
struct MessageEditsReply
{
    QList<MessageEditDto> edits;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("edits", s.edits);
    }
};

struct AuditRequest
{
    RoomId roomId;
    PageOnlyQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        PageOnlyQuery::describe(v, s.paging);
    }
};

struct SchoolAuditRequest
{
    PageOnlyQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        PageOnlyQuery::describe(v, s.paging);
    }
};

struct AuditEntryDto
{
    Timestamp at;
    ChatPersonDto actor;
    QString action;
    std::optional<ChatPersonDto> subject;
    std::optional<MessageId> messageId;
    /// A reason; of room.settings what they became ("name enabled=false"), of tokens which ("CLIENT
    /// <tokenId> <name>", "USER <tokenId>", "+2": revoked with what it made).
    QString detail;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("at", s.at);
        v("actor", s.actor);
        v("action", s.action);
        v("subject", s.subject);
        v("messageId", s.messageId);
        v("detail", s.detail, {.optional = true, .max = 4000, .format = Format::Text});
    }
};

/// Newest first. Whoever is in a group or pair without looking after it sees the `room.inspected`
/// alone: that an admin of the school has looked at it.
struct AuditReply
{
    QList<AuditEntryDto> entries;
    int page = 1;
    int limit = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("entries", s.entries);
        v("page", s.page);
        v("limit", s.limit);
    }
};

} // namespace lectern
