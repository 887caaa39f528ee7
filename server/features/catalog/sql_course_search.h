// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/catalog_store.h"

namespace lectern::catalog {

/// CatalogStore's part in searches.
void readMatches(db::Session &session, const QString &word, const MatchVisitor &visit);
void readMatchesAmong(db::Session &session, const QString &word, const std::vector<qint64> &keys,
                      const MatchVisitor &visit);

/// Writes what a search finds of a course anew, and that it was written; of one that isn't listed
/// it finds nothing. Without that course nothing happens.
void indexForSearch(db::Session &session, const CourseId &course, bool listed);

} // namespace lectern::catalog
