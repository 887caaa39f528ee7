// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/concurrency/work_pool.h"
#include "server/features/accounts/accounts_store.h"
#include "server/features/accounts/avatar_links.h"
#include "server/features/accounts/sessions_service.h"
#include "server/features/media/api.h"

namespace lectern::accounts {

/// One's own account: making it, changing it, deleting it. Shared by all I/O threads.
class AccountsService
{
public:
    AccountsService(AccountsStore &store, SessionsService &sessions, PasswordGate &gate,
                    PasswordHasher &hasher, Revocations &revocations, media::MediaLibrary &media,
                    const AvatarLinks &avatars, AccountsOptions options);

    /// Errors: accounts.email_taken, accounts.registration_closed, server.busy.
    [[nodiscard]] QCoro::Task<Result<SessionReply>> registerAccount(RegisterRequest request,
                                                                    QString userAgent);
    [[nodiscard]] QCoro::Task<Result<ProfileDto>> profile(UserId user);
    [[nodiscard]] QCoro::Task<Result<ProfileDto>> updateProfile(UserId user,
                                                                UpdateProfileRequest change);
    /// Ends all sessions but `current`. Errors: accounts.wrong_password, accounts.locked.
    [[nodiscard]] QCoro::Task<Result<MessageReply>> changePassword(UserId user, SessionId current,
                                                                   ChangePasswordRequest request);
    /// Errors: accounts.wrong_password, accounts.locked.
    [[nodiscard]] QCoro::Task<Result<MessageReply>> deleteAccount(UserId user, QString password);
    /// Errors: media.not_an_image, storage.full.
    [[nodiscard]] QCoro::Task<Result<AvatarReply>> setAvatar(UserId user, QByteArray file);

    [[nodiscard]] QCoro::Task<Result<PreferencesDto>> preferences(UserId user);
    [[nodiscard]] QCoro::Task<Result<PreferencesDto>>
    updatePreferences(UserId user, UpdatePreferencesRequest change);

private:
    [[nodiscard]] QCoro::Task<Result<Credentials>> confirmed(UserId user, QString password);
    [[nodiscard]] ProfileDto toDto(const ProfileRecord &record) const;

    AccountsStore &m_store;
    SessionsService &m_sessions;
    PasswordGate &m_gate;
    PasswordHasher &m_hasher;
    Revocations &m_revocations;
    media::MediaLibrary &m_media;
    const AvatarLinks &m_avatars;
    const AccountsOptions m_options;
    WorkPool m_imagePool;
};

} // namespace lectern::accounts
