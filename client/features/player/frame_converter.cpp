// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/frame_converter.h"

#include <algorithm>
#include <utility>

namespace lectern {

namespace {

/// Limited or full range YCbCr to RGB, in 1/8192.
struct Matrix
{
    int yOffset;
    int y;
    int rv;
    int gu;
    int gv;
    int bu;
};

Matrix matrixFor(const QVideoFrameFormat &format)
{
    static constexpr Matrix k601{16, 9539, 13075, -3209, -6660, 16525};
    static constexpr Matrix k709{16, 9539, 14686, -1747, -4366, 17304};
    static constexpr Matrix kJpeg{0, 8192, 11485, -2819, -5850, 14516};
    if (format.colorRange() == QVideoFrameFormat::ColorRange_Full)
        return kJpeg;
    switch (format.colorSpace()) {
    case QVideoFrameFormat::ColorSpace_BT601:
        return k601;
    case QVideoFrameFormat::ColorSpace_Undefined:
        return format.frameHeight() > 576 ? k709 : k601;
    default:
        return k709;
    }
}

constexpr int clampByte(int value)
{
    return value < 0 ? 0 : value > 255 ? 255 : value;
}

void writeRow(QRgb *out, const std::uint8_t *y, const std::uint8_t *u, const std::uint8_t *v,
              int width, const Matrix &m)
{
    for (int x = 0; x < width; ++x) {
        const int luma = (y[x] - m.yOffset) * m.y + 4096;
        const int cb = u[x] - 128;
        const int cr = v[x] - 128;
        const int r = clampByte((luma + m.rv * cr) >> 13);
        const int g = clampByte((luma + m.gu * cb + m.gv * cr) >> 13);
        const int b = clampByte((luma + m.bu * cb) >> 13);
        out[x] = 0xff000000U | unsigned(r) << 16 | unsigned(g) << 8 | unsigned(b);
    }
}

} // namespace

QImage FrameConverter::convert(const QVideoFrame &source, QSize size)
{
    if (!source.isValid() || size.isEmpty())
        return {};
    const auto pixels = source.pixelFormat();
    const bool planar = pixels == QVideoFrameFormat::Format_YUV420P;
    const bool semiPlanar =
        pixels == QVideoFrameFormat::Format_NV12 || pixels == QVideoFrameFormat::Format_NV21;
    if (!planar && !semiPlanar) {
        return source.toImage()
            .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    }
    QVideoFrame frame = source;
    if (!frame.map(QVideoFrame::ReadOnly))
        return {};
    const int halfWidth = (frame.width() + 1) / 2;
    const int halfHeight = (frame.height() + 1) / 2;
    const Plane luma{frame.bits(0), frame.bytesPerLine(0), frame.width(), frame.height(), 1};
    Plane cb{frame.bits(1), frame.bytesPerLine(1), halfWidth, halfHeight, planar ? 1 : 2};
    Plane cr = cb;
    if (planar) {
        cr.bytes = frame.bits(2);
        cr.stride = frame.bytesPerLine(2);
    } else {
        cr.bytes = cb.bytes + 1;
        if (pixels == QVideoFrameFormat::Format_NV21)
            std::swap(cb.bytes, cr.bytes);
    }
    // Two pictures by turns: the one that is on the screen isn't written to.
    QImage &picture = m_pictures[m_turn ^= 1];
    if (picture.size() != size)
        picture = QImage(size, QImage::Format_RGB32);
    plan(m_luma, luma, size.width());
    plan(m_chroma, cb, size.width());
    m_y.resize(size_t(size.width()));
    m_u.resize(size_t(size.width()));
    m_v.resize(size_t(size.width()));
    const Matrix matrix = matrixFor(frame.surfaceFormat());
    for (int row = 0; row < size.height(); ++row) {
        scaleRow(luma, m_luma, row, size.height(), m_y.data());
        scaleRow(cb, m_chroma, row, size.height(), m_u.data());
        scaleRow(cr, m_chroma, row, size.height(), m_v.data());
        writeRow(reinterpret_cast<QRgb *>(picture.scanLine(row)), m_y.data(), m_u.data(),
                 m_v.data(), size.width(), matrix);
    }
    frame.unmap();
    return picture;
}

void FrameConverter::plan(std::vector<Sample> &samples, const Plane &plane, int width)
{
    samples.resize(size_t(width));
    for (int x = 0; x < width; ++x) {
        const qint64 at =
            std::clamp<qint64>(((2 * qint64(x) + 1) * plane.width * 128) / width - 128, 0,
                               qint64(plane.width - 1) * 256);
        const int left = int(at >> 8);
        const int next = left + 1 < plane.width ? plane.step : 0;
        samples[size_t(x)] = {left * plane.step, next, int(at & 255)};
    }
}

void FrameConverter::scaleRow(const Plane &plane, const std::vector<Sample> &samples, int row,
                              int rows, std::uint8_t *out)
{
    const qint64 at = std::clamp<qint64>(((2 * qint64(row) + 1) * plane.height * 128) / rows - 128,
                                         0, qint64(plane.height - 1) * 256);
    const int top = int(at >> 8);
    const int weight = int(at & 255);
    const std::uint8_t *upper = plane.bytes + qint64(top) * plane.stride;
    const std::uint8_t *line = upper;
    if (weight > 0 && top + 1 < plane.height) {
        const std::uint8_t *lower = upper + plane.stride;
        const int bytes = (plane.width - 1) * plane.step + 1;
        m_blend.resize(size_t(bytes));
        std::uint8_t *blend = m_blend.data();
        for (int i = 0; i < bytes; ++i)
            blend[i] = std::uint8_t((upper[i] * (256 - weight) + lower[i] * weight) >> 8);
        line = blend;
    }
    const Sample *sample = samples.data();
    const int width = int(samples.size());
    if (width == plane.width && plane.step == 1) {
        std::copy_n(line, width, out);
        return;
    }
    for (int x = 0; x < width; ++x) {
        const std::uint8_t *left = line + sample[x].at;
        out[x] = std::uint8_t(
            (left[0] * (256 - sample[x].weight) + left[sample[x].next] * sample[x].weight) >> 8);
    }
}

} // namespace lectern
