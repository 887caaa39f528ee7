// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQmlIntegration>

#include <functional>

namespace lectern {

/// One short line about something that was done, with an optional way to take it back. Never for
/// errors that need reading.
class Toaster : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

public:
    using QObject::QObject;

    Q_INVOKABLE void say(const QString &text) { offerUndo(text, {}); }
    void offerUndo(const QString &text, std::function<void()> undo)
    {
        m_undo = std::move(undo);
        Q_EMIT shown(text, bool(m_undo));
    }
    Q_INVOKABLE void undo()
    {
        if (const auto undo = std::exchange(m_undo, {}))
            undo();
    }

Q_SIGNALS:
    void shown(const QString &text, bool undoable);

private:
    std::function<void()> m_undo;
};

} // namespace lectern
