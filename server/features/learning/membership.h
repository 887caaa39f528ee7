// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/api.h"
#include "server/features/learning/learning_store.h"

namespace lectern::learning {

/// Tells the catalog who is enrolled: one point read, and the course's cached outline.
class LearningMembership final : public catalog::MembershipProvider
{
public:
    /// Both outlive it.
    LearningMembership(LearningStore &store, catalog::CatalogReader &catalog);

    std::optional<catalog::Membership> membership(db::Session &session, const UserId &user,
                                                  const CourseId &course) override;

private:
    LearningStore &m_store;
    catalog::CatalogReader &m_catalog;
};

} // namespace lectern::learning
