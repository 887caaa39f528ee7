// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/result.h"
#include "shared/policy/roles.h"

#include <QCoroTask>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/// What others may use of accounts. SQL of other features joins the view `people`, never the
/// tables.
namespace lectern::accounts {

/// Events in the outbox. Each payload has `userId`, kRoleChangedEvent also `role`; but for
/// kTokenMadeEvent and kTokenRevokedEvent, whose payload is TokenEvent.
inline constexpr const char *kRegisteredEvent = "accounts.registered";
inline constexpr const char *kRenamedEvent = "accounts.renamed";
inline constexpr const char *kDeletedEvent = "accounts.deleted";
inline constexpr const char *kRoleChangedEvent = "accounts.role_changed";
inline constexpr const char *kBlockedEvent = "accounts.blocked";
inline constexpr const char *kUnblockedEvent = "accounts.unblocked";
inline constexpr const char *kTokenMadeEvent = "accounts.token_made";
inline constexpr const char *kTokenRevokedEvent = "accounts.token_revoked";

/// A token that a person made or revoked. What programs do with those of their own is not told.
struct TokenEvent
{
    UserId actorId;
    Uuid tokenId;
    std::optional<UserId> userId = {}; ///< whom it speaks for; none: a CLIENT token
    QString name = {};                 ///< of a CLIENT token
    int others = 0;                    ///< revoked with it

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("actorId", s.actorId);
        v("tokenId", s.tokenId);
        v("userId", s.userId);
        v("name", s.name);
        v("others", s.others);
    }
};

/// The spelling of an address by which accounts are told apart: Unicode NFKC, lower case.
[[nodiscard]] QString emailKey(const QString &email);
/// The spelling of a name by which people are found and sorted (column users.name_key).
[[nodiscard]] QString nameKey(const QString &name);

/// What anyone may see of a person beside what he or she wrote.
struct PersonSummary
{
    UserId userId;
    QString name;
    std::optional<QString> avatarUrl; ///< a signed link, or the address the person gave
    Role role = Role::Student;
};

/// Looks people up. Shared by all threads.
class PeopleDirectory
{
public:
    virtual ~PeopleDirectory() = default;
    /// Those of `ids` that exist; deleted people too, by the name they are left with.
    [[nodiscard]] virtual QCoro::Task<Result<QHash<UserId, PersonSummary>>>
    summaries(QList<UserId> ids) = 0;
};

/// For the command line, for demo data and for admins.
class AccountsAdmin
{
public:
    virtual ~AccountsAdmin() = default;
    /// Errors: request.invalid, accounts.email_taken.
    [[nodiscard]] virtual QCoro::Task<Result<UserId>> createUser(QString email, QString name,
                                                                 QString password, Role role) = 0;
    /// Holds at once, for tokens given out before as well. Error: accounts.not_found.
    [[nodiscard]] virtual QCoro::Task<Result<>> setRole(QString email, Role role) = 0;
    /// The same: sockets close with 4403, and sessions go on once the account is let in again.
    [[nodiscard]] virtual QCoro::Task<Result<>> setBlocked(UserId user, bool blocked) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<>> setBlocked(QString email, bool blocked) = 0;
    /// Opens a session and gives its access token, good for `seconds` (at most a day): for load
    /// generators and tests.
    [[nodiscard]] virtual QCoro::Task<Result<QByteArray>> openSession(UserId user, int seconds) = 0;
};

} // namespace lectern::accounts
