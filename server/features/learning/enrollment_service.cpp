// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/enrollment_service.h"

#include "server/core/db/db_error.h"
#include "server/core/events/outbox.h"
#include "server/features/learning/api.h"
#include "server/features/learning/learning_dtos.h"
#include "shared/core/message_text.h"

namespace lectern::learning {

EnrollmentService::EnrollmentService(LearningParts parts, events::EventBus &bus)
    : m_parts(parts), m_bus(bus)
{
}

QCoro::Task<Result<EnrollReply>> EnrollmentService::enroll(Person person, EnrollRequest request)
{
    const UserId user = request.userId.value_or(person.id);
    if (user != person.id && person.role != Role::Admin)
        co_return Error::forbidden("auth.forbidden");
    const Result<EnrollmentId> id = co_await m_parts.database.write(
        [this, user, request](db::Session &session) -> Result<EnrollmentId> {
            try {
                return enrollNow(session, user, request);
            } catch (const db::DbException &error) {
                // The course was just read: what is missing is the person.
                if (error.kind() == db::DbErrorKind::ForeignKey)
                    return Error::notFound("accounts.not_found");
                throw;
            }
        });
    if (!id)
        co_return id.error();
    m_parts.changes.countsChanged();
    // Whoever is enrolled looks next for what comes with it.
    auto hearing = m_bus.heard(QLatin1String(kEnrolledEvent));
    co_await hearing;
    co_return EnrollReply{*id, QString::fromLatin1(messages::kEnrolled)};
}

Result<EnrollmentId> EnrollmentService::enrollNow(db::Session &session, const UserId &user,
                                                  const EnrollRequest &request)
{
    const auto outline = m_parts.catalog.outline(session, request.courseId);
    if (!outline || outline->status == CourseStatus::Draft)
        return Error::notFound("catalog.course_not_found");
    std::optional<Enrollment> existing =
        m_parts.store.enrollmentIn(session, user, request.courseId);
    if (existing && existing->status != EnrollmentStatus::Dropped)
        return Error::conflict("enrollments.already_enrolled");
    if (outline->status != CourseStatus::Published)
        return Error::notFound("catalog.course_not_found");
    // No payment is known to this school yet, so none that is named can be a completed one.
    if (outline->price > 0 && outline->instructorId != user)
        return Error{ErrorKind::PaymentRequired, "enrollments.payment_required"};

    Enrollment enrollment;
    if (existing) {
        enrollment = *existing;
        enrollment.status =
            enrollment.completedAt ? EnrollmentStatus::Completed : EnrollmentStatus::InProgress;
        m_parts.store.update(session, enrollment);
    } else {
        enrollment.id = EnrollmentId::make();
        enrollment.userId = user;
        enrollment.courseId = request.courseId;
        enrollment.createdAt = Timestamp::now();
        if (!m_parts.store.insert(session, enrollment, std::nullopt))
            return Error::conflict("enrollments.already_enrolled");
    }
    if (Result<> counted = m_parts.courses.countStudent(session, request.courseId, 1); !counted)
        return std::move(counted).error();
    events::append(session, kEnrolledEvent, LearningEvent{enrollment.id, user, request.courseId});
    return enrollment.id;
}

QCoro::Task<Result<EnrollmentDto>> EnrollmentService::enrollment(UserId user, EnrollmentId id)
{
    return m_parts.database.read([this, user, id](db::Session &session) -> Result<EnrollmentDto> {
        const auto summary = m_parts.store.summary(session, id);
        if (!summary || summary->enrollment.userId != user)
            return Error::notFound("enrollments.not_found");
        const auto outline = m_parts.catalog.outline(session, summary->enrollment.courseId);
        if (!outline)
            return Error::notFound("enrollments.not_found");
        return toDto(*summary, *outline);
    });
}

} // namespace lectern::learning
