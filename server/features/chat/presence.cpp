// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/presence.h"

#include <algorithm>
#include <utility>

namespace lectern::chat {

bool Presence::opened(const UserId &user)
{
    const std::scoped_lock lock(m_mutex);
    return ++m_users[user].sockets == 1; // otherwise as visible as before
}

bool Presence::found(const UserId &user, bool invisible)
{
    const std::scoped_lock lock(m_mutex);
    const auto entry = m_users.find(user);
    // What was chosen meanwhile is younger.
    if (entry == m_users.end() || entry->invisible)
        return false;
    const bool wasSeen = isVisible(user);
    entry->invisible = invisible;
    if (m_listener)
        m_listener->isHere(user, invisible);
    return !invisible && !wasSeen;
}

std::optional<bool> Presence::closed(const UserId &user)
{
    const std::scoped_lock lock(m_mutex);
    const auto entry = m_users.find(user);
    if (entry == m_users.end() || --entry->sockets > 0)
        return std::nullopt;
    const bool wasSeen = isVisible(user);
    m_users.erase(entry);
    if (m_listener)
        m_listener->isHere(user, std::nullopt);
    return isElsewhere(user) ? std::nullopt : std::optional(wasSeen);
}

void Presence::setInvisible(const UserId &user, bool invisible)
{
    applyInvisible(user, invisible);
    if (m_listener)
        m_listener->choseInvisible(user, invisible);
}

void Presence::applyInvisible(const UserId &user, bool invisible)
{
    const std::scoped_lock lock(m_mutex);
    const auto entry = m_users.find(user);
    if (entry == m_users.end() || entry->invisible == invisible)
        return;
    entry->invisible = invisible;
    if (m_listener)
        m_listener->isHere(user, invisible);
}

Presence::Difference Presence::setElsewhere(const Uuid &node, const QHash<UserId, bool> &invisible)
{
    const std::scoped_lock lock(m_mutex);
    const QHash<UserId, bool> before = m_elsewhere.value(node);
    Difference difference;
    QList<UserId> &left = difference.left;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!invisible.contains(it.key()) && isVisible(it.key()))
            left.append(it.key());
    }
    for (auto it = invisible.cbegin(); it != invisible.cend() && !difference.shows; ++it)
        difference.shows = !*it && !isFoundHere(it.key()) && !isVisibleElsewhere(it.key());
    m_elsewhere[node] = invisible;
    left.removeIf([this](const UserId &user) { return !leaves(user); });
    return difference;
}

Presence::Change Presence::setElsewhere(const Uuid &node, const UserId &user,
                                        std::optional<bool> invisible)
{
    const std::scoped_lock lock(m_mutex);
    QHash<UserId, bool> &there = m_elsewhere[node];
    const bool wasSeen = isVisible(user);
    if (invisible) {
        // Of what one chooses on that node it tells itself.
        const bool isNew = !there.contains(user) && !isFoundHere(user);
        there.insert(user, *invisible);
        return isNew && !wasSeen && !*invisible ? Change::Came : Change::None;
    }
    there.remove(user);
    return wasSeen && leaves(user) ? Change::Left : Change::None;
}

QHash<UserId, bool> Presence::forget(const Uuid &node)
{
    const std::scoped_lock lock(m_mutex);
    QHash<UserId, bool> gone = m_elsewhere.value(node);
    for (auto it = gone.begin(); it != gone.end(); ++it)
        *it = isVisible(it.key());
    m_elsewhere.remove(node);
    for (auto it = gone.begin(); it != gone.end();) {
        const bool isNowhere =
            *it ? leaves(it.key()) : !m_users.contains(it.key()) && !isElsewhere(it.key());
        it = isNowhere ? std::next(it) : gone.erase(it);
    }
    return gone;
}

bool Presence::forgetAllElsewhere()
{
    const std::scoped_lock lock(m_mutex);
    const auto elsewhere = std::exchange(m_elsewhere, {});
    return std::any_of(elsewhere.cbegin(), elsewhere.cend(), [this](const auto &people) {
        for (auto it = people.cbegin(); it != people.cend(); ++it) {
            if (!*it && !isFoundHere(it.key()))
                return true;
        }
        return false;
    });
}

QList<UserId> Presence::here() const
{
    const std::scoped_lock lock(m_mutex);
    return m_users.keys();
}

bool Presence::isOnline(const UserId &user) const
{
    const std::scoped_lock lock(m_mutex);
    return isVisible(user);
}

bool Presence::isConnected(const UserId &user) const
{
    const std::scoped_lock lock(m_mutex);
    return m_users.contains(user) || isElsewhere(user);
}

QList<UserId> Presence::online(const QList<UserId> &users, qsizetype most) const
{
    QList<UserId> out;
    const std::scoped_lock lock(m_mutex);
    for (const UserId &user : users) {
        if (!isVisible(user))
            continue;
        out.append(user);
        if (out.size() >= most)
            break;
    }
    return out;
}

/// Here the choice of all nodes is known soonest; until it is, what others show holds.
bool Presence::isVisible(const UserId &user) const
{
    const auto entry = m_users.constFind(user);
    if (entry != m_users.cend() && entry->invisible)
        return !*entry->invisible;
    return (entry != m_users.cend() && entry->shown) || isVisibleElsewhere(user);
}

bool Presence::leaves(const UserId &user)
{
    if (isElsewhere(user))
        return false;
    const auto entry = m_users.find(user);
    if (entry == m_users.end())
        return true;
    entry->shown = entry->shown || !entry->invisible;
    return false;
}

bool Presence::isFoundHere(const UserId &user) const
{
    const auto entry = m_users.constFind(user);
    return entry != m_users.cend() && entry->invisible;
}

bool Presence::isVisibleElsewhere(const UserId &user) const
{
    return std::any_of(m_elsewhere.cbegin(), m_elsewhere.cend(), [&user](const auto &people) {
        const auto there = people.constFind(user);
        return there != people.cend() && !*there;
    });
}

bool Presence::isElsewhere(const UserId &user) const
{
    return std::any_of(m_elsewhere.cbegin(), m_elsewhere.cend(),
                       [&user](const auto &people) { return people.contains(user); });
}

} // namespace lectern::chat
