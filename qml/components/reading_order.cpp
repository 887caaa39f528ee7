// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/reading_order.h"

#include <algorithm>

namespace lectern {

namespace {
/// Once a frame is enough, and by then rows have their places.
constexpr int kFrameMs = 16;
} // namespace

ReadingOrder::ReadingOrder(QObject *parent) : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kFrameMs);
    connect(&m_later, &QTimer::timeout, this, &ReadingOrder::follow);
    m_active = QAccessible::isActive();
    QAccessible::installActivationObserver(this);
}

ReadingOrder::~ReadingOrder()
{
    QAccessible::removeActivationObserver(this);
}

void ReadingOrder::setView(QQuickItem *view)
{
    if (m_view == view)
        return;
    if (m_content)
        disconnect(m_content, nullptr, this, nullptr);
    m_view = view;
    m_content = view ? view->property("contentItem").value<QQuickItem *>() : nullptr;
    if (m_content) {
        // What is used again is not a new child, but is seen again.
        connect(m_content, &QQuickItem::childrenChanged, this, &ReadingOrder::followLater);
        connect(m_content, &QQuickItem::visibleChildrenChanged, this, &ReadingOrder::followLater);
    }
    followLater();
    Q_EMIT viewChanged();
}

void ReadingOrder::accessibilityActiveChanged(bool active)
{
    m_active = active;
    followLater();
}

void ReadingOrder::followLater()
{
    if (m_active && !m_later.isActive())
        m_later.start();
}

void ReadingOrder::follow()
{
    if (!m_content)
        return;
    const QList<QQuickItem *> rows = m_content->childItems();
    QList<QQuickItem *> wanted = rows;
    // Those that wait to be used again are hidden.
    std::stable_sort(wanted.begin(), wanted.end(), [](const QQuickItem *a, const QQuickItem *b) {
        return a->isVisible() && (!b->isVisible() || a->y() < b->y());
    });
    if (wanted == rows)
        return;
    for (qsizetype i = 1; i < wanted.size(); ++i)
        wanted[i]->stackAfter(wanted[i - 1]);
    QAccessibleEvent event(m_view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

} // namespace lectern
