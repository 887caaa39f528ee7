// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_socket.h"
#include "tests/client/chat/desk.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace lectern;

class TestChatSync : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void roomsAndHistory()
    {
        const RoomId quiet = m_server->addRoom(QStringLiteral("Quiet"));
        sayNumbers(1, 200);
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(desk.chat->rooms()->rowCount(), 2);
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        QCOMPARE(desk.chat->rooms()->roomAt(0), m_room.toString());
        QCOMPARE(desk.chat->rooms()->unread(), 200);
        Conversation *talk = desk.chat->conversation();
        desk.chat->openRoom(m_room.toString());
        QTRY_COMPARE(talk->state(), ViewState::Content);
        talk->jumpToEnd(); // it opens where the unread ones begin
        QTRY_COMPARE(desk.shown().last(), QStringLiteral("200"));
        QCOMPARE(talk->messages()->rowCount(), 50);
        while (!talk->messages()->atStart()) {
            const int rows = talk->messages()->rowCount();
            talk->viewed(rows - 10, rows - 1);
            QTRY_VERIFY(talk->messages()->rowCount() > rows);
        }
        QCOMPARE(desk.shown(), textsOf(m_server->messages(m_room)));
        talk->viewed(0, 10);
        QTRY_COMPARE(desk.chat->rooms()->unread(), 0);
        QTRY_VERIFY(m_server->events().contains("mark-read"));
        desk.chat->openRoom(quiet.toString());
        QTRY_COMPARE(talk->state(), ViewState::Empty);
        // A message lifts its room to the top of the list.
        m_server->post(quiet, m_other, QStringLiteral("hello"));
        QTRY_COMPARE(desk.shown(), QStringList(QStringLiteral("hello")));
        QCOMPARE(desk.chat->rooms()->roomAt(0), quiet.toString());
    }

    void roomsOfManyPagesAreAllThere()
    {
        for (int i = 0; i < 240; ++i)
            m_server->addRoom(QString::number(i));
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(desk.chat->rooms()->rowCount(), 241);
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        // What a join answers is the server's last word on a room.
        const auto allCurrent = [&sync = desk.chat->sync()] {
            const auto &rooms = sync.rooms();
            return std::all_of(rooms.keyBegin(), rooms.keyEnd(),
                               [&sync](const RoomId &room) { return sync.isCurrent(room); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allCurrent(), 20000);
        QCOMPARE(m_server->events().count("join"), 241);
        QTRY_VERIFY(!desk.chat->sync().listing());
        // A listing that was asked for before it does not take away what came since.
        RoomDto renamed = *desk.chat->sync().room(m_room);
        renamed.name = QStringLiteral("Day sky");
        const RoomId gone = m_server->addRoom(QStringLiteral("Gone"));
        desk.chat->sync().reloadRooms();
        desk.chat->sync().adopt(renamed);
        desk.chat->sync().forget(gone);
        QVERIFY(desk.chat->sync().listing());
        QTRY_VERIFY(!desk.chat->sync().listing());
        QCOMPARE(desk.chat->sync().room(m_room)->name, renamed.name);
        QVERIFY(!desk.chat->sync().room(gone));
    }

    void opensAtOnceWithoutANetwork()
    {
        sayNumbers(1, 30);
        {
            Desk desk(*m_server, m_folder->path());
            QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).to, 30);
        }
        m_server->goAway();
        Desk desk(*m_server, m_folder->path());
        QCOMPARE(desk.chat->rooms()->rowCount(), 1);
        desk.chat->openRoom(m_room.toString());
        QCOMPARE(desk.chat->conversation()->state(), ViewState::Content);
        QCOMPARE(desk.shown(), textsOf(m_server->messages(m_room)));
    }

    void whatIsWrittenOfflineGoesOutOnceAndInOrderAfterARestart()
    {
        QStringList written;
        {
            Desk desk(*m_server, m_folder->path());
            QTRY_COMPARE(desk.chat->rooms()->rowCount(), 1);
            desk.chat->openRoom(m_room.toString());
            m_server->goAway();
            QTRY_VERIFY(desk.chat->line() != ChatController::Live);
            for (int i = 0; i < 12; ++i) {
                written.append(QStringLiteral("written %1").arg(i));
                QVERIFY(desk.chat->conversation()->send(written.last()));
            }
            QCOMPARE(desk.shown(), written);
            QCOMPARE(desk.chat->unsent()->waiting(), 12);
        }
        m_server->comeBack();
        m_server->lostAnswers = 0.4; // some arrive, and nobody says so
        Desk desk(*m_server, m_folder->path());
        desk.waitBriefly();
        QTRY_COMPARE_WITH_TIMEOUT(desk.chat->unsent()->waiting(), 0, 30000);
        QCOMPARE(textsOf(m_server->messages(m_room)), written);
        m_server->lostAnswers = 0;
        desk.chat->openRoom(m_room.toString());
        QTRY_COMPARE(desk.shown(), written);
    }

    void whatWaitsIsTheLastOfItsRoom()
    {
        m_server->post(m_room, m_other, QStringLiteral("long ago"));
        const RoomId other = m_server->addRoom(QStringLiteral("Bread"));
        m_server->post(other, m_other, QStringLiteral("just now"));
        const auto row = [](Desk &desk, int at, int role) {
            const RoomsModel *rooms = desk.chat->rooms();
            return rooms->data(rooms->index(at), role).toString();
        };
        {
            Desk desk(*m_server, m_folder->path());
            QTRY_COMPARE(desk.chat->rooms()->rowCount(), 2);
            QTRY_COMPARE(desk.chat->sync().cache()->span(other).to, 1);
            QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).to, 1);
            QCOMPARE(desk.chat->rooms()->roomAt(0), other.toString());
            m_server->goAway();
            QTRY_VERIFY(desk.chat->line() != ChatController::Live);
            desk.chat->openRoom(m_room.toString());
            for (const char *text : {"first", "**second** while away"})
                QVERIFY(desk.chat->conversation()->send(QString::fromLatin1(text)));
            QCOMPARE(desk.chat->rooms()->roomAt(0), m_room.toString());
            QCOMPARE(row(desk, 0, RoomsModel::PreviewRole),
                     QStringLiteral("You: second while away"));
            QCOMPARE(row(desk, 0, RoomsModel::WaitingRole), QStringLiteral("2"));
        }
        Desk desk(*m_server, m_folder->path());
        QCOMPARE(desk.chat->rooms()->roomAt(0), m_room.toString());
        QCOMPARE(row(desk, 0, RoomsModel::PreviewRole), QStringLiteral("You: second while away"));
        // What is taken back counts no longer.
        for (const OutboxEntry &entry : desk.chat->sync().outbox().waitingIn(m_room)) {
            QTRY_VERIFY(!desk.chat->sync().outbox().isSending(*entry.request.clientId));
            desk.chat->unsent()->discard(entry.request.clientId->toString());
        }
        QTRY_COMPARE(desk.chat->rooms()->roomAt(0), other.toString());
        QVERIFY(row(desk, 1, RoomsModel::PreviewRole).endsWith(QLatin1String("long ago")));
    }

    void aRefusedMessageWaitsForItsWriter()
    {
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        QTRY_COMPARE(desk.chat->rooms()->rowCount(), 1);
        desk.chat->openRoom(m_room.toString());
        m_server->refuseText = QStringLiteral("rude");
        Conversation *talk = desk.chat->conversation();
        talk->send(QStringLiteral("rude words"));
        talk->send(QStringLiteral("kind words"));
        QTRY_COMPARE(m_server->messages(m_room).size(), 1);
        ConversationModel *model = talk->messages();
        QTRY_COMPARE(model->data(model->index(0), ConversationModel::SendStateRole).toInt(),
                     int(ConversationModel::Failed));
        QVERIFY(model->data(model->index(0), ConversationModel::FailureRole)
                    .toString()
                    .contains(QLatin1String("No:")));
        m_server->refuseText.clear();
        talk->retry(model->data(model->index(0), ConversationModel::KeyRole).toString());
        QTRY_COMPARE(m_server->messages(m_room).size(), 2);
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
    }

    void wordsArriveWithoutWhomAndWhatIsGone()
    {
        const UserId left = UserId::make();
        const UserId stays = UserId::make();
        m_server->strangers = {left};
        m_server->noLessons = true;
        const QString all = QStringLiteral("@Left @Stays look");
        {
            Desk desk(*m_server, m_folder->path());
            QTRY_COMPARE(desk.chat->line(), ChatController::Live);
            SendMessageRequest request;
            request.roomId = m_room;
            request.message = all;
            request.mentions = QList<UserId>{left, stays};
            request.lessonId = LessonId::make();
            request.second = 12;
            desk.chat->sync().outbox().add(request);
            QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
            QCOMPARE(textsOf(m_server->messages(m_room)), QStringList(all));
            QCOMPARE(m_server->meant, std::optional(QList<UserId>{stays}));
            // Nobody is left: whoever else is called so is not meant.
            request.mentions = QList<UserId>{left};
            desk.chat->sync().outbox().add(request);
            QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
            QCOMPARE(m_server->meant, std::optional(QList<UserId>()));
            // What turns text around, or is nothing at all, is never sent.
            desk.chat->openRoom(m_room.toString());
            QVERIFY(!desk.chat->conversation()->send(QStringLiteral(" \u202e\u200b")));
            QVERIFY(desk.chat->conversation()->send(QStringLiteral("a\u202eb\u200bc\u2069")));
            QTRY_COMPARE(m_server->messages(m_room).size(), 3);
            QCOMPARE(m_server->messages(m_room).last().message, QStringLiteral("abc"));
        }
    }

    void draftsStayInTheirRooms()
    {
        const RoomId second = m_server->addRoom(QStringLiteral("Second"));
        {
            Desk desk(*m_server, m_folder->path());
            QTRY_COMPARE(desk.chat->rooms()->rowCount(), 2);
            desk.chat->openRoom(m_room.toString());
            desk.chat->conversation()->draft()->setText(QStringLiteral("half a thou"));
            desk.chat->openRoom(second.toString());
            QCOMPARE(desk.chat->conversation()->draft()->text(), QString());
        }
        Desk desk(*m_server, m_folder->path());
        desk.chat->openRoom(m_room.toString());
        QCOMPARE(desk.chat->conversation()->draft()->text(), QStringLiteral("half a thou"));
    }

    void typingIsToldSparingly()
    {
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        QTRY_COMPARE(desk.chat->rooms()->rowCount(), 1);
        Conversation *talk = desk.chat->conversation();
        desk.chat->openRoom(m_room.toString());
        for (int i = 1; i < 30; ++i)
            talk->draft()->setText(QString(i, QLatin1Char('x')));
        m_server->push("user-typing", QByteArray("{\"roomId\":\"") + m_room.uuid().toLatin1() +
                                          "\",\"userId\":\"" + m_other.userId.uuid().toLatin1() +
                                          "\",\"name\":\"Mira\",\"isTyping\":true}");
        QTRY_VERIFY(talk->typing().contains(QLatin1String("Mira")));
        QTRY_COMPARE(m_server->events().count("typing"), 1);
        m_server->post(m_room, m_other, QStringLiteral("there"));
        QTRY_VERIFY(talk->typing().isEmpty());
    }

    void whoeverHasSaidItTypesNoMore()
    {
        Desk desk(*m_server, m_folder->path());
        desk.chat->openRoom(m_room.toString());
        QTRY_VERIFY(desk.chat->sync().isCurrent(m_room));
        const Conversation *talk = desk.chat->conversation();
        const auto types = [&](const ChatPersonDto &who) {
            m_server->push(chat_events::kUserTyping,
                           toJson(TypingPush{m_room, {}, who.userId, who.name, true}));
        };
        types(m_other);
        types({UserId::make(), QStringLiteral("Ole"), {}});
        QTRY_VERIFY(talk->typing().contains(QLatin1String("Mira")) &&
                    talk->typing().contains(QLatin1String("Ole")));
        // The first message of the room comes as its whole history.
        m_server->lostPushes = 1;
        m_server->post(m_room, m_other, QStringLiteral("hello"));
        m_server->lostPushes = 0;
        desk.chat->sync().catchUp(m_room);
        QTRY_COMPARE(desk.shown(), QStringList(QStringLiteral("hello")));
        QVERIFY(!talk->typing().contains(QLatin1String("Mira")));
        QVERIFY(talk->typing().contains(QLatin1String("Ole")));
    }

    /// Lost and repeated pushes, lost answers, cuts: in the end both sides have the same.
    void randomEventsOverABadLine()
    {
        m_server->lostPushes = 0.15;
        m_server->repeatedPushes = 0.15;
        m_server->lostAnswers = 0.1;
        Desk desk(*m_server, m_folder->path());
        desk.waitBriefly();
        QTRY_COMPARE_WITH_TIMEOUT(desk.chat->rooms()->rowCount(), 1, 20000);
        desk.chat->openRoom(m_room.toString());
        QRandomGenerator random(7);
        int sent = 0;
        for (int i = 0; i < 400; ++i) {
            const auto size = int(m_server->messages(m_room).size());
            const int what = random.bounded(100);
            if (what < 30 || size == 0)
                m_server->post(m_room, m_other, QStringLiteral("theirs %1").arg(i));
            else if (what < 55)
                sent += desk.chat->conversation()->send(QStringLiteral("mine %1").arg(i)) ? 1 : 0;
            else if (what < 75)
                m_server->edit(m_room, random.bounded(size), QStringLiteral("edit %1").arg(i));
            else if (what < 82)
                m_server->remove(m_room, random.bounded(size));
            else if (what < 97)
                m_server->react(m_room, random.bounded(size), m_other.userId, QStringLiteral("👍"),
                                random.bounded(3) > 0);
            else
                m_server->cutAll();
            QTest::qWait(random.bounded(6));
        }
        m_server->lostPushes = m_server->lostAnswers = 0;
        m_server->cutAll();
        QTRY_COMPARE_WITH_TIMEOUT(desk.chat->unsent()->waiting(), 0, 30000);
        const QList<MessageDto> &truth = m_server->messages(m_room);
        const auto mine = [&] { return desk.chat->sync().cache()->from(m_room, 1, 10000); };
        // A reaction that was missed is told last, when the line is back.
        const auto states = [](const QList<MessageDto> &messages) {
            QStringList list;
            for (const MessageDto &one : messages)
                list.append(QStringLiteral("%1 %2 %3 %4")
                                .arg(one.change)
                                .arg(one.reactions.size())
                                .arg(one.deletedAt ? 1 : 0)
                                .arg(one.message));
            return list;
        };
        QTRY_COMPARE_WITH_TIMEOUT(states(mine()), states(truth), 20000);
        QSet<Uuid> clientIds;
        int fromHere = 0;
        for (const MessageDto &one : truth) {
            fromHere += one.clientId ? 1 : 0;
            if (one.clientId)
                clientIds.insert(*one.clientId);
        }
        QCOMPARE(fromHere, sent);
        QCOMPARE(clientIds.size(), sent);
        QTRY_COMPARE(desk.shown(), textsOf(truth).mid(truth.size() - desk.shown().size()));
    }
};

QTEST_GUILESS_MAIN(TestChatSync)
#include "tst_chat_sync.moc"
