// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/all_calls.h"
#include "server/features/chat/chat_guards.h"
#include "server/features/chat/chat_views.h"
#include "server/features/chat/course_rooms.h"
#include "server/features/chat/read_places.h"
#include "shared/dto/chat_messages.h"
#include "shared/dto/chat_reads.h"
#include "shared/dto/chat_traces.h"

namespace lectern::chat {

/// Writing in rooms. Every change is answered once it is on disk; Committed::json is the answer
/// (and the push) as it was encoded. What others hear as something new (send, edit, react, pin)
/// counts among what may be written: see SendLimits; those who moderate a room are not held up by
/// how much others write in it. Errors beside those of ChatAccess: chat.message_not_found.
class MessagesService
{
public:
    /// Whether SendLimits::takeOfPerson has been asked for this message.
    enum class Counted { No, Yes };

    MessagesService(ChatParts parts, ChatAccess &access, ChatViews &views, CourseRooms &courses);

    /// A clientId sent again answers with the first message and stores nothing; `json` is then
    /// empty. Errors: chat.empty, chat.invalid_text, chat.too_long, chat.word_not_allowed,
    /// chat.reply_not_in_room, chat.attachment_not_found, chat.mention_not_member (its fields are
    /// `mentions[0]`, …), chat.lesson_not_in_course.
    [[nodiscard]] QCoro::Task<Result<Committed<MessageDto>>>
    send(Person person, SendMessageRequest request, Counted counted = Counted::No);
    /// The message that this person sent by that clientId, if there is one.
    [[nodiscard]] QCoro::Task<Result<std::optional<MessageDto>>> sentAlready(Person person,
                                                                             Uuid clientId);
    /// The message that was sent by that clientId; else the refusal.
    [[nodiscard]] QCoro::Task<Result<Committed<MessageDto>>>
    unlessSent(Person person, std::optional<Uuid> clientId, Error refusal);
    /// Called, on any thread, when a message with files was deleted. Set before use.
    void setFilesLeft(std::function<void()> listener) { m_filesLeft = std::move(listener); }
    /// One's own. Errors: chat.not_yours beside those of send.
    [[nodiscard]] QCoro::Task<Result<MessageDto>> edit(Person person, EditMessageRequest request);
    /// One's own, or as a moderator. Error: chat.not_yours.
    [[nodiscard]] QCoro::Task<Result<MessageDeletedReply>> remove(Person person, MessageId id);
    /// Of a room that was looked up before. With a report: because of it, which is what the audit
    /// says, by somebody who is known to look after the room.
    [[nodiscard]] QCoro::Task<Result<MessageDeletedReply>>
    removeFrom(RoomId room, Person person, MessageId id, std::optional<Report> reported);
    /// Errors: chat.invalid_emoji, chat.too_many_reactions.
    [[nodiscard]] QCoro::Task<Result<MessageDto>> react(Person person, MessageId id,
                                                        std::optional<QString> emoji, bool on);
    [[nodiscard]] QCoro::Task<Result<MarkReadReply>> markRead(Person person, MessageId id);
    [[nodiscard]] QCoro::Task<Result<ReadCountsReply>> readCounts(Person person, RoomId room);
    [[nodiscard]] QCoro::Task<Result<ReadersReply>> readers(Person person, ReadersRequest request);
    /// For moderators; in groups and personal rooms for everybody in them. Error: auth.forbidden.
    [[nodiscard]] QCoro::Task<Result<MessageDto>> pin(Person person, PinRequest request);

private:
    [[nodiscard]] QCoro::Task<Result<Committed<MessageDto>>>
    trySend(Person person, SendMessageRequest request, Counted counted);
    [[nodiscard]] QCoro::Task<Result<MessageDto>> tryEdit(Person person,
                                                          EditMessageRequest request);
    [[nodiscard]] QCoro::Task<Result<MessageDto>> tryReact(Person person, MessageId id,
                                                           std::optional<QString> emoji, bool on);
    [[nodiscard]] Result<> takeInRoom(const RoomState &state, const ChatAccess::Seat &seat);
    [[nodiscard]] Result<RoomChange<MessageDto>> sendNow(db::Session &session, RoomState &state,
                                                         const Person &person,
                                                         const SendMessageRequest &request);
    [[nodiscard]] Result<std::optional<MessageDto>>
    sentBefore(db::Session &session, const Person &person, const SendMessageRequest &request);
    /// The files a message is to carry; whether they make it what it says it is.
    [[nodiscard]] Result<MessageType> checkFiles(db::Session &session, const Room &room,
                                                 const Person &person,
                                                 const SendMessageRequest &request);
    /// Members, and whoever is entitled to a course's room but has no seat there yet. Whoever was
    /// mentioned `before` and has left is left out; of others chat.mention_not_member says which
    /// they are.
    [[nodiscard]] Result<QList<UserId>> mentioned(db::Session &session, RoomState &state,
                                                  const std::optional<QList<UserId>> &wanted,
                                                  const UserId &sender,
                                                  const QList<UserId> &before);
    /// Members whose whole name stands behind an '@' in the text, the longest that fits there; all
    /// who are called so, unless they are too many. Others' names are text.
    [[nodiscard]] QList<UserId> named(db::Session &session, const Room &room, const QString &text,
                                      const UserId &sender);
    /// Whom a message mentions when its text changes: whom the old text named go, whom the new one
    /// names come.
    [[nodiscard]] QList<UserId> namedAnew(db::Session &session, const Room &room,
                                          const Message &before, const QString &text);
    [[nodiscard]] bool hasAccount(db::Session &session, const UserId &user);
    [[nodiscard]] bool mayBeSeated(db::Session &session, const Room &room, const UserId &user);
    /// Those of the mentioned who have none yet.
    [[nodiscard]] static QList<UserId> withoutSeat(db::Session &session, RoomState &state,
                                                   const QList<UserId> &mentioned);
    /// A pair is the other one's, too, once something is said in it.
    [[nodiscard]] std::vector<RoomPush> beginPair(db::Session &session, RoomState &state,
                                                  const Message &message);
    /// With what tells them of it.
    [[nodiscard]] std::vector<RoomPush> giveSeats(db::Session &session, RoomState &state,
                                                  const QList<UserId> &users);
    /// A second or a page, of a lesson.
    [[nodiscard]] static Result<> checkMoment(const SendMessageRequest &request);
    /// The lesson is one of the room's course. Within the command: what is sent before something
    /// else stays before it. Error: chat.lesson_not_in_course.
    [[nodiscard]] Result<> checkLesson(db::Session &session, const Room &room,
                                       const SendMessageRequest &request);
    /// Those who have a row for it: where all are meant nobody needs one.
    [[nodiscard]] static QList<UserId> byName(const Message &message);
    /// Counts whom a message mentions that was written, or changed from what it was `before`; those
    /// who are new are told.
    void mention(db::Session &session, const Room &room, const Message &before,
                 const Message &message, RoomChange<MessageDto> &change);
    [[nodiscard]] QCoro::Task<Result<RoomId>> roomOf(Person person, MessageId id);

    ChatParts m_parts;
    ChatAccess &m_access;
    ChatGuards m_guards;
    ChatViews &m_views;
    CourseRooms &m_courses;
    AllCalls m_calls;
    ReadPlaces m_reads;
    std::function<void()> m_filesLeft;
};

} // namespace lectern::chat
