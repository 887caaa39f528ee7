// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/course_rooms.h"

#include "server/features/chat/first_message.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"

namespace lectern::chat {

namespace {

/// A room that is made when the course is archived already.
void archiveWith(const catalog::CourseOutline &outline, Room &room)
{
    if (outline.status != CourseStatus::Archived)
        return;
    room.archivedAt = room.createdAt;
    room.archivedWithCourse = true;
}

} // namespace

QCoro::Task<Result<RoomId>> CourseRooms::make(Room room)
{
    auto writing = m_parts.database.write([this, room](db::Session &session) -> Result<RoomId> {
        Member instructor;
        instructor.userId = room.createdBy;
        instructor.role = RoomRole::Admin;
        instructor.joinedAt = room.createdAt;
        Room making = room;
        making.memberCount = 1;
        const qint64 no = m_parts.rooms.insert(session, making, {});
        if (no > 0) {
            m_parts.rooms.putMember(session, no, instructor);
            return room.id;
        }
        const auto existing = room.lessonId ? m_parts.rooms.lessonRoom(session, *room.lessonId)
                                            : m_parts.rooms.courseRoom(session, *room.courseId);
        if (!existing)
            return Error::internal(QStringLiteral("a room neither made nor there"));
        return existing->id;
    });
    const Result<RoomId> id = co_await writing;
    if (id && *id == room.id) {
        auto telling = tell(room);
        co_await telling;
        // What is known of the course may be some seconds old, and its event be through before the
        // room was there.
        auto following = m_upkeep.follow(room.id);
        const Result<> followed = co_await following;
        if (!followed)
            co_return followed.error();
    }
    co_return id;
}

QCoro::Task<> CourseRooms::tell(Room made)
{
    auto telling =
        m_parts.log.submit(made.id, [made](db::Session &, RoomState &) -> Result<RoomChange<Unit>> {
            RoomMemberPush push{made.id, made.createdBy, RoomRole::Admin};
            return RoomChange<Unit>{
                {}, {{made.createdBy.uuid(), chat_events::kRoomAdded, toJson(push), "", {}}}, {}};
        });
    // Where this fails, a listing tells of the room as well.
    [[maybe_unused]] const auto told = co_await telling;
    if (!made.lessonId)
        co_return;
    auto finding = m_parts.database.read([this, made](db::Session &session) -> Result<RoomId> {
        const auto room = m_parts.rooms.courseRoom(session, *made.courseId);
        return room ? Result<RoomId>(room->id) : Error::notFound("chat.room_not_found");
    });
    const Result<RoomId> course = co_await finding;
    if (!course)
        co_return;
    auto spreading = m_parts.log.submit(
        *course, [made](db::Session &, RoomState &state) -> Result<RoomChange<Unit>> {
            LessonRoomPush push{made.id, *made.courseId, *made.lessonId};
            return RoomChange<Unit>{
                {}, {{state.room().id.uuid(), chat_events::kLessonRoom, toJson(push), "", {}}}, {}};
        });
    [[maybe_unused]] const auto spread = co_await spreading;
}

QCoro::Task<Result<RoomId>> CourseRooms::course(Person person, CourseId course)
{
    using Found = std::pair<std::optional<RoomId>, Room>;
    auto reading =
        m_parts.database.read([this, person, course](db::Session &session) -> Result<Found> {
            const auto outline = m_parts.catalog.outline(session, course);
            if (!outline)
                return Error::notFound("catalog.course_not_found");
            if (!m_access.entitled(session, person, course))
                return Error::forbidden("chat.not_a_member");
            if (const auto room = m_parts.rooms.courseRoom(session, course))
                return Found{room->id, {}};
            Room room;
            room.id = RoomId::make();
            room.type = RoomType::Course;
            room.name = outline->title;
            room.courseId = course;
            room.createdBy = outline->instructorId;
            room.createdAt = Timestamp::now();
            archiveWith(*outline, room);
            return Found{std::nullopt, room};
        });
    Result<Found> found = co_await reading;
    if (!found)
        co_return std::move(found).error();
    if (found->first)
        co_return *found->first;
    co_return co_await make(found->second);
}

QCoro::Task<Result<RoomId>> CourseRooms::lesson(Person person, CourseId course, LessonId lesson,
                                                bool existing)
{
    using Found = std::pair<std::optional<RoomId>, Room>;
    auto reading = m_parts.database.read(
        [this, person, course, lesson, existing](db::Session &session) -> Result<Found> {
            const auto outline = m_parts.catalog.outline(session, course);
            if (!outline)
                return Error::notFound("catalog.course_not_found");
            if (!m_access.entitled(session, person, course))
                return Error::forbidden("chat.not_a_member");
            const catalog::LessonFacts *facts = outline->lesson(lesson);
            if (!facts)
                return Error::notFound("learning.lesson_not_found");
            if (const auto room = m_parts.rooms.lessonRoom(session, lesson))
                return Found{room->id, {}};
            if (existing)
                return Error::notFound("chat.room_not_found");
            Room room;
            room.id = RoomId::make();
            room.type = RoomType::Lesson;
            room.name = facts->title;
            room.courseId = course;
            room.lessonId = lesson;
            room.createdBy = outline->instructorId;
            room.createdAt = Timestamp::now();
            archiveWith(*outline, room);
            return Found{std::nullopt, room};
        });
    Result<Found> found = co_await reading;
    if (!found)
        co_return std::move(found).error();
    if (found->first)
        co_return *found->first;
    co_return co_await make(found->second);
}

QCoro::Task<Result<>> CourseRooms::enter(Person person, RoomId room)
{
    auto reading =
        m_parts.database.read([this, person, room](db::Session &session) -> Result<bool> {
            const Result<Room> readable = m_access.readable(session, person, room);
            if (!readable)
                return readable.error();
            const auto member = m_parts.rooms.member(session, readable->no, person.id);
            return member && member->isIn();
        });
    Result<bool> seated = co_await reading;
    if (!seated)
        co_return std::move(seated).error();
    if (*seated)
        co_return success();
    auto entering = m_parts.log.submit(
        room, [this, person](db::Session &session, RoomState &state) -> Result<RoomChange<Unit>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            RoomMemberPush push{state.room().id, person.id, seat->member.role,
                                state.room().lastChange};
            return RoomChange<Unit>{
                {}, {{person.id.uuid(), chat_events::kRoomAdded, toJson(push), "", {}}}, {}};
        });
    const auto entered = co_await entering;
    if (!entered)
        co_return entered.error();
    co_return success();
}

QCoro::Task<Result<>> CourseRooms::enrolled(UserId user, CourseId course, Timestamp at)
{
    const Person person{user, Role::Student, {}};
    auto finding = this->course(person, course);
    const Result<RoomId> room = co_await finding;
    if (!room) {
        // Gone or dropped since: nothing to do.
        if (room.error().kind == ErrorKind::NotFound || room.error().kind == ErrorKind::Forbidden)
            co_return success();
        co_return room.error();
    }
    auto entering = m_parts.log.submit(
        *room,
        [this, person, at](db::Session &session, RoomState &state) -> Result<RoomChange<Unit>> {
            const Member *member = state.member(session, person.id);
            // Events may come late and twice: nobody who was shown out comes back by one.
            if (member && (member->isIn() || member->removed))
                return RoomChange<Unit>{};
            const Member before = member ? *member : Member{.userId = person.id};
            Member entered = cameBack(before, state.room());
            entered.enteredSeq = std::max(before.lastReadSeq,
                                          firstAt(m_parts.messages, session, state.room(), at) - 1);
            entered.lastReadSeq = entered.enteredSeq;
            state.put(session, entered);
            state.countMember(1);
            RoomMemberPush push{state.room().id, person.id, entered.role, state.room().lastChange};
            return RoomChange<Unit>{
                {}, {{person.id.uuid(), chat_events::kRoomAdded, toJson(push), "", {}}}, {}};
        });
    const auto entered = co_await entering;
    if (!entered)
        co_return entered.error();
    co_return success();
}

void CourseRooms::leaveLessons(db::Session &session, const CourseId &course, const UserId &user,
                               RoomChange<Unit> &change)
{
    for (const Room &listed : m_parts.rooms.roomsOfCourse(session, course)) {
        if (listed.type != RoomType::Lesson)
            continue;
        change.alsoFrom.append(listed.id);
        const auto seated = m_parts.rooms.member(session, listed.no, user);
        if (!seated || !seated->isIn())
            continue;
        // Locked, and read again: another node may change it.
        std::optional<Room> room = m_parts.rooms.room(session, listed.id, true);
        std::optional<Member> member = m_parts.rooms.member(session, listed.no, user);
        if (!room || !member || !member->isIn())
            continue;
        member->leftAt = Timestamp::now();
        m_parts.rooms.putMember(session, room->no, *member);
        --room->memberCount;
        m_parts.rooms.updateCounters(session, *room);
        const RoomMemberPush push{room->id, user, member->role, room->lastChange};
        change.pushes.push_back({user.uuid(), chat_events::kRoomRemoved, toJson(push), "", {}});
    }
}

} // namespace lectern::chat
