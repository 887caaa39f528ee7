// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/security/token_issuer.h"

#include <QCache>

#include <atomic>
#include <cstdlib>
#include <jwt.h>
#include <memory>
#include <sodium.h>

namespace lectern {

namespace {

constexpr int kMaxTokenBytes = 2048;
constexpr int kCachedTokensPerThread = 4096;

struct JwtDeleter
{
    void operator()(jwt_t *jwt) const { jwt_free(jwt); }
};
using JwtPtr = std::unique_ptr<jwt_t, JwtDeleter>;

struct CachedToken
{
    quint64 instance = 0;
    AccessClaims claims;
};

QCache<QByteArray, CachedToken> &cache()
{
    static thread_local QCache<QByteArray, CachedToken> tokens(kCachedTokensPerThread);
    return tokens;
}

quint64 nextInstance()
{
    static std::atomic<quint64> counter{0};
    return ++counter;
}

void addText(jwt_t *jwt, const char *name, const QByteArray &value)
{
    jwt_add_grant(jwt, name, value.constData());
}

std::optional<Uuid> idGrant(jwt_t *jwt, const char *name)
{
    const char *text = jwt_get_grant(jwt, name);
    return text ? Uuid::fromString(QByteArrayView(text)) : std::nullopt;
}

} // namespace

TokenIssuer::TokenIssuer(QByteArray key) : m_key(std::move(key)), m_instance(nextInstance())
{
    if (sodium_init() < 0)
        qFatal("libsodium can't be initialised");
    if (m_key.size() < 32)
        qFatal("a token key has at least 32 bytes");
}

QByteArray TokenIssuer::issue(const AccessClaims &claims) const
{
    jwt_t *raw = nullptr;
    if (jwt_new(&raw) != 0)
        qFatal("no memory for a token");
    const JwtPtr jwt(raw);
    addText(raw, "sub", claims.userId.uuid().toLatin1());
    addText(raw, "sid", claims.sessionId.uuid().toLatin1());
    addText(raw, "role", enumName(claims.role));
    addText(raw, "jti", Uuid::v7().toLatin1());
    jwt_add_grant_int(raw, "iat", long(claims.issuedAt.ms / 1000));
    jwt_add_grant_int(raw, "exp", long(claims.expiresAt.ms / 1000));
    jwt_set_alg(raw, JWT_ALG_HS256, reinterpret_cast<const unsigned char *>(m_key.constData()),
                int(m_key.size()));
    char *text = jwt_encode_str(raw);
    if (!text)
        qFatal("no memory for a token");
    QByteArray token(text);
    std::free(text);
    return token;
}

Result<AccessClaims> TokenIssuer::verify(const QByteArray &token) const
{
    if (token.size() > kMaxTokenBytes)
        return Error::unauthenticated("auth.token_invalid");
    Result<AccessClaims> claims = [&]() -> Result<AccessClaims> {
        const CachedToken *known = cache().object(token);
        if (known && known->instance == m_instance)
            return known->claims;
        Result<AccessClaims> decoded = decode(token);
        if (decoded) {
            // A copy of its own: the caller's may be a slice of a whole request.
            cache().insert(QByteArray(token.constData(), token.size()),
                           new CachedToken{m_instance, *decoded});
        }
        return decoded;
    }();
    if (claims && claims->expiresAt <= Timestamp::now())
        return Error::unauthenticated("auth.token_expired");
    return claims;
}

Result<AccessClaims> TokenIssuer::decode(const QByteArray &token) const
{
    const Error invalid = Error::unauthenticated("auth.token_invalid");
    if (token.contains('\0'))
        return invalid;
    jwt_t *raw = nullptr;
    if (jwt_decode(&raw, token.constData(),
                   reinterpret_cast<const unsigned char *>(m_key.constData()),
                   int(m_key.size())) != 0)
        return invalid;
    const JwtPtr jwt(raw);
    // The library takes the algorithm from the token; only ours counts.
    if (jwt_get_alg(raw) != JWT_ALG_HS256)
        return invalid;
    const auto userId = idGrant(raw, "sub");
    const auto sessionId = idGrant(raw, "sid");
    const char *roleName = jwt_get_grant(raw, "role");
    const auto role = roleName ? enumFromName<Role>(std::string_view(roleName)) : std::nullopt;
    const qint64 issued = jwt_get_grant_int(raw, "iat");
    const qint64 expires = jwt_get_grant_int(raw, "exp");
    if (!userId || !sessionId || !role || issued <= 0 || expires <= issued)
        return invalid;
    return AccessClaims{UserId(*userId), SessionId(*sessionId), *role, Timestamp{issued * 1000},
                        Timestamp{expires * 1000}};
}

QByteArray TokenIssuer::derivedKey(QByteArrayView purpose) const
{
    QByteArray key(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(key.data()), size_t(key.size()),
                       reinterpret_cast<const unsigned char *>(purpose.data()),
                       static_cast<unsigned long long>(purpose.size()),
                       reinterpret_cast<const unsigned char *>(m_key.constData()),
                       std::min<size_t>(size_t(m_key.size()), crypto_generichash_KEYBYTES_MAX));
    return key;
}

} // namespace lectern
