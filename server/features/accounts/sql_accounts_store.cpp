// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/sql_accounts_store.h"

#include "server/core/events/outbox.h"
#include "server/features/accounts/access_events.h"
#include "server/features/accounts/api.h"
#include "server/features/accounts/sql_session_rows.h"

namespace lectern::accounts {

namespace {

using db::Session;
using db::Statement;

constexpr Statement kInsertUser{
    "accounts.insert_user",
    "INSERT INTO users (id, email, email_key, password_hash, name, name_key, phone, avatar_url, "
    "role, "
    "created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"};

constexpr Statement kCredentialsByEmail{
    "accounts.credentials_by_email",
    "SELECT id, email_key, password_hash, password_version, role, blocked_at FROM users "
    "WHERE email_key = ?"};

constexpr Statement kCredentialsById{
    "accounts.credentials_by_id",
    "SELECT id, email_key, password_hash, password_version, role, blocked_at FROM users "
    "WHERE id = ? AND deleted_at IS NULL"};

constexpr Statement kProfile{
    "accounts.profile",
    "SELECT id, email, name, first_name, last_name, phone, bio, avatar_media_id, avatar_url, role, "
    "created_at FROM users WHERE id = ? AND deleted_at IS NULL"};

constexpr Statement kProfileForUpdate{
    "accounts.profile_for_update",
    "SELECT id, email, name, first_name, last_name, phone, bio, avatar_media_id, avatar_url, role, "
    "created_at FROM users WHERE id = ? AND deleted_at IS NULL",
    "SELECT id, email, name, first_name, last_name, phone, bio, avatar_media_id, avatar_url, role, "
    "created_at FROM users WHERE id = ? AND deleted_at IS NULL FOR UPDATE"};

constexpr Statement kUpdateProfile{
    "accounts.update_profile",
    "UPDATE users SET name = ?, name_key = ?, first_name = ?, last_name = ?, phone = ?, bio = ?, "
    "avatar_media_id = ?, avatar_url = ?, updated_at = ? WHERE id = ?"};

constexpr Statement kAnonymise{
    "accounts.anonymise",
    "UPDATE users SET email = NULL, email_key = NULL, password_hash = NULL, name = ?, name_key = "
    "?, "
    "first_name = NULL, last_name = NULL, phone = NULL, bio = NULL, avatar_media_id = NULL, "
    "avatar_url = NULL, role = 'student', blocked_at = NULL, deleted_at = ?, access_changed_at = "
    "?, "
    "updated_at = ? WHERE id = ?"};

constexpr Statement kForgetPreferences{"accounts.forget_preferences",
                                       "DELETE FROM preferences WHERE user_id = ?"};

constexpr Statement kForgetExternalId{"accounts.forget_external_id",
                                      "DELETE FROM api_users WHERE user_id = ?"};

constexpr Statement kForgetAttempts{"accounts.forget_attempts",
                                    "DELETE FROM login_failures WHERE email_key = ?"};

constexpr Statement kOpenSessions{
    "accounts.open_sessions",
    "SELECT id FROM sessions WHERE user_id = ? AND id <> ? AND ended_at IS NULL"};

constexpr Statement kEndOtherSessions{
    "accounts.end_other_sessions",
    "UPDATE sessions SET ended_at = ? WHERE user_id = ? AND id <> ? AND ended_at IS NULL"};

constexpr Statement kForgetUserAgents{"accounts.forget_user_agents",
                                      "UPDATE sessions SET user_agent = NULL WHERE user_id = ?"};

constexpr Statement kChangePassword{
    "accounts.change_password",
    "UPDATE users SET password_hash = ?, password_version = password_version + 1, updated_at = ? "
    "WHERE id = ? AND password_version = ? AND deleted_at IS NULL"};

constexpr Statement kRenewHash{
    "accounts.renew_hash",
    "UPDATE users SET password_hash = ?, updated_at = ? WHERE id = ? AND password_hash = ?"};

constexpr Statement kSetRole{
    "accounts.set_role",
    "UPDATE users SET role = ?, access_changed_at = ?, updated_at = ? WHERE id = ?"};

constexpr Statement kSetBlocked{
    "accounts.set_blocked",
    "UPDATE users SET blocked_at = ?, access_changed_at = ?, updated_at = ? "
    "WHERE id = ? AND deleted_at IS NULL"};

Error noSuchPerson()
{
    return Error::notFound("accounts.not_found");
}

Role roleOf(const db::Rows &rows, int column)
{
    return enumFromName<Role>(rows.text(column)).value_or(Role::Student);
}

std::optional<Credentials> readCredentials(db::Rows rows)
{
    if (!rows.next())
        return std::nullopt;
    return Credentials{rows.id<UserId>(0), rows.text(1),    rows.text(2),
                       rows.integer(3),    roleOf(rows, 4), !rows.isNull(5)};
}

std::optional<ProfileRecord> readProfile(db::Rows rows)
{
    if (!rows.next())
        return std::nullopt;
    return ProfileRecord{.id = rows.id<UserId>(0),
                         .email = rows.text(1),
                         .name = rows.text(2),
                         .firstName = rows.optionalText(3),
                         .lastName = rows.optionalText(4),
                         .phone = rows.optionalText(5),
                         .bio = rows.optionalText(6),
                         .avatarMedia = rows.optionalId<MediaId>(7),
                         .avatarUrl = rows.optionalText(8),
                         .role = roleOf(rows, 9),
                         .createdAt = rows.time(10)};
}

void writeProfile(Session &session, const ProfileRecord &profile, Timestamp now)
{
    session.run(kUpdateProfile, profile.name, nameKey(profile.name), profile.firstName,
                profile.lastName, profile.phone, profile.bio, profile.avatarMedia,
                profile.avatarUrl, now, profile.id);
}

QList<SessionId> endSessions(Session &session, const UserId &user, const SessionId &keep,
                             Timestamp now)
{
    QList<SessionId> ended;
    {
        db::Rows rows = session.query(kOpenSessions, user, keep);
        while (rows.next())
            ended.append(rows.id<SessionId>(0));
    }
    session.run(kEndOtherSessions, now, user, keep);
    return ended;
}

/// `change` over `old`: what is left out stays, an empty text clears.
void merge(std::optional<QString> &old, const std::optional<QString> &change)
{
    if (change)
        old = change->isEmpty() ? std::nullopt : change;
}

std::optional<QString> orNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

bool insertUser(Session &db, const NewUser &user)
{
    return db.run(kInsertUser, user.id, orNull(user.email), orNull(emailKey(user.email)),
                  orNull(user.passwordHash), user.name, nameKey(user.name), user.phone,
                  user.avatarUrl, enumName(user.role), user.createdAt, user.createdAt) > 0;
}

QCoro::Task<Result<>> SqlAccountsStore::createUser(NewUser user, std::optional<NewSession> session)
{
    return m_db.write(
        [user = std::move(user), session = std::move(session)](Session &db) -> Result<> {
            if (!insertUser(db, user))
                return Error::conflict("accounts.email_taken");
            if (session)
                insertSession(db, *session);
            events::append(db, kRegisteredEvent, UserEvent{user.id});
            return success();
        });
}

QCoro::Task<Result<std::optional<Credentials>>> SqlAccountsStore::credentials(QString emailKey)
{
    return m_db.read(
        [key = std::move(emailKey)](Session &db) -> Result<std::optional<Credentials>> {
            return readCredentials(db.query(kCredentialsByEmail, key));
        });
}

QCoro::Task<Result<Credentials>> SqlAccountsStore::credentialsOf(UserId user)
{
    return m_db.read([user](Session &db) -> Result<Credentials> {
        std::optional<Credentials> found = readCredentials(db.query(kCredentialsById, user));
        if (!found)
            return noSuchPerson();
        return std::move(*found);
    });
}

QCoro::Task<Result<ProfileRecord>> SqlAccountsStore::profile(UserId user)
{
    return m_db.read([user](Session &db) -> Result<ProfileRecord> {
        std::optional<ProfileRecord> found = readProfile(db.query(kProfile, user));
        if (!found)
            return noSuchPerson();
        return std::move(*found);
    });
}

QCoro::Task<Result<>> SqlAccountsStore::updateProfile(UserId user, UpdateProfileRequest change,
                                                      Timestamp now)
{
    media::MediaLibrary *media = &m_media;
    return m_db.write([user, change = std::move(change), now, media](Session &db) -> Result<> {
        std::optional<ProfileRecord> profile = readProfile(db.query(kProfileForUpdate, user));
        if (!profile)
            return noSuchPerson();
        const QString nameBefore = profile->name;
        merge(profile->firstName, change.firstName);
        merge(profile->lastName, change.lastName);
        merge(profile->phone, change.phone);
        merge(profile->bio, change.bio);
        if (change.avatarUrl) {
            if (const auto replaced = std::exchange(profile->avatarMedia, std::nullopt))
                media->removeLater(db, *replaced);
            merge(profile->avatarUrl, change.avatarUrl);
        }
        if (change.name)
            profile->name = *change.name;
        else if ((change.firstName || change.lastName) && profile->firstName && profile->lastName)
            profile->name = QString(*profile->firstName + QLatin1Char(' ') + *profile->lastName);
        writeProfile(db, *profile, now);
        if (profile->name != nameBefore)
            events::append(db, kRenamedEvent, UserEvent{user});
        return success();
    });
}

QCoro::Task<Result<>> SqlAccountsStore::setAvatar(UserId user, MediaId avatar, Timestamp now)
{
    media::MediaLibrary *media = &m_media;
    return m_db.write([user, avatar, now, media](Session &db) -> Result<> {
        std::optional<ProfileRecord> profile = readProfile(db.query(kProfileForUpdate, user));
        if (!profile)
            return noSuchPerson();
        if (!media->keep(db, avatar))
            return Error::notFound("media.not_found");
        if (const auto replaced = std::exchange(profile->avatarMedia, avatar))
            media->removeLater(db, *replaced);
        profile->avatarUrl.reset();
        writeProfile(db, *profile, now);
        return success();
    });
}

QCoro::Task<Result<QList<SessionId>>> SqlAccountsStore::deleteUser(UserId user, Timestamp now)
{
    media::MediaLibrary *media = &m_media;
    return m_db.write([user, now, media](Session &db) -> Result<QList<SessionId>> {
        const std::optional<ProfileRecord> profile = readProfile(db.query(kProfileForUpdate, user));
        if (!profile)
            return noSuchPerson();
        const QString name = QStringLiteral("Deleted user");
        db.run(kForgetAttempts, emailKey(profile->email));
        db.run(kAnonymise, name, nameKey(name), now, now, now, user);
        db.run(kForgetPreferences, user);
        db.run(kForgetExternalId, user);
        QList<SessionId> ended = endSessions(db, user, SessionId(), now);
        db.run(kForgetUserAgents, user);
        if (profile->avatarMedia)
            media->removeLater(db, *profile->avatarMedia);
        events::append(db, kDeletedEvent, UserEvent{user});
        return ended;
    });
}

QCoro::Task<Result<QList<SessionId>>> SqlAccountsStore::changePassword(UserId user, qint64 version,
                                                                       QString newHash,
                                                                       SessionId keep,
                                                                       Timestamp now)
{
    return m_db.write([user, version, newHash = std::move(newHash), keep,
                       now](Session &db) -> Result<QList<SessionId>> {
        if (db.run(kChangePassword, newHash, now, user, version) == 0)
            return Error::forbidden("accounts.wrong_password");
        return endSessions(db, user, keep, now);
    });
}

QCoro::Task<Result<>> SqlAccountsStore::renewHash(UserId user, QString oldHash, QString newHash)
{
    return m_db.write([user, oldHash = std::move(oldHash),
                       newHash = std::move(newHash)](Session &db) -> Result<> {
        db.run(kRenewHash, newHash, Timestamp::now(), user, oldHash);
        return success();
    });
}

QCoro::Task<Result<>> SqlAccountsStore::setRole(QString emailKey, Role role, Timestamp now)
{
    return m_db.write([key = std::move(emailKey), role, now](Session &db) -> Result<> {
        const std::optional<Credentials> found =
            readCredentials(db.query(kCredentialsByEmail, key));
        if (!found)
            return noSuchPerson();
        db.run(kSetRole, enumName(role), now, now, found->userId);
        events::append(db, kRoleChangedEvent, RoleEvent{found->userId, role});
        return success();
    });
}

QCoro::Task<Result<>> SqlAccountsStore::setBlocked(UserId user, bool blocked, Timestamp now)
{
    return m_db.write([user, blocked, now](Session &db) -> Result<> {
        const std::optional<Timestamp> since = blocked ? std::optional(now) : std::nullopt;
        if (db.run(kSetBlocked, since, now, now, user) == 0)
            return noSuchPerson();
        events::append(db, blocked ? kBlockedEvent : kUnblockedEvent, UserEvent{user});
        return success();
    });
}

} // namespace lectern::accounts
