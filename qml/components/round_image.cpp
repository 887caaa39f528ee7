// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/round_image.h"

#include "qml/components/rounded_path.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPainter>
#include <QPixmapCache>
#include <QQmlEngine>
#include <QQmlFile>
#include <QQuickWindow>
#include <QThreadPool>

namespace lectern {

namespace {

/// More than that is not a picture for a card.
constexpr qint64 kLargestFile = 12 * 1024 * 1024;
constexpr int kLargestSide = 8000;
constexpr int kSilence = 20'000; // ms

QImage decodeCropped(const QByteArray &bytes, QSize box)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (!full.isValid() || full.width() > kLargestSide || full.height() > kLargestSide)
        return {};
    const QSize scaled = full.scaled(box, Qt::KeepAspectRatioByExpanding);
    if (scaled.width() < full.width())
        reader.setScaledSize(scaled);
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

QString cacheKey(const QUrl &url, QSize pixels)
{
    return QStringLiteral("image/%1/%2x%3")
        .arg(url.toString())
        .arg(pixels.width())
        .arg(pixels.height());
}

} // namespace

RoundImage::RoundImage(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

RoundImage::~RoundImage()
{
    ++m_serial;
    if (m_reply)
        m_reply->abort();
}

void RoundImage::setSource(const QUrl &source)
{
    if (m_source == source)
        return;
    m_source = source;
    Q_EMIT sourceChanged();
    load();
}

void RoundImage::setCornerRadius(double radius)
{
    if (qFuzzyCompare(1 + m_cornerRadius, 1 + radius))
        return;
    m_cornerRadius = radius;
    update();
    Q_EMIT shapeChanged();
}

void RoundImage::setSquareBottom(bool square)
{
    if (m_squareBottom == square)
        return;
    m_squareBottom = square;
    update();
    Q_EMIT shapeChanged();
}

void RoundImage::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    load();
}

void RoundImage::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    // The first real size, or one for which the decoded picture is too small.
    const QSize wanted = wantedPixels();
    const bool tooSmall =
        ready() &&
        (m_image.width() + 1 < wanted.width() || m_image.height() + 1 < wanted.height()) &&
        now.width() > before.width() * 1.5;
    if (before.isEmpty() || tooSmall)
        load();
}

QSize RoundImage::wantedPixels() const
{
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    return (size() * ratio).toSize();
}

void RoundImage::load()
{
    ++m_serial;
    if (m_reply)
        m_reply->abort();
    if (m_source.isEmpty())
        return show({});
    if (!isComponentComplete() || wantedPixels().isEmpty())
        return;
    QPixmap cached;
    if (QPixmapCache::find(cacheKey(m_source, wantedPixels()), &cached))
        return show(cached.toImage());
    const QString local = QQmlFile::urlToLocalFileOrQrc(m_source);
    if (!local.isEmpty()) {
        QFile file(local);
        if (file.open(QIODevice::ReadOnly))
            decode(file.read(kLargestFile));
        return;
    }
    QQmlEngine *engine = qmlEngine(this);
    if (!engine)
        return;
    QNetworkRequest request(m_source);
    request.setTransferTimeout(kSilence);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::SameOriginRedirectPolicy);
    m_reply = engine->networkAccessManager()->get(request);
    // Whatever network the engine has: what is too large is not even received.
    connect(m_reply, &QNetworkReply::readyRead, m_reply, [reply = m_reply] {
        if (reply->bytesAvailable() > kLargestFile)
            reply->abort();
    });
    connect(m_reply, &QNetworkReply::finished, this, [this, reply = m_reply, serial = m_serial] {
        reply->deleteLater();
        if (serial != m_serial)
            return;
        if (reply->error() == QNetworkReply::NoError)
            decode(reply->readAll());
        else
            show({});
    });
}

void RoundImage::decode(const QByteArray &bytes)
{
    const QPointer<RoundImage> self(this);
    const QSize pixels = wantedPixels();
    const QUrl url = m_source;
    const int serial = m_serial;
    QThreadPool::globalInstance()->start([self, bytes, pixels, url, serial] {
        QImage image = decodeCropped(bytes, pixels);
        QMetaObject::invokeMethod(qApp, [self, image, pixels, url, serial] {
            if (!self || self->m_serial != serial)
                return;
            if (!image.isNull())
                QPixmapCache::insert(cacheKey(url, pixels), QPixmap::fromImage(image));
            self->show(image);
        });
    });
}

void RoundImage::show(const QImage &image)
{
    const bool wasReady = ready();
    m_image = image;
    update();
    if (wasReady != ready())
        Q_EMIT readyChanged();
}

void RoundImage::paint(QPainter *painter)
{
    if (m_image.isNull())
        return;
    const QRectF box = boundingRect();
    const QSizeF part = QSizeF(box.size()).scaled(m_image.size(), Qt::KeepAspectRatio);
    const QRectF crop(
        QPointF((m_image.width() - part.width()) / 2, (m_image.height() - part.height()) / 2),
        part);
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    // A brush, not a clip: clipped edges are not smoothed by the raster engine.
    QBrush brush(m_image);
    QTransform place;
    place.translate(box.x(), box.y());
    place.scale(box.width() / crop.width(), box.height() / crop.height());
    place.translate(-crop.x(), -crop.y());
    brush.setTransform(place);
    painter->setPen(Qt::NoPen);
    painter->setBrush(brush);
    painter->drawPath(roundedPath(box, m_cornerRadius, m_squareBottom));
}

} // namespace lectern
