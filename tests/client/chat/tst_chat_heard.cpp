// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the chat say to those who hear them instead of seeing them.
#include "tests/client/chat/chat_window.h"

#include <QAccessible>

#include <algorithm>

using namespace lectern;

class TestChatHeard : public QObject, private ChatWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { m_view.reset(); }

    void aMessageSaysWhatItsSignsShow()
    {
        QList<MessageDto> talk{said(m_room, 1, QStringLiteral("where do we meet")),
                               said(m_room, 2, QStringLiteral("at the gate"))};
        talk[1].replyTo = talk[0].messageId;
        talk[1].editedAt = talk[1].pinnedAt = Timestamp::now();
        talk[1].replies = 4;
        talk[1].reactions = {{QStringLiteral("👍"), 2, false}, {QStringLiteral("🎉"), 1, true}};
        give(roomOf(RoomType::Group, talk, m_room), talk);
        QVERIFY(open(m_room));
        QQuickItem *plain = row("MessageRow", "messageText", QStringLiteral("where do we meet"));
        QQuickItem *rich = row("MessageRow", "messageText", QStringLiteral("at the gate"));
        QVERIFY(plain && rich);
        QCOMPARE(heard(plain, QAccessible::Description), QString());
        QVERIFY(heard(rich, QAccessible::Name).startsWith(QLatin1String("Mira Berg, ")));
        QVERIFY(heard(rich, QAccessible::Name).endsWith(QLatin1String(": at the gate")));
        QCOMPARE(heard(rich, QAccessible::Description),
                 QStringLiteral("Answers Mira Berg, Edited, Pinned, 3 reactions, 4 replies"));
    }

    void whatHasNotGoneOutSaysSo()
    {
        const QList<MessageDto> talk{said(m_room, 1, QStringLiteral("hello"))};
        give(roomOf(RoomType::Group, talk, m_room), talk);
        const QString path = QStringLiteral("/api/chat/message");
        m_server->hang("POST", path);
        QVERIFY(open(m_room));
        QVERIFY(m_chat->conversation()->send(QStringLiteral("mine")));
        const auto mine = [this] {
            return row("MessageRow", "messageText", QStringLiteral("mine"));
        };
        QTRY_VERIFY(mine());
        QCOMPARE(heard(mine(), QAccessible::Description), QStringLiteral("Waiting to be sent"));
        QQuickItem *listed = row("RoomRow", "roomId", m_room.toString());
        QVERIFY(listed);
        QTRY_VERIFY(
            heard(listed, QAccessible::Description).contains(QLatin1String("1 not sent yet")));

        m_server->refuse("POST", path, 403, QStringLiteral("chat.announce_only"));
        QVERIFY(m_chat->conversation()->send(QStringLiteral("more")));
        m_chat->sync().outbox().setCache(m_chat->sync().cache());
        QTRY_COMPARE(mine()->property("sendState").toInt(), int(ConversationModel::Failed));
        QCOMPARE(heard(mine(), QAccessible::Description), mine()->property("failure").toString());
        QVERIFY(!heard(mine(), QAccessible::Description).isEmpty());
    }

    void whichChangeWasRefusedIsSaid()
    {
        QList<MessageDto> talk{said(m_room, 1, QStringLiteral("teh sky"))};
        talk[0].sender = kMe;
        give(roomOf(RoomType::Group, talk, m_room), talk);
        m_server->refuse("PATCH", QStringLiteral("/api/chat/message"), 403,
                         QStringLiteral("chat.word_not_allowed"));
        QVERIFY(open(m_room));
        MessageEdit *edit = m_chat->conversation()->editing();
        edit->begin(talk[0].messageId.toString(), talk[0].message);
        edit->setText(QStringLiteral("the sky"));
        edit->save();
        const auto mine = [this] {
            return row("MessageRow", "messageText", QStringLiteral("the sky"));
        };
        QTRY_VERIFY(mine() && !mine()->property("pendingFailure").toString().isEmpty());
        QCOMPARE(heard(mine(), QAccessible::Description),
                 QStringLiteral("Not changed: %1, Edit, Try again, Discard, Edited")
                     .arg(mine()->property("pendingFailure").toString()));
    }

    void messagesAreHeardInTheirOrder()
    {
        QList<MessageDto> talk;
        for (int seq = 1; seq <= 80; ++seq)
            talk.append(said(m_room, seq, QString::number(seq)));
        give(roomOf(RoomType::Group, talk, m_room), talk);
        QVERIFY(open(m_room));
        QAccessible::setActive(true);
        QQuickItem *first = row("MessageRow", "messageText", QStringLiteral("80"));
        QVERIFY(first);
        QQuickItem *list = first->parentItem()->parentItem();
        const auto all = [list] {
            QList<int> seqs;
            const QAccessibleInterface *one = QAccessible::queryAccessibleInterface(list);
            for (int i = 0; i < one->childCount(); ++i) {
                const QAccessibleInterface *child = one->child(i);
                if (child->role() == QAccessible::ListItem && !child->state().invisible)
                    seqs.append(child->object()->property("messageText").toInt());
            }
            return seqs;
        };
        const auto inOrder = [&all](int newest) {
            const QList<int> seqs = all();
            return seqs.size() > 5 && seqs.constLast() == newest &&
                   std::is_sorted(seqs.cbegin(), seqs.cend());
        };
        QTRY_VERIFY(inOrder(80));
        // Other rows come above, and some of them are used again.
        const int oldest = all().constFirst();
        list->setProperty("contentY", list->property("contentY").toDouble() - 900);
        QTRY_VERIFY(all().constFirst() < oldest);
        QTRY_VERIFY(inOrder(all().constLast()));
        QAccessible::setActive(false);
    }

    /// The row of what waited is kept for another message once the server has it.
    void whatHasGoneOutIsHeardOnce()
    {
        const QList<MessageDto> talk{said(m_room, 1, QStringLiteral("hello"))};
        give(roomOf(RoomType::Group, talk, m_room), talk);
        MessageDto stored = said(m_room, 2, QStringLiteral("mine"));
        stored.sender = kMe;
        m_server->answer("POST", kSend, asObject(stored));
        QVERIFY(open(m_room));
        QVERIFY(m_chat->conversation()->send(stored.message));
        const auto mine = [this] {
            return row("MessageRow", "messageText", QStringLiteral("mine"));
        };
        QTRY_VERIFY(mine());
        const QQuickItem *list = mine()->parentItem()->parentItem();
        QTRY_VERIFY(waiting().isEmpty());
        QTest::qWait(100); // the list is laid out anew
        QAccessibleInterface *heard =
            QAccessible::queryAccessibleInterface(const_cast<QQuickItem *>(list));
        QCOMPARE(heard->object(), list);
        QStringList told;
        for (int i = 0; i < heard->childCount(); ++i) {
            const QAccessibleInterface *one = heard->child(i);
            if (one->role() == QAccessible::ListItem && !one->state().invisible)
                told.append(one->text(QAccessible::Name).section(QLatin1String(": "), 1));
        }
        told.sort();
        QCOMPARE(told, (QStringList{QStringLiteral("hello"), QStringLiteral("mine")}));
    }

    void aRecordingSaysWhoseItIsAndHowLong()
    {
        QList<MessageDto> talk{said(m_room, 1, {})};
        talk[0].messageType = MessageType::Voice;
        AttachmentDto sound;
        sound.attachmentId = AttachmentId::make();
        sound.name = QStringLiteral("voice.ogg");
        sound.url = QStringLiteral("/media/voice.ogg");
        sound.durationSeconds = 71.6;
        talk[0].attachments = {sound};
        give(roomOf(RoomType::Group, talk, m_room), talk);
        QVERIFY(open(m_room));
        const QQuickItem *told = row("MessageRow", "kind", QStringLiteral("voice"));
        QVERIFY(told);
        QCOMPARE(heard(told, QAccessible::Description), QStringLiteral("Length 1:12"));
        const QQuickItem *play = button(QStringLiteral("Play voice message"));
        QVERIFY(play);
        QCOMPARE(heard(play, QAccessible::Name), QStringLiteral("Play voice message"));
        QCOMPARE(
            heard(play, QAccessible::Description),
            QStringLiteral("Mira Berg, %1, Length 1:12").arg(told->property("clock").toString()));
    }

    void aRoomSaysWhatWaitsThere()
    {
        const QList<MessageDto> talk{said(m_room, 1, QStringLiteral("hello"))};
        give(roomOf(RoomType::Group, talk, m_room), talk);
        const RoomId other = RoomId::make();
        const QList<MessageDto> theirs{said(other, 1, QStringLiteral("@Me look"))};
        RoomDto away = roomOf(RoomType::Group, theirs, other);
        away.name = QStringLiteral("Readers");
        away.lastReadSeq = 0;
        away.unreadCount = away.mentionCount = 1;
        away.lastMessage = theirs[0];
        give(away, theirs);
        QVERIFY(open(m_room));
        const QQuickItem *listed = row("RoomRow", "roomId", other.toString());
        QVERIFY(listed);
        QCOMPARE(heard(listed, QAccessible::Name),
                 QStringLiteral("Readers, 1 unread, Mira: @Me look"));
        QCOMPARE(heard(listed, QAccessible::Description),
                 QLatin1String("You are mentioned, ") + listed->property("when").toString());
        m_chat->sync().drafts().keep(other, QStringLiteral("one moment"), {});
        QTRY_COMPARE(heard(listed, QAccessible::Name),
                     QStringLiteral("Readers, 1 unread, Draft: one moment"));
    }

private:
    [[nodiscard]] static QString heard(const QQuickItem *item, QAccessible::Text what)
    {
        QAccessibleInterface *one =
            QAccessible::queryAccessibleInterface(const_cast<QQuickItem *>(item));
        return one ? one->text(what) : QStringLiteral("nothing");
    }
    [[nodiscard]] static QQuickItem *below(QQuickItem *root, const QByteArray &type,
                                           const char *property, const QString &value)
    {
        if (QByteArray(root->metaObject()->className()).startsWith(type) &&
            root->property(property).toString() == value)
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = below(child, type, property, value))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QQuickItem *row(const QByteArray &type, const char *property,
                                  const QString &value) const
    {
        return below(m_view->contentItem(), type, property, value);
    }
};

QTEST_MAIN(TestChatHeard)
#include "tst_chat_heard.moc"
