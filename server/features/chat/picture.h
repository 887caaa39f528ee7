// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QSize>

namespace lectern::chat {

/// A picture as it is handed on, and a small one for the conversation.
struct Picture
{
    QByteArray bytes;
    QByteArray contentType;
    QByteArray suffix; ///< without a dot
    QSize size;        ///< upright
    QByteArray thumbnail;
    QByteArray thumbnailType;
};

/// Whether it is one of the kinds that cleanPicture takes.
[[nodiscard]] bool isPicture(const QString &contentType);

/// A picture (PNG, JPEG, WebP, told by `contentType`, which was found in the content) decoded
/// within bounds, turned upright, at most 4096 pixels a side, and encoded anew, so that nothing
/// else that was in the file, such as the place it was taken at, remains. Blocks; call it on a
/// worker thread. Error: media.not_an_image.
[[nodiscard]] Result<Picture> cleanPicture(const QByteArray &file, const QString &contentType);

} // namespace lectern::chat
