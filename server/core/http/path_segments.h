// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace lectern::http {

/// Undoes percent-encoding. Nothing for broken escapes, for bytes that are not UTF-8 and for
/// control characters.
[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView encoded);

/// Whether every escape of a query string stands for UTF-8 text without control characters other
/// than tab and line ends.
[[nodiscard]] bool isCleanQuery(QByteArrayView query);

/// Names no single thing inside its parent: empty, `.`, `..`, or with a separator inside.
[[nodiscard]] bool isUnsafeSegment(QByteArrayView decoded);

} // namespace lectern::http
