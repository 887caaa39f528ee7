// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/media/cover_painter.h"
#include "shared/core/result.h"

#include <QString>

class QTextDocument;

namespace lectern::demo {

struct HandoutText
{
    QString markdown;
    QString course; ///< in the header
    QString school; ///< in the footer
};

/// An A4 PDF with a coloured head, running header and page numbers. Errors: internal.
[[nodiscard]] Result<> writeHandout(const HandoutText &text, const CoverSubject &subject,
                                    const QString &path);

} // namespace lectern::demo
