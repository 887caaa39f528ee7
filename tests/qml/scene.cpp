// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/scene.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTimer>

namespace lectern {

void settle(int milliseconds)
{
    // processEvents with a time goes round and round where nothing happens, as long as that is.
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
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

void invoke(QQuickWindow *window, const char *type, const char *method)
{
    for (QObject *part : window->findChildren<QObject *>()) {
        if (QByteArray(part->metaObject()->className()).startsWith(type))
            QMetaObject::invokeMethod(part, method);
    }
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

void type(QQuickWindow *window, const QString &text)
{
    for (const QChar letter : text) {
        for (const QEvent::Type kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(kind, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(window, &event);
        }
    }
    settle(100);
}

QQuickItem *talking(QQuickWindow *window)
{
    QQuickItem *page = find(window->contentItem(), "ChatPage");
    for (int i = 0; i < 40 && page; ++i) {
        const QQuickItem *list = find(page, "MessageList");
        if (list && list->isVisible())
            break;
        settle(100);
    }
    settle(100);
    if (!page)
        qWarning("there is no page of messages");
    return page;
}

} // namespace lectern
