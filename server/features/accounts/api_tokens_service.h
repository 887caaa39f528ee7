// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/accounts/api_tokens.h"
#include "server/features/accounts/api_tokens_store.h"

namespace lectern::accounts {

/// Making, listing and revoking tokens, for admins and programs. Shared by all I/O threads.
class ApiTokensService
{
public:
    ApiTokensService(ApiTokensStore &store, ApiTokens &tokens, Revocations &revocations)
        : m_store(store), m_tokens(tokens), m_revocations(revocations)
    {
    }

    /// Errors: accounts.email_taken.
    [[nodiscard]] QCoro::Task<Result<ApiUserReply>> createUser(TokenClaimant who,
                                                               CreateUserRequest request);
    [[nodiscard]] QCoro::Task<Result<ApiTokenReply>>
    createClientToken(TokenClaimant who, CreateClientTokenRequest request);
    /// A program may speak for students, an admin lets one speak for anybody. Errors:
    /// accounts.not_found, auth.forbidden.
    [[nodiscard]] QCoro::Task<Result<ApiTokenReply>>
    createUserToken(TokenClaimant who, CreateUserTokenRequest request);
    /// By a session. Errors: auth.forbidden (CLIENT tokens, for who is no admin),
    /// accounts.invalid_cursor.
    [[nodiscard]] QCoro::Task<Result<ApiTokensReply>> list(TokenClaimant who,
                                                           ApiTokensRequest request);
    /// An admin any; a person those that speak for him or her; a token itself and those it made.
    /// Error: tokens.not_found.
    [[nodiscard]] QCoro::Task<Result<TokenRevokedReply>> revoke(TokenClaimant who,
                                                                RevokeTokenRequest request);

private:
    void end(const QList<ApiTokenId> &tokens, Timestamp now);

    ApiTokensStore &m_store;
    ApiTokens &m_tokens;
    Revocations &m_revocations;
};

} // namespace lectern::accounts
