// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is one's own in a room: where one has read up to, what one began, edits, messages that were
// refused. None of it is lost by a cut, a late answer or another room.
#include "shared/dto/chat_room_events.h"
#include "tests/client/chat/desk.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

class TestChatOwn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeChatServer>();
        m_server->client = {UserId::make(), QStringLiteral("Me"), {}};
        m_other = {UserId::make(), QStringLiteral("Mira Berg"), {}};
        m_room = m_server->addRoom(QStringLiteral("Night sky"));
    }

    void theFirstUnreadOneIsShownHoweverManyThereAre()
    {
        say(300);
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
        say(300);
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
        say(300);
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
        open(desk);
        MessageEdit *edit = desk.chat->conversation()->editing();
        edit->begin(mine.messageId.toString(), mine.message);
        edit->setText(QStringLiteral("the sky"));
        m_server->refuseEdit = QStringLiteral("chat.slow_mode");
        edit->save();
        QTRY_VERIFY(desk.chat->conversation()->actionError().present);
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
        say(120);
        m_server->dto(m_room).lastReadSeq = 120;
        Desk desk(*m_server, m_folder->path());
        open(desk);
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
        say(5);
        auto desk = std::make_unique<Desk>(*m_server, m_folder->path());
        desk->chat->setWatched(false);
        open(*desk);
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

    void whatIsTypedIsYoungerThanItsOwnEcho()
    {
        const RoomId second = m_server->addRoom(QStringLiteral("Second"));
        Desk desk(*m_server, m_folder->path());
        open(desk);
        Conversation *talk = desk.chat->conversation();
        talk->setDraft(QStringLiteral("half a"));
        m_server->late = {"/draft"};
        desk.chat->openRoom(second.toString());
        desk.chat->openRoom(m_room.toString());
        talk->setDraft(QStringLiteral("half a thought"));
        QTRY_COMPARE(m_server->lateOnes(), 1); // its push has gone out
        m_server->sendLate();
        desk.chat->openRoom(second.toString());
        desk.chat->openRoom(m_room.toString());
        QCOMPARE(talk->draft(), QStringLiteral("half a thought"));
        QTRY_VERIFY(m_server->dto(m_room).draft);
        QTRY_COMPARE(m_server->dto(m_room).draft->text, QStringLiteral("half a thought"));
    }

    void draftsOfOtherComputersAreTakenUp()
    {
        m_server->saveDraft(m_room, QStringLiteral("from the tablet"));
        Desk desk(*m_server, m_folder->path());
        open(desk);
        Conversation *talk = desk.chat->conversation();
        QTRY_COMPARE(talk->draft(), QStringLiteral("from the tablet"));
        m_server->saveDraft(m_room, QStringLiteral("and the phone"));
        QTRY_COMPARE(talk->draft(), QStringLiteral("and the phone"));
        // Not over what is being typed.
        talk->setDraft(QStringLiteral("and the desk"));
        m_server->saveDraft(m_room, QStringLiteral("late"));
        m_server->post(m_room, m_other, QStringLiteral("after it"));
        QTRY_COMPARE(desk.shown().size(), 1);
        QCOMPARE(talk->draft(), QStringLiteral("and the desk"));
        talk->close();
        QTRY_COMPARE(m_server->dto(m_room).draft->text, QStringLiteral("and the desk"));
        // What was sent or cleared there is not begun here any more.
        QTRY_VERIFY(!desk.chat->sync().cache()->keptDraft(m_room).unsaved);
        m_server->cutAll();
        m_server->saveDraft(m_room, {});
        QTRY_COMPARE(desk.chat->sync().cache()->draft(m_room), QString());
    }

    void whatOneIsWritingComesThroughAndGoesWhenItIsSent()
    {
        Desk desk(*m_server, m_folder->path());
        desk.chat->sync().drafts().setPause(30ms);
        open(desk);
        Conversation *talk = desk.chat->conversation();
        talk->setDraft(QStringLiteral("half a thought")); // and the room stays open
        QTRY_VERIFY(m_server->dto(m_room).draft);
        QCOMPARE(m_server->dto(m_room).draft->text, QStringLiteral("half a thought"));
        QTRY_VERIFY(!desk.chat->sync().cache()->keptDraft(m_room).unsaved);
        QVERIFY(talk->send(talk->draft()));
        QTRY_VERIFY(!m_server->dto(m_room).draft);
        // Sent while it is on its way to the server.
        m_server->late = {"/draft"};
        talk->setDraft(QStringLiteral("another"));
        QTRY_COMPARE(m_server->lateOnes(), 1);
        QVERIFY(m_server->dto(m_room).draft);
        QVERIFY(talk->send(talk->draft()));
        m_server->sendLate();
        QTRY_VERIFY(!m_server->dto(m_room).draft);
        QTRY_COMPARE(m_server->messages(m_room).size(), 2);
        QCOMPARE(desk.chat->sync().cache()->draft(m_room), QString());
    }

    void aDraftThatWasSentDoesNotComeBackThoughItsAnswerWasLost()
    {
        Desk desk(*m_server, m_folder->path());
        desk.chat->sync().drafts().setPause(30ms);
        open(desk);
        Conversation *talk = desk.chat->conversation();
        m_server->late = {"/draft"};
        talk->setDraft(QStringLiteral("half a thought"));
        QTRY_COMPARE(m_server->lateOnes(), 1);
        QVERIFY(m_server->dto(m_room).draft);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        m_server->sendLate(); // to nobody
        QVERIFY(talk->send(talk->draft()));
        m_server->comeBack();
        QTRY_COMPARE(m_server->messages(m_room).size(), 1);
        QTRY_VERIFY(!m_server->dto(m_room).draft);
        QTRY_VERIFY(!desk.chat->sync().cache()->keptDraft(m_room).unsaved);
        QCOMPARE(desk.chat->sync().cache()->draft(m_room), QString());
        QCOMPARE(talk->draft(), QString());
    }

    void whoeverQuitsLeavesTheDraftToOtherComputers()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        desk.chat->conversation()->setDraft(QStringLiteral("under way"));
        QTimer::singleShot(0, QCoreApplication::instance(), &QCoreApplication::quit);
        QCoreApplication::exec();
        QVERIFY(m_server->dto(m_room).draft);
        QCOMPARE(m_server->dto(m_room).draft->text, QStringLiteral("under way"));
        QVERIFY(!desk.chat->sync().cache()->keptDraft(m_room).unsaved);
    }

    void aDraftOfACutIsToldAfterwardsAndNothingIsLostByQuitting()
    {
        {
            Desk desk(*m_server, m_folder->path());
            open(desk);
            m_server->goAway();
            QTRY_VERIFY(desk.chat->line() != ChatController::Live);
            desk.chat->conversation()->setDraft(QStringLiteral("under way"));
        }
        m_server->comeBack();
        Desk desk(*m_server, m_folder->path());
        open(desk);
        QCOMPARE(desk.chat->conversation()->draft(), QStringLiteral("under way"));
        QTRY_VERIFY(m_server->dto(m_room).draft);
        QCOMPARE(m_server->dto(m_room).draft->text, QStringLiteral("under way"));
    }

    void aDraftKeepsWhatItAnswersAndWhoIsMeant()
    {
        const ChatPersonDto namesake{UserId::make(), m_other.name, {}};
        const MessageDto first = m_server->post(m_room, m_other, QStringLiteral("Which one?"));
        m_server->post(m_room, namesake, QStringLiteral("I wonder, too"));
        const RoomId second = m_server->addRoom(QStringLiteral("Second"));
        const QString words = QStringLiteral("@Mira Berg: the left one");
        UserId meant;
        {
            Desk desk(*m_server, m_folder->path());
            open(desk);
            Conversation *talk = desk.chat->conversation();
            talk->replyTo(first.messageId.toString());
            talk->naming()->look(QStringLiteral("@Mi"), 3);
            QTRY_COMPARE(talk->naming()->found().size(), 2);
            const QVariantMap chosen = talk->naming()->found().constLast().toMap();
            meant = UserId(*Uuid::fromString(chosen.value(QStringLiteral("userId")).toString()));
            talk->naming()->take(1);
            talk->setDraft(words);
            // Another room in between takes nothing of it away.
            desk.chat->openRoom(second.toString());
            QCOMPARE(talk->replyKey(), QString());
            desk.chat->openRoom(m_room.toString());
            QCOMPARE(talk->replyKey(), first.messageId.toString());
            QTRY_VERIFY(m_server->dto(m_room).draft);
            QCOMPARE(m_server->dto(m_room).draft->replyTo, std::optional(first.messageId));
        }
        Desk desk(*m_server, m_folder->path());
        open(desk);
        Conversation *talk = desk.chat->conversation();
        QCOMPARE(talk->draft(), words);
        QCOMPARE(talk->replyKey(), first.messageId.toString());
        QCOMPARE(talk->replyText(), first.message);
        QVERIFY(talk->send(talk->draft()));
        const auto waiting = desk.chat->sync().outbox().waitingIn(m_room);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].request.replyTo, std::optional(first.messageId));
        QCOMPARE(waiting[0].request.mentions, std::optional(QList<UserId>{meant}));
        // The next message answers nothing.
        talk->setDraft(QStringLiteral("Next"));
        desk.chat->openRoom(second.toString());
        desk.chat->openRoom(m_room.toString());
        QCOMPARE(talk->replyKey(), QString());
    }

    void whatADraftAnswersComesFromOtherComputersToo()
    {
        say(200);
        const MessageDto early = m_server->messages(m_room)[3];
        m_server->saveDraft(m_room, QStringLiteral("to that"), early.messageId);
        Desk desk(*m_server, m_folder->path());
        open(desk);
        Conversation *talk = desk.chat->conversation();
        QTRY_COMPARE(talk->replyKey(), early.messageId.toString());
        // What is not on this computer is asked for.
        QTRY_COMPARE(talk->replyName(), m_other.name);
        m_server->saveDraft(m_room, QStringLiteral("to that"));
        QTRY_COMPARE(talk->replyKey(), QString());
        QCOMPARE(talk->draft(), QStringLiteral("to that"));
    }

    void whatCannotBeKeptIsNotTakenFromItsWriter()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        const QStringList files = QDir(m_folder->path()).entryList({QStringLiteral("*.sqlite")});
        QCOMPARE(files.size(), 1);
        { // as where there is no room on the disk
            QSqlDatabase other =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(m_folder->filePath(files.first()));
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(QStringLiteral("ALTER TABLE outbox RENAME TO elsewhere")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        Conversation *talk = desk.chat->conversation();
        talk->setDraft(QStringLiteral("keep me"));
        QVERIFY(!talk->send(talk->draft()));
        QCOMPARE(talk->draft(), QStringLiteral("keep me"));
        QCOMPARE(desk.chat->waiting(), 0);
        QVERIFY(talk->actionError().present);
        QVERIFY(m_server->messages(m_room).isEmpty());
    }

    void anEditSurvivesARestart()
    {
        const MessageDto mine = m_server->post(m_room, m_server->client, QStringLiteral("teh sky"));
        const MessageDto other = m_server->post(m_room, m_server->client, QStringLiteral("adn"));
        {
            Desk desk(*m_server, m_folder->path());
            open(desk);
            MessageEdit *edit = desk.chat->conversation()->editing();
            edit->begin(mine.messageId.toString(), mine.message);
            edit->setText(QStringLiteral("the sk"));
        }
        {
            Desk desk(*m_server, m_folder->path());
            open(desk);
            MessageEdit *edit = desk.chat->conversation()->editing();
            QCOMPARE(edit->key(), mine.messageId.toString());
            QCOMPARE(edit->original(), QStringLiteral("teh sky"));
            QCOMPARE(edit->text(), QStringLiteral("the sk"));
            edit->setText(QStringLiteral("the sky"));
            edit->save();
            QTRY_COMPARE(edit->key(), QString());
            QCOMPARE(m_server->messages(m_room)[0].message, QStringLiteral("the sky"));
            QVERIFY(!desk.chat->sync().cache()->edit(m_room));
            edit->begin(other.messageId.toString(), other.message);
            edit->setText(QStringLiteral("and"));
        }
        // Of a message that is deleted meanwhile nothing is edited.
        m_server->remove(m_room, 1);
        {
            Desk desk(*m_server, m_folder->path());
            open(desk);
        }
        Desk desk(*m_server, m_folder->path());
        open(desk);
        QCOMPARE(desk.chat->conversation()->editing()->key(), QString());
    }

    void aSilenceEndsByItself()
    {
        RoomDto &room = m_server->dto(m_room);
        room.silencedUntil = Timestamp{Timestamp::now().ms + 2500};
        const auto mute = [&room] { return room.silencedUntil->ms > Timestamp::now().ms; };
        room.canSend = false;
        Desk desk(*m_server, m_folder->path());
        open(desk);
        const Conversation *talk = desk.chat->conversation();
        QVERIFY(!talk->canSend() || !mute());
        // Other rules of the room give nobody their voice back.
        room.name = QStringLiteral("Renamed");
        m_server->push(
            chat_events::kRoomUpdated,
            toJson(RoomUpdatedPush{
                m_room, RoomType::Group, QStringLiteral("Renamed"), true, false, 0, 0, {}, {}, 2}));
        QTRY_COMPARE(talk->name(), QStringLiteral("Renamed"));
        QSignalSpy changed(talk, &Conversation::roomChanged);
        QVERIFY(!talk->canSend() || !mute());
        QTRY_VERIFY(talk->canSend());
        QTRY_VERIFY(!changed.isEmpty()); // and the composer hears of it
    }

    void whoeverIsSilencedHearsOfItAtOnce()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        Conversation *talk = desk.chat->conversation();
        QVERIFY(talk->canSend());
        RoomDto &room = m_server->dto(m_room);
        RoomSilencedPush push{m_room, {}, Timestamp::now().plusSeconds(3600)};
        room.silencedUntil = push.silencedUntil;
        room.canSend = false;
        m_server->push(chat_events::kRoomSilenced, toJson(push));
        QTRY_VERIFY(!talk->canSend());
        QVERIFY(!talk->cannotSendBecause().isEmpty());
        push.silencedUntil.reset();
        room.silencedUntil.reset();
        room.canSend = true;
        m_server->push(chat_events::kRoomSilenced, toJson(push));
        QTRY_VERIFY(talk->canSend());
        // The server is asked, too: of two, the older one may come last.
        room.silencedUntil = Timestamp::now().plusSeconds(3600);
        room.canSend = false;
        m_server->push(chat_events::kRoomSilenced, toJson(push));
        QTRY_VERIFY(!talk->canSend());
    }

    void whoeverIsSilencedHearsOfItWhenTheyWrite()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        Conversation *talk = desk.chat->conversation();
        QVERIFY(talk->canSend());
        RoomDto &room = m_server->dto(m_room);
        room.silencedUntil = Timestamp::now().plusSeconds(3600);
        room.canSend = false;
        m_server->refuseText = QStringLiteral("hello");
        talk->send(QStringLiteral("hello"));
        QTRY_VERIFY(!talk->canSend());
        QVERIFY(!talk->cannotSendBecause().isEmpty());
    }

    void messagesToARoomThatIsGoneAreShownAndLetGo()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        desk.chat->conversation()->send(QStringLiteral("too late"));
        QCOMPARE(desk.chat->waiting(), 1);
        QVERIFY(desk.chat->stranded().isEmpty());
        m_server->removeRoom(m_room);
        m_server->comeBack();
        QTRY_COMPARE(desk.chat->rooms()->rowCount(), 0);
        QTRY_COMPARE(desk.chat->stranded().size(), 1);
        QCOMPARE(desk.chat->waiting(), 0);
        const QVariantMap one = desk.chat->stranded().constFirst().toMap();
        QCOMPARE(one.value(QStringLiteral("text")).toString(), QStringLiteral("too late"));
        desk.chat->discard(one.value(QStringLiteral("key")).toString());
        QVERIFY(desk.chat->stranded().isEmpty());
    }

private:
    void say(int count)
    {
        for (int i = 1; i <= count; ++i)
            m_server->post(m_room, m_other, QString::number(i));
    }
    /// Joined, and nothing under way any more.
    void open(Desk &desk)
    {
        QSignalSpy caughtUp(&desk.chat->sync(), &ChatSync::caughtUp);
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        QTRY_VERIFY(desk.chat->sync().room(m_room));
        desk.chat->openRoom(m_room.toString());
        QTRY_VERIFY(!caughtUp.isEmpty());
        QTRY_VERIFY(!desk.chat->sync().listing());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeChatServer> m_server;
    ChatPersonDto m_other;
    RoomId m_room;
};

QTEST_GUILESS_MAIN(TestChatOwn)
#include "tst_chat_own.moc"
