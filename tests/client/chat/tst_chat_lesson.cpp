// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The chat beside a lesson.
#include "tests/client/chat/chat_bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;

class TestChatLesson : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void momentsOfALessonAreMarkedAndAskedAbout()
    {
        const RoomId id = RoomId::make();
        QList<MessageDto> talk{
            said(id, 1, QStringLiteral("late")), said(id, 2, QStringLiteral("hi")),
            said(id, 3, QStringLiteral("early")), said(id, 4, QStringLiteral("gone"))};
        for (const int at : {0, 2, 3})
            talk[at].lessonId = kLesson;
        talk[0].second = 84;
        talk[2].second = 12.5;
        talk[3].second = 20;
        talk[3].deletedAt = Timestamp::now();
        give(roomOf(RoomType::Lesson, talk, id), talk);
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        LessonChat *lesson = m_chat->lesson();
        lesson->follow(kCourse.toString(), kLesson.toString());
        lesson->setShown(true);
        QTRY_COMPARE(lesson->state(), ViewState::Content);
        QTRY_COMPARE(lesson->marks().size(), 2);
        const QVariantMap mark = lesson->marks().constFirst().toMap();
        QCOMPARE(mark.value(QStringLiteral("second")).toDouble(), 12.5);
        QCOMPARE(mark.value(QStringLiteral("key")).toString(), talk[2].messageId.toString());
        QVERIFY(mark.value(QStringLiteral("label")).toString().contains(QLatin1String("Mira")));

        lesson->askAt(30, 0);
        QVERIFY(lesson->asking());
        QVERIFY(lesson->askLabel().contains(QLatin1String("0:30")));
        QVERIFY(lesson->send(QStringLiteral("Why?")));
        QVERIFY(!lesson->asking());
        auto waiting = m_chat->sync().outbox().waitingIn(id);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].request.second, std::optional(30.0));
        QCOMPARE(waiting[0].request.lessonId, std::optional(kLesson));
        lesson->askAt(-1, 3);
        QVERIFY(lesson->send(QStringLiteral("And this?")));
        waiting = m_chat->sync().outbox().waitingIn(id);
        QCOMPARE(waiting[1].request.page, std::optional(3));
        QVERIFY(!waiting[1].request.second);
        QVERIFY(lesson->send(QStringLiteral("Thanks")));
        QVERIFY(!m_chat->sync().outbox().waitingIn(id)[2].request.lessonId);

        lesson->askAt(5, 0);
        lesson->follow(kCourse.toString(), LessonId::make().toString());
        QVERIFY(!lesson->asking());
        QCOMPARE(lesson->marks().size(), 0);
        QVERIFY(!lesson->conversation()->isOpen());
    }

    void aQuestionThatWasBegunKeepsItsMoment()
    {
        const RoomId id = RoomId::make();
        const QList<MessageDto> talk{said(id, 1, QStringLiteral("hi"))};
        give(roomOf(RoomType::Lesson, talk, id), talk);
        begin();
        const auto look = [this, &id] {
            QTRY_VERIFY(m_chat->sync().room(id));
            m_chat->lesson()->follow(kCourse.toString(), kLesson.toString());
            m_chat->lesson()->setShown(true);
            QTRY_VERIFY(m_chat->lesson()->conversation()->isOpen());
        };
        look();
        m_chat->lesson()->askAt(30, 0);
        m_chat->lesson()->conversation()->draft()->setText(QStringLiteral("Why is"));
        // Another lesson in between.
        m_chat->lesson()->follow(kCourse.toString(), LessonId::make().toString());
        QVERIFY(!m_chat->lesson()->asking());
        look();
        QVERIFY(m_chat->lesson()->askLabel().contains(QLatin1String("0:30")));
        // Another start of the program.
        m_testers.clear();
        m_chat.reset();
        begin();
        look();
        QCOMPARE(m_chat->lesson()->conversation()->draft()->text(), QStringLiteral("Why is"));
        QVERIFY(m_chat->lesson()->askLabel().contains(QLatin1String("0:30")));
        QVERIFY(m_chat->lesson()->send(QStringLiteral("Why is it blue?")));
        const auto waiting = m_chat->sync().outbox().waitingIn(id);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].request.second, std::optional(30.0));
        // Whoever takes the moment away means it.
        m_chat->lesson()->askAt(40, 0);
        m_chat->lesson()->conversation()->draft()->setText(QStringLiteral("Or"));
        m_chat->lesson()->cancelAsk();
        m_testers.clear();
        m_chat.reset();
        begin();
        look();
        QCOMPARE(m_chat->lesson()->conversation()->draft()->text(), QStringLiteral("Or"));
        QVERIFY(!m_chat->lesson()->asking());
    }

    void momentsAreLookedForOnceAndThenFollowed()
    {
        const auto about = [](MessageDto one, double second) {
            one.lessonId = kLesson;
            one.second = second;
            return one;
        };
        const RoomId own = RoomId::make();
        const RoomId other = RoomId::make();
        const QList<MessageDto> talk{about(said(own, 1, QStringLiteral("first")), 10)};
        const QList<MessageDto> elsewhere{about(said(other, 1, QStringLiteral("no")), 20)};
        give(roomOf(RoomType::Lesson, talk, own), talk);
        RoomDto group = roomOf(RoomType::Group, elsewhere, other);
        give(group, elsewhere);
        begin();
        LessonChat *lesson = m_chat->lesson();
        lesson->follow(kCourse.toString(), kLesson.toString());
        QTRY_VERIFY(m_chat->sync().room(own) && m_chat->sync().room(other));
        m_chat->sync().catchUp(own);
        m_chat->sync().catchUp(other);
        QTRY_COMPARE(lesson->marks().size(), 1);
        QTRY_COMPARE(m_chat->sync().cache()->span(other).to, 1);
        const auto seconds = [lesson] {
            QList<double> list;
            for (const QVariant &one : lesson->marks())
                list.append(one.toMap().value(QStringLiteral("second")).toDouble());
            return list;
        };
        // It is not looked through the history again, whatever is said and wherever.
        m_chat->sync().cache()->forgetMessages(own);
        Q_EMIT m_chat->sync().messagesArrived(other, {about(said(other, 2, {}), 30)});
        Q_EMIT m_chat->sync().messagesArrived(own, {about(said(own, 2, {}), 5)});
        QTRY_COMPARE(seconds(), QList<double>({5, 10}));
        MessagePatch gone{talk[0].messageId, own, 1, 7,
                          [](MessageDto &one) { one.deletedAt = Timestamp::now(); }};
        Q_EMIT m_chat->sync().messagePatched(gone);
        QTRY_COMPARE(seconds(), QList<double>({5}));
        Q_EMIT m_chat->sync().historyReplaced(own);
        QTRY_COMPARE(seconds(), QList<double>());
    }

    void momentsThatAreNotOnThisComputerAreAskedFor()
    {
        const RoomId id = RoomId::make();
        QList<MessageDto> talk;
        for (int i = 1; i <= 160; ++i)
            talk.append(said(id, i, QString::number(i)));
        for (const int at : {3, 155}) {
            talk[at].lessonId = kLesson;
            talk[at].second = at;
        }
        const QList<MessageDto> last = talk.mid(110);
        RoomDto room = roomOf(RoomType::Course, last, id);
        room.lastSeq = room.lastChange = room.lastReadSeq = 160;
        give(room, last);
        MessageListReply earlier;
        earlier.roomId = id;
        earlier.messages = talk.mid(0, 110);
        std::reverse(earlier.messages.begin(), earlier.messages.end());
        m_server->answer("GET", QStringLiteral("/api/rooms/%1/messages").arg(id.toString()),
                         asObject(earlier));
        begin();
        m_chat->lesson()->follow(kCourse.toString(), kLesson.toString());
        QTRY_VERIFY(m_chat->sync().room(id));
        m_chat->sync().catchUp(id);
        QTRY_COMPARE(m_chat->lesson()->marks().size(), 2);
        // They stay here.
        QCOMPARE(m_chat->sync().cache()->ofLesson(id, kLesson).size(), 2);
        QVERIFY(!m_chat->lesson()->conversation()->isOpen());
    }

    void aRefusedLessonRoomSaysSo()
    {
        begin();
        m_server->refuse("GET",
                         QStringLiteral("/api/rooms/course/%1/lesson/%2")
                             .arg(kCourse.toString(), kLesson.toString()),
                         403, QStringLiteral("chat.not_a_member"));
        m_chat->lesson()->follow(kCourse.toString(), kLesson.toString());
        m_chat->lesson()->setShown(true);
        QTRY_COMPARE(m_chat->lesson()->state(), ViewState::Error);
        QVERIFY(m_chat->lesson()->error().present);
    }

    void theFirstQuestionMakesTheRoom()
    {
        const QString path = QStringLiteral("/api/rooms/course/%1/lesson/%2")
                                 .arg(kCourse.toString(), kLesson.toString());
        m_server->refuse("GET", path, 404, QStringLiteral("chat.room_not_found"));
        begin();
        LessonChat *lesson = m_chat->lesson();
        lesson->follow(kCourse.toString(), kLesson.toString());
        lesson->setShown(true);
        QTRY_COMPARE(lesson->state(), ViewState::Empty);
        // Nothing is made by looking, however often.
        lesson->setShown(false);
        lesson->setShown(true);
        QCOMPARE(lesson->state(), ViewState::Empty);
        for (const FakeApiServer::Request &one : m_server->requests())
            QVERIFY(one.path != path || one.query.contains(QLatin1String("existing=true")));

        lesson->askAt(30, 0);
        lesson->setBegun(QStringLiteral("Why?"));
        lesson->follow(kCourse.toString(), LessonId::make().toString());
        QCOMPARE(lesson->begun(), QString());
        lesson->follow(kCourse.toString(), kLesson.toString());
        QCOMPARE(lesson->begun(), QStringLiteral("Why?"));
        QTRY_COMPARE(lesson->state(), ViewState::Empty);
        // What could not be made says why, and nothing is lost.
        lesson->askAt(30, 0);
        m_server->refuse("GET", path, 403, QStringLiteral("chat.disabled"));
        QVERIFY(lesson->send(lesson->begun()));
        QVERIFY(lesson->making());
        QVERIFY(!lesson->send(lesson->begun())); // once
        QTRY_VERIFY(lesson->error().present);
        QCOMPARE(lesson->state(), ViewState::Empty);
        QCOMPARE(lesson->begun(), QStringLiteral("Why?"));

        const RoomId id = RoomId::make();
        const RoomDto room = roomOf(RoomType::Lesson, {}, id);
        give(room, {});
        m_server->answer("GET", path, asObject(room));
        QVERIFY(lesson->send(lesson->begun()));
        QTRY_COMPARE(lesson->state(), ViewState::Content);
        const auto waiting = m_chat->sync().outbox().waitingIn(id);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].request.message, QStringLiteral("Why?"));
        QCOMPARE(waiting[0].request.second, std::optional(30.0));
        QCOMPARE(lesson->begun(), QString());
        QVERIFY(!lesson->asking());
    }

    void whoeverIsBesideHearsOfTheFirstQuestion()
    {
        const RoomId course = RoomId::make();
        give(roomOf(RoomType::Course, {}, course), {});
        const QString path = QStringLiteral("/api/rooms/course/%1/lesson/%2")
                                 .arg(kCourse.toString(), kLesson.toString());
        m_server->refuse("GET", path, 404, QStringLiteral("chat.room_not_found"));
        begin();
        QTRY_VERIFY(m_chat->sync().room(course));
        LessonChat *lesson = m_chat->lesson();
        lesson->follow(kCourse.toString(), kLesson.toString());
        lesson->setShown(true);
        QTRY_COMPARE(lesson->state(), ViewState::Empty);
        lesson->setBegun(QStringLiteral("I wonder"));
        const RoomId id = RoomId::make();
        const QList<MessageDto> talk{said(id, 1, QStringLiteral("Why?"))};
        give(roomOf(RoomType::Lesson, talk, id), talk);
        m_server->answer("GET", path, asObject(roomOf(RoomType::Lesson, talk, id)));
        Q_EMIT m_chat->sync().lessonRoomMade(kLesson);
        QTRY_COMPARE(lesson->state(), ViewState::Content);
        QCOMPARE(lesson->conversation()->roomId(), id);
        QCOMPARE(lesson->conversation()->draft()->text(), QStringLiteral("I wonder"));
    }

    void aRoomThatIsMadeWhileItIsLookedForIsFound()
    {
        const RoomId course = RoomId::make();
        give(roomOf(RoomType::Course, {}, course), {});
        begin();
        QTRY_VERIFY(m_chat->sync().room(course));
        const RoomId id = RoomId::make();
        const QList<MessageDto> talk{said(id, 1, QStringLiteral("Why?"))};
        give(roomOf(RoomType::Lesson, talk, id), talk);
        const QString path = QStringLiteral("/api/rooms/course/%1/lesson/%2")
                                 .arg(kCourse.toString(), kLesson.toString());
        m_server->answer("GET", path, asObject(roomOf(RoomType::Lesson, talk, id)));
        m_server->refuseNext("GET", path, 1, 404, QStringLiteral("chat.room_not_found"));
        LessonChat *lesson = m_chat->lesson();
        lesson->setShown(true);
        lesson->follow(kCourse.toString(), kLesson.toString());
        QCOMPARE(lesson->state(), ViewState::Loading);
        lesson->setBegun(QStringLiteral("I wonder"));
        m_chat->sync().cache()->saveDraft(id, QStringLiteral("Begun before"));
        Q_EMIT m_chat->sync().lessonRoomMade(kLesson);
        QTRY_COMPARE(lesson->state(), ViewState::Content);
        // Neither of what was begun hides the other.
        QCOMPARE(lesson->conversation()->draft()->text(), QStringLiteral("Begun before\nI wonder"));
        QCOMPARE(lesson->begun(), QString());
    }

    void roomsWithoutAMessageAreNotListed()
    {
        const RoomId id = RoomId::make();
        give(roomOf(RoomType::Lesson, {}, id), {});
        const RoomId course = RoomId::make();
        give(roomOf(RoomType::Course, {}, course), {});
        begin();
        QTRY_COMPARE(m_chat->rooms()->rowCount(), 1);
        QVERIFY(m_chat->sync().room(id));
        QCOMPARE(m_chat->rooms()->roomAt(0), course.toString());
        m_chat->sync().take(said(id, 1, QStringLiteral("Why?")));
        QTRY_COMPARE(m_chat->rooms()->rowCount(), 2);
    }

    /// Whoever has not looked at the chat yet sees what is asked there; no room is made for that.
    void momentsAreMarkedForWhoHasNotOpenedTheChat()
    {
        const RoomId course = RoomId::make();
        give(roomOf(RoomType::Course, {}, course), {});
        const QString path = QStringLiteral("/api/rooms/course/%1/lesson/%2")
                                 .arg(kCourse.toString(), kLesson.toString());
        m_server->refuse("GET", path, 404, QStringLiteral("chat.room_not_found"));
        begin();
        LessonChat *lesson = m_chat->lesson();
        lesson->follow(kCourse.toString(), kLesson.toString());
        QTRY_COMPARE(m_server->count("GET", path), 1);
        for (const auto &request : m_server->requests())
            QVERIFY(request.path != path || request.query.contains(QLatin1String("existing=true")));
        QCOMPARE(lesson->state(), ViewState::Idle);

        // Somebody asks the first question.
        const RoomId own = RoomId::make();
        QList<MessageDto> talk{said(own, 1, QStringLiteral("Why?"))};
        talk[0].lessonId = kLesson;
        talk[0].second = 7;
        RoomDto room = roomOf(RoomType::Lesson, talk, own);
        give(room, talk);
        m_server->answer("GET", path, asObject(room));
        Q_EMIT m_chat->sync().lessonRoomMade(LessonId::make());
        Q_EMIT m_chat->sync().lessonRoomMade(kLesson);
        QTRY_COMPARE(lesson->marks().size(), 1);
        QCOMPARE(m_server->count("GET", path), 2);
        QVERIFY(!lesson->conversation()->isOpen());
    }

    void filesCanBeLookedAtBesideALesson()
    {
        begin();
        QVERIFY(m_chat->lesson()->conversation()->files());
        QCOMPARE(m_chat->lesson()->conversation()->files(), m_chat->files());
    }

    void whoIsShownOutIsToldSo()
    {
        const RoomId id = RoomId::make();
        const QList<MessageDto> talk{said(id, 1, QStringLiteral("hi"))};
        give(roomOf(RoomType::Lesson, talk, id), talk);
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        LessonChat *lesson = m_chat->lesson();
        lesson->follow(kCourse.toString(), kLesson.toString());
        lesson->setShown(true);
        QTRY_COMPARE(lesson->conversation()->messages()->rowCount(), 1);
        m_chat->openRoom(id.toString());
        QSignalSpy failed(m_chat.get(), &ChatController::openFailed);
        for (const QString &path : {QStringLiteral("/api/rooms/course/%1/lesson/%2")
                                        .arg(kCourse.toString(), kLesson.toString()),
                                    QStringLiteral("/api/rooms/%1/join").arg(id.toString())})
            m_server->refuse("GET", path, 403, QStringLiteral("chat.not_a_member"));
        m_chat->sync().catchUp(id);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!m_chat->conversation()->isOpen());
        QTRY_COMPARE(lesson->state(), ViewState::Error);
    }
};

QTEST_GUILESS_MAIN(TestChatLesson)
#include "tst_chat_lesson.moc"
