// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of messages in a window, by its keys.
#include "tests/client/chat/chat_window.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlProperty>
#include <QSignalSpy>

using namespace lectern;

class TestChatPage : public QObject, private ChatWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_talk = {said(m_room, 1, QStringLiteral("hello"))};
        m_talk[0].createdAt = Timestamp::now();
        give(roomOf(RoomType::Group, m_talk, m_room), m_talk);
    }
    void cleanup() { m_view.reset(); }

    void panelsTakeTheFocusAndEscClosesThem_data()
    {
        QTest::addColumn<QString>("side");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *side, const char *type, const char *place) {
            QTest::newRow(side) << QString::fromLatin1(side) << QString::fromLatin1(type)
                                << QString::fromLatin1(place);
        };
        // To look for somebody or something is why one opens them.
        row("members", "MembersPanel", "SearchField");
        row("pins", "PinsPanel", "IconButton");
        row("search", "RoomSearchPanel", "SearchField");
        row("thread", "ThreadPanel", "ThreadComposer");
        row("reports", "ReportsPanel", "IconButton");
    }
    void panelsTakeTheFocusAndEscClosesThem()
    {
        QFETCH(const QString, side);
        QFETCH(const QString, type);
        QVERIFY(open(m_room));
        QVERIFY(m_view->rootObject()->setProperty("side", side));
        QFETCH(const QString, place);
        QTRY_VERIFY(isWithin(m_view->activeFocusItem(), type));
        QVERIFY(isWithin(m_view->activeFocusItem(), place));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTRY_COMPARE(m_view->rootObject()->property("side").toString(), QString());
        QTRY_VERIFY(isWithin(m_view->activeFocusItem(), QStringLiteral("Composer")));
    }

    /// Not the button that was pressed before one left.
    void whoComesBackFindsTheRooms()
    {
        QVERIFY(open(m_room));
        m_chat->openRoom(QString());
        QQuickItem *other = button(QStringLiteral("New conversation"));
        QVERIFY(other);
        other->forceActiveFocus(Qt::TabFocusReason);
        QQuickItem *page = m_view->rootObject();
        page->setVisible(false);
        page->setVisible(true);
        page->forceActiveFocus();
        QTRY_VERIFY(isWithin(m_view->activeFocusItem(), QStringLiteral("RowList")));
    }

    void reactionsGoByKeys()
    {
        QVERIFY(open(m_room));
        QQuickItem *list = part(QStringLiteral("MessageList"));
        QVERIFY(list);
        list->forceActiveFocus(Qt::TabFocusReason);
        const auto onTheMessage = [this] {
            QTest::keyClick(m_view.get(), Qt::Key_Up);
            return isWithin(m_view->activeFocusItem(), QStringLiteral("MessageRow"));
        };
        QTRY_VERIFY(onTheMessage());
        QTest::keyClick(m_view.get(), Qt::Key_Return); // the menu of the message
        QTRY_VERIFY(isWithin(m_view->activeFocusItem(), QStringLiteral("PopupItem")));
        QTest::keyClick(m_view.get(), Qt::Key_Down); // after Reply, at which it begins
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        const auto onAChoice = [this] {
            const QQuickItem *item = m_view->activeFocusItem();
            return item && item->property("modelData").isValid();
        };
        QTRY_VERIFY(onAChoice());
        // They stand on a ground of their own, all of them.
        const QQuickItem *strip = m_view->activeFocusItem();
        const QSizeF one = strip->size();
        while (strip && !strip->inherits("QQuickPopupItem"))
            strip = strip->parentItem();
        QVERIFY(strip && strip->width() >= 7 * one.width() && strip->height() >= one.height());
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        const QString path = QStringLiteral("/api/chat/message/like");
        QTRY_COMPARE(m_server->count("POST", path), 1);
        QCOMPARE(lastBody("POST", path).value(QLatin1String("emoji")).toString(),
                 QStringLiteral("❤️"));
    }

    void aThreadIsOpenedAnsweredAndClosedByKeys()
    {
        MessageListReply page;
        page.roomId = m_room;
        page.messages = m_talk;
        page.total = 1;
        m_server->answer("GET", QStringLiteral("/api/rooms/%1/messages").arg(m_room.toString()),
                         asObject(page));
        QVERIFY(open(m_room));
        QQuickItem *list = part(QStringLiteral("MessageList"));
        QVERIFY(list);
        list->forceActiveFocus(Qt::TabFocusReason);
        const auto onTheMessage = [this] {
            QTest::keyClick(m_view.get(), Qt::Key_Up);
            return isWithin(m_view->activeFocusItem(), QStringLiteral("MessageRow"));
        };
        QTRY_VERIFY(onTheMessage());
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(isWithin(m_view->activeFocusItem(), QStringLiteral("PopupItem")));
        for (int i = 0; i < 2; ++i) // after Reply and React
            QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        const MessageThread *thread = m_chat->thread();
        QTRY_COMPARE(thread->rootKey(), m_talk[0].messageId.toString());
        QTRY_VERIFY(isWithin(m_view->activeFocusItem(), QStringLiteral("ThreadComposer")));
        for (const Qt::Key key : {Qt::Key_H, Qt::Key_I})
            QTest::keyClick(m_view.get(), key);
        QCOMPARE(thread->draft(), QStringLiteral("hi"));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(thread->draft(), QString());
        const auto waiting = m_chat->sync().outbox().waitingIn(m_room);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].request.replyTo, std::optional(m_talk[0].messageId));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTRY_VERIFY(!thread->isOpen());
        QCOMPARE(m_view->rootObject()->property("side").toString(), QString());
        list->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(onTheMessage());
        QTest::keyClick(m_view.get(), Qt::Key_T);
        QTRY_COMPARE(m_view->rootObject()->property("side").toString(), QStringLiteral("thread"));
    }

    void theShortcutSearchesInTheOpenConversation()
    {
        QVERIFY(open(m_room));
        QQuickItem *page = m_view->rootObject();
        QVERIFY(QMetaObject::invokeMethod(page, "focusSearch"));
        QTRY_VERIFY(isWithin(m_view->activeFocusItem(), QStringLiteral("RoomSearchPanel")));
        QTest::keyClick(m_view.get(), Qt::Key_V);
        QTRY_COMPARE(m_chat->roomSearch()->query(), QStringLiteral("v"));
        // Again: what was looked for stays, and gives way to the next word.
        QVERIFY(QMetaObject::invokeMethod(page, "focusSearch"));
        QCOMPARE(page->property("side").toString(), QStringLiteral("search"));
        QTest::keyClick(m_view.get(), Qt::Key_W);
        QTRY_COMPARE(m_chat->roomSearch()->query(), QStringLiteral("w"));
        m_chat->conversation()->close();
        QVERIFY(QMetaObject::invokeMethod(page, "focusSearch"));
        QTRY_VERIFY(isWithin(m_view->activeFocusItem(), QStringLiteral("RoomList")));
    }

    void daysAreChosenByKeys()
    {
        // Nobody has said anything since midnight, perhaps: the server knows.
        MessageListReply none;
        none.roomId = m_room;
        none.lastSeq = 1;
        m_server->answer("GET", QStringLiteral("/api/rooms/%1/messages").arg(m_room.toString()),
                         asObject(none));
        QVERIFY(open(m_room));
        QVERIFY(openDays());
        QObject *picker = dayPicker();
        const QDate today = picker->property("day").toDate();
        QSignalSpy chosen(picker, SIGNAL(chosen(int, int, int)));
        QSignalSpy jumped(m_chat->conversation(), &Conversation::jumped);
        QTest::keyClick(m_view.get(), Qt::Key_Down); // no day that is still to come
        QCOMPARE(picker->property("day").toDate(), today);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0], (QVariantList{today.year(), today.month(), today.day()}));
        QTRY_VERIFY(!picker->property("visible").toBool());
        QTRY_COMPARE(jumped.size(), 1);
    }

    void goingToADayBeginsAtTheOneInView()
    {
        m_rooms.clear();
        m_talk[0].createdAt = Timestamp::now().plusSeconds(-3 * 86'400);
        RoomDto room = roomOf(RoomType::Group, m_talk, m_room);
        room.createdAt = Timestamp::now().plusSeconds(-9 * 86'400);
        give(room, m_talk);
        QVERIFY(open(m_room));
        const QDate then = QDateTime::fromMSecsSinceEpoch(m_talk[0].createdAt.ms).date();
        QTRY_COMPARE(m_chat->conversation()->inView().date(), then);
        QVERIFY(openDays());
        QCOMPARE(dayPicker()->property("day").toDate(), then);
    }

    void somebodyIsMentionedByKeys()
    {
        RoomMembersReply members;
        for (const char *name : {"Noor Haddad", "Ole Nord"}) {
            RoomMemberDto one;
            one.userId = UserId::make();
            one.name = QString::fromLatin1(name);
            members.members.append(one);
        }
        members.total = 2;
        m_server->answer("GET", QStringLiteral("/api/rooms/%1/members").arg(m_room.toString()),
                         asObject(members));
        QVERIFY(open(m_room));
        QQuickItem *composer = part(QStringLiteral("Composer"));
        QVERIFY(composer);
        composer->forceActiveFocus(Qt::TabFocusReason);
        const QQuickItem *input = m_view->activeFocusItem();
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_Space, Qt::Key_At, Qt::Key_N})
            QTest::keyClick(m_view.get(), key);
        const MentionChoices *choices = m_chat->conversation()->naming();
        QTRY_COMPARE(choices->found().size(), 2);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(choices->current(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(input->property("text").toString(), QStringLiteral("a @Ole Nord "));
        QVERIFY(!choices->isOpen());
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QVERIFY(!choices->isOpen()); // it is settled who is meant
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        const auto waiting = m_chat->sync().outbox().waitingIn(m_room);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].request.mentions,
                 std::optional(QList<UserId>{members.members[1].userId}));
    }

    void codeIsReadFromTheLeftInABoxThatFits_data()
    {
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<QString>("line");
        QTest::newRow("left to right") << false << "x = 1";
        QTest::newRow("right to left") << true << "x = 1";
        QTest::newRow("wide") << false << QString(400, QLatin1Char('x'));
    }
    void codeIsReadFromTheLeftInABoxThatFits()
    {
        QFETCH(const bool, mirrored);
        QFETCH(const QString, line);
        const RoomId room = RoomId::make();
        QList<MessageDto> talk{
            said(room, 1, QLatin1String("So:\n```\n") + line + QLatin1String("\n```"))};
        talk[0].sender = kMe;
        give(roomOf(RoomType::Group, talk, room), talk);
        QVERIFY(open(m_room));
        QQmlProperty::write(m_view->rootObject(), QStringLiteral("LayoutMirroring.enabled"),
                            mirrored, qmlContext(m_view->rootObject()));
        QQmlProperty::write(m_view->rootObject(), QStringLiteral("LayoutMirroring.childrenInherit"),
                            true, qmlContext(m_view->rootObject()));
        m_chat->openRoom(room.toString());
        QQuickItem *code = nullptr;
        QTRY_VERIFY((code = saying(m_view->contentItem(), QChar(0x200e) + line)));
        QCOMPARE(code->property("effectiveHorizontalAlignment").toInt(), int(Qt::AlignLeft));
        const QQuickItem *bubble = below(m_view->contentItem(), QStringLiteral("MessageBody"));
        const double most = bubble->property("most").toDouble();
        const double width = code->parentItem()->width();
        QVERIFY2(line.size() > 10 ? width > most / 2 && width <= most : width < most / 3,
                 qPrintable(QStringLiteral("%1 of %2").arg(width).arg(most)));
        QVERIFY(code->property("contentWidth").toDouble() <= width);
        // In the bubble, of which it is all the width but for the air.
        const QQuickItem *box = code->parentItem();
        const double left = box->mapToItem(bubble, {}).x();
        QVERIFY(left >= 0 && left + width <= bubble->width() + 0.5);
    }

    void longWordsHaveAllTheWidth()
    {
        QVERIFY(open(m_room));
        QQuickItem *composer = part(QStringLiteral("Composer_"));
        composer->forceActiveFocus(Qt::TabFocusReason);
        QQuickItem *input = m_view->activeFocusItem();
        const QQuickItem *field = part(QStringLiteral("ComposerField"));
        const QQuickItem *tools = below(composer, QStringLiteral("ComposerTools"));
        const double narrow = field->width();
        const double low = composer->height();
        // What floats over the page keeps off that.
        const auto foot = [this] { return m_view->rootObject()->property("foot").toDouble(); };
        QVERIFY(foot() >= low && foot() < low + 60);
        const auto bottom = [](const QQuickItem *item) {
            return item->mapToScene({0, item->height()}).y();
        };
        input->setProperty("text", QStringLiteral("short"));
        QCOMPARE(field->width(), narrow);
        for (const QString &text : {QStringLiteral("one\ntwo"), QString(300, QLatin1Char('m')),
                                    QString(3000, QLatin1Char('m'))}) {
            input->setProperty("text", text);
            QTRY_VERIFY(field->width() > narrow + tools->width());
            QTRY_VERIFY(bottom(field) <= tools->mapToScene({}).y());
            QVERIFY(composer->height() > low && foot() >= composer->height());
        }
        input->setProperty("text", QString());
        QTRY_COMPARE(field->width(), narrow);
        QCOMPARE(composer->height(), low);
    }

    /// On a wide screen nobody looks to and fro: what is said and the field stand in one column,
    /// the scroll bar at the edge.
    void whatIsSaidStandsInAColumn()
    {
        QVERIFY(open(m_room));
        QQuickItem *list = part(QStringLiteral("MessageList"));
        QQuickItem *composer = part(QStringLiteral("Composer_"));
        const QQuickItem *row = itemBelow(list, "MessageRow");
        const QQuickItem *bar = itemBelow(list, "AppScrollBar");
        const QQuickItem *box = below(composer, QStringLiteral("ComposerTools"))->parentItem();
        QVERIFY(row && bar);
        for (const int width : {1000, 1920}) {
            m_view->resize(width, 700);
            QTRY_COMPARE(m_view->rootObject()->width(), width);
            const double edge = row->property("edge").toDouble();
            QCOMPARE(edge, width == 1000 ? 24.0 : (list->width() - 880) / 2);
            QCOMPARE(box->mapToItem(list, {}).x(), edge);
            QCOMPARE(box->width(), list->width() - 2 * edge);
            QCOMPARE(bar->mapToItem(list, {}).x() + bar->width(), list->width());
        }
    }

    void whereItIsNarrowTheDayStays()
    {
        QVERIFY(open(m_room));
        QQmlComponent heading(m_view->engine(),
                              QUrl(QStringLiteral("qrc:/qt/qml/Lectern/Chat/HitHeading.qml")));
        const QString lengthy = QString(60, QLatin1Char('n'));
        for (const QString &place : {lengthy, QString()}) {
            const std::unique_ptr<QObject> made(heading.createWithInitialProperties(
                {{QStringLiteral("width"), 240},
                 {QStringLiteral("who"), place.isEmpty() ? lengthy : QStringLiteral("Jonas")},
                 {QStringLiteral("place"), place},
                 {QStringLiteral("when"), QStringLiteral("Yesterday")}}));
            auto *row = qobject_cast<QQuickItem *>(made.get());
            QVERIFY(row);
            row->setParentItem(m_view->contentItem());
            const QQuickItem *day = nullptr;
            for (const QQuickItem *item : row->childItems()) {
                if (item->property("text").toString() == QLatin1String("Yesterday"))
                    day = item;
                if (item->property("text").toString() == QLatin1String("Jonas"))
                    QVERIFY(!item->property("truncated").toBool());
                if (item->property("text").toString() == lengthy)
                    QVERIFY(item->property("truncated").toBool());
            }
            QVERIFY(day && !day->property("truncated").toBool());
            QTRY_VERIFY(day->x() > 100 && day->x() + day->width() <= 240);
        }
    }

    void comingBackFindsTheRoomThatWasOpen()
    {
        const RoomId other = RoomId::make();
        give(roomOf(RoomType::Group, {}, other), {});
        QVERIFY(open(m_room));
        m_chat->openRoom(other.toString());
        m_navigator.go(Navigator::Settings);
        m_navigator.back();
        QCOMPARE(m_chat->conversation()->roomId(), other);
        QCOMPARE(m_navigator.page(), Navigator::Messages);
    }

    void aCourseLeadsToItsRoom()
    {
        const RoomId course = RoomId::make();
        give(roomOf(RoomType::Course, {}, course), {});
        QVERIFY(open(m_room));
        m_navigator.go(Navigator::Course, {{QStringLiteral("courseId"), kCourse.toString()}});
        m_navigator.go(Navigator::Messages, {{QStringLiteral("courseId"), kCourse.toString()}});
        QTRY_COMPARE(m_chat->conversation()->roomId(), course);
        QCOMPARE(m_navigator.parameters().value(QStringLiteral("roomId")).toString(),
                 course.toString());
        m_navigator.back();
        QCOMPARE(m_navigator.page(), Navigator::Course);
    }

    /// By the button of whoever looks after the school, and sits in no room that needs it.
    void anAdminReachesReportsAndWordsAnywhere()
    {
        m_server->answer("GET", QStringLiteral("/api/chat/words"), asObject(WordsReply{}));
        m_server->answer("GET", QStringLiteral("/api/chat/reports"), asObject(ReportListReply{}));
        QVERIFY(open(m_room));
        m_chat->setAccount(kMe, Role::Admin);
        m_chat->closeRoom();
        QVERIFY(m_view->rootObject()->setProperty("side", QStringLiteral("reports")));
        QTRY_VERIFY(part(QStringLiteral("ReportsPanel"))->isVisible());
        QVERIFY(QMetaObject::invokeMethod(part(QStringLiteral("ReportsPanel")), "wordsWanted"));
        QTRY_VERIFY(part(QStringLiteral("WordsPanel"))->isVisible());
        QTRY_COMPARE(m_chat->words()->state(), ViewState::Empty);
    }

private:
    [[nodiscard]] static bool isOf(const QQuickItem *item, const QString &type)
    {
        return QString::fromLatin1(item->metaObject()->className()).contains(type);
    }
    /// That of the panel: those of the filters are for what is looked for.
    [[nodiscard]] QObject *dayPicker() const
    {
        for (QObject *one : part(QStringLiteral("RoomSearchPanel"))->findChildren<QObject *>()) {
            const auto is = [](const QObject *part, const char *type) {
                return part && QByteArray(part->metaObject()->className()).startsWith(type);
            };
            if (is(one, "DayPicker") && !is(one->parent(), "SearchFilters"))
                return one;
        }
        return nullptr;
    }
    /// By the keys, in the panel.
    [[nodiscard]] bool openDays()
    {
        m_view->rootObject()->setProperty("side", QStringLiteral("search"));
        const auto onTheButton = [&] {
            QTest::keyClick(m_view.get(), Qt::Key_Tab);
            return m_view->activeFocusItem()->property("text").toString().startsWith(
                QLatin1String("Go to a day"));
        };
        if (!QTest::qWaitFor([this] {
                return isWithin(m_view->activeFocusItem(), QStringLiteral("RoomSearchPanel"));
            }) ||
            !QTest::qWaitFor(onTheButton))
            return false;
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        return QTest::qWaitFor([this] { return dayPicker()->property("opened").toBool(); });
    }
    [[nodiscard]] static bool isWithin(const QQuickItem *item, const QString &type)
    {
        for (; item; item = item->parentItem()) {
            if (isOf(item, type))
                return true;
        }
        return false;
    }
    /// Found as the scene has it: what a list made belongs to no object.
    [[nodiscard]] static QQuickItem *below(QQuickItem *root, const QString &type)
    {
        if (isOf(root, type))
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = below(child, type))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] static QQuickItem *saying(QQuickItem *root, const QString &text)
    {
        if (root->inherits("QQuickText") && root->property("text").toString() == text)
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = saying(child, text))
                return found;
        }
        return nullptr;
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

QTEST_MAIN(TestChatPage)
#include "tst_chat_page.moc"
