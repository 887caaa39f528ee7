// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_routes.h"

#include "server/features/catalog/catalog_service.h"
#include "shared/endpoints/catalog.h"

namespace lectern::catalog {

namespace {

using http::Call;
using http::Response;
using Reply = QCoro::Task<Result<Response>>;

std::optional<Viewer> viewerOf(const http::Request &request)
{
    if (!request.principal)
        return std::nullopt;
    return Viewer{request.principal->userId, request.principal->isAdmin()};
}

Viewer signedIn(const http::Principal &principal)
{
    return {principal.userId, principal.isAdmin()};
}

Result<Response> toResponse(Result<QByteArray> json)
{
    if (!json)
        return std::move(json).error();
    return http::successResponse(*json);
}

} // namespace

void addCatalogRoutes(http::RouteTable &routes, CatalogService &service)
{
    CatalogService *catalog = &service;
    routes.bindRaw(endpoints::kCatalogList, [catalog](Call<CatalogRequest> call) -> Reply {
        co_return toResponse(co_await catalog->list(std::move(call.request)));
    });
    routes.bindRaw(endpoints::kCourse, [catalog](Call<CourseRequest> call) -> Reply {
        co_return toResponse(co_await catalog->course(call.request.id, viewerOf(*call.http)));
    });
    routes.bindRaw(endpoints::kStructure, [catalog](Call<CourseRequest> call) -> Reply {
        co_return toResponse(
            co_await catalog->structure(call.request.id, signedIn(call.principal())));
    });
    routes.bindRaw(endpoints::kLessons, [catalog](Call<CourseRequest> call) -> Reply {
        co_return toResponse(
            co_await catalog->lessons(call.request.id, signedIn(call.principal())));
    });
    routes.bindRaw(endpoints::kCourseReviews, [catalog](Call<CourseReviewsRequest> call) -> Reply {
        co_return toResponse(
            co_await catalog->reviews(std::move(call.request), viewerOf(*call.http)));
    });
}

} // namespace lectern::catalog
