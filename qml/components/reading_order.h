// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQuickItem>
#include <QtQmlIntegration>

namespace lectern {

/// The rows of a list in the order in which they are read. Assistive technology is told of them in
/// the order in which they were made, and a list that grows at both ends, or uses its rows again,
/// makes them in none.
class ReadingOrder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit ReadingOrder(QObject *parent = nullptr);

    /// From top to bottom, as the rows of this view stand now. Does nothing while nobody listens.
    Q_INVOKABLE void follow(QQuickItem *view) const;
};

} // namespace lectern
