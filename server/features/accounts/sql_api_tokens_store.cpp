// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/sql_api_tokens_store.h"

#include "server/core/events/outbox.h"
#include "server/features/accounts/access_events.h"
#include "server/features/accounts/api.h"
#include "server/features/accounts/sql_session_rows.h"

#include <algorithm>
#include <iterator>

namespace lectern::accounts {

namespace {

using db::Session;
using db::Statement;

constexpr Statement kInsert{
    "accounts.insert_token",
    "INSERT INTO api_tokens (id, kind, hash, user_id, name, client_id, made_by, created_at, "
    "expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};

// Locked, so that a revocation with all it made waits for this one, or is seen by it.
constexpr Statement kClientHolds{
    "accounts.client_token_holds", "SELECT id FROM api_tokens WHERE id = ? AND revoked_at IS NULL",
    "SELECT id FROM api_tokens WHERE id = ? AND revoked_at IS NULL FOR SHARE"};

constexpr Statement kPerson{
    "accounts.token_person",
    "SELECT id, role, blocked_at, deleted_at, access_changed_at, name, email FROM users "
    "WHERE id = ? AND deleted_at IS NULL"};

constexpr Statement kByExternalId{"accounts.external_user",
                                  "SELECT u.id FROM api_users a JOIN users u ON u.id = a.user_id "
                                  "WHERE a.external_id = ? AND u.deleted_at IS NULL"};

constexpr Statement kNameExternalId{"accounts.name_external_user",
                                    "INSERT INTO api_users (external_id, user_id) VALUES (?, ?) "
                                    "ON CONFLICT (external_id) DO NOTHING"};

constexpr Statement kFind{"accounts.find_token",
                          "SELECT name, user_id, client_id FROM api_tokens "
                          "WHERE id = ? AND revoked_at IS NULL",
                          "SELECT name, user_id, client_id FROM api_tokens "
                          "WHERE id = ? AND revoked_at IS NULL FOR UPDATE"};

constexpr Statement kMadeBy{"accounts.tokens_made_by",
                            "SELECT id FROM api_tokens WHERE client_id = ? AND revoked_at IS NULL"};

// Beside one; those of long ago in portions. A program may have made tokens for everybody: SQLite
// is told to go by the person.
#define LECTERN_OLDER_OF_PERSON                                                                    \
    "WHERE user_id = ? AND client_id = ? AND id <> ? AND revoked_at IS NULL AND expires_at > ? "   \
    "ORDER BY created_at DESC, id DESC LIMIT 1000 OFFSET ?"
constexpr Statement kOlderOfPerson{
    "accounts.older_tokens_of_person",
    "SELECT id FROM api_tokens INDEXED BY api_tokens_user " LECTERN_OLDER_OF_PERSON,
    "SELECT id FROM api_tokens " LECTERN_OLDER_OF_PERSON};

constexpr Statement kRevoke{"accounts.revoke_token",
                            "UPDATE api_tokens SET revoked_at = ? WHERE id = ?"};

constexpr Statement kLiveSince{
    "accounts.live_tokens",
    "SELECT t.id, t.kind, t.hash, t.expires_at, u.id, u.role, u.blocked_at, u.deleted_at, "
    "u.access_changed_at FROM api_tokens t LEFT JOIN users u ON u.id = t.user_id "
    "WHERE t.created_at >= ? AND t.expires_at > ? AND t.revoked_at IS NULL"};

// A CLIENT token is nobody's: both lists go by the index of people.
constexpr Statement kListOfPerson{
    "accounts.list_tokens",
    "SELECT t.id, t.kind, t.name, t.user_id, c.name, m.name, t.created_at, t.expires_at "
    "FROM api_tokens t LEFT JOIN api_tokens c ON c.id = t.client_id "
    "LEFT JOIN users m ON m.id = t.made_by AND m.deleted_at IS NULL "
    "WHERE t.user_id = ? AND t.id < ? AND t.revoked_at IS NULL AND t.expires_at > ? "
    "ORDER BY t.id DESC LIMIT ?"};

constexpr Statement kListOfPrograms{
    "accounts.list_client_tokens",
    "SELECT t.id, t.kind, t.name, t.user_id, c.name, m.name, t.created_at, t.expires_at "
    "FROM api_tokens t LEFT JOIN api_tokens c ON c.id = t.client_id "
    "LEFT JOIN users m ON m.id = t.made_by AND m.deleted_at IS NULL "
    "WHERE t.user_id IS NULL AND t.id < ? AND t.revoked_at IS NULL AND t.expires_at > ? "
    "ORDER BY t.id DESC LIMIT ?"};

// In portions, for the writer has others waiting.
constexpr Statement kSweepExpired{"accounts.sweep_expired_tokens",
                                  "DELETE FROM api_tokens WHERE id IN "
                                  "(SELECT id FROM api_tokens WHERE expires_at < ? LIMIT 2000)"};

constexpr Statement kSweepRevoked{"accounts.sweep_revoked_tokens",
                                  "DELETE FROM api_tokens WHERE id IN "
                                  "(SELECT id FROM api_tokens WHERE revoked_at < ? LIMIT 2000)"};

struct Named
{
    AccessChanges::Person person;
    QString name;
    std::optional<QString> email;
};

AccessChanges::Person personAt(const db::Rows &rows, int first)
{
    return {.id = rows.id<UserId>(first),
            .role = enumFromName<Role>(rows.text(first + 1)).value_or(Role::Student),
            .blocked = !rows.isNull(first + 2),
            .deleted = !rows.isNull(first + 3),
            .changedAt = rows.optionalTime(first + 4).value_or(Timestamp{})};
}

std::optional<Named> readPerson(db::Rows rows)
{
    if (!rows.next())
        return std::nullopt;
    return Named{personAt(rows, 0), rows.text(5), rows.optionalText(6)};
}

/// Whether that token may be made now.
Result<> checkMaker(Session &db, const NewApiToken &token)
{
    if (token.clientId && !db.query(kClientHolds, *token.clientId).next())
        return Error::unauthenticated("auth.token_invalid");
    return success();
}

ApiTokenRecord write(Session &db, const NewApiToken &token, const AccessChanges::Person &person)
{
    db.run(kInsert, token.id, enumName(token.kind), token.hash, token.userId, token.name,
           token.clientId, token.madeBy, token.createdAt, token.expiresAt);
    if (token.madeBy)
        events::append(db, kTokenMadeEvent,
                       TokenEvent{*token.madeBy, token.id.uuid(), token.userId, token.name});
    return {token.id, token.kind, token.hash, token.expiresAt, person};
}

/// Those of the same program and person that are too many beside this one.
QList<ApiTokenId> revokeOlder(Session &db, const NewApiToken &token)
{
    QList<ApiTokenId> ended;
    if (!token.clientId)
        return ended;
    {
        db::Rows rows = db.query(kOlderOfPerson, *token.userId, *token.clientId, token.id,
                                 token.createdAt, ApiTokensStore::kTokensOfPerson - 1);
        while (rows.next())
            ended.append(rows.id<ApiTokenId>(0));
    }
    for (const ApiTokenId &older : std::as_const(ended))
        db.run(kRevoke, token.createdAt, older);
    return ended;
}

Result<Named> personFor(Session &db, const UserId &user, Role highest)
{
    std::optional<Named> person = readPerson(db.query(kPerson, user));
    if (!person)
        return Error::notFound("accounts.not_found");
    if (person->person.role > highest)
        return Error::forbidden("auth.forbidden");
    return std::move(*person);
}

QList<ApiTokenDto> readList(db::Rows rows)
{
    QList<ApiTokenDto> list;
    while (rows.next()) {
        ApiTokenDto token;
        token.tokenId = rows.id<ApiTokenId>(0);
        token.type = enumFromName<ApiTokenKind>(rows.text(1)).value_or(ApiTokenKind::User);
        if (const QString name = rows.text(2); !name.isEmpty())
            token.name = name;
        token.userId = rows.optionalId<UserId>(3);
        token.program = rows.optionalText(4);
        token.madeBy = rows.optionalText(5);
        token.createdAt = rows.time(6);
        token.expiresAt = rows.time(7);
        list.append(std::move(token));
    }
    return list;
}

bool mayRevoke(const TokenClaimant &who, const ApiTokenId &id, const std::optional<UserId> &user,
               const std::optional<ApiTokenId> &client)
{
    return who.admin || (who.person && user == who.person) ||
           (who.token && (id == *who.token || client == who.token));
}

} // namespace

QCoro::Task<Result<ApiTokenRecord>> SqlApiTokensStore::insert(NewApiToken token, Role highest)
{
    return m_db.write([token = std::move(token), highest](Session &db) -> Result<ApiTokenRecord> {
        if (Result<> may = checkMaker(db, token); !may)
            return std::move(may).error();
        AccessChanges::Person person;
        if (token.userId) {
            const Result<Named> found = personFor(db, *token.userId, highest);
            if (!found)
                return found.error();
            person = found->person;
        }
        return write(db, token, person);
    });
}

QCoro::Task<Result<ApiUserRecord>>
SqlApiTokensStore::createUser(NewUser user, std::optional<QString> externalId, NewApiToken token)
{
    return m_db.write([user = std::move(user), externalId = std::move(externalId),
                       token = std::move(token)](Session &db) -> Result<ApiUserRecord> {
        if (Result<> may = checkMaker(db, token); !may)
            return std::move(may).error();
        NewApiToken made = token;
        std::optional<UserId> known;
        if (externalId) {
            db::Rows rows = db.query(kByExternalId, *externalId);
            if (rows.next())
                known = rows.id<UserId>(0);
        }
        if (known) {
            const Result<Named> found = personFor(db, *known, Role::Student);
            if (!found)
                return found.error();
            made.userId = *known;
            const ApiTokenRecord written = write(db, made, found->person);
            return ApiUserRecord{written, found->name, found->email, false, revokeOlder(db, made)};
        }
        if (!insertUser(db, user))
            return Error::conflict("accounts.email_taken");
        events::append(db, kRegisteredEvent, UserEvent{user.id});
        // Two at once: the second is told, and finds that person when it asks again.
        if (externalId && db.run(kNameExternalId, *externalId, user.id) == 0)
            return Error::conflict("tokens.external_id_taken");
        made.userId = user.id;
        AccessChanges::Person person;
        person.id = user.id;
        person.role = user.role;
        const std::optional<QString> email =
            user.email.isEmpty() ? std::nullopt : std::optional(user.email);
        return ApiUserRecord{write(db, made, person), user.name, email, true};
    });
}

QCoro::Task<Result<QList<ApiTokenDto>>> SqlApiTokensStore::list(TokenListQuery query, Timestamp now)
{
    return m_db.read([query, now](Session &db) -> Result<QList<ApiTokenDto>> {
        const ApiTokenId before =
            query.before.value_or(ApiTokenId(*Uuid::fromBytes(QByteArray(16, char(0xff)))));
        QList<ApiTokenDto> own;
        QList<ApiTokenDto> programs;
        if (query.person)
            own = readList(db.query(kListOfPerson, *query.person, before, now, query.limit));
        if (query.clients)
            programs = readList(db.query(kListOfPrograms, before, now, query.limit));
        QList<ApiTokenDto> all;
        std::merge(
            own.cbegin(), own.cend(), programs.cbegin(), programs.cend(), std::back_inserter(all),
            [](const ApiTokenDto &a, const ApiTokenDto &b) { return b.tokenId < a.tokenId; });
        return all.first(std::min<qsizetype>(all.size(), query.limit));
    });
}

QCoro::Task<Result<QList<ApiTokenId>>> SqlApiTokensStore::revoke(ApiTokenId id, TokenClaimant who,
                                                                 bool userTokens, Timestamp now)
{
    return m_db.write([id, who, userTokens, now](Session &db) -> Result<QList<ApiTokenId>> {
        QList<ApiTokenId> ended;
        TokenEvent event{who.person.value_or(UserId()), id.uuid()};
        {
            db::Rows rows = db.query(kFind, id);
            if (!rows.next() ||
                !mayRevoke(who, id, rows.optionalId<UserId>(1), rows.optionalId<ApiTokenId>(2)))
                return Error::notFound("tokens.not_found");
            ended.append(id);
            event.name = rows.text(0);
            event.userId = rows.optionalId<UserId>(1);
        }
        if (userTokens) {
            db::Rows rows = db.query(kMadeBy, id);
            while (rows.next())
                ended.append(rows.id<ApiTokenId>(0));
        }
        for (const ApiTokenId &token : std::as_const(ended))
            db.run(kRevoke, now, token);
        event.others = int(ended.size()) - 1;
        if (who.person)
            events::append(db, kTokenRevokedEvent, event);
        return ended;
    });
}

QCoro::Task<Result<QList<ApiTokenRecord>>> SqlApiTokensStore::liveSince(Timestamp since,
                                                                        Timestamp now)
{
    return m_db.read([since, now](Session &db) -> Result<QList<ApiTokenRecord>> {
        QList<ApiTokenRecord> live;
        db::Rows rows = db.query(kLiveSince, since, now);
        while (rows.next()) {
            ApiTokenRecord token;
            token.id = rows.id<ApiTokenId>(0);
            token.kind = enumFromName<ApiTokenKind>(rows.text(1)).value_or(ApiTokenKind::User);
            token.hash = rows.bytes(2);
            token.expiresAt = rows.time(3);
            if (!rows.isNull(4))
                token.person = personAt(rows, 4);
            live.append(std::move(token));
        }
        return live;
    });
}

QCoro::Task<Result<>> SqlApiTokensStore::sweep(Timestamp before)
{
    return m_db.write([before](Session &db) -> Result<> {
        db.run(kSweepExpired, before);
        db.run(kSweepRevoked, before);
        return success();
    });
}

} // namespace lectern::accounts
