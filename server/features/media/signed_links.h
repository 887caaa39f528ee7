// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/security/signed_url.h"
#include "server/features/media/api.h"

#include <functional>

namespace lectern::media {

/// Links that stay the same text for a window of time: those of lessons for 6 hours (and good for
/// 6 to 12 more), those of covers and avatars for a week (and good for 1 to 2 more),
/// those of rooms for 15 minutes (and good for 15 to 30 in all).
class SignedLinks final : public LinkMaker
{
public:
    using Clock = std::function<Timestamp()>;

    explicit SignedLinks(const LinkSigner &signer, Clock clock = &Timestamp::now);

    [[nodiscard]] QString publicLink(const MediaId &id, const QString &name) const override;
    [[nodiscard]] QString lessonLink(const MediaId &id, const QString &name,
                                     const LessonId &lesson) const override;
    [[nodiscard]] QString roomLink(const MediaId &id, const QString &name,
                                   const RoomId &room) const override;
    [[nodiscard]] qint64 window() const override;

private:
    [[nodiscard]] qint64 expiry(qint64 windowSeconds) const;
    [[nodiscard]] QString link(const LinkGrant &grant) const;

    const LinkSigner &m_signer;
    Clock m_clock;
};

} // namespace lectern::media
