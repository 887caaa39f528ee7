// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/content/toml_file.h"
#include "shared/dto/catalog.h"

#include <QList>

/// A folder of resources/demo/courses: its course.toml.
namespace lectern::demo {

struct LessonFile
{
    QString title;
    LessonType type = LessonType::Article;
    QString file; ///< in the folder of the course: *.md, *.pdf.md or *.narration.toml
    bool preview = false;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("title", s.title, {.min = 1, .max = 200});
        v("type", s.type);
        v("file", s.file, {.min = 1});
        v("preview", s.preview, {.optional = true});
    }
    /// The file name up to its first point.
    [[nodiscard]] QString stem() const { return file.section(QLatin1Char('.'), 0, 0); }
};

struct ModuleFile
{
    QString title;
    QList<LessonFile> lessons;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("title", s.title, {.min = 1, .max = 200});
        v("lessons", s.lessons, {.min = 1});
    }
};

struct ReviewFile
{
    QString by; ///< the key of a person
    int rating = 5;
    int daysAgo = 0;
    QString text;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("by", s.by);
        v("rating", s.rating, {.min = 1, .max = 5});
        v("days_ago", s.daysAgo, {.min = 0});
        v("text", s.text, {.max = 4000, .format = Format::Text});
    }
};

struct CourseFile
{
    QString folder; ///< its name and its key
    QString title;
    QString subtitle;
    QString description;
    QString category;
    Difficulty difficulty = Difficulty::Beginner;
    QString language = QStringLiteral("en");
    int price = 0;
    QString currency = QStringLiteral("EUR");
    QString instructor;
    int daysAgo = 0; ///< published so many days before the demo was made
    QString mark;    ///< what the cover shows large; empty: the initials of the title
    int hue = -1;    ///< of the cover, 0–359; -1: from the name of the folder
    QString pattern; ///< of the cover; empty: from the name of the folder
    QList<ModuleFile> modules;
    QList<ReviewFile> reviews;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("title", s.title, {.min = 1, .max = 200});
        v("subtitle", s.subtitle, {.max = 300});
        v("description", s.description, {.max = 20000, .format = Format::Text});
        v("category", s.category, {.min = 1});
        v("difficulty", s.difficulty);
        v("language", s.language);
        v("price", s.price, {.min = 0});
        v("currency", s.currency, {.optional = true});
        v("instructor", s.instructor);
        v("days_ago", s.daysAgo, {.min = 0});
        v("mark", s.mark, {.optional = true, .max = 8});
        v("hue", s.hue, {.optional = true, .min = 0, .max = 359});
        v("pattern", s.pattern, {.optional = true});
        v("modules", s.modules, {.min = 1});
        v("reviews", s.reviews, {.optional = true});
    }
    [[nodiscard]] QList<LessonFile> lessons() const
    {
        QList<LessonFile> all;
        for (const ModuleFile &module : modules)
            all += module.lessons;
        return all;
    }
};

} // namespace lectern::demo
