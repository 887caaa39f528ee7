// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/session.h"
#include "server/features/chat/chat_actions.h"
#include "shared/dto/chat_events.h"

#include <QJsonDocument>
#include <QSet>

// Who comes and goes, and who is told of it.
namespace lectern::chat {

namespace {

/// Of one read.
constexpr qsizetype kPeopleAtOnce = 500;
/// After a failure.
constexpr std::chrono::milliseconds kAgain{500};

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
    QSet<RoomId> known;
    for (const realtime::SocketSession::Joined &place : session.topics()) {
        if (place.topic == user.uuid() || !place.admitted)
            continue;
        const RoomId room(place.topic);
        const RoomAttendance::Change change = m_attendance.leave(room, user);
        known.insert(room);
        if (change.first && change.people <= RoomAttendance::kTellOfEach && change.people > 0)
            tell(chat_events::kUserLeft, room, user);
    }
    const std::optional<bool> wasSeen = m_parts.presence.closed(user);
    if (wasSeen)
        m_seen.left(user, Timestamp::now());
    if (wasSeen.value_or(false))
        gone(user, known);
}

void ChatActions::gone(const UserId &user, const QSet<RoomId> &known)
{
    QMetaObject::invokeMethod(
        this,
        [this, user, known] {
            if (!m_stopped)
                sayInRooms(chat_events::kUserLeft, user, Nodes::Here, known);
        },
        Qt::QueuedConnection);
}

void ChatActions::expelled(realtime::SocketSession &session, const Uuid &topic)
{
    const RoomId room(topic);
    const UserId user = session.principal().userId;
    const RoomAttendance::Change change = m_attendance.leave(room, user);
    if (change.first && change.people <= RoomAttendance::kTellOfEach && change.people > 0)
        tell(chat_events::kUserLeft, room, user);
}

void ChatActions::tell(const char *event, RoomId room, UserId user, bool anyway)
{
    // A socket's thread may end before the answer is there, this one does not.
    QMetaObject::invokeMethod(
        this,
        [this, event, room, user, anyway] {
            if (!m_stopped)
                say(event, room, user, anyway);
        },
        Qt::QueuedConnection);
}

QCoro::Task<void> ChatActions::say(const char *event, RoomId room, UserId user, bool anyway)
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
    // Reads may overtake each other: what is not so any more would stay so for those who are told.
    const bool isOnline = m_parts.presence.isOnline(user);
    const bool isThere = m_attendance.isIn(room, user);
    const bool isStill =
        qstrcmp(event, chat_events::kUserJoined) == 0 ? isThere || isOnline : !isThere || !isOnline;
    if (told && isStill && (anyway || !told->invisible))
        publish(room.uuid(), event, toJson(UserPresencePush{room, told->course, user, told->name}));
}

// Whoever has a socket open is shown as online in all rooms that he or she is in, whether that
// socket has joined them or not.
QCoro::Task<void> ChatActions::sayInRooms(const char *event, UserId user, Nodes nodes,
                                          QSet<RoomId> but)
{
    struct Told
    {
        QString name;
        QList<std::pair<RoomId, std::optional<CourseId>>> rooms;
    };
    auto reading = m_parts.database.read([this, user, nodes, but](db::Session &db) -> Result<Told> {
        Told told{m_services.views.person(db, user).name, {}};
        for (const RoomId &room : m_parts.search.rooms(db, user, {})) {
            const int people = m_attendance.people(room);
            if (but.contains(room) || people > RoomAttendance::kTellOfEach ||
                (people == 0 && nodes == Nodes::Here))
                continue;
            if (const std::optional<Room> found = m_parts.rooms.room(db, room))
                told.rooms.append({room, found->courseId});
        }
        return told;
    });
    const Result<Told> told = co_await reading;
    const bool isJoined = qstrcmp(event, chat_events::kUserJoined) == 0;
    if (!told || told->rooms.isEmpty() || m_parts.presence.isOnline(user) != isJoined)
        co_return; // or back, or away, meanwhile
    std::vector<RoomEvent> events;
    for (const auto &[room, course] : told->rooms)
        events.push_back(
            {room.uuid(), event, toJson(UserPresencePush{room, course, user, told->name})});
    (nodes == Nodes::All ? m_feed : m_sockets).publish(std::move(events));
}

QCoro::Task<void> ChatActions::findVisibility(UserId user)
{
    auto reading = m_services.settings.isInvisible(user);
    const Result<bool> invisible = co_await reading;
    if (invisible)
        m_parts.presence.found(user, *invisible);
    else
        findLater({user});
}

void ChatActions::findLater(QList<UserId> users)
{
    const std::scoped_lock lock(m_unknownMutex);
    const bool first = m_unknown.isEmpty();
    for (const UserId &user : users)
        m_unknown.insert(user);
    if (first)
        QMetaObject::invokeMethod(
            this, [this] { m_find.start(kAgain); }, Qt::QueuedConnection);
}

QCoro::Task<void> ChatActions::findUnknown()
{
    QList<UserId> users;
    {
        const std::scoped_lock lock(m_unknownMutex);
        users = m_unknown.values();
        m_unknown.clear();
    }
    while (!users.isEmpty() && !m_stopped) {
        const QList<UserId> some = users.first(std::min(users.size(), kPeopleAtOnce));
        using Visibility = QList<std::pair<UserId, bool>>; // whether invisible
        auto reading = m_parts.database.read([this, some](db::Session &db) -> Result<Visibility> {
            Visibility found;
            for (const UserId &user : some)
                found.append(
                    {user, m_parts.rooms.presence(db, user).value_or(PresenceRow{}).invisible});
            return found;
        });
        const Result<Visibility> found = co_await reading;
        if (!found) {
            findLater(users);
            co_return;
        }
        for (const auto &[user, invisible] : *found)
            m_parts.presence.found(user, invisible);
        users.remove(0, some.size());
    }
}

void ChatActions::stop()
{
    m_stopped = true;
    for (QTimer *timer : {&m_counts, &m_again, &m_find})
        timer->stop();
    m_seen.stop();
}

void ChatActions::chose(const UserId &user, bool isOnline)
{
    const char *event = isOnline ? chat_events::kUserJoined : chat_events::kUserLeft;
    const std::vector<RoomId> open = m_attendance.roomsOf(user, RoomAttendance::kTellOfEach);
    for (const RoomId &room : open)
        tell(event, room, user, true);
    if (!m_parts.presence.isConnected(user))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, event, user, known = QSet<RoomId>(open.cbegin(), open.cend())] {
            if (!m_stopped)
                sayInRooms(event, user, Nodes::All, known);
        },
        Qt::QueuedConnection);
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
    for (const RoomId &room : m_attendance.takeRead())
        counts.push_back({room.uuid(), chat_events::kReadsChanged, toJson(ReadsChangedPush{room})});
    if (!counts.empty())
        m_sockets.publish(std::move(counts));
}

void ChatActions::leftElsewhere(const QByteArray &push)
{
    const auto left = fromJson<UserPresencePush>(QJsonDocument::fromJson(push).object(),
                                                 JsonDecoder::Unknown::Ignore);
    if (!left || !m_attendance.isIn(left->roomId, left->userId))
        return;
    tell(chat_events::kUserJoined, left->roomId, left->userId);
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
