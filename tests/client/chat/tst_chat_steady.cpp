// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What one looks at stays where it is, and is told from what stands around it.
#include "tests/client/chat/chat_window.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace lectern;

class TestChatSteady : public QObject, private ChatWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_talk = {said(m_room, 1, QStringLiteral("hello"))};
    }
    void cleanup() { m_view.reset(); }

    void theCursorStaysWhereADraftGoesOnElsewhere()
    {
        give(roomOf(RoomType::Group, m_talk, m_room), m_talk);
        QVERIFY(open(m_room));
        const auto written = [this](const char *words, qint64 at) {
            const DraftDto draft{m_room, QString::fromLatin1(words), {}, {at}};
            m_chat->sync().drafts().take(m_room, draft);
        };
        const auto cursor = [this] { return field()->property("cursorPosition").toInt(); };
        const auto text = [this] { return field()->property("text").toString(); };
        written("one two", 100);
        QTRY_COMPARE(text(), QStringLiteral("one two"));
        QCOMPARE(cursor(), 7);
        field()->setProperty("cursorPosition", 3);
        written("one two three", 200);
        QCOMPARE(text(), QStringLiteral("one two three"));
        QCOMPARE(cursor(), 3);
        field()->setProperty("cursorPosition", 13);
        written("one two three four", 300);
        QCOMPARE(cursor(), 18); // one goes on at the end
        field()->setProperty("cursorPosition", 9);
        written("", 400);
        QCOMPARE(text(), QString());
    }

    void whatAJumpWentToIsMarkedUntilItIsFound_data()
    {
        QTest::addColumn<int>("seq");
        QTest::newRow("in sight") << 79;
        QTest::newRow("on this computer") << 45;
        QTest::newRow("at the server") << 10;
    }
    void whatAJumpWentToIsMarkedUntilItIsFound()
    {
        QFETCH(const int, seq);
        giveHistory();
        QVERIFY(open(m_room));
        QVERIFY(marked().isEmpty());
        m_chat->conversation()->jumpToMessage(m_talk[seq - 1].messageId.toString());
        QTRY_COMPARE(marked(), m_talk[seq - 1].message);
        QTest::qWait(2500);
        QCOMPARE(marked(), m_talk[seq - 1].message);
        QTRY_COMPARE(marked(), QString());
    }

    void theVeryFirstMessageIsReachedByKeys()
    {
        giveHistory();
        QVERIFY(open(m_room));
        QQuickItem *row = itemBelow(m_view->contentItem(), "MessageRow");
        QVERIFY(row);
        row->parentItem()->parentItem()->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(marked(), m_talk[0].message);
    }

    void theEyeStaysInItsPlace()
    {
        give(roomOf(RoomType::Group, m_talk, m_room), m_talk);
        QVERIFY(open(m_room));
        const auto eye = [this] { return button(QStringLiteral("Become invisible")); };
        QVERIFY(!m_chat->presence()->known()); // no server has said so
        QVERIFY(eye());
        QVERIFY(!eye()->isEnabled());
        StatusReply reply;
        reply.isOnline = true;
        m_server->answer("GET", QStringLiteral("/api/v1/chat/status"), asObject(reply));
        m_chat->presence()->look();
        QTRY_VERIFY(eye()->isEnabled());
    }

    void aRefusedEditIsGoneOnWith()
    {
        m_talk[0].sender = kMe;
        give(roomOf(RoomType::Group, m_talk, m_room), m_talk);
        const QString path = QStringLiteral("/api/chat/message");
        m_server->refuse("PATCH", path, 400, QStringLiteral("chat.word_not_allowed"));
        QVERIFY(open(m_room));
        MessageEdit *edit = m_chat->conversation()->editing();
        edit->begin(m_talk[0].messageId.toString(), m_talk[0].message);
        edit->setText(QStringLiteral("hello dummkopf"));
        edit->save();
        QTRY_VERIFY(button(QStringLiteral("Edit")));
        click(m_view.get(), button(QStringLiteral("Edit")));
        QCOMPARE(edit->key(), m_talk[0].messageId.toString());
        QCOMPARE(field()->property("text").toString(), QStringLiteral("hello dummkopf"));
        MessageDto mended = m_talk[0];
        mended.message = QStringLiteral("hello dear");
        mended.change = 2;
        m_server->answer("PATCH", path, asObject(mended));
        field()->setProperty("text", mended.message);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_COMPARE(edit->key(), QString());
        QTRY_COMPARE(m_chat->sync().changes().refusedIn(m_room), 0);
        QTRY_COMPARE(lastBody("PATCH", path).value(QLatin1String("message")).toString(),
                     mended.message);
        QVERIFY(!button(QStringLiteral("Edit")));
    }

    void whyAFileIsRefusedIsSaidWhereItWasGiven()
    {
        QVERIFY(openTaking(1000));
        const QUrl none = QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("none.txt")));
        QVERIFY(QMetaObject::invokeMethod(m_view->rootObject(), "showThread",
                                          Q_ARG(QString, m_talk[0].messageId.toString())));
        QTRY_COMPARE(m_view->rootObject()->property("side").toString(), QStringLiteral("thread"));
        const auto where = [this] {
            QStringList places;
            for (const char *place : {"ThreadPanel", "Composer_"}) {
                QQuickItem *part = itemBelow(m_view->contentItem(), place);
                for (const QQuickItem *one : itemsBelow(part, "Notice_")) {
                    if (one->isVisible() &&
                        one->property("text").toString().contains(QLatin1String("none.txt")))
                        places.append(QLatin1String(place));
                }
            }
            return places;
        };
        QVERIFY(where().isEmpty());
        m_chat->thread()->tray()->attach({none});
        QTRY_COMPARE(where(), QStringList{QStringLiteral("ThreadPanel")});
        m_chat->thread()->feedback()->clearError();
        QTRY_VERIFY(where().isEmpty());
        m_chat->conversation()->tray()->attach({none});
        QTRY_COMPARE(where(), QStringList{QStringLiteral("Composer_")});
        // Where the thread is over the conversation it is the only place.
        m_view->resize(900, 700);
        QTRY_VERIFY(where().contains(QStringLiteral("ThreadPanel")));
    }

    void panelsGoWhereTheRoomHasNone()
    {
        const RoomDto group = roomOf(RoomType::Group, m_talk, m_room);
        const RoomDto pair = roomOf(RoomType::Personal, {}, RoomId::make());
        const RoomDto course = roomOf(RoomType::Course, {}, RoomId::make());
        for (const RoomDto &room : {group, pair, course})
            m_server->answer("GET", pathOf(room, "/members"), asObject(people({"Ada"})));
        give(pair, {});
        give(course, {});
        give(group, m_talk);
        QVERIFY(open(m_room));
        const auto side = [this] { return m_view->rootObject()->property("side").toString(); };
        click(m_view.get(), button(QStringLiteral("Members")));
        QTRY_COMPARE(side(), QStringLiteral("members"));
        m_chat->openRoom(course.roomId.toString());
        QCOMPARE(side(), QStringLiteral("members"));
        QTRY_VERIFY(m_server->count("GET", pathOf(course, "/members")) > 0);
        // The keys are not left in what is gone.
        button(QStringLiteral("Close members"))->forceActiveFocus(Qt::TabFocusReason);
        m_chat->openRoom(pair.roomId.toString());
        QCOMPARE(side(), QString());
        QTRY_VERIFY(m_view->activeFocusItem() && m_view->activeFocusItem()->isVisible());
        QCOMPARE(m_server->count("GET", pathOf(pair, "/members")), 0);
        click(m_view.get(), button(QStringLiteral("Pinned messages")));
        m_chat->openRoom(m_room.toString());
        QCOMPARE(side(), QStringLiteral("pins"));
    }

    /// Whatever lies under a pointer that rests.
    void aMenuByKeysBeginsAtItsFirstEntry()
    {
        give(roomOf(RoomType::Group, m_talk, m_room), m_talk);
        QVERIFY(open(m_room));
        QQuickItem *row = itemBelow(m_view->contentItem(), "MessageRow");
        QVERIFY(row);
        QQuickItem *list = row->parentItem()->parentItem();
        const auto current = [this] {
            for (QQuickItem *one : itemsBelow(m_view->contentItem(), "AppMenuItem")) {
                if (one->isVisible() && one->property("highlighted").toBool())
                    return one->property("text").toString();
            }
            return QString();
        };
        const auto byKeys = [&] {
            list->forceActiveFocus(Qt::TabFocusReason);
            list->setProperty("currentIndex", 0);
            QTest::keyClick(m_view.get(), Qt::Key_Return);
        };
        byKeys();
        QTRY_COMPARE(current(), QStringLiteral("Reply"));
        QTRY_VERIFY(button(QStringLiteral("Copy text")));
        QTest::qWait(100); // it has its place
        QQuickItem *other = button(QStringLiteral("Copy text"));
        const QPoint at = other->mapToScene({other->width() / 2, other->height() / 2}).toPoint();
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTRY_VERIFY(!button(QStringLiteral("Copy text")));
        QTest::mouseMove(m_view.get(), at);
        byKeys();
        QTRY_COMPARE(current(), QStringLiteral("Reply"));
        QTest::qWait(300); // whatever is told of a pointer that rests has been told
        QCOMPARE(current(), QStringLiteral("Reply"));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(current(), QStringLiteral("React…"));
        // Once it moves it says where one is.
        auto moved = [&, by = 0]() mutable {
            QTest::mouseMove(m_view.get(), at + QPoint(++by % 5, 0));
            return current() == QLatin1String("Copy text");
        };
        QTRY_VERIFY(moved());
    }

    /// By the keys from a reaction to another message: a button gives up Tab once it is left.
    void whatIsLeftIsNotTakenFromWhoIsThere()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("activeFocusOnTab")));
        m_talk.append(said(m_room, 2, QStringLiteral("again")));
        m_talk[1].reactions = {{QStringLiteral("👍"), 1, false}};
        give(roomOf(RoomType::Group, m_talk, m_room), m_talk);
        QVERIFY(open(m_room));
        QQuickItem *row = itemBelow(m_view->contentItem(), "MessageRow");
        QQuickItem *list = row ? row->parentItem()->parentItem() : nullptr;
        QVERIFY(list);
        list->forceActiveFocus(Qt::TabFocusReason);
        list->setProperty("currentIndex", 0);
        const auto onReaction = [this] {
            const QVariant one = m_view->activeFocusItem()->property("modelData");
            return one.toMap().contains(QStringLiteral("emoji"));
        };
        for (int i = 0; i < 6 && !onReaction(); ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QVERIFY(onReaction());
        list->setProperty("currentIndex", 1);
        QVERIFY(!onReaction());
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QVERIFY(!onReaction());
    }

    void upEditsWhatWasSaidLastOrNothing()
    {
        m_talk[0].sender = kMe;
        RoomDto room = roomOf(RoomType::Group, m_talk, m_room);
        room.maxFileBytes = 1000;
        give(room, m_talk);
        m_server->hang("POST", kSend);
        QVERIFY(open(m_room));
        Conversation *talk = m_chat->conversation();
        const auto up = [this] {
            field()->forceActiveFocus();
            QTest::keyClick(m_view.get(), Qt::Key_Up);
        };
        up();
        QCOMPARE(talk->editing()->key(), m_talk[0].messageId.toString());
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(talk->editing()->key(), QString());
        // A file with words waits: that was said last.
        QFile file(m_folder->filePath(QStringLiteral("notes.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("notes") == 5);
        file.close();
        QVERIFY(talk->tray()->attach({QUrl::fromLocalFile(file.fileName())}));
        QTRY_COMPARE(talk->tray()->count(), 1);
        QVERIFY(talk->send(QStringLiteral("file and words")));
        QTRY_COMPARE(talk->messages()->rowCount(), 2);
        up();
        QCOMPARE(talk->editing()->key(), QString());
        QCOMPARE(field()->property("text").toString(), QString());
        // Refused, it can be written again.
        talk->discard(waiting()[0].request.clientId->toString());
        QTRY_VERIFY(waiting().isEmpty());
        m_server->refuse("POST", kSend, 400, QStringLiteral("chat.word_not_allowed"));
        QVERIFY(talk->send(QStringLiteral("a word")));
        QTRY_VERIFY(!waiting().isEmpty() && !waiting()[0].failure.isEmpty());
        up();
        QCOMPARE(field()->property("text").toString(), QStringLiteral("a word"));
        QCOMPARE(talk->editing()->key(), QString());
        QVERIFY(waiting().isEmpty());
    }

private:
    /// Of which this computer has the newer half.
    void giveHistory()
    {
        m_talk.clear();
        for (int i = 1; i <= 80; ++i)
            m_talk.append(said(m_room, i, QStringLiteral("message %1").arg(i)));
        const RoomDto room = roomOf(RoomType::Group, m_talk, m_room);
        give(room, m_talk.mid(40));
        MessageListReply page;
        page.roomId = m_room;
        page.messages = m_talk.mid(0, 30);
        page.hasNewer = true;
        page.lastChange = page.lastSeq = 80;
        m_server->answer("GET", pathOf(room, "/messages"), asObject(page));
    }
    /// What the message says that is marked.
    [[nodiscard]] QString marked() const
    {
        for (QQuickItem *row : itemsBelow(m_view->contentItem(), "MessageRow")) {
            if (row->isVisible() && !row->property("shelved").toBool() && hasMark(row))
                return row->property("messageText").toString();
        }
        return {};
    }
    /// What a Loader made belongs to no object.
    [[nodiscard]] static bool hasMark(const QQuickItem *root)
    {
        const QList<QQuickItem *> all = root->childItems();
        return root->objectName() == QLatin1String("foundMark") ||
               std::any_of(all.cbegin(), all.cend(), hasMark);
    }
    [[nodiscard]] static QList<QQuickItem *> itemsBelow(QQuickItem *root, const QByteArray &type)
    {
        if (QByteArray(root->metaObject()->className()).startsWith(type))
            return {root};
        QList<QQuickItem *> found;
        for (QQuickItem *child : root->childItems())
            found += itemsBelow(child, type);
        return found;
    }
    [[nodiscard]] QQuickItem *field() const
    {
        return itemBelow(itemBelow(m_view->contentItem(), "ComposerField"), "QQuickTextEdit");
    }
};

QTEST_MAIN(TestChatSteady)
#include "tst_chat_steady.moc"
