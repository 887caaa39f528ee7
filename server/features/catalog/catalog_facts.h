// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/cache/thread_cache.h"
#include "server/features/catalog/api.h"
#include "server/features/catalog/catalog_store.h"
#include "server/features/media/api.h"

namespace lectern::catalog {

/// What other features, and the catalog itself, read of courses again and again.
class CatalogFacts final : public CatalogReader
{
public:
    CatalogFacts(CatalogStore &store, const media::LinkMaker &links, const CatalogChanges &changes);

    [[nodiscard]] std::shared_ptr<const CourseOutline> outline(db::Session &session,
                                                               const CourseId &course) override;
    [[nodiscard]] std::shared_ptr<const CourseOutline> outlineNow(db::Session &session,
                                                                  const CourseId &course) override;
    [[nodiscard]] QList<CourseCardDto> cards(db::Session &session,
                                             const QList<CourseId> &courses) override;

    /// The outline if the calling thread has a fresh one; no database involved.
    [[nodiscard]] std::shared_ptr<const CourseOutline> known(const CourseId &course) const;
    /// Keeps an outline that was read on another thread, in `generation` of the content.
    void remember(std::shared_ptr<const CourseOutline> outline, qint64 generation) const;

    /// The card with the link of its cover.
    [[nodiscard]] CourseCardDto finished(CardRow row) const;
    /// The link of a picture in the media library, or else the address given.
    [[nodiscard]] std::optional<QString> picture(const std::optional<MediaId> &media,
                                                 const std::optional<QString> &url,
                                                 const char *name) const;

private:
    struct OutlineTag;

    CatalogStore &m_store;
    const media::LinkMaker &m_links;
    const CatalogChanges &m_changes;
    ThreadCache<OutlineTag, CourseId, std::shared_ptr<const CourseOutline>> m_outlines;
};

} // namespace lectern::catalog
