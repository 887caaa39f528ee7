// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/catalog_store.h"

namespace lectern::catalog {

/// CatalogStore's part in lists.
void readListed(db::Session &session, const std::function<void(const ListedCourse &)> &visit);
[[nodiscard]] qint64 readChangeMark(db::Session &session);
[[nodiscard]] CourseChanges readChanges(db::Session &session, qint64 mark, int most);
[[nodiscard]] QList<CardRow> readCards(db::Session &session, const QList<qint64> &keys);
[[nodiscard]] std::optional<CardRow> readCard(db::Session &session, const CourseId &course);

} // namespace lectern::catalog
