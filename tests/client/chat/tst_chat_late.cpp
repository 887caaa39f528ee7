// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that come late, in parts, or not at once.
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"
#include "shared/dto/chat_socket.h"
#include "tests/client/chat/desk.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace lectern;

namespace {

const QByteArray kListing = "/api/chat?";
const QByteArray kJoin = "/join";

/// Without a hole.
bool isOneStretch(const ConversationModel &model)
{
    const QList<MessageDto> &messages = model.messages();
    for (qsizetype i = 1; i < messages.size(); ++i) {
        if (messages[i].seq != messages[i - 1].seq + 1)
            return false;
    }
    return !messages.isEmpty();
}

} // namespace

class TestChatLate : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void aRoomThatWasAskedForWithoutTheSocketIsHeardWithIt()
    {
        m_server->post(m_room, m_other, QStringLiteral("hello"));
        m_server->held = {kListing, kJoin};
        Desk desk(*m_server, m_folder->path());
        desk.chat->openRoom(m_room.toString()); // over HTTP, for there is no socket yet
        QTRY_COMPARE(m_server->waiting(), 2);
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        m_server->letGo(kJoin);
        QTRY_COMPARE(desk.shown(), QStringList(QStringLiteral("hello")));
        m_server->letGo(kListing);
        QTRY_COMPARE(m_server->events().count("join"), 1);
        QTRY_VERIFY(!desk.chat->sync().listing());
        QCOMPARE(m_server->events().count("join"), 1); // and once is enough
    }

    void nobodyWaitsForHttpOnceTheSocketIsThere()
    {
        m_server->post(m_room, m_other, QStringLiteral("hello"));
        {
            Desk desk(*m_server, m_folder->path());
            settle(desk); // none of its questions is held below
            QCOMPARE(desk.chat->sync().cache()->span(m_room).to, 1);
        }
        m_server->post(m_room, m_other, QStringLiteral("again"));
        m_server->held = {kListing, kJoin};
        Desk desk(*m_server, m_folder->path());
        desk.chat->openRoom(m_room.toString());
        QTRY_COMPARE(desk.shown().size(), 2);
        QTRY_COMPARE(m_server->waiting(), 2);
        // What comes over HTTP in the end changes nothing.
        m_server->post(m_room, m_other, QStringLiteral("and more"));
        QTRY_COMPARE(desk.shown().size(), 3);
        m_server->letGo(kJoin);
        m_server->letGo(kListing);
        QTRY_VERIFY(!desk.chat->sync().listing());
        QCOMPARE(desk.shown(), textsOf(m_server->messages(m_room)));
    }

    void whatWasWrittenWithoutTheSocketIsSentWithIt()
    {
        m_server->held = {"/api/chat/message"};
        m_server->goodToken = "later";
        m_server->refusal = 1013; // no socket yet
        Desk desk(*m_server, m_folder->path());
        desk.chat->openRoom(m_room.toString());
        QTRY_VERIFY(desk.chat->sync().room(m_room));
        QVERIFY(desk.chat->conversation()->send(QStringLiteral("hello")));
        QTRY_COMPARE(m_server->waiting(), 1);
        m_server->goodToken.clear();
        QTRY_COMPARE(m_server->messages(m_room).size(), 1);
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
        m_server->letGo("/api/chat/message");
        QVERIFY(desk.chat->conversation()->send(QStringLiteral("again")));
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
        QCOMPARE(textsOf(m_server->messages(m_room)),
                 QStringList({QStringLiteral("hello"), QStringLiteral("again")}));
    }

    void whatWasMissedIsToldOnce()
    {
        m_server->post(m_room, m_other, QStringLiteral("first"));
        Desk desk(*m_server, m_folder->path());
        QSignalSpy told(desk.chat.get(), &ChatController::notify);
        QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).to, 1);
        QCOMPARE(told.size(), 0); // it was there before
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        for (const char *text : {"one", "two"})
            m_server->post(m_room, m_other, QString::fromLatin1(text));
        m_server->comeBack();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told[0][2].toString().contains(QLatin1String("two")));
        QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).to, 3);
        QCOMPARE(told.size(), 1);
    }

    void aDraftThatCameThoughItsAnswerDidNotIsNotToldAgain()
    {
        Desk desk(*m_server, m_folder->path());
        desk.chat->sync().drafts().setPause(30ms);
        QTRY_VERIFY(desk.chat->sync().isCurrent(m_room));
        desk.chat->openRoom(m_room.toString());
        m_server->late = {"/draft"};
        m_server->lostPushes = 1;
        desk.chat->conversation()->draft()->setText(QStringLiteral("half a thought"));
        QTRY_COMPARE(m_server->lateOnes(), 1);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        m_server->sendLate();        // to nobody
        m_server->late = {"/draft"}; // to be told again would help nothing
        m_server->comeBack();
        QTRY_VERIFY(!desk.chat->sync().cache()->keptDraft(m_room).unsaved);
        QCOMPARE(desk.chat->conversation()->draft()->text(), QStringLiteral("half a thought"));
    }

    void theAnswerToADraftOfBeforeIsNotTheOneToItsLastWords()
    {
        Desk desk(*m_server, m_folder->path());
        desk.chat->sync().drafts().setPause(30ms);
        open(desk);
        m_server->late = {"/draft"};
        desk.chat->conversation()->draft()->setText(QStringLiteral("half a"));
        QTRY_COMPARE(m_server->lateOnes(), 1);
        // Out of the room and in again, while it is on its way.
        tellSeat(chat_events::kRoomRemoved, m_room, 5);
        QTRY_VERIFY(!desk.chat->sync().room(m_room));
        tellSeat(chat_events::kRoomAdded, m_room, 6);
        QTRY_VERIFY(desk.chat->sync().room(m_room));
        desk.chat->openRoom(m_room.toString());
        m_server->lostPushes = 1; // they would say it, too
        desk.chat->conversation()->draft()->setText(QStringLiteral("half a thought"));
        QTRY_COMPARE(m_server->lateOnes(), 2);
        m_server->sendLate();
        QTRY_VERIFY(!desk.chat->sync().cache()->keptDraft(m_room).unsaved);
        desk.chat->sync().catchUp(m_room);
        QTRY_VERIFY(desk.chat->sync().isCurrent(m_room));
        QCOMPARE(draftsSaved(), 2);
        QCOMPARE(m_server->dto(m_room).draft->text, QStringLiteral("half a thought"));
    }

    void whatTheServerCannotAnswerNowIsAskedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("too much to do") << 503;
        QTest::newRow("a fault") << 500;
        QTest::newRow("too many questions") << 429;
    }
    void whatTheServerCannotAnswerNowIsAskedAgain()
    {
        QFETCH(const int, status);
        m_server->post(m_room, m_other, QStringLiteral("hello"));
        m_server->refusalStatus = status;
        m_server->refusedJoins = 3;
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).to, 1);
        QCOMPARE(m_server->refusedJoins, 0);
    }

    void aListingThatFailedIsAskedForAgain()
    {
        m_server->refusedListings = 4;
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(desk.chat->rooms()->rowCount(), 1);
        QCOMPARE(desk.chat->rooms()->state(), ViewState::Content);
    }

    void aListingThatBeganBeforeTheSocketAndFailedIsAskedForAgain()
    {
        m_server->held = {kListing};
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(m_server->waiting(), 1);
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        desk.chat->sync().setRetryPauses(1h, 1h); // at once, not after a pause
        m_server->refusedListings = 1;
        m_server->letGo(kListing);
        QTRY_COMPARE(desk.chat->rooms()->rowCount(), 1);
    }

    void answersInPartsAreFollowedToTheirEnd()
    {
        sayNumbers(1, 40);
        {
            Desk desk(*m_server, m_folder->path());
            QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).to, 40);
        }
        for (int i = 0; i < 40; ++i)
            m_server->edit(m_room, i, QStringLiteral("edited %1").arg(i));
        sayNumbers(41, 140);
        m_server->mostNew = 7;
        m_server->mostChanged = 6;
        Desk desk(*m_server, m_folder->path());
        QSignalSpy caughtUp(&desk.chat->sync(), &ChatSync::caughtUp);
        QTRY_COMPARE(caughtUp.size(), 1);
        QCOMPARE(textsOf(desk.chat->sync().cache()->from(m_room, 1, 1000)),
                 textsOf(m_server->messages(m_room)));
        QCOMPARE(desk.chat->sync().cache()->span(m_room).change, 180);
    }

    void whatAPushDoesNotTellIsAskedFor()
    {
        m_server->post(m_room, m_other, QStringLiteral("hello"));
        Desk desk(*m_server, m_folder->path());
        QSignalSpy caughtUp(&desk.chat->sync(), &ChatSync::caughtUp);
        QTRY_COMPARE(caughtUp.size(), 1);
        m_server->lostPushes = 1;
        m_server->react(m_room, 0, m_other.userId, QStringLiteral("👍"), true);
        m_server->lostPushes = 0;
        const auto tell = [this](int change) {
            m_server->push("messages-changed", "{\"roomId\":\"" + m_room.uuid().toLatin1() +
                                                   "\",\"change\":" + QByteArray::number(change) +
                                                   '}');
        };
        tell(2);
        const auto kept = [&] { return desk.chat->sync().cache()->from(m_room, 1, 1); };
        QTRY_COMPARE(kept().constFirst().reactions.size(), 1);
        tell(2); // known by now
        m_server->post(m_room, m_other, QStringLiteral("and more"));
        QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).to, 2);
        QCOMPARE(m_server->events().count("join"), 2);
    }

    void aRoomOneWasShownOutOfDoesNotComeBackWithALateAnswer()
    {
        Desk desk(*m_server, m_folder->path());
        settle(desk); // a list of rooms that is asked for later would have it again
        const QByteArray question("/api/rooms/" + m_room.uuid().toLatin1());
        m_server->held = {question};
        tellSeat(chat_events::kRoomAdded, m_room, 4);
        QTRY_COMPARE(m_server->waiting(), 1);
        tellSeat(chat_events::kRoomRemoved, m_room, 5);
        QTRY_VERIFY(!desk.chat->sync().room(m_room));
        m_server->letGo(question);
        const RoomId fresh = m_server->addRoom(QStringLiteral("Fresh"));
        tellSeat(chat_events::kRoomAdded, fresh, 1);
        QTRY_VERIFY(desk.chat->sync().room(fresh));
        QVERIFY(!desk.chat->sync().room(m_room));
    }

    void whatWasSaidBeforeOneWasAddedIsTold()
    {
        Desk desk(*m_server, m_folder->path());
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        QTRY_VERIFY(desk.chat->sync().room(m_room));
        const RoomId fresh = m_server->addRoom(QStringLiteral("Fresh"));
        m_server->post(fresh, m_other, QStringLiteral("hello"));
        QSignalSpy told(&desk.chat->sync(), &ChatSync::messageFromOthers);
        tellSeat(chat_events::kRoomAdded, fresh, 1);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].value<MessageDto>().message, QStringLiteral("hello"));
    }

    void whoIsShownOutOfTheOpenRoomIsToldSo()
    {
        const RoomId other = m_server->addRoom(QStringLiteral("Elsewhere"));
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        QTRY_VERIFY(desk.chat->sync().room(other));
        QSignalSpy told(desk.chat.get(), &ChatController::openFailed);
        tellSeat(chat_events::kRoomRemoved, other, 5);
        QTRY_VERIFY(!desk.chat->sync().room(other));
        QCOMPARE(told.size(), 0); // nobody looks at that one
        tellSeat(chat_events::kRoomRemoved, m_room, 5);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].value<ErrorInfo>().message,
                 QStringLiteral("You are no longer in “Night sky”."));
        QVERIFY(!desk.chat->conversation()->isOpen());
    }

    void newsOfSeatsMayComeInAnotherOrder()
    {
        Desk desk(*m_server, m_folder->path());
        settle(desk);
        tellSeat(chat_events::kRoomAdded, m_room, 6);
        tellSeat(chat_events::kRoomRemoved, m_room, 5);
        m_server->post(m_room, m_other, QStringLiteral("welcome back"));
        QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).to, 1);
        QVERIFY(desk.chat->sync().room(m_room));
        tellSeat(chat_events::kRoomRemoved, m_room, 7);
        QTRY_VERIFY(!desk.chat->sync().room(m_room));
    }

    void anOlderPageThatComesLateIsNotGluedToAnotherStretch()
    {
        Desk desk(*m_server, m_folder->path());
        Conversation *talk = openLong(desk);
        talk->jumpToMessage(m_server->messages(m_room)[99].messageId.toString());
        QTRY_VERIFY(talk->messages()->lastSeq() < 150);
        const int rows = talk->messages()->rowCount();
        m_server->held = {"before=", "after="}; // a newer page would reach the end
        talk->viewed(rows - 10, rows - 1);
        QTRY_COMPARE(m_server->waiting(), 2);
        talk->jumpToEnd();
        QCOMPARE(talk->messages()->lastSeq(), 200);
        QVERIFY(!talk->loadingOlder()); // what is shown now can be asked for
        m_server->letGo("before=");
        m_server->letGo("after=");
        const QList<QByteArray> asked = m_server->asked();
        QVERIFY(std::any_of(asked.cbegin(), asked.cend(), [](const QByteArray &line) {
            return line.contains("before=") &&
                   line.contains("limit=100"); // as many as there may be
        }));
        comesAndGoes(desk);
        QVERIFY(isOneStretch(*talk->messages()));
        QVERIFY(!talk->messages()->atStart());
    }

    void aNewerPageThatComesLateIsNotGluedToAnotherStretch()
    {
        Desk desk(*m_server, m_folder->path());
        Conversation *talk = openLong(desk);
        talk->jumpToMessage(m_server->messages(m_room)[99].messageId.toString());
        QTRY_VERIFY(talk->messages()->lastSeq() < 150);
        m_server->held = {"after="};
        talk->viewed(0, 10);
        QTRY_COMPARE(m_server->waiting(), 1);
        talk->jumpToMessage(m_server->messages(m_room)[9].messageId.toString());
        QTRY_COMPARE(talk->messages()->firstSeq(), 1);
        m_server->letGo("after=");
        comesAndGoes(desk);
        QVERIFY(isOneStretch(*talk->messages()));
        QVERIFY(!talk->messages()->atEnd());
    }

    void anOlderAnswerChangesNoYoungerCount_data()
    {
        QTest::addColumn<bool>("written");
        QTest::addColumn<qint64>("unread");
        QTest::newRow("one was written since") << true << qint64(3);
        QTest::newRow("one was deleted since") << false << qint64(1);
    }
    void anOlderAnswerChangesNoYoungerCount()
    {
        QFETCH(const bool, written);
        QFETCH(const qint64, unread);
        for (const char *text : {"one", "two"})
            m_server->post(m_room, m_other, QString::fromLatin1(text));
        Desk desk(*m_server, m_folder->path());
        ChatSync &sync = desk.chat->sync();
        QTRY_VERIFY(sync.isCurrent(m_room));
        QTRY_VERIFY(!sync.listing());
        QCOMPARE(sync.room(m_room)->unreadCount, 2);
        m_server->late = {"GET /api/rooms/"};
        sync.askAbout(m_room);
        QTRY_COMPARE(m_server->lateOnes(), 1);
        if (written)
            m_server->post(m_room, m_other, QStringLiteral("three"));
        else
            m_server->remove(m_room, 0);
        QTRY_COMPARE(sync.room(m_room)->unreadCount, unread);
        QTRY_VERIFY(sync.isCurrent(m_room));
        QSignalSpy told(&sync, &ChatSync::roomChanged);
        m_server->sendLate();
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(sync.room(m_room)->unreadCount, unread);
        QCOMPARE(sync.room(m_room)->lastSeq, written ? 3 : 2);
    }

    void theLastPlaceOneWentToIsTheOneThatIsShown()
    {
        Desk desk(*m_server, m_folder->path());
        Conversation *talk = openLong(desk);
        m_server->held = {"around"};
        talk->jumpToMessage(m_server->messages(m_room)[9].messageId.toString());
        QTRY_COMPARE(m_server->waiting(), 1);
        talk->jumpToEnd();
        m_server->letGo("around");
        comesAndGoes(desk);
        QCOMPARE(talk->messages()->lastSeq(), 200);
    }

    void aCrowdIsCountedAndWhoWasThereStaysKnown()
    {
        for (int i = 0; i < 99; ++i)
            m_server->others.append({UserId::make(), QStringLiteral("Person %1").arg(i), {}});
        Desk desk(*m_server, m_folder->path());
        desk.chat->openRoom(m_room.toString());
        Conversation *talk = desk.chat->conversation();
        // Over HTTP it is known before the socket hears the room, and the socket's join tells anew.
        QTRY_VERIFY(desk.chat->sync().isCurrent(m_room));
        QVERIFY(talk->room()->about().contains(QLatin1String("100")));
        const auto tell = [this](const QList<ChatPersonDto> &people, int count) {
            m_server->push(chat_events::kOnlineUsers,
                           toJson(OnlineUsersPush{m_room, {}, people, count}));
        };
        tell({}, 230);
        QTRY_VERIFY(talk->room()->about().contains(QLatin1String("230")));
        QCOMPARE(desk.chat->sync().online(m_room).size(), 100);
        QCOMPARE(talk->mentions().people().value(m_server->others[7].userId).name,
                 m_server->others[7].name);
        // Few enough again to tell of each.
        tell({m_server->client, m_other}, 2);
        QTRY_COMPARE(desk.chat->sync().online(m_room).size(), 2);
        QVERIFY(!talk->room()->about().contains(QLatin1String("230")));
    }

private:
    void tellSeat(const char *event, const RoomId &room, qint64 change)
    {
        m_server->push(
            event, toJson(RoomMemberPush{room, m_server->client.userId, RoomRole::Member, change}));
    }
    [[nodiscard]] qsizetype draftsSaved() const
    {
        const auto &asked = m_server->asked();
        return std::count_if(asked.cbegin(), asked.cend(),
                             [](const QByteArray &one) { return one.contains("/draft"); });
    }
    /// 200 messages, of which the last 50 are on this computer.
    [[nodiscard]] Conversation *openLong(Desk &desk)
    {
        sayNumbers(1, 200);
        m_server->dto(m_room).lastReadSeq = 200;
        if (!QTest::qWaitFor([&] { return desk.chat->line() == ChatController::Live; }))
            qFatal("no line");
        desk.chat->openRoom(m_room.toString());
        if (!QTest::qWaitFor(
                [&] { return desk.chat->conversation()->messages()->lastSeq() == 200; }))
            qFatal("no history");
        return desk.chat->conversation();
    }
    /// Whatever was answered before has come when this has.
    void comesAndGoes(Desk &desk)
    {
        QTRY_VERIFY(!desk.chat->sync().listing()); // else nothing is asked
        const RoomId fresh = m_server->addRoom(QStringLiteral("Fresh"));
        desk.chat->sync().reloadRooms();
        QTRY_VERIFY(desk.chat->sync().room(fresh));
    }
};

QTEST_GUILESS_MAIN(TestChatLate)
#include "tst_chat_late.moc"
