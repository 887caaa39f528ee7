// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_upkeep.h"

#include "server/features/chat/room_pushes.h"
#include "server/features/chat/system_message.h"

namespace lectern::chat {

QCoro::Task<Result<>> RoomUpkeep::courseChanged(CourseId course)
{
    auto reading =
        m_parts.database.read([this, course](db::Session &session) -> Result<QList<Wanted>> {
            QList<Wanted> rooms;
            const auto outline = m_parts.catalog.outline(session, course);
            if (!outline)
                return rooms;
            for (const Room &room : m_parts.rooms.roomsOfCourse(session, course)) {
                const catalog::LessonFacts *lesson =
                    room.lessonId ? outline->lesson(*room.lessonId) : nullptr;
                const bool ofCourse = room.type == RoomType::Course;
                rooms.append(
                    {room.id, ofCourse ? outline->title : (lesson ? lesson->title : room.name),
                     outline->status == CourseStatus::Archived, outline->instructorId, course});
            }
            return rooms;
        });
    const Result<QList<Wanted>> rooms = co_await reading;
    if (!rooms)
        co_return rooms.error();
    for (const Wanted &wanted : *rooms) {
        auto following =
            m_parts.log.submit(wanted.room, [this, wanted](db::Session &session, RoomState &state) {
                return follow(session, state, wanted);
            });
        const auto followed = co_await following;
        if (!followed)
            co_return followed.error();
    }
    co_return success();
}

Result<RoomChange<Unit>> RoomUpkeep::follow(db::Session &session, RoomState &state,
                                            const Wanted &wanted)
{
    RoomChange<Unit> change;
    Room &room = state.edit();
    QStringList done;
    const bool renamed = room.name != wanted.name;
    if (renamed) {
        room.name = wanted.name;
        done.append(QStringLiteral("name"));
    }
    const bool opens = !wanted.archived && room.archivedAt && room.archivedWithCourse;
    const bool closes = wanted.archived && !room.archivedAt;
    if (opens || closes) {
        room.archivedAt = closes ? std::optional(Timestamp::now()) : std::nullopt;
        room.archivedWithCourse = closes;
        done.append(closes ? QStringLiteral("archived=true") : QStringLiteral("archived=false"));
    }
    handOver(session, state, wanted, change);
    if (done.isEmpty())
        return change;
    m_parts.rooms.updateSettings(session, room);
    m_parts.moderation.audit(session, room.no,
                             {Timestamp::now(),
                              wanted.instructor,
                              QStringLiteral("room.settings"),
                              {},
                              {},
                              done.join(QLatin1Char(' '))});
    if (renamed)
        say(session, state, wanted.instructor, "room.renamed", {}, change);
    change.pushes.push_back(updated(room));
    return change;
}

void RoomUpkeep::handOver(db::Session &session, RoomState &state, const Wanted &wanted,
                          RoomChange<Unit> &change)
{
    const Member *there = state.member(session, wanted.instructor);
    const bool seated = there && there->isIn();
    // Nobody who was shown out comes back by an event.
    if (!(there && there->removed) && !(seated && there->role == RoomRole::Admin)) {
        Member instructor =
            seated ? *there
                   : cameBack(there ? *there : Member{.userId = wanted.instructor}, state.room());
        instructor.role = RoomRole::Admin;
        state.put(session, instructor);
        state.countMember(seated ? 0 : 1);
        change.pushes.push_back(
            toPerson(wanted.instructor, chat_events::kRoomAdded, state, RoomRole::Admin));
    }
    for (const UserId &user : m_parts.rooms.adminIds(session, state.room().no)) {
        const auto person = m_parts.rooms.person(session, user);
        if (user == wanted.instructor || (person && person->role == Role::Admin))
            continue;
        Member before = *state.member(session, user);
        before.role = RoomRole::Member;
        const bool stays = m_access.entitled(session, {user, Role::Student, {}}, wanted.course);
        if (!stays) {
            before.leftAt = Timestamp::now();
            state.countMember(-1);
            change.expelled.append(user);
        }
        state.put(session, before);
        change.pushes.push_back(
            toPerson(user, stays ? chat_events::kRoomAdded : chat_events::kRoomRemoved, state,
                     RoomRole::Member));
    }
}

QCoro::Task<Result<>> RoomUpkeep::accountDeleted(UserId user)
{
    auto reading =
        m_parts.database.read([this, user](db::Session &session) -> Result<QList<RoomId>> {
            return m_parts.rooms.groupsOf(session, user);
        });
    const Result<QList<RoomId>> rooms = co_await reading;
    if (!rooms)
        co_return rooms.error();
    for (const RoomId &room : *rooms) {
        auto leaving =
            m_parts.log.submit(room, [this, user](db::Session &session, RoomState &state) {
                return leave(session, state, user);
            });
        const auto left = co_await leaving;
        if (!left)
            co_return left.error();
    }
    co_return success();
}

Result<RoomChange<Unit>> RoomUpkeep::leave(db::Session &session, RoomState &state,
                                           const UserId &user)
{
    RoomChange<Unit> change;
    const Member *there = state.member(session, user);
    if (!there || !there->isIn())
        return change;
    Member leaving = *there;
    leaving.leftAt = Timestamp::now();
    leaving.role = RoomRole::Member;
    state.put(session, leaving);
    state.countMember(-1);
    say(session, state, user, "room.member_left", {user}, change);
    change.expelled = {user};
    const qint64 no = state.room().no;
    const auto heir = m_parts.rooms.admins(session, no) == 0
                          ? m_parts.rooms.eldestMember(session, no)
                          : std::nullopt;
    if (!heir)
        return change;
    Member admin = *state.member(session, *heir);
    admin.role = RoomRole::Admin;
    state.put(session, admin);
    m_parts.moderation.audit(
        session, no, {Timestamp::now(), user, QStringLiteral("member.promoted"), heir, {}, {}});
    change.pushes.push_back(toPerson(*heir, chat_events::kRoomAdded, state, RoomRole::Admin));
    return change;
}

void RoomUpkeep::say(db::Session &session, RoomState &state, const UserId &actor, const char *what,
                     const QList<UserId> &about, RoomChange<Unit> &change)
{
    const Message line =
        addSystemMessage(session, m_parts.messages, state, actor, QLatin1String(what), about);
    change.pushes.push_back(told(m_views.bare(session, state.room(), line)));
}

} // namespace lectern::chat
