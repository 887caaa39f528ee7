// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/audit_model.h"

#include "client/features/chat/audit_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/time_text.h"
#include "shared/endpoints/chat_moderation.h"

#include <algorithm>

namespace lectern {

namespace {

constexpr int kPageSize = 50;
constexpr int kPauseMs = 300;

bool isSame(const AuditEntryDto &a, const AuditEntryDto &b)
{
    const auto subject = [](const AuditEntryDto &one) {
        return one.subject ? one.subject->userId : UserId();
    };
    return a.at == b.at && a.action == b.action && a.actor.userId == b.actor.userId &&
           subject(a) == subject(b) && a.messageId == b.messageId && a.detail == b.detail;
}

} // namespace

AuditModel::AuditModel(ChatSync *sync, QObject *parent) : PagedListModel(parent), m_sync(sync)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kPauseMs);
    connect(&m_again, &QTimer::timeout, this, &AuditModel::reload);
    connect(sync, &ChatSync::messagePatched, this, [this](const MessagePatch &patch) {
        if (patch.roomId != m_room)
            return;
        // A deletion, a pin or an unpin; not a reaction.
        MessageDto probe;
        probe.change = -1;
        probe.pinnedAt = Timestamp{1};
        patch.applyTo(probe);
        if (probe.deletedAt || probe.pinnedAt != Timestamp{1})
            refreshSoon();
    });
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> AuditModel::roleNames() const
{
    return {{TextRole, "what"},
            {WhenRole, "when"},
            {MessageIdRole, "messageId"},
            {OutsideRole, "outside"}};
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditEntryDto &one = m_rows[index.row()];
    switch (role) {
    case TextRole:
    case Qt::DisplayRole:
        return auditText(one);
    case WhenRole:
        return QStringLiteral("%1  ·  %2").arg(dayText(one.at), clockText(one.at));
    case MessageIdRole:
        return one.messageId ? one.messageId->toString() : QString();
    case OutsideRole: {
        const bool removed = one.action == QLatin1String("member.removed") && one.subject;
        const bool since = std::any_of(
            m_rows.cbegin(), m_rows.cbegin() + index.row(), [&](const AuditEntryDto &younger) {
                return younger.action.startsWith(QLatin1String("member.")) && younger.subject &&
                       removed && younger.subject->userId == one.subject->userId;
            });
        return removed && !since ? one.subject->userId.toString() : QString();
    }
    default:
        return {};
    }
}

void AuditModel::setRoom(const RoomId &room)
{
    m_again.stop();
    if (m_room != room)
        clear();
    m_room = room;
    if (!room.isNil())
        reload();
}

void AuditModel::refreshSoon()
{
    if (!m_room.isNil() && m_rows.size() <= kPageSize)
        m_again.start();
}

QList<AuditEntryDto> AuditModel::unseen(QList<AuditEntryDto> page) const
{
    page.removeIf([this](const AuditEntryDto &one) {
        return std::any_of(m_rows.crbegin(), m_rows.crend(),
                           [&one](const AuditEntryDto &mine) { return isSame(mine, one); });
    });
    return page;
}

void AuditModel::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    AuditRequest request;
    request.roomId = m_room;
    request.paging.page = cursor ? cursor->toInt() : 1;
    request.paging.limit = kPageSize;
    m_sync->api()->fetch(endpoints::kRoomAudit, request, owner,
                         [this, page = request.paging.page](Result<AuditReply> reply) {
                             if (!reply)
                                 return fail(reply.error());
                             const bool more = reply->entries.size() >= kPageSize;
                             QList<AuditEntryDto> rows = page > 1
                                                             ? unseen(std::move(reply->entries))
                                                             : std::move(reply->entries);
                             const qint64 count = (page > 1 ? m_rows.size() : 0) + rows.size();
                             deliver(m_rows, std::move(rows),
                                     more ? std::optional(QString::number(page + 1)) : std::nullopt,
                                     count);
                         });
}

} // namespace lectern
