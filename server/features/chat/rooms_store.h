// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/features/chat/message_id.h"
#include "server/features/chat/room_model.h"

#include <QHash>
#include <QSet>

namespace lectern::chat {

/// Rooms, who is in them, drafts and last-seen times. No state of its own; each call runs inside
/// the caller's read or unit of writing, on its thread, and a failing database throws through it.
class RoomsStore
{
public:
    virtual ~RoomsStore() = default;

    /// With `lock` (in a unit of writing) nobody else changes the room until the unit ends.
    [[nodiscard]] virtual std::optional<Room> room(db::Session &session, const RoomId &id,
                                                   bool lock = false) = 0;
    [[nodiscard]] virtual std::optional<Room> roomByNo(db::Session &session, qint64 no) = 0;
    [[nodiscard]] virtual std::optional<Room> courseRoom(db::Session &session,
                                                         const CourseId &course) = 0;
    [[nodiscard]] virtual std::optional<Room> lessonRoom(db::Session &session,
                                                         const LessonId &lesson) = 0;
    /// Of a course: its own and those of its lessons.
    [[nodiscard]] virtual QList<Room> roomsOfCourse(db::Session &session,
                                                    const CourseId &course) = 0;
    [[nodiscard]] virtual std::optional<Room> personalRoom(db::Session &session,
                                                           const QByteArray &pairKey) = 0;
    /// The numbers of those that there are.
    [[nodiscard]] virtual QHash<RoomId, RoomNumbers> numbers(db::Session &session,
                                                             const QList<RoomId> &ids) = 0;
    /// The number it got; 0 where there is such a course's, lesson's or pair's room already.
    [[nodiscard]] virtual qint64 insert(db::Session &session, const Room &room,
                                        const QByteArray &pairKey) = 0;
    /// Name, flags, limits and archive.
    virtual void updateSettings(db::Session &session, const Room &room) = 0;
    /// lastSeq, lastChange, lastMessageAt, memberCount.
    virtual void updateCounters(db::Session &session, const Room &room) = 0;

    [[nodiscard]] virtual std::optional<Member> member(db::Session &session, qint64 roomNo,
                                                       const UserId &user) = 0;
    /// Inserts, or replaces a row that is there.
    virtual void putMember(db::Session &session, qint64 roomNo, const Member &member) = 0;
    /// lastReadSeq and lastSentAt only.
    virtual void updateMemberRead(db::Session &session, qint64 roomNo, const Member &member) = 0;
    /// Of those who are in the room, by name. All of its members are gone through.
    [[nodiscard]] virtual QList<ListedMember> members(db::Session &session, qint64 roomNo,
                                                      int limit, int offset) = 0;
    /// The same, those who come after somebody with an account.
    [[nodiscard]] virtual QList<ListedMember> membersAfter(db::Session &session, qint64 roomNo,
                                                           const UserId &last, int limit) = 0;
    /// Those who are in the room and whose name has one of the keys (accounts::nameKey), the
    /// longest keys first: by the index of names, however many are in the room.
    [[nodiscard]] virtual QList<NamedMember> membersNamed(db::Session &session, qint64 roomNo,
                                                          const QStringList &keys, int limit) = 0;
    /// Those who are in the room and have read something since they came. All of its members are
    /// gone through.
    [[nodiscard]] virtual QList<ReadPlace> readPlaces(db::Session &session, qint64 roomNo) = 0;
    /// Who has read up to `seq` or further and was there by then, by name; without `but`.
    [[nodiscard]] virtual QList<UserId> readers(db::Session &session, const MessageKey &key,
                                                const UserId &but, int limit, int offset) = 0;
    [[nodiscard]] virtual qint64 countReaders(db::Session &session, const MessageKey &key,
                                              const UserId &but) = 0;
    /// Of those `users`: what rooms they came into from then on, and are in.
    [[nodiscard]] virtual QList<NewSeat> newSeats(db::Session &session, const QList<UserId> &users,
                                                  Timestamp since) = 0;
    /// All who are in the room, by id.
    [[nodiscard]] virtual QList<UserId> memberIds(db::Session &session, qint64 roomNo) = 0;
    /// Who is told of nothing there, not even of mentions.
    [[nodiscard]] virtual QSet<UserId> undisturbed(db::Session &session, qint64 roomNo,
                                                   Timestamp now) = 0;
    [[nodiscard]] virtual int admins(db::Session &session, qint64 roomNo) = 0;
    [[nodiscard]] virtual QList<UserId> adminIds(db::Session &session, qint64 roomNo) = 0;
    /// Who has been in it for longest, of those who still have an account.
    [[nodiscard]] virtual std::optional<UserId> eldestMember(db::Session &session,
                                                             qint64 roomNo) = 0;
    /// The groups that somebody is in.
    [[nodiscard]] virtual QList<RoomId> groupsOf(db::Session &session, const UserId &user) = 0;

    /// The rooms of courses and lessons that somebody is in, and as what.
    [[nodiscard]] virtual QList<std::pair<RoomId, RoomRole>> courseSeatsOf(db::Session &session,
                                                                           const UserId &user) = 0;

    /// Somebody's rooms, last written to first; without pairs that he or she has not come to yet.
    [[nodiscard]] virtual QList<RoomView> views(db::Session &session, const UserId &user, int limit,
                                                int offset) = 0;
    [[nodiscard]] virtual qint64 countViews(db::Session &session, const UserId &user) = 0;
    /// In all of somebody's rooms.
    [[nodiscard]] virtual qint64 countUnread(db::Session &session, const UserId &user) = 0;
    /// Of a room that the person is in.
    [[nodiscard]] virtual std::optional<RoomView> view(db::Session &session, const RoomId &room,
                                                       const UserId &user) = 0;

    virtual void putDraft(db::Session &session, const UserId &user, const Draft &draft) = 0;
    virtual void removeDraft(db::Session &session, const UserId &user, qint64 roomNo) = 0;
    [[nodiscard]] virtual QList<Draft> drafts(db::Session &session, const UserId &user) = 0;

    /// The name and picture of anybody with an account, also a deleted one.
    [[nodiscard]] virtual std::optional<PersonRow> person(db::Session &session,
                                                          const UserId &user) = 0;

    virtual void putPresence(db::Session &session, const UserId &user, const PresenceRow &row) = 0;
    /// lastSeen, where it is later; what somebody has chosen stays.
    virtual void putLastSeen(db::Session &session, const UserId &user, Timestamp at) = 0;
    [[nodiscard]] virtual std::optional<PresenceRow> presence(db::Session &session,
                                                              const UserId &user) = 0;
};

} // namespace lectern::chat
