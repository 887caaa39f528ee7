// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/result.h"
#include "shared/core/timestamp.h"
#include "shared/policy/roles.h"

#include <QByteArray>

namespace lectern {

/// What an access token says. Times have whole seconds.
struct AccessClaims
{
    UserId userId;
    SessionId sessionId;
    Role role = Role::Student;
    Timestamp issuedAt;
    Timestamp expiresAt;
};

/// Makes and checks access tokens: JWT, HS256, claims sub, sid, role, iat, exp, jti. Checked tokens
/// are remembered per thread (a bounded LRU), so that a token that is used often costs one look-up.
/// Whether the session has ended meanwhile is not asked here. Safe from any thread.
class TokenIssuer
{
public:
    /// `key`: at least 32 bytes (secrets.h).
    explicit TokenIssuer(QByteArray key);

    [[nodiscard]] QByteArray issue(const AccessClaims &claims) const;
    /// Errors: auth.token_invalid (forged, another algorithm, not a token), auth.token_expired.
    [[nodiscard]] Result<AccessClaims> verify(const QByteArray &token) const;
    /// 32 bytes that only this key gives, for another purpose than tokens.
    [[nodiscard]] QByteArray derivedKey(QByteArrayView purpose) const;

private:
    [[nodiscard]] Result<AccessClaims> decode(const QByteArray &token) const;

    QByteArray m_key;
    quint64 m_instance; ///< tells the issuers of one process apart in the threads' caches
};

} // namespace lectern
