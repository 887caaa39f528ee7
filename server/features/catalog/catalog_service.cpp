// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_service.h"

#include "shared/core/json_encoder.h"

namespace lectern::catalog {

namespace {

// Per thread, in bytes of replies and in courses.
constexpr qsizetype kReplyBytes = 6 * 1024 * 1024;
constexpr qsizetype kCachedCourses = 500;
// What another node, or another program on the same data, changed is seen after this.
constexpr std::chrono::seconds kMaxAge{2};

Error courseNotFound()
{
    return Error::notFound("catalog.course_not_found");
}

/// Cuts the row too many off and tells the position of the last one that stays.
template<class Row, class F>
std::optional<ListPosition> cutPage(QList<Row> &rows, int limit, F positionOf)
{
    if (rows.size() <= limit)
        return std::nullopt;
    rows.resize(limit);
    return positionOf(rows.last());
}

// Made outside of coroutines: within one, GCC 12 copies what such a closure captures bit by bit.
auto cardsOf(CatalogStore *store, const QList<qint64> &keys)
{
    return [store, keys](db::Session &session) -> Result<QList<CardRow>> {
        return store->cards(session, keys);
    };
}

auto reviewsOf(CatalogStore *store, const CourseId &id, const std::optional<ListPosition> &after,
               qint64 offset, int limit)
{
    return [store, id, after, offset, limit](db::Session &session) -> Result<QList<ReviewRow>> {
        return store->reviews(session, id, after, offset, limit);
    };
}

} // namespace

CatalogService::CatalogService(const Parts &parts)
    : m_parts(parts)
    , m_lists(parts.database, parts.store, parts.changes)
    , m_replies(kReplyBytes, kMaxAge)
    , m_courses(kCachedCourses, kMaxAge)
{
}

QCoro::Task<Result<QByteArray>> CatalogService::list(CatalogRequest request)
{
    Result<CatalogQuery> query = toQuery(request);
    if (!query)
        co_return std::move(query).error();
    QByteArray key = query->pageKey();
    key += QByteArray::number(m_parts.links.window());
    if (std::optional<QByteArray> known = m_replies.find(key, m_parts.changes.counts()))
        co_return *known;
    const Result<Page> found = co_await page(std::move(*query));
    if (!found)
        co_return found.error();
    const QByteArray json = toJson(found->reply);
    m_replies.insert(key, json, found->generation, json.size() + key.size());
    co_return json;
}

QCoro::Task<Result<CatalogReply>> CatalogService::find(CatalogRequest request)
{
    Result<CatalogQuery> query = toQuery(request);
    if (!query)
        co_return std::move(query).error();
    Result<Page> found = co_await page(std::move(*query));
    if (!found)
        co_return std::move(found).error();
    co_return std::move(found->reply);
}

QCoro::Task<Result<CatalogService::Page>> CatalogService::page(CatalogQuery query)
{
    Result<CatalogLists::Listing> listing = co_await m_lists.find(query);
    if (!listing)
        co_return std::move(listing).error();
    FoundPage &found = listing->found;
    Page page;
    page.generation = listing->counts;
    CatalogReply &reply = page.reply;
    const std::optional<ListPosition> last = cutPage(
        found.courses, query.limit, [](const FoundCourse &course) { return course.position; });
    if (last)
        reply.nextCursor = toCursor(query, *last);
    if (!found.courses.isEmpty()) {
        QList<qint64> keys;
        for (const FoundCourse &course : found.courses)
            keys.append(course.key);
        const auto work = cardsOf(&m_parts.store, keys);
        Result<QList<CardRow>> rows = co_await m_parts.database.read(work);
        if (!rows)
            co_return std::move(rows).error();
        reply.courses.reserve(rows->size());
        for (CardRow &row : *rows)
            reply.courses.append(m_parts.facts.finished(std::move(row)));
    }
    reply.page = query.page;
    reply.limit = query.limit;
    reply.total = found.total;
    reply.categories = listing->index->categories();
    reply.languages = listing->index->languages();
    co_return page;
}

QCoro::Task<Result<CatalogService::Access>> CatalogService::access(CourseId id,
                                                                   std::optional<Viewer> viewer)
{
    Access access;
    access.outline = m_parts.facts.known(id);
    const bool edits = access.outline && viewer &&
                       (viewer->isAdmin || viewer->userId == access.outline->instructorId);
    if (!access.outline || (viewer && !edits)) {
        const qint64 generation = m_parts.changes.content();
        CatalogFacts *facts = &m_parts.facts;
        MembershipProvider *memberships = &m_parts.memberships;
        Result<Access> read = co_await m_parts.database.read(
            [facts, memberships, id, viewer](db::Session &session) -> Result<Access> {
                Access found;
                found.outline = facts->outline(session, id);
                if (!found.outline)
                    return courseNotFound();
                if (viewer)
                    found.membership = memberships->membership(session, viewer->userId, id);
                return found;
            });
        if (!read)
            co_return std::move(read).error();
        if (!access.outline)
            m_parts.facts.remember(read->outline, generation);
        access = std::move(*read);
    }
    if (viewer && (viewer->isAdmin || viewer->userId == access.outline->instructorId))
        access.view = View::Editor;
    else if (access.membership && access.membership->opens())
        access.view = View::Member;
    const CourseStatus status = access.outline->status;
    const bool visible = status == CourseStatus::Published || access.view == View::Editor ||
                         (status == CourseStatus::Archived && access.view == View::Member);
    if (!visible)
        co_return courseNotFound();
    co_return access;
}

QCoro::Task<Result<std::shared_ptr<const CatalogService::CourseEntry>>>
CatalogService::courseEntry(CourseId id)
{
    const qint64 generation = m_parts.changes.counts();
    if (std::optional<std::shared_ptr<const CourseEntry>> known = m_courses.find(id, generation))
        co_return *known;
    CatalogStore *store = &m_parts.store;
    Result<CourseRow> row =
        co_await m_parts.database.read([store, id](db::Session &session) -> Result<CourseRow> {
            std::optional<CourseRow> found = store->course(session, id);
            if (!found)
                return courseNotFound();
            return std::move(*found);
        });
    if (!row)
        co_return std::move(row).error();
    auto made = std::make_shared<CourseEntry>();
    made->course = std::move(row->course);
    made->course.coverImageUrl =
        m_parts.facts.picture(row->coverMediaId, made->course.coverImageUrl, "cover");
    made->course.instructorAvatarUrl =
        m_parts.facts.picture(row->instructorAvatarId, made->course.instructorAvatarUrl, "avatar");
    made->json = toJson(made->course);
    std::shared_ptr<const CourseEntry> entry = std::move(made);
    m_courses.insert(id, entry, generation);
    co_return entry;
}

QCoro::Task<Result<QByteArray>> CatalogService::course(CourseId id, std::optional<Viewer> viewer)
{
    Result<Access> seen = co_await access(id, viewer);
    if (!seen)
        co_return std::move(seen).error();
    Result<std::shared_ptr<const CourseEntry>> entry = co_await courseEntry(id);
    if (!entry)
        co_return std::move(entry).error();
    if (!seen->membership || !seen->membership->opens())
        co_return (*entry)->json;
    CourseDto course = (*entry)->course;
    course.enrollmentId = seen->membership->enrollmentId;
    course.progress = seen->membership->progress;
    co_return toJson(course);
}

QCoro::Task<Result<QByteArray>> CatalogService::structure(CourseId id, Viewer viewer)
{
    Result<Access> seen = co_await access(id, viewer);
    if (!seen)
        co_return std::move(seen).error();
    co_return co_await inside(std::move(*seen), false);
}

QCoro::Task<Result<QByteArray>> CatalogService::lessons(CourseId id, Viewer viewer)
{
    Result<Access> seen = co_await access(id, viewer);
    if (!seen)
        co_return std::move(seen).error();
    if (seen->view == View::Outsider)
        co_return Error::forbidden("auth.forbidden");
    co_return co_await inside(std::move(*seen), true);
}

QCoro::Task<Result<QByteArray>> CatalogService::inside(Access access, bool flat)
{
    const CourseId id = access.outline->courseId;
    QByteArray key = flat ? QByteArray("lessons") : QByteArray("structure");
    key += char('0' + int(access.view));
    key += id.uuid().toBytes();
    key += QByteArray::number(m_parts.links.window());
    const qint64 generation = m_parts.changes.content();
    if (std::optional<QByteArray> known = m_replies.find(key, generation))
        co_return *known;
    const Parts *parts = &m_parts;
    Result<QList<ModuleDto>> modules = co_await m_parts.database.read(
        [parts, id, view = access.view](db::Session &session) -> Result<QList<ModuleDto>> {
            return viewModules(session, parts->store.structure(session, id), view, parts->library,
                               parts->links);
        });
    if (!modules)
        co_return std::move(modules).error();
    QByteArray json;
    if (flat) {
        LessonListReply reply;
        for (ModuleDto &module : *modules)
            reply.lessons += std::move(module.lessons);
        json = toJson(reply);
    } else {
        json = toJson(StructureDto{id, access.outline->title, std::move(*modules)});
    }
    m_replies.insert(key, json, generation, json.size() + key.size());
    co_return json;
}

QCoro::Task<Result<QByteArray>> CatalogService::reviews(CourseReviewsRequest request,
                                                        std::optional<Viewer> viewer)
{
    const QByteArray list = "reviews" + request.courseId.uuid().toBytes();
    std::optional<ListPosition> after;
    if (request.paging.cursor && !request.paging.cursor->isEmpty()) {
        Result<ListPosition> position = fromCursor(list, *request.paging.cursor);
        if (!position)
            co_return std::move(position).error();
        if (!std::holds_alternative<qint64>(position->value))
            co_return Error{ErrorKind::InvalidInput, "catalog.invalid_cursor"};
        after = std::move(*position);
    }
    Result<Access> seen = co_await access(request.courseId, viewer);
    if (!seen)
        co_return std::move(seen).error();
    Result<std::shared_ptr<const CourseEntry>> entry = co_await courseEntry(request.courseId);
    if (!entry)
        co_return std::move(entry).error();
    const int limit = request.paging.limit;
    const qint64 offset = qint64(request.paging.page - 1) * limit;
    const auto work = reviewsOf(&m_parts.store, request.courseId, after, offset, limit + 1);
    Result<QList<ReviewRow>> rows = co_await m_parts.database.read(work);
    if (!rows)
        co_return std::move(rows).error();
    ReviewListReply reply;
    const std::optional<ListPosition> last = cutPage(*rows, limit, [](const ReviewRow &row) {
        return ListPosition{qint64(row.review.createdAt.ms), CourseId(row.review.reviewId.uuid())};
    });
    if (last)
        reply.nextCursor = toCursor(list, *last);
    for (ReviewRow &row : *rows) {
        row.review.avatarUrl = m_parts.facts.picture(row.avatarId, row.review.avatarUrl, "avatar");
        reply.reviews.append(std::move(row.review));
    }
    reply.average = (*entry)->course.rating;
    reply.page = after ? 1 : request.paging.page;
    reply.limit = limit;
    reply.total = (*entry)->course.ratingCount;
    co_return toJson(reply);
}

} // namespace lectern::catalog
