// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QByteArray>

namespace lectern::accounts {

struct AvatarImage
{
    QByteArray bytes;
    QByteArray contentType;
    QByteArray suffix; ///< without a dot
};

inline constexpr int kAvatarSize = 256;

/// A picture as it may be shown: told apart by its content (PNG, JPEG, WebP), decoded within
/// bounds, turned upright, cut square from its middle, scaled, and encoded anew, so that nothing
/// else that was in the file remains. Blocks; call it on a worker thread. Error:
/// media.not_an_image.
[[nodiscard]] Result<AvatarImage> makeAvatar(const QByteArray &file);

} // namespace lectern::accounts
