// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/accounts/accounts_records.h"
#include "shared/core/result.h"

#include <QCoroTask>

namespace lectern::accounts {

/// People and what is known of them. Shared by all threads. Writes are durable when their task is
/// done. Errors beside those named: storage.*.
class AccountsStore
{
public:
    virtual ~AccountsStore() = default;

    /// With its first session where one is given. Error: accounts.email_taken.
    [[nodiscard]] virtual QCoro::Task<Result<>> createUser(NewUser user,
                                                           std::optional<NewSession> session) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<std::optional<Credentials>>>
    credentials(QString emailKey) = 0;
    /// Errors here and below: accounts.not_found for one who isn't there or has been deleted.
    [[nodiscard]] virtual QCoro::Task<Result<Credentials>> credentialsOf(UserId user) = 0;

    [[nodiscard]] virtual QCoro::Task<Result<ProfileRecord>> profile(UserId user) = 0;
    /// Members that are left out stay; an empty text clears one. A new avatarUrl replaces an avatar
    /// that was uploaded, whose media is removed.
    [[nodiscard]] virtual QCoro::Task<Result<>>
    updateProfile(UserId user, UpdateProfileRequest change, Timestamp now) = 0;
    /// Keeps provisional media as the avatar; that of the one before is removed. Error:
    /// media.not_found where it came too late.
    [[nodiscard]] virtual QCoro::Task<Result<>> setAvatar(UserId user, MediaId avatar,
                                                          Timestamp now) = 0;
    /// Takes away all that tells who it was, the avatar too, and ends every session; answers which.
    [[nodiscard]] virtual QCoro::Task<Result<QList<SessionId>>> deleteUser(UserId user,
                                                                           Timestamp now) = 0;

    /// Only while the password is still that of `version` (Credentials). Ends all sessions but
    /// `keep`; answers which. Error: accounts.wrong_password where it isn't.
    [[nodiscard]] virtual QCoro::Task<Result<QList<SessionId>>>
    changePassword(UserId user, qint64 version, QString newHash, SessionId keep, Timestamp now) = 0;
    /// The same password by today's cost; its version stays. Does nothing if it isn't `oldHash` any
    /// more.
    [[nodiscard]] virtual QCoro::Task<Result<>> renewHash(UserId user, QString oldHash,
                                                          QString newHash) = 0;

    [[nodiscard]] virtual QCoro::Task<Result<>> setRole(QString emailKey, Role role,
                                                        Timestamp now) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<>> setBlocked(UserId user, bool blocked,
                                                           Timestamp now) = 0;

    [[nodiscard]] virtual QCoro::Task<Result<PeoplePage>> search(PeopleQuery query) = 0;
    /// Those of `ids` that exist, deleted ones too, in no order.
    [[nodiscard]] virtual QCoro::Task<Result<QList<PersonRecord>>> people(QList<UserId> ids) = 0;

    /// The defaults where none were set.
    [[nodiscard]] virtual QCoro::Task<Result<PreferencesDto>> preferences(UserId user) = 0;
    /// Merges objects member by member (RFC 7396). Error: request.invalid where one outgrows
    /// `maxObjectBytes`.
    [[nodiscard]] virtual QCoro::Task<Result<PreferencesDto>>
    updatePreferences(UserId user, UpdatePreferencesRequest change, int maxObjectBytes,
                      Timestamp now) = 0;
};

} // namespace lectern::accounts
