// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lectern {

/// How many bytes from the start `contentTypeOf` wants to see.
inline constexpr qint64 kContentTypeBytes = 64 * 1024;

/// The content type by what the bytes are, never by a name: "video/mp4", "text/vtt; charset=utf-8".
/// application/octet-stream where nothing is known. Any thread.
[[nodiscard]] QString contentTypeOf(const QByteArray &start);

/// Whether a browser would run scripts in it: such files are served without that right.
[[nodiscard]] bool isActiveContent(const QString &contentType);

/// A file name without folders, control characters and quotes, at most 100 characters; "file"
/// where nothing is left.
[[nodiscard]] QString safeFileName(const QString &name);

} // namespace lectern
