// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/features/chat/moderation_model.h"

namespace lectern::chat {

/// Reports, the word list and the audit. Rules as for RoomsStore.
class ModerationStore
{
public:
    virtual ~ModerationStore() = default;

    /// False where that person has reported that message before.
    [[nodiscard]] virtual bool insertReport(db::Session &session, const Report &report) = 0;
    [[nodiscard]] virtual std::optional<Report> report(db::Session &session,
                                                       const ReportId &id) = 0;
    /// Whether somebody else than `but` has reported a message of that room, and that is open or
    /// was closed since then.
    [[nodiscard]] virtual bool isReported(db::Session &session, qint64 roomNo, const UserId &but,
                                          Timestamp since) = 0;
    /// Closes every open report of the same message.
    virtual void closeReports(db::Session &session, const Report &report) = 0;
    /// Oldest first. Of one room, or of all that `moderator` looks after: as an admin of the school
    /// (`everywhere`), the instructor of the course, or an admin of the group; these without what
    /// is said of their own messages.
    [[nodiscard]] virtual QList<Report> reports(db::Session &session, const UserId &moderator,
                                                bool everywhere, std::optional<qint64> roomNo,
                                                ReportState state, int limit, int offset) = 0;

    [[nodiscard]] virtual QStringList words(db::Session &session) = 0;
    virtual void setWords(db::Session &session, const QStringList &words) = 0;

    /// `roomNo`: kSchool for what concerns no room.
    static constexpr qint64 kSchool = 0;
    virtual void audit(db::Session &session, qint64 roomNo, const AuditEntry &entry) = 0;
    /// Under a key, under which it is noted once however often that is asked.
    virtual void auditOnce(db::Session &session, qint64 roomNo, const Uuid &key,
                           const AuditEntry &entry) = 0;
    /// Last one first. Of one action, or of all where that is empty.
    [[nodiscard]] virtual QList<AuditEntry>
    audits(db::Session &session, qint64 roomNo, const QString &action, int limit, int offset) = 0;
};

} // namespace lectern::chat
