// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/policy/roles.h"
#include "tests/client/fake_api_server.h"

#include <QString>

namespace lectern {

/// Gives a fake server a few rooms with people who talk; answers with the id of the first.
QString answerChats(FakeApiServer &server);
/// What is said beside a lesson, about two of its moments.
void answerLessonChat(FakeApiServer &server, const QString &courseId, const QString &lessonId);
/// A lesson whose room is empty.
void answerSilentLesson(FakeApiServer &server, const QString &courseId, const QString &lessonId);
/// On top of it: in that room people send one another files.
void answerFiles(FakeApiServer &server);
/// On top of it: that person has this role in the school and looks after the first room, where
/// words are refused and a few things were decided.
void answerModeration(FakeApiServer &server, Role role);
/// On top of it: in that room people show one another programs.
void answerCode(FakeApiServer &server);
/// That room is archived.
void answerArchived(FakeApiServer &server);
/// In that room one has to wait between two messages.
void answerSlow(FakeApiServer &server);
/// In that room one may not write for an hour.
void answerSilenced(FakeApiServer &server);
/// The same person, and no room.
void answerNoChats(FakeApiServer &server);

/// The account is invisible to others.
void answerInvisible(FakeApiServer &server);
/// A conversation of two, and a message that was changed, among those of `answerChats`.
[[nodiscard]] QString personalRoom();
[[nodiscard]] QString editedMessage();
/// A question there that was answered.
[[nodiscard]] QString threadMessage();

} // namespace lectern
