// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/cache/thread_cache.h"
#include "server/core/db/database.h"
#include "server/features/catalog/catalog_facts.h"
#include "server/features/catalog/catalog_lists.h"
#include "server/features/catalog/course_view.h"

namespace lectern::catalog {

/// Who looks at the catalog.
struct Viewer
{
    UserId userId;
    bool isAdmin = false;
};

/// The catalog as people read it. Replies are JSON, encoded once and kept per thread until
/// something changes. Shared by all I/O threads; everything it refers to outlives it. Errors:
/// catalog.course_not_found, catalog.invalid_cursor, auth.forbidden.
class CatalogService final : public CourseFinder
{
public:
    struct Parts
    {
        db::Database &database;
        CatalogStore &store;
        CatalogFacts &facts;
        MembershipProvider &memberships;
        media::MediaLibrary &library;
        const media::LinkMaker &links;
        const CatalogChanges &changes;
    };

    explicit CatalogService(const Parts &parts);

    /// A CatalogReply.
    [[nodiscard]] QCoro::Task<Result<QByteArray>> list(CatalogRequest request);
    [[nodiscard]] QCoro::Task<Result<CatalogReply>> find(CatalogRequest request) override;
    /// A CourseDto.
    [[nodiscard]] QCoro::Task<Result<QByteArray>> course(CourseId id, std::optional<Viewer> viewer);
    /// A StructureDto.
    [[nodiscard]] QCoro::Task<Result<QByteArray>> structure(CourseId id, Viewer viewer);
    /// A LessonListReply; members only.
    [[nodiscard]] QCoro::Task<Result<QByteArray>> lessons(CourseId id, Viewer viewer);
    /// A ReviewListReply.
    [[nodiscard]] QCoro::Task<Result<QByteArray>> reviews(CourseReviewsRequest request,
                                                          std::optional<Viewer> viewer);

private:
    /// What somebody may see of a course that they may see.
    struct Access
    {
        std::shared_ptr<const CourseOutline> outline;
        std::optional<Membership> membership;
        View view = View::Outsider;
    };
    struct CourseEntry
    {
        CourseDto course;
        QByteArray json;
    };
    struct Page
    {
        CatalogReply reply;
        qint64 generation = 0; ///< of the counts
    };
    struct ReplyTag;
    struct CourseTag;

    [[nodiscard]] QCoro::Task<Result<Access>> access(CourseId id, std::optional<Viewer> viewer);
    [[nodiscard]] QCoro::Task<Result<Page>> page(CatalogQuery query);
    [[nodiscard]] QCoro::Task<Result<std::shared_ptr<const CourseEntry>>> courseEntry(CourseId id);
    /// Modules as a view has them, encoded as a structure or as a list of lessons.
    [[nodiscard]] QCoro::Task<Result<QByteArray>> inside(Access access, bool flat);

    const Parts m_parts;
    CatalogLists m_lists;
    ThreadCache<ReplyTag, QByteArray, QByteArray> m_replies;
    ThreadCache<CourseTag, CourseId, std::shared_ptr<const CourseEntry>> m_courses;
};

} // namespace lectern::catalog
