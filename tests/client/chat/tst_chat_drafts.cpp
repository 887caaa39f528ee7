// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What one has begun to write in a room: it outlives cuts, restarts and late answers, and other
// computers know of it.
#include "tests/client/chat/desk.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>

using namespace lectern;

class TestChatDrafts : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void whatIsTypedIsYoungerThanItsOwnEcho()
    {
        const RoomId second = m_server->addRoom(QStringLiteral("Second"));
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        Conversation *talk = desk.chat->conversation();
        talk->draft()->setText(QStringLiteral("half a"));
        m_server->late = {"/draft"};
        desk.chat->openRoom(second.toString());
        desk.chat->openRoom(m_room.toString());
        talk->draft()->setText(QStringLiteral("half a thought"));
        QTRY_COMPARE(m_server->lateOnes(), 1); // its push has gone out
        m_server->sendLate();
        desk.chat->openRoom(second.toString());
        desk.chat->openRoom(m_room.toString());
        QCOMPARE(talk->draft()->text(), QStringLiteral("half a thought"));
        QTRY_VERIFY(m_server->dto(m_room).draft);
        QTRY_COMPARE(m_server->dto(m_room).draft->text, QStringLiteral("half a thought"));
    }

    void draftsOfOtherComputersAreTakenUp()
    {
        m_server->saveDraft(m_room, QStringLiteral("from the tablet"));
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        Conversation *talk = desk.chat->conversation();
        QTRY_COMPARE(talk->draft()->text(), QStringLiteral("from the tablet"));
        m_server->saveDraft(m_room, QStringLiteral("and the phone"));
        QTRY_COMPARE(talk->draft()->text(), QStringLiteral("and the phone"));
        // Not over what is being typed.
        talk->draft()->setText(QStringLiteral("and the desk"));
        m_server->saveDraft(m_room, QStringLiteral("late"));
        m_server->post(m_room, m_other, QStringLiteral("after it"));
        QTRY_COMPARE(desk.shown().size(), 1);
        QCOMPARE(talk->draft()->text(), QStringLiteral("and the desk"));
        talk->close();
        QTRY_COMPARE(m_server->dto(m_room).draft->text, QStringLiteral("and the desk"));
        // What was sent or cleared there is not begun here any more.
        QTRY_VERIFY(!desk.chat->sync().cache()->keptDraft(m_room).unsaved);
        m_server->cutAll();
        m_server->saveDraft(m_room, {});
        QTRY_COMPARE(desk.chat->sync().cache()->draft(m_room), QString());
    }

    void whatIsBegunGrowsWhereTheRoomIsOpenToo()
    {
        const QTemporaryDir folder;
        Desk desk(*m_server, m_folder->path());
        Desk laptop(*m_server, folder.path());
        openWhole(desk);
        openWhole(laptop);
        MessageDraft *here = desk.chat->conversation()->draft();
        MessageDraft *there = laptop.chat->conversation()->draft();
        // Whoever types on and on is heard as well.
        QString words;
        const auto seen = [&] { return !there->text().isEmpty(); };
        for (int i = 0; i < 6 && !seen(); ++i) {
            words += QStringLiteral("word ");
            here->setText(words);
            (void)QTest::qWaitFor(seen, 600);
        }
        QVERIFY(seen());
        QVERIFY(words.startsWith(there->text()));
        QTRY_COMPARE(there->text(), words);
        // It is gone on with there, and not over what is typed here meanwhile.
        there->setText(words + QStringLiteral("more"));
        QTRY_COMPARE_WITH_TIMEOUT(here->text(), words + QStringLiteral("more"), 3000);
        here->setText(QStringLiteral("here"));
        m_server->saveDraft(m_room, QStringLiteral("there"));
        QTRY_COMPARE_WITH_TIMEOUT(there->text(), QStringLiteral("here"), 3000);
        QCOMPARE(here->text(), QStringLiteral("here"));
        QVERIFY(laptop.chat->conversation()->send(there->text()));
        QTRY_COMPARE_WITH_TIMEOUT(here->text(), QString(), 1000);
    }

    void whatOneIsWritingComesThroughAndGoesWhenItIsSent()
    {
        Desk desk(*m_server, m_folder->path());
        desk.chat->sync().drafts().setPause(30ms);
        openWhole(desk);
        Conversation *talk = desk.chat->conversation();
        talk->draft()->setText(QStringLiteral("half a thought")); // and the room stays open
        QTRY_VERIFY(m_server->dto(m_room).draft);
        QCOMPARE(m_server->dto(m_room).draft->text, QStringLiteral("half a thought"));
        QTRY_VERIFY(!desk.chat->sync().cache()->keptDraft(m_room).unsaved);
        QVERIFY(talk->send(talk->draft()->text()));
        QTRY_VERIFY(!m_server->dto(m_room).draft);
        // Sent while it is on its way to the server.
        m_server->late = {"/draft"};
        talk->draft()->setText(QStringLiteral("another"));
        QTRY_COMPARE(m_server->lateOnes(), 1);
        QVERIFY(m_server->dto(m_room).draft);
        QVERIFY(talk->send(talk->draft()->text()));
        m_server->sendLate();
        QTRY_VERIFY(!m_server->dto(m_room).draft);
        QTRY_COMPARE(m_server->messages(m_room).size(), 2);
        QCOMPARE(desk.chat->sync().cache()->draft(m_room), QString());
    }

    void aDraftThatWasSentDoesNotComeBackThoughItsAnswerWasLost()
    {
        Desk desk(*m_server, m_folder->path());
        desk.chat->sync().drafts().setPause(30ms);
        openWhole(desk);
        Conversation *talk = desk.chat->conversation();
        m_server->late = {"/draft"};
        talk->draft()->setText(QStringLiteral("half a thought"));
        QTRY_COMPARE(m_server->lateOnes(), 1);
        QVERIFY(m_server->dto(m_room).draft);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        m_server->sendLate(); // to nobody
        QVERIFY(talk->send(talk->draft()->text()));
        m_server->comeBack();
        QTRY_COMPARE(m_server->messages(m_room).size(), 1);
        QTRY_VERIFY(!m_server->dto(m_room).draft);
        QTRY_VERIFY(!desk.chat->sync().cache()->keptDraft(m_room).unsaved);
        QCOMPARE(desk.chat->sync().cache()->draft(m_room), QString());
        QCOMPARE(talk->draft()->text(), QString());
    }

    void whoeverQuitsLeavesTheDraftToOtherComputers()
    {
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        desk.chat->conversation()->draft()->setText(QStringLiteral("under way"));
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
            openWhole(desk);
            m_server->goAway();
            QTRY_VERIFY(desk.chat->line() != ChatController::Live);
            desk.chat->conversation()->draft()->setText(QStringLiteral("under way"));
        }
        m_server->comeBack();
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        QCOMPARE(desk.chat->conversation()->draft()->text(), QStringLiteral("under way"));
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
            openWhole(desk);
            Conversation *talk = desk.chat->conversation();
            talk->replyTo(first.messageId.toString());
            talk->naming()->look(QStringLiteral("@Mi"), 3);
            QTRY_COMPARE(talk->naming()->found().size(), 2);
            const QVariantMap chosen = talk->naming()->found().constLast().toMap();
            meant = UserId(*Uuid::fromString(chosen.value(QStringLiteral("userId")).toString()));
            talk->naming()->take(1);
            talk->draft()->setText(words);
            // Another room in between takes nothing of it away.
            desk.chat->openRoom(second.toString());
            QCOMPARE(talk->draft()->replyKey(), QString());
            desk.chat->openRoom(m_room.toString());
            QCOMPARE(talk->draft()->replyKey(), first.messageId.toString());
            QTRY_VERIFY(m_server->dto(m_room).draft);
            QCOMPARE(m_server->dto(m_room).draft->replyTo, std::optional(first.messageId));
        }
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        Conversation *talk = desk.chat->conversation();
        QCOMPARE(talk->draft()->text(), words);
        QCOMPARE(talk->draft()->replyKey(), first.messageId.toString());
        QCOMPARE(talk->draft()->replyText(), first.message);
        QVERIFY(talk->send(talk->draft()->text()));
        const auto waiting = desk.chat->sync().outbox().waitingIn(m_room);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].request.replyTo, std::optional(first.messageId));
        QCOMPARE(waiting[0].request.mentions, std::optional(QList<UserId>{meant}));
        // The next message answers nothing.
        talk->draft()->setText(QStringLiteral("Next"));
        desk.chat->openRoom(second.toString());
        desk.chat->openRoom(m_room.toString());
        QCOMPARE(talk->draft()->replyKey(), QString());
    }

    void whatADraftAnswersComesFromOtherComputersToo()
    {
        sayNumbers(1, 200);
        const MessageDto early = m_server->messages(m_room)[3];
        m_server->saveDraft(m_room, QStringLiteral("to that"), early.messageId);
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        Conversation *talk = desk.chat->conversation();
        QTRY_COMPARE(talk->draft()->replyKey(), early.messageId.toString());
        // What is not on this computer is asked for.
        QTRY_COMPARE(talk->draft()->replyName(), m_other.name);
        m_server->saveDraft(m_room, QStringLiteral("to that"));
        QTRY_COMPARE(talk->draft()->replyKey(), QString());
        QCOMPARE(talk->draft()->text(), QStringLiteral("to that"));
    }

    void whatCannotBeKeptIsNotTakenFromItsWriter()
    {
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
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
        talk->draft()->setText(QStringLiteral("keep me"));
        QVERIFY(!talk->send(talk->draft()->text()));
        QCOMPARE(talk->draft()->text(), QStringLiteral("keep me"));
        QCOMPARE(desk.chat->unsent()->waiting(), 0);
        QVERIFY(talk->feedback()->error().present);
        QVERIFY(m_server->messages(m_room).isEmpty());
    }

    void anEditSurvivesARestart()
    {
        const MessageDto mine = m_server->post(m_room, m_server->client, QStringLiteral("teh sky"));
        const MessageDto other = m_server->post(m_room, m_server->client, QStringLiteral("adn"));
        {
            Desk desk(*m_server, m_folder->path());
            openWhole(desk);
            MessageEdit *edit = desk.chat->conversation()->editing();
            edit->begin(mine.messageId.toString(), mine.message);
            edit->setText(QStringLiteral("the sk"));
        }
        {
            Desk desk(*m_server, m_folder->path());
            openWhole(desk);
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
            openWhole(desk);
        }
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        QCOMPARE(desk.chat->conversation()->editing()->key(), QString());
    }
};

QTEST_GUILESS_MAIN(TestChatDrafts)
#include "tst_chat_drafts.moc"
