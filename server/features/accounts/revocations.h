// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/security/token_issuer.h"
#include "server/features/accounts/accounts_records.h"

#include <QHash>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace lectern::accounts {

/// What access tokens given out before must not do any more: sessions that ended, people blocked,
/// deleted or given another role. Readers compare one number and look into tables that nobody
/// changes; writers publish new ones. Safe from any thread.
class Revocations
{
public:
    Revocations();

    /// The role the bearer has now, or why the token isn't good: auth.token_invalid,
    /// accounts.blocked.
    [[nodiscard]] Result<Role> check(const AccessClaims &claims) const;
    /// Revoked API tokens are among them, by their ids.
    [[nodiscard]] bool hasEnded(const SessionId &session) const
    {
        return current().hasEnded(session);
    }
    /// What is known of a person that changed lately.
    [[nodiscard]] std::optional<AccessChanges::Person> latest(const UserId &user) const;

    /// Who changed something: this process, or it was found in the database.
    enum class Source { Here, Elsewhere };

    /// Takes changes in; what is known already costs nothing. Forgets what is older than any token.
    void apply(const AccessChanges &changes, Timestamp now, Source source = Source::Here);
    /// Called after each change, on the thread that brought it. Once, before the first change.
    void setListener(std::function<void(Source)> listener) { m_listener = std::move(listener); }

private:
    struct Tables
    {
        QHash<SessionId, Timestamp> sessions;
        QHash<UserId, AccessChanges::Person> people;
    };
    /// Most of it in one table that is shared by many snapshots, the latest in a small one, so that
    /// one logout doesn't copy all others.
    struct Snapshot
    {
        std::shared_ptr<const Tables> older;
        Tables recent;

        [[nodiscard]] bool hasEnded(const SessionId &session) const;
        [[nodiscard]] const AccessChanges::Person *person(const UserId &user) const;
    };

    [[nodiscard]] const Snapshot &current() const;
    static void settle(Snapshot &snapshot, Timestamp now);

    const quint64 m_instance;
    std::atomic<quint64> m_version{1};
    mutable std::mutex m_mutex; ///< taken by readers only after a change
    std::shared_ptr<const Snapshot> m_snapshot;
    std::function<void(Source)> m_listener;
};

} // namespace lectern::accounts
