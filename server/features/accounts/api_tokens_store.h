// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/accounts/api_token_records.h"
#include "shared/core/result.h"

#include <QCoroTask>

namespace lectern::accounts {

/// Tokens of programs, by their hashes. Shared by all threads. Writes are durable when their task
/// is done. Errors beside those named: storage.*.
class ApiTokensStore
{
public:
    virtual ~ApiTokensStore() = default;

    /// Errors: accounts.not_found; auth.forbidden where the person's role is above `highest`;
    /// auth.token_invalid where the CLIENT token behind it has been revoked meanwhile.
    [[nodiscard]] virtual QCoro::Task<Result<ApiTokenRecord>> insert(NewApiToken token,
                                                                     Role highest) = 0;
    /// How many tokens of one person a CLIENT token holds, of those that it asked for in this way.
    static constexpr int kTokensOfPerson = 5;
    /// Makes the person and the token; where `externalId` is somebody's already, only the token,
    /// and of those that the same CLIENT token made for that person the newest stay.
    /// Errors: accounts.email_taken, tokens.external_id_taken, and those of insert.
    [[nodiscard]] virtual QCoro::Task<Result<ApiUserRecord>>
    createUser(NewUser user, std::optional<QString> externalId, NewApiToken token) = 0;
    /// Those that hold, youngest first.
    [[nodiscard]] virtual QCoro::Task<Result<QList<ApiTokenDto>>> list(TokenListQuery query,
                                                                       Timestamp now) = 0;
    /// With `userTokens` also those that it made. Error: tokens.not_found, also for one that isn't
    /// the claimant's.
    [[nodiscard]] virtual QCoro::Task<Result<QList<ApiTokenId>>>
    revoke(ApiTokenId id, TokenClaimant who, bool userTokens, Timestamp now) = 0;

    /// Those made at or after `since` that are neither revoked nor expired.
    [[nodiscard]] virtual QCoro::Task<Result<QList<ApiTokenRecord>>> liveSince(Timestamp since,
                                                                               Timestamp now) = 0;
    /// Drops those that were revoked or expired before.
    [[nodiscard]] virtual QCoro::Task<Result<>> sweep(Timestamp before) = 0;
};

} // namespace lectern::accounts
