// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/chat/list_window.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QSet>
#include <QTest>

namespace lectern {

/// The list of messages, and where one writes, in a window, over a history of which it has a part.
class MessageListTest : public QObject, private ListWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        for (int i = 1; i <= 300; ++i)
            m_server->post(m_room, m_other, QStringLiteral("message %1").arg(i));
        m_server->dto(m_room).lastReadSeq = 300;
    }
    void cleanup()
    {
        m_view.reset();
        m_desk.reset();
        m_server.reset();
    }

    void aJumpFromTheEndStaysWhereItWent()
    {
        show();
        QTRY_VERIFY(inSight(300));
        talk()->jumpToMessage(m_server->messages(m_room)[99].messageId.toString());
        QTRY_VERIFY(inSight(100));
        staysInSight(100);
        QVERIFY(!talk()->messages()->atEnd());
        // From one stretch to another, and to the end.
        talk()->jumpToMessage(m_server->messages(m_room)[19].messageId.toString());
        QTRY_VERIFY(inSight(20));
        staysInSight(20);
        talk()->jumpToEnd();
        QTRY_VERIFY(inSight(300));
        // There it goes along with what is said.
        m_server->post(m_room, m_other, QStringLiteral("and more"));
        QTRY_VERIFY(inSight(301));
    }

    void whoStandsAtTheEndGoesAlongWithWhatIsSaid()
    {
        show();
        QTRY_VERIFY(inSight(300));
        m_server->react(m_room, 299, m_other.userId, QStringLiteral("👍"), true);
        QTRY_VERIFY(!m_desk->data(0, ConversationModel::ReactionsRole).toList().isEmpty());
        for (int seq = 301; seq <= 304; ++seq) {
            QTest::qWait(100); // it has been looked where the view stands
            m_server->post(m_room, m_other, QStringLiteral("message %1").arg(seq));
            QTRY_VERIFY(inSight(seq));
        }
    }

    void whoWritesStaysAtTheEndThoughWhatWasWrittenGrows()
    {
        show();
        QTRY_VERIFY(inSight(300));
        QVERIFY(talk()->send(QStringLiteral("mine")));
        QTRY_VERIFY(inSight(301));
        m_server->react(m_room, 300, m_other.userId, QStringLiteral("👍"), true);
        QTRY_VERIFY(!m_desk->data(0, ConversationModel::ReactionsRole).toList().isEmpty());
        QTest::qWait(100); // it has been looked where the view stands
        m_server->post(m_room, m_other, QStringLiteral("and more"));
        QTRY_VERIFY(inSight(302));
        staysInSight(302);
        QTRY_COMPARE(m_server->dto(m_room).lastReadSeq, 302);
    }

    void aRoomOpensWhereTheUnreadOnesBegin_data()
    {
        QTest::addColumn<int>("read");
        QTest::newRow("in the latest stretch") << 265;
        QTest::newRow("long ago") << 60;
        QTest::newRow("all of it") << 0;
    }
    void aRoomOpensWhereTheUnreadOnesBegin()
    {
        QFETCH(const int, read);
        m_server->dto(m_room).lastReadSeq = read;
        if (read == 0) { // and the computer has all that is below
            m_room = m_server->addRoom(QStringLiteral("A hundred"));
            for (int i = 1; i <= 100; ++i)
                m_server->post(m_room, m_other, QStringLiteral("message %1").arg(i));
        }
        show();
        QTRY_VERIFY(inSight(read + 1));
        staysInSight(read + 1);
        QVERIFY(!inSight(300));
        // What is below the view has not been read.
        QTest::qWait(600);
        const qint64 seen = m_server->dto(m_room).lastReadSeq;
        QVERIFY2(seen < 300 && (seen == read || inSight(seen)), qPrintable(QString::number(seen)));
    }

    void whatComesBelowAStretchMovesNothing()
    {
        show();
        QTRY_VERIFY(inSight(300));
        m_server->held = {"after="}; // a tall window asks for more right after the jump
        talk()->jumpToMessage(m_server->messages(m_room)[99].messageId.toString());
        QTRY_VERIFY(inSight(100));
        staysInSight(100);
        const qint64 last = talk()->messages()->lastSeq();
        QVERIFY(QMetaObject::invokeMethod(list(), "positionViewAtBeginning"));
        QTRY_VERIFY(inSight(last));
        QTRY_VERIFY(m_server->waiting() > 0);
        m_server->letGo("after=");
        QTRY_VERIFY(talk()->messages()->lastSeq() > last);
        staysInSight(last);
        QVERIFY(!inSight(talk()->messages()->lastSeq()));
    }

    void aThreadGoesToWhatOneSends()
    {
        const MessageId root = m_server->messages(m_room)[9].messageId;
        for (int i = 1; i <= 60; ++i)
            m_server->post(m_room, m_other, QStringLiteral("answer %1").arg(i), {}, root);
        m_server->dto(m_room).lastReadSeq = 360;
        show("MessageList", true);
        MessageThread *thread = m_desk->chat->thread();
        thread->open(m_server->messages(m_room).last().messageId.toString());
        QTRY_VERIFY(inSight(360));
        QTRY_VERIFY(thread->messages()->atStart());
        for (int i = 0; i < 400 && !inSight(10); ++i) {
            list()->setProperty("contentY", list()->property("contentY").toReal() - 150);
            QTest::qWait(5);
        }
        QVERIFY(inSight(10));
        QTest::qWait(100); // where one is has been told
        // What others say moves nothing.
        m_server->post(m_room, m_other, QStringLiteral("one more"), {}, root);
        QTRY_COMPARE(thread->answers(), 61);
        staysInSight(10);
        QVERIFY(!inSight(361));
        QVERIFY(thread->send(QStringLiteral("mine")));
        QTRY_VERIFY(inSight(362));
        staysInSight(362);
    }

    void olderOnesAndThoseThatGoForThemMoveNothing()
    {
        for (int i = 301; i <= 700; ++i)
            m_server->post(m_room, m_other,
                           QStringLiteral("message %1 ").arg(i).repeated(i % 30 + 1));
        m_server->dto(m_room).lastReadSeq = 700;
        show();
        QTRY_VERIFY(inSight(700));
        const ConversationModel *model = talk()->messages();
        for (int page = 0; page < 6; ++page) { // more than one window
            m_server->held = {"before="};
            for (int i = 0; i < 400 && m_server->waiting() == 0; ++i) {
                list()->setProperty("contentY", list()->property("contentY").toReal() - 150);
                QTest::qWait(5);
            }
            QTRY_VERIFY(m_server->waiting() > 0);
            const qint64 oldest = model->firstSeq();
            qint64 seen = oldest;
            while (seen < 700 && !inSight(seen))
                ++seen;
            ++seen; // the oldest has a day above it until it has somebody there
            const qreal before = settledPlaceOf(seen);
            m_server->letGo("before=");
            QTRY_VERIFY(model->firstSeq() < oldest);
            staysInSight(seen);
            QVERIFY2(qAbs(placeOf(seen) - before) < 1,
                     qPrintable(QStringLiteral("%1 %2").arg(before).arg(placeOf(seen))));
            QVERIFY(model->count() <= ConversationModel::kWindow);
        }
        QVERIFY(!model->atEnd());
    }

    void whatIsSaidMovesNothingForWhoeverReadsFurtherUp()
    {
        show();
        QTRY_VERIFY(inSight(300));
        QTest::qWait(100); // the view has come to rest
        const qreal end = list()->property("contentY").toReal();
        list()->setProperty("contentY", end - 150);
        QTRY_VERIFY(!inSight(300));
        qint64 lowest = 299;
        while (lowest > 0 && !inSight(lowest))
            --lowest;
        QTest::qWait(100); // where one is has been told
        const auto place = [&] { return placeOf(lowest); };
        const qreal before = place();
        for (int i = 0; i < 3; ++i)
            m_server->post(m_room, m_other, QStringLiteral("and more"));
        QTRY_COMPARE(talk()->messages()->lastSeq(), 303);
        staysInSight(lowest);
        QVERIFY2(qAbs(place() - before) < 2,
                 qPrintable(QStringLiteral("%1 %2").arg(before).arg(place())));
    }

    void rowsAreUsedAgain()
    {
        show();
        QTRY_VERIFY(inSight(300));
        QSet<QQuickItem *> made;
        const auto count = [&] {
            for (QQuickItem *row : rows())
                made.insert(row);
        };
        QVERIFY(list()->property("reuseItems").toBool());
        for (int i = 0; i < 60; ++i) {
            count();
            const qreal before = list()->property("contentY").toReal();
            list()->setProperty("contentY", before - 180);
            QTest::qWait(5);
            QTRY_VERIFY(!talk()->loadingOlder());
        }
        count();
        qint64 reached = 300;
        while (reached > 1 && !inSight(reached))
            --reached;
        const qint64 passed = 300 - reached;
        QVERIFY2(made.size() * 2 < passed,
                 qPrintable(QStringLiteral("%1 for %2").arg(made.size()).arg(passed)));
        QVERIFY(!inSight(300));
        // Each of them is the message that stands there now.
        const ConversationModel *model = talk()->messages();
        int shown = 0;
        for (const QQuickItem *row : rows()) {
            if (!row->isVisible() || row->property("shelved").toBool())
                continue;
            const int at = model->rowOfSeq(row->property("seq").toLongLong());
            QVERIFY(at >= 0);
            QCOMPARE(row->property("messageText").toString(),
                     m_desk->data(at, ConversationModel::TextRole).toString());
            ++shown;
        }
        QVERIFY(shown > 5);
    }

    void ownStandAtTheEndWhateverTheirRowsWereBefore()
    {
        m_room = m_server->addRoom(QStringLiteral("Both"));
        for (int i = 1; i <= 200; ++i)
            m_server->post(m_room, i % 3 == 0 ? m_server->client : m_other,
                           QStringLiteral("word ").repeated(i % 7 + 1));
        m_server->dto(m_room).lastReadSeq = 200;
        show();
        QTRY_VERIFY(inSight(200));
        for (const int by : {-180, 180}) {
            for (int i = 0; i < 40; ++i) {
                list()->setProperty("contentY", list()->property("contentY").toReal() + by);
                QTest::qWait(5);
            }
            QTest::qWait(100);
            int own = 0;
            for (const QQuickItem *row : rows()) {
                if (row->property("shelved").toBool())
                    continue;
                const auto *body = row->property("bubble").value<QQuickItem *>();
                const QRectF place = body->mapRectToItem(row, body->boundingRect());
                QCOMPARE(place.width(), body->implicitWidth());
                QVERIFY(place.width() < row->width() / 2);
                QCOMPARE(place.center().x() > row->width() / 2, row->property("own").toBool());
                own += row->property("own").toBool();
            }
            QVERIFY(own > 2);
        }
    }

    void whatIsHereButFarIsShownWhole()
    {
        m_room = m_server->addRoom(QStringLiteral("Uneven"));
        for (int i = 1; i <= 60; ++i)
            m_server->post(m_room, m_other,
                           QStringLiteral("word ").repeated(i % 3 == 0 ? 300 : i % 3 + 1));
        m_server->dto(m_room).lastReadSeq = 60;
        show();
        QTRY_VERIFY(inSight(60));
        for (const int seq : {20, 2, 50, 5}) {
            talk()->jumpToMessage(m_server->messages(m_room)[seq - 1].messageId.toString());
            QTRY_VERIFY(inSight(seq));
            const qreal place = settledPlaceOf(seq);
            QVERIFY2(place >= 0 && place < list()->height() - 30,
                     qPrintable(QStringLiteral("%1 at %2").arg(seq).arg(place)));
            talk()->jumpToEnd();
            QTRY_VERIFY(inSight(60));
        }
        list()->forceActiveFocus();
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QTRY_VERIFY(!inSight(60));
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QTRY_VERIFY(inSight(60));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QTRY_VERIFY(inSight(1));
    }

    void aPageTakesTheCurrentOneAlong()
    {
        m_room = m_server->addRoom(QStringLiteral("High ones"));
        for (int i = 1; i <= 60; ++i)
            m_server->post(m_room, m_other, QStringLiteral("word ").repeated(120));
        m_server->dto(m_room).lastReadSeq = 60;
        show();
        QTRY_VERIFY(inSight(60));
        list()->forceActiveFocus();
        const auto current = [this] {
            return m_desk
                ->data(list()->property("currentIndex").toInt(), ConversationModel::SeqRole)
                .toLongLong();
        };
        qint64 before = 61;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(m_view.get(), Qt::Key_PageUp);
            QTest::qWait(100); // the view has come to rest
            QVERIFY2(current() < before && inSight(current()),
                     qPrintable(QString::number(current())));
            before = current();
        }
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(m_view.get(), Qt::Key_PageDown);
            QTest::qWait(100);
            QVERIFY(inSight(current()));
        }
        QCOMPARE(current(), 60);
        // At the end there is nothing to turn to, and one goes along with what is said.
        m_server->post(m_room, m_other, QStringLiteral("and more"));
        QTRY_VERIFY(inSight(61));
    }

    void theFirstStaysAtTheTopThoughOlderOnesCome()
    {
        show();
        QTRY_VERIFY(inSight(300));
        list()->forceActiveFocus();
        m_server->held = {"before="};
        const qint64 first = talk()->messages()->firstSeq();
        QVERIFY(first > 1);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QTRY_VERIFY(inSight(first));
        m_server->letGo("before=");
        QTRY_VERIFY(talk()->messages()->firstSeq() < first);
        const qreal place = settledPlaceOf(first);
        // The line of its day has gone; its words are where they were.
        QVERIFY2(place >= 0 && place < 64, qPrintable(QString::number(place)));
    }

    void aDayHasItsLineAtTheTop()
    {
        m_room = m_server->addRoom(QStringLiteral("Days"));
        for (int i = 1; i <= 90; ++i) {
            if (i % 30 == 1)
                m_server->pause(24h);
            m_server->post(m_room, m_other, QStringLiteral("word ").repeated(i % 5 * 40 + 1));
        }
        m_server->dto(m_room).lastReadSeq = 90;
        show();
        QTRY_VERIFY(inSight(90));
        const QList<MessageDto> &all = m_server->messages(m_room);
        const auto dayOf = [&all](qsizetype at) {
            return QDateTime::fromMSecsSinceEpoch(all[at].createdAt.ms).date();
        };
        for (const qsizetype wanted : {45, 89, 45}) {
            const QDate day = dayOf(wanted);
            qsizetype first = wanted;
            while (first > 0 && dayOf(first - 1) == day)
                --first;
            talk()->jumpToDay(day.year(), day.month(), day.day());
            QTRY_VERIFY(inSight(all[first].seq));
            const qreal place = settledPlaceOf(all[first].seq);
            // Above the oldest that is here is a margin.
            QVERIFY2(place > -1 && place <= list()->property("topMargin").toReal(),
                     qPrintable(QString::number(place)));
        }
    }

    void anEditStaysInTheComposerUntilItIsTaken()
    {
        const MessageDto mine = m_server->post(m_room, m_server->client, QStringLiteral("teh"));
        show("Composer");
        QTRY_COMPARE(talk()->messages()->lastSeq(), 301);
        QQuickItem *input = nullptr;
        for (QQuickItem *item : m_view->rootObject()->findChildren<QQuickItem *>())
            input = item->inherits("QQuickTextEdit") ? item : input;
        QVERIFY(input);
        const auto words = [input] { return input->property("text").toString(); };
        input->setProperty("text", QStringLiteral("begun before"));
        QCOMPARE(talk()->draft()->text(), QStringLiteral("begun before"));
        talk()->editing()->begin(mine.messageId.toString(), mine.message);
        QCOMPARE(words(), QStringLiteral("teh"));
        input->setProperty("text", QStringLiteral("the"));
        QCOMPARE(talk()->draft()->text(), QStringLiteral("begun before"));
        m_server->refuseEdit = QStringLiteral("chat.slow_mode");
        QVERIFY(QMetaObject::invokeMethod(m_view->rootObject(), "submit"));
        QTRY_VERIFY(talk()->feedback()->error().present);
        QCOMPARE(words(), QStringLiteral("the"));
        const RoomId second = m_server->addRoom(QStringLiteral("Second"));
        m_desk->chat->openRoom(second.toString());
        QCOMPARE(words(), QString());
        m_desk->chat->openRoom(m_room.toString());
        QCOMPARE(words(), QStringLiteral("the"));
        m_server->refuseEdit.clear();
        QVERIFY(QMetaObject::invokeMethod(m_view->rootObject(), "submit"));
        QTRY_COMPARE(words(), QStringLiteral("begun before"));
        QCOMPARE(m_server->messages(m_room).last().message, QStringLiteral("the"));
    }
};

} // namespace lectern

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    lectern::MessageListTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_message_list.moc"
