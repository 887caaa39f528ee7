// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Of what one is told, room by room.
#include "tests/client/chat/chat_bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;

class TestChatNotices : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void levelsTellOfWhatTheySay_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<int>("people");
        QTest::addColumn<bool>("muted");
        QTest::addColumn<bool>("plain");
        QTest::addColumn<bool>("meant");
        QTest::newRow("not chosen") << QString() << 30 << false << true << true;
        QTest::newRow("not chosen, a crowd") << QString() << 101 << false << false << true;
        QTest::newRow("all") << "all" << 101 << false << true << true;
        QTest::newRow("mentions") << "mentions" << 3 << false << false << true;
        QTest::newRow("nothing") << "none" << 3 << false << false << false;
        QTest::newRow("muted") << QString() << 3 << true << false << false;
        QTest::newRow("muted, all") << "all" << 3 << true << false << false;
    }
    void levelsTellOfWhatTheySay()
    {
        QFETCH(const QString, level);
        QFETCH(const int, people);
        QFETCH(const bool, muted);
        QFETCH(const bool, plain);
        QFETCH(const bool, meant);
        const RoomId id = RoomId::make();
        MessageDto mine = said(id, 1, QStringLiteral("Who knows?"));
        mine.sender = kMe;
        MessageDto answer = said(id, 2, QStringLiteral("I do"));
        answer.replyTo = answer.threadId = mine.messageId;
        const QList<MessageDto> talk{mine, answer};
        RoomDto room = roomOf(RoomType::Course, talk, id);
        room.notify = enumFromName<NotifyOn>(level);
        room.memberCount = people;
        room.unreadCount = 5;
        room.mentionCount = 2;
        if (muted)
            room.mutedUntil = Timestamp::now().plusSeconds(600);
        give(room, talk);
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        m_chat->sync().catchUp(id);
        QTRY_VERIFY(m_chat->sync().cache()->message(id, answer.messageId));
        QSignalSpy told(m_chat.get(), &ChatController::notify);
        const auto arrives = [&](const MessageDto &message) {
            told.clear();
            Q_EMIT m_chat->sync().messageFromOthers(message);
            return told.size() == 1;
        };
        const MessageDto next = said(id, 3, QStringLiteral("Good morning"));
        QCOMPARE(arrives(next), plain);
        MessageDto named = next;
        named.mentions = {kMe.userId};
        QCOMPARE(arrives(named), meant);
        MessageDto all = next;
        all.mentionsAll = true;
        QCOMPARE(arrives(all), meant);
        MessageDto reply = next;
        reply.replyTo = mine.messageId;
        QCOMPARE(arrives(reply), meant);
        reply.replyTo = answer.messageId; // in the thread that one began
        reply.threadId = mine.messageId;
        QCOMPARE(arrives(reply), meant);
        reply.threadId = answer.messageId;
        QCOMPARE(arrives(reply), plain);
        QCOMPARE(m_chat->rooms()->unread(), plain ? 5 : meant ? 2 : 0);
        QCOMPARE(m_chat->rooms()->index(0).data(RoomsModel::MutedRole).toBool(), !meant);
    }

    void whatIsChosenIsAskedFor()
    {
        RoomDto room = roomOf(RoomType::Group, {}, RoomId::make());
        give(room, {});
        begin();
        QTRY_VERIFY(m_chat->sync().room(room.roomId));
        RoomNotices *notices = m_chat->notices();
        QCOMPARE(notices->level(), QString());
        openWhole(room.roomId);
        QCOMPARE(notices->level(), QStringLiteral("all"));
        const QString path = QLatin1String("/api/rooms/%1/mute").arg(room.roomId.toString());
        room.notify = NotifyOn::None;
        m_server->answer("PUT", path, asObject(room));
        notices->choose(QStringLiteral("none"));
        QTRY_COMPARE(notices->level(), QStringLiteral("none"));
        QCOMPARE(lastBody("PUT", path).value(QLatin1String("notify")).toString(),
                 QStringLiteral("none"));
        QVERIFY(!lastBody("PUT", path).contains(QLatin1String("until")));
        QVERIFY(notices->quiet() && notices->mutedText().isEmpty());

        room.notify = NotifyOn::Mentions;
        room.mutedUntil = Timestamp::now().plusSeconds(3600);
        m_server->answer("PUT", path, asObject(room));
        QTRY_VERIFY(!notices->busy());
        notices->muteFor(3600);
        QTRY_VERIFY(!notices->mutedText().isEmpty());
        QVERIFY(!lastBody("PUT", path).contains(QLatin1String("notify")));
        QVERIFY(lastBody("PUT", path).contains(QLatin1String("until")));

        m_server->refuse("PUT", path, 503, QStringLiteral("chat.busy"));
        QSignalSpy failed(m_chat.get(), &ChatController::openFailed);
        notices->choose(QStringLiteral("all"));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(notices->level(), QStringLiteral("mentions"));
    }

    void whatWasMutedForAWhileIsLoudOnTime()
    {
        RoomDto room = roomOf(RoomType::Group, {}, RoomId::make());
        room.mutedUntil = Timestamp::now().plusSeconds(2);
        room.unreadCount = 3;
        give(room, {});
        begin();
        QTRY_VERIFY(m_chat->sync().room(room.roomId));
        m_chat->openRoom(room.roomId.toString());
        QTRY_COMPARE(m_chat->rooms()->unread(), 3);
        QVERIFY(!m_chat->notices()->quiet());
    }

    void whatIsShownIsInSightInFrontOrNot()
    {
        const RoomId open = RoomId::make();
        const RoomId other = RoomId::make();
        for (const RoomId &id : {open, other})
            give(roomOf(RoomType::Group, {}, id), {});
        begin();
        QTRY_VERIFY(m_chat->sync().room(other));
        m_chat->openRoom(open.toString());
        m_chat->setWatched(false);
        QVERIFY(m_chat->isInSight(open, true, true));
        QVERIFY(!m_chat->isInSight(open, false, true)); // on another page
        QVERIFY(!m_chat->isInSight(other, true, true));
        // The desktop may still tell of it.
        QSignalSpy told(m_chat.get(), &ChatController::notify);
        Q_EMIT m_chat->sync().messageFromOthers(said(open, 1, QStringLiteral("hello")));
        QCOMPARE(told.size(), 1);
        m_chat->setWatched(true);
        Q_EMIT m_chat->sync().messageFromOthers(said(open, 2, QStringLiteral("again")));
        QCOMPARE(told.size(), 1);
    }

    void aPressLeadsToWhatWasTold()
    {
        const RoomId id = RoomId::make();
        const RoomDto room = roomOf(RoomType::Group, {}, id);
        give(room, {});
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        QVERIFY(m_chat->toldOf(id.toString()).isEmpty());
        for (qint64 seq : {1, 2}) {
            const MessageDto next = said(id, seq, QString::number(seq));
            Q_EMIT m_chat->sync().messageFromOthers(next);
            QCOMPARE(m_chat->toldOf(id.toString()), next.messageId.toString());
        }
        m_chat->setWatched(true);
        m_chat->openRoom(id.toString());
        QVERIFY(m_chat->toldOf(id.toString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestChatNotices)
#include "tst_chat_notices.moc"
