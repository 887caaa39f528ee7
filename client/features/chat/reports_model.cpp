// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/reports_model.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/time_text.h"
#include "shared/endpoints/chat_moderation.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

namespace {

/// Reports come from rooms, too, that one does not sit in.
ErrorInfo presented(const Error &why)
{
    ErrorInfo info = presentError(why);
    if (why.id == "chat.room_not_found" || why.id == "chat.not_a_member")
        info.message = QCoreApplication::translate(
            "Chat", "You are not in this room: its people can't be silenced from here. The message "
                    "can be deleted.");
    return info;
}

} // namespace

ReportsModel::ReportsModel(ChatSync *sync, QObject *parent)
    : PagedListModel(parent), m_sync(sync), m_inspection(sync)
{
}

int ReportsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> ReportsModel::roleNames() const
{
    return {{ReportIdRole, "reportId"},
            {MessageIdRole, "messageId"},
            {RoomIdRole, "roomId"},
            {RoomNameRole, "roomName"},
            {SenderNameRole, "senderName"},
            {SenderIdRole, "senderId"},
            {AvatarRole, "avatar"},
            {TextRole, "messageText"},
            {ReasonRole, "reason"},
            {ReporterRole, "reporter"},
            {WhenRole, "when"},
            {SilencedRole, "silenced"}};
}

QVariant ReportsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReportDto &one = m_rows[index.row()];
    switch (role) {
    case ReportIdRole:
        return one.reportId.toString();
    case MessageIdRole:
        return one.message.messageId.toString();
    case RoomIdRole:
        return one.message.roomId.toString();
    case RoomNameRole: {
        const RoomDto *room = m_sync->room(one.message.roomId);
        return shownName(room ? room->name : one.roomName);
    }
    case SenderNameRole:
        return shownName(one.message.sender.name);
    case SenderIdRole:
        return one.message.sender.userId.toString();
    case AvatarRole:
        return m_sync->api()->resolve(one.message.sender.avatarUrl);
    case TextRole:
    case Qt::DisplayRole:
        return one.originalText.isEmpty() ? messageSummary(one.message)
                                          : UnmarkedText::of(one.originalText).text;
    case ReasonRole:
        return one.reason;
    case ReporterRole:
        return shownName(one.reporter.name);
    case WhenRole:
        return shortTimeText(one.createdAt);
    case SilencedRole:
        return m_silenced.contains(one.reportId);
    default:
        return {};
    }
}

int ReportsModel::rowOf(const ReportId &id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].reportId == id)
            return int(row);
    }
    return -1;
}

/// Of more than a page the number says enough, and the rest comes as one reads on.
void ReportsModel::look()
{
    if (busy() || m_looking)
        return;
    if (state() != ViewState::Content && state() != ViewState::Empty)
        return reload();
    if (m_rows.size() >= limits::kMaxPageSize)
        return;
    m_looking = std::make_unique<QObject>();
    ReportsRequest request;
    request.state = ReportState::Open;
    request.paging.page = 1;
    request.paging.limit = limits::kMaxPageSize;
    m_sync->api()->fetch(endpoints::kReports, request, m_looking.get(),
                         [this](const Result<ReportListReply> &reply) {
                             m_looking.release()->deleteLater();
                             if (reply && !busy()) // what is loaded meanwhile is younger
                                 merge(reply->reports);
                         });
}

/// Oldest first: new ones come last.
void ReportsModel::merge(const QList<ReportDto> &now)
{
    const auto among = [](const QList<ReportDto> &list, const ReportId &id) {
        return std::any_of(list.cbegin(), list.cend(),
                           [&](const ReportDto &one) { return one.reportId == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (among(now, m_rows[row].reportId))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    QList<ReportDto> added;
    for (const ReportDto &one : now) {
        if (!among(m_rows, one.reportId))
            added.append(one);
    }
    const bool more = now.size() >= limits::kMaxPageSize;
    const qint64 count = m_rows.size() + added.size();
    deliver(m_rows, std::move(added), more ? std::optional(QString::number(2)) : std::nullopt,
            count);
}

void ReportsModel::forget()
{
    m_looking.reset();
    clear();
    m_silenced.clear();
    m_inspection.close();
    tell(std::nullopt);
}

bool ReportsModel::isOfOthers(const QString &reportId) const
{
    const auto id = Uuid::fromString(reportId);
    const int row = id ? rowOf(ReportId(*id)) : -1;
    if (row < 0)
        return false;
    const ReportDto &one = m_rows[row];
    const bool ofPeople = one.roomType == RoomType::Group || one.roomType == RoomType::Personal;
    return ofPeople && !m_sync->room(one.message.roomId);
}

void ReportsModel::inspect(const QString &reportId)
{
    const auto id = Uuid::fromString(reportId);
    if (const int row = id ? rowOf(ReportId(*id)) : -1; row >= 0)
        m_inspection.open(m_rows[row]);
}

void ReportsModel::tell(const std::optional<Error> &why)
{
    m_actionError = why ? presented(*why) : ErrorInfo();
    Q_EMIT actionErrorChanged();
}

void ReportsModel::closeReport(const QString &reportId, bool remove)
{
    const auto id = Uuid::fromString(reportId);
    if (!id)
        return;
    CloseReportRequest request;
    request.reportId = ReportId(*id);
    request.remove = remove;
    m_sync->api()->fetch(endpoints::kCloseReport, request, this,
                         [this, id = request.reportId, remove](const Result<ReportDto> &reply) {
                             tell(reply ? std::nullopt : std::optional(reply.error()));
                             if (reply) {
                                 m_inspection.onClosed(*reply);
                                 Q_EMIT reportClosed(remove);
                             }
                             const int row = rowOf(id);
                             if (!reply || row < 0)
                                 return;
                             beginRemoveRows({}, row, row);
                             m_rows.removeAt(row);
                             endRemoveRows();
                             Q_EMIT countChanged();
                             // The empty state, and reports of the same message that went with it.
                             reload();
                         });
}

void ReportsModel::silence(const QString &reportId, int seconds)
{
    const auto id = Uuid::fromString(reportId);
    const int row = id ? rowOf(ReportId(*id)) : -1;
    if (row < 0)
        return;
    SilenceRequest request;
    request.roomId = m_rows[row].message.roomId;
    request.userId = m_rows[row].message.sender.userId;
    request.seconds = seconds;
    request.reason = m_rows[row].reason;
    m_sync->api()->fetch(endpoints::kSilenceMember, request, this,
                         [this, id = ReportId(*id)](const Result<SilenceReply> &reply) {
                             tell(reply ? std::nullopt : std::optional(reply.error()));
                             const int now = rowOf(id);
                             if (!reply || now < 0)
                                 return;
                             m_silenced.insert(id);
                             Q_EMIT dataChanged(index(now), index(now), {SilencedRole});
                         });
}

/// Pages have numbers here, not cursors.
void ReportsModel::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    ReportsRequest request;
    request.state = ReportState::Open;
    request.paging.page = cursor ? cursor->toInt() : 1;
    request.paging.limit = limits::kMaxPageSize;
    m_sync->api()->fetch(endpoints::kReports, request, owner,
                         [this, page = request.paging.page](Result<ReportListReply> reply) {
                             if (!reply)
                                 return fail(reply.error());
                             const bool more = reply->reports.size() >= limits::kMaxPageSize;
                             const qint64 count = m_rows.size() + reply->reports.size();
                             deliver(m_rows, std::move(reply->reports),
                                     more ? std::optional(QString::number(page + 1)) : std::nullopt,
                                     count);
                         });
}

} // namespace lectern
