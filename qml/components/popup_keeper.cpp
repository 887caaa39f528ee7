// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/popup_keeper.h"

#include <QKeyEvent>

namespace lectern {

namespace {

/// The nearest item that can be seen. One popup may open another as it goes: that one belongs to
/// what is behind both.
QQuickItem *ownerOf(const QObject *popup)
{
    QObject *at = popup->parent();
    while (at != nullptr) {
        auto *item = qobject_cast<QQuickItem *>(at);
        if (item != nullptr && item->isVisible())
            return item;
        at = item != nullptr && item->parentItem() != nullptr ? item->parentItem() : at->parent();
    }
    return nullptr;
}

bool isInPopup(const QQuickItem *item)
{
    while (item != nullptr && !item->inherits("QQuickPopupItem"))
        item = item->parentItem();
    return item != nullptr;
}

} // namespace

void PopupKeeper::setPopup(QObject *popup)
{
    if (m_popup == popup)
        return;
    if (m_popup)
        disconnect(m_popup, nullptr, this, nullptr);
    m_popup = popup;
    if (popup != nullptr) // Qt has no public class for it
        connect(popup, SIGNAL(visibleChanged()), this, SLOT(follow()));
    Q_EMIT popupChanged();
}

void PopupKeeper::follow()
{
    if (m_owner)
        disconnect(m_owner, nullptr, this, nullptr);
    if (m_window)
        m_window->removeEventFilter(this);
    m_owner = m_popup && m_popup->property("visible").toBool() ? ownerOf(m_popup) : nullptr;
    m_window = m_owner ? m_owner->window() : nullptr;
    if (m_owner) {
        connect(m_owner, &QQuickItem::visibleChanged, this,
                [this] { QMetaObject::invokeMethod(m_popup, "close"); });
    }
    if (m_window)
        m_window->installEventFilter(this);
}

bool PopupKeeper::eventFilter(QObject * /*watched*/, QEvent *event)
{
    if (event->type() != QEvent::KeyPress ||
        static_cast<const QKeyEvent *>(event)->key() != Qt::Key_Escape || !m_popup ||
        isInPopup(m_window->activeFocusItem())) // which closes itself
        return false;
    // The newest of several is asked first, and keeps the key from the others.
    return QMetaObject::invokeMethod(m_popup,
                                     m_popup->inherits("QQuickDialog") ? "reject" : "close");
}

} // namespace lectern
