// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/rooms_service.h"

#include "server/features/chat/room_pushes.h"
#include "server/features/chat/system_message.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"

namespace lectern::chat {

namespace {

/// Members that a thread which serves sockets may go through.
constexpr int kFew = 200;

} // namespace

RoomsService::RoomsService(ChatParts parts, ChatAccess &access, ChatViews &views,
                           CourseRooms &courses)
    : m_parts(parts), m_access(access), m_views(views), m_courses(courses)
{
}

QCoro::Task<Result<RoomListReply>> RoomsService::rooms(Person person, PageOnlyQuery paging)
{
    return m_parts.database.read([this, person,
                                  paging](db::Session &session) -> Result<RoomListReply> {
        RoomListReply reply;
        reply.page = paging.page;
        reply.limit = paging.limit;
        const int offset = (paging.page - 1) * paging.limit;
        for (const RoomView &view : m_parts.rooms.views(session, person.id, paging.limit, offset)) {
            reply.rooms.append(m_views.room(session, view, person));
            reply.unreadTotal += reply.rooms.last().unreadCount;
        }
        reply.total = m_parts.rooms.countViews(session, person.id);
        if (reply.total > reply.rooms.size()) // they are not all of this page
            reply.unreadTotal = m_parts.rooms.countUnread(session, person.id);
        return reply;
    });
}

QCoro::Task<Result<RoomDto>> RoomsService::room(Person person, RoomId id)
{
    auto entering = m_courses.enter(person, id);
    const Result<> entered = co_await entering;
    if (!entered)
        co_return entered.error();
    auto reading =
        m_parts.database.read([this, person, id](db::Session &session) -> Result<RoomDto> {
            const auto view = m_parts.rooms.view(session, id, person.id);
            if (!view)
                return Error::notFound("chat.room_not_found");
            return m_views.room(session, *view, person);
        });
    co_return co_await reading;
}

QCoro::Task<Result<RoomDto>> RoomsService::courseRoom(Person person, CourseId course)
{
    auto finding = m_courses.course(person, course);
    const Result<RoomId> id = co_await finding;
    if (!id)
        co_return id.error();
    co_return co_await room(person, *id);
}

QCoro::Task<Result<RoomDto>> RoomsService::lessonRoom(Person person, CourseId course,
                                                      LessonId lesson, bool existing)
{
    auto finding = m_courses.lesson(person, course, lesson, existing);
    const Result<RoomId> id = co_await finding;
    if (!id)
        co_return id.error();
    co_return co_await room(person, *id);
}

QCoro::Task<Result<RoomMembersReply>> RoomsService::members(Person person,
                                                            RoomMembersRequest request)
{
    auto opening =
        m_parts.database.read([this, person, request](db::Session &session) -> Result<Room> {
            return m_access.readable(session, person, request.roomId);
        });
    const Result<Room> known = co_await opening;
    if (!known)
        co_return known.error();
    std::optional<UserId> last;
    if (request.paging.cursor) {
        const auto id = Uuid::fromString(*request.paging.cursor);
        if (!id)
            co_return Error{ErrorKind::InvalidInput, "chat.invalid_cursor"};
        last = UserId(*id);
    }
    // All of them are gone through for each page.
    const auto listing = [this, room = *known, paging = request.paging,
                          last](db::Session &session) -> Result<RoomMembersReply> {
        RoomMembersReply reply;
        reply.page = paging.page;
        reply.limit = paging.limit;
        reply.total = room.memberCount;
        if (last && !m_parts.rooms.person(session, *last))
            return Error{ErrorKind::InvalidInput, "chat.invalid_cursor"};
        const int wanted = paging.limit + 1; // whether there are more
        QList<ListedMember> found =
            last
                ? m_parts.rooms.membersAfter(session, room.no, *last, wanted)
                : m_parts.rooms.members(session, room.no, wanted, (paging.page - 1) * paging.limit);
        if (found.size() == wanted) {
            found.removeLast();
            reply.nextCursor = found.last().member.userId.toString();
        }
        for (const auto &[member, presence] : std::as_const(found)) {
            const ChatPersonDto who = m_views.person(session, member.userId);
            RoomMemberDto dto{.userId = member.userId,
                              .name = who.name,
                              .avatarUrl = who.avatarUrl,
                              .role = member.role,
                              .online = m_parts.presence.isOnline(member.userId),
                              .lastSeen = {},
                              .lastReadSeq = member.lastReadSeq,
                              .silencedUntil = member.silencedUntil,
                              .joinedAt =
                                  member.joinedAt.isNull() ? room.createdAt : member.joinedAt};
            if (!presence.invisible && !presence.lastSeen.isNull())
                dto.lastSeen = presence.lastSeen;
            reply.members.append(dto);
        }
        return reply;
    };
    auto reading = known->memberCount > kFew ? m_parts.database.readLong(listing)
                                             : m_parts.database.read(listing);
    co_return co_await reading;
}

RoomChange<Unit> RoomsService::told(db::Session &session, RoomState &state, const UserId &actor,
                                    const QString &what, const UserId &subject)
{
    const Message message =
        addSystemMessage(session, m_parts.messages, state, actor, what, {subject});
    return {{},
            {{state.room().id.uuid(),
              chat_events::kNewMessage,
              m_views.bare(session, state.room(), message),
              chat_events::kLegacyNewMessage,
              {}}},
            {}};
}

void RoomsService::note(db::Session &session, const RoomState &state, const UserId &actor,
                        const char *action, const UserId &subject)
{
    m_parts.moderation.audit(
        session, state.room().no,
        {Timestamp::now(), actor, QString::fromLatin1(action), subject, {}, {}});
}

QCoro::Task<Result<RoomDto>> RoomsService::add(Person person, RoomMemberRequest request)
{
    auto adding = m_parts.log.submit(
        request.roomId,
        [this, person, user = request.userId, taken = std::make_shared<bool>(false)](
            db::Session &session, RoomState &state) -> Result<RoomChange<Unit>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            const Member *there = state.member(session, user);
            const bool back = isOfCourse(state.room()) && there && there->removed;
            const bool again = isOfCourse(state.room()) && there && there->isIn();
            if (!seat->moderates)
                return Error::forbidden("auth.forbidden");
            if (state.room().type != RoomType::Group && !back && !again)
                return Error::conflict("chat.not_a_group");
            const auto row = m_parts.rooms.person(session, user);
            if (!row || row->deleted)
                return Error::notFound("accounts.not_found");
            if (there && there->isIn())
                return RoomChange<Unit>{};
            if (!back && state.room().memberCount >= limits::kMaxRoomMembers)
                return Error::conflict("chat.room_full");
            if (Result<> may = takeNew(person, 0, 1, *taken); !may)
                return std::move(may).error();
            Member member = cameBack(there ? *there : Member{.userId = user}, state.room());
            member.role = RoomRole::Member;
            state.put(session, member);
            state.countMember(1);
            note(session, state, person.id, "member.added", user);
            RoomChange<Unit> change =
                told(session, state, person.id, QStringLiteral("room.member_added"), user);
            change.pushes.push_back(
                toPerson(user, chat_events::kRoomAdded, state, RoomRole::Member));
            return change;
        });
    const auto added = co_await adding;
    if (!added)
        co_return added.error();
    co_return co_await room(person, request.roomId);
}

QCoro::Task<Result<RoomDto>> RoomsService::remove(Person person, RoomMemberRequest request)
{
    auto removing = m_parts.log.submit(
        request.roomId,
        [this, person, user = request.userId](db::Session &session,
                                              RoomState &state) -> Result<RoomChange<Unit>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            if (state.room().type == RoomType::Personal)
                return Error::conflict("chat.not_a_group");
            if (!seat->moderates || user == person.id)
                return Error::forbidden("auth.forbidden");
            const Member *there = state.member(session, user);
            const bool ofCourse = state.room().type == RoomType::Course;
            const bool again = ofCourse && there && there->removed;
            if (!again && (!there || !there->isIn()))
                return Error::notFound("chat.not_in_room");
            RoomChange<Unit> change;
            if (!again) {
                Member member = *there;
                member.leftAt = Timestamp::now();
                member.removed = true;
                state.put(session, member);
                state.countMember(-1);
                note(session, state, person.id, "member.removed", user);
                change =
                    told(session, state, person.id, QStringLiteral("room.member_removed"), user);
                change.pushes.push_back(
                    toPerson(user, chat_events::kRoomRemoved, state, member.role));
            }
            change.expelled = {user};
            // The rooms of the lessons go with that of the course, in the same commit.
            if (ofCourse)
                m_courses.leaveLessons(session, *state.room().courseId, user, change);
            return change;
        });
    const auto removed = co_await removing;
    if (!removed)
        co_return removed.error();
    co_return co_await room(person, request.roomId);
}

QCoro::Task<Result<RoomDto>> RoomsService::promote(Person person, RoomMemberRequest request)
{
    auto promoting = m_parts.log.submit(
        request.roomId,
        [this, person, user = request.userId](db::Session &session,
                                              RoomState &state) -> Result<RoomChange<Unit>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            if (state.room().type != RoomType::Group)
                return Error::conflict("chat.not_a_group");
            if (!seat->moderates)
                return Error::forbidden("auth.forbidden");
            const Member *there = state.member(session, user);
            if (!there || !there->isIn())
                return Error::notFound("chat.not_in_room");
            if (there->role == RoomRole::Admin)
                return RoomChange<Unit>{};
            Member member = *there;
            member.role = RoomRole::Admin;
            state.put(session, member);
            note(session, state, person.id, "member.promoted", user);
            RoomChange<Unit> change =
                told(session, state, person.id, QStringLiteral("room.member_promoted"), user);
            change.pushes.push_back(
                toPerson(user, chat_events::kRoomAdded, state, RoomRole::Admin));
            return change;
        });
    const auto promoted = co_await promoting;
    if (!promoted)
        co_return promoted.error();
    co_return co_await room(person, request.roomId);
}

QCoro::Task<Result<Nothing>> RoomsService::leave(Person person, RoomId room)
{
    auto leaving = m_parts.log.submit(
        room, [this, person](db::Session &session, RoomState &state) -> Result<RoomChange<Unit>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            if (state.room().type != RoomType::Group)
                return Error::conflict("chat.not_a_group");
            if (seat->member.role == RoomRole::Admin && state.room().memberCount > 1 &&
                m_parts.rooms.admins(session, state.room().no) == 1)
                return Error::conflict("chat.last_admin");
            Member member = seat->member;
            member.leftAt = Timestamp::now();
            member.role = RoomRole::Member;
            state.put(session, member);
            state.countMember(-1);
            RoomChange<Unit> change =
                told(session, state, person.id, QStringLiteral("room.member_left"), person.id);
            change.pushes.push_back(
                toPerson(person.id, chat_events::kRoomRemoved, state, member.role));
            change.expelled = {person.id};
            return change;
        });
    const auto left = co_await leaving;
    if (!left)
        co_return left.error();
    co_return Nothing{};
}

} // namespace lectern::chat
