// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/session_authenticator.h"

#include "server/features/accounts/accounts_options.h"

namespace lectern::accounts {

Result<http::Principal> SessionAuthenticator::authenticate(const QByteArray &token)
{
    const Result<AccessClaims> claims = m_issuer.verify(token);
    if (!claims)
        return claims.error();
    // Revocations aren't remembered for longer.
    if (claims->expiresAt > claims->issuedAt.plusSeconds(kLongestAccessSeconds))
        return Error::unauthenticated("auth.token_invalid");
    const Result<Role> role = m_revocations.check(*claims);
    if (!role)
        return role.error();
    return http::Principal{.kind = http::Principal::Kind::Session,
                           .userId = claims->userId,
                           .role = *role,
                           .sessionId = claims->sessionId,
                           .expiresAt = claims->expiresAt};
}

Result<Role> SessionAuthenticator::standing(const http::Principal &principal)
{
    return m_revocations.check({.userId = principal.userId,
                                .sessionId = principal.sessionId,
                                .role = principal.role,
                                .issuedAt = {},
                                .expiresAt = principal.expiresAt});
}

} // namespace lectern::accounts
