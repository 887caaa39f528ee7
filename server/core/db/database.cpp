// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/database.h"

#include "server/core/db/db_error.h"

namespace lectern::db {

void Database::finish()
{
    close();
    Resumer::current()->deliver();
}

void Database::refuse(Unit &unit)
{
    unit.fail(unavailable(QStringLiteral("the queue is full")));
}

} // namespace lectern::db
