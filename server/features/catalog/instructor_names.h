// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/core/events/event_bus.h"
#include "server/features/catalog/api.h"

namespace lectern::catalog {

/// Keeps search and course pages true when somebody who teaches changes their name or leaves.
/// Outlives the bus it follows.
class InstructorNames
{
public:
    InstructorNames(db::Database &database, CourseWriter &writer, CatalogChanges &changes);

    /// Before the bus starts.
    void follow(events::EventBus &bus);

private:
    QCoro::Task<Result<>> renamed(events::Event event);

    db::Database &m_database;
    CourseWriter &m_writer;
    CatalogChanges &m_changes;
};

} // namespace lectern::catalog
