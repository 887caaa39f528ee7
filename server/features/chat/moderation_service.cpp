// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/moderation_service.h"

#include "shared/core/json_encoder.h"
#include "shared/core/plain_names.h"
#include "shared/core/text_fold.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"

#include <QSet>

#include <algorithm>

namespace lectern::chat {

namespace {

constexpr int kWordChanges = 20;
constexpr const char *kWordsChanged = "words.changed";
constexpr qsizetype kLongestChange = 2000;

/// "+added -removed"; empty where the lists are the same.
QString wordChange(const QStringList &before, const QStringList &after)
{
    QStringList change;
    for (const QString &word : after) {
        if (!before.contains(word))
            change.append(QLatin1Char('+') + word);
    }
    for (const QString &word : before) {
        if (!after.contains(word))
            change.append(QLatin1Char('-') + word);
    }
    const QString text = change.join(QLatin1Char(' '));
    return text.size() <= kLongestChange ? text : text.left(kLongestChange) + QChar(0x2026);
}

} // namespace

QCoro::Task<Result<SilenceReply>> ModerationService::silence(Person person, SilenceRequest request)
{
    const Result<> plain = checkPlainNames({{"reason", request.reason}});
    if (!plain)
        co_return plain.error();
    auto silencing = m_parts.log.submit(
        request.roomId,
        [this, person, request](db::Session &session,
                                RoomState &state) -> Result<RoomChange<SilenceReply>> {
            if (!m_access.inspects(session, person, state.room())) {
                const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
                if (!seat)
                    return seat.error();
                if (!seat->moderates)
                    return Error::forbidden("auth.forbidden");
            }
            const Member *there = state.member(session, request.userId);
            if (!there || !there->isIn())
                return Error::notFound("chat.not_in_room");
            const Timestamp now = Timestamp::now();
            Member member = *there;
            member.silencedUntil = request.seconds > 0
                                       ? std::optional(now.plusSeconds(request.seconds))
                                       : std::nullopt;
            state.put(session, member);
            m_parts.moderation.audit(session, state.room().no,
                                     {now,
                                      person.id,
                                      request.seconds > 0 ? QStringLiteral("member.silenced")
                                                          : QStringLiteral("member.unsilenced"),
                                      request.userId,
                                      {},
                                      request.reason.value_or(QString())});
            const Room &room = state.room();
            const RoomSilencedPush push{room.id, room.courseId, member.silencedUntil};
            return RoomChange<SilenceReply>{
                {request.userId, member.silencedUntil},
                {{request.userId.uuid(), chat_events::kRoomSilenced, toJson(push), "", {}}}};
        });
    auto silenced = co_await silencing;
    if (!silenced)
        co_return std::move(silenced).error();
    co_return std::move(silenced->value);
}

QCoro::Task<Result<Nothing>> ModerationService::report(Person person, ReportMessageRequest request)
{
    const Result<> plain = checkPlainNames({{"reason", request.reason}});
    if (!plain)
        co_return plain.error();
    auto writing =
        m_parts.database.write([this, person, request](db::Session &session) -> Result<Nothing> {
            const Result<Room> room = m_access.roomOf(session, person, request.messageId);
            if (!room)
                return room.error();
            const Result<Message> message = m_access.message(session, *room, request.messageId);
            if (!message)
                return message.error();
            if (message->deletedAt || message->type == MessageType::System)
                return Error::notFound("chat.message_not_found");
            Report report;
            report.id = ReportId::make();
            report.message = {room->no, message->seq};
            report.reporterId = person.id;
            report.reason = request.reason;
            report.createdAt = Timestamp::now();
            if (!m_parts.moderation.insertReport(session, report))
                return Error::conflict("chat.already_reported");
            return Nothing{};
        });
    co_return co_await writing;
}

std::optional<ReportDto> ModerationService::dto(db::Session &session, const Report &report,
                                                const UserId &me)
{
    const auto room = m_parts.rooms.roomByNo(session, report.message.roomNo);
    const auto message =
        m_parts.messages.message(session, report.message.roomNo, report.message.seq);
    if (!room || !message)
        return std::nullopt;
    ReportDto out;
    out.reportId = report.id;
    out.message = m_views.message(session, *room, *message, me);
    out.roomType = room->type;
    out.roomName = room->name;
    if (room->type == RoomType::Personal) {
        QStringList names;
        for (const UserId &user : m_parts.rooms.memberIds(session, room->no))
            names.append(m_views.person(session, user).name);
        out.roomName = names.join(QStringLiteral(", "));
    }
    out.originalText = message->text;
    if (message->deletedAt) {
        const QList<OldText> old = m_parts.messages.oldTexts(session, report.message);
        if (!old.isEmpty())
            out.originalText = old.last().text;
    }
    out.reporter = m_views.person(session, report.reporterId);
    out.reason = report.reason;
    out.state = report.state;
    out.createdAt = report.createdAt;
    out.closedAt = report.closedAt;
    if (report.closedBy)
        out.closedBy = m_views.person(session, *report.closedBy);
    return out;
}

QCoro::Task<Result<ReportListReply>> ModerationService::reports(Person person,
                                                                ReportsRequest request)
{
    return m_parts.database.readLong(
        [this, person, request](db::Session &session) -> Result<ReportListReply> {
            std::optional<qint64> roomNo;
            if (request.roomId) {
                const auto room = m_parts.rooms.room(session, *request.roomId);
                if (!room)
                    return Error::notFound("chat.room_not_found");
                roomNo = room->no;
            }
            ReportListReply reply;
            reply.page = request.paging.page;
            reply.limit = request.paging.limit;
            // A seat may say more, for a moment, than its person may still do. Pages are of what is
            // left: a short one is the last.
            int before = (reply.page - 1) * reply.limit;
            for (int offset = 0; reply.reports.size() < reply.limit; offset += reply.limit) {
                const QList<Report> found = m_parts.moderation.reports(
                    session, person.id, person.isAdmin(), roomNo,
                    request.state.value_or(ReportState::Open), reply.limit, offset);
                for (const Report &report : found) {
                    const auto room = m_parts.rooms.roomByNo(session, report.message.roomNo);
                    if (!room || !looksAfter(session, person, *room))
                        continue;
                    if (before > 0) {
                        --before;
                        continue;
                    }
                    if (auto one = dto(session, report, person.id))
                        reply.reports.append(*one);
                    if (reply.reports.size() == reply.limit)
                        break;
                }
                if (found.size() < reply.limit)
                    break;
            }
            return reply;
        });
}

Result<Report> ModerationService::reportFor(db::Session &session, const Person &person,
                                            const ReportId &id)
{
    const auto report = m_parts.moderation.report(session, id);
    const auto room =
        report ? m_parts.rooms.roomByNo(session, report->message.roomNo) : std::nullopt;
    if (!room)
        return Error::notFound("chat.report_not_found");
    const auto message =
        m_parts.messages.message(session, report->message.roomNo, report->message.seq);
    const bool ofOneself = message && message->senderId == person.id && !person.isAdmin();
    if (ofOneself || !looksAfter(session, person, *room))
        return Error::notFound("chat.report_not_found");
    return *report;
}

QCoro::Task<Result<>> ModerationService::maySee(Person person, ReportId id)
{
    return m_parts.database.read([this, person, id](db::Session &session) -> Result<> {
        const Result<Report> report = reportFor(session, person, id);
        return report ? success() : Result<>(report.error());
    });
}

bool ModerationService::looksAfter(db::Session &session, const Person &person, const Room &room)
{
    if (person.isAdmin())
        return true;
    const auto member = m_parts.rooms.member(session, room.no, person.id);
    return m_access.moderates(session, person, room, member ? &*member : nullptr);
}

QCoro::Task<Result<ReportDto>> ModerationService::closeReport(Person person,
                                                              CloseReportRequest request)
{
    struct Target
    {
        RoomId room;
        MessageId message;
        Report report;
        bool gone; // already
    };
    auto finding =
        m_parts.database.read([this, person, request](db::Session &session) -> Result<Target> {
            const Result<Report> report = reportFor(session, person, request.reportId);
            if (!report)
                return report.error();
            const auto message =
                m_parts.messages.message(session, report->message.roomNo, report->message.seq);
            const auto room = m_parts.rooms.roomByNo(session, report->message.roomNo);
            if (!message || !room)
                return Error::notFound("chat.report_not_found");
            return Target{room->id, messageId(report->message, message->createdAt), *report,
                          message->deletedAt.has_value()};
        });
    const Result<Target> target = co_await finding;
    if (!target)
        co_return target.error();
    if (request.remove) {
        auto removing =
            m_messages.removeFrom(target->room, person, target->message, target->report);
        const Result<MessageDeletedReply> removed = co_await removing;
        if (!removed)
            co_return removed.error();
    }
    const bool noted = request.remove && !target->gone; // with the deletion
    auto writing = m_parts.database.write(
        [this, person, request, noted](db::Session &session) -> Result<ReportDto> {
            Result<Report> report = reportFor(session, person, request.reportId);
            if (!report)
                return std::move(report).error();
            if (report->state == ReportState::Open) {
                report->state = request.remove ? ReportState::Removed : ReportState::Dismissed;
                report->closedAt = Timestamp::now();
                report->closedBy = person.id;
                m_parts.moderation.closeReports(session, *report);
                if (!noted)
                    m_parts.moderation.audit(
                        session, report->message.roomNo,
                        closing(*report, report->state, person.id, *report->closedAt));
            }
            auto out = dto(session, *report, person.id);
            if (!out)
                return Error::notFound("chat.report_not_found");
            return *out;
        });
    co_return co_await writing;
}

WordsReply ModerationService::wordList(db::Session &session)
{
    WordsReply reply{m_parts.moderation.words(session), {}};
    for (const AuditEntry &entry : m_parts.moderation.audits(
             session, ModerationStore::kSchool, QLatin1String(kWordsChanged), kWordChanges, 0))
        reply.changes.append(auditDto(session, {}, entry));
    return reply;
}

QCoro::Task<Result<WordsReply>> ModerationService::words()
{
    return m_parts.database.read(
        [this](db::Session &session) -> Result<WordsReply> { return wordList(session); });
}

QCoro::Task<Result<WordsReply>> ModerationService::setWords(Person person, WordsRequest request)
{
    QSet<QString> words;
    for (const QString &entry : std::as_const(request.words)) {
        const QStringList folded = foldedWords(foldText(entry));
        if (folded.size() != 1)
            co_return Error::invalidField(QStringLiteral("words"), "validation.one_word");
        words.insert(folded.first());
    }
    QStringList sorted(words.cbegin(), words.cend());
    sorted.sort();
    auto writing =
        m_parts.database.write([this, person, sorted](db::Session &session) -> Result<WordsReply> {
            const QString change = wordChange(m_parts.moderation.words(session), sorted);
            if (!change.isEmpty()) {
                m_parts.moderation.setWords(session, sorted);
                m_parts.moderation.audit(
                    session, ModerationStore::kSchool,
                    {Timestamp::now(), person.id, QLatin1String(kWordsChanged), {}, {}, change});
            }
            return wordList(session);
        });
    co_return co_await writing;
}

AuditEntryDto ModerationService::auditDto(db::Session &session, const Room &room,
                                          const AuditEntry &entry)
{
    AuditEntryDto out;
    out.at = entry.at;
    out.actor = m_views.person(session, entry.actorId);
    out.action = entry.action;
    if (entry.subjectId)
        out.subject = m_views.person(session, *entry.subjectId);
    if (entry.seq) {
        if (const auto message = m_parts.messages.message(session, room.no, *entry.seq))
            out.messageId = messageId({room.no, *entry.seq}, message->createdAt);
    }
    out.detail = entry.detail;
    return out;
}

QCoro::Task<Result<AuditReply>> ModerationService::audit(Person person, AuditRequest request)
{
    return m_inspections.read<AuditReply>(
        person,
        [this, person, request](db::Session &session,
                                Inspections::Look &look) -> Result<AuditReply> {
            const Result<Room> room = m_inspections.open(session, person, request.roomId, look);
            if (!room)
                return room.error();
            const auto member = m_parts.rooms.member(session, room->no, person.id);
            const bool all = look.room || m_access.moderates(session, person, *room,
                                                             member ? &*member : nullptr);
            if (!all && isOfCourse(*room))
                return Error::forbidden("auth.forbidden");
            AuditReply reply;
            reply.page = request.paging.page;
            reply.limit = request.paging.limit;
            const QString action = all ? QString() : QLatin1String(Inspections::kAction);
            for (const AuditEntry &entry :
                 m_parts.moderation.audits(session, room->no, action, reply.limit,
                                           (request.paging.page - 1) * request.paging.limit))
                reply.entries.append(auditDto(session, *room, entry));
            return reply;
        });
}

QCoro::Task<Result<AuditReply>> ModerationService::schoolAudit(PageOnlyQuery paging)
{
    return m_parts.database.read([this, paging](db::Session &session) -> Result<AuditReply> {
        AuditReply reply;
        reply.page = paging.page;
        reply.limit = paging.limit;
        for (const AuditEntry &entry :
             m_parts.moderation.audits(session, ModerationStore::kSchool, {}, reply.limit,
                                       (paging.page - 1) * paging.limit))
            reply.entries.append(auditDto(session, {}, entry));
        return reply;
    });
}

QCoro::Task<Result<>> ModerationService::noteForSchool(Uuid key, AuditEntry entry)
{
    return m_parts.database.write([this, key, entry](db::Session &session) -> Result<> {
        m_parts.moderation.auditOnce(session, ModerationStore::kSchool, key, entry);
        return success();
    });
}

} // namespace lectern::chat
