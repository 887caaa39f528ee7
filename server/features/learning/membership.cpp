// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/membership.h"

#include "server/features/learning/progress_rules.h"

namespace lectern::learning {

LearningMembership::LearningMembership(LearningStore &store, catalog::CatalogReader &catalog)
    : m_store(store), m_catalog(catalog)
{
}

std::optional<catalog::Membership>
LearningMembership::membership(db::Session &session, const UserId &user, const CourseId &course)
{
    const auto enrollment = m_store.enrollmentIn(session, user, course);
    if (!enrollment)
        return std::nullopt;
    const auto outline = m_catalog.outline(session, course);
    const int published = outline ? outline->publishedLessons : 0;
    return catalog::Membership{enrollment->id,
                               courseProgress(enrollment->lessonsCompleted, published),
                               enrollment->status};
}

} // namespace lectern::learning
