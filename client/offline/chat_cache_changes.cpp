// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of messages on their way, in the cache.
#include "client/offline/chat_cache.h"
#include "client/offline/chat_cache_coding.h"

#include <QSqlQuery>
#include <QVariant>

namespace lectern {

using namespace chat_cache;

void ChatCache::keepChange(const MessageChange &change)
{
    run(QStringLiteral("PRAGMA synchronous=FULL"));
    run(QStringLiteral("INSERT INTO changes (change, room, body) VALUES (?, ?, ?) "
                       "ON CONFLICT (change) DO UPDATE SET body = excluded.body"),
        {change.key.toBytes(), key(change.roomId), packed(change)});
    run(QStringLiteral("PRAGMA synchronous=NORMAL"));
}

void ChatCache::dropChange(const Uuid &change)
{
    run(QStringLiteral("DELETE FROM changes WHERE change = ?"), {change.toBytes()});
}

QList<MessageChange> ChatCache::changes() const
{
    QList<MessageChange> list;
    QSqlQuery rows = query(QStringLiteral("SELECT body FROM changes ORDER BY place"), {});
    while (rows.next()) {
        if (auto change = unpacked<MessageChange>(rows.value(0).toByteArray()))
            list.append(std::move(*change));
    }
    return list;
}

} // namespace lectern
