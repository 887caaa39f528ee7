// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/features/accounts/accounts_store.h"
#include "server/features/media/api.h"

namespace lectern::accounts {

/// AccountsStore in the tables of migrations 0002 and 0014.
class SqlAccountsStore : public AccountsStore
{
public:
    /// `media` is where avatars are kept.
    SqlAccountsStore(db::Database &database, media::MediaLibrary &media)
        : m_db(database), m_media(media)
    {
    }

    QCoro::Task<Result<>> createUser(NewUser user, std::optional<NewSession> session) override;
    QCoro::Task<Result<std::optional<Credentials>>> credentials(QString emailKey) override;
    QCoro::Task<Result<Credentials>> credentialsOf(UserId user) override;
    QCoro::Task<Result<ProfileRecord>> profile(UserId user) override;
    QCoro::Task<Result<>> updateProfile(UserId user, UpdateProfileRequest change,
                                        Timestamp now) override;
    QCoro::Task<Result<>> setAvatar(UserId user, MediaId avatar, Timestamp now) override;
    QCoro::Task<Result<QList<SessionId>>> deleteUser(UserId user, Timestamp now) override;
    QCoro::Task<Result<QList<SessionId>>> changePassword(UserId user, qint64 version,
                                                         QString newHash, SessionId keep,
                                                         Timestamp now) override;
    QCoro::Task<Result<>> renewHash(UserId user, QString oldHash, QString newHash) override;
    QCoro::Task<Result<>> setRole(QString emailKey, Role role, Timestamp now) override;
    QCoro::Task<Result<>> setBlocked(UserId user, bool blocked, Timestamp now) override;
    QCoro::Task<Result<PeoplePage>> search(PeopleQuery query) override;
    QCoro::Task<Result<QList<PersonRecord>>> people(QList<UserId> ids) override;
    QCoro::Task<Result<PreferencesDto>> preferences(UserId user) override;
    QCoro::Task<Result<PreferencesDto>> updatePreferences(UserId user,
                                                          UpdatePreferencesRequest change,
                                                          int maxObjectBytes,
                                                          Timestamp now) override;

private:
    db::Database &m_db;
    media::MediaLibrary &m_media;
};

} // namespace lectern::accounts
