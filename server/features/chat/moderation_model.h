// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/message_id.h"
#include "shared/dto/chat_moderation.h"

#include <optional>

/// What is reported and done about it, as rows hold it.
namespace lectern::chat {

struct Report
{
    ReportId id;
    MessageKey message;
    UserId reporterId;
    QString reason;
    ReportState state = ReportState::Open;
    Timestamp createdAt = {};
    std::optional<Timestamp> closedAt = {};
    std::optional<UserId> closedBy = {};
};

struct AuditEntry
{
    Timestamp at;
    UserId actorId;
    QString action;
    std::optional<UserId> subjectId = {};
    std::optional<qint64> seq = {};
    QString detail = {};
};

/// That a report was closed.
[[nodiscard]] inline AuditEntry closing(const Report &report, ReportState how, const UserId &by,
                                        Timestamp at)
{
    return {at,
            by,
            QStringLiteral("report.") + enumText(how),
            report.reporterId,
            report.message.seq,
            report.reason};
}

} // namespace lectern::chat
