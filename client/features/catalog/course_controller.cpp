// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/catalog/course_controller.h"

#include "client/api/api_client.h"
#include "client/courses/course_text.h"
#include "shared/endpoints/catalog.h"
#include "shared/endpoints/learning.h"

#include <QDateTime>
#include <QLocale>

namespace lectern {

EnrollForm::EnrollForm(ApiClient *api, QObject *parent) : Form(parent), m_api(api) {}

void EnrollForm::enroll(CourseId course)
{
    if (busy())
        return;
    begin();
    EnrollRequest request;
    request.courseId = course;
    m_api->fetch(endpoints::kEnroll, request, this, [this](const Result<EnrollReply> &reply) {
        if (reply) {
            succeed();
            Q_EMIT enrolled(reply->enrollmentId.toString());
        } else if (reply.error().id == "enrollments.already_enrolled") {
            // Another device was faster; that is what was wanted.
            succeed();
            Q_EMIT alreadyEnrolled();
        } else {
            fail(reply.error());
        }
    });
}

CourseController::CourseController(ApiClient *api, QObject *parent)
    : Loadable(parent), m_api(api), m_reviews(api), m_enrolling(api)
{
    connect(&m_enrolling, &EnrollForm::enrolled, this, [this](const QString &enrollmentId) {
        if (const auto id = Uuid::fromString(QStringView(enrollmentId)))
            m_course.enrollmentId = EnrollmentId(*id);
        m_course.progress = 0;
        Q_EMIT courseChanged();
        Q_EMIT enrolledNow();
        reload();
    });
    connect(&m_enrolling, &EnrollForm::alreadyEnrolled, this, &CourseController::reload);
}

QUrl CourseController::instructorAvatar() const
{
    return m_api->resolve(m_course.instructorAvatarUrl);
}

QUrl CourseController::cover() const
{
    return m_api->resolve(m_course.coverImageUrl);
}

QString CourseController::length() const
{
    return minutesText(m_course.duration);
}

QString CourseController::level() const
{
    return difficultyText(m_course.difficulty);
}

QString CourseController::language() const
{
    return m_course.language.isEmpty() ? QString() : languageName(m_course.language);
}

QString CourseController::updated() const
{
    return m_course.updatedAt.isNull()
               ? QString()
               : QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_course.updatedAt.ms).date(),
                                    QStringLiteral("MMMM yyyy"));
}

QString CourseController::price() const
{
    return priceText(m_course.price, m_course.currency);
}

QString CourseController::enrollmentId() const
{
    return m_course.enrollmentId ? m_course.enrollmentId->toString() : QString();
}

QString CourseController::instructorId() const
{
    return m_course.instructorId.isNil() ? QString() : m_course.instructorId.toString();
}

QString CourseController::nextLessonId() const
{
    const LessonId next = m_lastLesson.value_or(m_outline.nextLesson());
    return next.isNil() ? QString() : next.toString();
}

void CourseController::open(const QString &courseId)
{
    const auto id = Uuid::fromString(QStringView(courseId));
    const CourseId wanted = id ? CourseId(*id) : CourseId();
    if (wanted != m_id) {
        forget();
        m_id = wanted;
        m_reviews.setCourse(m_id);
        Q_EMIT courseChanged();
    }
    reload();
}

void CourseController::enroll()
{
    m_enrolling.enroll(m_id);
}

void CourseController::reload()
{
    if (m_id.isNil())
        return fail(Error::notFound("catalog.course_not_found"));
    QObject *owner = begin();
    CourseRequest request;
    request.id = m_id;
    m_api->fetch(endpoints::kCourse, request, owner, [this, owner](Result<CourseDto> course) {
        if (!course)
            return fail(course.error());
        m_course = std::move(course).value();
        Q_EMIT courseChanged();
        loadStructure(owner);
    });
}

void CourseController::loadStructure(QObject *owner)
{
    CourseRequest request;
    request.id = m_id;
    m_api->fetch(endpoints::kStructure, request, owner,
                 [this, owner](const Result<StructureDto> &structure) {
                     if (!structure)
                         return fail(structure.error());
                     m_outline.setStructure(*structure);
                     Q_EMIT courseChanged();
                     if (enrolled())
                         loadProgress(owner);
                     else
                         succeed();
                 });
}

void CourseController::loadProgress(QObject *owner)
{
    ProgressRequest request;
    request.enrollmentId = *m_course.enrollmentId;
    m_api->fetch(endpoints::kProgress, request, owner, [this](const Result<ProgressDto> &progress) {
        // The course can be shown without its ticks.
        if (progress) {
            m_outline.setProgress(progress->lessons);
            m_course.progress = progress->progress;
            m_lastLesson = progress->lessonId;
            Q_EMIT courseChanged();
        }
        succeed();
    });
}

void CourseController::forget()
{
    reset();
    m_id = {};
    m_course = {};
    m_lastLesson.reset();
    m_outline.clear();
    m_reviews.setCourse({});
    m_enrolling.clearError();
    Q_EMIT courseChanged();
}

} // namespace lectern
