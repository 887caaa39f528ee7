// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/moderation_store.h"

namespace lectern::chat {

/// ModerationStore on both databases.
class SqlModerationStore final : public ModerationStore
{
public:
    bool insertReport(db::Session &session, const Report &report) override;
    std::optional<Report> report(db::Session &session, const ReportId &id) override;
    bool isReported(db::Session &session, qint64 roomNo, const UserId &but,
                    Timestamp since) override;
    void closeReports(db::Session &session, const Report &report) override;
    QList<Report> reports(db::Session &session, const UserId &moderator, bool everywhere,
                          std::optional<qint64> roomNo, ReportState state, int limit,
                          int offset) override;
    QStringList words(db::Session &session) override;
    void setWords(db::Session &session, const QStringList &words) override;
    void audit(db::Session &session, qint64 roomNo, const AuditEntry &entry) override;
    void auditOnce(db::Session &session, qint64 roomNo, const Uuid &key,
                   const AuditEntry &entry) override;
    QList<AuditEntry> audits(db::Session &session, qint64 roomNo, const QString &action, int limit,
                             int offset) override;
};

} // namespace lectern::chat
