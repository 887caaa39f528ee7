// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/accounts/accounts_records.h"
#include "shared/dto/api_token_list.h"

namespace lectern::accounts {

struct NewApiToken
{
    ApiTokenId id = ApiTokenId::make();
    ApiTokenKind kind = ApiTokenKind::User;
    QByteArray hash;
    std::optional<UserId> userId = {}; ///< of a USER token
    QString name = {};
    std::optional<ApiTokenId> clientId = {}; ///< the CLIENT token that made it
    std::optional<UserId> madeBy = {};       ///< the person who made it
    Timestamp createdAt;
    Timestamp expiresAt;
};

/// A token that isn't revoked, and whom it speaks for.
struct ApiTokenRecord
{
    ApiTokenId id;
    ApiTokenKind kind = ApiTokenKind::User;
    QByteArray hash;
    Timestamp expiresAt;
    AccessChanges::Person person = {}; ///< of a USER token
};

struct ApiUserRecord
{
    ApiTokenRecord token;
    QString name;
    std::optional<QString> email;
    bool created = true;
    QList<ApiTokenId> ended = {}; ///< older ones, in whose place the token has come
};

/// Who asks with a token.
struct TokenBearer
{
    ApiTokenId tokenId;
    ApiTokenKind kind = ApiTokenKind::User;
    UserId userId; ///< nil: a program's
    Role role = Role::Student;
    Timestamp expiresAt;
};

/// Which tokens are listed: those of a person, and with `clients` those of programs.
struct TokenListQuery
{
    std::optional<UserId> person = {};
    bool clients = false;
    std::optional<ApiTokenId> before = {}; ///< the last of the page before
    int limit = limits::kDefaultPageSize;
};

/// Who makes a token or wants one revoked.
struct TokenClaimant
{
    bool admin = false;
    std::optional<UserId> person = {};    ///< by a session: the USER tokens of that person
    std::optional<ApiTokenId> token = {}; ///< that token itself, and those it made
};

} // namespace lectern::accounts
