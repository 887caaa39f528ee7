// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/media/api.h"

#include <QString>

#include <optional>

namespace lectern::accounts {

/// The address of a person's picture: a signed link to the uploaded one, or what the person gave.
class AvatarLinks
{
public:
    explicit AvatarLinks(const media::LinkMaker &links) : m_links(links) {}

    [[nodiscard]] std::optional<QString> url(const std::optional<MediaId> &media,
                                             const std::optional<QString> &external) const
    {
        return media ? m_links.publicLink(*media, QStringLiteral("avatar")) : external;
    }
    /// Whether an address is one of ours, as in a profile that is sent back unchanged.
    [[nodiscard]] static bool isOurs(const QString &url)
    {
        return url.startsWith(QLatin1String("/media/"));
    }

private:
    const media::LinkMaker &m_links;
};

} // namespace lectern::accounts
