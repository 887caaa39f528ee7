// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QtQmlIntegration>

#include <functional>

namespace lectern {

/// One short line about something that was done or has come, with an optional way to take it back
/// or to see it. Never for errors that need reading.
class Toaster : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

public:
    using QObject::QObject;

    Q_INVOKABLE void say(const QString &text) { offer(text, {}, {}); }
    void offerUndo(const QString &text, std::function<void()> undo, const QString &subject = {})
    {
        offer(text, QCoreApplication::translate("Toast", "Undo"), std::move(undo), subject);
    }
    /// `subject`: what it is about, for withdraw().
    void offer(const QString &text, const QString &label, std::function<void()> action,
               const QString &subject = {})
    {
        m_action = std::move(action);
        m_subject = subject;
        Q_EMIT shown(text, m_action ? label : QString());
    }
    /// There is nothing to be told of it any more.
    void withdraw(const QString &subject)
    {
        if (subject.isEmpty() || subject != m_subject)
            return;
        m_subject.clear();
        m_action = {};
        Q_EMIT withdrawn();
    }
    Q_INVOKABLE void act()
    {
        if (const auto action = std::exchange(m_action, {}))
            action();
    }

Q_SIGNALS:
    /// An empty label: there is nothing to do about it.
    void shown(const QString &text, const QString &label);
    /// What was shown last is not to be seen any more.
    void withdrawn();

private:
    std::function<void()> m_action;
    QString m_subject;
};

} // namespace lectern
