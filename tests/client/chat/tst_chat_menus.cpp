// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a menu is about whom it was opened for, and leads where it says.
#include "tests/client/chat/chat_window.h"

#include <QPointer>
#include <QSignalSpy>

using namespace lectern;

class TestChatMenus : public QObject, private ChatWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_talk = {said(m_room, 1, QStringLiteral("hello"))};
        m_group = roomOf(RoomType::Group, m_talk, m_room);
        m_group.canModerate = true;
        give(m_group, m_talk);
    }
    void cleanup() { m_view.reset(); }

    /// The list is sorted anew whenever somebody comes or goes: the row is another one's then.
    void theMenuOfAMemberStaysTheirs()
    {
        giveMembers({kAnna, kMira, kZoe});
        m_server->answer("PATCH", kRemove, asObject(m_group));
        come({kZoe});
        QVERIFY(open(m_room));
        QVERIFY(m_view->rootObject()->setProperty("side", QStringLiteral("members")));
        QTRY_COMPARE(shown(), (QStringList{kZoe.name, kAnna.name, kMira.name}));
        QTRY_VERIFY(memberRow(kAnna.name));
        click(m_view.get(), memberRow(kAnna.name));
        QTRY_VERIFY(button(QStringLiteral("Remove from the group…")));
        QSignalSpy presence(&m_chat->sync(), &ChatSync::presenceChanged);
        come({kMira, kZoe});
        m_chat->sync().catchUp(m_room);
        QTRY_VERIFY(presence.size() > 0);
        QVERIFY(m_chat->sync().online(m_room).contains(kMira.userId));
        QCoreApplication::processEvents();
        QVERIFY(button(QStringLiteral("Remove from the group…")));
        click(m_view.get(), button(QStringLiteral("Remove from the group…")));
        QTRY_VERIFY(button(QStringLiteral("Remove")));
        QTest::qWait(100);
        QCOMPARE(m_server->count("PATCH", kRemove), 0); // it is asked first
        click(m_view.get(), button(QStringLiteral("Remove")));
        QTRY_COMPARE(m_server->count("PATCH", kRemove), 1);
        QCOMPARE(lastBody("PATCH", kRemove).value(QLatin1String("userId")).toString(),
                 kAnna.userId.toString());
    }

    /// Enter does not destroy what was only asked about.
    void whatDestroysIsNotTheFirstChoice()
    {
        giveMembers({kAnna, kZoe});
        m_server->answer("PATCH", kRemove, asObject(m_group));
        QVERIFY(open(m_room));
        QVERIFY(m_view->rootObject()->setProperty("side", QStringLiteral("members")));
        QTRY_VERIFY(memberRow(kAnna.name));
        click(m_view.get(), memberRow(kAnna.name));
        QTRY_VERIFY(button(QStringLiteral("Remove from the group…")));
        QTest::qWait(100); // it has its place
        click(m_view.get(), button(QStringLiteral("Remove from the group…")));
        QTRY_VERIFY(button(QStringLiteral("Cancel")));
        QTRY_VERIFY(button(QStringLiteral("Cancel"))->property("visualFocus").toBool());
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(!button(QStringLiteral("Cancel")));
        QTest::qWait(50);
        QCOMPARE(m_server->count("PATCH", kRemove), 0);
    }

    /// Also what is typed while the room goes, or another one comes to the front.
    void aSheetKeepsTheKeys()
    {
        QVERIFY(open(m_room));
        QObject *sheet = object(QStringLiteral("NewRoomSheet"));
        QVERIFY(sheet && QMetaObject::invokeMethod(sheet, "open"));
        QTRY_VERIFY(sheet->property("opened").toBool());
        const QQuickItem *keys = m_view->activeFocusItem();
        QVERIFY(keys && keys->inherits("QQuickTextInput"));
        m_chat->conversation()->close();
        QTest::qWait(50);
        QCOMPARE(m_view->activeFocusItem(), keys);
    }

    /// Whoever comes to be known meanwhile is in it when it is opened again.
    void theMenuOfPeopleStaysAsItIs()
    {
        giveMembers({kAnna, kZoe});
        QVERIFY(open(m_room));
        QVERIFY(m_view->rootObject()->setProperty("side", QStringLiteral("search")));
        const auto anybody = [this] { return button(QStringLiteral("Anybody")); };
        QTRY_VERIFY(anybody());
        click(m_view.get(), anybody());
        QTRY_VERIFY(button(kZoe.name)); // with the members of the room
        const QPointer<QQuickItem> zoe = button(kZoe.name);
        Q_EMIT m_chat->roomSearch()->sendersChanged();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(zoe && zoe == button(kZoe.name));
        QTRY_VERIFY(zoe->y() > 0 && zoe->width() > 0); // it has its place
        click(m_view.get(), zoe);
        QTRY_COMPARE(m_chat->roomSearch()->senderId(), kZoe.userId.toString());
        QTRY_VERIFY(button(kZoe.name)); // the chip
    }

    /// That of the list of rooms and that in a room are two.
    void aSearchInARoomLeavesTheOtherAlone()
    {
        QVERIFY(open(m_room));
        QQuickItem *funnel = button(QStringLiteral("Search by person, day or file"));
        QVERIFY(funnel);
        click(m_view.get(), funnel);
        QTRY_VERIFY(button(QStringLiteral("With files")));
        click(m_view.get(), button(QStringLiteral("With files")));
        QTRY_VERIFY(m_chat->search()->withFiles());
        QVERIFY(m_view->rootObject()->setProperty("side", QStringLiteral("search")));
        QTRY_COMPARE(m_chat->roomSearch()->roomId(), m_room.toString());
        QVERIFY(m_chat->search()->withFiles() && m_chat->search()->roomId().isEmpty());
        m_chat->roomSearch()->setQuery(QStringLiteral("vega"));
        QVERIFY(m_view->rootObject()->setProperty("side", QString()));
        QTRY_VERIFY(!m_chat->roomSearch()->active());
        QVERIFY(m_chat->search()->withFiles());
    }

    void aDayOfTheSearchIsChosen_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::newRow("from") << QStringLiteral("From a day…");
        QTest::newRow("up to") << QStringLiteral("Up to a day…");
    }
    void aDayOfTheSearchIsChosen()
    {
        QFETCH(const QString, entry);
        QVERIFY(open(m_room));
        QVERIFY(m_view->rootObject()->setProperty("side", QStringLiteral("search")));
        QTRY_VERIFY(button(QStringLiteral("Any time")));
        click(m_view.get(), button(QStringLiteral("Any time")));
        QTRY_VERIFY(button(entry));
        click(m_view.get(), button(entry));
        const auto calendar = [this] {
            return object(QStringLiteral("DayPicker"),
                          [](const QObject *one) { return one->property("opened").toBool(); });
        };
        QTRY_VERIFY(calendar());
        QCOMPARE(calendar()->property("day").toDate(), QDate::currentDate());
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(!m_chat->roomSearch()->span().isEmpty());
        // The next one begins where this one was.
        QTRY_VERIFY(!calendar());
        const QString chosen = m_chat->roomSearch()->span();
        QTRY_VERIFY(button(chosen));
        click(m_view.get(), button(chosen));
        QTRY_VERIFY(button(entry));
        click(m_view.get(), button(entry));
        QTRY_VERIFY(calendar());
        QCOMPARE(calendar()->property("day").toDate(), QDate::currentDate().addDays(-1));
    }

    /// The server wants a reason; whoever has reported something is told that it arrived.
    void aReportHasAReasonAndIsThankedFor()
    {
        const QString report = QStringLiteral("/api/chat/message/report");
        m_server->answer("POST", report, QJsonObject());
        QVERIFY(open(m_room));
        const QQuickItem *row = itemBelow(m_view->contentItem(), "MessageRow");
        QVERIFY(row);
        const QPointF at = row->mapToScene({row->width() / 2, row->height() - 8});
        QTest::mouseClick(m_view.get(), Qt::RightButton, {}, at.toPoint());
        QTRY_VERIFY(button(QStringLiteral("Report…")));
        const auto menu = object(QStringLiteral("MessageMenu"));
        QTRY_VERIFY(menu && menu->property("opened").toBool());
        click(m_view.get(), button(QStringLiteral("Report…")));
        QTRY_VERIFY(button(QStringLiteral("Report")));
        const QQuickItem *accept = button(QStringLiteral("Report"));
        QVERIFY(!accept->isEnabled());
        QTRY_VERIFY(m_view->activeFocusItem()->inherits("QQuickTextEdit"));
        for (const char letter : {'r', 'u', 'd', 'e'})
            QTest::keyClick(m_view.get(), letter);
        QTRY_VERIFY(accept->isEnabled());
        click(m_view.get(), accept);
        QTRY_COMPARE(m_server->count("POST", report), 1);
        QCOMPARE(lastBody("POST", report).value(QLatin1String("reason")).toString(),
                 QStringLiteral("rude"));
        QTRY_VERIFY(
            m_chat->conversation()->feedback()->notice().startsWith(QLatin1String("Reported.")));
        QTRY_VERIFY(!button(QStringLiteral("Report")));
    }

    /// What the conversation's field has, that of a thread has as well.
    void aThreadIsWrittenToAsTheRoomIs()
    {
        MessageListReply page;
        page.roomId = m_room;
        page.messages = m_talk;
        page.total = 1;
        m_server->answer("GET", path("/messages"), asObject(page));
        m_rooms.clear();
        m_group.canModerate = false;
        m_group.slowModeSeconds = 90;
        m_group.maxFileBytes = 1000;
        give(m_group, m_talk);
        QVERIFY(open(m_room));
        QVERIFY(QMetaObject::invokeMethod(m_view->rootObject(), "showThread",
                                          Q_ARG(QString, m_talk[0].messageId.toString())));
        QTRY_VERIFY(itemBelow(m_view->contentItem(), "ThreadComposer"));
        QQuickItem *composer = itemBelow(m_view->contentItem(), "ThreadComposer");
        QTRY_VERIFY(buttonBelow(composer, QStringLiteral("Record a voice message")));
        QQuickItem *foot = itemBelow(composer, "ComposerFoot");
        QVERIFY(foot);
        QVERIFY(foot->property("pace").toString().startsWith(QLatin1String("Slow mode")));
        m_chat->thread()->setDraft(QString(5000, QLatin1Char('x')));
        Q_EMIT m_chat->thread()->draftChanged();
        QTRY_VERIFY(foot->property("tooLong").toBool());
    }

    /// What somebody else decides while the settings are open is not taken back with one's own.
    void settingsSendWhatThisPersonChanged()
    {
        m_group.slowModeSeconds = 45; // set elsewhere: the sheet has no such choice
        m_server->answer("PATCH", path("/settings"), asObject(m_group));
        m_rooms.clear();
        give(m_group, m_talk);
        QVERIFY(open(m_room));
        QObject *sheet = object(QStringLiteral("RoomSettingsSheet"));
        QVERIFY(sheet && QMetaObject::invokeMethod(sheet, "open"));
        QTRY_VERIFY(sheet->property("opened").toBool());
        m_group.announceOnly = true;
        m_group.name = QStringLiteral("Day sky");
        m_chat->sync().adopt(m_group);
        QVERIFY(sheet->setProperty("bytesIndex", 2));
        QVERIFY(QMetaObject::invokeMethod(sheet, "accepting"));
        QTRY_COMPARE(m_server->count("PATCH", path("/settings")), 1);
        const QJsonObject sent = lastBody("PATCH", path("/settings"));
        QCOMPARE(sent.value(QLatin1String("maxFileBytes")).toInt(), 5242880);
        for (const char *other :
             {"announceOnly", "slowModeSeconds", "name", "fileTypes", "enabled"})
            QVERIFY2(sent.value(QLatin1String(other)).isUndefined(), other);
        // A pace of one's own choice goes.
        QTRY_VERIFY(!sheet->property("opened").toBool());
        QVERIFY(QMetaObject::invokeMethod(sheet, "open"));
        QTRY_VERIFY(sheet->property("opened").toBool());
        QVERIFY(sheet->setProperty("slowIndex", 3));
        QVERIFY(QMetaObject::invokeMethod(sheet, "accepting"));
        QTRY_COMPARE(m_server->count("PATCH", path("/settings")), 2);
        QCOMPARE(
            lastBody("PATCH", path("/settings")).value(QLatin1String("slowModeSeconds")).toInt(),
            60);
    }

    void whoChangesNothingHasOneButton()
    {
        m_group.canModerate = false;
        m_rooms.clear();
        give(m_group, m_talk);
        QVERIFY(open(m_room));
        QObject *sheet = object(QStringLiteral("RoomSettingsSheet"));
        QVERIFY(sheet && QMetaObject::invokeMethod(sheet, "open"));
        QTRY_VERIFY(button(QStringLiteral("Done")));
        auto *below = sheet->property("contentItem").value<QQuickItem *>();
        QVERIFY(below && buttonBelow(below, QStringLiteral("Done")));
        for (const char *other : {"", "Cancel", "Close"})
            QVERIFY2(!buttonBelow(below, QLatin1String(other)), other);
        click(m_view.get(), button(QStringLiteral("Done")));
        QTRY_VERIFY(!sheet->property("opened").toBool());
    }

private:
    static inline const ChatPersonDto kAnna{UserId::make(), QStringLiteral("Anna"), {}};
    static inline const ChatPersonDto kZoe{UserId::make(), QStringLiteral("Zoe"), {}};
    static inline const QString kRemove = QStringLiteral("/api/chat/remove");

    [[nodiscard]] QString path(const char *what) const
    {
        return QStringLiteral("/api/rooms/%1%2").arg(m_room.toString(), QLatin1String(what));
    }
    void giveMembers(const QList<ChatPersonDto> &people)
    {
        RoomMembersReply members;
        for (const ChatPersonDto &who : people) {
            RoomMemberDto one;
            one.userId = who.userId;
            one.name = who.name;
            members.members.append(one);
        }
        members.total = people.size();
        m_server->answer("GET", path("/members"), asObject(members));
    }
    /// Who is there, whenever the room is joined.
    void come(const QList<ChatPersonDto> &people)
    {
        JoinReply join;
        join.roomId = m_room;
        join.room = m_group;
        join.messages = m_talk;
        join.lastSeq = m_group.lastSeq;
        join.lastChange = m_group.lastChange;
        join.onlineUsers = people;
        m_server->answer("GET", path("/join"), asObject(join));
    }
    [[nodiscard]] QStringList shown() const
    {
        const QAbstractItemModel &model = *m_chat->members()->shown();
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list.append(model.index(row, 0).data(MembersModel::NameRole).toString());
        return list;
    }
    [[nodiscard]] QQuickItem *memberRow(const QString &name) const
    {
        return memberRowBelow(m_view->contentItem(), name);
    }
    [[nodiscard]] static QQuickItem *memberRowBelow(QQuickItem *root, const QString &name)
    {
        if (QByteArray(root->metaObject()->className()).startsWith("MemberRow") &&
            root->isVisible() && root->property("name").toString() == name)
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = memberRowBelow(child, name))
                return found;
        }
        return nullptr;
    }

    RoomDto m_group;
};

QTEST_MAIN(TestChatMenus)
#include "tst_chat_menus.moc"
