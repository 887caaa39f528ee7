// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QVideoFrame>

#include <cstdint>
#include <vector>

namespace lectern {

/// Turns video frames into pictures of the size they are shown at, on the CPU. Qt's own way
/// (QVideoFrame::toImage) brings up an OpenGL context even where everything else is drawn in
/// software, which costs 90 MB and four times the work. Planar and semi-planar 4:2:0 are converted
/// here, all else through Qt.
class FrameConverter
{
public:
    /// The frame scaled to exactly `size`; null if it can't be read.
    [[nodiscard]] QImage convert(const QVideoFrame &frame, QSize size);

private:
    struct Plane
    {
        const std::uint8_t *bytes;
        int stride;
        int width;
        int height;
        int step; ///< bytes from one sample to the next
    };
    struct Sample
    {
        int at;     ///< byte offset of the left sample
        int next;   ///< distance to the right one
        int weight; ///< of the right one, of 256
    };

    static void plan(std::vector<Sample> &samples, const Plane &plane, int width);
    void scaleRow(const Plane &plane, const std::vector<Sample> &samples, int row, int rows,
                  std::uint8_t *out);

    std::vector<Sample> m_luma;
    std::vector<Sample> m_chroma;
    std::vector<std::uint8_t> m_blend;
    std::vector<std::uint8_t> m_y;
    std::vector<std::uint8_t> m_u;
    std::vector<std::uint8_t> m_v;
    QImage m_pictures[2];
    int m_turn = 0;
};

} // namespace lectern
