// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/cache/thread_cache.h"
#include "server/features/chat/chat_parts.h"

#include <QSet>

namespace lectern::chat {

/// The row of somebody who comes, perhaps again, into a room: what was decided about him or her,
/// such as silence, holds.
[[nodiscard]] Member cameBack(Member member, const Room &room);

/// Who may do what in which room. Works inside a read or a unit of writing. Safe from any thread.
class ChatAccess
{
public:
    explicit ChatAccess(ChatParts parts);

    /// What the course's room says for the rooms of its lessons, too.
    struct CourseRules
    {
        bool enabled = true;
        bool announceOnly = false;
        int slowModeSeconds = 0;
        std::optional<Timestamp> archivedAt = {};
        std::optional<Timestamp> silencedUntil = {}; ///< the person
        bool removed = false;                        ///< the person; keeps out of lessons' rooms
    };
    /// Somebody in a room: the row, and whether he or she looks after it.
    struct Seat
    {
        Member member;
        bool moderates = false;
        CourseRules course = {};
    };

    /// Whether the course's rooms are open to that person: enrolled, instructor or admin.
    [[nodiscard]] bool entitled(db::Session &session, const Person &person, const CourseId &course);
    /// The course's instructor; a group's admin; an admin of the school anywhere but in other
    /// people's personal rooms.
    [[nodiscard]] bool moderates(db::Session &session, const Person &person, const Room &room,
                                 const Member *member);

    /// A room to read in. Errors: chat.not_a_member (of a course), chat.room_not_found.
    [[nodiscard]] Result<Room> readable(db::Session &session, const Person &person,
                                        const RoomId &id);
    /// A room that may be written in, for asking before work is done for it: what holds is what the
    /// command finds. Errors: those of readable and maySend.
    [[nodiscard]] Result<Room> writable(db::Session &session, const Person &person,
                                        const RoomId &id);
    /// As readable, and for an admin of the school a group or a pair that he or she is not in,
    /// while somebody else's report of a message there is open, and for thirty days after. Whoever
    /// reads goes by Inspections.
    [[nodiscard]] Result<Room> inspectable(db::Session &session, const Person &person,
                                           const RoomId &id);
    /// Whether that is why somebody may look at it, who has no seat there.
    [[nodiscard]] bool inspects(db::Session &session, const Person &person, const Room &room);
    /// The same for the room of a message: chat.message_not_found.
    enum class Look { Inside, Closely }; ///< as readable or as inspectable
    [[nodiscard]] Result<Room> roomOf(db::Session &session, const Person &person,
                                      const MessageId &id, Look look = Look::Inside);

    /// Nothing of note but in a lesson's room.
    [[nodiscard]] CourseRules courseRules(db::Session &session, const Room &room,
                                          const UserId &user);

    /// Within a command. Whoever is entitled to a course's room but has no seat yet gets one.
    [[nodiscard]] Result<Seat> seat(db::Session &session, RoomState &state, const Person &person);
    /// May write now. Errors: chat.disabled, chat.read_only, chat.announcements_only,
    /// chat.silenced, chat.slow_mode.
    [[nodiscard]] static Result<> maySend(const Room &room, const Seat &seat, Timestamp now);
    /// May change what is there (react). Errors: chat.disabled, chat.read_only, chat.silenced.
    [[nodiscard]] static Result<> mayChange(const Room &room, const Seat &seat, Timestamp now);
    /// May write that message anew, which is as good as a new one; but the last one may be mended
    /// once without waiting. Errors: those of maySend.
    [[nodiscard]] static Result<> mayEdit(const Room &room, const Seat &seat,
                                          const Message &message, Timestamp now);
    /// Error: chat.message_not_found.
    [[nodiscard]] Result<Message> message(db::Session &session, const Room &room,
                                          const MessageId &id);

    /// The list of words, at most some seconds old.
    [[nodiscard]] QSet<QString> words(db::Session &session);

    /// The refusal of a room to somebody who isn't in it.
    [[nodiscard]] static Error stranger(const Room &room);

private:
    ChatParts m_parts;
    ThreadCache<struct ChatWordsTag, int, QSet<QString>> m_words;
};

} // namespace lectern::chat
