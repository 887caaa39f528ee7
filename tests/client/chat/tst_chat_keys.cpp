// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keys are in the page of messages, and where they go.
#include "tests/client/chat/chat_window.h"

using namespace lectern;

class TestChatKeys : public QObject, private ChatWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_talk = {said(m_room, 1, QStringLiteral("hello"))};
        give(roomOf(RoomType::Group, m_talk, m_room), m_talk);
    }
    void cleanup() { m_view.reset(); }

    /// Whatever of the composer had the keys in the room before.
    void aRoomOpensWithTheKeysInTheField()
    {
        const RoomId other = RoomId::make();
        const QList<MessageDto> theirs{said(other, 1, QStringLiteral("look"))};
        give(roomOf(RoomType::Group, theirs, other), theirs);
        QVERIFY(open(m_room));
        const QQuickItem *field =
            itemBelow(part(QStringLiteral("Composer")), QByteArrayLiteral("QQuickTextEdit"));
        QVERIFY(field);
        const auto keysOnEmoji = [this] {
            button(QStringLiteral("Emoji"))->forceActiveFocus(Qt::TabFocusReason);
            return m_view->activeFocusItem() == button(QStringLiteral("Emoji"));
        };
        for (const RoomId &room : {other, m_room, m_room}) { // also the one that is open
            QVERIFY(keysOnEmoji());
            click(m_view.get(), roomRow(m_view->rootObject(), room));
            QCOMPARE(m_chat->conversation()->roomId().toString(), room.toString());
            QCOMPARE(m_view->activeFocusItem(), field);
        }
        QVERIFY(keysOnEmoji());
        m_chat->openRoom(other.toString()); // from a notification
        QCOMPARE(m_view->activeFocusItem(), field);
        // Who moves through the list opens nothing and stays there.
        QQuickItem *list = roomRow(m_view->rootObject(), other)->parentItem()->parentItem();
        QVERIFY(keysOnEmoji());
        list->setProperty("currentIndex", 0);
        list->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_chat->conversation()->roomId().toString(), other.toString());
        QVERIFY(isWithin(m_view->activeFocusItem(), QStringLiteral("RoomList")));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(m_view->activeFocusItem(), field);
    }

    void backFromTheFieldOneComesToAMessageInSight()
    {
        m_rooms.clear();
        m_talk.clear();
        for (int seq = 1; seq <= 60; ++seq) {
            m_talk.append(said(m_room, seq, QString::number(seq)));
            m_talk.last().sender = kMe;
            m_talk.last().editedAt = Timestamp::now();
        }
        give(roomOf(RoomType::Group, m_talk, m_room), m_talk);
        QVERIFY(open(m_room));
        QQuickItem *list = itemBelow(part(QStringLiteral("MessageList")), "QQuickListView");
        QQuickItem *field = itemBelow(part(QStringLiteral("Composer")), "QQuickTextEdit");
        QVERIFY(list && field);
        QTRY_VERIFY(button(QStringLiteral("edited")));
        const auto onAMessage = [this, list] {
            const QQuickItem *at = m_view->activeFocusItem();
            const QRectF place = at->mapRectToItem(list, at->boundingRect());
            return isOf(at, QStringLiteral("MessageRow")) && place.bottom() > 0 &&
                   place.top() < list->height();
        };
        for (const int current : {0, 2, 40}) { // far above
            field->forceActiveFocus(Qt::TabFocusReason);
            list->setProperty("currentIndex", current);
            QTest::keyClick(m_view.get(), Qt::Key_Backtab, Qt::ShiftModifier);
            QTRY_VERIFY2(onAMessage(), qPrintable(QString::number(current)));
            QCOMPARE(m_view->activeFocusItem()->property("index").toInt(), current);
        }
        // From there to what is in it, back, and on to what is before the messages.
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QCOMPARE(m_view->activeFocusItem()->property("text").toString(), QStringLiteral("edited"));
        QTest::keyClick(m_view.get(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(onAMessage());
        QTest::keyClick(m_view.get(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(!isWithin(m_view->activeFocusItem(), QStringLiteral("MessageList")));
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QVERIFY(onAMessage());
    }

private:
    [[nodiscard]] static QQuickItem *roomRow(QQuickItem *root, const RoomId &room)
    {
        if (isOf(root, QStringLiteral("RoomRow")) &&
            root->property("roomId").toString() == room.toString())
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = roomRow(child, room))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] static bool isOf(const QQuickItem *item, const QString &type)
    {
        return QString::fromLatin1(item->metaObject()->className()).contains(type);
    }
    [[nodiscard]] static bool isWithin(const QQuickItem *item, const QString &type)
    {
        for (; item; item = item->parentItem()) {
            if (isOf(item, type))
                return true;
        }
        return false;
    }
    [[nodiscard]] QQuickItem *part(const QString &type) const
    {
        for (QQuickItem *item : m_view->rootObject()->findChildren<QQuickItem *>()) {
            if (isOf(item, type))
                return item;
        }
        return nullptr;
    }
};

QTEST_MAIN(TestChatKeys)
#include "tst_chat_keys.moc"
