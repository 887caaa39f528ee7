// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/core/security/token_issuer.h"
#include "server/features/catalog/api.h"
#include "server/features/chat/messages_store.h"
#include "server/features/chat/rooms_store.h"

#include <QString>

namespace lectern::demo {

struct BenchOptions
{
    QString dataDir; ///< bench.json is written there
    int courses = 1000;
    int users = 5000; ///< instructors among them; at least 20 are made
    int messages = 0; ///< in the room of the first course; needs BenchStores
};

/// Where messages go.
struct BenchStores
{
    chat::RoomsStore &rooms;
    chat::MessagesStore &messages;
};

/// Fills an empty school with made-up courses, people, enrollments, progress and reviews for load
/// generators; no media. The first 50 courses have 10 modules of 8 lessons, all others 3 of 4. Ends
/// by writing bench.json (docs/bench.md):
///
///     {"courses": [courseId, …],
///      "courseId": the first one's,
///      "modules": [{"moduleId": …, "lessons": [lessonId, …]}, …],   of the first course
///      "users": [{"token", "userId", "enrollmentId", "moduleId", "lessonId"}, …]}
///
/// `users` are 2,000 students (or all, where there are fewer) enrolled in the first course, with
/// access tokens that are good for a day and, for each, one lesson of it. Blocks, with the event
/// loop running. Errors: internal, whose detail is a sentence for people, and storage.*.
[[nodiscard]] Result<> fillBenchData(const BenchOptions &options, db::Database &database,
                                     catalog::CourseWriter &courses, const TokenIssuer &tokens,
                                     const BenchStores *stores = nullptr);

} // namespace lectern::demo
