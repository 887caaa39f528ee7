// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/reading_order.h"

#include <QAccessible>

#include <algorithm>

namespace lectern {

ReadingOrder::ReadingOrder(QObject *parent) : QObject(parent) {}

void ReadingOrder::follow(QQuickItem *view) const
{
    if (!view || !QAccessible::isActive())
        return;
    const auto *content = view->property("contentItem").value<QQuickItem *>();
    if (!content)
        return;
    const QList<QQuickItem *> rows = content->childItems();
    QList<QQuickItem *> wanted = rows;
    // Those that wait to be used again are hidden.
    std::stable_sort(wanted.begin(), wanted.end(), [](const QQuickItem *a, const QQuickItem *b) {
        return a->isVisible() != b->isVisible() ? a->isVisible() : a->isVisible() && a->y() < b->y();
    });
    if (wanted == rows)
        return;
    for (qsizetype i = 1; i < wanted.size(); ++i)
        wanted[i]->stackAfter(wanted[i - 1]);
    QAccessibleEvent event(view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

} // namespace lectern
