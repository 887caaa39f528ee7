// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/people_search.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/accounts.h"

#include <algorithm>

namespace lectern {

namespace {
constexpr int kPauseMs = 250;
} // namespace

PeopleSearch::PeopleSearch(ChatSync *sync, QObject *parent) : PagedListModel(parent), m_sync(sync)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PeopleSearch::reload);
}

int PeopleSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> PeopleSearch::roleNames() const
{
    return {
        {UserIdRole, "userId"}, {NameRole, "name"}, {AvatarRole, "avatar"}, {ChosenRole, "chosen"}};
}

QVariant PeopleSearch::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PersonDto &one = m_rows[index.row()];
    switch (role) {
    case UserIdRole:
        return one.userId.toString();
    case NameRole:
    case Qt::DisplayRole:
        return shownName(one.name);
    case AvatarRole:
        return m_sync->api()->resolve(one.avatarUrl);
    case ChosenRole:
        return chosenAt(one.userId) >= 0;
    default:
        return {};
    }
}

void PeopleSearch::setQuery(const QString &query)
{
    const QString trimmed = query.trimmed();
    if (trimmed == m_query)
        return;
    m_query = trimmed;
    Q_EMIT queryChanged();
    m_pause.start();
}

QVariantList PeopleSearch::chosen() const
{
    QVariantList list;
    for (const PersonDto &one : m_chosen)
        list.append(QVariantMap{{QStringLiteral("userId"), one.userId.toString()},
                                {QStringLiteral("name"), shownName(one.name)},
                                {QStringLiteral("avatar"), m_sync->api()->resolve(one.avatarUrl)}});
    return list;
}

QStringList PeopleSearch::chosenIds() const
{
    QStringList ids;
    for (const PersonDto &one : m_chosen)
        ids.append(one.userId.toString());
    return ids;
}

void PeopleSearch::begin()
{
    forget();
    reload();
}

void PeopleSearch::forget()
{
    m_pause.stop();
    m_query.clear();
    m_chosen.clear();
    Q_EMIT queryChanged();
    Q_EMIT chosenChanged();
    clear();
}

qsizetype PeopleSearch::chosenAt(const UserId &user) const
{
    const auto it = std::find_if(m_chosen.cbegin(), m_chosen.cend(),
                                 [&user](const PersonDto &one) { return one.userId == user; });
    return it == m_chosen.cend() ? -1 : it - m_chosen.cbegin();
}

void PeopleSearch::toggle(const QString &userId)
{
    const auto uuid = Uuid::fromString(userId);
    if (!uuid)
        return;
    const UserId user(*uuid);
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [&user](const PersonDto &one) { return one.userId == user; });
    if (const qsizetype at = chosenAt(user); at >= 0)
        m_chosen.removeAt(at);
    else if (row != m_rows.cend())
        m_chosen.append(*row);
    else
        return;
    if (row != m_rows.cend()) {
        const QModelIndex where = index(int(row - m_rows.cbegin()));
        Q_EMIT dataChanged(where, where, {ChosenRole});
    }
    Q_EMIT chosenChanged();
}

void PeopleSearch::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    SearchUsersRequest request;
    if (!m_query.isEmpty())
        request.name = m_query;
    request.paging.cursor = cursor;
    m_sync->api()->fetch(
        endpoints::kSearchUsers, request, owner, [this](Result<UserListReply> reply) {
            if (!reply)
                return fail(reply.error());
            reply->users.removeIf(
                [this](const PersonDto &one) { return one.userId == m_sync->self(); });
            deliver(m_rows, std::move(reply->users), reply->nextCursor, reply->total);
        });
}

} // namespace lectern
