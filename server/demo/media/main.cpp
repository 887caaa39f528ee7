// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/content/demo_content.h"
#include "server/demo/media/handout.h"
#include "server/demo/media/video_lesson.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QTextStream>

using namespace lectern;
using namespace lectern::demo;

namespace {

struct Order
{
    const DemoContent &content;
    QString directory;
    Programs programs;
};

Result<> makeVideo(const Order &order, const CourseFile &course, const QString &stem)
{
    for (const LessonFile &lesson : course.lessons()) {
        if (lesson.type == LessonType::Video && lesson.stem() == stem)
            return makeVideoLesson(order.content.path(course, lesson.file), subjectOf(course),
                                   order.directory + QLatin1Char('/') + course.folder, stem,
                                   order.programs);
    }
    return Error::internal(course.folder + QStringLiteral(" has no video ") + stem);
}

Result<> drawCourse(const Order &order, const CourseFile &course)
{
    const QString directory = order.directory + QLatin1Char('/') + course.folder;
    const CoverSubject subject = subjectOf(course);
    if (!drawCover(subject).save(directory + QStringLiteral("/cover.jpg"), "JPG", 88))
        return Error::internal(directory + QStringLiteral("/cover.jpg cannot be written"));
    for (const LessonFile &lesson : course.lessons()) {
        if (lesson.type != LessonType::Pdf)
            continue;
        Result<QString> markdown = readMarkdown(order.content.path(course, lesson.file));
        if (!markdown)
            return std::move(markdown).error();
        const QString path = directory + QLatin1Char('/') + lesson.stem() + QStringLiteral(".pdf");
        Result<> written = writeHandout(
            {std::move(*markdown), course.title, order.content.school.name}, subject, path);
        if (!written)
            return written;
    }
    return success();
}

Result<> run(const Order &order, const QStringList &arguments)
{
    const bool videos = arguments.value(0) == QLatin1String("video");
    for (const CourseFile &course : order.content.courses) {
        if (videos && course.folder != arguments.value(1))
            continue;
        if (!QDir().mkpath(order.directory + QLatin1Char('/') + course.folder))
            return Error::internal(order.directory + QStringLiteral(" cannot be written"));
        Result<> made =
            videos ? makeVideo(order, course, arguments.value(2)) : drawCourse(order, course);
        if (!made)
            return made;
    }
    return success();
}

} // namespace

/// Draws and speaks the media of the demo school for lectern-server, which has no fonts.
int main(int argc, char **argv)
{
    // Whatever the server was started in: nothing here is shown.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Makes the media of the demo school: drawings, or video COURSE LESSON."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("out"), QStringLiteral("Where to."), QStringLiteral("dir")},
         {QStringLiteral("content"), QStringLiteral("Other content than the one built in."),
          QStringLiteral("dir")},
         {QStringLiteral("ffmpeg"), QStringLiteral("The program."), QStringLiteral("path"),
          QStringLiteral("ffmpeg")},
         {QStringLiteral("espeak"), QStringLiteral("The program."), QStringLiteral("path"),
          QStringLiteral("espeak-ng")}});
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("drawings | video"));
    parser.process(application);

    QTextStream errors(stderr);
    const QString root = parser.isSet(QStringLiteral("content"))
                             ? parser.value(QStringLiteral("content"))
                             : builtInContent();
    const Result<DemoContent> content = readContent(root);
    if (!content) {
        errors << content.error().detail << '\n';
        return 1;
    }
    const Order order{
        *content,
        parser.value(QStringLiteral("out")),
        {parser.value(QStringLiteral("ffmpeg")), parser.value(QStringLiteral("espeak"))}};
    const Result<> made = run(order, parser.positionalArguments());
    if (!made) {
        errors << made.error().detail << '\n';
        return 1;
    }
    return 0;
}
