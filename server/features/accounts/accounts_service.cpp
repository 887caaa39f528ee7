// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/accounts_service.h"

#include "server/features/accounts/api.h"
#include "server/features/accounts/avatar_image.h"
#include "server/features/accounts/preference_rules.h"
#include "shared/core/message_text.h"
#include "shared/core/plain_names.h"

#include <QBuffer>

namespace lectern::accounts {

AccountsService::AccountsService(AccountsStore &store, SessionsService &sessions,
                                 PasswordGate &gate, PasswordHasher &hasher,
                                 Revocations &revocations, media::MediaLibrary &media,
                                 const AvatarLinks &avatars, AccountsOptions options)
    : m_store(store)
    , m_sessions(sessions)
    , m_gate(gate)
    , m_hasher(hasher)
    , m_revocations(revocations)
    , m_media(media)
    , m_avatars(avatars)
    , m_options(options)
    , m_imagePool({.threads = 1, .maxQueued = 32, .niceness = 10})
{
}

QCoro::Task<Result<SessionReply>> AccountsService::registerAccount(RegisterRequest request,
                                                                   QString userAgent)
{
    if (!m_options.registrationOpen)
        co_return Error::forbidden("accounts.registration_closed");
    const Result<> plain = checkPlainNames({{"name", request.name}});
    if (!plain)
        co_return plain.error();
    // Told before a hash is paid for; the unique key decides between two at once.
    const Result<std::optional<Credentials>> taken =
        co_await m_store.credentials(emailKey(request.email));
    if (!taken)
        co_return taken.error();
    if (taken->has_value())
        co_return Error::conflict("accounts.email_taken");
    Result<QString> hash = co_await m_hasher.hash(request.password);
    if (!hash)
        co_return std::move(hash).error();

    NewUser user;
    user.email = request.email;
    user.passwordHash = std::move(*hash);
    user.name = request.name;
    if (request.phone && !request.phone->isEmpty())
        user.phone = request.phone;
    if (request.avatarUrl && !request.avatarUrl->isEmpty())
        user.avatarUrl = request.avatarUrl;
    const SessionDraft session = m_sessions.draft(user.id, user.role, userAgent);
    const Result<> made = co_await m_store.createUser(user, session.row);
    if (!made)
        co_return made.error();
    co_return m_sessions.reply(session, QString::fromLatin1(messages::kWelcome));
}

QCoro::Task<Result<ProfileDto>> AccountsService::profile(UserId user)
{
    const Result<ProfileRecord> record = co_await m_store.profile(user);
    if (!record)
        co_return record.error();
    co_return toDto(*record);
}

QCoro::Task<Result<ProfileDto>> AccountsService::updateProfile(UserId user,
                                                               UpdateProfileRequest change)
{
    const Result<> plain = checkPlainNames(
        {{"firstName", change.firstName}, {"lastName", change.lastName}, {"name", change.name}});
    if (!plain)
        co_return plain.error();
    if (change.avatarUrl && AvatarLinks::isOurs(*change.avatarUrl))
        change.avatarUrl.reset();
    const Result<> updated = co_await m_store.updateProfile(user, change, Timestamp::now());
    if (!updated)
        co_return updated.error();
    co_return co_await profile(user);
}

QCoro::Task<Result<Credentials>> AccountsService::confirmed(UserId user, QString password)
{
    Result<Credentials> known = co_await m_store.credentialsOf(user);
    if (!known)
        co_return known;
    const Result<bool> right =
        co_await m_gate.check(known->emailKey, known->passwordHash, password);
    if (!right)
        co_return right.error();
    if (!*right)
        co_return Error::forbidden("accounts.wrong_password");
    co_return known;
}

QCoro::Task<Result<MessageReply>> AccountsService::changePassword(UserId user, SessionId current,
                                                                  ChangePasswordRequest request)
{
    const Result<Credentials> known = co_await confirmed(user, request.currentPassword);
    if (!known)
        co_return known.error();
    const Result<QString> hash = co_await m_hasher.hash(request.newPassword);
    if (!hash)
        co_return hash.error();
    const Timestamp now = Timestamp::now();
    const Result<QList<SessionId>> ended =
        co_await m_store.changePassword(user, known->passwordVersion, *hash, current, now);
    if (!ended)
        co_return ended.error();
    m_sessions.revoke(*ended, now);
    co_return MessageReply{QString::fromLatin1(messages::kPasswordChanged)};
}

QCoro::Task<Result<MessageReply>> AccountsService::deleteAccount(UserId user, QString password)
{
    const Result<Credentials> known = co_await confirmed(user, password);
    if (!known)
        co_return known.error();
    const Timestamp now = Timestamp::now();
    const Result<QList<SessionId>> ended = co_await m_store.deleteUser(user, now);
    if (!ended)
        co_return ended.error();
    AccessChanges changes;
    changes.people.append({.id = user, .role = Role::Student, .deleted = true, .changedAt = now});
    m_revocations.apply(changes, now);
    m_sessions.revoke(*ended, now);
    co_return MessageReply{QString::fromLatin1(messages::kAccountDeleted)};
}

QCoro::Task<Result<AvatarReply>> AccountsService::setAvatar(UserId user, QByteArray file)
{
    // Named first: GCC 12 destroys a closure that is made within a co_await twice.
    auto make = [file = std::move(file)] { return makeAvatar(file); };
    Result<AvatarImage> image = co_await m_imagePool.run(std::move(make));
    if (!image)
        co_return std::move(image).error();
    auto buffer = std::make_shared<QBuffer>();
    buffer->setData(image->bytes);
    if (!buffer->open(QIODevice::ReadOnly))
        co_return Error::internal(QStringLiteral("a buffer can't be opened"));
    media::NewMedia media;
    media.name = QString(QLatin1String("avatar.") + QString::fromLatin1(image->suffix));
    media.contentType = QString::fromLatin1(image->contentType);
    media.ownerId = user;
    media.isPublic = true;
    media.provisional = true;
    const Result<media::MediaFacts> stored = co_await m_media.store(media, buffer);
    if (!stored)
        co_return stored.error();
    const Result<> set = co_await m_store.setAvatar(user, stored->id, Timestamp::now());
    if (!set)
        co_return set.error();
    co_return AvatarReply{m_avatars.url(stored->id, std::nullopt).value_or(QString())};
}

QCoro::Task<Result<PreferencesDto>> AccountsService::preferences(UserId user)
{
    return m_store.preferences(user);
}

QCoro::Task<Result<PreferencesDto>>
AccountsService::updatePreferences(UserId user, UpdatePreferencesRequest change)
{
    QList<FieldError> wrong = wrongPreferences(change);
    if (!wrong.isEmpty())
        co_return Error::invalid(std::move(wrong));
    co_return co_await m_store.updatePreferences(user, std::move(change), kMaxPreferenceBytes,
                                                 Timestamp::now());
}

ProfileDto AccountsService::toDto(const ProfileRecord &record) const
{
    return {.userId = record.id,
            .email = record.email,
            .username = record.email.section(QLatin1Char('@'), 0, 0),
            .name = record.name,
            .firstName = record.firstName,
            .lastName = record.lastName,
            .phone = record.phone,
            .bio = record.bio,
            .avatarUrl = m_avatars.url(record.avatarMedia, record.avatarUrl),
            .role = record.role,
            .createdAt = record.createdAt};
}

} // namespace lectern::accounts
