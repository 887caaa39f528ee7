// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/media/cover_painter.h"

#include "server/demo/media/palette.h"

#include <QCryptographicHash>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace lectern::demo {

namespace {

/// Numbers from a hash: the same name always draws the same picture.
class Dice
{
public:
    explicit Dice(const QString &name)
        : m_state(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256)
                      .toHex()
                      .left(15)
                      .toULongLong(nullptr, 16) |
                  1)
    {
    }
    int next(int sides)
    {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return int((m_state >> 33) % quint64(sides));
    }

private:
    quint64 m_state;
};

struct Canvas
{
    QPainter &painter;
    QRectF area;
    CoursePalette palette;
    Dice dice;

    QColor ink(int alpha)
    {
        QColor color = dice.next(3) == 0 ? palette.second : palette.bright;
        color.setAlpha(alpha);
        return color;
    }
};

constexpr double kCell = 120;

template<class F>
void eachCell(Canvas &canvas, F function)
{
    for (double y = canvas.area.top(); y < canvas.area.bottom(); y += kCell) {
        for (double x = canvas.area.left(); x < canvas.area.right(); x += kCell)
            function(QRectF(x, y, kCell, kCell));
    }
}

void quarters(Canvas &canvas)
{
    eachCell(canvas, [&](const QRectF &cell) {
        if (canvas.dice.next(4) == 0)
            return;
        canvas.painter.setBrush(canvas.ink(200));
        const int corner = canvas.dice.next(4);
        const QPointF at(corner % 2 ? cell.right() : cell.left(),
                         corner / 2 ? cell.bottom() : cell.top());
        static constexpr std::array kStart{270, 180, 0, 90};
        canvas.painter.drawPie(QRectF(at.x() - kCell, at.y() - kCell, 2 * kCell, 2 * kCell),
                               kStart[size_t(corner)] * 16, 90 * 16);
    });
}

void triangles(Canvas &canvas)
{
    eachCell(canvas, [&](const QRectF &cell) {
        canvas.painter.setBrush(canvas.ink(60 + 35 * canvas.dice.next(5)));
        const bool down = canvas.dice.next(2) == 0;
        canvas.painter.drawPolygon(QPolygonF{
            cell.topLeft(), down ? cell.bottomRight() : cell.topRight(), cell.bottomLeft()});
    });
}

void dots(Canvas &canvas)
{
    eachCell(canvas, [&](const QRectF &cell) {
        const double radius = 8 + 9 * canvas.dice.next(6);
        canvas.painter.setBrush(canvas.ink(210));
        canvas.painter.drawEllipse(cell.center(), radius, radius);
    });
}

void arcs(Canvas &canvas)
{
    const QPointF centre(canvas.area.right() - 80 * canvas.dice.next(4),
                         canvas.dice.next(2) ? canvas.area.bottom() : canvas.area.top());
    canvas.painter.setBrush(Qt::NoBrush);
    for (int ring = 1; ring <= 9; ++ring) {
        QPen pen(canvas.ink(220), 22);
        pen.setCapStyle(Qt::FlatCap);
        canvas.painter.setPen(pen);
        canvas.painter.drawEllipse(centre, ring * 74.0, ring * 74.0);
    }
    canvas.painter.setPen(Qt::NoPen);
}

void stripes(Canvas &canvas)
{
    const double height = canvas.area.height();
    for (double x = canvas.area.left() - height; x < canvas.area.right(); x += 104) {
        canvas.painter.setBrush(canvas.ink(90 + 40 * canvas.dice.next(4)));
        const double width = 26 + 14 * canvas.dice.next(4);
        canvas.painter.drawPolygon(QPolygonF{QPointF(x, canvas.area.bottom()),
                                             QPointF(x + width, canvas.area.bottom()),
                                             QPointF(x + width + height, canvas.area.top()),
                                             QPointF(x + height, canvas.area.top())});
    }
}

void waves(Canvas &canvas)
{
    for (int line = 0; line < 7; ++line) {
        const double base = canvas.area.top() + canvas.area.height() * (0.2 + 0.13 * line);
        const double phase = canvas.dice.next(7);
        QPainterPath path(QPointF(canvas.area.left(), canvas.area.bottom()));
        for (double x = canvas.area.left(); x <= canvas.area.right(); x += 8)
            path.lineTo(x, base + 38 * std::sin(x / 130 + phase));
        path.lineTo(canvas.area.bottomRight());
        canvas.painter.setBrush(canvas.ink(70));
        canvas.painter.drawPath(path);
    }
}

void stars(Canvas &canvas)
{
    for (int i = 0; i < 150; ++i) {
        const double x =
            canvas.area.left() + canvas.area.width() * (canvas.dice.next(4096) / 4096.0);
        const double y =
            canvas.area.top() + canvas.area.height() * (canvas.dice.next(4096) / 4096.0);
        const double size = 2 + 0.6 * canvas.dice.next(3) * canvas.dice.next(6);
        canvas.painter.setBrush(canvas.ink(230));
        QPainterPath star(QPointF(x, y - 2 * size));
        star.quadTo(QPointF(x, y), QPointF(x + 2 * size, y));
        star.quadTo(QPointF(x, y), QPointF(x, y + 2 * size));
        star.quadTo(QPointF(x, y), QPointF(x - 2 * size, y));
        star.quadTo(QPointF(x, y), QPointF(x, y - 2 * size));
        canvas.painter.drawPath(star);
    }
}

void bars(Canvas &canvas)
{
    for (double x = canvas.area.left() + 20; x < canvas.area.right(); x += 84) {
        const double height = canvas.area.height() * (0.15 + 0.1 * canvas.dice.next(8));
        canvas.painter.setBrush(canvas.ink(200));
        canvas.painter.drawRoundedRect(QRectF(x, canvas.area.bottom() - height, 52, height + 20),
                                       10, 10);
    }
}

struct Pattern
{
    const char *name;
    void (*draw)(Canvas &);
};
constexpr std::array kPatterns{Pattern{"quarters", quarters}, Pattern{"triangles", triangles},
                               Pattern{"dots", dots},         Pattern{"arcs", arcs},
                               Pattern{"stripes", stripes},   Pattern{"waves", waves},
                               Pattern{"stars", stars},       Pattern{"bars", bars}};

const Pattern &patternOf(const CoverSubject &subject)
{
    for (const Pattern &pattern : kPatterns) {
        if (subject.pattern == QLatin1String(pattern.name))
            return pattern;
    }
    return kPatterns[size_t(hueOf(subject.name) % int(kPatterns.size()))];
}

} // namespace

QString initials(const QString &title)
{
    QString letters;
    for (const QString &word : title.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word[0].isLetterOrNumber() && letters.size() < 2)
            letters += word[0].toUpper();
    }
    return letters;
}

void drawPattern(QPainter &painter, const QRectF &area, const CoverSubject &subject)
{
    Canvas canvas{painter, area, CoursePalette(subject.hue), Dice(subject.name)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setClipRect(area);
    patternOf(subject).draw(canvas);
    painter.restore();
}

QImage drawCover(const CoverSubject &subject)
{
    QImage image(1280, 720, QImage::Format_RGB32);
    const CoursePalette palette(subject.hue);
    image.fill(palette.deep);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawPattern(painter, QRectF(0, 0, 1280, 720), subject);

    // The letters stand on a calm ground that fades into the pattern.
    QLinearGradient calm(0, 0, 1100, 0);
    calm.setColorAt(0, palette.deep);
    calm.setColorAt(0.5,
                    QColor(palette.deep.red(), palette.deep.green(), palette.deep.blue(), 225));
    calm.setColorAt(1, QColor(palette.deep.red(), palette.deep.green(), palette.deep.blue(), 0));
    painter.fillRect(QRectF(0, 0, 1280, 720), calm);

    QFont font = textFont(300, QFont::Bold);
    const double width = QFontMetricsF(font).horizontalAdvance(subject.mark);
    if (width > 760)
        font.setPixelSize(int(300 * 760 / width));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QRectF(84, 0, 1100, 720), Qt::AlignLeft | Qt::AlignVCenter, subject.mark);
    return image;
}

} // namespace lectern::demo
