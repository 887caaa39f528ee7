// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/player/pdf_lesson.h"

#include <QImage>
#include <QPointer>
#include <QQuickItem>
#include <QTimer>

namespace lectern {

/// One page of a PdfLesson, as sharp as it is shown. While it is zoomed the old picture is
/// stretched; the new one comes a moment later.
class PdfPage : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lectern::PdfLesson *document READ document WRITE setDocument NOTIFY changed FINAL)
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY changed FINAL)
    Q_PROPERTY(bool drawn READ drawn NOTIFY drawnChanged FINAL)

public:
    explicit PdfPage(QQuickItem *parent = nullptr);

    [[nodiscard]] PdfLesson *document() const { return m_document; }
    void setDocument(PdfLesson *document);
    [[nodiscard]] int page() const { return m_page; }
    void setPage(int page);
    [[nodiscard]] bool drawn() const { return !m_picture.isNull(); }

Q_SIGNALS:
    void changed();
    void drawnChanged();

protected:
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    QSGNode *updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *) override;

private:
    void request();
    void onDrawn(int page, const QImage &picture, quint64 request);
    void forget();

    QPointer<PdfLesson> m_document;
    QImage m_picture;
    QTimer m_settle;
    quint64 m_request = 0;
    int m_page = -1;
    bool m_fresh = false; ///< the picture isn't in a texture yet
};

} // namespace lectern
