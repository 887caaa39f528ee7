// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>
#include <QString>

class QPainter;

namespace lectern::demo {

/// What a cover is drawn from.
struct CoverSubject
{
    QString name; ///< decides what the dice decide
    int hue = 0;
    QString mark; ///< a few letters, large
    QString
        pattern; ///< quarters, triangles, dots, arcs, stripes, waves, stars, bars; empty: by name
};

/// The letters for a title without a mark of its own: the initials of its first two words.
[[nodiscard]] QString initials(const QString &title);
/// 1280×720.
[[nodiscard]] QImage drawCover(const CoverSubject &subject);
/// The geometric pattern of the cover alone, over `area`.
void drawPattern(QPainter &painter, const QRectF &area, const CoverSubject &subject);

} // namespace lectern::demo
