// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/revocations.h"

#include "server/features/accounts/accounts_options.h"

namespace lectern::accounts {

namespace {

constexpr qsizetype kMaxRecent = 256;

quint64 nextInstance()
{
    static std::atomic<quint64> counter{0};
    return ++counter;
}

bool same(const AccessChanges::Person &a, const AccessChanges::Person &b)
{
    return a.role == b.role && a.blocked == b.blocked && a.deleted == b.deleted &&
           a.changedAt == b.changedAt;
}

} // namespace

bool Revocations::Snapshot::hasEnded(const SessionId &session) const
{
    return recent.sessions.contains(session) || older->sessions.contains(session);
}

const AccessChanges::Person *Revocations::Snapshot::person(const UserId &user) const
{
    if (const auto it = recent.people.constFind(user); it != recent.people.constEnd())
        return &*it;
    const auto it = older->people.constFind(user);
    return it != older->people.constEnd() ? &*it : nullptr;
}

Revocations::Revocations()
    : m_instance(nextInstance())
    , m_snapshot(std::make_shared<Snapshot>(Snapshot{std::make_shared<Tables>(), {}}))
{
}

const Revocations::Snapshot &Revocations::current() const
{
    struct Seen
    {
        quint64 instance = 0;
        quint64 version = 0;
        std::shared_ptr<const Snapshot> snapshot;
    };
    static thread_local Seen seen;
    const quint64 version = m_version.load(std::memory_order_acquire);
    if (seen.instance != m_instance || seen.version != version) {
        const std::lock_guard lock(m_mutex);
        seen = {m_instance, m_version.load(std::memory_order_relaxed), m_snapshot};
    }
    return *seen.snapshot;
}

Result<Role> Revocations::check(const AccessClaims &claims) const
{
    const Snapshot &snapshot = current();
    if (snapshot.hasEnded(claims.sessionId))
        return Error::unauthenticated("auth.token_invalid");
    const AccessChanges::Person *person = snapshot.person(claims.userId);
    if (!person)
        return claims.role;
    if (person->deleted)
        return Error::unauthenticated("auth.token_invalid");
    if (person->blocked)
        return Error::forbidden("accounts.blocked");
    return person->role;
}

std::optional<AccessChanges::Person> Revocations::latest(const UserId &user) const
{
    const AccessChanges::Person *person = current().person(user);
    return person ? std::optional(*person) : std::nullopt;
}

void Revocations::apply(const AccessChanges &changes, Timestamp now, Source source)
{
    std::unique_lock lock(m_mutex);
    AccessChanges fresh;
    for (const auto &[session, endedAt] : changes.endedSessions) {
        if (!m_snapshot->hasEnded(session))
            fresh.endedSessions.append({session, endedAt});
    }
    for (const AccessChanges::Person &person : changes.people) {
        const AccessChanges::Person *known = m_snapshot->person(person.id);
        if (!known || (!same(*known, person) && person.changedAt >= known->changedAt))
            fresh.people.append(person);
    }
    if (fresh.endedSessions.isEmpty() && fresh.people.isEmpty())
        return;
    auto next = std::make_shared<Snapshot>(*m_snapshot);
    for (const auto &[session, endedAt] : fresh.endedSessions)
        next->recent.sessions.insert(session, endedAt);
    for (const AccessChanges::Person &person : fresh.people)
        next->recent.people.insert(person.id, person);
    if (next->recent.sessions.size() + next->recent.people.size() > kMaxRecent)
        settle(*next, now);
    m_snapshot = std::move(next);
    m_version.fetch_add(1, std::memory_order_release);
    lock.unlock();
    if (m_listener)
        m_listener(source);
}

void Revocations::settle(Snapshot &snapshot, Timestamp now)
{
    const Timestamp oldest = now.plusSeconds(-kLongestAccessSeconds - 60);
    auto tables = std::make_shared<Tables>(*snapshot.older);
    tables->sessions.removeIf([oldest](auto it) { return it.value() < oldest; });
    tables->people.removeIf([oldest](auto it) { return it.value().changedAt < oldest; });
    tables->sessions.insert(snapshot.recent.sessions);
    tables->people.insert(snapshot.recent.people);
    snapshot = Snapshot{std::move(tables), {}};
}

} // namespace lectern::accounts
