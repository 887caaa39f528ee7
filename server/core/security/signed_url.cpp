// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/security/signed_url.h"

#include <QtEndian>

#include <sodium.h>

namespace lectern {

namespace {

constexpr size_t kMacBytes = 24;
constexpr auto kEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

// The secret is hashed to the size of a key, for a purpose of its own.
LinkSigner::LinkSigner(const QByteArray &key) : m_key(crypto_generichash_KEYBYTES, '\0')
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    static constexpr char purpose[] = "lectern media links 1";
    QByteArray material(purpose, sizeof purpose);
    material += key;
    crypto_generichash(reinterpret_cast<unsigned char *>(m_key.data()), size_t(m_key.size()),
                       reinterpret_cast<const unsigned char *>(material.constData()),
                       size_t(material.size()), nullptr, 0);
    sodium_memzero(material.data(), size_t(material.size()));
}

// Everything but the name has a size that the letter tells and the name comes last: no two grants
// look alike.
QByteArray LinkSigner::mac(const LinkGrant &grant) const
{
    QByteArray message;
    message.reserve(48 + grant.name.size() * 2);
    message += grant.mediaId.uuid().toBytes();
    message += grant.lesson ? (grant.room ? 'B' : 'L') : (grant.room ? 'R' : '-');
    message += grant.lesson.value_or(LessonId()).uuid().toBytes();
    if (grant.room)
        message += grant.room->uuid().toBytes();
    const qint64 expires = qToBigEndian(grant.expires);
    message.append(reinterpret_cast<const char *>(&expires), sizeof expires);
    message += grant.name.toUtf8();
    QByteArray out(qsizetype(kMacBytes), '\0');
    crypto_generichash(
        reinterpret_cast<unsigned char *>(out.data()), kMacBytes,
        reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()),
        reinterpret_cast<const unsigned char *>(m_key.constData()), size_t(m_key.size()));
    return out;
}

QByteArray LinkSigner::sign(const LinkGrant &grant) const
{
    return mac(grant).toBase64(kEncoding);
}

Result<> LinkSigner::verify(const LinkGrant &grant, const QByteArray &signature, qint64 now) const
{
    const QByteArray::FromBase64Result decoded = QByteArray::fromBase64Encoding(
        signature, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray expected = mac(grant);
    // The text must be the very one that was made: base64 has several spellings of the same bytes.
    if (!decoded || decoded.decoded.size() != expected.size() ||
        sodium_memcmp(decoded.decoded.constData(), expected.constData(), size_t(expected.size())) !=
            0 ||
        decoded.decoded.toBase64(kEncoding) != signature)
        return Error::forbidden("media.link_invalid");
    if (grant.expires <= now)
        return Error::forbidden("media.link_expired");
    return success();
}

} // namespace lectern
