// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QString>

#include <optional>

namespace lectern {

/// Notifications of the desktop (org.freedesktop.Notifications). One a subject: a younger one takes
/// the place of the older. Where no desktop takes them, `refused` says so. GUI thread; never waits.
class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(const QDBusConnection &bus = QDBusConnection::sessionBus(),
                      QObject *parent = nullptr);

    void show(const QString &subject, const QString &title, const QString &text);
    /// What was told of it has been seen.
    void withdraw(const QString &subject);
    void withdrawAll();

Q_SIGNALS:
    /// Somebody pressed the notification.
    void chosen(const QString &subject);
    /// Nobody shows this: there is no bus, or no such service on it.
    void refused(const QString &subject, const QString &title, const QString &text);

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    struct Words
    {
        QString title;
        QString text;
    };
    /// One subject's: only one call is under way at a time, for the next one takes its place.
    struct Note
    {
        uint id = 0; ///< 0: none is shown
        bool calling = false;
        bool withdrawn = false; ///< while the call is under way
        std::optional<Words> next = {};
    };

    void send(const QString &subject, const Words &words);
    void onAnswer(const QString &subject, const Words &words, std::optional<uint> id);
    void close(uint id);
    [[nodiscard]] QString subjectOf(uint id) const;

    QDBusConnection m_bus;
    QHash<QString, Note> m_notes;
};

} // namespace lectern
