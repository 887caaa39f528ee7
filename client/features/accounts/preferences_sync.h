// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <memory>

namespace lectern {

class ApiClient;
class Connectivity;
class Session;
class Settings;
struct PreferencesDto;
struct UpdatePreferencesRequest;

/// Keeps colours, language and playback of an account the same on every computer. Settings are the
/// copy on this one and always usable: what is changed without a network goes out when it is back,
/// and wins over what the server had. Text size and motion belong to the computer and stay there.
class PreferencesSync : public QObject
{
    Q_OBJECT

public:
    PreferencesSync(ApiClient *api, Connectivity *connectivity, Session *session,
                    Settings *settings, QObject *parent = nullptr);

private:
    void onAccount();
    void onChanged();
    void fetch();
    void send();
    void apply(const PreferencesDto &preferences);
    [[nodiscard]] UpdatePreferencesRequest current() const;
    [[nodiscard]] QString unsentKey() const;

    ApiClient *m_api;
    Session *m_session;
    Settings *m_settings;
    QTimer m_pause; ///< several changes go out together
    QString m_account;
    /// As the server has it: `playback` may hold what this program doesn't know, which is sent
    /// back.
    QJsonObject m_playback;
    bool m_applying = false;
    std::unique_ptr<QObject> m_scope;
};

} // namespace lectern
