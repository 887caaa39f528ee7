// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/scene.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeyEvent>

namespace lectern {

void settle(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
}

QQuickItem *find(QQuickItem *root, const char *type)
{
    if (QByteArray(root->metaObject()->className()).startsWith(type))
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = find(child, type))
            return found;
    }
    return nullptr;
}

void press(QQuickWindow *window, std::initializer_list<Qt::Key> keys)
{
    for (const Qt::Key key : keys) {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier);
            QCoreApplication::sendEvent(window, &event);
        }
        settle(30);
    }
}

} // namespace lectern
