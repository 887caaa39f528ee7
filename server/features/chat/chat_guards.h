// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_access.h"

namespace lectern::chat {

/// Whether somebody may do something at all, whatever else is said: asked before it is told what is
/// wrong with that. What holds is what the command finds. Safe from any thread.
class ChatGuards
{
public:
    ChatGuards(ChatParts parts, ChatAccess &access) : m_parts(parts), m_access(access) {}

    [[nodiscard]] QCoro::Task<Result<>> reads(Person person, RoomId room);
    [[nodiscard]] QCoro::Task<Result<>> writes(Person person, RoomId room);
    /// In the course's room; also where there is none yet.
    [[nodiscard]] QCoro::Task<Result<>> writesIn(Person person, CourseId course);
    [[nodiscard]] QCoro::Task<Result<>> moderates(Person person, RoomId room);
    [[nodiscard]] QCoro::Task<Result<>> sees(Person person, MessageId message);
    [[nodiscard]] QCoro::Task<Result<>> edits(Person person, MessageId message);
    /// The author, and who moderates its room.
    [[nodiscard]] QCoro::Task<Result<>> removes(Person person, MessageId message);
    /// Where it is not said of what it is.
    [[nodiscard]] static QCoro::Task<Result<>> allows() { co_return success(); }

private:
    template<class F>
    [[nodiscard]] QCoro::Task<Result<>> ask(F function);

    ChatParts m_parts;
    ChatAccess &m_access;
};

} // namespace lectern::chat
