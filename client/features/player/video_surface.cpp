// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/video_surface.h"

#include <QQuickWindow>
#include <QSGSimpleTextureNode>

namespace lectern {

VideoSurface::VideoSurface(QQuickItem *parent)
    : QQuickItem(parent), m_sink(std::make_unique<QVideoSink>())
{
    setFlag(ItemHasContents);
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &VideoSurface::show);
}

VideoSurface::~VideoSurface() = default;

QVideoSink *VideoSurface::videoSink() const
{
    return m_sink.get();
}

void VideoSurface::show(const QVideoFrame &frame)
{
    const QSize before = m_frame.size();
    m_frame = frame;
    if (frame.size() != before)
        layOut();
    update();
}

void VideoSurface::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    layOut();
    update();
}

void VideoSurface::layOut()
{
    QRectF rect;
    if (m_frame.isValid()) {
        const QSizeF size = QSizeF(m_frame.size()).scaled(this->size(), Qt::KeepAspectRatio);
        rect = QRectF(
            QPointF(qRound((width() - size.width()) / 2), qRound((height() - size.height()) / 2)),
            size.toSize());
    }
    if (rect == m_contentRect)
        return;
    m_contentRect = rect;
    Q_EMIT contentRectChanged();
}

QSGNode *VideoSurface::updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *)
{
    auto *node = static_cast<QSGSimpleTextureNode *>(oldNode);
    if (!m_frame.isValid() || m_contentRect.isEmpty()) {
        delete node;
        return nullptr;
    }
    const QSize pixels = (m_contentRect.size() * window()->effectiveDevicePixelRatio()).toSize();
    const QImage picture = m_converter.convert(m_frame, pixels);
    if (picture.isNull())
        return node;
    if (!node) {
        node = new QSGSimpleTextureNode;
        node->setOwnsTexture(true);
    }
    node->setTexture(window()->createTextureFromImage(picture, QQuickWindow::TextureIsOpaque));
    node->setRect(m_contentRect);
    ++m_framesShown;
    QMetaObject::invokeMethod(this, &VideoSurface::frameShown, Qt::QueuedConnection);
    return node;
}

} // namespace lectern
