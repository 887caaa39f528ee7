// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/api_tokens.h"
#include "shared/policy/limits.h"

#include <QList>

/// Which tokens there are.
namespace lectern {

/// Those that speak for oneself; an admin is told of all CLIENT tokens as well.
struct ApiTokensRequest
{
    std::optional<ApiTokenKind> type;
    int limit = limits::kDefaultPageSize;
    std::optional<QString> cursor; ///< the nextCursor of the page before

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("type", s.type);
        v("limit", s.limit, {.optional = true, .min = 1, .max = limits::kMaxPageSize});
        v("cursor", s.cursor, {.max = 400});
    }
};

/// A token that holds; never its text.
struct ApiTokenDto
{
    ApiTokenId tokenId;
    ApiTokenKind type = ApiTokenKind::User;
    std::optional<QString> name;
    std::optional<UserId> userId;   ///< whom it speaks for
    std::optional<QString> program; ///< that made it
    std::optional<QString> madeBy;  ///< the admin who made it
    Timestamp createdAt;
    Timestamp expiresAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("tokenId", s.tokenId);
        v("type", s.type);
        v("name", s.name);
        v("userId", s.userId);
        v("program", s.program);
        v("madeBy", s.madeBy);
        v("createdAt", s.createdAt);
        v("expiresAt", s.expiresAt);
    }
};

/// Youngest first.
struct ApiTokensReply
{
    QList<ApiTokenDto> tokens;
    std::optional<QString> nextCursor;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("tokens", s.tokens);
        v("nextCursor", s.nextCursor);
    }
};

} // namespace lectern
