// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/accounts/preferences_sync.h"

#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "client/core/settings.h"
#include "client/session/session.h"
#include "shared/endpoints/accounts.h"

#include <chrono>

namespace lectern {

namespace {

constexpr std::chrono::milliseconds kPause{1200};
constexpr QLatin1String kSpeed("speed");
constexpr QLatin1String kCaptions("captions");
constexpr QLatin1String kVolume("volume");
constexpr QLatin1String kAutoplay("autoplayNext");

Settings::Appearance appearanceOf(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::Light:
        return Settings::Light;
    case ThemeChoice::Dark:
        return Settings::Dark;
    case ThemeChoice::HighContrast:
        return Settings::HighContrast;
    case ThemeChoice::System:
        break;
    }
    return Settings::System;
}

ThemeChoice themeOf(Settings::Appearance appearance)
{
    switch (appearance) {
    case Settings::Light:
        return ThemeChoice::Light;
    case Settings::Dark:
        return ThemeChoice::Dark;
    case Settings::HighContrast:
        return ThemeChoice::HighContrast;
    case Settings::System:
        break;
    }
    return ThemeChoice::System;
}

} // namespace

PreferencesSync::PreferencesSync(ApiClient *api, Connectivity *connectivity, Session *session,
                                 Settings *settings, QObject *parent)
    : QObject(parent), m_api(api), m_session(session), m_settings(settings)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &PreferencesSync::send);
    connect(session, &Session::stateChanged, this, &PreferencesSync::onAccount);
    connect(session, &Session::profileChanged, this, &PreferencesSync::onAccount);
    connect(settings, &Settings::appearanceChanged, this, &PreferencesSync::onChanged);
    connect(settings, &Settings::languageChanged, this, &PreferencesSync::onChanged);
    connect(settings, &Settings::playbackChanged, this, &PreferencesSync::onChanged);
    connect(connectivity, &Connectivity::cameBack, this, [this] {
        if (!m_account.isEmpty())
            fetch();
    });
}

void PreferencesSync::onAccount()
{
    const bool known = m_session->signedIn() && !m_session->profile().userId.isNil();
    const QString account = known ? m_session->profile().userId.toString() : QString();
    if (account == m_account)
        return;
    m_account = account;
    m_playback = {};
    m_pause.stop();
    m_scope.reset();
    if (known)
        fetch();
}

void PreferencesSync::onChanged()
{
    if (m_applying || m_account.isEmpty())
        return;
    m_settings->remember(unsentKey(), true);
    m_pause.start();
}

void PreferencesSync::fetch()
{
    m_scope = std::make_unique<QObject>();
    m_api->fetch(endpoints::kGetPreferences, {}, m_scope.get(),
                 [this](const Result<PreferencesDto> &reply) {
                     if (!reply.ok())
                         return; // what is here goes on to hold
                     m_playback = reply->playback;
                     if (m_settings->remembered(unsentKey(), false).toBool())
                         send();
                     else
                         apply(reply.value());
                 });
}

void PreferencesSync::send()
{
    m_scope = std::make_unique<QObject>();
    m_api->fetch(endpoints::kUpdatePreferences, current(), m_scope.get(),
                 [this](const Result<PreferencesDto> &reply) {
                     // Changed again meanwhile: that goes out after the pause.
                     if (reply.ok() && !m_pause.isActive())
                         m_settings->remember(unsentKey(), false);
                 });
}

void PreferencesSync::apply(const PreferencesDto &preferences)
{
    // An account that never chose anything leaves this computer as it is.
    if (preferences.playback.isEmpty() && preferences.theme == ThemeChoice::System)
        return;
    m_applying = true;
    m_settings->setAppearance(appearanceOf(preferences.theme));
    const QJsonObject &playback = preferences.playback;
    m_settings->setPlaybackSpeed(playback.value(kSpeed).toDouble(m_settings->playbackSpeed()));
    m_settings->setCaptions(playback.value(kCaptions).toBool(m_settings->captions()));
    m_settings->setVolume(playback.value(kVolume).toDouble(m_settings->volume()));
    m_settings->setAutoplayNext(playback.value(kAutoplay).toBool(m_settings->autoplayNext()));
    // Following the system is this computer's choice; another language than the chosen one is the
    // account's.
    if (!m_settings->language().isEmpty() && !preferences.language.isEmpty())
        m_settings->setLanguage(preferences.language.section(QLatin1Char('-'), 0, 0));
    m_applying = false;
}

UpdatePreferencesRequest PreferencesSync::current() const
{
    QJsonObject playback = m_playback;
    playback.insert(kSpeed, m_settings->playbackSpeed());
    playback.insert(kCaptions, m_settings->captions());
    playback.insert(kVolume, m_settings->volume());
    playback.insert(kAutoplay, m_settings->autoplayNext());
    UpdatePreferencesRequest request;
    request.theme = themeOf(m_settings->appearance());
    request.playback = playback;
    if (!m_settings->language().isEmpty())
        request.language = m_settings->language();
    return request;
}

QString PreferencesSync::unsentKey() const
{
    return QLatin1String("preferences/unsent/") + m_account;
}

} // namespace lectern
