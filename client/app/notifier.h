// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace lectern {

/// Notifications of the desktop (org.freedesktop.Notifications). One a subject: a younger one takes
/// the place of the older. Without such a service nothing is shown. GUI thread; never waits.
class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(QObject *parent = nullptr);

    void show(const QString &subject, const QString &title, const QString &text);
    /// What was told of it has been seen.
    void withdraw(const QString &subject);
    void withdrawAll();

Q_SIGNALS:
    /// Somebody pressed the notification.
    void chosen(const QString &subject);

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    void close(uint id);

    QHash<QString, uint> m_shown;
};

} // namespace lectern
