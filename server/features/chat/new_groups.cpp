// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_keys.h"
#include "server/features/chat/room_pushes.h"
#include "server/features/chat/rooms_service.h"
#include "shared/core/plain_names.h"
#include "shared/dto/chat_events.h"

// Groups that somebody makes.
namespace lectern::chat {

namespace {

/// Groups that a node knows to have told of; to tell twice changes nothing.
constexpr qsizetype kMostTold = 10'000;

} // namespace

QCoro::Task<Result<RoomDto>> RoomsService::create(Person person, CreateRoomRequest request)
{
    request.userIds.removeAll(person.id);
    if (request.type == RoomType::Personal) {
        if (request.userIds.size() != 1)
            co_return Error::invalidField(QStringLiteral("userIds"), "validation.other_person");
        co_return co_await personal(person, request.userIds.first());
    }
    if (request.type != RoomType::Group)
        co_return Error::invalidField(QStringLiteral("type"), "validation.choice",
                                      QStringLiteral("group, personal"));
    if (!request.name)
        co_return Error::invalidField(QStringLiteral("name"), "validation.required");
    const Result<> plain = checkPlainNames({{"name", request.name}});
    if (!plain)
        co_return plain.error();
    Room room;
    room.id = request.clientId ? repeatableId(person.id, *request.clientId) : RoomId::make();
    room.name = *request.name;
    room.createdBy = person.id;
    room.createdAt = Timestamp::now();
    auto writing = m_parts.database.write(
        [this, person, room, users = request.userIds,
         taken = std::make_shared<bool>(false)](db::Session &session) -> Result<bool> {
            if (m_parts.rooms.room(session, room.id))
                return false; // asked again: it is there, with all its people
            QList<UserId> people;
            for (const UserId &user : users) {
                const auto row = m_parts.rooms.person(session, user);
                if (!row || row->deleted)
                    return Error::notFound("accounts.not_found");
                if (!people.contains(user))
                    people.append(user);
            }
            if (Result<> may = takeNew(person, 1, int(people.size()), *taken); !may)
                return std::move(may).error();
            Room making = room;
            making.lastMessageAt = room.createdAt; // where it stands among others
            making.memberCount = int(people.size()) + 1;
            const qint64 no = m_parts.rooms.insert(session, making, {});
            if (no == 0)
                return false; // on another node, a moment ago
            m_parts.rooms.putMember(
                session, no,
                {.userId = person.id, .role = RoomRole::Admin, .joinedAt = room.createdAt});
            for (const UserId &user : people)
                m_parts.rooms.putMember(session, no, {.userId = user, .joinedAt = room.createdAt});
            return true;
        });
    const Result<bool> made = co_await writing;
    if (!made)
        co_return made.error();
    if (!*made && hasTold(room.id))
        co_return co_await this->room(person, room.id);
    // Without a line of its own: the room's first message is what somebody says there. Where that
    // did not come about, the one who asks again has it told then.
    auto telling = m_parts.log.submit(
        room.id,
        [this, person, isNew = *made](db::Session &session,
                                      RoomState &state) -> Result<RoomChange<Unit>> {
            RoomChange<Unit> change;
            if (!isNew && state.room().lastSeq > 0)
                return change;
            for (const UserId &user : m_parts.rooms.memberIds(session, state.room().no))
                change.pushes.push_back(
                    toPerson(user, chat_events::kRoomAdded, state,
                             user == person.id ? RoomRole::Admin : RoomRole::Member));
            return change;
        });
    const auto toldAll = co_await telling;
    if (!toldAll)
        co_return toldAll.error();
    keepTold(room.id);
    co_return co_await this->room(person, room.id);
}

bool RoomsService::hasTold(const RoomId &group)
{
    const std::lock_guard lock(m_toldMutex);
    return m_told.contains(group);
}

void RoomsService::keepTold(const RoomId &group)
{
    const std::lock_guard lock(m_toldMutex);
    if (m_told.size() >= kMostTold)
        m_told.clear();
    m_told.insert(group);
}

Result<> RoomsService::takeNew(const Person &person, int rooms, int people, bool &taken)
{
    if (person.role != Role::Student || taken)
        return success();
    SendLimits &limits = m_parts.limits;
    // No waiting helps.
    if (limits.mostAdded() > 0 && people > limits.mostAdded())
        return Error::invalidField(QStringLiteral("userIds"), "validation.too_many",
                                   QString::number(limits.mostAdded()));
    if (rooms > 0) {
        if (Result<> may = limits.takeNewRoom(person.id); !may)
            return may;
    }
    if (people > 0) {
        if (Result<> may = limits.takeAdded(person.id, people); !may) {
            if (rooms > 0)
                limits.giveBackNewRoom(person.id);
            return may;
        }
    }
    taken = true;
    return success();
}

} // namespace lectern::chat
