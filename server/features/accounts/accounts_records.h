// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"
#include "shared/dto/accounts.h"
#include "shared/dto/profile.h"
#include "shared/policy/roles.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <algorithm>
#include <optional>
#include <utility>

/// What the stores of accounts take and give.
namespace lectern::accounts {

struct NewUser
{
    UserId id = UserId::make();
    QString email;        ///< empty: none
    QString passwordHash; ///< empty: nobody signs in as that person
    QString name;
    std::optional<QString> phone;
    std::optional<QString> avatarUrl;
    Role role = Role::Student;
    Timestamp createdAt = Timestamp::now();
};

struct NewSession
{
    SessionId id = SessionId::make();
    UserId userId;
    QByteArray refreshHash;
    Timestamp createdAt;
    Timestamp expiresAt; ///< of the refresh token
    QString userAgent;
};

/// What signing in needs to know of an account.
struct Credentials
{
    UserId userId;
    QString emailKey;
    QString passwordHash;
    qint64 passwordVersion =
        0; ///< grows with each change of the password, not with a new hash of it
    Role role = Role::Student;
    bool blocked = false;
};

struct ProfileRecord
{
    UserId id;
    QString email;
    QString name;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> phone;
    std::optional<QString> bio;
    std::optional<MediaId> avatarMedia;
    std::optional<QString> avatarUrl;
    Role role = Role::Student;
    Timestamp createdAt;
};

/// What others see of a person.
struct PersonRecord
{
    UserId id;
    QString name;
    std::optional<MediaId> avatarMedia;
    std::optional<QString> avatarUrl;
    std::optional<QString> bio;
    Role role = Role::Student;
};

/// Which people, ordered by name. Words must each begin a word of the name (folded, see nameKey).
struct PeopleQuery
{
    std::optional<UserId> id;
    QStringList words; ///< at most kMaxSearchWords
    QString afterKey;  ///< of the last person of the page before; empty for the first page
    UserId afterId;
    int offset = 0;
    int limit = 0;

    static constexpr int kMaxSearchWords = 5;
};

struct PeoplePage
{
    QList<PersonRecord> people;
    qint64 total = 0;
    QString lastKey; ///< of the last one of this page
    bool more = false;
};

/// What a refresh token says: which session, and the hash of its secret and of the one that
/// follows it.
struct RefreshAttempt
{
    SessionId sessionId;
    QByteArray hash;
    QByteArray successorHash;
    Timestamp now;
    Timestamp expiresAt; ///< the session's new end
    int graceSeconds = 0;
};

struct RefreshOutcome
{
    enum class Kind {
        Rotated,  ///< the successor is good from now on
        Repeated, ///< it has been good for a moment already: the reply got lost, or two asked at
                  ///< once
        Reused,   ///< an old token: the session has been ended
        Ended,    ///< no such session, or it has ended
        Expired,
        Blocked,
    };
    Kind kind = Kind::Ended;
    UserId userId;
    Role role = Role::Student;
};

/// How wrong passwords are answered.
struct LockoutPolicy
{
    int attempts = 8;      ///< wrong ones in a row that lock an address
    int firstSeconds = 60; ///< the first lock; each wrong one after it doubles it
    int maxSeconds = 3600;
    int forgetSeconds = 24 * 3600;

    /// How long the address is locked by its `failures`-th wrong password in a row.
    [[nodiscard]] int lockSeconds(qint64 failures) const
    {
        if (failures < attempts)
            return 0;
        const qint64 doublings = std::min<qint64>(failures - attempts, 20);
        return int(std::min<qint64>(qint64(firstSeconds) << doublings, maxSeconds));
    }
};

/// What a token made before must not say any more.
struct AccessChanges
{
    struct Person
    {
        UserId id;
        Role role = Role::Student;
        bool blocked = false;
        bool deleted = false;
        Timestamp changedAt;
    };
    QList<std::pair<SessionId, Timestamp>> endedSessions;
    QList<Person> people;
};

} // namespace lectern::accounts
