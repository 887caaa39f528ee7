// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_rooms.h"
#include "shared/dto/chat_traces.h"

/// What those who look after a room can do.
namespace lectern {

struct SilenceRequest
{
    RoomId roomId;
    UserId userId;
    int seconds = 0; ///< 0 ends it
    std::optional<QString> reason;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("userId", s.userId);
        v("seconds", s.seconds, {.min = 0, .max = 31536000});
        v("reason", s.reason, {.max = 500});
    }
};

struct SilenceReply
{
    UserId userId;
    std::optional<Timestamp> silencedUntil;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
        v("silencedUntil", s.silencedUntil);
    }
};

struct ReportMessageRequest
{
    MessageId messageId;
    QString reason;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("reason", s.reason, {.min = 1, .max = 500, .format = Format::Text});
    }
};

enum class ReportState { Open, Dismissed, Removed };

template<>
struct EnumNames<ReportState>
{
    static constexpr std::array values{std::pair{ReportState::Open, "open"},
                                       std::pair{ReportState::Dismissed, "dismissed"},
                                       std::pair{ReportState::Removed, "removed"}};
};

struct ReportDto
{
    ReportId reportId;
    MessageDto message;
    RoomType roomType = RoomType::Group;
    QString roomName;     ///< of a personal room the names of both
    QString originalText; ///< also of a deleted message
    ChatPersonDto reporter;
    QString reason;
    ReportState state = ReportState::Open;
    Timestamp createdAt;
    std::optional<Timestamp> closedAt;
    std::optional<ChatPersonDto> closedBy;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("reportId", s.reportId);
        v("message", s.message);
        v("roomType", s.roomType, {.optional = true});
        v("roomName", s.roomName, {.optional = true, .max = 600});
        v("originalText", s.originalText,
          {.optional = true, .max = limits::kMaxMessageLength, .format = Format::Text});
        v("reporter", s.reporter);
        v("reason", s.reason, {.max = 500, .format = Format::Text});
        v("state", s.state);
        v("createdAt", s.createdAt);
        v("closedAt", s.closedAt);
        v("closedBy", s.closedBy);
    }
};

struct ReportsRequest
{
    std::optional<RoomId> roomId;
    std::optional<ReportState> state;
    PageOnlyQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("state", s.state);
        PageOnlyQuery::describe(v, s.paging);
    }
};

/// Of the rooms one moderates, oldest first.
struct ReportListReply
{
    QList<ReportDto> reports;
    int page = 1;
    int limit = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("reports", s.reports);
        v("page", s.page);
        v("limit", s.limit);
    }
};

struct CloseReportRequest
{
    ReportId reportId;
    bool remove = false; ///< delete the message as well

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("reportId", s.reportId);
        v("remove", s.remove, {.optional = true});
    }
};

struct WordsRequest
{
    QList<QString> words;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("words", s.words, {.max = 1000});
    }
};

/// Messages with one of these words are refused, whatever case and accents.
struct WordsReply
{
    QList<QString> words = {};
    QList<AuditEntryDto> changes =
        {}; ///< of the list, newest first, the last 20: "+added -removed"

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("words", s.words);
        v("changes", s.changes);
    }
};

} // namespace lectern
