// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_facts.h"

namespace lectern::catalog {

namespace {

// In lessons over all cached outlines, about 200 bytes each.
constexpr qsizetype kCachedLessons = 20000;
// Another node may have changed the course.
constexpr std::chrono::seconds kCacheAge{2};

} // namespace

CatalogFacts::CatalogFacts(CatalogStore &store, const media::LinkMaker &links,
                           const CatalogChanges &changes)
    : m_store(store), m_links(links), m_changes(changes), m_outlines(kCachedLessons, kCacheAge)
{
}

std::shared_ptr<const CourseOutline> CatalogFacts::known(const CourseId &course) const
{
    return m_outlines.find(course, m_changes.content()).value_or(nullptr);
}

void CatalogFacts::remember(std::shared_ptr<const CourseOutline> outline, qint64 generation) const
{
    const CourseId id = outline->courseId;
    const qsizetype cost = outline->lessons.size() + 1;
    m_outlines.insert(id, std::move(outline), generation, cost);
}

std::shared_ptr<const CourseOutline> CatalogFacts::outline(db::Session &session,
                                                           const CourseId &course)
{
    if (std::shared_ptr<const CourseOutline> cached = known(course))
        return cached;
    const qint64 generation = m_changes.content();
    std::shared_ptr<const CourseOutline> read = outlineNow(session, course);
    if (read)
        remember(read, generation);
    return read;
}

std::shared_ptr<const CourseOutline> CatalogFacts::outlineNow(db::Session &session,
                                                              const CourseId &course)
{
    const std::optional<CourseRow> row = m_store.course(session, course);
    if (!row)
        return nullptr;
    auto made = std::make_shared<CourseOutline>();
    made->courseId = course;
    made->title = row->course.title;
    made->status = row->course.status;
    made->price = row->course.price;
    made->currency = row->course.currency;
    made->instructorId = row->course.instructorId;
    for (const ModuleRow &module : m_store.structure(session, course)) {
        for (const LessonRow &lesson : module.lessons) {
            LessonFacts facts;
            facts.lessonId = lesson.lesson.lessonId;
            facts.courseId = course;
            facts.moduleId = lesson.lesson.moduleId;
            facts.title = lesson.lesson.title;
            facts.type = lesson.lesson.type;
            facts.status = module.module.status == CourseStatus::Published ? lesson.lesson.status
                                                                           : module.module.status;
            facts.order = int(made->lessons.size());
            facts.durationMs = lesson.durationMs.value_or(0);
            facts.posterMediaId = lesson.posterMediaId;
            if (facts.status == CourseStatus::Published) {
                if (!made->firstLesson)
                    made->firstLesson = facts.lessonId;
                ++made->publishedLessons;
            }
            made->index.insert(facts.lessonId, facts.order);
            made->lessons.append(std::move(facts));
        }
    }
    return made;
}

QList<CourseCardDto> CatalogFacts::cards(db::Session &session, const QList<CourseId> &courses)
{
    QList<CourseCardDto> cards;
    cards.reserve(courses.size());
    for (const CourseId &course : courses) {
        if (std::optional<CardRow> row = m_store.card(session, course))
            cards.append(finished(std::move(*row)));
    }
    return cards;
}

CourseCardDto CatalogFacts::finished(CardRow row) const
{
    row.card.coverImageUrl = picture(row.coverMediaId, row.card.coverImageUrl, "cover");
    return std::move(row.card);
}

std::optional<QString> CatalogFacts::picture(const std::optional<MediaId> &media,
                                             const std::optional<QString> &url,
                                             const char *name) const
{
    return media ? m_links.publicLink(*media, QLatin1String(name)) : url;
}

} // namespace lectern::catalog
