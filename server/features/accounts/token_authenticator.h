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
        return looksLikeApiToken(token) ? m_tokens.authenticate(token, Timestamp::now())
                                        : m_sessions.authenticate(token);
    }
    Result<Role> standing(const http::Principal &principal) override
    {
        return principal.kind == http::Principal::Kind::Session ? m_sessions.standing(principal)
                                                                : m_tokens.standing(principal);
    }

private:
    SessionAuthenticator &m_sessions;
    const ApiTokens &m_tokens;
};

} // namespace lectern::accounts
