// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

#include <QHash>
#include <QList>

#include <mutex>
#include <optional>

namespace lectern::chat {

/// Hears who is here. Called while Presence is locked: pass it on, ask nothing.
class PresenceListener
{
public:
    virtual ~PresenceListener() = default;
    /// Here with a socket, visible or not; or gone.
    virtual void isHere(const UserId &user, std::optional<bool> invisible) = 0;
    /// Somebody has chosen to be seen or not to be seen.
    virtual void choseInvisible(const UserId &user, bool invisible) = 0;
};

/// Who has a socket open, on this node or on another one: counted, never stored. Safe from any
/// thread.
class Presence
{
public:
    /// Before use; outlives it.
    void setListener(PresenceListener *listener) { m_listener = listener; }

    /// A socket came. True: the first one; until `found` says what the person has chosen, others
    /// see him or her only where another node shows it.
    [[nodiscard]] bool opened(const UserId &user);
    /// True: others see the person now, and did not before.
    [[nodiscard]] bool found(const UserId &user, bool invisible);
    /// A socket went. Of the last one anywhere (lastSeen is to be stored) whether others saw the
    /// person.
    std::optional<bool> closed(const UserId &user);
    /// For all sockets that are open, as the person has chosen.
    void setInvisible(const UserId &user, bool invisible);
    /// As was chosen before, or on another node.
    void applyInvisible(const UserId &user, bool invisible);

    struct Difference
    {
        QList<UserId> left; ///< whom others saw and who are nowhere now
        bool shows = false; ///< others see somebody now whom they did not see before
    };
    /// Who is on another node: all.
    [[nodiscard]] Difference setElsewhere(const Uuid &node, const QHash<UserId, bool> &invisible);
    /// Or one.
    enum class Change {
        None,
        Came, ///< others see the person now, and did not before
        Left, ///< that was the last place where others saw the person, who is nowhere now
    };
    [[nodiscard]] Change setElsewhere(const Uuid &node, const UserId &user,
                                      std::optional<bool> invisible);
    /// Nobody any more. Those who are nowhere now, and whether others saw them.
    [[nodiscard]] QHash<UserId, bool> forget(const Uuid &node);
    /// True: others saw somebody who is not seen now.
    [[nodiscard]] bool forgetAllElsewhere();

    /// Visible, too.
    [[nodiscard]] bool isOnline(const UserId &user) const;
    /// Here or elsewhere, visible or not.
    [[nodiscard]] bool isConnected(const UserId &user) const;
    /// Who has a socket open on this node.
    [[nodiscard]] QList<UserId> here() const;
    /// Those of `users` that are online and visible, in their order.
    [[nodiscard]] QList<UserId> online(const QList<UserId> &users, qsizetype most) const;

private:
    struct Entry
    {
        int sockets = 0;
        std::optional<bool> invisible = {}; ///< empty: not known yet, and not told of
        bool shown = false;                 ///< meanwhile; by another node, which does no more
    };
    [[nodiscard]] bool isVisible(const UserId &user) const;
    /// Another node shows one no more whom others saw: whether that was the last place. Where the
    /// person is here, and not known yet, it is kept that nobody hears of it.
    [[nodiscard]] bool leaves(const UserId &user);
    /// Is here, and it is known whether others are to see that; before that nobody was told.
    [[nodiscard]] bool isFoundHere(const UserId &user) const;
    [[nodiscard]] bool isVisibleElsewhere(const UserId &user) const;
    [[nodiscard]] bool isElsewhere(const UserId &user) const;

    PresenceListener *m_listener = nullptr;
    mutable std::mutex m_mutex;
    QHash<UserId, Entry> m_users;
    QHash<Uuid, QHash<UserId, bool>> m_elsewhere; ///< by node; whether invisible
};

} // namespace lectern::chat
