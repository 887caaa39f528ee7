// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQmlIntegration>

namespace lectern {

/// Closes a popup together with what it was made in, and on Esc also where the keys are elsewhere:
/// an open popup keeps the shortcuts of the whole window back.
class PopupKeeper : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject *popup READ popup WRITE setPopup NOTIFY popupChanged FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] QObject *popup() const { return m_popup; }
    void setPopup(QObject *popup);

Q_SIGNALS:
    void popupChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private Q_SLOTS:
    void follow();

private:
    QPointer<QObject> m_popup;
    QPointer<QQuickItem> m_owner;
    QPointer<QQuickWindow> m_window;
};

} // namespace lectern
