// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/catalog.h"
#include "shared/dto/course.h"
#include "shared/dto/reviews.h"
#include "shared/endpoints/endpoint.h"

/// The catalog and the inside of a course: documents 004 (Course Service), 002 and 000.
namespace lectern::endpoints {

inline constexpr Endpoint<CatalogRequest, CatalogReply> kCatalogList{
    {.id = "catalog.list",
     .method = Method::Get,
     .path = "/api/courses/catalog/list",
     .access = Access::Public,
     .summary = "Published courses: search, filters, sorting, paging."}};

inline constexpr Endpoint<CourseRequest, CourseDto> kCourse{
    {.id = "catalog.course",
     .method = Method::Get,
     .path = "/api/courses/{id}",
     .access = Access::Public,
     .summary = "One course; a draft only to its instructor and admins."}};

inline constexpr Endpoint<CourseRequest, StructureDto> kStructure{
    {.id = "catalog.structure",
     .method = Method::Get,
     .path = "/api/courses/{id}/structure",
     .access = Access::User,
     .summary = "Modules and lessons in order; links to media for members, previews for all."}};

inline constexpr Endpoint<CourseRequest, LessonListReply> kLessons{
    {.id = "catalog.lessons",
     .method = Method::Get,
     .path = "/api/courses/{id}/lessons",
     .access = Access::Member,
     .summary = "All lessons of a course, in order."}};

inline constexpr Endpoint<CourseReviewsRequest, ReviewListReply> kCourseReviews{
    {.id = "catalog.reviews",
     .method = Method::Get,
     .path = "/api/reviews/course",
     .access = Access::Public,
     .summary = "Reviews of a course, newest first, with the average."}};

} // namespace lectern::endpoints
