// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/demo/content/demo_content.h"
#include "server/features/catalog/api.h"
#include "server/features/catalog/new_course.h"
#include "server/features/media/api.h"

#include <QHash>

namespace lectern::demo {

struct WrittenLesson
{
    LessonId id;
    ModuleId moduleId;
    QString file;
    LessonType type = LessonType::Article;
    qint64 durationMs = 0;
};

struct WrittenCourse
{
    CourseId id;
    const CourseFile *file = nullptr;
    Timestamp publishedAt;
    QList<WrittenLesson> lessons;
};

/// Writes the courses with their media in the unit of writing that it is given.
class CourseWriting
{
public:
    db::Session &session;
    catalog::CourseWriter &courses;
    media::MediaLibrary &library;
    const DemoContent &content;
    const QHash<QString, UserId> &people;
    QString mediaDirectory; ///< as makeMedia left it
    Timestamp now;

    /// In the order of `content`. The result points into `content`.
    [[nodiscard]] Result<QList<WrittenCourse>> run();

private:
    Result<WrittenCourse> course(const CourseFile &file);
    Result<WrittenLesson> lesson(const CourseFile &file, const LessonFile &lesson,
                                 const CourseId &courseId, const ModuleId &moduleId);
    Result<> video(const CourseFile &file, const LessonFile &lesson, catalog::NewLesson &row);
    Result<MediaId> store(const CourseFile &file, const CourseId &courseId, const QString &name,
                          const QString &contentType, std::optional<qint64> durationMs = {});
};

} // namespace lectern::demo
