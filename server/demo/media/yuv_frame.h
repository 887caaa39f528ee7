// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QRect>

namespace lectern::demo {

/// A picture as video codecs take it: three planes, colour at half the resolution (BT.709, limited
/// range). All sizes and places are even.
class YuvFrame
{
public:
    YuvFrame(int width, int height);
    explicit YuvFrame(const QImage &image);

    void fill(const QRect &area, const QColor &color);
    /// `amount` of 256 parts of `other` over this.
    void blend(const YuvFrame &from, const YuvFrame &to, int amount);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    int m_width;
    int m_height;
    QByteArray m_bytes;
};

} // namespace lectern::demo
