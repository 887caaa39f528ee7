// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/inspections.h"
#include "server/features/chat/messages_service.h"
#include "shared/dto/chat_moderation.h"
#include "shared/dto/chat_traces.h"
#include "shared/endpoints/endpoint.h"

namespace lectern::chat {

/// Looking after rooms. All errors of ChatAccess; auth.forbidden for those who don't moderate.
class ModerationService
{
public:
    ModerationService(ChatParts parts, ChatAccess &access, Inspections &inspections,
                      ChatViews &views, MessagesService &messages)
        : m_parts(parts)
        , m_access(access)
        , m_inspections(inspections)
        , m_views(views)
        , m_messages(messages)
    {
    }

    /// Whom it concerns hears of it on every socket. An admin of the school also in a group or a
    /// pair of others where something is reported. Error: chat.not_in_room.
    [[nodiscard]] QCoro::Task<Result<SilenceReply>> silence(Person person, SilenceRequest request);
    /// Error: chat.already_reported.
    [[nodiscard]] QCoro::Task<Result<Nothing>> report(Person person, ReportMessageRequest request);
    [[nodiscard]] QCoro::Task<Result<ReportListReply>> reports(Person person,
                                                               ReportsRequest request);
    /// Whether there is such a report for that person, as a ChatGuards. Error:
    /// chat.report_not_found.
    [[nodiscard]] QCoro::Task<Result<>> maySee(Person person, ReportId report);
    /// Error: chat.report_not_found.
    [[nodiscard]] QCoro::Task<Result<ReportDto>> closeReport(Person person,
                                                             CloseReportRequest request);
    [[nodiscard]] QCoro::Task<Result<WordsReply>> words();
    /// Who changed what is kept, and answered beside the list.
    [[nodiscard]] QCoro::Task<Result<WordsReply>> setWords(Person person, WordsRequest request);
    /// Whoever is in a group or pair without looking after it sees who has inspected it.
    [[nodiscard]] QCoro::Task<Result<AuditReply>> audit(Person person, AuditRequest request);
    /// What concerns no room. Whoever may call it is decided before.
    [[nodiscard]] QCoro::Task<Result<AuditReply>> schoolAudit(PageOnlyQuery paging);
    /// Notes in it, once however often it is told.
    [[nodiscard]] QCoro::Task<Result<>> noteForSchool(Uuid key, AuditEntry entry);

private:
    [[nodiscard]] WordsReply wordList(db::Session &session);
    [[nodiscard]] AuditEntryDto auditDto(db::Session &session, const Room &room,
                                         const AuditEntry &entry);
    [[nodiscard]] std::optional<ReportDto> dto(db::Session &session, const Report &report,
                                               const UserId &me);
    /// The report, where that person looks after its room (or it is a personal one, and an admin of
    /// the school asks).
    [[nodiscard]] Result<Report> reportFor(db::Session &session, const Person &person,
                                           const ReportId &id);
    [[nodiscard]] bool looksAfter(db::Session &session, const Person &person, const Room &room);

    ChatParts m_parts;
    ChatAccess &m_access;
    Inspections &m_inspections;
    ChatViews &m_views;
    MessagesService &m_messages;
};

} // namespace lectern::chat
