// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/rooms_store.h"

namespace lectern::chat {

#define LECTERN_IS_ADMIN "WHERE m.room_no = ? AND m.left_at IS NULL AND m.role = 'admin'"
/// Who looks after a room. SQLite would go through all members, though it has an index of these.
inline constexpr db::Statement kListAdmins{
    "chat.list_admins",
    "SELECT m.user_id FROM chat_members m INDEXED BY chat_members_admins " LECTERN_IS_ADMIN
    " ORDER BY m.user_id",
    "SELECT m.user_id FROM chat_members m " LECTERN_IS_ADMIN " ORDER BY m.user_id"};

/// RoomsStore on both databases.
class SqlRoomsStore : public RoomsStore
{
public:
    std::optional<Room> room(db::Session &session, const RoomId &id, bool lock = false) override;
    std::optional<Room> roomByNo(db::Session &session, qint64 no) override;
    std::optional<Room> courseRoom(db::Session &session, const CourseId &course) override;
    std::optional<Room> lessonRoom(db::Session &session, const LessonId &lesson) override;
    QList<Room> roomsOfCourse(db::Session &session, const CourseId &course) override;
    std::optional<Room> personalRoom(db::Session &session, const QByteArray &pairKey) override;
    QList<ReadPlace> readPlaces(db::Session &session, qint64 roomNo) override;
    QList<UserId> readers(db::Session &session, const MessageKey &key, const UserId &but, int limit,
                          int offset) override;
    qint64 countReaders(db::Session &session, const MessageKey &key, const UserId &but) override;
    QList<NewSeat> newSeats(db::Session &session, const QList<UserId> &users,
                            Timestamp since) override;
    QHash<RoomId, RoomNumbers> numbers(db::Session &session, const QList<RoomId> &ids) override;
    qint64 insert(db::Session &session, const Room &room, const QByteArray &pairKey) override;
    void updateSettings(db::Session &session, const Room &room) override;
    void updateCounters(db::Session &session, const Room &room) override;
    std::optional<Member> member(db::Session &session, qint64 roomNo, const UserId &user) override;
    void putMember(db::Session &session, qint64 roomNo, const Member &member) override;
    void updateMemberRead(db::Session &session, qint64 roomNo, const Member &member) override;
    QList<ListedMember> members(db::Session &session, qint64 roomNo, int limit,
                                int offset) override;
    QList<ListedMember> membersAfter(db::Session &session, qint64 roomNo, const UserId &last,
                                     int limit) override;
    QList<NamedMember> membersNamed(db::Session &session, qint64 roomNo, const QStringList &keys,
                                    int limit) override;
    QList<UserId> memberIds(db::Session &session, qint64 roomNo) override;
    QSet<UserId> undisturbed(db::Session &session, qint64 roomNo, Timestamp now) override;
    QList<UserId> adminIds(db::Session &session, qint64 roomNo) override;
    std::optional<UserId> eldestMember(db::Session &session, qint64 roomNo) override;
    QList<RoomId> groupsOf(db::Session &session, const UserId &user) override;
    QList<std::pair<RoomId, RoomRole>> courseSeatsOf(db::Session &session,
                                                     const UserId &user) override;
    int admins(db::Session &session, qint64 roomNo) override;
    QList<RoomView> views(db::Session &session, const UserId &user, int limit, int offset) override;
    qint64 countViews(db::Session &session, const UserId &user) override;
    qint64 countUnread(db::Session &session, const UserId &user) override;
    std::optional<RoomView> view(db::Session &session, const RoomId &room,
                                 const UserId &user) override;
    void putDraft(db::Session &session, const UserId &user, const Draft &draft) override;
    void removeDraft(db::Session &session, const UserId &user, qint64 roomNo) override;
    QList<Draft> drafts(db::Session &session, const UserId &user) override;
    std::optional<PersonRow> person(db::Session &session, const UserId &user) override;
    void putPresence(db::Session &session, const UserId &user, const PresenceRow &row) override;
    void putLastSeen(db::Session &session, const UserId &user, Timestamp at) override;
    std::optional<PresenceRow> presence(db::Session &session, const UserId &user) override;
};

} // namespace lectern::chat
