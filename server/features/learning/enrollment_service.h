// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/core/events/event_bus.h"
#include "server/features/catalog/api.h"
#include "server/features/learning/learning_store.h"
#include "server/features/media/api.h"
#include "shared/policy/roles.h"

namespace lectern::learning {

/// Who asks.
struct Person
{
    UserId id;
    Role role = Role::Student;
};

/// What the services work with; all of it outlives them and is safe from any thread.
struct LearningParts
{
    db::Database &database;
    LearningStore &store;
    catalog::CatalogReader &catalog;
    catalog::CourseFinder &finder;
    catalog::CourseWriter &courses;
    catalog::CatalogChanges &changes;
    media::LinkMaker &links;
};

/// Enrolling in courses.
class EnrollmentService
{
public:
    EnrollmentService(LearningParts parts, events::EventBus &bus);

    /// In a published course, once. Somebody else is enrolled by admins only. A dropped enrollment
    /// becomes active again, with its progress. Answered when those who follow enrollments have
    /// heard of it, if they are quick. Errors: auth.forbidden, accounts.not_found,
    /// catalog.course_not_found, enrollments.already_enrolled, enrollments.payment_required.
    [[nodiscard]] QCoro::Task<Result<EnrollReply>> enroll(Person person, EnrollRequest request);
    /// One's own; anybody else's is enrollments.not_found.
    [[nodiscard]] QCoro::Task<Result<EnrollmentDto>> enrollment(UserId user, EnrollmentId id);

private:
    Result<EnrollmentId> enrollNow(db::Session &session, const UserId &user,
                                   const EnrollRequest &request);

    LearningParts m_parts;
    events::EventBus &m_bus;
};

} // namespace lectern::learning
