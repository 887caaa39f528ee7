// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/notifier.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

#include <utility>

namespace lectern {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

} // namespace

Notifier::Notifier(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                  SLOT(onAction(uint, QString)));
    m_bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
                  SLOT(onClosed(uint, uint)));
}

void Notifier::show(const QString &subject, const QString &title, const QString &text)
{
    if (!m_bus.isConnected())
        return Q_EMIT refused(subject, title, text);
    Note &note = m_notes[subject];
    if (note.calling)
        note.next = Words{title, text};
    else
        send(subject, {title, text});
}

void Notifier::send(const QString &subject, const Words &words)
{
    Note &note = m_notes[subject];
    note.calling = true;
    note.withdrawn = false;
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                            {QStringLiteral("category"), QStringLiteral("im.received")}};
    QDBusMessage message = call(QStringLiteral("Notify"));
    // What people write is no markup, whatever the service makes of it.
    message.setArguments(
        {QStringLiteral("Lectern"), note.id, QGuiApplication::desktopFileName(), words.title,
         words.text.toHtmlEscaped(),
         QStringList{QStringLiteral("default"), QCoreApplication::translate("Chat", "Open")}, hints,
         -1});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, subject, words, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        onAnswer(subject, words, reply.isValid() ? std::optional(reply.value()) : std::nullopt);
    });
}

void Notifier::onAnswer(const QString &subject, const Words &words, std::optional<uint> id)
{
    Note &note = m_notes[subject];
    note.calling = false;
    note.id = id.value_or(0);
    const std::optional<Words> next = std::exchange(note.next, {});
    const bool withdrawn = std::exchange(note.withdrawn, false);
    if (next)
        return send(subject, *next);
    if (withdrawn)
        return withdraw(subject);
    if (id)
        return;
    m_notes.remove(subject);
    Q_EMIT refused(subject, words.title, words.text);
}

void Notifier::withdraw(const QString &subject)
{
    const auto note = m_notes.find(subject);
    if (note == m_notes.end())
        return;
    if (note->calling) {
        note->withdrawn = true;
        note->next.reset();
        return;
    }
    const uint id = note->id;
    m_notes.erase(note);
    if (id != 0)
        close(id);
}

void Notifier::withdrawAll()
{
    for (const QString &subject : m_notes.keys())
        withdraw(subject);
}

void Notifier::close(uint id)
{
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message.setArguments({id});
    m_bus.asyncCall(message);
}

QString Notifier::subjectOf(uint id) const
{
    for (auto it = m_notes.cbegin(); it != m_notes.cend(); ++it) {
        if (it->id == id)
            return it.key();
    }
    return {};
}

void Notifier::onAction(uint id, const QString &)
{
    if (const QString subject = subjectOf(id); id != 0 && !subject.isEmpty())
        Q_EMIT chosen(subject);
}

void Notifier::onClosed(uint id, uint)
{
    const auto note = m_notes.find(subjectOf(id));
    if (id == 0 || note == m_notes.end())
        return;
    if (note->calling)
        note->id = 0;
    else
        m_notes.erase(note);
}

} // namespace lectern
