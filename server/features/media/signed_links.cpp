// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/media/signed_links.h"

#include "server/core/media/media_type.h"

#include <QUrl>

namespace lectern::media {

namespace {

constexpr qint64 kLessonWindow = 6 * 3600;
constexpr qint64 kRoomWindow = 15 * 60;
constexpr qint64 kPublicWindow = 7 * 86400;

} // namespace

SignedLinks::SignedLinks(const LinkSigner &signer, Clock clock)
    : m_signer(signer), m_clock(std::move(clock))
{
}

// The end of the window after this one: a link made in a window's last second still has a whole
// one.
qint64 SignedLinks::expiry(qint64 windowSeconds) const
{
    const qint64 now = m_clock().ms / 1000;
    return (now / windowSeconds + 2) * windowSeconds;
}

QString SignedLinks::link(const LinkGrant &grant) const
{
    QString text = QStringLiteral("/media/") + grant.mediaId.toString() + QLatin1Char('/') +
                   QString::fromLatin1(QUrl::toPercentEncoding(grant.name)) +
                   QStringLiteral("?exp=") + QString::number(grant.expires) +
                   QStringLiteral("&sig=") + QString::fromLatin1(m_signer.sign(grant));
    if (grant.lesson)
        text += QStringLiteral("&lesson=") + grant.lesson->toString();
    if (grant.room)
        text += QStringLiteral("&room=") + grant.room->toString();
    return text;
}

QString SignedLinks::publicLink(const MediaId &id, const QString &name) const
{
    return link({id, safeFileName(name), std::nullopt, expiry(kPublicWindow)});
}

QString SignedLinks::lessonLink(const MediaId &id, const QString &name,
                                const LessonId &lesson) const
{
    return link({id, safeFileName(name), lesson, expiry(kLessonWindow)});
}

QString SignedLinks::roomLink(const MediaId &id, const QString &name, const RoomId &room) const
{
    return link({id, safeFileName(name), std::nullopt, expiry(kRoomWindow), room});
}

// A week is a whole number of lesson windows, so this one covers both.
qint64 SignedLinks::window() const
{
    static_assert(kPublicWindow % kLessonWindow == 0);
    return m_clock().ms / 1000 / kLessonWindow;
}

} // namespace lectern::media
