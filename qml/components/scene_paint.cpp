// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/scene_paint.h"

#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

#include <array>
#include <cmath>

namespace lectern {

namespace {

QPainterPath hill(const QRectF &box, qreal height, qreal swell, qreal phase)
{
    QPainterPath path;
    const qreal base = box.bottom() - box.height() * height;
    path.moveTo(box.bottomLeft());
    for (int i = 0; i <= 80; ++i) {
        const qreal t = i / 80.0;
        const qreal wave =
            std::sin(t * 3.1 + phase) * 0.65 + std::sin(t * 7.3 + phase * 2.1) * 0.35;
        path.lineTo(box.left() + t * box.width(), base - wave * swell * box.height());
    }
    path.lineTo(box.bottomRight());
    path.closeSubpath();
    return path;
}

/// The edge of an open book seen from the front: two pages that swing up from the fold.
void book(QPainter &painter, QPointF fold, qreal width)
{
    for (int leaf = 0; leaf < 4; ++leaf) {
        const qreal lift = width * (0.1 + 0.055 * leaf);
        const qreal reach = width * (0.5 - 0.035 * leaf);
        QPainterPath pages;
        for (const int side : {-1, 1}) {
            pages.moveTo(fold);
            pages.cubicTo(fold + QPointF(side * reach * 0.3, -lift * 1.5),
                          fold + QPointF(side * reach * 0.7, -lift * 1.3),
                          fold + QPointF(side * reach, -lift * 0.7));
            pages.lineTo(fold + QPointF(side * reach, -lift * 0.7 + width * 0.075));
            pages.cubicTo(fold + QPointF(side * reach * 0.7, -lift * 1.3 + width * 0.085),
                          fold + QPointF(side * reach * 0.3, -lift * 1.5 + width * 0.09),
                          fold + QPointF(0, width * 0.09));
            pages.closeSubpath();
        }
        pages.setFillRule(Qt::WindingFill);
        painter.setBrush(QColor(255, 250, 240, 80 + leaf * 55));
        painter.drawPath(pages);
    }
}

} // namespace

ScenePaint::ScenePaint(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void ScenePaint::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    update();
    Q_EMIT darkChanged();
}

void ScenePaint::paint(QPainter *painter)
{
    const QRectF box = boundingRect();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QLinearGradient sky(box.topLeft(), box.bottomLeft());
    sky.setColorAt(0, m_dark ? QColor(0x0E1230) : QColor(0x22328F));
    sky.setColorAt(0.55, m_dark ? QColor(0x1C2560) : QColor(0x3F58CC));
    sky.setColorAt(1, m_dark ? QColor(0x3A3C7E) : QColor(0x8C86DB));
    painter->fillRect(box, sky);

    QRandomGenerator stars(7);
    for (int i = 0; i < 46; ++i) {
        const QPointF at(box.width() * stars.generateDouble(),
                         box.height() * 0.5 * stars.generateDouble());
        painter->setBrush(QColor(255, 255, 255, 26 + int(stars.bounded(70))));
        const qreal radius = 0.7 + stars.generateDouble();
        painter->drawEllipse(at, radius, radius);
    }

    const QPointF light(box.width() * 0.5, box.height() * 0.52);
    for (const auto &[share, alpha] : {std::pair{0.62, 12}, {0.46, 16}, {0.32, 22}, {0.2, 34}}) {
        painter->setBrush(QColor(255, 222, 176, alpha));
        const qreal radius = box.width() * share;
        painter->drawEllipse(light, radius, radius);
    }
    painter->setBrush(QColor(255, 226, 178, m_dark ? 225 : 245));
    painter->drawEllipse(light, box.width() * 0.115, box.width() * 0.115);

    struct Layer
    {
        qreal height;
        qreal swell;
        qreal phase;
        QColor light;
        QColor dark;
    };
    const std::array layers{
        Layer{0.42, 0.035, 0.4, QColor(0x5A63C8), QColor(0x2A2F6C)},
        Layer{0.33, 0.045, 2.2, QColor(0x3F4BB2), QColor(0x222759)},
        Layer{0.23, 0.04, 4.0, QColor(0x2D3993), QColor(0x191D48)},
        Layer{0.13, 0.03, 5.6, QColor(0x212B76), QColor(0x111436)},
    };
    for (size_t i = 0; i < layers.size(); ++i) {
        painter->setBrush(m_dark ? layers[i].dark : layers[i].light);
        painter->drawPath(hill(box, layers[i].height, layers[i].swell, layers[i].phase));
        if (i == 1)
            book(*painter, QPointF(box.width() * 0.5, box.height() * 0.735), box.width() * 0.42);
    }
}

} // namespace lectern
