// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/player/frame_converter.h"

#include <QQuickItem>
#include <QVideoFrame>
#include <QVideoSink>

#include <memory>

namespace lectern {

/// Shows video where the scene is drawn in software: there QtMultimedia's VideoOutput stays empty.
/// The picture keeps its shape and lies in the middle; `contentRect` says where.
class VideoSurface : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVideoSink *videoSink READ videoSink CONSTANT FINAL)
    Q_PROPERTY(QRectF contentRect READ contentRect NOTIFY contentRectChanged FINAL)
    Q_PROPERTY(int framesShown READ framesShown NOTIFY frameShown FINAL)

public:
    explicit VideoSurface(QQuickItem *parent = nullptr);
    ~VideoSurface() override;

    [[nodiscard]] QVideoSink *videoSink() const;
    [[nodiscard]] QRectF contentRect() const { return m_contentRect; }
    [[nodiscard]] int framesShown() const { return m_framesShown; }

Q_SIGNALS:
    void contentRectChanged();
    void frameShown();

protected:
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    QSGNode *updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *) override;

private:
    void show(const QVideoFrame &frame);
    void layOut();

    std::unique_ptr<QVideoSink> m_sink;
    FrameConverter m_converter;
    QVideoFrame m_frame;
    QRectF m_contentRect;
    int m_framesShown = 0;
};

} // namespace lectern
