// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/pins_model.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/message_format.h"
#include "shared/endpoints/chat.h"

#include <algorithm>

namespace lectern {

namespace {
constexpr int kPauseMs = 300;
} // namespace

PinsModel::PinsModel(ChatSync *sync, QObject *parent) : PagedListModel(parent), m_sync(sync)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kPauseMs);
    connect(&m_again, &QTimer::timeout, this, &PinsModel::reload);
    connect(sync, &ChatSync::messagePatched, this, [this](const MessagePatch &patch) {
        // How many answers there are is not shown here.
        if (patch.roomId != m_room || m_room.isNil() || patch.seq == 0)
            return;
        // A pin or an unpin, or a change of what is pinned.
        MessageDto probe;
        probe.change = -1;
        patch.applyTo(probe);
        const bool here = std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const auto &one) {
            return one.messageId == patch.messageId;
        });
        if (here || probe.pinnedAt)
            m_again.start();
    });
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

void PinsModel::unpin(const QString &key)
{
    if (const auto id = Uuid::fromString(key))
        m_sync->api()->fetch(endpoints::kPinMessage, PinRequest{MessageId(*id), false}, this,
                             [this](const Result<MessageDto> &reply) {
                                 setActionError(reply ? ErrorInfo() : presentError(reply.error()));
                                 if (!reply)
                                     return;
                                 m_sync->take(*reply);
                                 reload();
                             });
}

void PinsModel::setActionError(const ErrorInfo &error)
{
    if (m_actionError == error)
        return;
    m_actionError = error;
    Q_EMIT actionErrorChanged();
}

void PinsModel::requestPage(const std::optional<QString> &, QObject *owner)
{
    m_sync->api()->fetch(endpoints::kPins, RoomOnlyRequest{m_room}, owner,
                         [this](Result<PinsReply> reply) {
                             if (!reply)
                                 return fail(reply.error());
                             const qint64 count = reply->messages.size();
                             deliver(m_rows, std::move(reply->messages), std::nullopt, count);
                         });
}

} // namespace lectern
