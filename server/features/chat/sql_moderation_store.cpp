// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/sql_moderation_store.h"

namespace lectern::chat {

namespace {

using db::Rows;
using db::Session;
using db::Statement;

constexpr Statement kInsertReport{
    "chat.insert_report",
    "INSERT INTO chat_reports (id, room_no, seq, reporter_id, reason, state, created_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (room_no, seq, reporter_id) DO NOTHING"};
#define LECTERN_REPORT_COLUMNS                                                                     \
    "t.id, t.room_no, t.seq, t.reporter_id, t.reason, t.state, t.created_at, t.closed_at, "        \
    "t.closed_by"
constexpr Statement kReport{"chat.get_report",
                            "SELECT " LECTERN_REPORT_COLUMNS " FROM chat_reports t WHERE t.id = ?"};
constexpr Statement kIsReported{"chat.is_reported",
                                "SELECT 1 FROM chat_reports WHERE room_no = ? "
                                "AND reporter_id <> ? AND (state = 'open' OR closed_at >= ?) "
                                "LIMIT 1"};
constexpr Statement kCloseReports{"chat.close_reports",
                                  "UPDATE chat_reports SET state = ?, closed_at = ?, closed_by = ? "
                                  "WHERE room_no = ? AND seq = ? AND state = 'open'"};
#define LECTERN_REPORTS "SELECT " LECTERN_REPORT_COLUMNS " FROM chat_reports t WHERE t.state = ? "
#define LECTERN_REPORTS_END "ORDER BY t.id LIMIT ? OFFSET ?"
#define LECTERN_MODERATED                                                                          \
    "AND EXISTS (SELECT 1 FROM chat_members m JOIN chat_rooms r ON r.no = m.room_no "              \
    "WHERE m.room_no = t.room_no AND m.user_id = ? AND m.left_at IS NULL AND m.role = 'admin' "    \
    "AND r.type <> 'personal' AND NOT EXISTS (SELECT 1 FROM chat_messages g "                      \
    "WHERE g.room_no = t.room_no AND g.seq = t.seq AND g.sender_id = m.user_id)) "
constexpr Statement kAllReports{"chat.list_reports", LECTERN_REPORTS LECTERN_REPORTS_END};
constexpr Statement kRoomReports{"chat.list_room_reports",
                                 LECTERN_REPORTS "AND t.room_no = ? " LECTERN_REPORTS_END};
constexpr Statement kMyReports{"chat.list_my_reports",
                               LECTERN_REPORTS LECTERN_MODERATED LECTERN_REPORTS_END};
constexpr Statement kMyRoomReports{"chat.list_my_room_reports", LECTERN_REPORTS LECTERN_MODERATED
                                   "AND t.room_no = ? " LECTERN_REPORTS_END};
constexpr Statement kWords{"chat.list_words",
                           "SELECT word FROM chat_words ORDER BY word LIMIT 1000"};
constexpr Statement kClearWords{"chat.clear_words", "DELETE FROM chat_words"};
constexpr Statement kAddWord{"chat.add_word",
                             "INSERT INTO chat_words (word) VALUES (?) ON CONFLICT DO NOTHING"};
constexpr Statement kAudit{"chat.audit",
                           "INSERT INTO chat_audit (room_no, id, at, actor_id, action, subject_id, "
                           "seq, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"};
#define LECTERN_AUDITS                                                                             \
    "SELECT at, actor_id, action, subject_id, seq, detail FROM chat_audit WHERE room_no = ? "
#define LECTERN_AUDITS_END "ORDER BY id DESC LIMIT ? OFFSET ?"
constexpr Statement kAudits{"chat.list_audit", LECTERN_AUDITS LECTERN_AUDITS_END};
constexpr Statement kAuditsOf{"chat.list_audit_of",
                              LECTERN_AUDITS "AND action = ? " LECTERN_AUDITS_END};

Report reportAt(const Rows &rows)
{
    Report out;
    out.id = rows.id<ReportId>(0);
    out.message = {rows.integer(1), rows.integer(2)};
    out.reporterId = rows.id<UserId>(3);
    out.reason = rows.text(4);
    out.state = enumFromName<ReportState>(rows.text(5)).value_or(ReportState::Open);
    out.createdAt = rows.time(6);
    out.closedAt = rows.optionalTime(7);
    out.closedBy = rows.optionalId<UserId>(8);
    return out;
}

QList<Report> listOf(Rows rows)
{
    QList<Report> out;
    while (rows.next())
        out.append(reportAt(rows));
    return out;
}

} // namespace

bool SqlModerationStore::insertReport(Session &session, const Report &report)
{
    return session.run(kInsertReport, report.id, report.message.roomNo, report.message.seq,
                       report.reporterId, report.reason, enumName(report.state),
                       report.createdAt) == 1;
}

std::optional<Report> SqlModerationStore::report(Session &session, const ReportId &id)
{
    Rows rows = session.query(kReport, id);
    return rows.next() ? std::optional(reportAt(rows)) : std::nullopt;
}

bool SqlModerationStore::isReported(Session &session, qint64 roomNo, const UserId &but,
                                    Timestamp since)
{
    return session.query(kIsReported, roomNo, but, since).next();
}

void SqlModerationStore::closeReports(Session &session, const Report &report)
{
    session.run(kCloseReports, enumName(report.state), report.closedAt, report.closedBy,
                report.message.roomNo, report.message.seq);
}

QList<Report> SqlModerationStore::reports(Session &session, const UserId &moderator,
                                          bool everywhere, std::optional<qint64> roomNo,
                                          ReportState state, int limit, int offset)
{
    const char *name = enumName(state);
    if (everywhere && roomNo)
        return listOf(session.query(kRoomReports, name, *roomNo, limit, offset));
    if (everywhere)
        return listOf(session.query(kAllReports, name, limit, offset));
    if (roomNo)
        return listOf(session.query(kMyRoomReports, name, moderator, *roomNo, limit, offset));
    return listOf(session.query(kMyReports, name, moderator, limit, offset));
}

QStringList SqlModerationStore::words(Session &session)
{
    QStringList out;
    Rows rows = session.query(kWords);
    while (rows.next())
        out.append(rows.text(0));
    return out;
}

void SqlModerationStore::setWords(Session &session, const QStringList &words)
{
    session.run(kClearWords);
    for (const QString &word : words)
        session.run(kAddWord, word);
}

void SqlModerationStore::audit(Session &session, qint64 roomNo, const AuditEntry &entry)
{
    auditOnce(session, roomNo, Uuid::v7(), entry);
}

void SqlModerationStore::auditOnce(Session &session, qint64 roomNo, const Uuid &key,
                                   const AuditEntry &entry)
{
    session.run(kAudit, roomNo, key, entry.at, entry.actorId, entry.action, entry.subjectId,
                entry.seq, entry.detail);
}

QList<AuditEntry> SqlModerationStore::audits(Session &session, qint64 roomNo, const QString &action,
                                             int limit, int offset)
{
    QList<AuditEntry> out;
    Rows rows = action.isEmpty() ? session.query(kAudits, roomNo, limit, offset)
                                 : session.query(kAuditsOf, roomNo, action, limit, offset);
    while (rows.next())
        out.append({rows.time(0), rows.id<UserId>(1), rows.text(2), rows.optionalId<UserId>(3),
                    rows.optionalInteger(4), rows.text(5)});
    return out;
}

} // namespace lectern::chat
