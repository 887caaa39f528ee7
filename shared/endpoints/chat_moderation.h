// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_moderation.h"
#include "shared/dto/chat_traces.h"
#include "shared/endpoints/endpoint.h"

/// Looking after rooms.
namespace lectern::endpoints {

inline constexpr Endpoint<SilenceRequest, SilenceReply> kSilenceMember{
    {.id = "chat.silence",
     .method = Method::Put,
     .path = "/api/rooms/{roomId}/silence",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Take the floor from somebody for a time."}};

inline constexpr Endpoint<ReportMessageRequest, Nothing> kReportMessage{
    {.id = "chat.report",
     .method = Method::Post,
     .path = "/api/chat/message/report",
     .access = Access::Member,
     .success = 201,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Tell the moderators of a message."}};

inline constexpr Endpoint<ReportsRequest, ReportListReply> kReports{
    {.id = "chat.reports",
     .method = Method::Get,
     .path = "/api/chat/reports",
     .access = Access::User,
     .rate = RateClass::Chat,
     .summary = "Reported messages of the rooms one moderates."}};

inline constexpr Endpoint<CloseReportRequest, ReportDto> kCloseReport{
    {.id = "chat.close_report",
     .method = Method::Put,
     .path = "/api/chat/reports/{reportId}",
     .access = Access::User,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Close a report, with or without deleting the message."}};

inline constexpr Endpoint<Nothing, WordsReply> kChatWords{
    {.id = "chat.words",
     .method = Method::Get,
     .path = "/api/chat/words",
     .access = Access::Instructor,
     .rate = RateClass::Chat,
     .summary = "Words that messages may not contain."}};

inline constexpr Endpoint<WordsRequest, WordsReply> kSetChatWords{
    {.id = "chat.set_words",
     .method = Method::Put,
     .path = "/api/chat/words",
     .access = Access::Admin,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Replace the list of words that messages may not contain."}};

inline constexpr Endpoint<AuditRequest, AuditReply> kRoomAudit{
    {.id = "chat.audit",
     .method = Method::Get,
     .path = "/api/rooms/{roomId}/audit",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .summary = "What moderators did in a room; for them. Others in a group or pair see who "
                "inspected it."}};

inline constexpr Endpoint<SchoolAuditRequest, AuditReply> kSchoolAudit{
    {.id = "chat.school_audit",
     .method = Method::Get,
     .path = "/api/chat/audit",
     .access = Access::Admin,
     .rate = RateClass::Chat,
     .summary = "What was decided for the whole school: words, and the API tokens that people made "
                "or revoked."}};

} // namespace lectern::endpoints
