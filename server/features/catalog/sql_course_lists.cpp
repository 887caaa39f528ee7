// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/sql_course_lists.h"

#include "server/features/catalog/placed_words.h"

#include <QHash>

namespace lectern::catalog {

namespace {

using db::Dialect;

// PostgreSQL's rows of one query are all in memory at once.
constexpr int kListedAtOnce = 5000;

#define LECTERN_LISTED(from)                                                                       \
    "SELECT row_key, id, category, difficulty, language, price, duration_seconds, published_at,"   \
    " rating, student_count, title_key, updated_at FROM courses" from                              \
    " WHERE status = 'published'"                                                                  \
    " AND row_key > ? ORDER BY row_key LIMIT ?"

// SQLite is told the index: without statistics it would rather read the whole table.
constexpr db::Statement kListed{"catalog.listed", LECTERN_LISTED(" INDEXED BY courses_listed"),
                                LECTERN_LISTED("")};

constexpr db::Statement kMatchesSqlite{
    "catalog.matches", "SELECT rowid FROM course_search WHERE course_search MATCH ?"};

// All tiers at once: the index knows nothing of weights, so each document is looked at anyway.
constexpr db::Statement kMatchesPostgres{
    "catalog.matches", "SELECT row_key, CASE WHEN document @@ CAST(? AS tsquery) THEN 0"
                       " WHEN document @@ CAST(? AS tsquery) THEN 1"
                       " WHEN document @@ CAST(? AS tsquery) THEN 2"
                       " WHEN document @@ CAST(? AS tsquery) THEN 3 ELSE 4 END"
                       " FROM course_search WHERE document @@ CAST(? AS tsquery)"};

#define LECTERN_CARDS                                                                              \
    "SELECT c.row_key, c.id, c.title, c.subtitle, p.name, c.instructor_id, c.rating,"              \
    " c.rating_count, c.duration_seconds, c.category, c.cover_media_id, c.cover_url, c.price,"     \
    " c.currency, c.difficulty, c.language, c.module_count, c.lesson_count, c.student_count,"      \
    " c.updated_at, c.status FROM courses c JOIN people p ON p.id = c.instructor_id WHERE "

constexpr db::Statement kCard{"catalog.card", LECTERN_CARDS "c.id = ?"};

CardRow toCard(const db::Rows &rows)
{
    CardRow row;
    CourseCardDto &card = row.card;
    card.courseId = rows.id<CourseId>(1);
    card.title = rows.text(2);
    card.subtitle = rows.text(3);
    card.instructor = rows.text(4);
    card.instructorId = rows.id<UserId>(5);
    card.rating = rows.real(6);
    card.ratingCount = int(rows.integer(7));
    card.duration = int((rows.integer(8) + 59) / 60);
    card.category = rows.text(9);
    row.coverMediaId = rows.optionalId<MediaId>(10);
    card.coverImageUrl = rows.optionalText(11);
    card.price = rows.integer(12);
    card.currency = rows.text(13);
    card.difficulty = enumFromName<Difficulty>(rows.text(14)).value_or(Difficulty::Beginner);
    card.language = rows.text(15);
    card.moduleCount = int(rows.integer(16));
    card.lessonCount = int(rows.integer(17));
    card.studentCount = int(rows.integer(18));
    card.updatedAt = rows.time(19);
    return row;
}

/// As many as there are keys, or a few more: there must be few different queries.
qsizetype placesFor(qsizetype keys)
{
    qsizetype places = 4;
    while (places < keys)
        places *= 2;
    return places;
}

// Words are letters and digits only (foldedWords), and quoted all the same.
QString sqliteMatch(const QString &word, int tier)
{
    static constexpr std::array<char, kTiers> kPlaces = {'a', 'a', 'b', 'n', 0};
    const char place = kPlaces[size_t(tier)];
    return QLatin1Char('"') + (place ? placedWord(place, word) : word) +
           QLatin1String(tier == 0 ? "\"" : "\" *");
}

QString postgresMatch(const QString &word, int tier)
{
    static constexpr std::array<const char *, kTiers> kWeights = {":A", ":*A", ":*AB", ":*ABC",
                                                                  ":*"};
    return QLatin1Char('\'') + word + QLatin1Char('\'') + QLatin1String(kWeights[size_t(tier)]);
}

} // namespace

void readListed(db::Session &session, const std::function<void(const ListedCourse &)> &visit)
{
    ListedCourse course;
    int found = kListedAtOnce;
    while (found == kListedAtOnce) {
        found = 0;
        db::Rows rows = session.query(kListed, course.key, kListedAtOnce);
        while (rows.next()) {
            ++found;
            course.key = rows.integer(0);
            course.id = rows.id<CourseId>(1);
            course.category = rows.text(2);
            course.difficulty =
                enumFromName<Difficulty>(rows.text(3)).value_or(Difficulty::Beginner);
            course.language = rows.text(4);
            course.price = rows.integer(5);
            course.seconds = rows.integer(6);
            course.publishedAt = rows.integer(7);
            course.rating = rows.real(8);
            course.students = rows.integer(9);
            course.titleKey = rows.text(10);
            course.updatedAt = rows.integer(11);
            visit(course);
        }
    }
}

QList<WordMatch> readMatches(db::Session &session, const QString &word)
{
    QList<WordMatch> matches;
    if (session.dialect() == Dialect::Postgres) {
        db::Rows rows =
            session.query(kMatchesPostgres, postgresMatch(word, 0), postgresMatch(word, 1),
                          postgresMatch(word, 2), postgresMatch(word, 3), postgresMatch(word, 4));
        while (rows.next())
            matches.append({rows.integer(0), int(rows.integer(1))});
        return matches;
    }
    for (int tier = 0; tier < kTiers; ++tier) {
        db::Rows rows = session.query(kMatchesSqlite, sqliteMatch(word, tier));
        while (rows.next())
            matches.append({rows.integer(0), tier});
    }
    return matches;
}

QList<CardRow> readCards(db::Session &session, const QList<qint64> &keys)
{
    QList<CardRow> cards;
    if (keys.isEmpty())
        return cards;
    const qsizetype places = placesFor(keys.size());
    QVariantList args;
    for (qsizetype i = 0; i < places; ++i)
        args.append(keys[std::min(i, keys.size() - 1)]);
    const QString sql = QLatin1String(LECTERN_CARDS "c.row_key IN (?") +
                        QStringLiteral(",?").repeated(places - 1) + QLatin1Char(')');
    QHash<qint64, CardRow> found;
    {
        db::Rows rows = session.queryText("catalog.cards", sql, args);
        while (rows.next()) {
            if (rows.text(20) == QLatin1String(enumName(CourseStatus::Published)))
                found.insert(rows.integer(0), toCard(rows));
        }
    }
    for (const qint64 key : keys) {
        if (const auto card = found.find(key); card != found.end())
            cards.append(std::move(*card));
    }
    return cards;
}

std::optional<CardRow> readCard(db::Session &session, const CourseId &course)
{
    db::Rows rows = session.query(kCard, course);
    return rows.next() ? std::optional(toCard(rows)) : std::nullopt;
}

} // namespace lectern::catalog
