// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"
#include "shared/dto/catalog.h"

namespace lectern {

struct CourseRequest
{
    CourseId id;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("id", s.id);
    }
};

/// `enrollmentId` and `progress` are there for an enrolled caller only.
struct CourseDto
{
    CourseId courseId;
    QString title;
    QString subtitle;
    QString description; ///< Markdown
    QString instructor;
    UserId instructorId;
    std::optional<QString> instructorBio;
    std::optional<QString> instructorAvatarUrl;
    double rating = 0;
    int ratingCount = 0;
    int duration = 0;
    QString category;
    std::optional<QString> coverImageUrl;
    qint64 price = 0;
    QString currency;
    Difficulty difficulty = Difficulty::Beginner;
    QString language;
    CourseStatus status = CourseStatus::Draft;
    int moduleCount = 0;
    int lessonCount = 0;
    int studentCount = 0;
    Timestamp createdAt;
    Timestamp updatedAt;
    std::optional<EnrollmentId> enrollmentId;
    std::optional<double> progress;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courseId", s.courseId);
        v("title", s.title);
        v("subtitle", s.subtitle, {.max = 300});
        v("description", s.description, {.max = 20000, .format = Format::Text});
        v("instructor", s.instructor);
        v("instructorId", s.instructorId);
        v("instructorBio", s.instructorBio, {.max = 4000, .format = Format::Text});
        v("instructorAvatarUrl", s.instructorAvatarUrl, {.max = 2000});
        v("rating", s.rating);
        v("ratingCount", s.ratingCount);
        v("duration", s.duration);
        v("category", s.category);
        v("coverImageUrl", s.coverImageUrl, {.max = 2000});
        v("price", s.price);
        v("currency", s.currency);
        v("difficulty", s.difficulty);
        v("language", s.language);
        v("status", s.status);
        v("moduleCount", s.moduleCount);
        v("lessonCount", s.lessonCount);
        v("studentCount", s.studentCount);
        v("createdAt", s.createdAt);
        v("updatedAt", s.updatedAt);
        v("enrollmentId", s.enrollmentId);
        v("progress", s.progress);
    }
};

struct CaptionDto
{
    QString language;
    QString label;
    QString url;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("language", s.language);
        v("label", s.label);
        v("url", s.url, {.max = 2000});
    }
};

struct ProcessingDto
{
    QString state; ///< queued, running, done, failed
    int percent = 0;
    std::optional<QString> reason;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("state", s.state);
        v("percent", s.percent);
        v("reason", s.reason, {.max = 1000});
    }
};

/// `url`, `content`, `captions` and `posterUrl` are null or empty for a caller who may not open it.
struct LessonDto
{
    LessonId lessonId;
    ModuleId moduleId;
    QString title;
    LessonType type = LessonType::Article;
    int order = 0;
    CourseStatus status = CourseStatus::Draft;
    bool preview = false;
    std::optional<double> durationSeconds;
    std::optional<QString> url;
    std::optional<QString> content; ///< Markdown of an ARTICLE
    std::optional<QString> posterUrl;
    QList<CaptionDto> captions;
    std::optional<QString> hlsUrl;
    std::optional<QString> thumbnailsUrl;
    std::optional<ProcessingDto> processing;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("lessonId", s.lessonId);
        v("moduleId", s.moduleId);
        v("title", s.title);
        v("type", s.type);
        v("order", s.order);
        v("status", s.status);
        v("preview", s.preview);
        v("durationSeconds", s.durationSeconds);
        v("url", s.url, {.max = 2000});
        v("content", s.content, {.max = 200000, .format = Format::Text});
        v("posterUrl", s.posterUrl, {.max = 2000});
        v("captions", s.captions);
        v("hlsUrl", s.hlsUrl, {.max = 2000});
        v("thumbnailsUrl", s.thumbnailsUrl, {.max = 2000});
        v("processing", s.processing);
    }
};

struct ModuleDto
{
    ModuleId moduleId;
    QString title;
    int order = 0;
    CourseStatus status = CourseStatus::Draft;
    QList<LessonDto> lessons;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("moduleId", s.moduleId);
        v("title", s.title);
        v("order", s.order);
        v("status", s.status);
        v("lessons", s.lessons);
    }
};

struct StructureDto
{
    CourseId courseId;
    QString title;
    QList<ModuleDto> modules;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("courseId", s.courseId);
        v("title", s.title);
        v("modules", s.modules);
    }
};

struct LessonListReply
{
    QList<LessonDto> lessons;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("lessons", s.lessons);
    }
};

} // namespace lectern
