// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/people_service.h"

#include "shared/core/text_fold.h"

namespace lectern::accounts {

namespace {

constexpr int kIdBytes = 16;
constexpr auto kCursorEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                 QByteArray::AbortOnBase64DecodingErrors;

QString cursorAfter(const PersonRecord &person, const QString &key)
{
    return QString::fromLatin1(
        QByteArray(person.id.uuid().toBytes() + key.toUtf8()).toBase64(kCursorEncoding));
}

bool startAfter(const QString &cursor, PeopleQuery &query)
{
    const auto bytes = QByteArray::fromBase64Encoding(cursor.toLatin1(), kCursorEncoding);
    if (!bytes || bytes.decoded.size() < kIdBytes)
        return false;
    const auto id = Uuid::fromBytes(bytes.decoded.left(kIdBytes));
    const QByteArray key = bytes.decoded.mid(kIdBytes);
    query.afterKey = QString::fromUtf8(key);
    if (!id || key.contains('\0') || query.afterKey.toUtf8() != key)
        return false;
    query.afterId = UserId(*id);
    return true;
}

} // namespace

QCoro::Task<Result<UserListReply>> PeopleService::search(SearchUsersRequest request)
{
    PeopleQuery query;
    query.id = request.id;
    query.limit = request.paging.limit;
    if (request.name)
        query.words = foldedWords(*request.name, PeopleQuery::kMaxSearchWords);
    if (request.paging.cursor) {
        if (!startAfter(*request.paging.cursor, query))
            co_return Error{ErrorKind::InvalidInput, "accounts.invalid_cursor"};
    } else {
        query.offset = (request.paging.page - 1) * request.paging.limit;
    }
    // Signs that are no letters begin no name.
    const bool impossible = request.name && !request.name->isEmpty() && query.words.isEmpty();
    PeoplePage page;
    if (!impossible) {
        Result<PeoplePage> found = co_await m_store.search(query);
        if (!found)
            co_return std::move(found).error();
        page = std::move(*found);
    }
    UserListReply reply;
    reply.page = request.paging.page;
    reply.limit = request.paging.limit;
    reply.total = page.total;
    if (page.more)
        reply.nextCursor = cursorAfter(page.people.constLast(), page.lastKey);
    for (const PersonRecord &person : std::as_const(page.people))
        reply.users.append({.userId = person.id,
                            .name = person.name,
                            .avatarUrl = m_avatars.url(person.avatarMedia, person.avatarUrl),
                            .bio = person.bio,
                            .role = person.role});
    co_return reply;
}

QCoro::Task<Result<QHash<UserId, PersonSummary>>> PeopleService::summaries(QList<UserId> ids)
{
    const Result<QList<PersonRecord>> people = co_await m_store.people(std::move(ids));
    if (!people)
        co_return people.error();
    QHash<UserId, PersonSummary> summaries;
    for (const PersonRecord &person : *people)
        summaries.insert(person.id,
                         {person.id, person.name,
                          m_avatars.url(person.avatarMedia, person.avatarUrl), person.role});
    co_return summaries;
}

} // namespace lectern::accounts
