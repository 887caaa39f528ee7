// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/session.h"
#include "server/features/chat/chat_actions.h"
#include "shared/dto/chat_events.h"

#include <QJsonDocument>

#include <limits>

// Who comes and goes, and who is told of it.
namespace lectern::chat {

namespace {

/// Of one room, in one read.
constexpr qsizetype kSeatsAtOnce = 500;

} // namespace

void ChatActions::signedIn(realtime::SocketSession &session)
{
    const UserId user = session.principal().userId;
    if (m_parts.presence.opened(user))
        findVisibility(user);
}

void ChatActions::left(realtime::SocketSession &session)
{
    const UserId user = session.principal().userId;
    for (const realtime::SocketSession::Joined &place : session.topics()) {
        if (place.topic == user.uuid() || !place.admitted)
            continue;
        const RoomId room(place.topic);
        const RoomAttendance::Change change = m_attendance.leave(room, user);
        if (change.first && change.people <= RoomAttendance::kTellOfEach && change.people > 0)
            tell(chat_events::kUserLeft, room, user);
    }
    if (m_parts.presence.closed(user))
        m_seen.left(user, Timestamp::now());
}

void ChatActions::expelled(realtime::SocketSession &session, const Uuid &topic)
{
    const RoomId room(topic);
    const UserId user = session.principal().userId;
    const RoomAttendance::Change change = m_attendance.leave(room, user);
    if (change.first && change.people <= RoomAttendance::kTellOfEach && change.people > 0)
        tell(chat_events::kUserLeft, room, user);
}

QCoro::Task<void> ChatActions::tell(const char *event, RoomId room, UserId user, bool anyway)
{
    struct Told
    {
        QString name;
        std::optional<CourseId> course;
        bool invisible = false;
    };
    auto reading = m_parts.database.read([this, room, user](db::Session &db) -> Result<Told> {
        const std::optional<Room> found = m_parts.rooms.room(db, room);
        return Told{m_services.views.person(db, user).name, found ? found->courseId : std::nullopt,
                    m_parts.rooms.presence(db, user).value_or(PresenceRow{}).invisible};
    });
    const Result<Told> told = co_await reading;
    if (told && (anyway || !told->invisible))
        publish(room.uuid(), event, toJson(UserPresencePush{room, told->course, user, told->name}));
}

QCoro::Task<void> ChatActions::findVisibility(UserId user)
{
    auto reading = m_services.settings.isInvisible(user);
    const Result<bool> invisible = co_await reading;
    if (invisible)
        m_parts.presence.found(user, *invisible);
}

void ChatActions::chose(const UserId &user, bool isOnline)
{
    const char *event = isOnline ? chat_events::kUserJoined : chat_events::kUserLeft;
    for (const RoomId &room : m_attendance.roomsOf(user, RoomAttendance::kTellOfEach))
        tell(event, room, user, true);
}

int ChatActions::shownCount(const RoomId &room) const
{
    const int people = m_attendance.people(room);
    if (people > RoomAttendance::kTellOfEach)
        return people;
    const QList<UserId> there = m_attendance.peopleIn(room, RoomAttendance::kTellOfEach);
    return int(m_parts.presence.online(there, RoomAttendance::kTellOfEach).size());
}

void ChatActions::tellCounts()
{
    std::vector<RoomEvent> counts;
    for (const RoomId &room : m_attendance.takeChanged()) {
        const int people = m_attendance.people(room);
        if (people > RoomAttendance::kTellOfEach)
            counts.push_back({room.uuid(), chat_events::kOnlineUsers,
                              toJson(OnlineUsersPush{room, std::nullopt, {}, people})});
        else
            tellOnline(room); // who is left; of each that comes or goes from here on it is told
    }
    if (!counts.empty())
        m_sockets.publish(std::move(counts));
}

void ChatActions::leftElsewhere(const QByteArray &push)
{
    const auto left = fromJson<UserPresencePush>(QJsonDocument::fromJson(push).object(),
                                                 JsonDecoder::Unknown::Ignore);
    if (!left || !m_attendance.isIn(left->roomId, left->userId))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, room = left->roomId, user = left->userId] {
            tell(chat_events::kUserJoined, room, user);
        },
        Qt::QueuedConnection);
}

void ChatActions::diedElsewhere(const QList<UserId> &users)
{
    QMetaObject::invokeMethod(
        this,
        [this, users] {
            for (const UserId &user : users)
                m_seen.left(user, Timestamp::now());
            for (const RoomId &room : m_attendance.rooms(RoomAttendance::kTellOfEach))
                tellOnline(room);
        },
        Qt::QueuedConnection);
}

QCoro::Task<void> ChatActions::tellOnline(RoomId room)
{
    auto reading = m_parts.database.read([this, room](db::Session &db) -> Result<OnlineUsersPush> {
        const std::optional<Room> found = m_parts.rooms.room(db, room);
        if (!found)
            return Error::notFound("chat.room_not_found");
        return OnlineUsersPush{room, found->courseId,
                               m_services.views.online(db, *found, RoomAttendance::kTellOfEach),
                               shownCount(room)};
    });
    const Result<OnlineUsersPush> online = co_await reading;
    if (!online)
        co_return;
    std::vector<RoomEvent> events;
    events.push_back({room.uuid(), chat_events::kOnlineUsers, toJson(*online)});
    m_sockets.publish(std::move(events));
}

void ChatActions::checkSeats(const RoomId &room, const QList<UserId> &users)
{
    QMetaObject::invokeMethod(
        this,
        [this, room, users] {
            sendAwayStrangers({{room, users}});
        },
        Qt::QueuedConnection);
}

void ChatActions::checkAllSeats()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            constexpr int kAll = std::numeric_limits<int>::max();
            std::vector<Seats> seats;
            for (const RoomId &room : m_attendance.rooms(kAll)) {
                const QList<UserId> users = m_attendance.peopleIn(room, kAll);
                for (qsizetype at = 0; at < users.size(); at += kSeatsAtOnce)
                    seats.push_back({room, users.mid(at, kSeatsAtOnce)});
            }
            sendAwayStrangers(std::move(seats));
        },
        Qt::QueuedConnection);
}

QCoro::Task<void> ChatActions::sendAwayStrangers(std::vector<Seats> seats)
{
    for (const Seats &some : seats) {
        auto reading = m_parts.database.read([this, some](db::Session &db) -> Result<Seats> {
            Seats gone{some.room, {}};
            // The room first: who is found out of it was so, or leaves it with a later change.
            const std::optional<Room> room = m_parts.rooms.room(db, some.room);
            gone.change = room ? room->lastChange : 0;
            for (const UserId &user : some.users) {
                const auto member = room ? m_parts.rooms.member(db, room->no, user) : std::nullopt;
                if (!member || !member->isIn())
                    gone.users.append(user);
            }
            return gone;
        });
        const Result<Seats> gone = co_await reading;
        if (!gone)
            co_return; // the next gap, or whoever joins again, finds it
        for (const UserId &user : gone->users)
            sendAway(m_sockets, gone->room, user, gone->change);
    }
}

void ChatActions::publish(const Uuid &topic, const char *event, const QByteArray &data,
                          std::optional<realtime::SocketId> except)
{
    RoomEvent told{topic, event, data};
    told.exceptSocket = except;
    std::vector<RoomEvent> events;
    events.push_back(std::move(told));
    m_feed.publish(std::move(events));
}

} // namespace lectern::chat
