// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/principal.h"
#include "server/core/security/token_issuer.h"
#include "server/features/accounts/revocations.h"

namespace lectern::accounts {

/// Access tokens of sessions: signed by us, not expired, not revoked. Locks nothing.
class SessionAuthenticator : public http::Authenticator
{
public:
    SessionAuthenticator(const TokenIssuer &issuer, const Revocations &revocations)
        : m_issuer(issuer), m_revocations(revocations)
    {
    }

    Result<http::Principal> authenticate(const QByteArray &token) override;
    Result<Role> standing(const http::Principal &principal) override;

private:
    const TokenIssuer &m_issuer;
    const Revocations &m_revocations;
};

} // namespace lectern::accounts
