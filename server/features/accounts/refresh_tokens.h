// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace lectern::accounts {

/// A refresh token: the session's id, a secret of 256 bits, and a seal that only this server makes,
/// so that nonsense is told from an old token without asking the database.
///
/// The token that follows is computed from this one and the server's key, not drawn anew. So a
/// client whose reply got lost asks again with the old token and gets the same new one, though the
/// database holds nothing but hashes; two requests at once agree as well.
class RefreshToken
{
public:
    /// The first of a session. `key`: 32 bytes.
    [[nodiscard]] static RefreshToken make(const SessionId &session, const QByteArray &key);
    /// What a client sent; nullopt if this server never made it.
    [[nodiscard]] static std::optional<RefreshToken> parse(const QString &text,
                                                           const QByteArray &key);

    [[nodiscard]] RefreshToken successor(const QByteArray &key) const;
    [[nodiscard]] const SessionId &session() const { return m_session; }
    /// What is stored: BLAKE2b of the secret.
    [[nodiscard]] QByteArray hash() const;
    [[nodiscard]] QString text(const QByteArray &key) const;

private:
    RefreshToken(const SessionId &session, QByteArray secret)
        : m_session(session), m_secret(std::move(secret))
    {
    }

    SessionId m_session;
    QByteArray m_secret;
};

} // namespace lectern::accounts
