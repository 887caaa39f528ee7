// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Slow mode, and what a room's settings become while one is there.
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"
#include "tests/client/chat/desk.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace lectern;

class TestChatPace : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(QStringLiteral("Stars"), RoomType::Course); }

    void slowModeSaysWhen()
    {
        m_server->dto(m_room).slowModeSeconds = 90;
        Desk desk(*m_server, m_folder->path());
        open(desk);
        Conversation *talk = desk.chat->conversation();
        QTRY_COMPARE(talk->room()->slowText(),
                     QStringLiteral("Slow mode: one message every 1:30\u00a0min."));
        // The server's clock is not this one's: what came from there just now counts from now.
        QVERIFY(desk.chat->conversation()->send(QStringLiteral("one")));
        QTRY_VERIFY(talk->room()->slowText().startsWith(
            QLatin1String("Slow mode: you can write again in")));
        // Who looks after the room waits for nobody.
        RoomDto mine = *desk.chat->sync().room(m_room);
        mine.canModerate = true;
        desk.chat->sync().adopt(mine);
        QVERIFY(talk->room()->slowText().isEmpty());
    }

    void whatComesTooSoonWaitsAndSaysSo()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        m_server->tooSoon = 1;
        m_server->retryAfter = 2;
        QVERIFY(desk.chat->conversation()->send(QStringLiteral("one")));
        QVERIFY(desk.chat->conversation()->send(QStringLiteral("two")));
        QTRY_VERIFY(desk.data(1, ConversationModel::HoldRole)
                        .toString()
                        .startsWith(QLatin1String("Goes in ")));
        QCOMPARE(desk.data(1, ConversationModel::SendStateRole).toInt(),
                 int(ConversationModel::Waiting));
        QVERIFY(desk.data(0, ConversationModel::HoldRole).toString().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_server->messages(m_room).size(), 2, 20'000);
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
        QCOMPARE(textsOf(m_server->messages(m_room)),
                 (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        // It was asked once, not again and again.
        QCOMPARE(m_server->events().count("send-message"), 3);
        QVERIFY(desk.data(0, ConversationModel::HoldRole).toString().isEmpty());
    }

    void whatWaitsGoesAtOnceWhenSlowModeEnds_data()
    {
        QTest::addColumn<bool>("told");
        QTest::newRow("told of it") << true;
        QTest::newRow("while the line was down") << false;
    }
    void whatWaitsGoesAtOnceWhenSlowModeEnds()
    {
        QFETCH(const bool, told);
        m_server->dto(m_room).slowModeSeconds = 90;
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        m_server->tooSoon = 1;
        m_server->retryAfter = 60;
        QVERIFY(desk.chat->conversation()->send(QStringLiteral("one")));
        QTRY_VERIFY(desk.data(0, ConversationModel::HoldRole)
                        .toString()
                        .startsWith(QLatin1String("Goes in ")));
        m_server->dto(m_room).slowModeSeconds = 0;
        if (told)
            m_server->push(chat_events::kRoomUpdated, toJson(updated()));
        else
            m_server->cutAll();
        QTRY_COMPARE(textsOf(m_server->messages(m_room)), QStringList{QStringLiteral("one")});
        QTRY_VERIFY(desk.data(0, ConversationModel::HoldRole).toString().isEmpty());
        QTRY_VERIFY(desk.chat->conversation()->room()->slowText().isEmpty());
    }

    /// The server's clock is two minutes ahead.
    void theCountdownGoesOn()
    {
        m_server->dto(m_room).slowModeSeconds = 300;
        Desk desk(*m_server, m_folder->path());
        open(desk);
        ChatSync &sync = desk.chat->sync();
        MessageDto mine = m_server->post(m_room, m_server->client, QStringLiteral("from my phone"));
        QTRY_VERIFY(sync.room(m_room)->lastMessage);
        RoomDto room = *sync.room(m_room);
        room.lastMessage->createdAt = Timestamp::now().plusSeconds(120);
        room.lastMessage->seq = room.lastSeq = mine.seq + 1;
        sync.adopt(room);
        const Timestamp last = sync.lastSent(m_room);
        QVERIFY(last <= Timestamp::now());
        const auto later = [&] { return Timestamp::now().ms > last.ms + 50; };
        QTRY_VERIFY(later());
        QCOMPARE(sync.lastSent(m_room), last);
    }

    /// Beside the conversation as well.
    void aThreadSaysItToo()
    {
        m_server->dto(m_room).slowModeSeconds = 90;
        const MessageDto root = m_server->post(m_room, {UserId::make(), QStringLiteral("Mira"), {}},
                                               QStringLiteral("root"));
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        QTRY_VERIFY(desk.chat->sync().room(m_room));
        desk.chat->openRoom(m_room.toString());
        QTRY_COMPARE(desk.chat->conversation()->state(), ViewState::Content);
        MessageThread *thread = desk.chat->thread();
        thread->open(root.messageId.toString());
        QVERIFY(thread->isOpen());
        m_server->tooSoon = 1;
        m_server->retryAfter = 60;
        QVERIFY(thread->send(QStringLiteral("one")));
        const auto hold = [thread] {
            return thread->messages()->index(0).data(ConversationModel::HoldRole).toString();
        };
        QTRY_VERIFY(hold().startsWith(QLatin1String("Goes in ")));
        // Names that were learned.
        QSignalSpy changed(thread->messages(), &QAbstractItemModel::dataChanged);
        const auto styled = [&changed] {
            return std::any_of(changed.cbegin(), changed.cend(), [](const QVariantList &one) {
                return one[2].value<QList<int>>().contains(int(ConversationModel::StyledRole));
            });
        };
        Q_EMIT desk.chat->sync().namesLearned();
        QVERIFY(styled());
    }

    void whatAnAdminChangesIsKept()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        RoomUpdatedPush push = updated();
        push.maxFileBytes = 1234;
        push.fileTypes = {QStringLiteral("image")};
        m_server->push(chat_events::kRoomUpdated, toJson(push));
        QTRY_COMPARE(desk.chat->sync().room(m_room)->maxFileBytes, 1234);
        QCOMPARE(desk.chat->sync().room(m_room)->fileTypes, push.fileTypes);
    }

    /// Each over a connection of its own: the older one may come last.
    void anOlderAnswerAboutARoomDoesNotUndoAYoungerOne()
    {
        Desk desk(*m_server, m_folder->path());
        settle(desk);
        askLate(desk);
        m_server->dto(m_room).name = QStringLiteral("Day sky");
        desk.chat->sync().askAbout(m_room);
        QTRY_COMPARE(nameIn(desk), QStringLiteral("Day sky"));
        answerLate(desk);
        QCOMPARE(nameIn(desk), QStringLiteral("Day sky"));
        QCOMPARE(askedAboutRoom(), 2);
    }

    void whatAPushToldIsNotUndoneByAnAnswerThatWasOnItsWay()
    {
        Desk desk(*m_server, m_folder->path());
        settle(desk);
        askLate(desk);
        m_server->dto(m_room).name = QStringLiteral("Day sky");
        RoomUpdatedPush push = updated();
        push.name = m_server->dto(m_room).name;
        m_server->push(chat_events::kRoomUpdated, toJson(push));
        QTRY_COMPARE(nameIn(desk), push.name);
        answerLate(desk);
        QCOMPARE(nameIn(desk), push.name);
        QTRY_COMPARE(askedAboutRoom(), 2); // what else it told is not lost
    }

private:
    [[nodiscard]] RoomUpdatedPush updated() const
    {
        RoomUpdatedPush push;
        push.roomId = m_room;
        push.type = RoomType::Course;
        push.name = QStringLiteral("Stars");
        return push;
    }
    void open(Desk &desk) const
    {
        openWhole(desk); // what is told later is what the server has
        QTRY_COMPARE(desk.chat->conversation()->state(), ViewState::Empty);
    }
    /// What the room is, of which the answer stays on the way.
    void askLate(Desk &desk)
    {
        m_server->late = {"GET /api/rooms/"};
        desk.chat->sync().askAbout(m_room);
        QTRY_COMPARE(m_server->lateOnes(), 1);
        m_server->late.clear();
    }
    /// It has come when another one has that is asked for after it.
    void answerLate(Desk &desk)
    {
        m_server->sendLate();
        const RoomId fresh = m_server->addRoom(QStringLiteral("Fresh"));
        desk.chat->sync().askAbout(fresh);
        QTRY_VERIFY(desk.chat->sync().room(fresh));
    }
    [[nodiscard]] QString nameIn(const Desk &desk) const
    {
        return desk.chat->sync().room(m_room)->name;
    }
    [[nodiscard]] qsizetype askedAboutRoom() const
    {
        const QByteArray line = "GET /api/rooms/" + m_room.uuid().toLatin1() + ' ';
        const auto &asked = m_server->asked();
        return std::count_if(asked.cbegin(), asked.cend(),
                             [&line](const QByteArray &one) { return one.startsWith(line); });
    }
};

QTEST_GUILESS_MAIN(TestChatPace)
#include "tst_chat_pace.moc"
