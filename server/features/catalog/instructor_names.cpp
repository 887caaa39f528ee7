// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/instructor_names.h"

#include "server/features/accounts/api.h"

namespace lectern::catalog {

InstructorNames::InstructorNames(db::Database &database, CourseWriter &writer,
                                 CatalogChanges &changes)
    : m_database(database), m_writer(writer), m_changes(changes)
{
}

void InstructorNames::follow(events::EventBus &bus)
{
    bus.subscribeDurable(
        QStringLiteral("catalog.instructor_names"),
        {QLatin1String(accounts::kRenamedEvent), QLatin1String(accounts::kDeletedEvent)},
        [this](events::Event event) { return renamed(std::move(event)); });
}

QCoro::Task<Result<>> InstructorNames::renamed(events::Event event)
{
    const auto id =
        Uuid::fromString(QStringView(event.payload.value(QStringLiteral("userId")).toString()));
    if (!id)
        co_return success();
    CourseWriter *writer = &m_writer;
    const auto reindex = [writer, user = UserId(*id)](db::Session &session) {
        return writer->reindexInstructor(session, user);
    };
    const Result<> written = co_await m_database.write(reindex);
    if (written)
        m_changes.contentChanged();
    co_return written;
}

} // namespace lectern::catalog
