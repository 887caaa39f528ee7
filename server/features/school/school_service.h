// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/school/school_store.h"
#include "shared/dto/school.h"

namespace lectern::school {

/// What a sign-in page shows. Read from the table `settings`: school.name, school.tagline,
/// school.demo ("1"), school.demo_accounts (a JSON array of DemoAccountDto). Any thread.
class SchoolService
{
public:
    SchoolService(db::Database &database, SchoolStore &store, bool registrationOpen)
        : m_database(database), m_store(store), m_registrationOpen(registrationOpen)
    {
    }

    [[nodiscard]] QCoro::Task<Result<SchoolDto>> info();

private:
    db::Database &m_database;
    SchoolStore &m_store;
    bool m_registrationOpen;
};

} // namespace lectern::school
