// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"
#include "shared/dto/page.h"

namespace lectern {

struct CourseReviewsRequest
{
    CourseId courseId;
    PageQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courseId", s.courseId);
        PageQuery::describe(v, s.paging);
    }
};

struct ReviewDto
{
    ReviewId reviewId;
    CourseId courseId;
    UserId userId;
    QString userName;
    std::optional<QString> avatarUrl;
    int rating = 0;
    QString text;
    int likes = 0;
    Timestamp createdAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("reviewId", s.reviewId);
        v("courseId", s.courseId);
        v("userId", s.userId);
        v("userName", s.userName);
        v("avatarUrl", s.avatarUrl, {.max = 2000});
        v("rating", s.rating);
        v("text", s.text, {.max = 5000, .format = Format::Text});
        v("likes", s.likes);
        v("createdAt", s.createdAt);
    }
};

struct ReviewListReply
{
    QList<ReviewDto> reviews;
    double average = 0;
    int page = 1;
    int limit = 0;
    qint64 total = 0;
    std::optional<QString> nextCursor;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("reviews", s.reviews);
        v("average", s.average);
        v("page", s.page);
        v("limit", s.limit);
        v("total", s.total);
        v("nextCursor", s.nextCursor, {.max = 400});
    }
};

} // namespace lectern
