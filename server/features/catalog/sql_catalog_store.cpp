// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/sql_catalog_store.h"

#include "server/features/catalog/sql_course_lists.h"
#include "server/features/catalog/sql_course_search.h"

#include <QHash>

namespace lectern::catalog {

namespace {

constexpr db::Statement kCourse{
    "catalog.course",
    "SELECT c.title, c.subtitle, c.description, p.name, c.instructor_id, p.bio, p.avatar_media_id,"
    " p.avatar_url, c.rating, c.rating_count, c.duration_seconds, c.category, c.cover_media_id,"
    " c.cover_url, c.price, c.currency, c.difficulty, c.language, c.status, c.module_count,"
    " c.lesson_count, c.student_count, c.created_at, c.updated_at"
    " FROM courses c JOIN people p ON p.id = c.instructor_id WHERE c.id = ?"};

constexpr db::Statement kModules{
    "catalog.modules",
    "SELECT id, title, position, status FROM modules WHERE course_id = ? ORDER BY position, id"};

constexpr db::Statement kLessons{
    "catalog.lessons",
    "SELECT id, module_id, title, type, position, status, preview, media_id, poster_media_id, url,"
    " content, duration_ms FROM lessons WHERE course_id = ? ORDER BY position, id"};

constexpr db::Statement kCaptions{
    "catalog.captions",
    "SELECT t.lesson_id, t.language, t.label, t.media_id FROM lessons l"
    " JOIN captions t ON t.lesson_id = l.id WHERE l.course_id = ? ORDER BY t.language"};

#define LECTERN_REVIEW_COLUMNS                                                                     \
    "SELECT r.id, r.user_id, p.name, p.avatar_media_id, p.avatar_url, r.rating, r.text, r.likes,"  \
    " r.created_at FROM reviews r JOIN people p ON p.id = r.user_id WHERE r.course_id = ?"

constexpr db::Statement kReviews{"catalog.reviews", LECTERN_REVIEW_COLUMNS
                                 " ORDER BY r.created_at DESC, r.id DESC LIMIT ? OFFSET ?"};

constexpr db::Statement kReviewsAfter{
    "catalog.reviews_after", LECTERN_REVIEW_COLUMNS
    " AND (r.created_at, r.id) < (?, ?) ORDER BY r.created_at DESC, r.id DESC LIMIT ?"};

LessonRow readLesson(const db::Rows &rows)
{
    LessonRow row;
    LessonDto &lesson = row.lesson;
    lesson.lessonId = rows.id<LessonId>(0);
    lesson.moduleId = rows.id<ModuleId>(1);
    lesson.title = rows.text(2);
    lesson.type = enumFromName<LessonType>(rows.text(3)).value_or(LessonType::Article);
    lesson.order = int(rows.integer(4));
    lesson.status = enumFromName<CourseStatus>(rows.text(5)).value_or(CourseStatus::Draft);
    lesson.preview = rows.boolean(6);
    row.mediaId = rows.optionalId<MediaId>(7);
    row.posterMediaId = rows.optionalId<MediaId>(8);
    lesson.url = rows.optionalText(9);
    lesson.content = rows.optionalText(10);
    row.durationMs = rows.optionalInteger(11);
    if (row.durationMs)
        lesson.durationSeconds = double(*row.durationMs) / 1000;
    return row;
}

QHash<LessonId, QList<CaptionRow>> readCaptions(db::Session &session, const CourseId &course)
{
    QHash<LessonId, QList<CaptionRow>> captions;
    db::Rows rows = session.query(kCaptions, course);
    while (rows.next())
        captions[rows.id<LessonId>(0)].append({rows.text(1), rows.text(2), rows.id<MediaId>(3)});
    return captions;
}

} // namespace

void SqlCatalogStore::listed(db::Session &session,
                             const std::function<void(const ListedCourse &)> &visit)
{
    readListed(session, visit);
}

qint64 SqlCatalogStore::changeMark(db::Session &session)
{
    return readChangeMark(session);
}

CourseChanges SqlCatalogStore::changes(db::Session &session, qint64 mark, int most)
{
    return readChanges(session, mark, most);
}

void SqlCatalogStore::matches(db::Session &session, const QString &word, const MatchVisitor &visit)
{
    readMatches(session, word, visit);
}

void SqlCatalogStore::matchesAmong(db::Session &session, const QString &word,
                                   const std::vector<qint64> &keys, const MatchVisitor &visit)
{
    readMatchesAmong(session, word, keys, visit);
}

QList<CardRow> SqlCatalogStore::cards(db::Session &session, const QList<qint64> &keys)
{
    return readCards(session, keys);
}

std::optional<CardRow> SqlCatalogStore::card(db::Session &session, const CourseId &course)
{
    return readCard(session, course);
}

std::optional<CourseRow> SqlCatalogStore::course(db::Session &session, const CourseId &course)
{
    db::Rows rows = session.query(kCourse, course);
    if (!rows.next())
        return std::nullopt;
    CourseRow row;
    CourseDto &dto = row.course;
    dto.courseId = course;
    dto.title = rows.text(0);
    dto.subtitle = rows.text(1);
    dto.description = rows.text(2);
    dto.instructor = rows.text(3);
    dto.instructorId = rows.id<UserId>(4);
    dto.instructorBio = rows.optionalText(5);
    row.instructorAvatarId = rows.optionalId<MediaId>(6);
    dto.instructorAvatarUrl = rows.optionalText(7);
    dto.rating = rows.real(8);
    dto.ratingCount = int(rows.integer(9));
    dto.duration = int((rows.integer(10) + 59) / 60);
    dto.category = rows.text(11);
    row.coverMediaId = rows.optionalId<MediaId>(12);
    dto.coverImageUrl = rows.optionalText(13);
    dto.price = rows.integer(14);
    dto.currency = rows.text(15);
    dto.difficulty = enumFromName<Difficulty>(rows.text(16)).value_or(Difficulty::Beginner);
    dto.language = rows.text(17);
    dto.status = enumFromName<CourseStatus>(rows.text(18)).value_or(CourseStatus::Draft);
    dto.moduleCount = int(rows.integer(19));
    dto.lessonCount = int(rows.integer(20));
    dto.studentCount = int(rows.integer(21));
    dto.createdAt = rows.time(22);
    dto.updatedAt = rows.time(23);
    return row;
}

QList<ModuleRow> SqlCatalogStore::structure(db::Session &session, const CourseId &course)
{
    QList<ModuleRow> modules;
    QHash<ModuleId, qsizetype> places;
    {
        db::Rows rows = session.query(kModules, course);
        while (rows.next()) {
            ModuleRow row;
            row.module.moduleId = rows.id<ModuleId>(0);
            row.module.title = rows.text(1);
            row.module.order = int(rows.integer(2));
            row.module.status =
                enumFromName<CourseStatus>(rows.text(3)).value_or(CourseStatus::Draft);
            places.insert(row.module.moduleId, modules.size());
            modules.append(std::move(row));
        }
    }
    QHash<LessonId, QList<CaptionRow>> captions = readCaptions(session, course);
    db::Rows rows = session.query(kLessons, course);
    while (rows.next()) {
        LessonRow lesson = readLesson(rows);
        lesson.captions = captions.take(lesson.lesson.lessonId);
        if (const auto place = places.constFind(lesson.lesson.moduleId); place != places.constEnd())
            modules[*place].lessons.append(std::move(lesson));
    }
    return modules;
}

QList<ReviewRow> SqlCatalogStore::reviews(db::Session &session, const CourseId &course,
                                          const std::optional<ListPosition> &after, qint64 offset,
                                          int limit)
{
    const Timestamp time{after ? std::get<qint64>(after->value) : 0};
    db::Rows rows = after ? session.query(kReviewsAfter, course, time, after->id, limit)
                          : session.query(kReviews, course, limit, offset);
    QList<ReviewRow> reviews;
    while (rows.next()) {
        ReviewRow row;
        ReviewDto &review = row.review;
        review.reviewId = rows.id<ReviewId>(0);
        review.courseId = course;
        review.userId = rows.id<UserId>(1);
        review.userName = rows.text(2);
        row.avatarId = rows.optionalId<MediaId>(3);
        review.avatarUrl = rows.optionalText(4);
        review.rating = int(rows.integer(5));
        review.text = rows.text(6);
        review.likes = int(rows.integer(7));
        review.createdAt = rows.time(8);
        reviews.append(std::move(row));
    }
    return reviews;
}

} // namespace lectern::catalog
