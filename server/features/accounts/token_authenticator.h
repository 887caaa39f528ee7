// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/accounts/api_tokens.h"
#include "server/features/accounts/session_authenticator.h"

namespace lectern::accounts {

/// Every token that this school gave out: of sessions and of programs.
class TokenAuthenticator final : public http::Authenticator
{
public:
    TokenAuthenticator(SessionAuthenticator &sessions, const ApiTokens &tokens)
        : m_sessions(sessions), m_tokens(tokens)
    {
    }

    Result<http::Principal> authenticate(const QByteArray &token) override
    {
        if (!looksLikeApiToken(token))
            return m_sessions.authenticate(token);
        const Result<TokenBearer> bearer = m_tokens.authenticate(token, Timestamp::now());
        if (!bearer)
            return bearer.error();
        using Kind = http::Principal::Kind;
        return http::Principal{.kind = bearer->kind == ApiTokenKind::Client ? Kind::ClientToken
                                                                            : Kind::UserToken,
                               .userId = bearer->userId,
                               .role = bearer->role,
                               .sessionId = SessionId(bearer->tokenId.uuid()),
                               .expiresAt = bearer->expiresAt};
    }
    Result<Role> standing(const http::Principal &principal) override
    {
        return principal.kind == http::Principal::Kind::Session
                   ? m_sessions.standing(principal)
                   : m_tokens.standing(ApiTokenId(principal.sessionId.uuid()));
    }

private:
    SessionAuthenticator &m_sessions;
    const ApiTokens &m_tokens;
};

} // namespace lectern::accounts
