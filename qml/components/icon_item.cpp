// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/icon_item.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QQuickWindow>
#include <QSvgRenderer>

namespace lectern {

namespace {

Q_LOGGING_CATEGORY(lcIcons, "lectern.icons", QtInfoMsg)

QPixmap render(const QString &name, const QColor &color, QSize pixels)
{
    const QString key = QStringLiteral("icon/%1/%2/%3x%4")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QLatin1String(":/qt/qml/Lectern/Components/icons/") + name + QLatin1String(".svg"));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcIcons, "no icon is called %s", qPrintable(name));
        return pixmap;
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

IconItem::IconItem(QQuickItem *parent) : QQuickPaintedItem(parent) {}

void IconItem::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    update();
    Q_EMIT nameChanged();
}

void IconItem::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void IconItem::paint(QPainter *painter)
{
    if (m_name.isEmpty())
        return;
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    const QSize pixels = (size() * ratio).toSize();
    if (!pixels.isEmpty())
        painter->drawPixmap(boundingRect().toRect(), render(m_name, m_color, pixels));
}

} // namespace lectern
