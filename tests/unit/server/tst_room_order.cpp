// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/node_messages.h"
#include "server/features/chat/room_order.h"
#include "shared/dto/chat_events.h"

#include <QTest>

using namespace lectern;
using namespace lectern::chat;

namespace {

using Clock = RoomOrder::Clock;
using Orders = QList<qint64>;

RoomEvent change(const RoomId &room, qint64 order, qint64 follows = -1)
{
    RoomEvent event;
    event.topic = room.uuid();
    event.name = chat_events::kNewMessage;
    event.data = QByteArray::number(order);
    event.order = order;
    event.follows = follows < 0 ? order - 1 : follows;
    event.seq = order;
    return event;
}

Orders orders(const std::vector<RoomEvent> &events)
{
    Orders out;
    for (const RoomEvent &event : events)
        out.append(event.order);
    return out;
}

} // namespace

/// What a node lets through of what it hears from several sides.
class TestRoomOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_order = std::make_unique<RoomOrder>();
        m_out.clear();
        m_order->listens(m_room);
    }

    void everyChangeOnceAndInOrder()
    {
        QVERIFY(m_order->hasRead(m_room, {3, 3}, m_now, m_out));
        for (const qint64 order : {2, 4, 6, 4, 7, 5, 6, 3, 8, 8})
            m_order->offer(change(m_room, order), m_now, m_out);
        QCOMPARE(orders(m_out), Orders({4, 5, 6, 7, 8}));
        QVERIFY(!m_order->isWaiting());
    }

    void aChangeMayCountForSeveral()
    {
        QVERIFY(m_order->hasRead(m_room, {3, 3}, m_now, m_out));
        m_order->offer(change(m_room, 8, 6), m_now, m_out);
        m_order->offer(change(m_room, 6, 3), m_now, m_out);
        QCOMPARE(orders(m_out), Orders({6, 8}));
    }

    void theDatabaseFillsAGap()
    {
        QVERIFY(m_order->hasRead(m_room, {3, 3}, m_now, m_out));
        m_order->offer(change(m_room, 6), m_now, m_out);
        QVERIFY(m_out.empty() && m_order->isWaiting());
        QVERIFY(m_order->behind(m_now).empty()); // it may be on its way
        const auto later = m_now + RoomOrder::kPatience;
        const std::vector<RoomOrder::Behind> behind = m_order->behind(later);
        QCOMPARE(behind.size(), size_t(1));
        QCOMPARE(behind[0].told.change, 3);
        m_order->caughtUp(behind[0], {5, 5}, {change(m_room, 4), change(m_room, 5)}, later, m_out);
        QCOMPARE(orders(m_out), Orders({4, 5, 6}));
        QVERIFY(!m_order->isWaiting());
        m_order->offer(change(m_room, 5), later, m_out); // late
        m_order->offer(change(m_room, 7), later, m_out);
        QCOMPARE(orders(m_out), Orders({4, 5, 6, 7}));
    }

    void whatWasReadBeforeItChangedIsNotToldAgain()
    {
        QVERIFY(m_order->hasRead(m_room, {3, 3}, m_now, m_out));
        // Another joins and reads messages 4 and 5, which were not told here; 5 is edited then.
        QVERIFY(m_order->hasRead(m_room, {5, 5}, m_now, m_out));
        const auto later = m_now + RoomOrder::kPatience;
        const std::vector<RoomOrder::Behind> behind = m_order->behind(later);
        RoomEvent four = change(m_room, 4);
        four.otherwise = "four changed";
        RoomEvent five = change(m_room, 6);
        five.seq = 5;
        five.otherwise = "five changed";
        RoomEvent six = change(m_room, 7);
        six.seq = 6;
        six.otherwise = "six changed";
        m_order->caughtUp(behind.at(0), {7, 6}, {four, five, six}, later, m_out);
        QCOMPARE(orders(m_out), Orders({4, 6, 7}));
        QCOMPARE(m_out[0].name, chat_events::kNewMessage);
        QCOMPARE(m_out[1].name, chat_events::kMessagesChanged);
        QCOMPARE(m_out[1].data, QByteArray("five changed"));
        QCOMPARE(m_out[2].name, chat_events::kNewMessage);
    }

    void whatWasReadTooLateIsLeftOut()
    {
        QVERIFY(m_order->hasRead(m_room, {3, 3}, m_now, m_out));
        m_order->offer(change(m_room, 5), m_now, m_out);
        const auto later = m_now + RoomOrder::kPatience;
        const std::vector<RoomOrder::Behind> behind = m_order->behind(later);
        m_order->offer(change(m_room, 4), later, m_out);
        m_order->caughtUp(behind.at(0), {5, 5}, {change(m_room, 4), change(m_room, 5)}, later,
                          m_out);
        QCOMPARE(orders(m_out), Orders({4, 5}));
    }

    void theDatabaseIsAhead()
    {
        QVERIFY(m_order->hasRead(m_room, {3, 3}, m_now, m_out));
        m_order->sawNumbers(m_room, 3, m_now);
        QVERIFY(!m_order->isWaiting());
        m_order->sawNumbers(m_room, 4, m_now);
        const auto later = m_now + RoomOrder::kPatience;
        QCOMPARE(m_order->behind(later).size(), size_t(1));
        m_order->offer(change(m_room, 4), later, m_out);
        QVERIFY(!m_order->isWaiting());
        QCOMPARE(orders(m_out), Orders({4}));
    }

    void twoJoinAtOnce()
    {
        // What comes before anybody has read waits, and is told unless it was read.
        m_order->offer(change(m_room, 5), m_now, m_out);
        m_order->offer(change(m_room, 6), m_now, m_out);
        QVERIFY(m_out.empty());
        QVERIFY(m_order->hasRead(m_room, {5, 5}, m_now, m_out));
        QCOMPARE(orders(m_out), Orders({6}));
        // The other one read less; nobody will tell it of 5.
        QVERIFY(!m_order->hasRead(m_room, {4, 4}, m_now, m_out));
        QVERIFY(m_order->hasRead(m_room, {6, 6}, m_now, m_out));
    }

    void onlyRoomsThatAreListenedTo()
    {
        const RoomId other = RoomId::make();
        m_order->offer(change(other, 1), m_now, m_out);
        QVERIFY(m_order->hasRead(m_room, {0, 0}, m_now, m_out));
        m_order->forgetIf([this](const RoomId &room) { return room == m_room; });
        m_order->offer(change(m_room, 1), m_now, m_out);
        QVERIFY(m_out.empty() && m_order->rooms().isEmpty());
    }

    void whatWaitsIsBounded()
    {
        QVERIFY(m_order->hasRead(m_room, {0, 0}, m_now, m_out));
        const auto many = qint64(RoomOrder::kMostWaiting) + 500;
        for (qint64 order = 2; order <= many; ++order)
            m_order->offer(change(m_room, order), m_now, m_out);
        const auto later = m_now + RoomOrder::kPatience;
        m_order->caughtUp(m_order->behind(later).at(0), {1, 1}, {change(m_room, 1)}, later, m_out);
        QCOMPARE(m_out.size(), RoomOrder::kMostWaiting + 1);
        QVERIFY(m_order->isWaiting()); // the database has the rest
    }

    void messagesBetweenNodes()
    {
        using namespace node_messages;
        const auto all = [](const Uuid &) { return true; };
        RoomEvent event = change(m_room, 9, 7);
        event.legacyName = chat_events::kLegacyNewMessage;
        const std::vector<QByteArray> bytes = write({event, change(RoomId::make(), 1)});
        QCOMPARE(bytes.size(), size_t(1));
        const auto events = std::get<Events>(*read(bytes[0], all)).events;
        QCOMPARE(events.size(), size_t(2));
        QCOMPARE(events[0].topic, m_room.uuid());
        QCOMPARE(events[0].name, chat_events::kNewMessage);
        QCOMPARE(events[0].legacyName, chat_events::kLegacyNewMessage);
        QCOMPARE(events[0].data, QByteArray("9"));
        QCOMPARE(events[0].follows, 7);
        QCOMPARE(events[0].seq, 9);
        const auto mine = [this](const Uuid &topic) { return topic == m_room.uuid(); };
        QCOMPARE(std::get<Events>(*read(bytes[0], mine)).events.size(), size_t(1));
        // One event for many: those who are not here are left out.
        RoomEvent toAll = change(RoomId::make(), 0);
        for (int i = 0; i < 1000; ++i)
            toAll.also.push_back(Uuid::v7());
        toAll.also.push_back(m_room.uuid());
        const std::vector<QByteArray> once = write({toAll, change(m_room, 1)});
        QCOMPARE(once.size(), size_t(1));
        QVERIFY(once[0].size() < 20'000);
        QCOMPARE(std::get<Events>(*read(once[0], all)).events[0].also, toAll.also);
        const auto heard = std::get<Events>(*read(once[0], mine)).events;
        QCOMPARE(heard.size(), size_t(2));
        QCOMPARE(heard[0].topic, m_room.uuid());
        QVERIFY(heard[0].also.empty());
        // Whatever is told has a name there, too.
        for (const char *name :
             {chat_events::kNewMessage, chat_events::kMessageEdited, chat_events::kMessageDeleted,
              chat_events::kMessageRead, chat_events::kMessageReaction, chat_events::kMessagePinned,
              chat_events::kRoomUpdated, chat_events::kRoomAdded, chat_events::kRoomRemoved,
              chat_events::kLessonRoom, chat_events::kUserJoined, chat_events::kUserLeft,
              chat_events::kOnlineUsers, chat_events::kUserTyping, chat_events::kDraftChanged,
              chat_events::kRoomMuted, chat_events::kRoomSilenced, chat_events::kNotification}) {
            event.name = name;
            const auto named = std::get<Events>(*read(write({event})[0], all)).events;
            QCOMPARE(named.size(), size_t(1));
            QCOMPARE(named[0].name, name);
        }
        const UserId user = UserId::make();
        const auto expulsion = std::get<Expulsion>(*read(write(Expulsion{m_room, user, 7}), all));
        QCOMPARE(expulsion.user, user);
        QCOMPARE(expulsion.change, 7);
        QVERIFY(std::get<Visibility>(*read(write(Visibility{user, true}), all)).invisible);
        // Whatever else comes over the wire is nothing.
        for (qsizetype size = 0; size < bytes[0].size(); ++size) {
            const auto part = read(QByteArrayView(bytes[0]).first(size), all);
            QVERIFY(!part || std::get<Events>(*part).events.size() < 2);
        }
        QVERIFY(!read(QByteArray("\x7f nonsense"), all));
    }

private:
    const RoomId m_room = RoomId::make();
    const Clock::time_point m_now = Clock::now();
    std::unique_ptr<RoomOrder> m_order;
    std::vector<RoomEvent> m_out;
};

QTEST_GUILESS_MAIN(TestRoomOrder)
#include "tst_room_order.moc"
