// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/api_token_list.h"
#include "shared/endpoints/endpoint.h"

/// Programs that work with the school: document 003.
namespace lectern::endpoints {

inline constexpr Endpoint<CreateUserRequest, ApiUserReply> kCreateUser{
    {.id = "tokens.create_user",
     .method = Method::Post,
     .path = "/api/users",
     .access = Access::Client,
     .success = 201,
     .body = BodyKind::Json,
     .bodyLimit = limits::kSmallBodyBytes,
     .summary = "Create a person without a password; answers a USER token, shown once."}};

inline constexpr Endpoint<CreateClientTokenRequest, ApiTokenReply> kCreateClientToken{
    {.id = "tokens.create_client",
     .method = Method::Post,
     .path = "/api/tokens/client",
     .access = Access::Admin,
     .success = 201,
     .body = BodyKind::Json,
     .bodyLimit = limits::kSmallBodyBytes,
     .sessionOnly = true,
     .summary = "A CLIENT token for a program, shown once."}};

inline constexpr Endpoint<CreateUserTokenRequest, ApiTokenReply> kCreateUserToken{
    {.id = "tokens.create_user_token",
     .method = Method::Post,
     .path = "/api/tokens/user",
     .access = Access::Client,
     .success = 201,
     .body = BodyKind::Json,
     .bodyLimit = limits::kSmallBodyBytes,
     .summary = "A USER token that speaks for a person, shown once."}};

inline constexpr Endpoint<ApiTokensRequest, ApiTokensReply> kApiTokens{
    {.id = "tokens.list",
     .method = Method::Get,
     .path = "/api/tokens",
     .access = Access::User,
     .sessionOnly = true,
     .summary = "The tokens that speak for oneself; for admins the CLIENT tokens, too."}};

inline constexpr Endpoint<RevokeTokenRequest, TokenRevokedReply> kRevokeToken{
    {.id = "tokens.revoke",
     .method = Method::Delete,
     .path = "/api/tokens/{tokenId}",
     .access = Access::Owner,
     .body = BodyKind::Json,
     .bodyLimit = limits::kSmallBodyBytes,
     .clientsToo = true,
     .summary = "Revoke a token: it holds no more at once, on open sockets either."}};

} // namespace lectern::endpoints
