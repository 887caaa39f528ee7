// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/features/catalog/catalog_query.h"
#include "shared/dto/course.h"
#include "shared/dto/reviews.h"

namespace lectern::catalog {

/// A card and its place; the links of covers are made by whoever has a LinkMaker.
struct CardRow
{
    CourseCardDto card;
    std::optional<MediaId> coverMediaId;
    ListPosition position;
};

struct CourseRow
{
    CourseDto course;
    std::optional<MediaId> coverMediaId;
    std::optional<MediaId> instructorAvatarId;
};

struct CaptionRow
{
    QString language;
    QString label;
    MediaId mediaId;
};

struct LessonRow
{
    LessonDto lesson; ///< url and content as stored
    std::optional<MediaId> mediaId;
    std::optional<MediaId> posterMediaId;
    std::optional<qint64> durationMs;
    QList<CaptionRow> captions;
};

struct ModuleRow
{
    ModuleDto module; ///< without lessons
    QList<LessonRow> lessons;
};

struct ReviewRow
{
    ReviewDto review;
    std::optional<MediaId> avatarId;
};

/// Published courses that filters see alike; whole minutes, rounded up.
struct CourseGroup
{
    QString category;
    QString language;
    Difficulty difficulty = Difficulty::Beginner;
    bool free = false;
    qint64 minutes = 0;
    qint64 courses = 0;
};

/// Reading the catalog's tables. All calls run inside a read.
class CatalogStore
{
public:
    virtual ~CatalogStore() = default;

    /// Up to limit + 1 rows of the page: one more tells that there is a next page.
    [[nodiscard]] virtual QList<CardRow> page(db::Session &session, const CatalogQuery &query) = 0;
    /// How many courses a search finds, counted no further than `most`.
    [[nodiscard]] virtual qint64 countMatches(db::Session &session, const CatalogFilter &filter,
                                              qint64 most) = 0;
    /// All published courses.
    [[nodiscard]] virtual QList<CourseGroup> groups(db::Session &session) = 0;
    /// Any status; nothing where there is no such course.
    [[nodiscard]] virtual std::optional<CardRow> card(db::Session &session,
                                                      const CourseId &course) = 0;
    [[nodiscard]] virtual std::optional<CourseRow> course(db::Session &session,
                                                          const CourseId &course) = 0;
    /// All modules and lessons in order, whatever their status.
    [[nodiscard]] virtual QList<ModuleRow> structure(db::Session &session,
                                                     const CourseId &course) = 0;
    /// Newest first; after a position or from an offset; up to `limit` rows.
    [[nodiscard]] virtual QList<ReviewRow> reviews(db::Session &session, const CourseId &course,
                                                   const std::optional<ListPosition> &after,
                                                   qint64 offset, int limit) = 0;
};

} // namespace lectern::catalog
