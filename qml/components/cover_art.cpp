// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/cover_art.h"

#include "qml/components/rounded_path.h"

#include <QCryptographicHash>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace lectern {

namespace {

/// Bytes that differ between courses and never between runs.
QByteArray hashOf(const QString &seed, const QString &title)
{
    const QString source = seed.isEmpty() ? title : seed;
    return QCryptographicHash::hash(source.toUtf8(), QCryptographicHash::Sha1);
}

QString initialsOf(const QString &title)
{
    static const QRegularExpression separators(QStringLiteral("[\\s\\-–—:,.&/()]+"));
    QString initials;
    for (const QString &word : title.split(separators, Qt::SkipEmptyParts)) {
        const bool small = word.size() < 4 && word.at(0).isLower();
        if (small && !initials.isEmpty())
            continue;
        const auto points = word.toUcs4();
        const char32_t first = points.first();
        initials += QString::fromUcs4(&first, 1).toUpper();
        if (initials.size() >= 2)
            break;
    }
    return initials;
}

void rings(QPainter &painter, const QRectF &box, int variant)
{
    const QPointF centre = variant & 1 ? box.topRight() : QPointF(box.right(), box.bottom());
    for (int i = 7; i > 0; --i) {
        painter.setBrush(QColor(255, 255, 255, i % 2 ? 14 : 22));
        const qreal radius = box.height() * 0.17 * i;
        painter.drawEllipse(centre, radius, radius);
    }
}

void stripes(QPainter &painter, const QRectF &box, int variant)
{
    const qreal step = box.height() / 5;
    for (int i = -2; i < 14; i += 2) {
        const qreal x = box.left() + i * step;
        const qreal lean = variant & 1 ? box.height() : -box.height();
        const qreal from = variant & 1 ? x - box.height() : x;
        painter.setBrush(QColor(255, 255, 255, 10 + (i % 4) * 6));
        painter.drawPolygon(
            QPolygonF({QPointF(from, box.bottom()), QPointF(from + step, box.bottom()),
                       QPointF(from + step + lean, box.top()), QPointF(from + lean, box.top())}));
    }
}

void triangles(QPainter &painter, const QRectF &box, const QByteArray &hash)
{
    const qreal side = box.height() / 3;
    int n = 0;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column * side < box.width() + side; ++column, ++n) {
            const auto byte = uchar(hash[n % hash.size()] + n * 37);
            painter.setBrush(QColor(255, 255, 255, byte % 30));
            const QRectF cell(box.left() + column * side, box.top() + row * side, side, side);
            painter.drawPolygon(
                byte & 1 ? QPolygonF({cell.topLeft(), cell.topRight(), cell.bottomLeft()})
                         : QPolygonF({cell.topRight(), cell.bottomRight(), cell.bottomLeft()}));
        }
    }
}

void waves(QPainter &painter, const QRectF &box, int variant)
{
    for (int layer = 0; layer < 4; ++layer) {
        QPainterPath path;
        const qreal base = box.top() + box.height() * (0.35 + 0.17 * layer);
        path.moveTo(box.left(), box.bottom());
        for (int x = 0; x <= 48; ++x) {
            const qreal t = x / 48.0;
            const qreal y =
                base + std::sin(t * 5.2 + layer * 1.3 + variant * 0.7) * box.height() * 0.09;
            path.lineTo(box.left() + t * box.width(), y);
        }
        path.lineTo(box.right(), box.bottom());
        path.closeSubpath();
        painter.setBrush(QColor(255, 255, 255, 18));
        painter.drawPath(path);
    }
}

void dots(QPainter &painter, const QRectF &box, int variant)
{
    const qreal step = box.height() / 8;
    for (int row = 0; row <= 8; ++row) {
        for (int column = 0; column * step <= box.width(); ++column) {
            const qreal t = column * step / box.width();
            const qreal rise = variant & 1 ? t : 1 - t;
            const qreal radius = step * 0.38 * (0.15 + 0.85 * rise);
            painter.setBrush(QColor(255, 255, 255, 34));
            painter.drawEllipse(QPointF(box.left() + column * step, box.top() + row * step), radius,
                                radius);
        }
    }
}

void quarters(QPainter &painter, const QRectF &box, const QByteArray &hash)
{
    const qreal side = box.height() / 2;
    int n = 0;
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column * side < box.width(); ++column, ++n) {
            const auto byte = uchar(hash[(n + 3) % hash.size()]);
            const QRectF cell(box.left() + column * side, box.top() + row * side, side, side);
            const std::array corners{cell.topLeft(), cell.topRight(), cell.bottomRight(),
                                     cell.bottomLeft()};
            const int corner = byte % 4;
            QPainterPath pie;
            pie.moveTo(corners[size_t(corner)]);
            const QPointF at = corners[size_t(corner)];
            pie.arcTo(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side), 270 - corner * 90,
                      90);
            pie.closeSubpath();
            painter.setBrush(QColor(255, 255, 255, 12 + byte % 26));
            painter.drawPath(pie);
        }
    }
}

} // namespace

CoverArt::CoverArt(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void CoverArt::setTitle(const QString &title)
{
    if (std::exchange(m_title, title) != title)
        touch();
}

void CoverArt::setSeed(const QString &seed)
{
    if (std::exchange(m_seed, seed) != seed)
        touch();
}

void CoverArt::setCornerRadius(double radius)
{
    if (!qFuzzyCompare(1 + std::exchange(m_cornerRadius, radius), 1 + radius))
        touch();
}

void CoverArt::setSquareBottom(bool square)
{
    if (std::exchange(m_squareBottom, square) != square)
        touch();
}

void CoverArt::touch()
{
    update();
    Q_EMIT changed();
}

void CoverArt::paint(QPainter *painter)
{
    const QRectF box = boundingRect();
    const QByteArray hash = hashOf(m_seed, m_title);
    const auto byte = [&hash](int i) { return int(uchar(hash[i])); };
    const int hue = byte(0) * 360 / 256;
    const int second = (hue + 30 + byte(1) % 50) % 360;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(roundedPath(box, m_cornerRadius, m_squareBottom));
    QLinearGradient ground(box.topLeft(), box.bottomRight());
    ground.setColorAt(0, QColor::fromHsl(hue, 130, 92));
    ground.setColorAt(1, QColor::fromHsl(second, 140, 62));
    painter->fillRect(box, ground);
    painter->setPen(Qt::NoPen);
    switch (byte(2) % 6) {
    case 0:
        rings(*painter, box, byte(3));
        break;
    case 1:
        stripes(*painter, box, byte(3));
        break;
    case 2:
        triangles(*painter, box, hash);
        break;
    case 3:
        waves(*painter, box, byte(3));
        break;
    case 4:
        dots(*painter, box, byte(3));
        break;
    default:
        quarters(*painter, box, hash);
        break;
    }
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(std::max(8, int(box.height() * 0.34)));
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 96);
    painter->setFont(font);
    painter->setPen(QColor(255, 255, 255, 235));
    const qreal inset = box.height() * 0.1;
    painter->drawText(box.adjusted(inset, 0, -inset, -inset * 0.7), Qt::AlignLeft | Qt::AlignBottom,
                      initialsOf(m_title));
}

} // namespace lectern
