// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/api_tokens_service.h"

#include "shared/core/plain_names.h"

namespace lectern::accounts {

namespace {

/// A token that is about to be: its text is nowhere else.
struct Draft
{
    QByteArray text;
    NewApiToken row;
    int seconds = 0;
};

Draft draftOf(const TokenClaimant &who, ApiTokenKind kind, int seconds)
{
    Draft draft;
    draft.text = makeApiToken(kind);
    draft.seconds = seconds;
    draft.row.kind = kind;
    draft.row.hash = apiTokenHash(draft.text);
    draft.row.createdAt = Timestamp::now();
    draft.row.expiresAt = draft.row.createdAt.plusSeconds(seconds);
    draft.row.clientId = who.token;
    draft.row.madeBy = who.person;
    return draft;
}

ApiTokenReply replyOf(const Draft &draft)
{
    ApiTokenReply reply;
    reply.tokenId = draft.row.id;
    reply.type = draft.row.kind;
    reply.token = QString::fromLatin1(draft.text);
    reply.userId = draft.row.userId;
    if (!draft.row.name.isEmpty())
        reply.name = draft.row.name;
    reply.expiresIn = draft.seconds;
    reply.expiresAt = draft.row.expiresAt;
    return reply;
}

} // namespace

QCoro::Task<Result<ApiUserReply>> ApiTokensService::createUser(TokenClaimant who,
                                                               CreateUserRequest request)
{
    const Result<> plain = checkPlainNames({{"name", request.name}});
    if (!plain)
        co_return plain.error();
    const Draft draft = draftOf(who, ApiTokenKind::User, limits::kUserTokenSeconds);
    NewUser user;
    user.name = request.name;
    user.email = request.email.value_or(QString());
    auto making = m_store.createUser(user, request.externalId, draft.row);
    const Result<ApiUserRecord> made = co_await making;
    if (!made)
        co_return made.error();
    m_tokens.add({made->token});
    end(made->ended, draft.row.createdAt);
    ApiUserReply reply;
    reply.userId = made->token.person.id;
    reply.name = made->name;
    reply.email = made->email;
    reply.externalId = request.externalId;
    reply.created = made->created;
    reply.tokenId = draft.row.id;
    reply.token = QString::fromLatin1(draft.text);
    reply.expiresIn = draft.seconds;
    reply.expiresAt = draft.row.expiresAt;
    co_return reply;
}

QCoro::Task<Result<ApiTokenReply>>
ApiTokensService::createClientToken(TokenClaimant who, CreateClientTokenRequest request)
{
    const Result<> plain = checkPlainNames({{"name", request.name}});
    if (!plain)
        co_return plain.error();
    Draft draft =
        draftOf(who, ApiTokenKind::Client, request.expiresIn.value_or(limits::kClientTokenSeconds));
    draft.row.name = request.name;
    auto making = m_store.insert(draft.row, Role::Student);
    const Result<ApiTokenRecord> made = co_await making;
    if (!made)
        co_return made.error();
    m_tokens.add({*made});
    co_return replyOf(draft);
}

QCoro::Task<Result<ApiTokenReply>> ApiTokensService::createUserToken(TokenClaimant who,
                                                                     CreateUserTokenRequest request)
{
    Draft draft =
        draftOf(who, ApiTokenKind::User, request.expiresIn.value_or(limits::kUserTokenSeconds));
    draft.row.userId = request.userId;
    auto making = m_store.insert(draft.row, who.token ? Role::Student : Role::Admin);
    const Result<ApiTokenRecord> made = co_await making;
    if (!made)
        co_return made.error();
    m_tokens.add({*made});
    co_return replyOf(draft);
}

QCoro::Task<Result<ApiTokensReply>> ApiTokensService::list(TokenClaimant who,
                                                           ApiTokensRequest request)
{
    if (request.type == ApiTokenKind::Client && !who.admin)
        co_return Error::forbidden("auth.forbidden");
    TokenListQuery query;
    if (request.type != ApiTokenKind::Client)
        query.person = who.person;
    query.clients = who.admin && request.type != ApiTokenKind::User;
    query.limit = request.limit + 1; // one more tells whether there are more
    if (request.cursor) {
        const auto last = Uuid::fromString(*request.cursor);
        if (!last)
            co_return Error{ErrorKind::InvalidInput, "accounts.invalid_cursor"};
        query.before = ApiTokenId(*last);
    }
    auto listing = m_store.list(query, Timestamp::now());
    Result<QList<ApiTokenDto>> found = co_await listing;
    if (!found)
        co_return std::move(found).error();
    ApiTokensReply reply;
    reply.tokens = std::move(*found);
    if (reply.tokens.size() > request.limit) {
        reply.tokens.removeLast();
        reply.nextCursor = reply.tokens.constLast().tokenId.toString();
    }
    co_return reply;
}

QCoro::Task<Result<TokenRevokedReply>> ApiTokensService::revoke(TokenClaimant who,
                                                                RevokeTokenRequest request)
{
    const Timestamp now = Timestamp::now();
    auto revoking = m_store.revoke(request.tokenId, who, request.userTokens, now);
    const Result<QList<ApiTokenId>> ended = co_await revoking;
    if (!ended)
        co_return ended.error();
    end(*ended, now);
    co_return TokenRevokedReply{request.tokenId, int(ended->size())};
}

/// As a session: open sockets are told, and the feed forgets the token itself later.
void ApiTokensService::end(const QList<ApiTokenId> &tokens, Timestamp now)
{
    AccessChanges changes;
    for (const ApiTokenId &id : tokens)
        changes.endedSessions.append({SessionId(id.uuid()), now});
    m_revocations.apply(changes, now);
}

} // namespace lectern::accounts
