// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/dashboard.h"
#include "shared/dto/learning.h"
#include "shared/endpoints/endpoint.h"

/// Enrollment and progress: documents 004 (Enrollment, Progress, User Service), 002 section 3, 000.
namespace lectern::endpoints {

inline constexpr Endpoint<EnrollRequest, EnrollReply> kEnroll{
    {.id = "learning.enroll",
     .method = Method::Post,
     .path = "/api/enrollments/enroll",
     .access = Access::User,
     .success = 201,
     .body = BodyKind::Json,
     .summary = "Enroll: 409 if enrolled, 402 if the course costs money and nobody paid."}};

inline constexpr Endpoint<EnrollmentRequest, EnrollmentDto> kEnrollment{
    {.id = "learning.enrollment",
     .method = Method::Get,
     .path = "/api/enrollments/{id}",
     .access = Access::Owner,
     .summary = "One enrollment."}};

inline constexpr Endpoint<Nothing, DashboardDto> kDashboard{
    {.id = "learning.dashboard",
     .method = Method::Get,
     .path = "/api/user/dashboard",
     .access = Access::User,
     .summary = "Active and completed courses, what to resume, and the week in numbers."}};

inline constexpr Endpoint<MyCoursesRequest, MyCoursesReply> kMyCourses{
    {.id = "learning.courses",
     .method = Method::Get,
     .path = "/api/courses/user",
     .access = Access::User,
     .summary = "Courses open to the caller, with the state of the enrollment."}};

inline constexpr Endpoint<ProgressRequest, ProgressDto> kProgress{
    {.id = "learning.progress",
     .method = Method::Get,
     .path = "/api/progress/{enrollmentId}",
     .access = Access::Owner,
     .summary = "Latest progress, and every lesson's."}};

inline constexpr Endpoint<ProgressUpdateRequest, ProgressUpdateReply> kUpdateProgress{
    {.id = "learning.update_progress",
     .method = Method::Post,
     .path = "/api/progress/update",
     .access = Access::Owner,
     .body = BodyKind::Json,
     .summary = "Record progress; answered once it is on disk."}};

inline constexpr Endpoint<ProgressRequest, EnrollmentDto> kCompleteCourse{
    {.id = "learning.complete",
     .method = Method::Post,
     .path = "/api/progress/complete",
     .access = Access::Owner,
     .body = BodyKind::Json,
     .summary = "Mark the course completed."}};

inline constexpr Endpoint<ProgressRequest, EnrollmentDto> kResetProgress{
    {.id = "learning.reset",
     .method = Method::Post,
     .path = "/api/progress/reset",
     .access = Access::Owner,
     .body = BodyKind::Json,
     .summary = "Start the course over."}};

} // namespace lectern::endpoints
