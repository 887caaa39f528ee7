// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_views.h"
#include "server/features/chat/course_rooms.h"
#include "server/features/chat/inspections.h"
#include "shared/dto/chat_history.h"
#include "shared/dto/chat_join.h"
#include "shared/dto/chat_search.h"
#include "shared/dto/chat_traces.h"

#include <functional>

namespace lectern::chat {

/// Whether an answer to a join holds a page of what was missed, or nothing of it.
enum class JoinExtent : quint8 { Page, Head };

/// Reading rooms. All errors of ChatAccess::readable.
class HistoryService
{
public:
    HistoryService(ChatParts parts, ChatAccess &access, Inspections &inspections, ChatViews &views,
                   CourseRooms &courses);

    [[nodiscard]] QCoro::Task<Result<MessageListReply>> messages(Person person,
                                                                 MessagesRequest request);
    /// Call it after the socket listens to the room: then nothing falls between the answer and the
    /// pushes.
    [[nodiscard]] QCoro::Task<Result<JoinReply>> join(Person person, JoinRequest request,
                                                      JoinExtent extent = JoinExtent::Page);
    /// `head` as JSON with all that follows `since`, beyond a page but within bounds that keep the
    /// server's memory. Read piece by piece, so that others read between them, and encoded there;
    /// cut after the next piece once it is not wanted any more, which is asked on this thread.
    [[nodiscard]] QCoro::Task<Result<QByteArray>>
    missed(Person person, JoinReply head, qint64 since, std::function<bool()> isWanted);
    [[nodiscard]] QCoro::Task<Result<OnlineReply>> online(Person person, CourseId course);
    /// Error: chat.invalid_cursor.
    [[nodiscard]] QCoro::Task<Result<PinsReply>> pins(Person person, PinsRequest request);
    /// For the author and for moderators: chat.message_not_found for others.
    [[nodiscard]] QCoro::Task<Result<MessageEditsReply>> edits(Person person, MessageId id);
    /// Of every room for a program; for an admin of the school of all courses' rooms and of those
    /// he or she is in. Whoever may call it is decided before. Error: chat.invalid_cursor.
    [[nodiscard]] QCoro::Task<Result<AllMessagesReply>> all(std::optional<Person> admin,
                                                            AllMessagesRequest request);

private:
    /// How far a page may be from the start; a cursor goes on from there.
    static constexpr qint64 kMaxPaged = 10'000;

    /// The room's id, of a request that names a room or a course.
    [[nodiscard]] QCoro::Task<Result<RoomId>> roomOf(Person person, std::optional<RoomId> room,
                                                     std::optional<CourseId> course);
    /// Where a page is, as numbers.
    struct Span
    {
        std::optional<qint64> before;
        std::optional<qint64> after;
    };
    [[nodiscard]] Result<Span> spanOf(db::Session &session, const Room &room,
                                      const MessagesRequest &request);
    /// A place that a request names by a message's number, from `least` on, or id.
    [[nodiscard]] Result<std::optional<qint64>> numberOf(db::Session &session, const Room &room,
                                                         const char *field,
                                                         const std::optional<QString> &place,
                                                         qint64 least);
    [[nodiscard]] Result<MessageListReply> page(db::Session &session, const Person &person,
                                                const Room &room, const MessagesRequest &request);
    /// The page of a thread: the messages of `reply`, how many and what is around them.
    [[nodiscard]] Result<> fillThread(db::Session &session, const Person &person, const Room &room,
                                      const MessagesRequest &request, const Span &span,
                                      MessageListReply &reply);
    /// As much, of what is pinned to a lesson.
    void fillLesson(db::Session &session, const Person &person, const Room &room,
                    const MessagesRequest &request, const Span &span, MessageListReply &reply);
    /// The messages of an answer to a join, `lastSeq`, `lastChange` and `more`.
    void fillJoin(db::Session &session, const Person &person, const Room &room,
                  const JoinRequest &request, JoinReply &reply);
    struct Portion
    {
        QList<MessageDto> messages;
        bool isCut = false;  ///< the bytes were not enough
        bool isFull = false; ///< more may follow
    };
    /// At most so many of the messages after `after` up to `upTo`; takes what they need off
    /// `bytes`.
    [[nodiscard]] Portion portion(db::Session &session, const UserId &me, const Room &room,
                                  qint64 after, qint64 upTo, qsizetype most, qint64 &bytes);
    struct Missed;
    [[nodiscard]] Result<> addMissed(db::Session &session, const Person &person, Missed &missed);

    ChatParts m_parts;
    ChatAccess &m_access;
    Inspections &m_inspections;
    ChatViews &m_views;
    CourseRooms &m_courses;
};

} // namespace lectern::chat
