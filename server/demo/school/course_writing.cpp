// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/school/course_writing.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace lectern::demo {

namespace {

constexpr int kWordsAMinute = 180;

/// How long reading takes, in whole minutes.
qint64 readingMs(const QString &markdown)
{
    static const QRegularExpression words(QStringLiteral("[\\p{L}\\p{N}]+"));
    qint64 count = 0;
    for (auto it = words.globalMatch(markdown); it.hasNext(); it.next())
        ++count;
    return std::max<qint64>(1, (count + kWordsAMinute / 2) / kWordsAMinute) * 60000;
}

QString languageLabel(const QString &language)
{
    static const QHash<QString, QString> labels{{QStringLiteral("de"), QStringLiteral("Deutsch")},
                                                {QStringLiteral("en"), QStringLiteral("English")},
                                                {QStringLiteral("es"), QStringLiteral("Español")},
                                                {QStringLiteral("fr"), QStringLiteral("Français")}};
    return labels.value(language, language);
}

} // namespace

Result<QList<WrittenCourse>> CourseWriting::run()
{
    QList<WrittenCourse> written;
    for (const CourseFile &file : content.courses) {
        Result<WrittenCourse> one = course(file);
        if (!one)
            return std::move(one).error();
        written.append(std::move(*one));
    }
    return written;
}

Result<WrittenCourse> CourseWriting::course(const CourseFile &file)
{
    WrittenCourse written;
    written.file = &file;
    // Not all at the same time of day.
    written.publishedAt =
        now.plusSeconds(-qint64(file.daysAgo) * 86400 - qint64(file.folder.size()) * 1234);
    catalog::NewCourse row;
    row.instructorId = people.value(file.instructor);
    row.title = file.title;
    row.subtitle = file.subtitle;
    row.description = file.description.trimmed();
    row.category = file.category;
    row.difficulty = file.difficulty;
    row.language = file.language;
    row.price = file.price;
    row.currency = file.currency;
    row.createdAt = written.publishedAt;
    written.id = row.id;
    const Result<MediaId> cover =
        store(file, row.id, QStringLiteral("cover.jpg"), QStringLiteral("image/jpeg"));
    if (!cover)
        return cover.error();
    row.coverMediaId = *cover;
    if (Result<> made = courses.createCourse(session, row); !made)
        return std::move(made).error();
    for (const ModuleFile &module : file.modules) {
        catalog::NewModule part{.courseId = row.id, .title = module.title};
        if (Result<> added = courses.addModule(session, part); !added)
            return std::move(added).error();
        for (const LessonFile &in : module.lessons) {
            Result<WrittenLesson> one = lesson(file, in, row.id, part.id);
            if (!one)
                return std::move(one).error();
            written.lessons.append(*one);
        }
    }
    if (Result<> shown =
            courses.setStatus(session, row.id, CourseStatus::Published, written.publishedAt);
        !shown)
        return std::move(shown).error();
    return written;
}

Result<WrittenLesson> CourseWriting::lesson(const CourseFile &file, const LessonFile &lesson,
                                            const CourseId &courseId, const ModuleId &moduleId)
{
    catalog::NewLesson row;
    row.courseId = courseId;
    row.moduleId = moduleId;
    row.title = lesson.title;
    row.type = lesson.type;
    row.preview = lesson.preview;
    std::optional<MediaId> captions;
    if (lesson.type == LessonType::Video) {
        if (Result<> stored = video(file, lesson, row); !stored)
            return std::move(stored).error();
        const Result<MediaId> text = store(file, courseId, lesson.stem() + QStringLiteral(".vtt"),
                                           QStringLiteral("text/vtt"));
        if (!text)
            return text.error();
        captions = *text;
    } else {
        const Result<QString> markdown = readMarkdown(content.path(file, lesson.file));
        if (!markdown)
            return markdown.error();
        row.durationMs = readingMs(*markdown);
        if (lesson.type == LessonType::Pdf) {
            const Result<MediaId> pdf =
                store(file, courseId, lesson.stem() + QStringLiteral(".pdf"),
                      QStringLiteral("application/pdf"));
            if (!pdf)
                return pdf.error();
            row.mediaId = *pdf;
        } else {
            row.content = *markdown;
        }
    }
    if (Result<> added = courses.addLesson(session, row); !added)
        return std::move(added).error();
    if (captions) {
        Result<> added = courses.addCaption(
            session, {row.id, file.language, languageLabel(file.language), *captions});
        if (!added)
            return std::move(added).error();
    }
    return WrittenLesson{row.id, moduleId, lesson.file, lesson.type, row.durationMs.value_or(0)};
}

Result<> CourseWriting::video(const CourseFile &file, const LessonFile &lesson,
                              catalog::NewLesson &row)
{
    const QString base =
        mediaDirectory + QLatin1Char('/') + file.folder + QLatin1Char('/') + lesson.stem();
    const Result<QByteArray> length = readFile(base + QStringLiteral(".ms"));
    if (!length)
        return length.error();
    row.durationMs = length->trimmed().toLongLong();
    const Result<MediaId> film = store(file, row.courseId, lesson.stem() + QStringLiteral(".mp4"),
                                       QStringLiteral("video/mp4"), row.durationMs);
    if (!film)
        return film.error();
    row.mediaId = *film;
    const Result<MediaId> poster = store(file, row.courseId, lesson.stem() + QStringLiteral(".jpg"),
                                         QStringLiteral("image/jpeg"));
    if (!poster)
        return poster.error();
    row.posterMediaId = *poster;
    return success();
}

Result<MediaId> CourseWriting::store(const CourseFile &file, const CourseId &courseId,
                                     const QString &name, const QString &contentType,
                                     std::optional<qint64> durationMs)
{
    QFile source(mediaDirectory + QLatin1Char('/') + file.folder + QLatin1Char('/') + name);
    if (!source.open(QIODevice::ReadOnly))
        return Error::internal(source.fileName() + QStringLiteral(": ") + source.errorString());
    media::NewMedia row;
    row.name = name;
    row.contentType = contentType;
    row.ownerId = people.value(file.instructor);
    row.courseId = courseId;
    row.durationMs = durationMs;
    row.isPublic = name == QLatin1String("cover.jpg");
    const Result<media::MediaFacts> stored = library.storeNow(session, row, source);
    if (!stored)
        return stored.error();
    return stored->id;
}

} // namespace lectern::demo
