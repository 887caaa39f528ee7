// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickPaintedItem>
#include <QtQmlIntegration>

namespace lectern {

/// A quiet landscape of layered hills under an open book's light; fills its box at any size.
class ScenePaint : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY darkChanged FINAL)

public:
    explicit ScenePaint(QQuickItem *parent = nullptr);

    [[nodiscard]] bool dark() const { return m_dark; }
    void setDark(bool dark);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void darkChanged();

private:
    bool m_dark = false;
};

} // namespace lectern
