// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/course_view.h"

namespace lectern::catalog {

namespace {

/// Makes the links of one course's lessons.
class LessonLinks
{
public:
    LessonLinks(db::Session &session, media::MediaLibrary &library, const media::LinkMaker &links)
        : m_session(session), m_library(library), m_links(links)
    {
    }

    /// Nothing where the media is gone.
    [[nodiscard]] std::optional<QString> link(const std::optional<MediaId> &media,
                                              const LessonId &lesson)
    {
        if (!media)
            return std::nullopt;
        const std::optional<media::MediaFacts> facts = m_library.facts(m_session, *media);
        if (!facts)
            return std::nullopt;
        return m_links.lessonLink(*media, facts->name, lesson);
    }

private:
    db::Session &m_session;
    media::MediaLibrary &m_library;
    const media::LinkMaker &m_links;
};

LessonDto open(LessonRow row, LessonLinks &links)
{
    LessonDto lesson = std::move(row.lesson);
    if (row.mediaId)
        lesson.url = links.link(row.mediaId, lesson.lessonId);
    lesson.posterUrl = links.link(row.posterMediaId, lesson.lessonId);
    for (const CaptionRow &caption : row.captions) {
        if (std::optional<QString> url = links.link(caption.mediaId, lesson.lessonId))
            lesson.captions.append({caption.language, caption.label, *url});
    }
    return lesson;
}

LessonDto closed(LessonRow row)
{
    LessonDto lesson = std::move(row.lesson);
    lesson.url.reset();
    lesson.content.reset();
    return lesson;
}

} // namespace

QList<ModuleDto> viewModules(db::Session &session, QList<ModuleRow> rows, View view,
                             media::MediaLibrary &library, const media::LinkMaker &links)
{
    LessonLinks maker(session, library, links);
    QList<ModuleDto> modules;
    for (ModuleRow &row : rows) {
        if (view != View::Editor && row.module.status != CourseStatus::Published)
            continue;
        ModuleDto module = std::move(row.module);
        for (LessonRow &lesson : row.lessons) {
            if (view != View::Editor && lesson.lesson.status != CourseStatus::Published)
                continue;
            const bool opens = view != View::Outsider || lesson.lesson.preview;
            module.lessons.append(opens ? open(std::move(lesson), maker)
                                        : closed(std::move(lesson)));
        }
        modules.append(std::move(module));
    }
    return modules;
}

} // namespace lectern::catalog
