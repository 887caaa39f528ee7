// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_upkeep.h"

#include "server/features/chat/room_pushes.h"
#include "server/features/chat/system_message.h"

namespace lectern::chat {

namespace {

constexpr const char *kFollowed = "room.followed_course";

} // namespace

QCoro::Task<Result<>> RoomUpkeep::courseChanged(CourseId course)
{
    // Only where something differs: a unit of writing for each room would hold up everybody.
    auto reading =
        m_parts.database.readLong([this, course](db::Session &session) -> Result<QList<RoomId>> {
            QList<RoomId> rooms;
            const auto outline = m_parts.catalog.outlineNow(session, course);
            if (!outline)
                return rooms;
            for (const Room &room : m_parts.rooms.roomsOfCourse(session, course)) {
                const Wanted should = wanted(*outline, room);
                if (!isSettled(room, should) || !isHandedOver(session, room.no, should))
                    rooms.append(room.id);
            }
            return rooms;
        });
    const Result<QList<RoomId>> rooms = co_await reading;
    if (!rooms)
        co_return rooms.error();
    for (const RoomId &room : *rooms) {
        auto following = follow(room);
        const Result<> followed = co_await following;
        if (!followed)
            co_return followed.error();
    }
    co_return success();
}

QCoro::Task<Result<>> RoomUpkeep::follow(RoomId room)
{
    for (bool more = true; more;) {
        auto stepping = m_parts.log.submit(
            room, [this](db::Session &session, RoomState &state) { return step(session, state); });
        const auto stepped = co_await stepping;
        if (!stepped)
            co_return stepped.error();
        more = stepped->value;
    }
    co_return success();
}

std::optional<RoomUpkeep::Wanted> RoomUpkeep::wanted(db::Session &session, const Room &room)
{
    const auto outline =
        room.courseId ? m_parts.catalog.outlineNow(session, *room.courseId) : nullptr;
    return outline ? std::optional(wanted(*outline, room)) : std::nullopt;
}

RoomUpkeep::Wanted RoomUpkeep::wanted(const catalog::CourseOutline &outline, const Room &room)
{
    const catalog::LessonFacts *lesson = room.lessonId ? outline.lesson(*room.lessonId) : nullptr;
    const QString &ofLesson = lesson ? lesson->title : room.name;
    return {room.type == RoomType::Course ? outline.title : ofLesson,
            outline.status == CourseStatus::Archived, outline.instructorId, outline.courseId};
}

bool RoomUpkeep::opens(const Room &room, const Wanted &wanted)
{
    return !wanted.archived && room.archivedAt && room.archivedWithCourse;
}

bool RoomUpkeep::closes(const Room &room, const Wanted &wanted)
{
    return wanted.archived && !room.archivedAt;
}

bool RoomUpkeep::isSettled(const Room &room, const Wanted &wanted)
{
    return room.name == wanted.name && !opens(room, wanted) && !closes(room, wanted);
}

bool RoomUpkeep::isSeated(const Member *instructor)
{
    // Nobody who was shown out comes back by an event.
    return instructor &&
           (instructor->removed || (instructor->isIn() && instructor->role == RoomRole::Admin));
}

std::optional<UserId> RoomUpkeep::former(db::Session &session, qint64 roomNo, const Wanted &wanted)
{
    for (const UserId &user : m_parts.rooms.adminIds(session, roomNo)) {
        const auto person = m_parts.rooms.person(session, user);
        if (user != wanted.instructor && !(person && person->role == Role::Admin))
            return user;
    }
    return std::nullopt;
}

bool RoomUpkeep::isHandedOver(db::Session &session, qint64 roomNo, const Wanted &wanted)
{
    const auto instructor = m_parts.rooms.member(session, roomNo, wanted.instructor);
    return isSeated(instructor ? &*instructor : nullptr) && !former(session, roomNo, wanted);
}

Result<RoomChange<bool>> RoomUpkeep::step(db::Session &session, RoomState &state)
{
    RoomChange<bool> change{false};
    const auto should = wanted(session, state.room());
    if (!should)
        return change;
    if (isSettled(state.room(), *should))
        handOver(session, state, *should, change);
    else
        settle(session, state, *should, change);
    change.value = !isHandedOver(session, state.room().no, *should);
    return change;
}

void RoomUpkeep::settle(db::Session &session, RoomState &state, const Wanted &should,
                        RoomChange<bool> &change)
{
    Room &room = state.edit();
    QStringList done;
    const bool renamed = room.name != should.name;
    if (renamed) {
        room.name = should.name;
        done.append(QStringLiteral("name"));
    }
    if (opens(room, should) || closes(room, should)) {
        room.archivedWithCourse = should.archived;
        room.archivedAt = should.archived ? std::optional(Timestamp::now()) : std::nullopt;
        done.append(should.archived ? QStringLiteral("archived=true")
                                    : QStringLiteral("archived=false"));
    }
    m_parts.rooms.updateSettings(session, room);
    m_parts.moderation.audit(session, room.no,
                             {Timestamp::now(),
                              should.instructor,
                              QLatin1String(kFollowed),
                              {},
                              {},
                              done.join(QLatin1Char(' '))});
    if (renamed)
        change.pushes.push_back(say(session, state, should.instructor, kFollowed, {}));
    change.pushes.push_back(updated(room));
}

void RoomUpkeep::handOver(db::Session &session, RoomState &state, const Wanted &should,
                          RoomChange<bool> &change)
{
    const Member *there = state.member(session, should.instructor);
    if (!isSeated(there)) {
        const bool seated = there && there->isIn();
        Member instructor =
            seated ? *there
                   : cameBack(there ? *there : Member{.userId = should.instructor}, state.room());
        instructor.role = RoomRole::Admin;
        state.put(session, instructor);
        state.countMember(seated ? 0 : 1);
        change.pushes.push_back(
            toPerson(should.instructor, chat_events::kRoomAdded, state, RoomRole::Admin));
    }
    const std::optional<UserId> user = former(session, state.room().no, should);
    if (!user)
        return;
    Member before = *state.member(session, *user);
    before.role = RoomRole::Member;
    const auto membership = m_parts.membership.membership(session, *user, should.course);
    const bool stays = membership && membership->opens();
    if (!stays) {
        before.leftAt = Timestamp::now();
        state.countMember(-1);
        change.expelled.append(*user);
    }
    state.put(session, before);
    // Other nodes know by the line who has to go, even while they can't be told.
    if (!stays)
        change.pushes.push_back(say(session, state, *user, "room.member_left", {*user}));
    change.pushes.push_back(toPerson(*user,
                                     stays ? chat_events::kRoomAdded : chat_events::kRoomRemoved,
                                     state, RoomRole::Member));
}

QCoro::Task<Result<>> RoomUpkeep::roleChanged(UserId user)
{
    auto reading =
        m_parts.database.read([this, user](db::Session &session) -> Result<QList<RoomId>> {
            QList<RoomId> rooms;
            const auto person = m_parts.rooms.person(session, user);
            if (!person || person->role == Role::Admin)
                return rooms;
            for (const auto &[room, role] : m_parts.rooms.courseSeatsOf(session, user)) {
                if (role == RoomRole::Admin)
                    rooms.append(room);
            }
            return rooms;
        });
    const Result<QList<RoomId>> rooms = co_await reading;
    if (!rooms)
        co_return rooms.error();
    for (const RoomId &room : *rooms) {
        auto following = follow(room);
        const Result<> followed = co_await following;
        if (!followed)
            co_return followed.error();
    }
    co_return success();
}

QCoro::Task<Result<>> RoomUpkeep::accountDeleted(UserId user)
{
    auto reading =
        m_parts.database.read([this, user](db::Session &session) -> Result<QList<RoomId>> {
            QList<RoomId> rooms = m_parts.rooms.groupsOf(session, user);
            for (const auto &[room, role] : m_parts.rooms.courseSeatsOf(session, user))
                rooms.append(room);
            return rooms;
        });
    const Result<QList<RoomId>> rooms = co_await reading;
    if (!rooms)
        co_return rooms.error();
    for (const RoomId &room : *rooms) {
        for (bool more = true; more;) {
            auto leaving =
                m_parts.log.submit(room, [this, user](db::Session &session, RoomState &state) {
                    return isOfCourse(state.room()) ? leaveCourse(session, state, user)
                                                    : leave(session, state, user);
                });
            const auto left = co_await leaving;
            if (!left)
                co_return left.error();
            more = left->value;
        }
    }
    co_return success();
}

void RoomUpkeep::vacate(db::Session &session, RoomState &state, Member seat)
{
    seat.leftAt = Timestamp::now();
    seat.role = RoomRole::Member;
    state.put(session, seat);
    state.countMember(-1);
}

std::optional<UserId> RoomUpkeep::heirOf(db::Session &session, qint64 roomNo, const Member &leaving)
{
    const int others =
        m_parts.rooms.admins(session, roomNo) - (leaving.role == RoomRole::Admin ? 1 : 0);
    const auto heir =
        others == 0 ? m_parts.rooms.eldestMember(session, roomNo) : std::optional<UserId>();
    return heir == leaving.userId ? std::nullopt : heir;
}

Result<RoomChange<bool>> RoomUpkeep::leave(db::Session &session, RoomState &state,
                                           const UserId &user)
{
    RoomChange<bool> change{false};
    const Member *there = state.member(session, user);
    if (!there || !there->isIn())
        return change;
    const qint64 no = state.room().no;
    if (const auto heir = heirOf(session, no, *there)) {
        Member admin = *state.member(session, *heir);
        admin.role = RoomRole::Admin;
        state.put(session, admin);
        m_parts.moderation.audit(
            session, no, {Timestamp::now(), user, QStringLiteral("member.promoted"), heir, {}, {}});
        change.pushes.push_back(say(session, state, user, "room.member_promoted", {*heir}));
        change.pushes.push_back(toPerson(*heir, chat_events::kRoomAdded, state, RoomRole::Admin));
        change.value = true;
        return change;
    }
    vacate(session, state, *there);
    change.pushes.push_back(say(session, state, user, "room.member_left", {user}));
    change.expelled = {user};
    return change;
}

Result<RoomChange<bool>> RoomUpkeep::leaveCourse(db::Session &session, RoomState &state,
                                                 const UserId &user)
{
    RoomChange<bool> change{false};
    const Member *there = state.member(session, user);
    const auto should = wanted(session, state.room());
    if (!there || !there->isIn() || (should && should->instructor == user))
        return change;
    vacate(session, state, *there);
    change.expelled = {user};
    change.pushes.push_back(updated(state.room()));
    return change;
}

RoomPush RoomUpkeep::say(db::Session &session, RoomState &state, const UserId &actor,
                         const char *what, const QList<UserId> &about)
{
    const Message line =
        addSystemMessage(session, m_parts.messages, state, actor, QLatin1String(what), about);
    return told(m_views.bare(session, state.room(), line));
}

} // namespace lectern::chat
