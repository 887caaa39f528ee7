// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/notifier.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

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
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                            {QStringLiteral("category"), QStringLiteral("im.received")}};
    QDBusMessage message = call(QStringLiteral("Notify"));
    // What people write is no markup, whatever the service makes of it.
    message.setArguments(
        {QStringLiteral("Lectern"), m_shown.value(subject, 0), QGuiApplication::desktopFileName(),
         title, text.toHtmlEscaped(),
         QStringList{QStringLiteral("default"), QCoreApplication::translate("Chat", "Open")}, hints,
         -1});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, subject, title, text, watcher] {
                watcher->deleteLater();
                const QDBusPendingReply<uint> reply = *watcher;
                if (reply.isValid())
                    m_shown.insert(subject, reply.value());
                else
                    Q_EMIT refused(subject, title, text);
            });
}

void Notifier::withdraw(const QString &subject)
{
    if (const uint id = m_shown.take(subject); id != 0)
        close(id);
}

void Notifier::withdrawAll()
{
    const QHash<QString, uint> shown = std::exchange(m_shown, {});
    for (const uint id : shown)
        close(id);
}

void Notifier::close(uint id)
{
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message.setArguments({id});
    m_bus.asyncCall(message);
}

void Notifier::onAction(uint id, const QString &)
{
    if (const QString subject = m_shown.key(id); !subject.isEmpty())
        Q_EMIT chosen(subject);
}

void Notifier::onClosed(uint id, uint)
{
    if (const QString subject = m_shown.key(id); !subject.isEmpty())
        m_shown.remove(subject);
}

} // namespace lectern
