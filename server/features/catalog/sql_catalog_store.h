// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/catalog_store.h"

namespace lectern::catalog {

class SqlCatalogStore final : public CatalogStore
{
public:
    [[nodiscard]] QList<CardRow> page(db::Session &session, const CatalogQuery &query) override;
    [[nodiscard]] qint64 countMatches(db::Session &session, const CatalogFilter &filter,
                                      qint64 most) override;
    [[nodiscard]] QList<CourseGroup> groups(db::Session &session) override;
    [[nodiscard]] std::optional<CardRow> card(db::Session &session,
                                              const CourseId &course) override;
    [[nodiscard]] std::optional<CourseRow> course(db::Session &session,
                                                  const CourseId &course) override;
    [[nodiscard]] QList<ModuleRow> structure(db::Session &session, const CourseId &course) override;
    [[nodiscard]] QList<ReviewRow> reviews(db::Session &session, const CourseId &course,
                                           const std::optional<ListPosition> &after, qint64 offset,
                                           int limit) override;
};

} // namespace lectern::catalog
