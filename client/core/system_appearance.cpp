// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/system_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace lectern {

namespace {

constexpr QLatin1String kService("org.freedesktop.portal.Desktop");
constexpr QLatin1String kPath("/org/freedesktop/portal/desktop");
constexpr QLatin1String kInterface("org.freedesktop.portal.Settings");
constexpr QLatin1String kAppearance("org.freedesktop.appearance");
constexpr QLatin1String kGnome("org.gnome.desktop.interface");
constexpr QLatin1String kColorScheme("color-scheme");
constexpr QLatin1String kContrast("contrast");
constexpr QLatin1String kAnimations("enable-animations");
constexpr QLatin1String kTextScaling("text-scaling-factor");

} // namespace

SystemAppearance::SystemAppearance(QObject *parent)
    : QObject(parent), m_dark(QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onPortalSetting(QString, QString, QDBusVariant)));
    ask(kAppearance, kColorScheme);
    ask(kAppearance, kContrast);
    ask(kGnome, kAnimations);
    ask(kGnome, kTextScaling);
}

void SystemAppearance::ask(const QString &group, const QString &key)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    message.setArguments({group, key});
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            return;
        QVariant value = reply.value().variant();
        // Read answers a variant inside a variant.
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        apply(group, key, value);
    });
}

void SystemAppearance::onPortalSetting(const QString &group, const QString &key,
                                       const QDBusVariant &value)
{
    apply(group, key, value.variant());
}

void SystemAppearance::apply(const QString &group, const QString &key, const QVariant &value)
{
    if (group == kAppearance && key == kColorScheme) {
        if (value.toUInt() != 0)
            m_dark = value.toUInt() == 1;
    } else if (group == kAppearance && key == kContrast) {
        m_highContrast = value.toUInt() == 1;
    } else if (group == kGnome && key == kAnimations) {
        m_reducedMotion = !value.toBool();
    } else if (group == kGnome && key == kTextScaling) {
        m_textScale = std::clamp(value.toDouble(), 1.0, 2.0);
    } else {
        return;
    }
    Q_EMIT changed();
}

} // namespace lectern
