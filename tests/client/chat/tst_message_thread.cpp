// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Threads beside the conversation, and going to a day.
#include "tests/client/chat/desk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

class TestMessageThread : public QObject
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

        desk.chat->conversation()->setDraft(QStringLiteral("something else"));
        QVERIFY(!thread->send(QStringLiteral("  ")));
        QVERIFY(thread->send(QStringLiteral("three")));
        QCOMPARE(shown(thread), all + QStringList{QStringLiteral("three")}); // still on its way
        QTRY_COMPARE(m_server->messages(m_room).size(), 5);
        QCOMPARE(m_server->messages(m_room).last().replyTo, std::optional(root));
        QTRY_COMPARE(thread->answers(), 3);
        QCOMPARE(shown(thread), all + QStringList{QStringLiteral("three")});
        QCOMPARE(desk.chat->conversation()->draft(), QStringLiteral("something else"));
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
        const QModelIndex first = thread->messages()->index(2);
        QTRY_VERIFY(first.data(ConversationModel::DeletedRole).toBool());
        // What comes while one is away is there when the line is.
        m_server->cutAll();
        say("three", root);
        QTRY_COMPARE(shown(thread).value(3), QStringLiteral("three"));
        QCOMPARE(thread->answers(), 3);
        // What can be done with a message can be done with these.
        desk.chat->conversation()->react(m_server->messages(m_room)[2].messageId.toString(),
                                         QStringLiteral("👍"));
        QTRY_VERIFY(m_server->events().contains("react"));
        // Another room, another thread.
        desk.chat->closeRoom();
        QVERIFY(!thread->isOpen());
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
        thread->viewed(240, 250);
        QCOMPARE(asked("before="), 2);
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
        QVERIFY(!talk->actionError().present);
    }

private:
    MessageDto say(const QByteArray &text, std::optional<MessageId> replyTo = {})
    {
        return m_server->post(m_room, m_other, QString::fromUtf8(text), {}, replyTo);
    }
    /// The room is open, and the line is there.
    MessageThread *open(Desk &desk)
    {
        const auto there = [&] {
            return desk.chat->line() == ChatController::Live && desk.chat->sync().room(m_room) &&
                   desk.chat->sync().cache()->span(m_room).to == m_server->messages(m_room).size();
        };
        if (!QTest::qWaitFor(there))
            qWarning("the room has not come");
        desk.chat->openRoom(m_room.toString());
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
    /// How many requests over HTTP had this in their address.
    [[nodiscard]] int asked(const QByteArray &part) const
    {
        return int(std::count_if(m_server->asked().cbegin(), m_server->asked().cend(),
                                 [&part](const QByteArray &one) { return one.contains(part); }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeChatServer> m_server;
    ChatPersonDto m_other;
    RoomId m_room;
};

QTEST_GUILESS_MAIN(TestMessageThread)
#include "tst_message_thread.moc"
