// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/pins_model.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/time_text.h"
#include "shared/endpoints/chat.h"

#include <algorithm>
#include <utility>

namespace lectern {

namespace {
constexpr int kPauseMs = 300;
constexpr int kPageSize = limits::kMaxPageSize;
} // namespace

PinsModel::PinsModel(ChatSync *sync, QObject *parent) : PagedListModel(parent), m_sync(sync)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kPauseMs);
    connect(&m_again, &QTimer::timeout, this, &PinsModel::reload);
    connect(sync, &ChatSync::messagePatched, this, &PinsModel::onPatched);
}

void PinsModel::onPatched(const MessagePatch &patch)
{
    // How many answers there are is not shown here.
    if (patch.roomId != m_room || m_room.isNil() || patch.seq == 0)
        return;
    const int row = rowOf(patch.messageId);
    // A pin or an unpin, or a change of what is pinned.
    MessageDto probe;
    probe.change = -1;
    patch.applyTo(probe);
    if (row < 0 && !probe.pinnedAt)
        return;
    if (isOnePage()) {
        m_again.start();
    } else if (row < 0) {
        const auto pinned = m_sync->cache()->message(m_room, patch.messageId);
        if (!pinned)
            return m_again.start();
        beginInsertRows({}, 0, 0);
        m_rows.prepend(*pinned);
        endInsertRows();
        Q_EMIT countChanged();
    } else if (patch.applyTo(m_rows[row])) {
        if (m_rows[row].pinnedAt)
            Q_EMIT dataChanged(index(row), index(row));
        else
            removeRow(row);
    }
}

void PinsModel::onUnpinned(const MessageId &message)
{
    if (isOnePage())
        return reload();
    if (const int row = rowOf(message); row >= 0)
        removeRow(row);
}

void PinsModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
}

int PinsModel::rowOf(const MessageId &message) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                 [&](const MessageDto &one) { return one.messageId == message; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

bool PinsModel::isOnePage() const
{
    return m_rows.size() <= kPageSize;
}

int PinsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> PinsModel::roleNames() const
{
    return {{KeyRole, "key"},
            {SenderNameRole, "senderName"},
            {AvatarRole, "avatar"},
            {TextRole, "summary"},
            {WhenRole, "when"}};
}

QVariant PinsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageDto &one = m_rows[index.row()];
    switch (role) {
    case KeyRole:
        return one.messageId.toString();
    case SenderNameRole:
        return shownName(one.sender.name);
    case AvatarRole:
        return m_sync->api()->resolve(one.sender.avatarUrl);
    case TextRole:
    case Qt::DisplayRole:
        return messageSummary(one);
    case WhenRole:
        return shortTimeText(one.createdAt);
    default:
        return {};
    }
}

void PinsModel::setRoom(const RoomId &room)
{
    if (m_room == room)
        return;
    m_room = room;
    m_again.stop();
    setActionError({});
    clear();
    if (!room.isNil())
        reload();
}

void PinsModel::setPinned(const QString &key, bool on)
{
    if (const auto id = Uuid::fromString(key))
        m_sync->api()->fetch(endpoints::kPinMessage, PinRequest{MessageId(*id), on}, this,
                             [this, key, on](const Result<MessageDto> &reply) {
                                 setActionError(reply ? ErrorInfo() : presentError(reply.error()));
                                 if (!reply)
                                     return;
                                 m_sync->take(*reply);
                                 if (reply->roomId != m_room)
                                     return; // that is looked at by now
                                 if (on)
                                     return m_again.start();
                                 onUnpinned(reply->messageId);
                                 Q_EMIT unpinned(key);
                             });
}

void PinsModel::setActionError(const ErrorInfo &error)
{
    if (m_actionError == error)
        return;
    m_actionError = error;
    Q_EMIT actionErrorChanged();
}

void PinsModel::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    m_sync->api()->fetch(endpoints::kPins, PinsRequest{m_room, kPageSize, cursor}, owner,
                         [this, further = cursor.has_value()](Result<PinsReply> reply) {
                             if (!reply)
                                 return fail(reply.error());
                             if (!further && !m_rows.isEmpty())
                                 return takeFirst(*reply);
                             const qint64 count = m_rows.size() + reply->messages.size();
                             deliver(m_rows, std::move(reply->messages), reply->nextCursor, count);
                         });
}

/// As the first page is now. What lies beyond it stays, and goes on where it went on.
void PinsModel::takeFirst(const PinsReply &reply)
{
    const auto place = [](const MessageDto &one) {
        return std::pair(one.pinnedAt.value_or(Timestamp()), one.seq);
    };
    QList<MessageDto> rows = reply.messages;
    for (const MessageDto &one : std::as_const(m_rows)) {
        if (reply.nextCursor && !reply.messages.isEmpty() &&
            place(one) < place(reply.messages.constLast()))
            rows.append(one);
    }
    const bool beyond = rows.size() > reply.messages.size();
    const std::optional<QString> goesOn = beyond ? next() : reply.nextCursor;
    become(m_rows, rows, &MessageDto::messageId);
    finishPage(goesOn, rows.size());
}

} // namespace lectern
