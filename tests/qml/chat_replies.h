// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/client/fake_api_server.h"

#include <QString>

namespace lectern {

/// Gives a fake server a few rooms with people who talk; answers with the id of the first.
QString answerChats(FakeApiServer &server);
/// What is said beside a lesson, about two of its moments.
void answerLessonChat(FakeApiServer &server, const QString &courseId, const QString &lessonId);
/// On top of it: in that room people send one another files.
void answerFiles(FakeApiServer &server);
/// The same person, and no room.
void answerNoChats(FakeApiServer &server);

} // namespace lectern
