// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/mentions.h"

#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat_rooms.h"

#include <algorithm>

namespace lectern {

namespace {

/// Rooms with more members than these pages hold are rare, and who writes is known anyway.
constexpr int kMaxPages = 20;
constexpr int kLately = 300; ///< messages

/// A word goes on with it. Scripts without spaces have no such words.
bool goesOn(QChar next)
{
    const auto script = next.script();
    return next.isLetterOrNumber() && script != QChar::Script_Han &&
           script != QChar::Script_Hiragana && script != QChar::Script_Katakana &&
           script != QChar::Script_Thai;
}

} // namespace

QList<UserId> mentionedIn(const QString &text, const QHash<UserId, QString> &names)
{
    QList<UserId> found;
    for (qsizetype at = text.indexOf(QLatin1Char('@')); at >= 0;
         at = text.indexOf(QLatin1Char('@'), at + 1)) {
        const QStringView rest = QStringView(text).sliced(at + 1);
        qsizetype longest = 0;
        QList<UserId> meant;
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            const qsizetype length = it->size();
            const bool fits = length > 0 && length >= longest &&
                              rest.startsWith(*it, Qt::CaseInsensitive) &&
                              (length == rest.size() || !goesOn(rest[length]));
            if (!fits)
                continue;
            if (length > longest)
                meant.clear();
            longest = length;
            meant.append(it.key());
        }
        std::sort(meant.begin(), meant.end());
        for (const UserId &user : std::as_const(meant)) {
            if (!found.contains(user) && found.size() < limits::kMaxMentions)
                found.append(user);
        }
    }
    return found;
}

Mentions::Mentions(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync) {}

void Mentions::setRoom(const RoomId &room)
{
    m_room = room;
    m_members.clear();
    m_chosen.clear();
    m_scope = std::make_unique<QObject>();
    m_asked = m_whole = false;
}

void Mentions::prepare()
{
    if (m_asked || m_room.isNil())
        return;
    m_asked = true;
    ask(1);
}

void Mentions::ask(int page)
{
    RoomMembersRequest request;
    request.roomId = m_room;
    request.paging.page = page;
    request.paging.limit = limits::kMaxPageSize;
    m_sync->api()->fetch(
        endpoints::kRoomMembers, request, m_scope.get(),
        [this, page](const Result<RoomMembersReply> &reply) { onPage(page, reply); });
}

void Mentions::onPage(int page, const Result<RoomMembersReply> &reply)
{
    if (!reply) {
        m_asked = false; // the next letter asks again
        return;
    }
    for (const RoomMemberDto &one : reply->members)
        m_members.insert(one.userId, {one.userId, one.name, one.avatarUrl});
    if (qint64(page) * limits::kMaxPageSize < reply->total && !reply->members.isEmpty() &&
        page < kMaxPages)
        ask(page + 1);
    else
        m_whole = true;
    Q_EMIT learned();
}

QHash<UserId, ChatPersonDto> Mentions::people() const
{
    QHash<UserId, ChatPersonDto> people = m_members;
    if (m_room.isNil() || !m_sync->cache())
        return people;
    const HistorySpan known = m_sync->cache()->span(m_room);
    for (const MessageDto &one : m_sync->cache()->before(m_room, known.to + 1, kLately))
        people.insert(one.sender.userId, one.sender);
    const QHash<UserId, ChatPersonDto> online = m_sync->online(m_room);
    for (const ChatPersonDto &one : online)
        people.insert(one.userId, one);
    return people;
}

void Mentions::choose(const UserId &user, const QString &name)
{
    if (!m_chosen.contains(name.toLower(), user))
        m_chosen.insert(name.toLower(), user);
}

QHash<UserId, QString> Mentions::names() const
{
    QHash<UserId, QString> names;
    const QHash<UserId, ChatPersonDto> known = people();
    for (const ChatPersonDto &one : known) {
        const QString name = one.name.toLower();
        if (!m_chosen.contains(name) || m_chosen.contains(name, one.userId))
            names.insert(one.userId, one.name);
    }
    return names;
}

QList<UserId> Mentions::in(const QString &text) const
{
    if (m_room.isNil() || !m_sync->cache() || !text.contains(QLatin1Char('@')))
        return {};
    return mentionedIn(text, names());
}

} // namespace lectern
