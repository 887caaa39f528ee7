// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/admin_service.h"

#include "shared/core/json_decoder.h"
#include "shared/core/plain_names.h"

#include <algorithm>

namespace lectern::accounts {

QCoro::Task<Result<UserId>> AdminService::createUser(QString email, QString name, QString password,
                                                     Role role)
{
    // By the rules of registering.
    const Result<RegisterRequest> request =
        fromJson<RegisterRequest>(QJsonObject{{QStringLiteral("email"), email},
                                              {QStringLiteral("name"), name},
                                              {QStringLiteral("password"), password}});
    if (!request)
        co_return request.error();
    const Result<> plain = checkPlainNames({{"name", request->name}});
    if (!plain)
        co_return plain.error();
    const Result<QString> hash = co_await m_hasher.hash(password);
    if (!hash)
        co_return hash.error();
    NewUser user;
    user.email = request->email;
    user.name = request->name;
    user.passwordHash = *hash;
    user.role = role;
    const Result<> made = co_await m_store.createUser(user, std::nullopt);
    if (!made)
        co_return made.error();
    co_return user.id;
}

QCoro::Task<Result<>> AdminService::setRole(QString email, Role role)
{
    const Timestamp now = Timestamp::now();
    const Result<> set = co_await m_store.setRole(emailKey(email), role, now);
    if (!set)
        co_return set;
    co_return co_await publishChanges(now);
}

QCoro::Task<Result<>> AdminService::setBlocked(UserId user, bool blocked)
{
    const Timestamp now = Timestamp::now();
    const Result<> set = co_await m_store.setBlocked(user, blocked, now);
    if (!set)
        co_return set;
    co_return co_await publishChanges(now);
}

QCoro::Task<Result<>> AdminService::setBlocked(QString email, bool blocked)
{
    const Result<std::optional<Credentials>> found = co_await m_store.credentials(emailKey(email));
    if (!found)
        co_return found.error();
    if (!*found)
        co_return Error::notFound("accounts.not_found");
    co_return co_await setBlocked((*found)->userId, blocked);
}

QCoro::Task<Result<>> AdminService::publishChanges(Timestamp since)
{
    const Result<AccessChanges> changes = co_await m_sessionsStore.changesSince(since);
    if (!changes)
        co_return changes.error();
    m_revocations.apply(*changes, since);
    co_return success();
}

QCoro::Task<Result<QByteArray>> AdminService::openSession(UserId user, int seconds)
{
    const Result<Credentials> known = co_await m_store.credentialsOf(user);
    if (!known)
        co_return known.error();
    const SessionDraft session =
        m_sessions.draft(user, known->role, QStringLiteral("lectern-server"));
    const Result<> opened =
        co_await m_sessionsStore.openSession(session.row, known->passwordVersion);
    if (!opened)
        co_return opened.error();
    co_return m_sessions.accessToken(user, session.row.id, known->role,
                                     std::clamp(seconds, 1, kLongestAccessSeconds));
}

} // namespace lectern::accounts
