// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/dashboard_service.h"

#include "server/features/learning/dashboard_rules.h"
#include "server/features/learning/learning_dtos.h"

namespace lectern::learning {

namespace {

/// How far back a streak is looked for.
constexpr qint64 kStreakDays = 3660;

} // namespace

DashboardService::DashboardService(LearningParts parts) : m_parts(parts) {}

QCoro::Task<Result<DashboardDto>> DashboardService::dashboard(UserId user)
{
    return m_parts.database.read([this, user](db::Session &session) -> Result<DashboardDto> {
        Summaries active;
        Summaries completed;
        DashboardDto out;
        out.stats = stats(session, user);
        for (const EnrollmentSummary &summary : m_parts.store.summaries(session, user)) {
            const bool done = summary.enrollment.status == EnrollmentStatus::Completed;
            if (!done && summary.enrollment.status != EnrollmentStatus::InProgress)
                continue;
            ++(done ? out.stats.coursesCompleted : out.stats.coursesInProgress);
            Summaries &list = done ? completed : active;
            if (list.size() < limits::kMaxPageSize)
                list.append(summary);
        }
        out.active = withCards(session, active);
        out.completed = withCards(session, completed);
        out.resume = resume(session, active, out.active);
        return out;
    });
}

QCoro::Task<Result<MyCoursesReply>> DashboardService::courses(UserId user, MyCoursesRequest request)
{
    if (request.id)
        co_return co_await course(user, *request.id, request.paging);
    CatalogRequest wanted;
    wanted.search = request.search;
    wanted.paging = request.paging;
    Result<CatalogReply> found = co_await m_parts.finder.find(std::move(wanted));
    if (!found)
        co_return std::move(found).error();
    MyCoursesReply out;
    out.page = found->page;
    out.limit = found->limit;
    out.total = found->total;
    out.nextCursor = found->nextCursor;
    for (CourseCardDto &card : found->courses)
        out.courses.append({std::move(card), std::nullopt});
    // A name of its own: GCC 12 destroys the captures of a closure made within co_await twice.
    auto addEnrollments =
        [this, user, out = std::move(out)](db::Session &session) mutable -> Result<MyCoursesReply> {
        QHash<CourseId, EnrollmentSummary> mine;
        for (const EnrollmentSummary &summary : m_parts.store.summaries(session, user))
            mine.insert(summary.enrollment.courseId, summary);
        for (CourseWithEnrollmentDto &entry : out.courses) {
            const auto it = mine.constFind(entry.course.courseId);
            const auto outline = it == mine.constEnd()
                                     ? nullptr
                                     : m_parts.catalog.outline(session, entry.course.courseId);
            if (outline)
                entry.enrollment = toDto(*it, *outline);
        }
        return std::move(out);
    };
    co_return co_await m_parts.database.read(std::move(addEnrollments));
}

QCoro::Task<Result<MyCoursesReply>> DashboardService::course(UserId user, CourseId id,
                                                             PageQuery paging)
{
    return m_parts.database.read(
        [this, user, id, paging](db::Session &session) -> Result<MyCoursesReply> {
            MyCoursesReply out;
            out.page = paging.page;
            out.limit = paging.limit;
            const auto outline = m_parts.catalog.outline(session, id);
            const auto enrollment = m_parts.store.enrollmentIn(session, user, id);
            if (!outline || (outline->status != CourseStatus::Published && !enrollment))
                return out;
            out.total = 1;
            QList<CourseCardDto> cards = m_parts.catalog.cards(session, {id});
            if (paging.page > 1 || cards.isEmpty())
                return out;
            CourseWithEnrollmentDto entry{std::move(cards.first()), std::nullopt};
            if (enrollment) {
                if (const auto summary = m_parts.store.summary(session, enrollment->id))
                    entry.enrollment = toDto(*summary, *outline);
            }
            out.courses.append(std::move(entry));
            return out;
        });
}

QList<CourseWithEnrollmentDto> DashboardService::withCards(db::Session &session,
                                                           const Summaries &summaries)
{
    QList<CourseId> ids;
    QHash<CourseId, const EnrollmentSummary *> byCourse;
    for (const EnrollmentSummary &summary : summaries) {
        ids.append(summary.enrollment.courseId);
        byCourse.insert(summary.enrollment.courseId, &summary);
    }
    QList<CourseWithEnrollmentDto> out;
    if (ids.isEmpty())
        return out;
    for (CourseCardDto &card : m_parts.catalog.cards(session, ids)) {
        const auto outline = m_parts.catalog.outline(session, card.courseId);
        if (outline)
            out.append({std::move(card), toDto(*byCourse.value(outline->courseId), *outline)});
    }
    return out;
}

std::optional<ResumeDto> DashboardService::resume(db::Session &session, const Summaries &active,
                                                  const QList<CourseWithEnrollmentDto> &cards)
{
    for (const EnrollmentSummary &summary : active) {
        const Enrollment &enrollment = summary.enrollment;
        const auto outline = m_parts.catalog.outline(session, enrollment.courseId);
        if (!outline)
            continue;
        QHash<LessonId, LessonProgress> progress;
        for (const LessonProgress &lesson : m_parts.store.lessons(session, enrollment.id))
            progress.insert(lesson.lessonId, lesson);
        const auto point = resumePoint(*outline, summary.currentLessonId, progress);
        if (!point)
            continue;
        ResumeDto out;
        out.courseId = enrollment.courseId;
        out.enrollmentId = enrollment.id;
        out.lessonId = point->lesson->lessonId;
        out.position = double(point->positionMs) / 1000;
        out.courseTitle = outline->title;
        out.lessonTitle = point->lesson->title;
        out.lessonType = point->lesson->type;
        out.progress = point->progress;
        if (point->lesson->durationMs > 0)
            out.durationSeconds = double(point->lesson->durationMs) / 1000;
        if (point->lesson->posterMediaId)
            out.posterUrl = m_parts.links.lessonLink(
                *point->lesson->posterMediaId, QStringLiteral("poster"), point->lesson->lessonId);
        for (const CourseWithEnrollmentDto &card : cards) {
            if (card.course.courseId == enrollment.courseId)
                out.coverImageUrl = card.course.coverImageUrl;
        }
        return out;
    }
    return std::nullopt;
}

DashboardStatsDto DashboardService::stats(db::Session &session, const UserId &user)
{
    const qint64 today = dayOf(Timestamp::now());
    const QList<LearningDay> days = m_parts.store.days(session, user, today - kStreakDays);
    const LearningTotals totals = m_parts.store.totals(session, user);
    DashboardStatsDto out;
    out.lessonsCompleted = totals.lessonsCompleted;
    out.timeSpent = double(totals.timeSpentMs) / 1000;
    out.streakDays = streakDays(days, today);
    out.weekMinutes = weekMinutes(days, today);
    return out;
}

} // namespace lectern::learning
