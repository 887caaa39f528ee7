// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/catalog_store.h"

namespace lectern::catalog {

class SqlCatalogStore final : public CatalogStore
{
public:
    void listed(db::Session &session,
                const std::function<void(const ListedCourse &)> &visit) override;
    [[nodiscard]] qint64 changeMark(db::Session &session) override;
    [[nodiscard]] CourseChanges changes(db::Session &session, qint64 mark, int most) override;
    void matches(db::Session &session, const QString &word, const MatchVisitor &visit) override;
    void matchesAmong(db::Session &session, const QString &word, const std::vector<qint64> &keys,
                      const MatchVisitor &visit) override;
    [[nodiscard]] QList<CardRow> cards(db::Session &session, const QList<qint64> &keys) override;
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
