// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/session.h"
#include "server/features/chat/chat_actions.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"

#include <QJsonDocument>
#include <QSet>

// Who comes and goes, and who is told of it.
namespace lectern::chat {

namespace {

/// Of one read.
constexpr qsizetype kPeopleAtOnce = 500;
/// Rooms of one read.
constexpr qsizetype kRoomsAtOnce = 50;
/// After a failure.
constexpr std::chrono::milliseconds kAgain{500};
/// Whoever signs in mostly joins a room right away, which is told of that.
constexpr std::chrono::milliseconds kJoinsSoon{500};

Result<UserPresencePush> readPush(const QByteArray &push)
{
    return fromJson<UserPresencePush>(QJsonDocument::fromJson(push).object(),
                                      JsonDecoder::Unknown::Ignore);
}

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
    std::vector<RoomId> open;
    for (const realtime::SocketSession::Joined &place : session.topics()) {
        if (place.topic == user.uuid() || !place.admitted)
            continue;
        const RoomId room(place.topic);
        const RoomAttendance::Change change = m_attendance.leave(room, user);
        if (change.first && change.people <= RoomAttendance::kTellOfEach && change.people > 0)
            open.push_back(room);
    }
    const std::optional<bool> wasSeen = m_parts.presence.closed(user);
    if (wasSeen)
        m_seen.left(user, Timestamp::now());
    // Other nodes see that nobody sees the person any more, and tell their own sockets.
    if (wasSeen.value_or(false))
        return gone(user);
    for (const RoomId &room : open)
        tell(chat_events::kUserLeft, room, user);
}

void ChatActions::gone(const UserId &user)
{
    sayInRooms(user, {chat_events::kUserLeft, Nodes::Here});
}

void ChatActions::came(const UserId &user)
{
    QMetaObject::invokeMethod(
        this,
        [this, user] {
            m_arrived.insert(user, {});
            if (!m_tell.isActive() && !m_stopped)
                m_tell.start(kJoinsSoon);
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

void ChatActions::sayInRooms(const UserId &user, const Coming &coming)
{
    QMetaObject::invokeMethod(
        this,
        [this, user, coming] {
            m_arrived.remove(user); // this is younger
            m_comings.insert(user, coming);
            tellComings();
        },
        Qt::QueuedConnection);
}

QCoro::Task<void> ChatActions::tellComings()
{
    if (m_telling || m_stopped)
        co_return; // who is at it sees to all
    m_telling = true;
    while (!m_comings.isEmpty() && !m_stopped) {
        QHash<UserId, Coming> some;
        while (some.size() < kPeopleAtOnce && !m_comings.isEmpty()) {
            const auto first = m_comings.begin();
            some.insert(first.key(), *first);
            m_comings.erase(first);
        }
        auto reading =
            m_parts.database.read([this, some](db::Session &db) -> Result<std::vector<News>> {
                std::vector<News> all;
                for (auto it = some.cbegin(); it != some.cend(); ++it)
                    all.push_back(newsOf(db, it.key(), *it));
                return all;
            });
        const Result<std::vector<News>> all = co_await reading;
        if (!all) {
            for (auto it = some.cbegin(); it != some.cend(); ++it) {
                if (!m_comings.contains(it.key())) // what came meanwhile is younger
                    m_comings.insert(it.key(), *it);
            }
            m_tell.start(kAgain);
            break;
        }
        for (const News &news : *all)
            publishNews(news);
    }
    m_telling = false;
}

// Whoever has a socket open is shown as online in all rooms that he or she is in, whether that
// socket has joined them or not.
ChatActions::News ChatActions::newsOf(db::Session &db, const UserId &user, const Coming &coming)
{
    News news{user, coming, m_services.views.person(db, user).name, {}};
    const bool isArrival = coming.isJoined() && coming.nodes == Nodes::Here;
    for (const RoomId &room : m_parts.search.rooms(db, user, {})) {
        const int people = m_attendance.people(room);
        if (coming.but.contains(room) || people > RoomAttendance::kTellOfEach ||
            (people == 0 && coming.nodes == Nodes::Here) ||
            (isArrival && m_attendance.isIn(room, user)))
            continue;
        if (const std::optional<Room> found = m_parts.rooms.room(db, room))
            news.rooms.append({room, found->courseId});
    }
    return news;
}

void ChatActions::publishNews(const News &news)
{
    const auto &[user, coming, name, rooms] = news;
    // Or back, or away, meanwhile. Whoever is back may not be known to be seen yet.
    const bool isThere = coming.isJoined() || coming.nodes == Nodes::All
                             ? m_parts.presence.isOnline(user)
                             : m_parts.presence.isConnected(user);
    if (rooms.isEmpty() || isThere != coming.isJoined())
        return;
    std::vector<RoomEvent> events;
    for (const auto &[room, course] : rooms)
        events.push_back(
            {room.uuid(), coming.event, toJson(UserPresencePush{room, course, user, name})});
    (coming.nodes == Nodes::All ? m_feed : m_sockets).publish(std::move(events));
}

QCoro::Task<void> ChatActions::findVisibility(UserId user)
{
    auto reading = m_services.settings.isInvisible(user);
    const Result<bool> invisible = co_await reading;
    if (!invisible)
        findLater({user});
    else if (m_parts.presence.found(user, *invisible))
        came(user);
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
        for (const auto &[user, invisible] : *found) {
            if (m_parts.presence.found(user, invisible))
                came(user);
        }
        users.remove(0, some.size());
    }
}

void ChatActions::stop()
{
    m_stopped = true;
    for (QTimer *timer : {&m_counts, &m_again, &m_find, &m_tell})
        timer->stop();
    m_seen.stop();
}

void ChatActions::chose(const UserId &user, bool isOnline)
{
    const char *event = isOnline ? chat_events::kUserJoined : chat_events::kUserLeft;
    const std::vector<RoomId> open = m_attendance.roomsOf(user, RoomAttendance::kTellOfEach);
    for (const RoomId &room : open)
        tell(event, room, user, true);
    if (m_parts.presence.isConnected(user))
        sayInRooms(user, {event, Nodes::All, QSet<RoomId>(open.cbegin(), open.cend())});
}

int ChatActions::shownCount(const RoomId &room, const QList<ChatPersonDto> &listed) const
{
    const int people = m_attendance.people(room);
    return std::max(people > RoomAttendance::kTellOfEach ? people : 0, int(listed.size()));
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
            m_unshown.insert(
                room); // who is left; of each that comes or goes from here on it is told
    }
    for (const RoomId &room : m_attendance.takeRead())
        counts.push_back({room.uuid(), chat_events::kReadsChanged, toJson(ReadsChangedPush{room})});
    if (!counts.empty())
        m_sockets.publish(std::move(counts));
    if (m_showsAll.exchange(false)) {
        for (const RoomId &room : m_attendance.rooms(RoomAttendance::kTellOfEach))
            m_unshown.insert(room);
    }
    tellOnline();
}

void ChatActions::joinedElsewhere(const QByteArray &push)
{
    const auto joined = readPush(push);
    if (!joined)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, joined = *joined] {
            const auto arrived = m_arrived.find(joined.userId);
            if (arrived != m_arrived.end())
                arrived->insert(joined.roomId);
        },
        Qt::QueuedConnection);
}

void ChatActions::leftElsewhere(const QByteArray &push)
{
    const auto left = readPush(push);
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
            showOnline();
        },
        Qt::QueuedConnection);
}

QCoro::Task<void> ChatActions::tellOnline()
{
    if (std::exchange(m_showing, true))
        co_return; // who is at it sees to all
    while (!m_unshown.isEmpty() && !m_stopped) {
        QSet<RoomId> some;
        while (some.size() < kRoomsAtOnce && !m_unshown.isEmpty()) {
            some.insert(*m_unshown.begin());
            m_unshown.erase(m_unshown.begin());
        }
        using Events = std::vector<RoomEvent>;
        auto reading = m_parts.database.read([this, some](db::Session &db) -> Result<Events> {
            Events events;
            for (const RoomId &room : some) {
                const std::optional<Room> found = m_parts.rooms.room(db, room);
                if (!found)
                    continue;
                OnlineUsersPush push{
                    room, found->courseId,
                    m_services.views.online(db, *found, RoomAttendance::kTellOfEach), 0};
                push.count = shownCount(room, push.onlineUsers);
                events.push_back({room.uuid(), chat_events::kOnlineUsers, toJson(push)});
            }
            return events;
        });
        Result<Events> events = co_await reading;
        if (!events) {
            m_unshown += some; // the timer tries again
            break;
        }
        m_sockets.publish(std::move(*events));
    }
    m_showing = false;
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
