// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/settings.h"

#include <QHostAddress>

#include <algorithm>

namespace lectern {

namespace {

constexpr QLatin1String kServer("server");
constexpr QLatin1String kAppearance("appearance");
constexpr QLatin1String kTextScale("textScale");
constexpr QLatin1String kReducedMotion("reducedMotion");
constexpr QLatin1String kLanguage("language");
constexpr QLatin1String kSpeed("playback/speed");
constexpr QLatin1String kCaptions("playback/captions");
constexpr QLatin1String kAutoplay("playback/autoplayNext");
constexpr QLatin1String kVolume("playback/volume");
constexpr QLatin1String kDefaultServer("http://127.0.0.1:8080");

} // namespace

QUrl serverUrlFromText(const QString &text)
{
    QString typed = text.trimmed();
    if (typed.isEmpty())
        typed = kDefaultServer;
    if (!typed.contains(QLatin1String("://"))) {
        const QUrl guess(QLatin1String("http://") + typed);
        const bool here =
            guess.host() == QLatin1String("localhost") || QHostAddress(guess.host()).isLoopback();
        typed.prepend(here ? QLatin1String("http://") : QLatin1String("https://"));
    }
    while (typed.endsWith(QLatin1Char('/')))
        typed.chop(1);
    return QUrl(typed);
}

Settings::Settings(const QString &dataDirectory, const QString &serverOverride, QObject *parent)
    : QObject(parent)
    , m_store(dataDirectory + QLatin1String("/settings.ini"), QSettings::IniFormat)
    , m_server(serverOverride.isEmpty() ? m_store.value(kServer, kDefaultServer).toString()
                                        : serverOverride)
{
}

void Settings::setServer(const QString &server)
{
    m_store.setValue(kServer, server);
    if (m_server == server)
        return;
    m_server = server;
    Q_EMIT serverChanged();
}

QUrl Settings::serverUrl() const
{
    return serverUrlFromText(m_server);
}

Settings::Appearance Settings::appearance() const
{
    return Appearance(std::clamp(m_store.value(kAppearance, int(System)).toInt(), int(System),
                                 int(HighContrast)));
}

void Settings::setAppearance(Appearance appearance)
{
    if (appearance == this->appearance())
        return;
    m_store.setValue(kAppearance, int(appearance));
    Q_EMIT appearanceChanged();
}

double Settings::textScale() const
{
    return std::clamp(m_store.value(kTextScale, 1.0).toDouble(), 0.8, 2.0);
}

void Settings::setTextScale(double scale)
{
    if (qFuzzyCompare(scale, textScale()))
        return;
    m_store.setValue(kTextScale, scale);
    Q_EMIT textScaleChanged();
}

bool Settings::reducedMotion() const
{
    return m_store.value(kReducedMotion, false).toBool();
}

void Settings::setReducedMotion(bool reduced)
{
    if (reduced == reducedMotion())
        return;
    m_store.setValue(kReducedMotion, reduced);
    Q_EMIT reducedMotionChanged();
}

QString Settings::language() const
{
    return m_store.value(kLanguage).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_store.setValue(kLanguage, language);
    Q_EMIT languageChanged();
}

double Settings::playbackSpeed() const
{
    return std::clamp(m_store.value(kSpeed, 1.0).toDouble(), 0.5, 2.5);
}

void Settings::setPlaybackSpeed(double speed)
{
    if (qFuzzyCompare(speed, playbackSpeed()))
        return;
    m_store.setValue(kSpeed, speed);
    Q_EMIT playbackChanged();
}

bool Settings::captions() const
{
    return m_store.value(kCaptions, false).toBool();
}

void Settings::setCaptions(bool shown)
{
    if (shown == captions())
        return;
    m_store.setValue(kCaptions, shown);
    Q_EMIT playbackChanged();
}

bool Settings::autoplayNext() const
{
    return m_store.value(kAutoplay, true).toBool();
}

void Settings::setAutoplayNext(bool on)
{
    if (on == autoplayNext())
        return;
    m_store.setValue(kAutoplay, on);
    Q_EMIT playbackChanged();
}

double Settings::volume() const
{
    return std::clamp(m_store.value(kVolume, 1.0).toDouble(), 0.0, 1.0);
}

void Settings::setVolume(double volume)
{
    if (qFuzzyCompare(volume + 1, this->volume() + 1))
        return;
    m_store.setValue(kVolume, volume);
    Q_EMIT playbackChanged();
}

void Settings::change(const QString &property, const QVariant &value)
{
    const QByteArray name = property.toLatin1();
    const QVariant before = this->property(name.constData());
    if (setProperty(name.constData(), value) && this->property(name.constData()) != before)
        Q_EMIT changedByHand(property, before);
}

QString Settings::draft(const QString &key) const
{
    return m_store.value(QLatin1String("drafts/") + key).toString();
}

void Settings::saveDraft(const QString &key, const QString &text)
{
    if (text.isEmpty())
        m_store.remove(QLatin1String("drafts/") + key);
    else
        m_store.setValue(QLatin1String("drafts/") + key, text);
}

QVariant Settings::remembered(const QString &key, const QVariant &fallback) const
{
    return m_store.value(QLatin1String("remembered/") + key, fallback);
}

void Settings::remember(const QString &key, const QVariant &value)
{
    m_store.setValue(QLatin1String("remembered/") + key, value);
}

} // namespace lectern
