// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/sql_accounts_store.h"

#include <array>

/// The part of SqlAccountsStore that finds people.
namespace lectern::accounts {

namespace {

using db::Session;
using db::Statement;

#define LECTERN_PERSON_COLUMNS "id, name, avatar_media_id, avatar_url, bio, role"
// Each word begins a word of the key. A word that isn't asked for is '%'.
#define LECTERN_LISTED                                                                             \
    "deleted_at IS NULL AND (' ' || name_key) LIKE ? AND (' ' || name_key) LIKE ? "                \
    "AND (' ' || name_key) LIKE ? AND (' ' || name_key) LIKE ? AND (' ' || name_key) LIKE ?"

constexpr Statement kPage{"accounts.search_page",
                          "SELECT " LECTERN_PERSON_COLUMNS
                          ", name_key FROM users WHERE " LECTERN_LISTED
                          " AND (name_key, id) > (?, ?) ORDER BY name_key, id LIMIT ? OFFSET ?"};

constexpr Statement kCount{"accounts.search_count",
                           "SELECT count(*) FROM users WHERE " LECTERN_LISTED};

constexpr Statement kListedPerson{"accounts.listed_person",
                                  "SELECT " LECTERN_PERSON_COLUMNS
                                  " FROM users WHERE id = ? AND deleted_at IS NULL"};

constexpr Statement kAnyPerson{"accounts.any_person",
                               "SELECT " LECTERN_PERSON_COLUMNS " FROM users WHERE id = ?"};

#undef LECTERN_PERSON_COLUMNS
#undef LECTERN_LISTED

PersonRecord readPerson(const db::Rows &rows)
{
    return {.id = rows.id<UserId>(0),
            .name = rows.text(1),
            .avatarMedia = rows.optionalId<MediaId>(2),
            .avatarUrl = rows.optionalText(3),
            .bio = rows.optionalText(4),
            .role = enumFromName<Role>(rows.text(5)).value_or(Role::Student)};
}

std::array<QString, PeopleQuery::kMaxSearchWords> patternsOf(const QStringList &words)
{
    std::array<QString, PeopleQuery::kMaxSearchWords> patterns;
    patterns.fill(QStringLiteral("%"));
    for (qsizetype i = 0; i < std::min(words.size(), qsizetype(patterns.size())); ++i)
        patterns[size_t(i)] = QString(QLatin1String("% ") + words[i] + QLatin1Char('%'));
    return patterns;
}

PeoplePage findById(Session &db, const PeopleQuery &query)
{
    PeoplePage page;
    db::Rows rows = db.query(kListedPerson, *query.id);
    if (rows.next()) {
        page.total = 1;
        if (query.offset == 0 && query.afterId.isNil())
            page.people.append(readPerson(rows));
    }
    return page;
}

} // namespace

QCoro::Task<Result<PeoplePage>> SqlAccountsStore::search(PeopleQuery query)
{
    return m_db.readLong([query = std::move(query)](Session &db) -> Result<PeoplePage> {
        if (query.id)
            return findById(db, query);
        const auto like = patternsOf(query.words);
        PeoplePage page;
        {
            db::Rows rows = db.query(kPage, like[0], like[1], like[2], like[3], like[4],
                                     query.afterKey, query.afterId, query.limit + 1, query.offset);
            while (rows.next()) {
                if (page.people.size() == query.limit) {
                    page.more = true;
                    break;
                }
                page.people.append(readPerson(rows));
                page.lastKey = rows.text(6);
            }
        }
        db::Rows count = db.query(kCount, like[0], like[1], like[2], like[3], like[4]);
        page.total = count.next() ? count.integer(0) : 0;
        return page;
    });
}

QCoro::Task<Result<QList<PersonRecord>>> SqlAccountsStore::people(QList<UserId> ids)
{
    return m_db.read([ids = std::move(ids)](Session &db) -> Result<QList<PersonRecord>> {
        QList<PersonRecord> found;
        found.reserve(ids.size());
        for (const UserId &id : ids) {
            db::Rows rows = db.query(kAnyPerson, id);
            if (rows.next())
                found.append(readPerson(rows));
        }
        return found;
    });
}

} // namespace lectern::accounts
