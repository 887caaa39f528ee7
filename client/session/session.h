// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api/api_client.h"
#include "client/core/error_info.h"
#include "shared/dto/accounts.h"
#include "shared/dto/profile.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

namespace lectern {

class SecretStore;
class Settings;

/// Who is signed in at the current server, over restarts. Tokens go to the secret store, the
/// profile that is shown before the server has answered to the settings.
class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(lectern::Session::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool signedIn READ signedIn NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString userId READ userId NOTIFY profileChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY profileChanged FINAL)
    Q_PROPERTY(QString email READ email NOTIFY profileChanged FINAL)
    Q_PROPERTY(QString bio READ bio NOTIFY profileChanged FINAL)
    Q_PROPERTY(QString phone READ phone NOTIFY profileChanged FINAL)
    Q_PROPERTY(QUrl avatarUrl READ avatarUrl NOTIFY profileChanged FINAL)
    Q_PROPERTY(QString role READ role NOTIFY profileChanged FINAL)
    Q_PROPERTY(bool keychainMissing READ keychainMissing NOTIFY keychainMissingChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo endedBecause READ endedBecause NOTIFY stateChanged FINAL)

public:
    enum State { Restoring, SignedOut, SignedIn };
    Q_ENUM(State)

    Session(ApiClient *api, SecretStore *secrets, Settings *settings, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool signedIn() const { return m_state == SignedIn; }
    [[nodiscard]] const ProfileDto &profile() const { return m_profile; }
    /// Empty until the profile is known.
    [[nodiscard]] QString userId() const;
    [[nodiscard]] QString name() const { return m_profile.name; }
    [[nodiscard]] QString email() const { return m_profile.email; }
    [[nodiscard]] QString bio() const { return m_profile.bio.value_or(QString()); }
    [[nodiscard]] QString phone() const { return m_profile.phone.value_or(QString()); }
    [[nodiscard]] QUrl avatarUrl() const { return m_api->resolve(m_profile.avatarUrl); }
    [[nodiscard]] QString role() const { return enumText(m_profile.role); }
    [[nodiscard]] bool keychainMissing() const;
    /// Why the server ended the last sign-in; nothing if the user did.
    [[nodiscard]] const ErrorInfo &endedBecause() const { return m_endedBecause; }

    /// Takes up the sign-in kept for the current server, if there is one.
    void restore();
    /// After signing in or registering.
    void begin(const SessionReply &reply);
    void setProfile(const ProfileDto &profile);
    Q_INVOKABLE void refreshProfile();
    /// Ends the session here at once, and at the server if it can be reached.
    Q_INVOKABLE void signOut();
    /// The server ended it by another way than the answer to a call.
    void endBecause(const Error &why) { end(presentError(why)); }
    /// The account is gone: forget without asking the server.
    void forget();

Q_SIGNALS:
    void stateChanged();
    void profileChanged();
    void keychainMissingChanged();

private:
    QCoro::Task<> restoreFrom(QString key);
    void keepTokens();
    void end(const ErrorInfo &why);
    void set(State state);
    [[nodiscard]] QString key() const;

    ApiClient *m_api;
    SecretStore *m_secrets;
    Settings *m_settings;
    State m_state = Restoring;
    ProfileDto m_profile;
    ErrorInfo m_endedBecause;
    bool m_adopting = false;
};

} // namespace lectern
