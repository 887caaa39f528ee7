// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "shared/core/ids.h"
#include "shared/core/result.h"
#include "shared/core/timestamp.h"
#include "shared/dto/catalog.h"
#include "shared/dto/learning.h"

#include <QCoroTask>
#include <QHash>
#include <QList>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

/// What other features may use of the catalog. All of it is shared by all threads; what takes a
/// Session runs inside the caller's read or unit of writing, and a failing database throws
/// through it.
namespace lectern::catalog {

/// One person's place in a course. A dropped enrollment opens nothing.
struct Membership
{
    EnrollmentId enrollmentId;
    double progress = 0; ///< 0–1
    EnrollmentStatus status = EnrollmentStatus::InProgress;

    [[nodiscard]] bool opens() const { return status != EnrollmentStatus::Dropped; }
};

/// Who is enrolled where. Implemented by learning; asked once a request, so it must be one point
/// read at most.
class MembershipProvider
{
public:
    virtual ~MembershipProvider() = default;
    [[nodiscard]] virtual std::optional<Membership>
    membership(db::Session &session, const UserId &user, const CourseId &course) = 0;
};

/// Counts the changes others cache by. Whoever changed something through CourseWriter tells it
/// after the commit (after the awaited write has succeeded), not before.
class CatalogChanges
{
public:
    /// Courses, modules, lessons, captions: everything is read again.
    void contentChanged() { changed(true); }
    /// Only students and ratings: lists and cards are read again.
    void countsChanged() { changed(false); }
    /// The same, done by another node.
    void changedElsewhere(bool content)
    {
        if (content)
            m_content.fetch_add(1, std::memory_order_acq_rel);
        m_counts.fetch_add(1, std::memory_order_acq_rel);
    }
    /// Hears of what this node changes, whether more than counts, on the thread that did. Once,
    /// before the first change.
    void setListener(std::function<void(bool content)> listener)
    {
        m_listener = std::move(listener);
    }

    [[nodiscard]] qint64 content() const { return m_content.load(std::memory_order_acquire); }
    [[nodiscard]] qint64 counts() const { return m_counts.load(std::memory_order_acquire); }

private:
    void changed(bool content)
    {
        changedElsewhere(content);
        if (m_listener)
            m_listener(content);
    }

    std::atomic<qint64> m_content{1};
    std::atomic<qint64> m_counts{1};
    std::function<void(bool)> m_listener;
};

/// After a course that had been published before was written anew: what counts in it may be less
/// or more than it was.
inline constexpr const char *kCourseChangedEvent = "catalog.course_changed";

struct CourseEvent
{
    CourseId courseId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courseId", s.courseId);
    }
};

struct LessonFacts
{
    LessonId lessonId;
    CourseId courseId;
    ModuleId moduleId;
    QString title;
    LessonType type = LessonType::Article;
    CourseStatus status = CourseStatus::Draft; ///< published only where its module is, too
    int order = 0;                             ///< place in the whole course, from 0
    qint64 durationMs = 0;                     ///< 0 where unknown
    std::optional<MediaId> posterMediaId;
};

/// A course as enrollment and progress need it. Immutable: keep the pointer as long as you like.
struct CourseOutline
{
    CourseId courseId;
    QString title;
    CourseStatus status = CourseStatus::Draft;
    qint64 price = 0; ///< minor units of `currency`
    QString currency;
    UserId instructorId;
    int publishedLessons = 0;
    std::optional<LessonId> firstLesson; ///< the first published one
    QList<LessonFacts> lessons;          ///< all, in order
    QHash<LessonId, int> index;          ///< of `lessons`

    [[nodiscard]] const LessonFacts *lesson(const LessonId &id) const
    {
        const auto it = index.constFind(id);
        return it == index.constEnd() ? nullptr : &lessons[*it];
    }
};

/// Reading courses from within another feature's read or write. Outlines come from a cache of the
/// calling thread; don't ask for one after changing that course in the same unit.
class CatalogReader
{
public:
    virtual ~CatalogReader() = default;

    /// Null where there is no such course, whatever its status otherwise.
    [[nodiscard]] virtual std::shared_ptr<const CourseOutline> outline(db::Session &session,
                                                                       const CourseId &course) = 0;
    /// The same, read anew: as this session sees it, for whoever writes by it.
    [[nodiscard]] virtual std::shared_ptr<const CourseOutline> outlineNow(db::Session &session,
                                                                          const CourseId &course)
    {
        return outline(session, course);
    }
    /// Cards of the courses that exist, whatever their status, in the order asked for.
    [[nodiscard]] virtual QList<CourseCardDto> cards(db::Session &session,
                                                     const QList<CourseId> &courses) = 0;
};

/// The public list, for features that show it with something of their own beside it.
class CourseFinder
{
public:
    virtual ~CourseFinder() = default;

    /// As GET /api/courses answers; `categories` and `languages` may be left empty. Errors:
    /// catalog.invalid_cursor.
    [[nodiscard]] virtual QCoro::Task<Result<CatalogReply>> find(CatalogRequest request) = 0;
};

struct NewCourse;
struct NewModule;
struct NewLesson;
struct NewCaption;
struct NewReview;

/// Changing courses within a unit of writing. After its commit call CatalogChanges. Errors:
/// catalog.course_not_found, reviews.already_reviewed.
class CourseWriter
{
public:
    virtual ~CourseWriter() = default;

    /// A draft without modules.
    [[nodiscard]] virtual Result<> createCourse(db::Session &session, const NewCourse &course) = 0;
    [[nodiscard]] virtual Result<> addModule(db::Session &session, const NewModule &module) = 0;
    [[nodiscard]] virtual Result<> addLesson(db::Session &session, const NewLesson &lesson) = 0;
    [[nodiscard]] virtual Result<> addCaption(db::Session &session, const NewCaption &caption) = 0;
    /// Draft, published or archived. Counts modules, lessons and minutes anew; a published course
    /// is in the lists and in the search, any other in neither. `at` is the time of publication
    /// where it had none. Call it again after changing a published course.
    [[nodiscard]] virtual Result<> setStatus(db::Session &session, const CourseId &course,
                                             CourseStatus status, Timestamp at) = 0;
    [[nodiscard]] virtual Result<> addReview(db::Session &session, const NewReview &review) = 0;
    /// In the transaction of an enrollment (+1), or of its end (-1).
    [[nodiscard]] virtual Result<> countStudent(db::Session &session, const CourseId &course,
                                                int delta) = 0;
    /// Writes the search text of somebody's published courses anew, after a change of name.
    [[nodiscard]] virtual Result<> reindexInstructor(db::Session &session,
                                                     const UserId &instructor) = 0;
};

} // namespace lectern::catalog
