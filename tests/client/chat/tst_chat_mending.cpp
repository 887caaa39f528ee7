// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the server refused, or a moderator: that it is seen, and what can be done about it.
#include "client/features/chat/time_text.h"
#include "tests/client/chat/chat_window.h"

#include <QAccessible>
#include <QTemporaryDir>

using namespace lectern;

class TestChatMending : public QObject, private ChatWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_talk = {said(m_room, 1, QStringLiteral("where do we meet"))};
    }
    void cleanup() { m_view.reset(); }

    void refusedWordsCanBeChanged()
    {
        QVERIFY(begun("chat.word_not_allowed"));
        Conversation *talk = m_chat->conversation();
        talk->replyTo(m_talk[0].messageId.toString());
        talk->naming()->look(QStringLiteral("@Mira"), 5);
        QTRY_COMPARE(talk->naming()->found().size(), 1);
        QCOMPARE(talk->naming()->take(0).trimmed(), QStringLiteral("@Mira Berg"));
        const QString words = QStringLiteral("@Mira Berg you dummkopf");
        QVERIFY(talk->send(words));
        QTRY_VERIFY(button(QStringLiteral("Edit")));
        QVERIFY(button(QStringLiteral("Discard")));
        QVERIFY(!button(QStringLiteral("Try again"))); // the same again
        QVERIFY(m_chat->sync().cache()->outbox()[0].lasting);
        talk->draft()->setText(QStringLiteral("begun since"));
        click(m_view.get(), button(QStringLiteral("Edit")));
        QTRY_COMPARE(waiting().size(), 0);
        QVERIFY(m_chat->sync().cache()->outbox().isEmpty());
        QCOMPARE(talk->draft()->text(), words + QStringLiteral("\nbegun since"));
        QCOMPARE(talk->draft()->replyKey(), m_talk[0].messageId.toString());
        QCOMPARE(m_view->activeFocusItem()->property("text").toString(), talk->draft()->text());
        // Mended, it goes with all that belongs to it.
        m_server->hang("POST", kSend);
        QVERIFY(talk->send(QStringLiteral("@Mira Berg you dear")));
        QCOMPARE(waiting().size(), 1);
        QCOMPARE(waiting()[0].request.replyTo, std::optional(m_talk[0].messageId));
        QCOMPARE(waiting()[0].request.mentions, std::optional(QList<UserId>{kMira.userId}));
    }

    void wordsComeBackWithTheirFile()
    {
        QVERIFY(begun("chat.word_not_allowed"));
        Conversation *talk = m_chat->conversation();
        RoomDto room = *m_chat->sync().room(m_room);
        room.maxFileBytes = 1000;
        m_chat->sync().adopt(room);
        const QTemporaryDir files;
        QFile file(files.filePath(QStringLiteral("notes.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("one two");
        file.close();
        QVERIFY(talk->tray()->attach({QUrl::fromLocalFile(file.fileName())}));
        QTRY_COMPARE(talk->tray()->count(), 1);
        const QString words = QStringLiteral("you dummkopf");
        QVERIFY(talk->send(words));
        QCOMPARE(talk->tray()->count(), 0);
        QTRY_VERIFY(button(QStringLiteral("Edit")));
        click(m_view.get(), button(QStringLiteral("Edit")));
        QTRY_COMPARE(waiting().size(), 0);
        QCOMPARE(talk->draft()->text(), words);
        QCOMPARE(talk->tray()->count(), 1);
        QFile kept(talk->tray()->first().file.path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("one two"));
    }

    void theRoomsNoCanBecomeAYes()
    {
        QVERIFY(begun("chat.silenced"));
        Conversation *talk = m_chat->conversation();
        QVERIFY(talk->send(QStringLiteral("mine")));
        QTRY_VERIFY(button(QStringLiteral("Try again")));
        QVERIFY(button(QStringLiteral("Edit")));
        RoomDto room = *m_chat->sync().room(m_room);
        room.canSend = false;
        m_chat->sync().adopt(room);
        QTRY_VERIFY(!button(QStringLiteral("Try again")));
        QVERIFY(!button(QStringLiteral("Edit"))); // there is no place for words
        QVERIFY(button(QStringLiteral("Discard")));
        room.canSend = true;
        m_chat->sync().adopt(room);
        QTRY_VERIFY(button(QStringLiteral("Try again")));
        m_server->hang("POST", kSend);
        click(m_view.get(), button(QStringLiteral("Try again")));
        QTRY_VERIFY(!button(QStringLiteral("Discard")));
        QCOMPARE(waiting().size(), 1);
        QVERIFY(waiting()[0].failure.isEmpty());
    }

    void whatWasRefusedDoesNotWait()
    {
        m_talk.append(said(m_room, 2, QStringLiteral("at the gate")));
        m_talk[1].sender = kMe;
        QVERIFY(begun("chat.word_not_allowed"));
        QVERIFY(m_chat->conversation()->send(QStringLiteral("mine")));
        QTRY_VERIFY(button(QStringLiteral("Discard")));
        const auto listed = [this](int role) {
            return m_chat->rooms()->index(0).data(role).toInt();
        };
        QCOMPARE(listed(RoomsModel::RefusedRole), 1);
        QCOMPARE(listed(RoomsModel::WaitingRole), 0);
        // What was sent before it has its ticks.
        const ConversationModel *talk = m_chat->conversation()->messages();
        QVERIFY(talk->index(1).data(ConversationModel::LastOfGroupRole).toBool());
        m_server->hang("POST", kSend);
        m_chat->conversation()->retry(talk->index(0).data(ConversationModel::KeyRole).toString());
        QTRY_COMPARE(listed(RoomsModel::WaitingRole), 1);
        QCOMPARE(listed(RoomsModel::RefusedRole), 0);
        QVERIFY(!talk->index(1).data(ConversationModel::LastOfGroupRole).toBool());
        const QQuickItem *row = itemBelow(m_view->contentItem(), "RoomRow");
        QVERIFY(row);
        QCOMPARE(row->property("waiting").toInt(), 1);
        QCOMPARE(row->property("refused").toInt(), 0);
    }

    void whoeverIsSilencedIsTold()
    {
        QVERIFY(begun("chat.silenced"));
        RoomDto room = *m_chat->sync().room(m_room);
        room.silencedUntil = Timestamp::now().plusSeconds(2LL * 24 * 3600);
        room.canSend = false;
        m_chat->sync().adopt(room);
        QCOMPARE(m_chat->conversation()->room()->cannotSendBecause(),
                 QStringLiteral("A moderator has silenced you here until %1.")
                     .arg(untilText(*room.silencedUntil)));
    }

    void anArchiveOfAGroupIsNoCourse()
    {
        QVERIFY(begun("chat.read_only"));
        RoomDto room = *m_chat->sync().room(m_room);
        room.archivedAt = Timestamp::now();
        m_chat->sync().adopt(room);
        QCOMPARE(m_chat->conversation()->room()->cannotSendBecause(),
                 QStringLiteral("This room is archived and can only be read."));
    }

    void whatIsDeletedIsNobodysDoing()
    {
        m_talk.append(said(m_room, 2, QStringLiteral("rude")));
        m_talk[1].sender = kMe;
        RoomDto room = roomOf(RoomType::Group, m_talk, m_room);
        room.lastMessage = m_talk[1];
        give(room, m_talk);
        QVERIFY(open(m_room));
        const auto preview = [this] {
            return m_chat->rooms()->index(0).data(RoomsModel::PreviewRole).toString();
        };
        const auto ticks = [this] {
            return named(m_view->contentItem(), QStringLiteral("Sent")) != nullptr;
        };
        QCOMPARE(preview(), QStringLiteral("You: rude"));
        QTRY_VERIFY(ticks());
        MessageDto gone = m_talk[1];
        gone.change = 3;
        gone.deletedAt = Timestamp::now();
        gone.message.clear();
        m_chat->sync().take(gone);
        room = *m_chat->sync().room(m_room);
        room.lastMessage = gone;
        m_chat->sync().adopt(room);
        QCOMPARE(preview(), QStringLiteral("Message deleted"));
        QTRY_VERIFY(!ticks());
    }

private:
    /// What can be seen under that name by those who hear it.
    [[nodiscard]] static QQuickItem *named(QQuickItem *root, const QString &name)
    {
        if (!root->isVisible())
            return nullptr;
        const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(root);
        if (told && told->text(QAccessible::Name) == name)
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = named(child, name))
                return found;
        }
        return nullptr;
    }
    /// The room is open, and what is sent there is refused like that.
    [[nodiscard]] bool begun(const char *errorId)
    {
        give(roomOf(RoomType::Group, m_talk, m_room), m_talk);
        m_server->refuse("POST", kSend, 403, QString::fromLatin1(errorId));
        return open(m_room);
    }
};

QTEST_MAIN(TestChatMending)
#include "tst_chat_mending.moc"
