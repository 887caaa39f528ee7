// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

#include <QHash>
#include <QList>

#include <mutex>

namespace lectern::chat {

/// Who has a socket open on this node: counted, never stored. Safe from any thread.
class Presence
{
public:
    /// A socket came. True: the first one of a visible person.
    bool opened(const UserId &user, bool invisible);
    /// A socket went. True: the last one (lastSeen is to be stored).
    bool closed(const UserId &user);
    /// For all sockets that are open.
    void setInvisible(const UserId &user, bool invisible);

    [[nodiscard]] bool isOnline(const UserId &user) const;
    /// Those of `users` that are online and visible, in their order.
    [[nodiscard]] QList<UserId> online(const QList<UserId> &users, qsizetype most) const;

private:
    struct Entry
    {
        int sockets = 0;
        bool invisible = false;
    };
    mutable std::mutex m_mutex;
    QHash<UserId, Entry> m_users;
};

} // namespace lectern::chat
