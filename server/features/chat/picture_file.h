// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace lectern::chat {

/// A picture file (PNG, JPEG, WebP, told by `contentType`, which was found in the content) as it
/// is, without what says where, when and with what it was taken, and without what follows its end:
/// nothing is decoded, and no pixel changes. A JPEG keeps how it is to be turned. Nothing where the
/// file is broken.
[[nodiscard]] std::optional<QByteArray> withoutMetadata(const QByteArray &file,
                                                        const QString &contentType);

/// Whether pictures of that kind carry such things where they can't be taken out.
[[nodiscard]] bool mayTellThePlace(const QString &contentType);

} // namespace lectern::chat
