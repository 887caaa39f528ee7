// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/sql_sessions_store.h"

#include "server/features/accounts/sql_session_rows.h"

namespace lectern::accounts {

namespace {

using db::Session;
using db::Statement;

constexpr Statement kInsertSession{
    "accounts.insert_session",
    "INSERT INTO sessions (id, user_id, refresh_hash, created_at, expires_at, user_agent) "
    "VALUES (?, ?, ?, ?, ?, ?)"};

constexpr Statement kMayEnter{
    "accounts.may_enter",
    "SELECT id FROM users WHERE id = ? AND password_version = ? AND blocked_at IS NULL "
    "AND deleted_at IS NULL",
    "SELECT id FROM users WHERE id = ? AND password_version = ? AND blocked_at IS NULL "
    "AND deleted_at IS NULL FOR SHARE"};

// The row is there before it is read, so that two nodes can't both think they are the first.
constexpr Statement kTouchAttempts{
    "accounts.touch_attempts",
    "INSERT INTO login_failures (email_key, failures, last_at) VALUES (?, 0, ?) "
    "ON CONFLICT (email_key) DO NOTHING"};

constexpr Statement kAttempts{
    "accounts.attempts",
    "SELECT failures, last_at, locked_until FROM login_failures WHERE email_key = ?",
    "SELECT failures, last_at, locked_until FROM login_failures WHERE email_key = ? FOR UPDATE"};

constexpr Statement kCountAttempt{
    "accounts.count_attempt",
    "UPDATE login_failures SET failures = ?, last_at = ?, locked_until = ? WHERE email_key = ?"};

constexpr Statement kClearAttempts{"accounts.clear_attempts",
                                   "DELETE FROM login_failures WHERE email_key = ?"};

constexpr Statement kSessionForRefresh{
    "accounts.session_for_refresh",
    "SELECT s.user_id, s.refresh_hash, s.previous_refresh_hash, s.rotated_at, s.expires_at, "
    "s.ended_at, u.role, u.blocked_at, u.deleted_at "
    "FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ?",
    "SELECT s.user_id, s.refresh_hash, s.previous_refresh_hash, s.rotated_at, s.expires_at, "
    "s.ended_at, u.role, u.blocked_at, u.deleted_at "
    "FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ? FOR UPDATE OF s"};

constexpr Statement kRotate{
    "accounts.rotate",
    "UPDATE sessions SET refresh_hash = ?, previous_refresh_hash = ?, rotated_at = ?, "
    "expires_at = ? WHERE id = ?"};

constexpr Statement kEndSession{
    "accounts.end_session", "UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL"};

constexpr Statement kEndedSince{"accounts.ended_since",
                                "SELECT id, ended_at FROM sessions WHERE ended_at >= ? "
                                "UNION ALL SELECT id, revoked_at FROM api_tokens "
                                "WHERE revoked_at >= ?"};

constexpr Statement kChangedSince{
    "accounts.changed_since",
    "SELECT id, role, blocked_at, deleted_at, access_changed_at FROM users "
    "WHERE access_changed_at IS NOT NULL AND access_changed_at >= ?"};

constexpr Statement kSweepAttempts{
    "accounts.sweep_attempts",
    "DELETE FROM login_failures WHERE last_at < ? AND (locked_until IS NULL OR locked_until < ?)"};

// In portions, for the writer has others waiting.
constexpr Statement kSweepExpired{
    "accounts.sweep_expired",
    "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires_at < ? LIMIT 2000)"};

constexpr Statement kSweepEnded{
    "accounts.sweep_ended",
    "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE ended_at < ? LIMIT 2000)"};

struct Attempts
{
    qint64 failures = 0;
    Timestamp lastAt;
    std::optional<Timestamp> lockedUntil;
};

std::optional<Attempts> readAttempts(db::Rows rows)
{
    if (!rows.next())
        return std::nullopt;
    return Attempts{rows.integer(0), rows.time(1), rows.optionalTime(2)};
}

Error locked(Timestamp until, Timestamp now)
{
    Error error{ErrorKind::TooManyRequests, "accounts.locked"};
    error.retryAfterSeconds = int((until.ms - now.ms + 999) / 1000);
    return error;
}

struct SessionRow
{
    UserId userId;
    QByteArray current;
    QByteArray previous;
    Timestamp rotatedAt;
    Timestamp expiresAt;
    bool ended = false;
    Role role = Role::Student;
    bool blocked = false;
};

std::optional<SessionRow> readSession(db::Rows rows)
{
    if (!rows.next())
        return std::nullopt;
    return SessionRow{.userId = rows.id<UserId>(0),
                      .current = rows.bytes(1),
                      .previous = rows.bytes(2),
                      .rotatedAt = rows.time(3),
                      .expiresAt = rows.time(4),
                      .ended = !rows.isNull(5) || !rows.isNull(8),
                      .role = enumFromName<Role>(rows.text(6)).value_or(Role::Student),
                      .blocked = !rows.isNull(7)};
}

RefreshOutcome::Kind decide(const SessionRow &session, const RefreshAttempt &attempt)
{
    using Kind = RefreshOutcome::Kind;
    if (session.ended)
        return Kind::Ended;
    if (session.expiresAt <= attempt.now)
        return Kind::Expired;
    if (attempt.hash == session.current)
        return session.blocked ? Kind::Blocked : Kind::Rotated;
    const bool aMomentAgo = attempt.graceSeconds > 0 && attempt.hash == session.previous &&
                            attempt.successorHash == session.current &&
                            attempt.now <= session.rotatedAt.plusSeconds(attempt.graceSeconds);
    if (!aMomentAgo)
        return Kind::Reused;
    return session.blocked ? Kind::Blocked : Kind::Repeated;
}

} // namespace

void insertSession(Session &db, const NewSession &session)
{
    db.run(kInsertSession, session.id, session.userId, session.refreshHash, session.createdAt,
           session.expiresAt, session.userAgent);
}

QCoro::Task<Result<>> SqlSessionsStore::beginAttempt(QString emailKey, LockoutPolicy policy,
                                                     Timestamp now)
{
    return m_db.write([key = std::move(emailKey), policy, now](Session &db) -> Result<> {
        db.run(kTouchAttempts, key, now);
        Attempts attempts = readAttempts(db.query(kAttempts, key)).value_or(Attempts{});
        if (attempts.lockedUntil && *attempts.lockedUntil > now)
            return locked(*attempts.lockedUntil, now);
        if (attempts.lastAt.plusSeconds(policy.forgetSeconds) < now)
            attempts.failures = 0;
        ++attempts.failures;
        const int seconds = policy.lockSeconds(attempts.failures);
        const std::optional<Timestamp> until =
            seconds > 0 ? std::optional(now.plusSeconds(seconds)) : std::nullopt;
        db.run(kCountAttempt, attempts.failures, now, until, key);
        return success();
    });
}

QCoro::Task<Result<>> SqlSessionsStore::clearAttempts(QString emailKey)
{
    return m_db.write([key = std::move(emailKey)](Session &db) -> Result<> {
        db.run(kClearAttempts, key);
        return success();
    });
}

QCoro::Task<Result<>> SqlSessionsStore::takeBackAttempt(QString emailKey, LockoutPolicy policy)
{
    return m_db.write([key = std::move(emailKey), policy](Session &db) -> Result<> {
        const std::optional<Attempts> attempts = readAttempts(db.query(kAttempts, key));
        if (!attempts || attempts->failures == 0)
            return success();
        const qint64 failures = attempts->failures - 1;
        const std::optional<Timestamp> until =
            policy.lockSeconds(failures) > 0 ? attempts->lockedUntil : std::nullopt;
        db.run(kCountAttempt, failures, attempts->lastAt, until, key);
        return success();
    });
}

QCoro::Task<Result<>> SqlSessionsStore::openSession(NewSession session, qint64 passwordVersion)
{
    return m_db.write([session = std::move(session), passwordVersion](Session &db) -> Result<> {
        if (!db.query(kMayEnter, session.userId, passwordVersion).next())
            return Error::unauthenticated("accounts.invalid_credentials");
        insertSession(db, session);
        return success();
    });
}

QCoro::Task<Result<RefreshOutcome>> SqlSessionsStore::refresh(RefreshAttempt attempt)
{
    return m_db.write([attempt = std::move(attempt)](Session &db) -> Result<RefreshOutcome> {
        const std::optional<SessionRow> session =
            readSession(db.query(kSessionForRefresh, attempt.sessionId));
        if (!session)
            return RefreshOutcome{};
        const RefreshOutcome::Kind kind = decide(*session, attempt);
        if (kind == RefreshOutcome::Kind::Rotated)
            db.run(kRotate, attempt.successorHash, session->current, attempt.now, attempt.expiresAt,
                   attempt.sessionId);
        else if (kind == RefreshOutcome::Kind::Reused)
            db.run(kEndSession, attempt.now, attempt.sessionId);
        return RefreshOutcome{kind, session->userId, session->role};
    });
}

QCoro::Task<Result<>> SqlSessionsStore::endSession(SessionId session, Timestamp now)
{
    return m_db.write([session, now](Session &db) -> Result<> {
        db.run(kEndSession, now, session);
        return success();
    });
}

QCoro::Task<Result<AccessChanges>> SqlSessionsStore::changesSince(Timestamp since)
{
    return m_db.read([since](Session &db) -> Result<AccessChanges> {
        AccessChanges changes;
        {
            db::Rows rows = db.query(kEndedSince, since, since);
            while (rows.next())
                changes.endedSessions.append({rows.id<SessionId>(0), rows.time(1)});
        }
        db::Rows rows = db.query(kChangedSince, since);
        while (rows.next()) {
            changes.people.append({.id = rows.id<UserId>(0),
                                   .role = enumFromName<Role>(rows.text(1)).value_or(Role::Student),
                                   .blocked = !rows.isNull(2),
                                   .deleted = !rows.isNull(3),
                                   .changedAt = rows.time(4)});
        }
        return changes;
    });
}

QCoro::Task<Result<>> SqlSessionsStore::sweep(LockoutPolicy policy, Timestamp before, Timestamp now)
{
    return m_db.write([policy, before, now](Session &db) -> Result<> {
        db.run(kSweepAttempts, now.plusSeconds(-policy.forgetSeconds), now);
        db.run(kSweepExpired, before);
        db.run(kSweepEnded, before);
        return success();
    });
}

} // namespace lectern::accounts
