// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/refresh_tokens.h"

#include <sodium.h>

namespace lectern::accounts {

namespace {

constexpr int kIdBytes = 16;
constexpr int kSecretBytes = 32;
constexpr int kSealBytes = 16;

QByteArray blake(const QByteArray &bytes, int length, const QByteArray &key = {})
{
    QByteArray out(length, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(out.data()), size_t(length),
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()),
                       reinterpret_cast<const unsigned char *>(key.constData()),
                       size_t(key.size()));
    return out;
}

QByteArray sealOf(const QByteArray &idAndSecret, const QByteArray &key)
{
    return blake("seal" + idAndSecret, kSealBytes, key);
}

} // namespace

RefreshToken RefreshToken::make(const SessionId &session, const QByteArray &key)
{
    QByteArray random(kSecretBytes, '\0');
    randombytes_buf(random.data(), size_t(random.size()));
    return RefreshToken(session, blake("first" + random, kSecretBytes, key));
}

std::optional<RefreshToken> RefreshToken::parse(const QString &text, const QByteArray &key)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                             QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != kIdBytes + kSecretBytes + kSealBytes)
        return std::nullopt;
    const QByteArray idAndSecret = decoded.decoded.left(kIdBytes + kSecretBytes);
    const QByteArray seal = sealOf(idAndSecret, key);
    if (sodium_memcmp(seal.constData(), decoded.decoded.constData() + idAndSecret.size(),
                      kSealBytes) != 0)
        return std::nullopt;
    const auto id = Uuid::fromBytes(idAndSecret.left(kIdBytes));
    if (!id)
        return std::nullopt;
    return RefreshToken(SessionId(*id), idAndSecret.mid(kIdBytes));
}

RefreshToken RefreshToken::successor(const QByteArray &key) const
{
    const QByteArray from = "next" + m_session.uuid().toBytes() + m_secret;
    return RefreshToken(m_session, blake(from, kSecretBytes, key));
}

QByteArray RefreshToken::hash() const
{
    return blake(m_secret, kSecretBytes);
}

QString RefreshToken::text(const QByteArray &key) const
{
    const QByteArray idAndSecret = m_session.uuid().toBytes() + m_secret;
    return QString::fromLatin1(
        QByteArray(idAndSecret + sealOf(idAndSecret, key))
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace lectern::accounts
