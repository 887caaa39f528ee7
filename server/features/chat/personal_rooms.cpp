// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_keys.h"
#include "server/features/chat/room_pushes.h"
#include "server/features/chat/rooms_service.h"

// Rooms of two.
namespace lectern::chat {

QCoro::Task<Result<RoomDto>> RoomsService::personal(Person person, UserId other)
{
    if (other == person.id)
        co_return Error::invalidField(QStringLiteral("userId"), "validation.other_person");
    Room room;
    room.id = RoomId::make();
    room.type = RoomType::Personal;
    room.memberCount = 2;
    room.createdBy = person.id;
    room.createdAt = Timestamp::now();
    const QByteArray key = pairKey(person.id, other);
    auto reading = m_parts.database.read(
        [this, key, other](db::Session &session) -> Result<std::optional<Room>> {
            auto there = m_parts.rooms.personalRoom(session, key);
            const auto row = there ? std::nullopt : m_parts.rooms.person(session, other);
            if (!there && (!row || row->deleted))
                return Error::notFound("accounts.not_found");
            return there;
        });
    const Result<std::optional<Room>> found = co_await reading;
    if (!found)
        co_return found.error();
    if (*found) {
        auto coming = come(person, (*found)->id);
        const Result<> came = co_await coming;
        if (!came)
            co_return came.error();
        co_return co_await this->room(person, (*found)->id);
    }
    bool taken = false;
    if (Result<> may = takeNew(person, 1, 0, taken); !may)
        co_return std::move(may).error();
    auto writing = m_parts.database.write(
        [this, person, other, room, key](db::Session &session) -> Result<RoomId> {
            const auto row = m_parts.rooms.person(session, other);
            if (!row || row->deleted)
                return Error::notFound("accounts.not_found");
            const qint64 no = m_parts.rooms.insert(session, room, key);
            if (no == 0)
                return m_parts.rooms.personalRoom(session, key)->id;
            m_parts.rooms.putMember(session, no, {.userId = person.id, .joinedAt = room.createdAt});
            m_parts.rooms.putMember(session, no, {.userId = other});
            return room.id;
        });
    const Result<RoomId> made = co_await writing;
    if (!made)
        co_return made.error();
    // The other one may have begun it at the same moment.
    auto coming = come(person, *made);
    const Result<> came = co_await coming;
    if (!came)
        co_return came.error();
    co_return co_await this->room(person, *made);
}

QCoro::Task<Result<>> RoomsService::come(Person person, RoomId pair)
{
    auto reading =
        m_parts.database.read([this, person, pair](db::Session &session) -> Result<bool> {
            const auto view = m_parts.rooms.view(session, pair, person.id);
            return !view || !view->member.joinedAt.isNull();
        });
    const Result<bool> there = co_await reading;
    if (!there)
        co_return there.error();
    if (*there)
        co_return success();
    auto entering = m_parts.log.submit(
        pair, [person](db::Session &session, RoomState &state) -> Result<RoomChange<Unit>> {
            Member member = *state.member(session, person.id);
            member.joinedAt = Timestamp::now();
            state.put(session, member);
            return RoomChange<Unit>{
                {}, {toPerson(person.id, chat_events::kRoomAdded, state, RoomRole::Member)}, {}};
        });
    const auto entered = co_await entering;
    if (!entered)
        co_return entered.error();
    co_return success();
}

} // namespace lectern::chat
