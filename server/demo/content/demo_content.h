// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/content/chat_file.h"
#include "server/demo/content/course_file.h"
#include "server/demo/content/school_file.h"

/// resources/demo as values: school.toml, people.toml and one folder a course with course.toml.
namespace lectern::demo {

struct DemoContent
{
    QString root; ///< where it was read: the folder that holds school.toml
    SchoolFile school;
    QList<PersonFile> people;
    QList<CourseFile> courses; ///< oldest first
    ChatFile chat;

    [[nodiscard]] QString path(const CourseFile &course, const QString &file) const
    {
        return root + QStringLiteral("/courses/") + course.folder + QLatin1Char('/') + file;
    }
};

/// The folder compiled into the program.
[[nodiscard]] QString builtInContent();
/// Reads and checks all of it: files exist, people and courses that are named exist. Errors name
/// the file.
[[nodiscard]] Result<DemoContent> readContent(const QString &root);
/// A Markdown file without the comment at its top.
[[nodiscard]] Result<QString> readMarkdown(const QString &path);

} // namespace lectern::demo
