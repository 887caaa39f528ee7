// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/client/fake_api_server.h"

namespace lectern {

/// Gives a fake server the replies of a small school with one signed-in student.
void answerAsDemoSchool(FakeApiServer &server);
/// A recorded reply's data by its file name without `.json`.
[[nodiscard]] QJsonObject recordedReply(const QString &name);
/// Where the recorded student's sign-in is kept in a data directory, for that server.
/// The lessons of that course can be opened: two videos (whose bytes never come), articles, a PDF.
void answerLessons(FakeApiServer &server);
void keepSignIn(const QString &dataDirectory, const FakeApiServer &server);

} // namespace lectern
