// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/pdf_page.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGSimpleTextureNode>

namespace lectern {

namespace {

constexpr int kSettleMs = 60;
// A page in no case takes more memory than this: 64 MB.
constexpr int kMostPixels = 4096;

} // namespace

PdfPage::PdfPage(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &PdfPage::request);
}

void PdfPage::setDocument(PdfLesson *document)
{
    if (document == m_document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &PdfLesson::pageDrawn, this, &PdfPage::onDrawn);
        connect(document, &PdfLesson::statusChanged, this, &PdfPage::forget);
    }
    forget();
    Q_EMIT changed();
}

void PdfPage::setPage(int page)
{
    if (page == m_page)
        return;
    m_page = page;
    forget();
    Q_EMIT changed();
}

void PdfPage::forget()
{
    const bool had = drawn();
    m_picture = {};
    m_request = 0;
    if (had)
        Q_EMIT drawnChanged();
    update();
    m_settle.start();
}

void PdfPage::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size()) {
        update();
        m_settle.start();
    }
}

void PdfPage::request()
{
    if (!m_document || m_page < 0 || !window())
        return;
    const QSizeF wanted = size() * window()->effectiveDevicePixelRatio();
    const QSize pixels = wanted.toSize().boundedTo(QSize(kMostPixels, kMostPixels));
    if (m_picture.size() != pixels)
        m_request = m_document->draw(m_page, pixels);
}

void PdfPage::onDrawn(int page, const QImage &picture, quint64 request)
{
    if (page != m_page || request != m_request || picture.isNull())
        return;
    // Pages are transparent where nothing is printed; paper is white.
    QImage paper(picture.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, picture);
    const bool had = drawn();
    m_picture = paper;
    m_fresh = true;
    if (!had)
        Q_EMIT drawnChanged();
    update();
}

QSGNode *PdfPage::updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *)
{
    auto *node = static_cast<QSGSimpleTextureNode *>(oldNode);
    if (m_picture.isNull() || size().isEmpty()) {
        delete node;
        return nullptr;
    }
    if (!node || m_fresh) {
        if (!node) {
            node = new QSGSimpleTextureNode;
            node->setOwnsTexture(true);
            node->setFiltering(QSGTexture::Linear);
        }
        node->setTexture(
            window()->createTextureFromImage(m_picture, QQuickWindow::TextureIsOpaque));
        m_fresh = false;
    }
    node->setRect(boundingRect());
    return node;
}

} // namespace lectern
