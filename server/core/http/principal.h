// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/result.h"
#include "shared/core/timestamp.h"
#include "shared/policy/roles.h"

namespace lectern::http {

/// Who is asking, as the token says and the server has checked.
struct Principal
{
    enum class Kind { Session, UserToken, ClientToken };

    Kind kind = Kind::Session;
    UserId userId;
    Role role = Role::Student;
    SessionId sessionId; ///< of a Session; of the API token otherwise
    Timestamp expiresAt;

    [[nodiscard]] bool isAdmin() const { return role == Role::Admin; }
};

/// Turns a bearer token into a Principal. Called on every I/O thread for every request with a
/// token, so it must not block: implementations cache. Errors: auth.token_invalid,
/// auth.token_expired, accounts.blocked.
class Authenticator
{
public:
    virtual ~Authenticator() = default;
    [[nodiscard]] virtual Result<Principal> authenticate(const QByteArray &token) = 0;
    /// The role that somebody authenticated before has now, or why he or she is not welcome any
    /// more: for connections that stay open.
    [[nodiscard]] virtual Result<Role> standing(const Principal &principal)
    {
        return principal.role;
    }
};

} // namespace lectern::http
