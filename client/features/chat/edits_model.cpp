// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/edits_model.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/time_text.h"
#include "shared/endpoints/chat.h"

#include <algorithm>

namespace lectern {

EditsModel::EditsModel(ChatSync *sync, QObject *parent) : PagedListModel(parent), m_sync(sync) {}

int EditsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> EditsModel::roleNames() const
{
    return {
        {TextRole, "words"}, {WhenRole, "when"}, {NameRole, "name"}, {DeletedRole, "wasDeleted"}};
}

QVariant EditsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageEditDto &one = m_rows[index.row()];
    switch (role) {
    case TextRole:
    case Qt::DisplayRole:
        return one.message;
    case WhenRole:
        return stampText(one.at);
    case NameRole:
        return shownName(one.by.name);
    case DeletedRole:
        return one.deleted;
    default:
        return {};
    }
}

void EditsModel::show(const QString &messageId)
{
    clear();
    m_message = MessageId(Uuid::fromString(messageId).value_or(Uuid()));
    if (!m_message.isNil())
        reload();
}

void EditsModel::requestPage(const std::optional<QString> &, QObject *owner)
{
    m_sync->api()->fetch(endpoints::kMessageEdits, MessageRequest{m_message}, owner,
                         [this](Result<MessageEditsReply> reply) {
                             if (!reply)
                                 return fail(reply.error());
                             std::reverse(reply->edits.begin(), reply->edits.end());
                             const qint64 count = reply->edits.size();
                             deliver(m_rows, std::move(reply->edits), std::nullopt, count);
                         });
}

} // namespace lectern
