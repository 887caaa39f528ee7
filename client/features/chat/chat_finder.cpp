// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/chat_finder.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/accounts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace lectern {

namespace {

constexpr auto kPause = std::chrono::milliseconds(200);
constexpr int kMostRooms = 5;
constexpr int kMostPeople = 4;

/// One of its words begins so.
bool fits(const QString &name, const QString &query)
{
    return name.startsWith(query, Qt::CaseInsensitive) ||
           name.contains(QString(QLatin1Char(' ') + query), Qt::CaseInsensitive) ||
           (query.size() > 2 && name.contains(query, Qt::CaseInsensitive));
}

} // namespace

ChatFinder::ChatFinder(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ChatFinder::ask);
    connect(sync, &ChatSync::roomsReplaced, this, [this] {
        if (!m_sync->running())
            setQuery({});
        else if (!m_query.isEmpty())
            find();
    });
}

void ChatFinder::setQuery(const QString &query)
{
    const QString trimmed = query.trimmed();
    if (trimmed == m_query)
        return;
    m_query = trimmed;
    m_scope.reset();
    m_people.clear();
    if (m_query.isEmpty() || !m_sync->running())
        m_pause.stop();
    else
        m_pause.start();
    find();
}

void ChatFinder::ask()
{
    SearchUsersRequest request;
    request.name = m_query;
    request.paging.limit = kMostPeople + 2;
    m_scope = std::make_unique<QObject>();
    m_sync->api()->fetch(endpoints::kSearchUsers, request, m_scope.get(),
                         [this](const Result<UserListReply> &reply) {
                             // This runs inside a call that the scope owns.
                             m_scope.release()->deleteLater();
                             if (reply)
                                 m_people = reply->users;
                             find();
                         });
}

void ChatFinder::find()
{
    m_found.clear();
    QList<RoomDto> rooms;
    QHash<UserId, RoomId> met;
    if (!m_query.isEmpty()) {
        for (const RoomDto &room : m_sync->rooms()) {
            if (room.peer)
                met.insert(room.peer->userId, room.roomId);
            if (fits(room.name, m_query))
                rooms.append(room);
        }
    }
    std::sort(rooms.begin(), rooms.end(), [](const RoomDto &a, const RoomDto &b) {
        const Timestamp first = a.lastMessageAt.value_or(a.createdAt);
        const Timestamp second = b.lastMessageAt.value_or(b.createdAt);
        return first != second ? first > second : a.roomId < b.roomId;
    });
    const auto add = [this](const QString &name, const std::optional<QString> &avatar,
                            const QString &kind, const QString &room, const QString &user) {
        m_found.append(QVariantMap{{QStringLiteral("name"), shownName(name)},
                                   {QStringLiteral("avatar"), m_sync->api()->resolve(avatar)},
                                   {QStringLiteral("kind"), kind},
                                   {QStringLiteral("roomId"), room},
                                   {QStringLiteral("userId"), user}});
    };
    QSet<UserId> shown{m_sync->self()};
    for (const RoomDto &room : rooms.first(std::min<qsizetype>(kMostRooms, rooms.size()))) {
        if (room.peer)
            shown.insert(room.peer->userId);
        add(room.name, room.peer ? room.peer->avatarUrl : std::nullopt, enumText(room.type),
            room.roomId.toString(), {});
    }
    int people = 0;
    for (const PersonDto &one : std::as_const(m_people)) {
        if (shown.contains(one.userId) || people++ >= kMostPeople)
            continue;
        const RoomId room = met.value(one.userId);
        add(one.name, one.avatarUrl, QStringLiteral("person"),
            room.isNil() ? QString() : room.toString(), one.userId.toString());
    }
    Q_EMIT changed();
}

} // namespace lectern
