// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/content/demo_content.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

static void loadResource()
{
    Q_INIT_RESOURCE(demo_content);
}

namespace lectern::demo {

namespace {

struct PeopleFile
{
    QList<PersonFile> people;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("people", s.people, {.min = 1});
    }
};

const char *suffixOf(LessonType type)
{
    switch (type) {
    case LessonType::Video:
        return ".narration.toml";
    case LessonType::Pdf:
        return ".pdf.md";
    default:
        return ".md";
    }
}

Result<> check(const DemoContent &content, const CourseFile &course, const QSet<QString> &people)
{
    const QString path = content.path(course, QStringLiteral("course.toml"));
    if (!people.contains(course.instructor))
        return fileError(path, QStringLiteral("nobody has the key ") + course.instructor);
    for (const ReviewFile &review : course.reviews) {
        if (!people.contains(review.by))
            return fileError(path, QStringLiteral("nobody has the key ") + review.by);
    }
    for (const LessonFile &lesson : course.lessons()) {
        if (!lesson.file.endsWith(QLatin1String(suffixOf(lesson.type))))
            return fileError(path, lesson.file + QStringLiteral(" does not fit its type"));
        if (!QFile::exists(content.path(course, lesson.file)))
            return fileError(path, lesson.file + QStringLiteral(" is missing"));
    }
    return success();
}

Result<> check(const DemoContent &content)
{
    QSet<QString> people;
    for (const PersonFile &person : content.people)
        people.insert(person.key);
    for (const CourseFile &course : content.courses) {
        if (Result<> good = check(content, course, people); !good)
            return good;
    }
    return success();
}

} // namespace

QString builtInContent()
{
    loadResource();
    return QStringLiteral(":/demo");
}

Result<DemoContent> readContent(const QString &root)
{
    DemoContent content;
    content.root = root;
    Result<SchoolFile> school = readTomlAs<SchoolFile>(root + QStringLiteral("/school.toml"));
    if (!school)
        return std::move(school).error();
    content.school = std::move(*school);
    Result<PeopleFile> people = readTomlAs<PeopleFile>(root + QStringLiteral("/people.toml"));
    if (!people)
        return std::move(people).error();
    content.people = std::move(people->people);
    Result<ChatFile> chat = readTomlAs<ChatFile>(root + QStringLiteral("/chat.toml"));
    if (!chat)
        return std::move(chat).error();
    content.chat = std::move(*chat);

    const QDir courses(root + QStringLiteral("/courses"));
    for (const QString &folder : courses.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        Result<CourseFile> course =
            readTomlAs<CourseFile>(courses.filePath(folder + QStringLiteral("/course.toml")));
        if (!course)
            return std::move(course).error();
        course->folder = folder;
        content.courses.append(std::move(*course));
    }
    std::stable_sort(
        content.courses.begin(), content.courses.end(),
        [](const CourseFile &a, const CourseFile &b) { return a.daysAgo > b.daysAgo; });
    if (Result<> good = check(content); !good)
        return std::move(good).error();
    return content;
}

Result<QString> readMarkdown(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    QString text = QString::fromUtf8(*bytes);
    while (text.startsWith(QLatin1String("<!--"))) {
        const qsizetype end = text.indexOf(QLatin1String("-->"));
        if (end < 0)
            return fileError(path, QStringLiteral("the comment at the top does not end"));
        text = text.mid(end + 3).trimmed();
    }
    return text;
}

} // namespace lectern::demo
