// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/core/security/password_hasher.h"
#include "server/demo/school/studio.h"
#include "server/features/accounts/accounts_store.h"
#include "server/features/catalog/api.h"
#include "server/features/chat/messages_store.h"
#include "server/features/chat/rooms_store.h"
#include "server/features/learning/learning_store.h"
#include "server/features/media/api.h"
#include "server/features/school/school_store.h"

namespace lectern::demo {

/// What the demo is written through; all of it outlives the task.
struct DemoParts
{
    db::Database &database;
    PasswordHasher &passwords;
    accounts::AccountsStore &accounts;
    catalog::CourseWriter &courses;
    catalog::CatalogChanges &changes;
    media::MediaLibrary &media;
    learning::LearningStore &learning;
    school::SchoolStore &school;
    chat::RoomsStore &rooms;
    chat::MessagesStore &messages;
};

struct DemoOptions
{
    QString workParent;     ///< media are made in a temporary folder inside; the data directory
    QString content = {};   ///< the folder to read; empty: the one compiled in
    Progress progress = {}; ///< may be empty
    std::optional<StudioPrograms> programs = {}; ///< empty: looked for
};

/// Fills an empty school with people, courses, videos, what they have learned and what they say.
/// Does nothing where that has been done; a school that is not empty and not the demo is an error.
/// Everything but the accounts is written in one unit at the end, and a run that was interrupted is
/// taken up by the next. Blocks its thread while the media are made. Errors: internal, whose detail
/// is a sentence for people, and storage.*.
[[nodiscard]] QCoro::Task<Result<>> fillDemoSchool(DemoParts parts, DemoOptions options);

} // namespace lectern::demo
