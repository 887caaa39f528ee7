// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/presence.h"

namespace lectern::chat {

bool Presence::opened(const UserId &user, bool invisible)
{
    const std::scoped_lock lock(m_mutex);
    Entry &entry = m_users[user];
    if (++entry.sockets > 1)
        return false; // and as visible as before
    entry.invisible = invisible;
    return !invisible;
}

bool Presence::closed(const UserId &user)
{
    const std::scoped_lock lock(m_mutex);
    const auto entry = m_users.find(user);
    if (entry == m_users.end() || --entry->sockets > 0)
        return false;
    m_users.erase(entry);
    return true;
}

void Presence::setInvisible(const UserId &user, bool invisible)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto entry = m_users.find(user); entry != m_users.end())
        entry->invisible = invisible;
}

bool Presence::isOnline(const UserId &user) const
{
    const std::scoped_lock lock(m_mutex);
    const auto entry = m_users.constFind(user);
    return entry != m_users.cend() && !entry->invisible;
}

QList<UserId> Presence::online(const QList<UserId> &users, qsizetype most) const
{
    QList<UserId> out;
    const std::scoped_lock lock(m_mutex);
    for (const UserId &user : users) {
        const auto entry = m_users.constFind(user);
        if (entry == m_users.cend() || entry->invisible)
            continue;
        out.append(user);
        if (out.size() >= most)
            break;
    }
    return out;
}

} // namespace lectern::chat
