// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/content/chat_file.h"
#include "server/demo/content/toml_file.h"
#include "shared/dto/catalog.h"
#include "shared/policy/roles.h"

#include <QList>

/// resources/demo as values: school.toml, people.toml and one folder a course with course.toml.
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

struct PersonFile
{
    QString key;
    QString address; ///< empty: key@demo.lectern
    QString name;
    Role role = Role::Student;
    QString bio;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("key", s.key, {.min = 1});
        v("address", s.address, {.optional = true, .format = Format::Email});
        v("name", s.name, {.min = 1, .max = 120});
        v("role", s.role);
        v("bio", s.bio, {.optional = true, .max = 4000, .format = Format::Text});
    }
};

/// Where somebody stands in a course: the first `completed` lessons are done, `current` is watched
/// up to `watchedTo` seconds.
struct LearningFile
{
    QString person;
    QString course;
    int completed = 0;
    QString current;
    double watchedTo = 0;
    int enrolledDaysAgo = 1;
    int lastDaysAgo = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("person", s.person);
        v("course", s.course);
        v("completed", s.completed, {.min = 0});
        v("current", s.current, {.optional = true});
        v("watched_to", s.watchedTo, {.optional = true, .min = 0});
        v("enrolled_days_ago", s.enrolledDaysAgo, {.min = 0});
        v("last_days_ago", s.lastDaysAgo, {.min = 0});
    }
};

struct WeekFile
{
    QString person;
    QList<int> minutes; ///< the last is today

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("person", s.person);
        v("minutes", s.minutes, {.max = 60});
    }
};

struct SchoolFile
{
    QString name;
    QString tagline;
    QString password;
    QStringList accounts; ///< what comes before @demo.lectern

    QList<LearningFile> learning;
    QList<WeekFile> week;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("name", s.name, {.min = 1});
        v("tagline", s.tagline, {.max = 300});
        v("password", s.password, {.min = 8, .format = Format::Secret});
        v("accounts", s.accounts);
        v("learning", s.learning, {.optional = true});
        v("week", s.week, {.optional = true});
    }
};

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
