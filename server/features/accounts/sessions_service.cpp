// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/sessions_service.h"

#include "server/features/accounts/api.h"
#include "shared/core/message_text.h"

namespace lectern::accounts {

namespace {

constexpr int kMaxUserAgent = 200;

/// What is wrong with a request to sign in: it needs all of one way or all of the other.
QList<FieldError> missingFields(const LoginRequest &request)
{
    QList<FieldError> missing;
    const auto need = [&missing](const char *name, const std::optional<QString> &value) {
        if (!value || value->isEmpty())
            missing.append({QString::fromLatin1(name), "validation.required", {}});
    };
    if (request.provider || request.providerUserId || request.accessToken) {
        need("provider", request.provider);
        need("providerUserId", request.providerUserId);
        need("accessToken", request.accessToken);
    } else {
        need("email", request.email);
        need("password", request.password);
    }
    return missing;
}

Error wrongCredentials()
{
    return Error::unauthenticated("accounts.invalid_credentials");
}

} // namespace

SessionsService::SessionsService(AccountsStore &accounts, SessionsStore &sessions,
                                 PasswordGate &gate, PasswordHasher &hasher,
                                 const TokenIssuer &issuer, Revocations &revocations,
                                 AccountsOptions options)
    : m_accounts(accounts)
    , m_sessions(sessions)
    , m_gate(gate)
    , m_hasher(hasher)
    , m_issuer(issuer)
    , m_revocations(revocations)
    , m_options(options)
    , m_refreshKey(issuer.derivedKey("lectern refresh tokens 1"))
{
}

QCoro::Task<Result<SessionReply>> SessionsService::login(LoginRequest request, QString userAgent)
{
    QList<FieldError> missing = missingFields(request);
    if (!missing.isEmpty())
        co_return Error::invalid(std::move(missing));
    if (request.provider)
        co_return Error{ErrorKind::InvalidInput, "accounts.provider_unknown"};

    const QString key = emailKey(*request.email);
    const Result<std::optional<Credentials>> found = co_await m_accounts.credentials(key);
    if (!found)
        co_return found.error();
    const Credentials known = found->value_or(Credentials{});
    const Result<bool> right = co_await m_gate.check(key, known.passwordHash, *request.password);
    if (!right)
        co_return right.error();
    if (!*right)
        co_return wrongCredentials();
    if (known.blocked)
        co_return Error::forbidden("accounts.blocked");

    const SessionDraft session = draft(known.userId, known.role, userAgent);
    const Result<> opened = co_await m_sessions.openSession(session.row, known.passwordVersion);
    if (!opened)
        co_return opened.error();
    // Within the request, so that it is waited for when the server ends.
    if (m_hasher.isOutdated(known.passwordHash)) {
        auto renewing = renewHash(known.userId, known.passwordHash, *request.password);
        co_await renewing;
    }
    co_return reply(session, QString::fromLatin1(messages::kSignedIn));
}

QCoro::Task<> SessionsService::renewHash(UserId user, QString oldHash, QString password)
{
    const Result<QString> hash = co_await m_hasher.hash(password);
    if (hash) // else at the next sign-in
        (void)co_await m_accounts.renewHash(user, oldHash, *hash);
}

QCoro::Task<Result<SessionReply>> SessionsService::refresh(QString refreshToken)
{
    const std::optional<RefreshToken> token = RefreshToken::parse(refreshToken, m_refreshKey);
    if (!token)
        co_return Error::unauthenticated("auth.token_invalid");
    const RefreshToken next = token->successor(m_refreshKey);
    const Timestamp now = Timestamp::now();
    const RefreshAttempt attempt{.sessionId = token->session(),
                                 .hash = token->hash(),
                                 .successorHash = next.hash(),
                                 .now = now,
                                 .expiresAt = now.plusSeconds(m_options.refreshSeconds),
                                 .graceSeconds = m_options.refreshGraceSeconds};
    const Result<RefreshOutcome> outcome = co_await m_sessions.refresh(attempt);
    if (!outcome)
        co_return outcome.error();
    switch (outcome->kind) {
    case RefreshOutcome::Kind::Rotated:
    case RefreshOutcome::Kind::Repeated:
        break;
    case RefreshOutcome::Kind::Reused:
        revoke({attempt.sessionId}, now);
        co_return Error::unauthenticated("accounts.refresh_reused");
    case RefreshOutcome::Kind::Ended:
        co_return Error::unauthenticated("auth.token_invalid");
    case RefreshOutcome::Kind::Expired:
        co_return Error::unauthenticated("auth.token_expired");
    case RefreshOutcome::Kind::Blocked:
        co_return Error::forbidden("accounts.blocked");
    }
    NewSession row;
    row.id = attempt.sessionId;
    row.userId = outcome->userId;
    const SessionDraft session{row, next, outcome->role};
    co_return reply(session, QString::fromLatin1(messages::kStillSignedIn));
}

QCoro::Task<Result<MessageReply>> SessionsService::logout(SessionId session)
{
    const Timestamp now = Timestamp::now();
    const Result<> ended = co_await m_sessions.endSession(session, now);
    if (!ended)
        co_return ended.error();
    revoke({session}, now);
    co_return MessageReply{QString::fromLatin1(messages::kSignedOut)};
}

SessionDraft SessionsService::draft(const UserId &user, Role role, const QString &userAgent) const
{
    NewSession row;
    row.userId = user;
    row.createdAt = Timestamp::now();
    row.expiresAt = row.createdAt.plusSeconds(m_options.refreshSeconds);
    row.userAgent = userAgent.left(kMaxUserAgent);
    const RefreshToken token = RefreshToken::make(row.id, m_refreshKey);
    row.refreshHash = token.hash();
    return {std::move(row), token, role};
}

SessionReply SessionsService::reply(const SessionDraft &draft, const QString &message) const
{
    const QByteArray token =
        accessToken(draft.row.userId, draft.row.id, draft.role, m_options.accessSeconds);
    return {.userId = draft.row.userId,
            .token = QString::fromLatin1(token),
            .refreshToken = draft.refreshToken.text(m_refreshKey),
            .expiresIn = m_options.accessSeconds,
            .message = message};
}

QByteArray SessionsService::accessToken(const UserId &user, const SessionId &session, Role role,
                                        int seconds) const
{
    const Timestamp now = Timestamp::now();
    return m_issuer.issue({user, session, role, now, now.plusSeconds(seconds)});
}

void SessionsService::revoke(const QList<SessionId> &sessions, Timestamp now)
{
    AccessChanges changes;
    for (const SessionId &session : sessions)
        changes.endedSessions.append({session, now});
    m_revocations.apply(changes, now);
}

} // namespace lectern::accounts
