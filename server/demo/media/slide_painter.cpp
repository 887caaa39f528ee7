// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/media/slide_painter.h"

#include "server/demo/media/palette.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace lectern::demo {

namespace {

constexpr double kLeft = 88;
constexpr double kRight = 1192;
constexpr double kTop = 226;
constexpr int kWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

double textHeight(const QFont &font, double width, const QString &text)
{
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 2000), kWrap, text).height();
}

void drawTitle(QPainter &painter, const Slide &slide, const CoverSubject &subject)
{
    const CoursePalette palette(subject.hue);
    painter.fillRect(QRectF(0, 0, kVideoWidth, kVideoHeight), palette.deep);
    drawPattern(painter, QRectF(0, 0, kVideoWidth, kVideoHeight), subject);
    QColor clear = palette.deep;
    clear.setAlpha(40);
    QColor dense = palette.deep;
    dense.setAlpha(238);
    QLinearGradient calm(0, 0, kVideoWidth, 0);
    calm.setColorAt(0, palette.deep);
    calm.setColorAt(0.62, dense);
    calm.setColorAt(1, clear);
    painter.fillRect(QRectF(0, 0, kVideoWidth, kVideoHeight), calm);

    const QFont small = textFont(26, QFont::Medium);
    const QFont large = textFont(slide.heading.size() > 26 ? 64 : 76, QFont::DemiBold);
    const double height = textHeight(large, 760, slide.heading);
    const double top = 330 - height / 2;
    painter.setPen(palette.second);
    painter.setFont(small);
    painter.drawText(QPointF(kLeft, top - 28), slide.subheading);
    painter.setPen(Qt::white);
    painter.setFont(large);
    painter.drawText(QRectF(kLeft, top, 760, height + 10), kWrap, slide.heading);
}

/// A panel as wide as its longest line needs, at most `maxWidth`; returns its height.
double drawCode(QPainter &painter, const QString &code, const QRectF &space)
{
    const QStringList lines = code.split(QLatin1Char('\n'));
    double size = 28;
    const auto widest = [&] {
        const QFontMetricsF metrics(codeFont(size));
        double width = 0;
        for (const QString &line : lines)
            width = std::max(width, metrics.horizontalAdvance(line));
        return width;
    };
    while (size > 15 && widest() > space.width() - 64)
        size -= 1;
    const double lineHeight = size * 1.55;
    const QRectF panel(space.left(), space.top(), space.width(),
                       lineHeight * double(lines.size()) + 52);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x1A, 0x1D, 0x26));
    painter.drawRoundedRect(panel, 16, 16);
    painter.setFont(codeFont(size));
    double y = panel.top() + 26 + size * 1.12;
    for (const QString &line : lines) {
        const qsizetype comment = line.indexOf(QLatin1String("# "));
        const QString plain = comment < 0 ? line : line.left(comment);
        painter.setPen(QColor(0xEC, 0xEF, 0xF6));
        painter.drawText(QPointF(panel.left() + 32, y), plain);
        if (comment >= 0) {
            painter.setPen(QColor(0x8F, 0x9B, 0xB8));
            const double x = QFontMetricsF(codeFont(size)).horizontalAdvance(plain);
            painter.drawText(QPointF(panel.left() + 32 + x, y), line.mid(comment));
        }
        y += lineHeight;
    }
    return panel.height();
}

struct PointStyle
{
    QFont font;
    double gap;
};

double pointsHeight(const Slide &slide, const PointStyle &style, double width)
{
    double height = -style.gap;
    for (const QString &point : slide.points)
        height += textHeight(style.font, width - 44, point) + style.gap;
    return height;
}

void drawPoints(QPainter &painter, const Slide &slide, int points, const QRectF &space,
                const CoursePalette &palette)
{
    PointStyle style{textFont(40, QFont::Medium), 44};
    for (int size = 40; size > 24 && pointsHeight(slide, style, space.width()) > space.height();) {
        size -= 2;
        style = {textFont(size, QFont::Medium), size * 1.0};
    }
    double y = space.top();
    for (int i = 0; i < points; ++i) {
        const QString text = slide.points[i];
        const double height = textHeight(style.font, space.width() - 44, text);
        const bool current = i == points - 1;
        const double middle = y + QFontMetricsF(style.font).height() / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(current ? palette.strong : kOutline.darker(115));
        painter.drawRoundedRect(QRectF(space.left(), middle - 9, 18, 18), 6, 6);
        painter.setPen(current ? kText : kMuted);
        painter.setFont(style.font);
        painter.drawText(QRectF(space.left() + 44, y, space.width() - 44, height + 4), kWrap, text);
        y += height + style.gap;
    }
}

/// The pattern of the cover along the right edge.
void drawEdge(QPainter &painter, const CoverSubject &subject, double width)
{
    const QRectF edge(kVideoWidth - width, 0, width, kVideoHeight);
    painter.fillRect(edge, CoursePalette(subject.hue).deep);
    drawPattern(painter, edge, subject);
}

void drawContent(QPainter &painter, const Slide &slide, int points, const QString &lessonTitle,
                 const CoverSubject &subject)
{
    const CoursePalette palette(subject.hue);
    painter.fillRect(QRectF(0, 0, kVideoWidth, kVideoHeight), palette.soft);
    drawEdge(painter, subject, slide.code.isEmpty() ? 190 : 36);
    painter.setPen(palette.strong);
    painter.setFont(textFont(20, QFont::Medium));
    painter.drawText(QPointF(kLeft, 84), lessonTitle);
    painter.setPen(kText);
    painter.setFont(textFont(58, QFont::DemiBold));
    painter.drawText(QPointF(kLeft, 158), slide.heading);

    const QRectF whole(kLeft, kTop, kRight - kLeft - (slide.code.isEmpty() ? 190 : 0),
                       kSlideBottom - kTop);
    if (slide.code.isEmpty()) {
        drawPoints(painter, slide, points, whole, palette);
        return;
    }
    const QRectF right(kLeft + 532, kTop, kRight - kLeft - 532, whole.height());
    drawCode(painter, slide.code, right);
    drawPoints(painter, slide, points, QRectF(kLeft, kTop + 12, 488, whole.height() - 12), palette);
}

} // namespace

QImage drawSlide(const Slide &slide, int points, const QString &lessonTitle,
                 const CoverSubject &subject)
{
    QImage image(kVideoWidth, kVideoHeight, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (slide.subheading.isEmpty())
        drawContent(painter, slide, points, lessonTitle, subject);
    else
        drawTitle(painter, slide, subject);
    return image;
}

} // namespace lectern::demo
