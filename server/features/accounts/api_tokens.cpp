// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/api_tokens.h"

#include <QCryptographicHash>

#include <algorithm>
#include <mutex>
#include <sodium.h>

namespace lectern::accounts {

namespace {

constexpr int kRandomBytes = 32;
constexpr const char *kUserPrefix = "lut_";
constexpr const char *kClientPrefix = "lct_";

/// A token that got lost must not open the school: nobody is an admin by one.
Role tokenRole(Role role)
{
    return std::min(role, Role::Instructor);
}

} // namespace

QByteArray makeApiToken(ApiTokenKind kind)
{
    QByteArray random(kRandomBytes, '\0');
    randombytes_buf(random.data(), size_t(random.size()));
    return QByteArray(kind == ApiTokenKind::Client ? kClientPrefix : kUserPrefix) +
           random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool looksLikeApiToken(const QByteArray &token)
{
    return token.startsWith(kUserPrefix) || token.startsWith(kClientPrefix);
}

QByteArray apiTokenHash(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

Result<TokenBearer> ApiTokens::authenticate(const QByteArray &token, Timestamp now) const
{
    const QByteArray hash = apiTokenHash(token);
    ApiTokenRecord known;
    {
        const std::shared_lock lock(m_mutex);
        const auto it = m_tokens.constFind(hash);
        if (it == m_tokens.constEnd())
            return Error::unauthenticated("auth.token_invalid");
        known = *it;
    }
    const Result<Role> role = check(known);
    if (!role)
        return role.error();
    if (known.expiresAt <= now)
        return Error::unauthenticated("auth.token_expired");
    return TokenBearer{known.id, known.kind, known.person.id, *role, known.expiresAt};
}

Result<Role> ApiTokens::standing(const ApiTokenId &id) const
{
    ApiTokenRecord known;
    {
        const std::shared_lock lock(m_mutex);
        const auto hash = m_hashes.constFind(id);
        if (hash == m_hashes.constEnd())
            return Error::unauthenticated("auth.token_invalid");
        known = m_tokens.value(*hash);
    }
    return check(known);
}

Result<Role> ApiTokens::check(const ApiTokenRecord &token) const
{
    if (m_revocations.hasEnded(SessionId(token.id.uuid())))
        return Error::unauthenticated("auth.token_invalid");
    if (token.kind == ApiTokenKind::Client)
        return Role::Student;
    const AccessChanges::Person person =
        m_revocations.latest(token.person.id).value_or(token.person);
    if (person.deleted)
        return Error::unauthenticated("auth.token_invalid");
    if (person.blocked)
        return Error::forbidden("accounts.blocked");
    return tokenRole(person.role);
}

void ApiTokens::add(const QList<ApiTokenRecord> &tokens)
{
    if (tokens.isEmpty())
        return;
    const std::unique_lock lock(m_mutex);
    for (const ApiTokenRecord &token : tokens) {
        if (token.kind == ApiTokenKind::User && !m_tokens.contains(token.hash))
            m_ofPerson.insert(token.person.id, token.hash);
        m_tokens.insert(token.hash, token);
        m_hashes.insert(token.id, token.hash);
    }
}

/// All but the token itself.
void ApiTokens::forget(const ApiTokenRecord &token)
{
    m_hashes.remove(token.id);
    m_ofPerson.remove(token.person.id, token.hash);
}

void ApiTokens::apply(const AccessChanges &changes)
{
    if (changes.endedSessions.isEmpty() && changes.people.isEmpty())
        return;
    const std::unique_lock lock(m_mutex);
    for (const auto &[ended, at] : changes.endedSessions) {
        const auto hash = m_hashes.constFind(ApiTokenId(ended.uuid()));
        if (hash != m_hashes.constEnd())
            forget(m_tokens.take(*hash));
    }
    for (const AccessChanges::Person &person : changes.people) {
        const auto [first, last] = m_ofPerson.equal_range(person.id);
        for (auto hash = first; hash != last; ++hash)
            m_tokens[*hash].person = person;
    }
}

void ApiTokens::dropExpired(Timestamp now)
{
    const std::unique_lock lock(m_mutex);
    m_tokens.removeIf([this, now](auto it) {
        if (it.value().expiresAt > now)
            return false;
        forget(it.value());
        return true;
    });
}

} // namespace lectern::accounts
