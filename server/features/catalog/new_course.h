// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"
#include "shared/dto/catalog.h"

#include <optional>

/// What a course is made from.
namespace lectern::catalog {

struct NewCourse
{
    CourseId id = CourseId::make();
    UserId instructorId;
    QString title;
    QString subtitle = {};
    QString description = {}; ///< Markdown
    QString category;
    Difficulty difficulty = Difficulty::Beginner;
    QString language = QStringLiteral("en");
    qint64 price = 0;
    QString currency = QStringLiteral("EUR");
    std::optional<MediaId> coverMediaId = {};
    std::optional<QString> coverUrl = {};
    Timestamp createdAt = Timestamp::now();
};

/// Goes to the end of its course.
struct NewModule
{
    ModuleId id = ModuleId::make();
    CourseId courseId;
    QString title;
    CourseStatus status = CourseStatus::Published;
};

/// Goes to the end of its module.
struct NewLesson
{
    LessonId id = LessonId::make();
    CourseId courseId;
    ModuleId moduleId;
    QString title;
    LessonType type = LessonType::Article;
    CourseStatus status = CourseStatus::Published;
    bool preview = false;
    std::optional<MediaId> mediaId = {};
    std::optional<MediaId> posterMediaId = {};
    std::optional<QString> url = {};
    std::optional<QString> content = {};
    std::optional<qint64> durationMs = {};
};

struct NewCaption
{
    LessonId lessonId;
    QString language;
    QString label;
    MediaId mediaId;
};

struct NewReview
{
    ReviewId id = ReviewId::make();
    CourseId courseId;
    UserId userId;
    int rating = 5;
    QString text = {};
    int likes = 0;
    Timestamp createdAt = Timestamp::now();
};

} // namespace lectern::catalog
