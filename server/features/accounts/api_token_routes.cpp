// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/api_token_routes.h"

#include "server/features/accounts/api_tokens_service.h"
#include "shared/endpoints/api_tokens.h"

namespace lectern::accounts {

using http::Call;

namespace {

TokenClaimant claimant(const http::Principal &who)
{
    TokenClaimant out;
    if (who.kind == http::Principal::Kind::Session) {
        out.admin = who.isAdmin();
        out.person = who.userId;
    } else {
        out.token = ApiTokenId(who.sessionId.uuid());
    }
    return out;
}

} // namespace

void addApiTokenRoutes(http::RouteTable &table, ApiTokensService &tokens)
{
    table.bind(endpoints::kCreateUser, [&tokens](Call<CreateUserRequest> call) {
        return tokens.createUser(claimant(call.principal()), std::move(call.request));
    });
    table.bind(endpoints::kCreateClientToken, [&tokens](Call<CreateClientTokenRequest> call) {
        return tokens.createClientToken(claimant(call.principal()), std::move(call.request));
    });
    table.bind(endpoints::kCreateUserToken, [&tokens](Call<CreateUserTokenRequest> call) {
        return tokens.createUserToken(claimant(call.principal()), call.request);
    });
    table.bind(endpoints::kApiTokens, [&tokens](Call<ApiTokensRequest> call) {
        return tokens.list(claimant(call.principal()), std::move(call.request));
    });
    table.bind(endpoints::kRevokeToken, [&tokens](Call<RevokeTokenRequest> call) {
        return tokens.revoke(claimant(call.principal()), call.request);
    });
}

} // namespace lectern::accounts
