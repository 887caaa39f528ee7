// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/chat/missed_seats.h"
#include "server/features/chat/sql_rooms_store.h"
#include "shared/dto/chat_events.h"
#include "tests/support/contract_main.h"
#include "tests/support/fake_bus.h"
#include "tests/support/school_rows.h"

using namespace lectern;
using namespace lectern::chat;
using namespace std::chrono_literals;
using db::Session;

namespace {

constexpr int kTimeoutMs = 20'000;
constexpr auto kNever = 24h;

/// What is told, on the test's thread.
class Told final : public RoomFeed
{
public:
    void publish(std::vector<RoomEvent> told) override
    {
        for (RoomEvent &event : told)
            events.push_back(std::move(event));
    }
    void expel(const RoomId &, const UserId &, qint64) override {}

    [[nodiscard]] int times(const RoomId &room, const UserId &user) const
    {
        return int(std::count_if(events.cbegin(), events.cend(), [&](const RoomEvent &event) {
            return event.topic == user.uuid() &&
                   event.name == QByteArrayView(chat_events::kRoomAdded) &&
                   event.data.contains(room.toString().toLatin1());
        }));
    }

    std::vector<RoomEvent> events;
};

} // namespace

/// Who was added on another node hears of it here, in whatever way the nodes lose each other.
class TestChatMissedSeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        m_ann = UserId::make();
        write([this](Session &session) { test::insertUser(session, m_ann); });
        m_presence = std::make_unique<Presence>();
        QVERIFY(m_presence->opened(m_ann));
    }
    void cleanup()
    {
        m_bus.connected = true;
        m_database.reset();
    }

    void aGapIsLookedIntoFromTheLastLookOn()
    {
        // The bus is here all the while; only the other node has lost it.
        static constexpr auto kMargin = 20ms;
        const auto seats = begin({.tick = 5ms, .look = kNever, .margin = kMargin});
        const RoomId room = added();
        const qint64 later = Timestamp::now().ms + 10 * kMargin.count();
        QTRY_VERIFY_WITH_TIMEOUT(Timestamp::now().ms > later, kTimeoutMs);
        QCOMPARE(m_told.times(room, m_ann), 0);
        seats->look();
        QTRY_COMPARE_WITH_TIMEOUT(m_told.times(room, m_ann), 1, kTimeoutMs);
    }

    void anOutageOfAnotherNodeIsNotWaitedFor()
    {
        const auto seats = begin({.tick = 5ms, .look = 10ms, .margin = 1h});
        const RoomId room = added();
        QTRY_COMPARE_WITH_TIMEOUT(m_told.times(room, m_ann), 1, kTimeoutMs);
    }

    void everyComingIsToldOnce()
    {
        m_bus.connected = false;
        const auto seats = begin({.tick = 5ms, .look = kNever, .margin = 1h});
        const RoomId first = added();
        QTRY_COMPARE_WITH_TIMEOUT(m_told.times(first, m_ann), 1, kTimeoutMs);
        // Each of these has taken a look that finds the first one, too.
        for (int i = 0; i < 3; ++i) {
            const RoomId another = added();
            QTRY_COMPARE_WITH_TIMEOUT(m_told.times(another, m_ann), 1, kTimeoutMs);
        }
        QCOMPARE(m_told.times(first, m_ann), 1);
        // Who has left and was added again hears of that.
        sit(first, Timestamp::now().plusSeconds(1));
        QTRY_COMPARE_WITH_TIMEOUT(m_told.times(first, m_ann), 2, kTimeoutMs);
    }

private:
    std::unique_ptr<MissedSeats> begin(SeatTimes times)
    {
        m_told.events.clear();
        return std::make_unique<MissedSeats>(**m_database, m_rooms, *m_presence, m_told, m_bus,
                                             times);
    }
    template<class F>
    void write(F function)
    {
        const Result<> written =
            lectern::await((*m_database)->write([function](Session &session) -> Result<> {
                function(session);
                return success();
            }));
        QVERIFY(written.ok());
    }
    /// Another node makes a room with Ann in it.
    RoomId added()
    {
        Room room;
        room.id = RoomId::make();
        room.createdBy = m_ann;
        room.memberCount = 1;
        write([this, room](Session &session) { (void)m_rooms.insert(session, room, {}); });
        sit(room.id, Timestamp::now());
        return room.id;
    }
    void sit(const RoomId &id, Timestamp since)
    {
        write([this, id, since](Session &session) {
            m_rooms.putMember(session, m_rooms.room(session, id)->no,
                              {.userId = m_ann, .joinedAt = since});
        });
    }

    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<Presence> m_presence;
    SqlRoomsStore m_rooms;
    test::FakeBus m_bus;
    Told m_told;
    UserId m_ann;
};

LECTERN_CONTRACT_MAIN(TestChatMissedSeats)
#include "chat_missed_seats_contract.moc"
