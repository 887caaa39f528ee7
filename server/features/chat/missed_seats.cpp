// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/missed_seats.h"

#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace lectern::chat {

namespace {

Q_LOGGING_CATEGORY(lcSeats, "lectern.nodes")

using Clock = std::chrono::steady_clock;

/// People of one read.
constexpr qsizetype kAtOnce = 640;
/// Beyond that the oldest are forgotten, and may be told again.
constexpr size_t kMostTold = 50'000;

} // namespace

MissedSeats::MissedSeats(db::Database &database, RoomsStore &rooms, Presence &presence,
                         RoomFeed &sockets, realtime::NodeBus &bus, SeatTimes times)
    : m_database(database)
    , m_rooms(rooms)
    , m_presence(presence)
    , m_sockets(sockets)
    , m_bus(bus)
    , m_times(times)
    , m_since{Timestamp::now().ms - times.margin.count()}
    , m_lookedAt(Clock::now())
{
    connect(&m_tick, &QTimer::timeout, this, &MissedSeats::tick);
    m_tick.start(times.tick);
}

MissedSeats::~MissedSeats()
{
    stop();
}

void MissedSeats::look()
{
    QMetaObject::invokeMethod(
        this, [this] { tellMissed(); }, Qt::QueuedConnection);
}

void MissedSeats::tick()
{
    if (!m_bus.isConnected() || m_again || Clock::now() - m_lookedAt >= m_times.look)
        tellMissed();
}

QCoro::Task<> MissedSeats::tellMissed()
{
    m_again = true;
    if (m_looking || m_stopped)
        co_return; // who is at it sees to this as well
    m_looking = true;
    while (m_again && !m_stopped) {
        const Timestamp since = m_since;
        const Timestamp begun = Timestamp::now();
        m_lookedAt = Clock::now();
        m_again = false;
        QList<UserId> users = m_presence.here();
        while (!users.isEmpty() && !m_stopped) {
            const QList<UserId> some = users.first(std::min(users.size(), kAtOnce));
            auto reading = m_database.read(
                [this, some, since](db::Session &session) -> Result<QList<NewSeat>> {
                    return m_rooms.newSeats(session, some, since);
                });
            const Result<QList<NewSeat>> seats = co_await reading;
            if (!seats) {
                qCWarning(lcSeats) << "seats can't be read:" << seats.error().detail;
                m_again = true; // with the next tick
                m_looking = false;
                co_return;
            }
            tell(*seats);
            users.remove(0, some.size());
        }
        // Only what was looked at is known.
        if (users.isEmpty())
            m_since = Timestamp{begun.ms - m_times.margin.count()};
        forgetOld();
    }
    m_looking = false;
}

void MissedSeats::tell(const QList<NewSeat> &seats)
{
    std::vector<RoomEvent> events;
    for (const NewSeat &seat : seats) {
        if (!isNew(seat))
            continue;
        const RoomMemberPush push{seat.roomId, seat.userId, seat.role, seat.change};
        events.push_back({seat.userId.uuid(), chat_events::kRoomAdded, toJson(push)});
    }
    if (!events.empty())
        m_sockets.publish(std::move(events));
}

bool MissedSeats::isNew(const NewSeat &seat)
{
    const Seat key{seat.roomId, seat.userId};
    const auto told = m_told.find(key);
    if (told != m_told.end())
        return std::exchange(*told, seat.joinedAt) != seat.joinedAt;
    m_told.insert(key, seat.joinedAt);
    m_tellings.push_back(key);
    return true;
}

// What is older no look finds again.
void MissedSeats::forgetOld()
{
    while (!m_tellings.empty() &&
           (m_tellings.size() > kMostTold || m_told.value(m_tellings.front()) < m_since)) {
        m_told.remove(m_tellings.front());
        m_tellings.pop_front();
    }
}

void MissedSeats::stop()
{
    m_stopped = true;
    m_tick.stop();
    while (m_looking)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

} // namespace lectern::chat
