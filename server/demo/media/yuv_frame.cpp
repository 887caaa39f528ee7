// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/media/yuv_frame.h"

#include <array>
#include <cstring>

namespace lectern::demo {

namespace {

std::array<int, 3> yuv(QRgb rgb)
{
    const int r = qRed(rgb);
    const int g = qGreen(rgb);
    const int b = qBlue(rgb);
    return {16 + (11966 * r + 40254 * g + 4064 * b + 32768) / 65536,
            128 + (-6596 * r - 22189 * g + 28784 * b + 32768) / 65536,
            128 + (28784 * r - 26145 * g - 2639 * b + 32768) / 65536};
}

} // namespace

YuvFrame::YuvFrame(int width, int height)
    : m_width(width), m_height(height), m_bytes(width * height * 3 / 2, '\0')
{
}

YuvFrame::YuvFrame(const QImage &image) : YuvFrame(image.width(), image.height())
{
    const QImage source = image.convertToFormat(QImage::Format_RGB32);
    auto *luma = reinterpret_cast<uchar *>(m_bytes.data());
    uchar *blue = luma + m_width * m_height;
    uchar *red = blue + m_width * m_height / 4;
    for (int y = 0; y < m_height; y += 2) {
        const auto *upper = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        const auto *lower = reinterpret_cast<const QRgb *>(source.constScanLine(y + 1));
        for (int x = 0; x < m_width; x += 2) {
            const std::array four{yuv(upper[x]), yuv(upper[x + 1]), yuv(lower[x]),
                                  yuv(lower[x + 1])};
            luma[y * m_width + x] = uchar(four[0][0]);
            luma[y * m_width + x + 1] = uchar(four[1][0]);
            luma[(y + 1) * m_width + x] = uchar(four[2][0]);
            luma[(y + 1) * m_width + x + 1] = uchar(four[3][0]);
            const int place = y / 2 * (m_width / 2) + x / 2;
            blue[place] = uchar((four[0][1] + four[1][1] + four[2][1] + four[3][1] + 2) / 4);
            red[place] = uchar((four[0][2] + four[1][2] + four[2][2] + four[3][2] + 2) / 4);
        }
    }
}

void YuvFrame::fill(const QRect &area, const QColor &color)
{
    const auto [y, u, v] = yuv(color.rgb());
    auto *luma = m_bytes.data();
    char *blue = luma + m_width * m_height;
    char *red = blue + m_width * m_height / 4;
    for (int row = area.top(); row <= area.bottom(); ++row)
        std::memset(luma + row * m_width + area.left(), y, size_t(area.width()));
    for (int row = area.top() / 2; row <= area.bottom() / 2; ++row) {
        const int place = row * (m_width / 2) + area.left() / 2;
        std::memset(blue + place, u, size_t(area.width() / 2));
        std::memset(red + place, v, size_t(area.width() / 2));
    }
}

void YuvFrame::blend(const YuvFrame &from, const YuvFrame &to, int amount)
{
    const auto *a = reinterpret_cast<const uchar *>(from.m_bytes.constData());
    const auto *b = reinterpret_cast<const uchar *>(to.m_bytes.constData());
    auto *out = reinterpret_cast<uchar *>(m_bytes.data());
    const qsizetype size = m_bytes.size();
    for (qsizetype i = 0; i < size; ++i)
        out[i] = uchar((a[i] * (256 - amount) + b[i] * amount) >> 8);
}

} // namespace lectern::demo
