// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/features/accounts/api_tokens_store.h"

namespace lectern::accounts {

class SqlApiTokensStore final : public ApiTokensStore
{
public:
    explicit SqlApiTokensStore(db::Database &database) : m_db(database) {}

    QCoro::Task<Result<ApiTokenRecord>> insert(NewApiToken token, Role highest) override;
    QCoro::Task<Result<ApiUserRecord>> createUser(NewUser user, std::optional<QString> externalId,
                                                  NewApiToken token) override;
    QCoro::Task<Result<QList<ApiTokenDto>>> list(TokenListQuery query, Timestamp now) override;
    QCoro::Task<Result<QList<ApiTokenId>>> revoke(ApiTokenId id, TokenClaimant who, bool userTokens,
                                                  Timestamp now) override;
    QCoro::Task<Result<QList<ApiTokenRecord>>> liveSince(Timestamp since, Timestamp now) override;
    QCoro::Task<Result<>> sweep(Timestamp before) override;

private:
    db::Database &m_db;
};

} // namespace lectern::accounts
