// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/sql_course_lists.h"

#include <QHash>

#include <algorithm>

namespace lectern::catalog {

namespace {

// PostgreSQL's rows of one query are all in memory at once.
constexpr int kListedAtOnce = 5000;

#define LECTERN_LISTED_COLUMNS                                                                     \
    "c.id, c.status, c.category, c.difficulty, c.language, c.price, c.duration_seconds,"           \
    " c.published_at, c.rating, c.student_count, c.title_key"

#define LECTERN_LISTED(from)                                                                       \
    "SELECT c.row_key, " LECTERN_LISTED_COLUMNS " FROM courses c" from                             \
    " WHERE c.row_key > ? ORDER BY c.row_key LIMIT ?"

// SQLite is told the index: without statistics it would rather read the whole table.
constexpr db::Statement kListed{"catalog.listed", LECTERN_LISTED(" INDEXED BY courses_listed"),
                                LECTERN_LISTED("")};

// Migration 0012 tells what the numbers are.
#define LECTERN_OLDEST_UNSEEN                                                                      \
    "CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)"
#define LECTERN_NEWEST "CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT)"

constexpr db::Statement kChangeMark{"catalog.change_mark",
                                    "SELECT COALESCE(MAX(changed), 0) + 1 FROM course_changes",
                                    "SELECT " LECTERN_OLDEST_UNSEEN};

#define LECTERN_CHANGES(only)                                                                      \
    "SELECT x.row_key, " LECTERN_LISTED_COLUMNS ", x.texts >= ?, x.texts"                          \
    " FROM course_changes x LEFT JOIN courses c ON c.row_key = x.row_key"                          \
    " WHERE x.changed >= ?" only " ORDER BY x.changed LIMIT ?"

// After a restore there are numbers that this database's transactions have yet to reach.
constexpr db::Statement kChanges{"catalog.changes", LECTERN_CHANGES(""),
                                 LECTERN_CHANGES(" AND x.changed < " LECTERN_NEWEST)};

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

void readInto(ListedCourse &course, const db::Rows &rows)
{
    course.key = rows.integer(0);
    course.id = rows.id<CourseId>(1);
    course.published = rows.text(2) == QLatin1String(enumName(CourseStatus::Published));
    course.category = rows.text(3);
    course.difficulty = enumFromName<Difficulty>(rows.text(4)).value_or(Difficulty::Beginner);
    course.language = rows.text(5);
    course.price = rows.integer(6);
    course.seconds = rows.integer(7);
    course.publishedAt = rows.integer(8);
    course.rating = rows.real(9);
    course.students = rows.integer(10);
    course.titleKey = rows.text(11);
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
            readInto(course, rows);
            visit(course);
        }
    }
}

qint64 readChangeMark(db::Session &session)
{
    db::Rows rows = session.query(kChangeMark);
    return rows.next() ? rows.integer(0) : 0;
}

CourseChanges readChanges(db::Session &session, qint64 mark, int most)
{
    CourseChanges changes;
    // Before the changes: what is written between the two comes again with the next ones.
    changes.mark = readChangeMark(session);
    changes.tooMany = changes.mark < mark;
    if (changes.tooMany)
        return changes;
    db::Rows rows = session.query(kChanges, mark, mark, most + 1);
    while (rows.next()) {
        ListedCourse course;
        readInto(course, rows);
        if (rows.boolean(12))
            changes.searchTexts.push_back({course.key, rows.integer(13)});
        changes.courses.append(std::move(course));
    }
    changes.tooMany = changes.courses.size() > most;
    std::sort(changes.courses.begin(), changes.courses.end(),
              [](const ListedCourse &a, const ListedCourse &b) { return a.key < b.key; });
    return changes;
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
