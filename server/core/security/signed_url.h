// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace lectern {

/// What a media link grants: one file, under one name, as part of one lesson or one room (or of
/// neither), until a moment.
struct LinkGrant
{
    MediaId mediaId;
    QString name;
    std::optional<LessonId> lesson = {};
    qint64 expires = 0; ///< seconds since 1970
    std::optional<RoomId> room = {};
};

/// Signs links with keyed BLAKE2b. Every node of a school has the same key. Any thread.
class LinkSigner
{
public:
    /// At least 32 bytes of secret.
    explicit LinkSigner(const QByteArray &key);

    /// base64url without padding.
    [[nodiscard]] QByteArray sign(const LinkGrant &grant) const;
    /// Whether `signature` belongs to the grant and it has not ended by `now` (seconds). Compares
    /// in constant time. Errors: media.link_invalid, media.link_expired, both Forbidden.
    [[nodiscard]] Result<> verify(const LinkGrant &grant, const QByteArray &signature,
                                  qint64 now) const;

private:
    [[nodiscard]] QByteArray mac(const LinkGrant &grant) const;

    QByteArray m_key;
};

} // namespace lectern
