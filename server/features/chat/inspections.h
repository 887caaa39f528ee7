// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_views.h"

#include <QCoroTask>

#include <functional>
#include <memory>

namespace lectern::chat {

/// Looks of an admin of the school into groups and pairs of others. Whatever is read that way goes
/// through this, so that the people there can see that it was. Safe from any thread.
class Inspections
{
public:
    static constexpr const char *kAction = "room.inspected";

    /// Of a read: the room that was looked into, where it was an inspection.
    struct Look
    {
        std::optional<RoomId> room = {};
    };

    Inspections(ChatParts parts, ChatAccess &access, ChatViews &views)
        : m_parts(parts), m_access(access), m_views(views)
    {
    }

    /// As ChatAccess::inspectable; `look` notes if that is an inspection.
    [[nodiscard]] Result<Room> open(db::Session &session, const Person &person, const RoomId &id,
                                    Look &look);
    /// The same for the room of a message: chat.message_not_found.
    [[nodiscard]] Result<Room> openRoomOf(db::Session &session, const Person &person,
                                          const MessageId &id, Look &look);

    /// A read that opens rooms by these. It is answered once the audit of the room and a line among
    /// its messages say that somebody looked (once in an hour).
    template<class T>
    [[nodiscard]] QCoro::Task<Result<T>>
    read(Person person, std::function<Result<T>(db::Session &, Look &)> function)
    {
        const auto look = std::make_shared<Look>(); // written before this is resumed
        auto reading = m_parts.database.read([function, look](db::Session &session) -> Result<T> {
            return function(session, *look);
        });
        Result<T> found = co_await reading;
        if (found && look->room) {
            auto noting = note(person, *look->room);
            const Result<> noted = co_await noting;
            if (!noted)
                co_return noted.error();
        }
        co_return found;
    }

private:
    [[nodiscard]] QCoro::Task<Result<>> note(Person person, RoomId id);

    ChatParts m_parts;
    ChatAccess &m_access;
    ChatViews &m_views;
};

} // namespace lectern::chat
