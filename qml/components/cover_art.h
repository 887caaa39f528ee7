// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickPaintedItem>
#include <QtQmlIntegration>

namespace lectern {

/// The cover of a course that has none: two hues from a hash of its id, one of six patterns, its
/// initials. The same course always gets the same picture.
class CoverArt : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString seed READ seed WRITE setSeed NOTIFY changed FINAL)
    Q_PROPERTY(double cornerRadius READ cornerRadius WRITE setCornerRadius NOTIFY changed FINAL)
    Q_PROPERTY(bool squareBottom READ squareBottom WRITE setSquareBottom NOTIFY changed FINAL)

public:
    explicit CoverArt(QQuickItem *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    void setTitle(const QString &title);
    [[nodiscard]] QString seed() const { return m_seed; }
    void setSeed(const QString &seed);
    [[nodiscard]] double cornerRadius() const { return m_cornerRadius; }
    void setCornerRadius(double radius);
    [[nodiscard]] bool squareBottom() const { return m_squareBottom; }
    void setSquareBottom(bool square);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    void touch();

    QString m_title;
    QString m_seed;
    double m_cornerRadius = 0;
    bool m_squareBottom = false;
};

} // namespace lectern
