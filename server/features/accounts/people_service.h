// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/accounts/accounts_store.h"
#include "server/features/accounts/api.h"
#include "server/features/accounts/avatar_links.h"

namespace lectern::accounts {

/// Finding other people. Shared by all I/O threads.
class PeopleService : public PeopleDirectory
{
public:
    PeopleService(AccountsStore &store, const AvatarLinks &avatars)
        : m_store(store), m_avatars(avatars)
    {
    }

    /// Ordered by name. Error: accounts.invalid_cursor.
    [[nodiscard]] QCoro::Task<Result<UserListReply>> search(SearchUsersRequest request);
    QCoro::Task<Result<QHash<UserId, PersonSummary>>> summaries(QList<UserId> ids) override;

private:
    AccountsStore &m_store;
    const AvatarLinks &m_avatars;
};

} // namespace lectern::accounts
