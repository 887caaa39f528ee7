// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/readers_model.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat.h"

namespace lectern {

ReadersModel::ReadersModel(ChatSync *sync, QObject *parent) : PagedListModel(parent), m_sync(sync)
{
}

int ReadersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> ReadersModel::roleNames() const
{
    return {{NameRole, "name"}, {AvatarRole, "avatar"}};
}

QVariant ReadersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChatPersonDto &one = m_rows[index.row()];
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
        return shownName(one.name);
    case AvatarRole:
        return m_sync->api()->resolve(one.avatarUrl);
    default:
        return {};
    }
}

void ReadersModel::show(const QString &messageId)
{
    clear();
    m_message = MessageId(Uuid::fromString(messageId).value_or(Uuid()));
    if (!m_message.isNil())
        reload();
}

/// Pages have numbers here, not cursors.
void ReadersModel::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    ReadersRequest request;
    request.messageId = m_message;
    request.paging.page = cursor ? cursor->toInt() : 1;
    request.paging.limit = limits::kMaxPageSize;
    m_sync->api()->fetch(endpoints::kReaders, request, owner,
                         [this, page = request.paging.page](Result<ReadersReply> reply) {
                             if (!reply)
                                 return fail(reply.error());
                             const bool more = qint64(page) * limits::kMaxPageSize < reply->total;
                             deliver(m_rows, std::move(reply->readers),
                                     more ? std::optional(QString::number(page + 1)) : std::nullopt,
                                     reply->total);
                         });
}

} // namespace lectern
