// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/sql_course_list.h"

namespace lectern::catalog {

namespace {

using db::Dialect;

/// SQL and its values, growing together.
struct Sql
{
    QString text;
    QVariantList args;

    void add(QLatin1String piece) { text += piece; }
    void add(QLatin1String piece, const QVariant &value)
    {
        text += piece;
        args.append(value);
    }
};

struct OrderInfo
{
    const char *column;
    const char *index;
    bool descending;
};

OrderInfo orderInfo(CatalogSort sort)
{
    switch (sort) {
    case CatalogSort::Newest:
        return {"published_at", "courses_newest", true};
    case CatalogSort::Rating:
        return {"rating", "courses_rating", true};
    case CatalogSort::Popularity:
        return {"student_count", "courses_popularity", true};
    case CatalogSort::Title:
        return {"title_key", "courses_title", false};
    case CatalogSort::Price:
        return {"price", "courses_price", false};
    case CatalogSort::Duration:
        return {"duration_seconds", "courses_duration", false};
    }
    return {"published_at", "courses_newest", true};
}

// How deep a word was found, from the title's whole words to anywhere; each tier holds the one
// before. Tiers don't depend on other courses, so a list stays the same while courses come and go.
constexpr int kTiers = 5;

QString quoted(const QStringList &words, QLatin1String after, QLatin1String joiner,
               QLatin1Char quote)
{
    QString text;
    for (const QString &word : words)
        text += (text.isEmpty() ? QString() : QString(joiner)) + quote + word + quote + after;
    return text;
}

// Words are letters and digits only (foldedWords), and quoted all the same.
QString sqliteMatch(const QStringList &words, int tier)
{
    static constexpr const char *columns[kTiers] = {
        "{title} : ", "{title} : ", "{title subtitle category} : ",
        "{title subtitle category instructor} : ", ""};
    return QLatin1String(columns[tier]) + QLatin1Char('(') +
           quoted(words, QLatin1String(tier == 0 ? "" : " *"), QLatin1String(" AND "),
                  QLatin1Char('"')) +
           QLatin1Char(')');
}

QString postgresMatch(const QStringList &words, int tier)
{
    static constexpr const char *weights[kTiers] = {":A", ":*A", ":*AB", ":*ABC", ":*"};
    return quoted(words, QLatin1String(weights[tier]), QLatin1String(" & "), QLatin1Char('\''));
}

QString anyMatch(Dialect dialect, const QStringList &words)
{
    return dialect == Dialect::Sqlite ? sqliteMatch(words, kTiers - 1)
                                      : postgresMatch(words, kTiers - 1);
}

void addFilter(Sql &sql, db::Session &session, const CatalogFilter &filter)
{
    if (filter.category)
        sql.add(QLatin1String(" AND c.category = ?"), session.bind(*filter.category));
    if (filter.difficulty)
        sql.add(QLatin1String(" AND c.difficulty = ?"), session.bind(enumName(*filter.difficulty)));
    if (filter.language)
        sql.add(QLatin1String(" AND c.language = ?"), session.bind(*filter.language));
    if (filter.price)
        sql.add(QLatin1String(*filter.price == PriceFilter::Free ? " AND c.price = 0"
                                                                 : " AND c.price > 0"));
    if (filter.maxSeconds)
        sql.add(QLatin1String(" AND c.duration_seconds <= ?"), session.bind(*filter.maxSeconds));
}

void addMatches(Sql &sql, db::Session &session, const CatalogFilter &filter)
{
    if (!filter.searching)
        return;
    const QVariant match = session.bind(anyMatch(session.dialect(), filter.words));
    if (session.dialect() == Dialect::Sqlite)
        sql.add(
            QLatin1String(
                " AND c.row_key IN (SELECT rowid FROM course_search WHERE course_search MATCH ?)"),
            match);
    else
        sql.add(QLatin1String(" AND c.id IN (SELECT course_id FROM course_search"
                              " WHERE document @@ CAST(? AS tsquery))"),
                match);
}

// SQLite is told the index: without statistics it would rather sort a whole category.
QString coursesFrom(Dialect dialect, const char *index)
{
    QString from = QStringLiteral(" FROM courses c");
    if (dialect == Dialect::Sqlite)
        from += QStringLiteral(" INDEXED BY ") + QLatin1String(index);
    return from;
}

QLatin1String keyColumn(Dialect dialect)
{
    return QLatin1String(dialect == Dialect::Sqlite ? "row_key" : "id");
}

QVariant boundValue(db::Session &session, const ListPosition &position)
{
    return std::visit([&session](const auto &value) { return session.bind(value); },
                      position.value);
}

ListPosition positionOf(const db::Rows &rows, int column, CatalogSort sort, const CourseId &id)
{
    ListPosition position;
    position.id = id;
    if (sort == CatalogSort::Title)
        position.value = rows.text(column);
    else if (sort == CatalogSort::Rating)
        position.value = rows.real(column);
    else
        position.value = rows.integer(column);
    return position;
}

/// One tier of a search, newest course first. `below` and `wanted` bound it.
QList<CardRow> matchTier(db::Session &session, const CatalogFilter &filter, int tier,
                         const std::optional<ListPosition> &below, qint64 wanted)
{
    const bool sqlite = session.dialect() == Dialect::Sqlite;
    Sql sql;
    sql.text = QStringLiteral("SELECT ") + cardColumns();
    if (sqlite) {
        sql.text += QStringLiteral(", c.row_key FROM (SELECT s.rowid AS k FROM course_search s");
        if (filter.narrows())
            sql.add(QLatin1String(" CROSS JOIN courses c ON c.row_key = s.rowid"));
        QString match = sqliteMatch(filter.words, tier);
        if (tier > 0)
            match = QStringLiteral("(") + match + QStringLiteral(") NOT (") +
                    sqliteMatch(filter.words, tier - 1) + QLatin1Char(')');
        sql.add(QLatin1String(" WHERE course_search MATCH ?"), session.bind(match));
        if (below)
            sql.add(QLatin1String(" AND s.rowid < ?"), boundValue(session, *below));
        addFilter(sql, session, filter);
        sql.add(QLatin1String(" ORDER BY s.rowid DESC LIMIT ?) f JOIN courses c ON c.row_key = f.k"
                              " JOIN people p ON p.id = c.instructor_id ORDER BY c.row_key DESC"),
                session.bind(wanted));
    } else {
        sql.text += QStringLiteral(" FROM (SELECT s.course_id AS k FROM course_search s"
                                   " JOIN courses c ON c.id = s.course_id");
        sql.add(QLatin1String(" WHERE s.document @@ CAST(? AS tsquery)"),
                session.bind(postgresMatch(filter.words, tier)));
        if (tier > 0)
            sql.add(QLatin1String(" AND NOT s.document @@ CAST(? AS tsquery)"),
                    session.bind(postgresMatch(filter.words, tier - 1)));
        if (below)
            sql.add(QLatin1String(" AND s.course_id < ?"), session.bind(below->id));
        addFilter(sql, session, filter);
        sql.add(QLatin1String(" ORDER BY s.course_id DESC LIMIT ?) f JOIN courses c ON c.id = f.k"
                              " JOIN people p ON p.id = c.instructor_id ORDER BY c.id DESC"),
                session.bind(wanted));
    }
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

QString cardColumns()
{
    return QStringLiteral(
        "c.id, c.title, c.subtitle, p.name, c.instructor_id, c.rating, c.rating_count,"
        " c.duration_seconds, c.category, c.cover_media_id, c.cover_url, c.price, c.currency,"
        " c.difficulty, c.language, c.module_count, c.lesson_count, c.student_count, c.updated_at");
}

CardRow readCard(const db::Rows &rows)
{
    CardRow row;
    CourseCardDto &card = row.card;
    card.courseId = rows.id<CourseId>(0);
    card.title = rows.text(1);
    card.subtitle = rows.text(2);
    card.instructor = rows.text(3);
    card.instructorId = rows.id<UserId>(4);
    card.rating = rows.real(5);
    card.ratingCount = int(rows.integer(6));
    card.duration = int((rows.integer(7) + 59) / 60);
    card.category = rows.text(8);
    row.coverMediaId = rows.optionalId<MediaId>(9);
    card.coverImageUrl = rows.optionalText(10);
    card.price = rows.integer(11);
    card.currency = rows.text(12);
    card.difficulty = enumFromName<Difficulty>(rows.text(13)).value_or(Difficulty::Beginner);
    card.language = rows.text(14);
    card.moduleCount = int(rows.integer(15));
    card.lessonCount = int(rows.integer(16));
    card.studentCount = int(rows.integer(17));
    card.updatedAt = rows.time(18);
    return row;
}

QList<CardRow> sortedPage(db::Session &session, const CatalogQuery &query)
{
    const Dialect dialect = session.dialect();
    const CatalogSort sort = query.sort.value_or(CatalogSort::Newest);
    const OrderInfo order = orderInfo(sort);
    const bool byCategory = sort == CatalogSort::Newest && query.filter.category.has_value();
    const QLatin1String column(order.column);
    const QLatin1String direction(order.descending ? " DESC" : "");
    const QLatin1String key = keyColumn(dialect);

    Sql sql;
    sql.text = QStringLiteral("SELECT ") + cardColumns() +
               QStringLiteral(", k.sort_key FROM (SELECT c.") + key + QStringLiteral(" AS k, c.") +
               column + QStringLiteral(" AS sort_key") +
               coursesFrom(dialect, byCategory ? "courses_category" : order.index) +
               QStringLiteral(" WHERE c.status = 'published'");
    addFilter(sql, session, query.filter);
    addMatches(sql, session, query.filter);
    if (query.after) {
        sql.text += QStringLiteral(" AND (c.") + column + QStringLiteral(", c.id) ") +
                    QLatin1String(order.descending ? "<" : ">") + QStringLiteral(" (?, ?)");
        sql.args.append(boundValue(session, *query.after));
        sql.args.append(session.bind(query.after->id));
    }
    const QString sorted =
        QStringLiteral(" ORDER BY c.") + column + direction + QStringLiteral(", c.id") + direction;
    sql.text += sorted + QStringLiteral(" LIMIT ?");
    sql.args.append(session.bind(query.limit + 1));
    if (query.offset() > 0)
        sql.add(QLatin1String(" OFFSET ?"), session.bind(query.offset()));
    sql.text += QStringLiteral(") k JOIN courses c ON c.") + key +
                QStringLiteral(" = k.k JOIN people p ON p.id = c.instructor_id") + sorted;

    db::Rows rows = session.queryText("catalog.list", sql.text, sql.args);
    QList<CardRow> cards;
    while (rows.next()) {
        CardRow row = readCard(rows);
        row.position = positionOf(rows, kCardColumns, sort, row.card.courseId);
        cards.append(std::move(row));
    }
    return cards;
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

qint64 countCourses(db::Session &session, const CatalogFilter &filter)
{
    if (filter.searching && filter.words.isEmpty())
        return 0;
    const Dialect dialect = session.dialect();
    Sql sql;
    if (filter.searching && !filter.narrows()) {
        sql.text =
            dialect == Dialect::Sqlite
                ? QStringLiteral("SELECT COUNT(*) FROM course_search WHERE course_search MATCH ?")
                : QStringLiteral("SELECT COUNT(*) FROM course_search"
                                 " WHERE document @@ CAST(? AS tsquery)");
        sql.args.append(session.bind(anyMatch(dialect, filter.words)));
    } else {
        sql.text = QStringLiteral("SELECT COUNT(*)") + coursesFrom(dialect, "courses_category") +
                   QStringLiteral(" WHERE c.status = 'published'");
        addFilter(sql, session, filter);
        addMatches(sql, session, filter);
    }
    db::Rows rows = session.queryText("catalog.count", sql.text, sql.args);
    return rows.next() ? rows.integer(0) : 0;
}

} // namespace lectern::catalog
