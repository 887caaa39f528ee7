// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/learning_routes.h"

#include "shared/endpoints/learning.h"

namespace lectern::learning {

// The services answer with the task itself: no frame is made here for any of them.
void addLearningRoutes(http::RouteTable &routes, LearningService &service)
{
    routes.bind(endpoints::kEnroll, [&service](http::Call<EnrollRequest> call) {
        const http::Principal &principal = call.principal();
        return service.enrollments.enroll({principal.userId, principal.role}, call.request);
    });
    routes.bind(endpoints::kEnrollment, [&service](http::Call<EnrollmentRequest> call) {
        return service.enrollments.enrollment(call.principal().userId, call.request.id);
    });
    routes.bind(endpoints::kDashboard, [&service](http::Call<Nothing> call) {
        return service.dashboard.dashboard(call.principal().userId);
    });
    routes.bind(endpoints::kMyCourses, [&service](http::Call<MyCoursesRequest> call) {
        return service.dashboard.courses(call.principal().userId, std::move(call.request));
    });
    routes.bind(endpoints::kProgress, [&service](http::Call<ProgressRequest> call) {
        return service.progress.progress(call.principal().userId, call.request.enrollmentId);
    });
    routes.bind(endpoints::kUpdateProgress, [&service](http::Call<ProgressUpdateRequest> call) {
        return service.progress.update(call.principal().userId, std::move(call.request));
    });
    routes.bind(endpoints::kCompleteCourse, [&service](http::Call<ProgressRequest> call) {
        return service.progress.complete(call.principal().userId, call.request.enrollmentId);
    });
    routes.bind(endpoints::kResetProgress, [&service](http::Call<ProgressRequest> call) {
        return service.progress.reset(call.principal().userId, call.request.enrollmentId);
    });
}

} // namespace lectern::learning
