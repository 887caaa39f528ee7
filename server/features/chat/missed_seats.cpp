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

using namespace std::chrono_literals;

constexpr auto kTickEvery = 5s;
/// Clocks of nodes differ, a row is older than its commit, and that the bus is away is noticed
/// late.
constexpr qint64 kMarginSeconds = 60;
/// People of one read.
constexpr qsizetype kAtOnce = 640;

} // namespace

MissedSeats::MissedSeats(ChatParts parts, RoomFeed &sockets, realtime::NodeBus &bus)
    : m_parts(parts)
    , m_sockets(sockets)
    , m_bus(bus)
    , m_since(Timestamp::now().plusSeconds(-kMarginSeconds))
{
    connect(&m_tick, &QTimer::timeout, this, &MissedSeats::tick);
    m_tick.start(kTickEvery);
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
    if (!m_bus.isConnected() || m_again)
        tellMissed();
    else if (!m_looking)
        m_since = Timestamp::now().plusSeconds(-kMarginSeconds);
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
        m_again = false;
        QList<UserId> users = m_parts.presence.here();
        while (!users.isEmpty() && !m_again && !m_stopped) {
            const QList<UserId> some = users.first(std::min(users.size(), kAtOnce));
            auto reading = m_parts.database.read(
                [this, some, since](db::Session &session) -> Result<QList<NewSeat>> {
                    return m_parts.rooms.newSeats(session, some, since);
                });
            const Result<QList<NewSeat>> seats = co_await reading;
            if (!seats) {
                qCWarning(lcSeats) << "seats can't be read:" << seats.error().detail;
                m_again = true; // with the next tick
                m_looking = false;
                co_return;
            }
            std::vector<RoomEvent> events;
            for (const NewSeat &seat : *seats) {
                const RoomMemberPush push{seat.roomId, seat.userId, seat.role, seat.change};
                events.push_back({seat.userId.uuid(), chat_events::kRoomAdded, toJson(push)});
            }
            if (!events.empty())
                m_sockets.publish(std::move(events));
            users.remove(0, some.size());
        }
        if (users.isEmpty())
            m_since = begun.plusSeconds(-kMarginSeconds);
    }
    m_looking = false;
}

void MissedSeats::stop()
{
    m_stopped = true;
    m_tick.stop();
    while (m_looking)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

} // namespace lectern::chat
