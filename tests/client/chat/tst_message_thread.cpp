// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Threads beside the conversation, and going to a day.
#include "tests/client/chat/desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;

class TestMessageThread : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void aThreadIsShownAndAnswered()
    {
        const MessageId root = say("root").messageId;
        say("between");
        const MessageId answer = say("one", root).messageId;
        say("two", answer);
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        QTRY_COMPARE(desk.chat->conversation()->state(), ViewState::Content);
        ConversationModel *talk = desk.chat->conversation()->messages();
        QCOMPARE(talk->index(talk->rowOfMessage(root)).data(ConversationModel::AnswersRole),
                 QVariant(2));
        QSignalSpy opened(thread, &MessageThread::opened);
        thread->open(answer.toString());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(thread->rootKey(), root.toString());
        const QStringList all{QStringLiteral("root"), QStringLiteral("one"), QStringLiteral("two")};
        QCOMPARE(shown(thread), all); // at once, from what is here
        QTRY_COMPARE(asked("thread=" + root.toString().toLatin1()), 1);
        QCOMPARE(shown(thread), all);
        QCOMPARE(thread->answers(), 2);

        desk.chat->conversation()->draft()->setText(QStringLiteral("something else"));
        QVERIFY(!thread->send(QStringLiteral("  ")));
        QVERIFY(thread->send(QStringLiteral("three")));
        QCOMPARE(shown(thread), all + QStringList{QStringLiteral("three")}); // still on its way
        QTRY_COMPARE(m_server->messages(m_room).size(), 5);
        QCOMPARE(m_server->messages(m_room).last().replyTo, std::optional(root));
        QTRY_COMPARE(thread->answers(), 3);
        QCOMPARE(shown(thread), all + QStringList{QStringLiteral("three")});
        QCOMPARE(desk.chat->conversation()->draft()->text(), QStringLiteral("something else"));
        QCOMPARE(talk->index(talk->rowOfMessage(root)).data(ConversationModel::AnswersRole),
                 QVariant(3));

        thread->close();
        QVERIFY(!thread->isOpen());
        QCOMPARE(thread->messages()->rowCount(), 0);
    }

    void itFollowsTheRoom()
    {
        const MessageId root = say("root").messageId;
        const MessageId other = say("other").messageId;
        say("one", root);
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        thread->open(root.toString());
        QTRY_COMPARE(asked("thread="), 1);
        QTRY_COMPARE(thread->answers(), 1);
        say("elsewhere", other);
        say("two", root);
        QTRY_COMPARE(shown(thread), (QStringList{QStringLiteral("root"), QStringLiteral("one"),
                                                 QStringLiteral("two")}));
        QCOMPARE(thread->answers(), 2);
        m_server->edit(m_room, 2, QStringLiteral("ONE"));
        QTRY_COMPARE(shown(thread).value(1), QStringLiteral("ONE"));
        // What began it goes: a trace stays.
        m_server->remove(m_room, 0);
        QTRY_VERIFY(inThread(thread, 0, ConversationModel::DeletedRole).toBool());
        QVERIFY(!inThread(thread, 2, ConversationModel::DeletedRole).toBool());
        // What comes while one is away is there when the line is.
        m_server->cutAll();
        say("three", root);
        QTRY_COMPARE(shown(thread).value(3), QStringLiteral("three"));
        QCOMPARE(thread->answers(), 3);
        // What can be done with a message can be done with these.
        desk.chat->conversation()->react(m_server->messages(m_room)[2].messageId.toString(),
                                         QStringLiteral("👍"));
        QTRY_VERIFY(m_server->events().contains("react"));
        m_server->react(m_room, 2, m_other.userId, QStringLiteral("🎉"), true);
        QTRY_COMPARE(inThread(thread, 1, ConversationModel::ReactionsRole).toList().size(), 2);
        // Another room, another thread.
        desk.chat->closeRoom();
        QVERIFY(!thread->isOpen());
    }

    void aRefusedAnswerComesBackToItsField()
    {
        const MessageId root = say("root").messageId;
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        thread->open(root.toString());
        m_server->refuseText = QStringLiteral("rude");
        QVERIFY(thread->send(QStringLiteral("rude words")));
        const Outbox &outbox = desk.chat->sync().outbox();
        QTRY_COMPARE(outbox.refusedIn(m_room), 1);
        thread->mend(outbox.entries()[0].request.clientId->toString());
        QCOMPARE(thread->draft(), QStringLiteral("rude words"));
        QCOMPARE(shown(thread), QStringList{QStringLiteral("root")});
        QCOMPARE(desk.chat->conversation()->draft()->text(), QString());
    }

    void earlierAnswersComeAsOneLooks()
    {
        const MessageId root = say("root").messageId;
        for (int i = 1; i <= 250; ++i)
            say(QByteArray::number(i), root);
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        const QString newest = m_server->messages(m_room).last().messageId.toString();
        thread->open(newest);
        ConversationModel *model = thread->messages();
        QTRY_COMPARE(model->rowCount(), 100);
        QCOMPARE(thread->answers(), 250);
        QVERIFY(!model->atStart());
        thread->viewed(0, 10);
        QCOMPARE(asked("before="), 0);
        thread->viewed(80, 99);
        thread->viewed(80, 99);
        QTRY_COMPARE(model->rowCount(), 200);
        QCOMPARE(asked("before="), 1);
        thread->viewed(180, 199);
        QTRY_COMPARE(model->rowCount(), 251);
        QVERIFY(model->atStart());
        QCOMPARE(shown(thread).first(), QStringLiteral("root"));
        const auto requests = asked("thread=");
        thread->viewed(240, 250); // there is nothing before it: nothing is asked
        QSignalSpy anew(model, &QAbstractItemModel::modelReset);
        thread->reload();
        QTRY_COMPARE(asked("thread="), requests + 1);
        QCOMPARE(asked("before="), 2);
        // What is here stays, and what has come since is added.
        QTRY_COMPARE(thread->state(), ViewState::Content);
        say("251", root);
        QTRY_COMPARE(model->rowCount(), 252);
        QCOMPARE(anew.size(), 0);
    }

    void whatWasBegunInAThreadKeepsWhatItAnswers()
    {
        const MessageId root = say("root").messageId;
        const MessageId answer = say("one", root).messageId;
        {
            Desk desk(*m_server, m_folder->path());
            MessageThread *thread = open(desk);
            thread->open(root.toString());
            thread->replyTo(answer.toString());
            thread->setDraft(QStringLiteral("to that"));
            thread->close();
            QCOMPARE(thread->replyKey(), QString());
            thread->open(root.toString());
            QCOMPARE(thread->draft(), QStringLiteral("to that"));
            QCOMPARE(thread->replyKey(), answer.toString());
        }
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        thread->open(root.toString());
        QCOMPARE(thread->replyKey(), answer.toString());
        QVERIFY(thread->send(thread->draft()));
        QTRY_COMPARE(m_server->messages(m_room).size(), 3);
        QCOMPARE(m_server->messages(m_room).last().replyTo, std::optional(answer));
        thread->close();
        thread->open(root.toString());
        QCOMPARE(thread->replyKey(), QString());
    }

    void aPageThatCameAfterAllIsNotMissedAnyMore()
    {
        const MessageId root = say("root").messageId;
        for (int i = 1; i <= 150; ++i)
            say(QByteArray::number(i), root);
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        thread->open(m_server->messages(m_room).last().messageId.toString());
        ConversationModel *model = thread->messages();
        QTRY_COMPARE(model->rowCount(), 100);
        QVERIFY(!thread->partial());
        m_server->broken = {"before="};
        thread->viewed(80, 99);
        QTRY_VERIFY(thread->partial());
        m_server->broken.clear();
        thread->viewed(80, 99);
        QTRY_COMPARE(model->rowCount(), 151);
        QVERIFY(!thread->partial());
    }

    void allAnswersCount()
    {
        const MessageId root = say("root").messageId;
        for (int i = 1; i <= 80; ++i)
            say(QByteArray::number(i), root);
        m_server->dto(m_room).lastReadSeq = 81; // else it opens where the unread ones begin
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        Conversation *talk = desk.chat->conversation();
        ConversationModel *model = talk->messages();
        QTRY_COMPARE(model->rowCount(), 50);
        QCOMPARE(model->rowOfMessage(root), -1);
        talk->jumpToMessage(root.toString());
        QTRY_VERIFY(model->rowOfMessage(root) >= 0);
        const auto replies = [&] {
            return model->index(model->rowOfMessage(root))
                .data(ConversationModel::AnswersRole)
                .toInt();
        };
        QCOMPARE(replies(), 80);
        QVERIFY(!model->atEnd());
        say("81", root);
        QTRY_COMPARE(replies(), 81);
        thread->open(root.toString());
        QCOMPARE(thread->answers(), 81);
        m_server->remove(m_room, 40);
        QTRY_COMPARE(replies(), 80);
        QCOMPARE(thread->answers(), 80);
        m_server->remove(m_room, 80);
        QTRY_COMPARE(thread->answers(), 79);
        QCOMPARE(replies(), 79);
        // What is missed is told when the line is back.
        m_server->cutAll();
        say("82", root);
        QTRY_COMPARE(thread->answers(), 80);
        QCOMPARE(replies(), 80);
    }

    void whatOneSendsIsSeen()
    {
        const MessageId root = say("root").messageId;
        for (int i = 1; i <= 450; ++i)
            say(QByteArray::number(i), root);
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        ConversationModel *model = thread->messages();
        thread->open(m_server->messages(m_room).last().messageId.toString());
        for (int rows : {100, 200, 300, 300}) {
            QTRY_COMPARE(model->rowCount(), rows);
            thread->viewed(rows - 20, rows - 1);
            QTRY_VERIFY(!thread->loadingOlder());
        }
        QTRY_VERIFY(!model->atEnd());
        QSignalSpy jumped(thread, &MessageThread::jumped);
        QVERIFY(thread->send(QStringLiteral("here")));
        QVERIFY(model->atEnd());
        QCOMPARE(shown(thread).last(), QStringLiteral("here"));
        QCOMPARE(jumped.last().first().toInt(), 0);
        QTRY_COMPARE(m_server->messages(m_room).size(), 452);
        QTRY_COMPARE(thread->answers(), 451);
        QCOMPARE(shown(thread).last(), QStringLiteral("here"));
    }

    void anAnswerIsAnswered()
    {
        const MessageId root = say("root").messageId;
        const MessageId answer = say("one", root).messageId;
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        thread->open(root.toString());
        thread->replyTo(root.toString()); // as without it
        QCOMPARE(thread->replyKey(), QString());
        thread->replyTo(answer.toString());
        QCOMPARE(thread->replyName(), m_other.name);
        QCOMPARE(thread->replyText(), QStringLiteral("one"));
        thread->setDraft(QStringLiteral("to o"));
        QTRY_VERIFY(m_server->events().contains("typing"));
        QVERIFY(thread->send(QStringLiteral("to one")));
        QCOMPARE(thread->replyKey(), QString());
        QCOMPARE(shown(thread).last(), QStringLiteral("to one"));
        QTRY_COMPARE(m_server->messages(m_room).size(), 3);
        QCOMPARE(m_server->messages(m_room).last().replyTo, std::optional(answer));
        QCOMPARE(m_server->messages(m_room).last().threadId, std::optional(root));
        // Who has read it is seen here, too.
        QTRY_COMPARE(thread->answers(), 2);
        desk.chat->sync().noteRead(m_room, m_other.userId, 3);
        QTRY_COMPARE(inThread(thread, 2, ConversationModel::ReadByRole).toInt(), 1);
        // What one deletes is gone with the server's answer, before anybody is told.
        m_server->lostPushes = 1;
        desk.chat->conversation()->remove(m_server->messages(m_room)[2].messageId.toString());
        QTRY_VERIFY(inThread(thread, 2, ConversationModel::DeletedRole).toBool());
    }

    void aFileAnswers()
    {
        const MessageId root = say("root").messageId;
        m_server->dto(m_room).maxFileBytes = 1000;
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        thread->open(root.toString());
        QFile notes(m_folder->filePath(QStringLiteral("notes.txt")));
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("stars") == 5);
        notes.close();
        QSignalSpy moved(desk.chat->conversation(), &Conversation::jumped);
        const QUrl file = QUrl::fromLocalFile(notes.fileName());
        QVERIFY(thread->tray()->attach({file, file}));
        QTRY_COMPARE(thread->tray()->count(), 2);
        QVERIFY(thread->send(QStringLiteral("as promised")));
        const Outbox &outbox = desk.chat->sync().outbox();
        QCOMPARE(outbox.waitingIn(m_room).size(), 2);
        for (const OutboxEntry &entry : outbox.waitingIn(m_room))
            QCOMPARE(entry.request.replyTo, std::optional(root));
        QCOMPARE(outbox.waitingIn(m_room)[0].request.message, QStringLiteral("as promised"));
        QVERIFY(outbox.waitingIn(m_room)[1].request.message.isEmpty());
        QCOMPARE(thread->messages()->rowCount(), 3);
        QCOMPARE(moved.size(), 0);
        QVERIFY(!thread->send({})); // there is nothing any more
    }

    void aFailureSaysWhy()
    {
        const MessageId root = say("root").messageId;
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        m_server->broken = {"thread="};
        thread->open(root.toString());
        QTRY_VERIFY(thread->partial());
        QCOMPARE(thread->state(), ViewState::Content);
        QVERIFY(!thread->error().offline);
        QVERIFY(!thread->error().message.isEmpty());
        m_server->broken.clear();
        thread->reload();
        QTRY_VERIFY(!thread->partial());
    }

    void withoutANetworkWhatIsKnownIsShown()
    {
        const MessageId root = say("root").messageId;
        say("one", root);
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        thread->open(root.toString());
        QTRY_VERIFY(thread->partial());
        QCOMPARE(thread->state(), ViewState::Content);
        QCOMPARE(shown(thread), (QStringList{QStringLiteral("root"), QStringLiteral("one")}));
        QVERIFY(thread->send(QStringLiteral("two")));
        QCOMPARE(shown(thread).last(), QStringLiteral("two"));
        m_server->comeBack();
        QTRY_VERIFY(!thread->partial());
        QTRY_COMPARE(m_server->messages(m_room).size(), 3);
        QTRY_COMPARE(thread->answers(), 2);
        QCOMPARE(shown(thread), (QStringList{QStringLiteral("root"), QStringLiteral("one"),
                                             QStringLiteral("two")}));
    }

    void whatWasBegunStays()
    {
        const MessageId root = say("root").messageId;
        const MessageId other = say("other").messageId;
        {
            Desk desk(*m_server, m_folder->path());
            MessageThread *thread = open(desk);
            thread->open(root.toString());
            thread->setDraft(QStringLiteral("half a thou"));
            thread->open(other.toString());
            QCOMPARE(thread->draft(), QString());
            thread->open(root.toString());
            QCOMPARE(thread->draft(), QStringLiteral("half a thou"));
            thread->setDraft(QStringLiteral("half a thought"));
        }
        Desk desk(*m_server, m_folder->path());
        MessageThread *thread = open(desk);
        thread->open(root.toString());
        QCOMPARE(thread->draft(), QStringLiteral("half a thought"));
        QVERIFY(thread->send(thread->draft()));
        QCOMPARE(thread->draft(), QString());
        thread->close();
        thread->open(root.toString());
        QCOMPARE(thread->draft(), QString());
    }

    void oneGoesToADay()
    {
        for (int i = 1; i <= 200; ++i) {
            say(QByteArray::number(i));
            m_server->pause(1h);
        }
        Desk desk(*m_server, m_folder->path());
        open(desk);
        Conversation *talk = desk.chat->conversation();
        QSignalSpy jumped(talk, &Conversation::jumped);
        const auto go = [&](const QDate &day) {
            jumped.clear();
            talk->jumpToDay(day.year(), day.month(), day.day());
        };
        const auto where = [&] { // the number of the message that is shown
            const int row = jumped.isEmpty() ? -1 : jumped.last().first().toInt();
            return row < 0 ? 0
                           : talk->messages()->index(row).data(ConversationModel::SeqRole).toInt();
        };
        const auto dayOf = [this](qsizetype at) {
            return QDateTime::fromMSecsSinceEpoch(m_server->messages(m_room)[at].createdAt.ms)
                .date();
        };
        const auto firstOf = [this](const QDate &day) {
            int seq = 1;
            for (const MessageDto &one : m_server->messages(m_room))
                seq += one.createdAt.ms < day.startOfDay().toMSecsSinceEpoch() ? 1 : 0;
            return seq;
        };
        go(dayOf(190)); // what is here needs no server
        QCOMPARE(where(), firstOf(dayOf(190)));
        QCOMPARE(asked("date="), 0);
        go(dayOf(60));
        QTRY_COMPARE(where(), firstOf(dayOf(60)));
        QCOMPARE(asked("date="), 1);
        go(dayOf(199).addDays(3));
        QCOMPARE(where(), 200);
        go(dayOf(0).addDays(-3));
        QTRY_COMPARE(where(), 1);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        const qint64 earliest = desk.chat->sync().cache()->span(m_room).from;
        QVERIFY(earliest > 1);
        go(dayOf(30));
        QTRY_COMPARE(where(), earliest);
        QVERIFY(!talk->feedback()->error().present);
        QVERIFY(!talk->feedback()->notice().isEmpty());
    }

    void whatIsOldIsNotTrustedForADay()
    {
        for (int i = 1; i <= 20; ++i)
            say(QByteArray::number(i));
        {
            Desk desk(*m_server, m_folder->path());
            open(desk);
        }
        m_server->pause(72h);
        for (int i = 21; i <= 100; ++i)
            say(QByteArray::number(i));
        m_server->refusedJoins = 100'000;
        Desk desk(*m_server, m_folder->path());
        QTRY_VERIFY(desk.chat->sync().room(m_room));
        desk.chat->openRoom(m_room.toString());
        Conversation *talk = desk.chat->conversation();
        QSignalSpy jumped(talk, &Conversation::jumped);
        const QDate day =
            QDateTime::fromMSecsSinceEpoch(m_server->messages(m_room)[20].createdAt.ms).date();
        talk->jumpToDay(day.year(), day.month(), day.day());
        QVERIFY(talk->seeking());
        QTRY_COMPARE(asked("date="), 1);
        QTRY_COMPARE(jumped.size(), 1);
        QVERIFY(!talk->seeking());
        const int row = jumped.last().first().toInt();
        QCOMPARE(talk->messages()->index(row).data(ConversationModel::SeqRole).toInt(), 21);
    }

private:
    MessageDto say(const QByteArray &text, std::optional<MessageId> replyTo = {})
    {
        return m_server->post(m_room, m_other, QString::fromUtf8(text), {}, replyTo);
    }
    /// The room is open, and the line is there.
    MessageThread *open(Desk &desk)
    {
        openWhole(desk);
        desk.testers.push_back(
            std::make_unique<QAbstractItemModelTester>(desk.chat->thread()->messages()));
        return desk.chat->thread();
    }
    static QStringList shown(MessageThread *thread)
    {
        QStringList list;
        for (int row = thread->messages()->rowCount() - 1; row >= 0; --row)
            list.append(
                thread->messages()->index(row).data(ConversationModel::TextRole).toString());
        return list;
    }
    /// Of a message, from the first one on.
    static QVariant inThread(MessageThread *thread, int at, int role)
    {
        ConversationModel *model = thread->messages();
        return model->index(model->rowCount() - 1 - at).data(role);
    }
    /// How many requests over HTTP had this in their address.
    [[nodiscard]] int asked(const QByteArray &part) const
    {
        return int(std::count_if(m_server->asked().cbegin(), m_server->asked().cend(),
                                 [&part](const QByteArray &one) { return one.contains(part); }));
    }
};

QTEST_GUILESS_MAIN(TestMessageThread)
#include "tst_message_thread.moc"
