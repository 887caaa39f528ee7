// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/describe.h"
#include "shared/core/ids.h"
#include "shared/core/timestamp.h"

/// Tokens for programs (document 003).
namespace lectern {

using ApiTokenId = Id<struct ApiTokenTag>;

/// USER speaks for a person, CLIENT for a program.
enum class ApiTokenKind { User, Client };

template<>
struct EnumNames<ApiTokenKind>
{
    static constexpr std::array values{std::pair{ApiTokenKind::User, "USER"},
                                       std::pair{ApiTokenKind::Client, "CLIENT"}};
};

namespace limits {
inline constexpr int kUserTokenSeconds = 90 * 24 * 3600;    ///< unless the request says how long
inline constexpr int kClientTokenSeconds = 365 * 24 * 3600; ///< unless the request says how long
inline constexpr int kLongestTokenSeconds = 3650 * 24 * 3600;
} // namespace limits

/// `externalId`: what the program calls that person; asked for again, the same person is answered.
struct CreateUserRequest
{
    QString name;
    std::optional<QString> email;
    std::optional<QString> externalId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("name", s.name, {.min = 1, .max = 120});
        v("email", s.email, {.min = 3, .max = 254, .format = Format::Email});
        v("externalId", s.externalId, {.min = 1, .max = 200});
    }
};

struct CreateClientTokenRequest
{
    QString name; ///< which program it is for
    std::optional<int> expiresIn;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("name", s.name, {.min = 1, .max = 120});
        v("expiresIn", s.expiresIn,
          {.min = 1, .max = limits::kLongestTokenSeconds, .doc = "Seconds; a year without it."});
    }
};

struct CreateUserTokenRequest
{
    UserId userId;
    std::optional<int> expiresIn;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
        v("expiresIn", s.expiresIn,
          {.min = 1, .max = limits::kLongestTokenSeconds, .doc = "Seconds; 90 days without it."});
    }
};

/// `token` is shown this once.
struct ApiTokenReply
{
    ApiTokenId tokenId;
    ApiTokenKind type = ApiTokenKind::User;
    QString token;
    std::optional<UserId> userId;
    std::optional<QString> name;
    int expiresIn = 0; ///< seconds
    Timestamp expiresAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("tokenId", s.tokenId);
        v("type", s.type);
        v("token", s.token, {.format = Format::Secret});
        v("userId", s.userId);
        v("name", s.name);
        v("expiresIn", s.expiresIn);
        v("expiresAt", s.expiresAt);
    }
};

/// The person and a USER token, shown this once.
struct ApiUserReply
{
    UserId userId;
    QString name;
    std::optional<QString> email;
    std::optional<QString> externalId;
    bool created = true; ///< false: there was somebody of that externalId
    ApiTokenId tokenId;
    QString token;
    int expiresIn = 0; ///< seconds
    Timestamp expiresAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
        v("name", s.name);
        v("email", s.email);
        v("externalId", s.externalId);
        v("created", s.created);
        v("tokenId", s.tokenId);
        v("token", s.token, {.format = Format::Secret});
        v("expiresIn", s.expiresIn);
        v("expiresAt", s.expiresAt);
    }
};

struct RevokeTokenRequest
{
    ApiTokenId tokenId;
    bool userTokens = false;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("tokenId", s.tokenId);
        v("userTokens", s.userTokens,
          {.optional = true, .doc = "Of a CLIENT token: the USER tokens it made end as well."});
    }
};

struct TokenRevokedReply
{
    ApiTokenId tokenId;
    int revoked = 0; ///< how many tokens have ended by it

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("tokenId", s.tokenId);
        v("revoked", s.revoked);
    }
};

} // namespace lectern
