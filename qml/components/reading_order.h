// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QTimer>
#include <QtQmlIntegration>

namespace lectern {

/// Keeps the rows of a view in the order in which they are read, from top to bottom. Assistive
/// technology is told of them in the order of their making, and a list that grows at both ends and
/// uses its rows again makes them in none. Does nothing while nobody listens.
class ReadingOrder : public QObject, private QAccessible::ActivationObserver
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *view READ view WRITE setView NOTIFY viewChanged FINAL)

public:
    explicit ReadingOrder(QObject *parent = nullptr);
    ~ReadingOrder() override;

    [[nodiscard]] QQuickItem *view() const { return m_view; }
    void setView(QQuickItem *view);

Q_SIGNALS:
    void viewChanged();

private:
    void accessibilityActiveChanged(bool active) override;
    void followLater();
    void follow();

    QPointer<QQuickItem> m_view;
    QPointer<QQuickItem> m_content;
    bool m_active = false;
    QTimer m_later;
};

} // namespace lectern
