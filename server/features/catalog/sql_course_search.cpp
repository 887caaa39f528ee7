// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/sql_course_search.h"

#include "server/features/catalog/search_facets.h"
#include "server/features/catalog/sql_course_list.h"

#include <array>

namespace lectern::catalog {

namespace {

using db::Dialect;

// How deep a word was found, from the title's whole words to anywhere; each tier holds the one
// before. Tiers don't depend on other courses, so a list stays the same while courses come and go.
constexpr int kTiers = 5;
constexpr int kInTitle = 1;
constexpr int kAnywhere = kTiers - 1;

QString quoted(const QStringList &words, QLatin1String after, QLatin1String joiner,
               QLatin1Char quote)
{
    QString text;
    for (const QString &word : words)
        text += (text.isEmpty() ? QString() : QString(joiner)) + quote + word + quote + after;
    return text;
}

// Words are letters and digits only (foldedWords), and quoted all the same.
QString sqliteTier(const QStringList &words, int tier)
{
    static constexpr std::array<char, kTiers> places = {'a', 'a', 'b', 'n', 0};
    QStringList placed = words;
    if (const char place = places[size_t(tier)]) {
        for (QString &word : placed)
            word = placedWord(place, word);
    }
    return quoted(placed, QLatin1String(tier == 0 ? "" : " *"), QLatin1String(" AND "),
                  QLatin1Char('"'));
}

/// The filters that are words of the search table; only a duration is not.
QStringList facetWords(const CatalogFilter &filter)
{
    QStringList words;
    if (filter.category)
        words.append(categoryFacet(*filter.category));
    if (filter.difficulty)
        words.append(difficultyFacet(enumName(*filter.difficulty)));
    if (filter.language)
        words.append(languageFacet(*filter.language));
    if (filter.price)
        words.append(priceFacet(*filter.price == PriceFilter::Free));
    return words;
}

/// A tier, without the one above it if `only`.
QString sqliteMatch(const CatalogFilter &filter, int tier, bool only)
{
    QString match = sqliteTier(filter.words, tier);
    if (only && tier > 0)
        match = QStringLiteral("((") + match + QStringLiteral(") NOT (") +
                sqliteTier(filter.words, tier - 1) + QStringLiteral("))");
    if (const QStringList facets = facetWords(filter); !facets.isEmpty())
        match = QStringLiteral("(") + match + QStringLiteral(") AND ") +
                quoted(facets, QLatin1String(""), QLatin1String(" AND "), QLatin1Char('"'));
    return match;
}

QString postgresMatch(const QStringList &words, int tier)
{
    static constexpr const char *weights[kTiers] = {":A", ":*A", ":*AB", ":*ABC", ":*"};
    return quoted(words, QLatin1String(weights[tier]), QLatin1String(" & "), QLatin1Char('\''));
}

QVariant boundValue(db::Session &session, const ListPosition &position)
{
    return std::visit([&session](const auto &value) { return session.bind(value); },
                      position.value);
}

struct Candidates
{
    int tier = kAnywhere;
    bool only = false; ///< without those of the tier above
    std::optional<ListPosition> below = std::nullopt;
    bool newestFirst = false;
    std::optional<qint64> most = std::nullopt;
};

/// "SELECT … AS k FROM course_search …": row_key (SQLite) or id (PostgreSQL) of what is found.
void addCandidates(Sql &sql, db::Session &session, const CatalogFilter &filter,
                   const Candidates &wanted)
{
    if (session.dialect() == Dialect::Sqlite) {
        sql.add(QLatin1String("SELECT s.rowid AS k FROM course_search s"));
        if (filter.maxSeconds)
            sql.add(QLatin1String(" CROSS JOIN courses f INDEXED BY courses_facts"
                                  " ON f.row_key = s.rowid"));
        sql.add(QLatin1String(" WHERE course_search MATCH ?"),
                session.bind(sqliteMatch(filter, wanted.tier, wanted.only)));
        if (filter.maxSeconds)
            sql.add(QLatin1String(" AND f.duration_seconds <= ?"),
                    session.bind(*filter.maxSeconds));
        if (wanted.below)
            sql.add(QLatin1String(" AND s.rowid < ?"), boundValue(session, *wanted.below));
        if (wanted.newestFirst)
            sql.add(QLatin1String(" ORDER BY s.rowid DESC"));
    } else {
        sql.add(QLatin1String("SELECT s.course_id AS k FROM course_search s"));
        if (filter.narrows())
            sql.add(QLatin1String(" JOIN courses f ON f.id = s.course_id"));
        sql.add(QLatin1String(" WHERE s.document @@ CAST(? AS tsquery)"),
                session.bind(postgresMatch(filter.words, wanted.tier)));
        if (wanted.only && wanted.tier > 0)
            sql.add(QLatin1String(" AND NOT s.document @@ CAST(? AS tsquery)"),
                    session.bind(postgresMatch(filter.words, wanted.tier - 1)));
        addFilter(sql, session, filter, "f");
        if (wanted.below)
            sql.add(QLatin1String(" AND s.course_id < ?"), session.bind(wanted.below->id));
        if (wanted.newestFirst)
            sql.add(QLatin1String(" ORDER BY s.course_id DESC"));
    }
    if (wanted.most)
        sql.add(QLatin1String(" LIMIT ?"), session.bind(*wanted.most));
}

/// One tier of a search, newest course first. `below` and `wanted` bound it.
QList<CardRow> matchTier(db::Session &session, const CatalogFilter &filter, int tier,
                         const std::optional<ListPosition> &below, qint64 wanted)
{
    const bool sqlite = session.dialect() == Dialect::Sqlite;
    const QLatin1String key(sqlite ? "c.row_key" : "c.id");
    Sql sql;
    sql.text = QStringLiteral("SELECT ") + cardColumns() + QStringLiteral(", ") + key +
               QStringLiteral(" FROM (");
    addCandidates(
        sql, session, filter,
        {.tier = tier, .only = true, .below = below, .newestFirst = true, .most = wanted});
    sql.text += QStringLiteral(") m JOIN courses c ON ") + key +
                QStringLiteral(" = m.k JOIN people p ON p.id = c.instructor_id ORDER BY ") + key +
                QStringLiteral(" DESC");
    db::Rows rows = session.queryText("catalog.search", sql.text, sql.args);
    QList<CardRow> cards;
    while (rows.next()) {
        CardRow row = readCard(rows);
        row.position.id = row.card.courseId;
        row.position.tier = tier;
        row.position.value = sqlite ? rows.integer(kCardColumns) : qint64(0);
        cards.append(std::move(row));
    }
    return cards;
}

} // namespace

void addFilter(Sql &sql, db::Session &session, const CatalogFilter &filter, const char *alias)
{
    const auto add = [&](QLatin1String condition) {
        sql.add(QLatin1String(" AND "));
        sql.add(QLatin1String(alias));
        sql.add(condition);
    };
    if (filter.category) {
        add(QLatin1String(".category = ?"));
        sql.args.append(session.bind(*filter.category));
    }
    if (filter.difficulty) {
        add(QLatin1String(".difficulty = ?"));
        sql.args.append(session.bind(enumName(*filter.difficulty)));
    }
    if (filter.language) {
        add(QLatin1String(".language = ?"));
        sql.args.append(session.bind(*filter.language));
    }
    if (filter.price)
        add(QLatin1String(*filter.price == PriceFilter::Free ? ".price = 0" : ".price > 0"));
    if (filter.maxSeconds) {
        add(QLatin1String(".duration_seconds <= ?"));
        sql.args.append(session.bind(*filter.maxSeconds));
    }
}

void addMatches(Sql &sql, db::Session &session, const CatalogQuery &query)
{
    if (!query.crowded) {
        addCandidates(sql, session, query.filter, {});
        return;
    }
    // Those with the words in the title, then whatever else there is room for.
    const auto addBest = [&](int tier) {
        sql.add(QLatin1String("SELECT k FROM ("));
        addCandidates(sql, session, query.filter,
                      {.tier = tier, .newestFirst = true, .most = kSearchReach});
        sql.add(QLatin1String(") t"));
        sql.text += QString::number(tier);
    };
    // In one SELECT of its own, so that it can be joined: what is found twice counts once.
    sql.add(QLatin1String("SELECT DISTINCT k FROM ("));
    addBest(kInTitle);
    sql.add(QLatin1String(" UNION ALL "));
    addBest(kAnywhere);
    sql.add(QLatin1String(" LIMIT ?) best"), session.bind(kSearchReach));
}

qint64 countMatches(db::Session &session, const CatalogFilter &filter, qint64 most)
{
    if (filter.words.isEmpty())
        return 0;
    Sql sql;
    sql.text = QStringLiteral("SELECT COUNT(*) FROM (");
    addCandidates(sql, session, filter, {.most = most});
    sql.add(QLatin1String(") m"));
    db::Rows rows = session.queryText("catalog.count_matches", sql.text, sql.args);
    return rows.next() ? rows.integer(0) : 0;
}

QList<CardRow> matchPage(db::Session &session, const CatalogQuery &query)
{
    QList<CardRow> cards;
    if (query.filter.words.isEmpty())
        return cards;
    const qint64 wanted = query.offset() + query.limit + 1;
    for (int tier = query.after ? query.after->tier : 0; tier < kTiers && cards.size() < wanted;
         ++tier) {
        const bool within = query.after && query.after->tier == tier;
        cards += matchTier(session, query.filter, tier, within ? query.after : std::nullopt,
                           wanted - cards.size());
    }
    return cards.mid(qsizetype(query.offset()));
}

} // namespace lectern::catalog
