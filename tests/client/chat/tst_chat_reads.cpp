// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who has read what one wrote: how many, right after a start as well, and who.
#include "shared/dto/chat_reads.h"
#include "tests/client/chat/chat_bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;

class TestChatReads : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_talk = {said(m_room, 1, QStringLiteral("first")), said(m_room, 2, QStringLiteral("two")),
                  said(m_room, 3, QStringLiteral("three"))};
        m_talk[1].sender = m_talk[2].sender = kMe;
        RoomDto room = roomOf(RoomType::Course, m_talk, m_room);
        room.memberCount = 30;
        give(room, m_talk);
        count({{3, 40}, {2, 7}, {1, 100}});
    }

    void theCountIsRightAfterAStart()
    {
        open();
        QTRY_COMPARE(readBy(2), 47);
        QCOMPARE(readBy(3), 40);
        // Nobody's row was asked for.
        QCOMPARE(m_server->count("GET", members()), 0);
        // What is told since moves one person.
        Q_EMIT m_chat->sync().hasRead(m_room, 1, 2);
        QCOMPARE(readBy(2), 48);
        QCOMPARE(readBy(3), 40);
        Q_EMIT m_chat->sync().hasRead(m_room, 2, 3);
        QCOMPARE(readBy(2), 48);
        QCOMPARE(readBy(3), 41);
        Q_EMIT m_chat->sync().hasRead(m_room, 0, 3);
        QCOMPARE(readBy(3), 42);
        Q_EMIT m_chat->sync().hasRead(RoomId::make(), 1, 3);
        QCOMPARE(readBy(3), 42);
    }

    void thatSomebodyHasReadItIsKnownAfterAStartWithoutANetwork()
    {
        count({{2, 7}, {1, 100}});
        open();
        QTRY_COMPARE(readBy(2), 7);
        m_testers.clear();
        m_chat.reset();
        m_server->refuse("GET", reads(), 503, QStringLiteral("server.unavailable"));
        open();
        QTRY_VERIFY(m_server->count("GET", reads()) > 1);
        QCOMPARE(readBy(2), 1);
        QCOMPARE(readBy(3), 0);
    }

    void whoeverWritesHasReadIt()
    {
        open();
        QTRY_COMPARE(readBy(3), 40);
        const QList<MessageDto> next{said(m_room, 4, QStringLiteral("answer"))};
        const QMap<qint64, int> moved{{4, 1}, {3, 39}, {2, 7}, {1, 100}};
        Q_EMIT m_chat->sync().messagesArrived(m_room, next);
        QCOMPARE(counts(), moved); // one of those who had read all before it
        Q_EMIT m_chat->sync().messagesArrived(m_room, next);
        QCOMPARE(counts(), moved);
        QCOMPARE(readBy(3), 40);
        // Somebody who had read up to the first one only.
        MessageDto late = said(m_room, 5, QStringLiteral("late"));
        late.readBefore = 1;
        Q_EMIT m_chat->sync().messagesArrived(m_room, {late});
        QCOMPARE(counts(), (QMap<qint64, int>{{5, 1}, {4, 1}, {3, 39}, {2, 7}, {1, 99}}));
        QCOMPARE(readBy(3), 41);
    }

    /// An answer is up to two seconds old.
    void whatWasToldBeforeItWasAskedIsNotForgotten()
    {
        open(2);                                     // another's: nothing is asked
        Q_EMIT m_chat->sync().hasRead(m_room, 1, 3); // others have been there
        count({{2, 47}, {1, 100}});
        m_chat->conversation()->viewed(0, 2);
        QTRY_COMPARE(readBy(2), 48); // nobody had come that far when it was counted
        QCOMPARE(readBy(3), 1);
        QCOMPARE(counts().value(1), 99);
        QCOMPARE(m_server->count("GET", reads()), 1);
    }

    void whereThatCannotBeKnownItIsAskedOnceMore()
    {
        open(2);
        Q_EMIT m_chat->sync().hasRead(m_room, 1, 2);
        m_chat->conversation()->viewed(0, 2);
        QTRY_COMPARE(readBy(2), 47); // it may be among them
        count({{3, 40}, {2, 8}, {1, 99}});
        QTRY_COMPARE_WITH_TIMEOUT(readBy(2), 48, 10'000);
        QCOMPARE(m_server->count("GET", reads()), 2);
    }

    void aPlaceThatIsNotToldHasPeopleAllTheSame()
    {
        open();
        QTRY_COMPARE(readBy(2), 47);
        // Where as many have come later as have read up to there no number is told.
        count({{2, 7}});
        m_chat->sync().catchUp(m_room);
        QTRY_COMPARE(readBy(2), 7);
        Q_EMIT m_chat->sync().hasRead(m_room, 1, 3);
        QCOMPARE(readBy(3), 1);
        QCOMPARE(readBy(2), 8);
    }

    /// Each asking counts everybody: only who looks at what is said of it asks.
    void itIsAskedForWhoLooksAtOnesOwn()
    {
        begin();
        QTRY_VERIFY(m_chat->sync().room(m_room));
        m_chat->openRoom(m_room.toString());
        QTRY_COMPARE(m_chat->conversation()->state(), ViewState::Content);
        m_chat->conversation()->viewed(2, 2); // another's
        QSignalSpy caughtUp(&m_chat->sync(), &ChatSync::caughtUp);
        m_chat->sync().catchUp(m_room);
        QTRY_COMPARE(caughtUp.size(), 1);
        QCOMPARE(m_server->count("GET", reads()), 0);
        m_chat->conversation()->viewed(1, 2);
        QTRY_COMPARE(readBy(2), 47);
        m_chat->conversation()->viewed(2, 2);
        m_chat->conversation()->viewed(0, 2);
        QCOMPARE(m_server->count("GET", reads()), 1); // it is known
        // After a cut those who don't look don't ask either.
        m_chat->conversation()->viewed(2, 2);
        m_chat->sync().catchUp(m_room);
        QTRY_COMPARE(caughtUp.size(), 2);
        QTest::qWait(400); // longer than the time over which the others would ask
        QCOMPARE(m_server->count("GET", reads()), 1);
        m_chat->conversation()->viewed(0, 2);
        QTRY_COMPARE(m_server->count("GET", reads()), 2);
    }

    void whoeverLeavesIsNotCounted()
    {
        open();
        QTRY_COMPARE(readBy(3), 40);
        count({{3, 39}, {2, 7}, {1, 100}});
        MessageDto left = said(m_room, 4, QStringLiteral("room.member_left"));
        left.messageType = MessageType::System;
        Q_EMIT m_chat->sync().messagesArrived(m_room, {left});
        QTRY_COMPARE(readBy(3), 39);
    }

    void afterACutItIsAskedAgain()
    {
        open();
        QTRY_COMPARE(readBy(3), 40);
        count({{3, 60}});
        m_chat->sync().catchUp(m_room);
        QTRY_COMPARE(readBy(3), 60);
        QCOMPARE(readBy(2), 60);
    }

    /// In a crowded room: of what was not told one by one only the newest answer knows.
    void inACrowdItIsAskedAgain()
    {
        open();
        QTRY_COMPARE(readBy(3), 40);
        count({{3, 70}});
        for (const RoomId &room : {m_room, RoomId::make(), m_room})
            Q_EMIT m_chat->sync().readsUncounted(room);
        QTest::qWait(1000);
        QCOMPARE(m_server->count("GET", reads()), 1); // the answer may be the same still
        QTRY_COMPARE(readBy(3), 70);
        QTest::qWait(2500);
        QCOMPARE(m_server->count("GET", reads()), 2);
        // Who looks away asks when looking again, and once more where that may be too early.
        m_chat->conversation()->viewed(2, 2);
        Q_EMIT m_chat->sync().readsUncounted(m_room);
        QTest::qWait(200);
        QCOMPARE(m_server->count("GET", reads()), 2);
        m_chat->conversation()->viewed(0, 2);
        QTRY_COMPARE(m_server->count("GET", reads()), 3);
        count({{3, 71}});
        QTRY_COMPARE(readBy(3), 71);
    }

    void readersAreNamed()
    {
        open();
        const QString path =
            QStringLiteral("/api/chat/message/%1/readers").arg(m_talk[2].messageId.toString());
        ReadersReply reply;
        reply.readers = {kMira};
        reply.total = 1;
        m_server->answer("GET", path, asObject(reply));
        ReadersModel *readers = m_chat->conversation()->readers();
        const QAbstractItemModelTester tester(readers);
        readers->show(m_talk[2].messageId.toString());
        QTRY_COMPARE(readers->rowCount(), 1);
        QCOMPARE(readers->data(readers->index(0), ReadersModel::NameRole).toString(), kMira.name);
        m_server->refuse("GET", path, 404, QStringLiteral("chat.message_not_found"));
        readers->show({});
        QCOMPARE(readers->rowCount(), 0);
        readers->show(m_talk[2].messageId.toString());
        QTRY_COMPARE(readers->state(), ViewState::Error);
        m_chat->closeRoom();
        QCOMPARE(readers->rowCount(), 0);
    }

private:
    void count(const QList<ReadCountDto> &places)
    {
        m_server->answer("GET", reads(), asObject(ReadCountsReply{m_room, places}));
    }
    [[nodiscard]] QString members() const
    {
        return QStringLiteral("/api/rooms/%1/members").arg(m_room.toString());
    }
    void open(int newestRow = 0)
    {
        begin();
        QTRY_VERIFY(m_chat->sync().room(m_room));
        m_chat->openRoom(m_room.toString());
        QTRY_COMPARE(m_chat->conversation()->state(), ViewState::Content);
        m_chat->conversation()->viewed(newestRow, 2);
    }
    [[nodiscard]] QString reads() const
    {
        return QStringLiteral("/api/rooms/%1/reads").arg(m_room.toString());
    }
    [[nodiscard]] QMap<qint64, int> counts() const
    {
        return m_chat->conversation()->readCounts().counts().value_or(QMap<qint64, int>());
    }
    [[nodiscard]] int readBy(qint64 seq) const
    {
        const ConversationModel *model = m_chat->conversation()->messages();
        return model->data(model->index(model->rowOfSeq(seq)), ConversationModel::ReadByRole)
            .toInt();
    }
};

QTEST_GUILESS_MAIN(TestChatReads)
#include "tst_chat_reads.moc"
