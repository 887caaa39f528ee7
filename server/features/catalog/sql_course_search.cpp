// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/sql_course_search.h"

#include "server/core/db/sqlite_functions.h"
#include "server/features/catalog/placed_words.h"
#include "shared/core/text_fold.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace lectern::catalog {

namespace {

using db::Dialect;

constexpr int kIndexedWords = 5000;

// A row for each course would cost more than finding it, on either database.
constexpr db::Statement kMatchesSqlite{
    "catalog.matches",
    "SELECT matching_rowids(course_search) FROM course_search WHERE course_search MATCH ? LIMIT 1"};

constexpr db::Statement kMatchesOneSqlite{
    "catalog.matches_one",
    "SELECT rowid FROM course_search WHERE course_search MATCH ? AND rowid = ?"};

#define LECTERN_TIER(more)                                                                         \
    "(SELECT CAST(array_agg(row_key) AS TEXT) FROM course_search"                                  \
    " WHERE document @@ CAST(? AS tsquery)" more ")"
#define LECTERN_TIERS(more)                                                                        \
    "SELECT " LECTERN_TIER(more) ", " LECTERN_TIER(more) ", " LECTERN_TIER(                        \
        more) ", " LECTERN_TIER(more) ", " LECTERN_TIER(more)

constexpr db::Statement kMatchesPostgres{"catalog.matches", LECTERN_TIERS("")};

constexpr db::Statement kMatchesAmongPostgres{
    "catalog.matches_among", LECTERN_TIERS(" AND row_key = ANY (CAST(? AS BIGINT[]))")};

constexpr db::Statement kSearchText{
    "catalog.search_text",
    "SELECT c.row_key, c.title, c.subtitle, c.category, p.name, c.description"
    " FROM courses c JOIN people p ON p.id = c.instructor_id WHERE c.id = ?"};

constexpr db::Statement kUnindex{"catalog.unindex", "DELETE FROM course_search WHERE rowid = ?",
                                 "DELETE FROM course_search WHERE row_key = ?"};

constexpr db::Statement kIndex{
    "catalog.index", "INSERT INTO course_search (rowid, words) VALUES (?, ?)",
    "INSERT INTO course_search (row_key, document)"
    " VALUES (?, array_to_tsvector(string_to_array(CAST(? AS TEXT), ' ')))"};

#define LECTERN_MARK_TEXTS(number)                                                                 \
    "INSERT INTO course_changes (row_key, changed, texts)"                                         \
    " SELECT CAST(? AS BIGINT), n.number, n.number FROM (SELECT " number " AS number) n"           \
    " WHERE TRUE ON CONFLICT (row_key)"                                                            \
    " DO UPDATE SET changed = excluded.changed, texts = excluded.texts"

constexpr db::Statement kMarkTexts{
    "catalog.mark_texts",
    LECTERN_MARK_TEXTS("(SELECT COALESCE(MAX(changed), 0) + 1 FROM course_changes)"),
    LECTERN_MARK_TEXTS("CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)")};

// The whole word first, then beginnings of words.
constexpr std::array kPlaces{Place::Title, Place::Title, Place::About, Place::Instructor,
                             Place::Description};
static_assert(kPlaces.size() == kTiers);

// Words are letters and digits only (foldedWords), and quoted all the same.
QString sqliteMatch(const QString &word, size_t tier)
{
    return QLatin1Char('"') + placedWord(kPlaces[tier], word) +
           QLatin1String(tier == 0 ? "\"" : "\" *");
}

QString postgresMatch(const QString &word, size_t tier)
{
    return QLatin1Char('\'') + placedWord(kPlaces[tier], word) +
           QLatin1String(tier == 0 ? "'" : "':*");
}

/// A text of numbers for each tier.
void visitTiers(db::Rows rows, const MatchVisitor &visit)
{
    if (!rows.next())
        return;
    for (size_t tier = 0; tier < kTiers; ++tier) {
        qint64 key = -1;
        for (const char c : rows.bytes(int(tier))) {
            if (c >= '0' && c <= '9') {
                key = std::max<qint64>(key, 0) * 10 + (c - '0');
            } else if (key >= 0) {
                visit(tier, key);
                key = -1;
            }
        }
    }
}

/// All words of a course by their best places.
QString searchWords(const QStringList &texts)
{
    static constexpr std::array kTexts{Place::Title, Place::About, Place::About, Place::Instructor,
                                       Place::Description};
    QSet<QString> seen;
    QStringList words;
    for (size_t i = 0; i < kTexts.size(); ++i) {
        for (const QString &word : foldedWords(texts[qsizetype(i)], kIndexedWords)) {
            if (!seen.contains(word))
                words.append(placedWord(kTexts[i], word));
            seen.insert(word);
        }
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

void readMatches(db::Session &session, const QString &word, const MatchVisitor &visit)
{
    if (session.dialect() == Dialect::Postgres) {
        visitTiers(session.query(kMatchesPostgres, postgresMatch(word, 0), postgresMatch(word, 1),
                                 postgresMatch(word, 2), postgresMatch(word, 3),
                                 postgresMatch(word, 4)),
                   visit);
        return;
    }
    for (size_t tier = 0; tier < kTiers; ++tier) {
        db::Rows rows = session.query(kMatchesSqlite, sqliteMatch(word, tier));
        if (rows.next())
            db::eachRowid(rows.bytes(0), [&](qint64 key) { visit(tier, key); });
    }
}

void readMatchesAmong(db::Session &session, const QString &word, const std::vector<qint64> &keys,
                      const MatchVisitor &visit)
{
    if (session.dialect() == Dialect::Postgres) {
        QStringList texts;
        for (const qint64 key : keys)
            texts.append(QString::number(key));
        const QString among = QLatin1Char('{') + texts.join(QLatin1Char(',')) + QLatin1Char('}');
        visitTiers(session.query(kMatchesAmongPostgres, postgresMatch(word, 0), among,
                                 postgresMatch(word, 1), among, postgresMatch(word, 2), among,
                                 postgresMatch(word, 3), among, postgresMatch(word, 4), among),
                   visit);
        return;
    }
    QStringList anywhere;
    for (size_t tier = 1; tier < kTiers; ++tier)
        anywhere.append(sqliteMatch(word, tier));
    const QString any = anywhere.join(QLatin1String(" OR "));
    const auto has = [&session](const QString &match, qint64 key) {
        return session.query(kMatchesOneSqlite, match, key).next();
    };
    for (const qint64 key : keys) {
        // Mostly it doesn't have the word at all.
        if (!has(any, key))
            continue;
        size_t best = 0;
        while (best < kTiers - 1 && !has(sqliteMatch(word, best), key))
            ++best;
        visit(best, key);
    }
}

void indexForSearch(db::Session &session, const CourseId &course, bool listed)
{
    qint64 key = 0;
    QStringList texts;
    {
        db::Rows rows = session.query(kSearchText, course);
        if (!rows.next())
            return;
        key = rows.integer(0);
        for (int column = 1; column <= 5; ++column)
            texts.append(rows.text(column));
    }
    // The log first, as every other writer locks its row before those of the search.
    session.run(kMarkTexts, key);
    session.run(kUnindex, key);
    if (listed)
        session.run(kIndex, key, searchWords(texts));
}

} // namespace lectern::catalog
