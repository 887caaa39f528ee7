// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/session.h"

#include "client/core/secret_store.h"
#include "client/core/settings.h"
#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"
#include "shared/endpoints/accounts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lectern {

namespace {

constexpr QLatin1String kAccess("access");
constexpr QLatin1String kRefresh("refresh");
constexpr QLatin1String kProfile("profile");

QString packTokens(const Tokens &tokens)
{
    const QJsonObject object{{kAccess, tokens.access}, {kRefresh, tokens.refresh}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Tokens unpackTokens(const QString &packed)
{
    const QJsonObject object = QJsonDocument::fromJson(packed.toUtf8()).object();
    return {object.value(kAccess).toString(), object.value(kRefresh).toString()};
}

} // namespace

Session::Session(ApiClient *api, SecretStore *secrets, Settings *settings, QObject *parent)
    : QObject(parent), m_api(api), m_secrets(secrets), m_settings(settings)
{
    connect(api, &ApiClient::tokensChanged, this, &Session::keepTokens);
    connect(api, &ApiClient::signedOut, this, [this](const Error &why) { end(presentError(why)); });
    connect(api, &ApiClient::serverChanged, this, &Session::restore);
    connect(secrets, &SecretStore::backendChanged, this, &Session::keychainMissingChanged);
}

bool Session::keychainMissing() const
{
    return m_secrets->backend() == SecretStore::Backend::File;
}

QString Session::userId() const
{
    return m_profile.userId.isNil() ? QString() : m_profile.userId.toString();
}

QString Session::key() const
{
    return QLatin1String("tokens/") + m_api->server().toString();
}

void Session::restore()
{
    set(Restoring);
    restoreFrom(key());
}

QCoro::Task<> Session::restoreFrom(QString key)
{
    const QPointer<Session> self(this);
    const QString packed = co_await m_secrets->read(key);
    // Another server may have been chosen, or somebody signed in, while the keychain was asked.
    if (!self || key != this->key() || m_state != Restoring)
        co_return;
    const Tokens tokens = unpackTokens(packed);
    if (tokens.isEmpty()) {
        set(SignedOut);
        co_return;
    }
    m_adopting = true;
    m_api->setTokens(tokens);
    m_adopting = false;
    const auto kept = fromJson<ProfileDto>(
        QJsonDocument::fromJson(m_settings->remembered(kProfile).toString().toUtf8()).object(),
        JsonDecoder::Unknown::Ignore);
    if (kept) {
        m_profile = *kept;
        Q_EMIT profileChanged();
    }
    set(SignedIn);
    refreshProfile();
}

void Session::begin(const SessionReply &reply)
{
    m_endedBecause = {};
    m_api->setTokens({reply.token, reply.refreshToken});
    set(SignedIn);
    refreshProfile();
}

void Session::setProfile(const ProfileDto &profile)
{
    m_profile = profile;
    m_settings->remember(kProfile, QString::fromUtf8(toJson(profile, JsonEncoder::Absent::Omit)));
    Q_EMIT profileChanged();
}

void Session::refreshProfile()
{
    m_api->fetch(endpoints::kGetProfile, Nothing{}, this,
                 [this](const Result<ProfileDto> &profile) {
                     if (profile && m_state == SignedIn) {
                         setProfile(*profile);
                     } else if (!profile && m_state == SignedIn &&
                                profile.error().kind == ErrorKind::Unauthenticated) {
                         // The account was removed, or all its sessions ended elsewhere.
                         end(presentError(profile.error()));
                     }
                 });
}

void Session::signOut()
{
    // The call takes its token along before the tokens are forgotten here.
    m_api->fetch(endpoints::kLogout, Nothing{}, m_api, [](const Result<MessageReply> &) {});
    end({});
}

void Session::forget()
{
    end({});
}

void Session::end(const ErrorInfo &why)
{
    if (m_state == SignedOut)
        return;
    m_endedBecause = why;
    m_profile = {};
    m_settings->remember(kProfile, QString());
    m_api->setTokens({});
    Q_EMIT profileChanged();
    set(SignedOut);
}

void Session::keepTokens()
{
    if (m_adopting)
        return;
    const Tokens &tokens = m_api->tokens();
    m_secrets->write(key(), tokens.isEmpty() ? QString() : packTokens(tokens));
}

void Session::set(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace lectern
