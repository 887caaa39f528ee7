// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is one's own in a room: where one has read up to, edits, messages that were refused. None of
// it is lost by a cut, a late answer or another room.
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"
#include "tests/client/chat/desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;

class TestChatOwn : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void theFirstUnreadOneIsShownHoweverManyThereAre()
    {
        sayNumbers(1, 300);
        m_server->dto(m_room).lastReadSeq = 40;
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).to, 300);
        Conversation *talk = desk.chat->conversation();
        QSignalSpy jumped(talk, &Conversation::jumped);
        desk.chat->openRoom(m_room.toString());
        talk->viewed(0, 10); // where nobody has asked to be
        QTRY_VERIFY(talk->messages()->rowOfSeq(41) > 0);
        QCOMPARE(jumped.last().first().toInt(), talk->messages()->rowOfSeq(41));
        QCOMPARE(desk.data(talk->messages()->rowOfSeq(41), ConversationModel::FirstUnreadRole),
                 QVariant(true));
        QVERIFY(!talk->messages()->atEnd());
        QTest::qWait(600); // longer than the pause after which what is seen counts as read
        QCOMPARE(desk.chat->sync().room(m_room)->lastReadSeq, 40);
    }

    void whoeverGoesToAMessageStaysThere()
    {
        sayNumbers(1, 300);
        m_server->dto(m_room).lastReadSeq = 250;
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        Conversation *talk = desk.chat->conversation();
        QSignalSpy jumped(talk, &Conversation::jumped);
        const MessageId wanted = m_server->messages(m_room)[99].messageId;
        desk.chat->openMessage(m_room.toString(), wanted.toString());
        QTRY_VERIFY(talk->messages()->rowOfMessage(wanted) >= 0);
        desk.chat->sync().catchUp(m_room);
        QSignalSpy caughtUp(&desk.chat->sync(), &ChatSync::caughtUp);
        QTRY_VERIFY(!caughtUp.isEmpty());
        QCOMPARE(jumped.last().first().toInt(), talk->messages()->rowOfMessage(wanted));
    }

    void whatWasSeenIsReadThoughTheViewHasLeft()
    {
        sayNumbers(1, 300);
        m_server->dto(m_room).lastReadSeq = 295;
        Desk desk(*m_server, m_folder->path());
        QTRY_VERIFY(desk.chat->sync().isCurrent(m_room));
        Conversation *talk = desk.chat->conversation();
        desk.chat->openRoom(m_room.toString());
        QTRY_COMPARE(talk->messages()->lastSeq(), 300);
        talk->viewed(0, 10);
        talk->jumpToMessage(m_server->messages(m_room)[9].messageId.toString());
        QTRY_VERIFY(talk->messages()->rowOfSeq(10) >= 0);
        QVERIFY(talk->messages()->rowOfSeq(300) < 0);
        QTRY_COMPARE(m_server->dto(m_room).lastReadSeq, 300);
        QCOMPARE(desk.chat->rooms()->unread(), 0);
    }

    void anEditThatFailsKeepsItsWords()
    {
        const RoomId second = m_server->addRoom(QStringLiteral("Second"));
        const MessageDto mine = m_server->post(m_room, m_server->client, QStringLiteral("teh sky"));
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        MessageEdit *edit = desk.chat->conversation()->editing();
        edit->begin(mine.messageId.toString(), mine.message);
        edit->setText(QStringLiteral("the sky"));
        m_server->refuseEdit = QStringLiteral("chat.slow_mode");
        edit->save();
        QTRY_VERIFY(desk.chat->conversation()->feedback()->error().present);
        QCOMPARE(edit->key(), mine.messageId.toString());
        QCOMPARE(edit->text(), QStringLiteral("the sky"));
        // Neither does another room take it away, nor a cut.
        desk.chat->openRoom(second.toString());
        QCOMPARE(edit->key(), QString());
        desk.chat->openRoom(m_room.toString());
        QCOMPARE(edit->text(), QStringLiteral("the sky"));
        m_server->refuseEdit.clear();
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        edit->save();
        QTRY_COMPARE(edit->key(), QString()); // it waits
        QCOMPARE(m_server->messages(m_room).first().message, QStringLiteral("teh sky"));
        m_server->comeBack();
        QTRY_COMPARE(m_server->messages(m_room).first().message, QStringLiteral("the sky"));
    }

    void aPageThatIsOlderThanAPushIsMadeYoung_data()
    {
        QTest::addColumn<bool>("deleted");
        QTest::newRow("edited") << false;
        QTest::newRow("deleted") << true;
    }
    void aPageThatIsOlderThanAPushIsMadeYoung()
    {
        QFETCH(const bool, deleted);
        sayNumbers(1, 120);
        m_server->dto(m_room).lastReadSeq = 120;
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        Conversation *talk = desk.chat->conversation();
        QTRY_COMPARE(talk->messages()->lastSeq(), 120);
        QCOMPARE(talk->messages()->firstSeq(), 71);
        m_server->late = {"before="};
        const int rows = talk->messages()->rowCount();
        talk->viewed(rows - 10, rows - 1);
        QTRY_COMPARE(m_server->lateOnes(), 1);
        if (deleted)
            m_server->remove(m_room, 59);
        else
            m_server->edit(m_room, 59, QStringLiteral("changed"));
        QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).change, 121);
        m_server->sendLate();
        QTRY_VERIFY(talk->messages()->rowOfSeq(60) >= 0);
        const QString now = m_server->messages(m_room)[59].message;
        QTRY_COMPARE(desk.data(talk->messages()->rowOfSeq(60), ConversationModel::TextRole),
                     QVariant(now));
        QTRY_COMPARE(desk.chat->sync().cache()->from(m_room, 60, 1).constFirst().message, now);
    }

    void whatWasReadDuringACutStaysRead_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("the socket comes back") << false;
        QTest::newRow("the program is started again") << true;
    }
    void whatWasReadDuringACutStaysRead()
    {
        QFETCH(const bool, restarted);
        sayNumbers(1, 5);
        auto desk = std::make_unique<Desk>(*m_server, m_folder->path());
        desk->chat->setWatched(false);
        openWhole(*desk);
        QTRY_COMPARE(desk->chat->conversation()->messages()->lastSeq(), 5);
        m_server->goAway();
        QTRY_VERIFY(desk->chat->line() != ChatController::Live);
        desk->chat->setWatched(true);
        desk->chat->conversation()->viewed(0, 4);
        QTRY_COMPARE(desk->chat->rooms()->unread(), 0);
        QCOMPARE(m_server->dto(m_room).lastReadSeq, 0);
        if (restarted)
            desk.reset();
        m_server->comeBack();
        if (restarted)
            desk = std::make_unique<Desk>(*m_server, m_folder->path());
        QTRY_COMPARE(m_server->dto(m_room).lastReadSeq, 5);
        QTRY_VERIFY(desk->chat->sync().cache()->reads().isEmpty());
        QCOMPARE(desk->chat->rooms()->unread(), 0);
    }

    void aSilenceEndsByItself()
    {
        RoomDto &room = m_server->dto(m_room);
        room.silencedUntil = Timestamp::now().plusSeconds(3600);
        room.canSend = false;
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        Conversation *talk = desk.chat->conversation();
        QVERIFY(!talk->room()->canSend());
        // Other rules of the room give nobody their voice back.
        room.name = QStringLiteral("Renamed");
        m_server->push(
            chat_events::kRoomUpdated,
            toJson(RoomUpdatedPush{
                m_room, RoomType::Group, QStringLiteral("Renamed"), true, false, 0, 0, {}, {}, 2}));
        QTRY_COMPARE(talk->room()->name(), QStringLiteral("Renamed"));
        QVERIFY(!talk->room()->canSend());
        RoomDto shorter = *desk.chat->sync().room(m_room);
        shorter.silencedUntil = Timestamp{Timestamp::now().ms + 1500};
        desk.chat->sync().adopt(shorter);
        QVERIFY(!talk->room()->canSend());
        QSignalSpy changed(talk->room(), &RoomFacts::changed);
        QTRY_VERIFY(talk->room()->canSend());
        QTRY_VERIFY(!changed.isEmpty()); // and the composer hears of it
    }

    void whoeverIsSilencedHearsOfItAtOnce()
    {
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        Conversation *talk = desk.chat->conversation();
        QVERIFY(talk->room()->canSend());
        RoomDto &room = m_server->dto(m_room);
        RoomSilencedPush push{m_room, {}, Timestamp::now().plusSeconds(3600)};
        room.silencedUntil = push.silencedUntil;
        room.canSend = false;
        m_server->push(chat_events::kRoomSilenced, toJson(push));
        QTRY_VERIFY(!talk->room()->canSend());
        QVERIFY(!talk->room()->cannotSendBecause().isEmpty());
        push.silencedUntil.reset();
        room.silencedUntil.reset();
        room.canSend = true;
        m_server->push(chat_events::kRoomSilenced, toJson(push));
        QTRY_VERIFY(talk->room()->canSend());
        // The server is asked, too: of two, the older one may come last.
        room.silencedUntil = Timestamp::now().plusSeconds(3600);
        room.canSend = false;
        m_server->push(chat_events::kRoomSilenced, toJson(push));
        QTRY_VERIFY(!talk->room()->canSend());
    }

    void whoeverIsSilencedHearsOfItWhenTheyWrite()
    {
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        Conversation *talk = desk.chat->conversation();
        QVERIFY(talk->room()->canSend());
        RoomDto &room = m_server->dto(m_room);
        room.silencedUntil = Timestamp::now().plusSeconds(3600);
        room.canSend = false;
        m_server->refuseText = QStringLiteral("hello");
        talk->send(QStringLiteral("hello"));
        QTRY_VERIFY(!talk->room()->canSend());
        QVERIFY(!talk->room()->cannotSendBecause().isEmpty());
    }

    void messagesToARoomThatIsGoneAreShownAndLetGo()
    {
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        desk.chat->conversation()->send(QStringLiteral("too late"));
        QCOMPARE(desk.chat->unsent()->waiting(), 1);
        QVERIFY(desk.chat->unsent()->stranded().isEmpty());
        m_server->removeRoom(m_room);
        m_server->comeBack();
        QTRY_COMPARE(desk.chat->rooms()->rowCount(), 0);
        QTRY_COMPARE(desk.chat->unsent()->stranded().size(), 1);
        QCOMPARE(desk.chat->unsent()->waiting(), 0);
        const QVariantMap one = desk.chat->unsent()->stranded().constFirst().toMap();
        QCOMPARE(one.value(QStringLiteral("text")).toString(), QStringLiteral("too late"));
        desk.chat->unsent()->discard(one.value(QStringLiteral("key")).toString());
        QVERIFY(desk.chat->unsent()->stranded().isEmpty());
    }

    /// The server's answer was still on its way.
    void whatIsCancelledTooLateIsDeleted()
    {
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        m_server->tooSoon = 1;
        m_server->retryAfter = 60;
        Conversation *talk = desk.chat->conversation();
        QVERIFY(talk->send(QStringLiteral("not this")));
        Outbox &outbox = desk.chat->sync().outbox();
        QTRY_VERIFY(outbox.heldUntil(m_room).ms > 0);
        const Uuid cancelled = *outbox.waitingIn(m_room).constFirst().request.clientId;
        talk->discard(cancelled.toString());
        QCOMPARE(outbox.count(), 0);
        m_server->post(m_room, m_server->client, QStringLiteral("from my phone"), Uuid::v7());
        m_server->post(m_room, m_server->client, QStringLiteral("not this"), cancelled);
        QTRY_VERIFY(m_server->messages(m_room)[1].deletedAt);
        QVERIFY(!m_server->messages(m_room)[0].deletedAt);
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
    }
};

QTEST_GUILESS_MAIN(TestChatOwn)
#include "tst_chat_own.moc"
