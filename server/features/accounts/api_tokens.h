// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/accounts/api_token_records.h"
#include "server/features/accounts/revocations.h"
#include "shared/core/result.h"

#include <shared_mutex>

namespace lectern::accounts {

/// The text of a token, `lut_…` (USER) or `lct_…` (CLIENT): 32 random bytes.
[[nodiscard]] QByteArray makeApiToken(ApiTokenKind kind);
[[nodiscard]] bool looksLikeApiToken(const QByteArray &token);
/// What is kept of it.
[[nodiscard]] QByteArray apiTokenHash(const QByteArray &token);

/// All tokens that hold, in memory, so that looking at one waits for nothing. What was revoked or
/// changed a moment ago is in Revocations, as it is for sessions. Safe from any thread.
class ApiTokens
{
public:
    explicit ApiTokens(const Revocations &revocations) : m_revocations(revocations) {}

    /// Errors: auth.token_invalid, auth.token_expired, accounts.blocked.
    [[nodiscard]] Result<TokenBearer> authenticate(const QByteArray &token, Timestamp now) const;
    [[nodiscard]] Result<Role> standing(const ApiTokenId &id) const;

    void add(const QList<ApiTokenRecord> &tokens);
    /// Forgets those that were revoked and follows changes of people.
    void apply(const AccessChanges &changes);
    void dropExpired(Timestamp now);

private:
    [[nodiscard]] Result<Role> check(const ApiTokenRecord &token) const;
    void forget(const ApiTokenRecord &token);

    const Revocations &m_revocations;
    mutable std::shared_mutex m_mutex;
    QHash<QByteArray, ApiTokenRecord> m_tokens; ///< by hash
    QHash<ApiTokenId, QByteArray> m_hashes;
    QMultiHash<UserId, QByteArray> m_ofPerson; ///< the hashes of USER tokens
};

} // namespace lectern::accounts
