// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/sql_course_list.h"

#include "server/features/catalog/sql_course_search.h"

namespace lectern::catalog {

namespace {

using db::Dialect;

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

// SQLite is told the index: without statistics it would rather sort a whole category.
QString told(Dialect dialect, const char *index)
{
    return dialect == Dialect::Sqlite ? QStringLiteral(" INDEXED BY ") + QLatin1String(index)
                                      : QString();
}

const char *pathIndex(ListPath path, const char *orderIndex)
{
    switch (path) {
    case ListPath::Category:
        return "courses_category";
    case ListPath::Duration:
        return "courses_duration";
    case ListPath::Order:
    case ListPath::Matches:
        break;
    }
    return orderIndex;
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
    const QLatin1String column(order.column);
    const QLatin1String direction(order.descending ? " DESC" : "");
    const QLatin1String key = keyColumn(dialect);

    Sql sql;
    sql.text = QStringLiteral("SELECT ") + cardColumns() +
               QStringLiteral(", k.sort_key FROM (SELECT c.") + key + QStringLiteral(" AS k, c.") +
               column + QStringLiteral(" AS sort_key");
    if (query.path == ListPath::Matches) {
        sql.add(QLatin1String(" FROM ("));
        addMatches(sql, session, query);
        sql.text += QStringLiteral(") m CROSS JOIN courses c") + told(dialect, "courses_facts") +
                    QStringLiteral(" WHERE c.") + key + QStringLiteral(" = m.k");
    } else {
        sql.text += QStringLiteral(" FROM courses c") +
                    told(dialect, pathIndex(query.path, order.index)) +
                    QStringLiteral(" WHERE c.status = 'published'");
        addFilter(sql, session, query.filter, "c");
        if (query.filter.searching) {
            sql.text += QStringLiteral(" AND c.") + key + QStringLiteral(" IN (");
            addMatches(sql, session, query);
            sql.add(QLatin1String(")"));
        }
    }
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

} // namespace lectern::catalog
