// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/school/course_writing.h"
#include "server/features/chat/messages_store.h"
#include "server/features/chat/rooms_store.h"

namespace lectern::demo {

/// Writes the rooms of all courses with who is in them, and what people said.
class ChatWriting
{
public:
    db::Session &session;
    chat::RoomsStore &rooms;
    chat::MessagesStore &messages;
    const DemoContent &content;
    const QHash<QString, UserId> &people;
    const QList<WrittenCourse> &written;
    Timestamp now;

    [[nodiscard]] Result<> run();

private:
    Result<> talk(const TalkFile &file);
    Result<> courseRoom(const WrittenCourse &course, const TalkFile *file);
    /// The room with its members and what was said there.
    Result<> write(chat::Room room, const QList<chat::Member> &members, const TalkFile *file,
                   const WrittenCourse *course, const QByteArray &pairKey);
    Result<> say(const chat::Room &room, const LineFile &line, qint64 seq, Timestamp at,
                 const QList<chat::Member> &members, const WrittenCourse *course);
    [[nodiscard]] QList<chat::Member> membersOf(const WrittenCourse &course);
    [[nodiscard]] const WrittenCourse *find(const QString &folder) const;
};

} // namespace lectern::demo
