// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QUrl>
#include <QtQmlIntegration>

class QNetworkReply;

namespace lectern {

/// A picture from a URL, cropped to fill its box, with round corners; every renderer can draw it.
/// Loads through the QML engine's network access (and its cache; it decides which addresses may be
/// asked), at most 12 MiB, and decodes off the GUI thread at the size that is shown. `ready` says
/// whether there is anything to see.
class RoundImage : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    Q_PROPERTY(
        double cornerRadius READ cornerRadius WRITE setCornerRadius NOTIFY shapeChanged FINAL)
    Q_PROPERTY(bool squareBottom READ squareBottom WRITE setSquareBottom NOTIFY shapeChanged FINAL)
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged FINAL)

public:
    explicit RoundImage(QQuickItem *parent = nullptr);
    ~RoundImage() override;

    [[nodiscard]] QUrl source() const { return m_source; }
    void setSource(const QUrl &source);
    [[nodiscard]] double cornerRadius() const { return m_cornerRadius; }
    void setCornerRadius(double radius);
    [[nodiscard]] bool squareBottom() const { return m_squareBottom; }
    void setSquareBottom(bool square);
    [[nodiscard]] bool ready() const { return !m_image.isNull(); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void sourceChanged();
    void shapeChanged();
    void readyChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void load();
    void decode(const QByteArray &bytes);
    void show(const QImage &image);
    [[nodiscard]] QSize wantedPixels() const;

    QUrl m_source;
    double m_cornerRadius = 0;
    bool m_squareBottom = false;
    QImage m_image;
    QPointer<QNetworkReply> m_reply;
    int m_serial = 0;
};

} // namespace lectern
