// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QRectF>

namespace lectern {

/// A box with round corners; with `squareBottom` only the upper two are round.
[[nodiscard]] inline QPainterPath roundedPath(const QRectF &box, qreal radius, bool squareBottom)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(box, radius, radius);
    if (squareBottom)
        path.addRect(box.adjusted(0, radius, 0, 0));
    return path.simplified();
}

} // namespace lectern
