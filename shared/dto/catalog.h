// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"
#include "shared/dto/page.h"

namespace lectern {

enum class CourseStatus { Draft, Published, Archived };
enum class Difficulty { Beginner, Intermediate, Advanced };
enum class LessonType { Video, Pdf, Quiz, Article, LiveSession, CodeSandbox };
enum class CatalogSort { Newest, Rating, Popularity, Title, Price, Duration };
enum class PriceFilter { Free, Paid };

template<>
struct EnumNames<CourseStatus>
{
    static constexpr std::array values{std::pair{CourseStatus::Draft, "draft"},
                                       std::pair{CourseStatus::Published, "published"},
                                       std::pair{CourseStatus::Archived, "archived"}};
};

template<>
struct EnumNames<Difficulty>
{
    static constexpr std::array values{std::pair{Difficulty::Beginner, "beginner"},
                                       std::pair{Difficulty::Intermediate, "intermediate"},
                                       std::pair{Difficulty::Advanced, "advanced"}};
};

template<>
struct EnumNames<LessonType>
{
    static constexpr std::array values{std::pair{LessonType::Video, "VIDEO"},
                                       std::pair{LessonType::Pdf, "PDF"},
                                       std::pair{LessonType::Quiz, "QUIZ"},
                                       std::pair{LessonType::Article, "ARTICLE"},
                                       std::pair{LessonType::LiveSession, "LIVE_SESSION"},
                                       std::pair{LessonType::CodeSandbox, "CODE_SANDBOX"}};
};

template<>
struct EnumNames<CatalogSort>
{
    static constexpr std::array values{std::pair{CatalogSort::Newest, "newest"},
                                       std::pair{CatalogSort::Rating, "rating"},
                                       std::pair{CatalogSort::Popularity, "popularity"},
                                       std::pair{CatalogSort::Title, "title"},
                                       std::pair{CatalogSort::Price, "price"},
                                       std::pair{CatalogSort::Duration, "duration"}};
};

template<>
struct EnumNames<PriceFilter>
{
    static constexpr std::array values{std::pair{PriceFilter::Free, "free"},
                                       std::pair{PriceFilter::Paid, "paid"}};
};

/// `search` is full text over title, subtitle, description, category and instructor; words match
/// as prefixes, accents don't matter. Sorting by rating, popularity and newest is descending, by
/// title, price and duration ascending; with `search` and without `sort`, best match first.
struct CatalogRequest
{
    std::optional<QString> category;
    std::optional<Difficulty> difficulty;
    std::optional<int> duration; ///< at most so many minutes
    std::optional<PriceFilter> price;
    std::optional<QString> language;
    std::optional<QString> search;
    std::optional<CatalogSort> sort;
    PageQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("category", s.category, {.max = 80});
        v("difficulty", s.difficulty);
        v("duration", s.duration, {.min = 1, .max = 1000000});
        v("price", s.price);
        v("language", s.language, {.max = 35});
        v("search", s.search, {.max = 200});
        v("sort", s.sort);
        PageQuery::describe(v, s.paging);
    }
};

/// A course as lists show it. Money is in minor units of `currency` (ISO 4217).
struct CourseCardDto
{
    CourseId courseId;
    QString title;
    QString subtitle;
    QString instructor;
    UserId instructorId;
    double rating = 0; ///< 0 without reviews, else 1–5
    int ratingCount = 0;
    int duration = 0; ///< minutes, rounded up
    QString category;
    std::optional<QString> coverImageUrl;
    qint64 price = 0;
    QString currency;
    Difficulty difficulty = Difficulty::Beginner;
    QString language;
    int moduleCount = 0;
    int lessonCount = 0;
    int studentCount = 0;
    Timestamp updatedAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courseId", s.courseId);
        v("title", s.title);
        v("subtitle", s.subtitle, {.max = 300});
        v("instructor", s.instructor);
        v("instructorId", s.instructorId);
        v("rating", s.rating);
        v("ratingCount", s.ratingCount);
        v("duration", s.duration);
        v("category", s.category);
        v("coverImageUrl", s.coverImageUrl, {.max = 2000});
        v("price", s.price);
        v("currency", s.currency);
        v("difficulty", s.difficulty);
        v("language", s.language);
        v("moduleCount", s.moduleCount);
        v("lessonCount", s.lessonCount);
        v("studentCount", s.studentCount);
        v("updatedAt", s.updatedAt);
    }
};

struct CategoryCountDto
{
    QString name;
    int count = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("name", s.name);
        v("count", s.count);
    }
};

/// `categories` and `languages` are those of all published courses, whatever the filters; `total`
/// counts all that the filters and the search leave.
struct CatalogReply
{
    QList<CourseCardDto> courses;
    int page = 1;
    int limit = 0;
    qint64 total = 0;
    std::optional<QString> nextCursor;
    QList<CategoryCountDto> categories;
    QList<QString> languages;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courses", s.courses);
        v("page", s.page);
        v("limit", s.limit);
        v("total", s.total);
        v("nextCursor", s.nextCursor, {.max = 400});
        v("categories", s.categories);
        v("languages", s.languages);
    }
};

} // namespace lectern
