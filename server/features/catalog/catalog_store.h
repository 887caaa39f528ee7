// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/features/catalog/catalog_index.h"
#include "shared/dto/course.h"
#include "shared/dto/reviews.h"

#include <functional>
#include <vector>

namespace lectern::catalog {

/// The links of covers are made by whoever has a LinkMaker.
struct CardRow
{
    CourseCardDto card;
    std::optional<MediaId> coverMediaId;
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

/// Is called with a course that a search for a word finds, and the tier (catalog_index.h) that it
/// is found in; maybe with other tiers, too, and more than once.
using MatchVisitor = std::function<void(size_t tier, qint64 key)>;

/// A course that a search may find by other words since.
struct ChangedText
{
    qint64 key = 0;
    qint64 number = 0; ///< of the change: with the same one, it is the same
};

/// Courses of which something was written.
struct CourseChanges
{
    QList<ListedCourse> courses; ///< by rising key; what is gone comes as not published
    std::vector<ChangedText> searchTexts;
    qint64 mark = 0; ///< where the next changes begin
    /// Read all instead: there are more than asked for, or the mark is of another database's log,
    /// which a restore or another primary brought in.
    bool tooMany = false;
};

/// Reading the catalog's tables. All calls run inside a read.
class CatalogStore
{
public:
    virtual ~CatalogStore() = default;

    /// All courses by rising key.
    virtual void listed(db::Session &session,
                        const std::function<void(const ListedCourse &)> &visit) = 0;
    /// A mark in the log of changes: `changes` since then hold all that a read made now doesn't
    /// see.
    [[nodiscard]] virtual qint64 changeMark(db::Session &session) = 0;
    /// What was written since, by any process; some of it may have been seen before.
    [[nodiscard]] virtual CourseChanges changes(db::Session &session, qint64 mark, int most) = 0;
    /// The published courses that match a folded word, or the beginning of it; of all, or of those
    /// with `keys`.
    virtual void matches(db::Session &session, const QString &word, const MatchVisitor &visit) = 0;
    virtual void matchesAmong(db::Session &session, const QString &word,
                              const std::vector<qint64> &keys, const MatchVisitor &visit) = 0;
    /// Those of the courses that are published, in the order asked for.
    [[nodiscard]] virtual QList<CardRow> cards(db::Session &session, const QList<qint64> &keys) = 0;
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
