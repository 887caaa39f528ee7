// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/demo_school.h"

#include "server/core/concurrency/await.h"
#include "server/core/security/password_hasher.h"
#include "server/demo/school/demo_school.h"
#include "server/features/accounts/sql_accounts_store.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "server/features/learning/sql_learning_store.h"
#include "server/features/school/sql_school_store.h"

#include <cstdio>

namespace lectern::app {

Result<> prepareDemoSchool(School &school, const SchoolOptions &options)
{
    PasswordHasher passwords(PasswordHasher::Options{});
    accounts::SqlAccountsStore accounts(school.database(), school.media());
    learning::SqlLearningStore learning;
    school::SqlSchoolStore settings;
    chat::SqlRoomsStore rooms;
    chat::SqlMessagesStore messages;
    const demo::DemoParts parts{school.database(),
                                passwords,
                                accounts,
                                school.courses(),
                                school.catalogChanges(),
                                school.media(),
                                learning,
                                settings,
                                rooms,
                                messages};
    demo::DemoOptions how{.workParent = options.dataDir};
    how.progress = [](const QString &line) { std::fprintf(stderr, "%s\n", qPrintable(line)); };
    return await(demo::fillDemoSchool(parts, how));
}

} // namespace lectern::app
