// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever is taken out of a room finds what was begun there when they come back.
#include "tests/client/chat/desk.h"

#include <QTest>

using namespace lectern;

class TestChatRemoved : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_first = m_server->post(m_room, m_other, QStringLiteral("Which one?"));
    }

    void aDraftIsThereForWhoeverComesBack_data()
    {
        QTest::addColumn<bool>("kept");
        QTest::addColumn<bool>("listed");
        QTest::newRow("while one writes") << false << false;
        QTest::newRow("a while ago") << true << false;
        QTest::newRow("while one was away") << true << true;
    }
    void aDraftIsThereForWhoeverComesBack()
    {
        QFETCH(const bool, kept);
        QFETCH(const bool, listed);
        const QString words = QStringLiteral("@Mira Berg the left one");
        Desk desk(*m_server, m_folder->path());
        open(desk);
        ChatSync &sync = desk.chat->sync();
        sync.drafts().setPause(1h); // the server knows nothing of it
        Conversation *talk = desk.chat->conversation();
        talk->replyTo(m_first.messageId.toString());
        const ChatPersonDto namesake{UserId::make(), m_other.name, {}};
        m_server->post(m_room, namesake, QStringLiteral("I wonder, too"));
        QTRY_COMPARE(talk->messages()->lastSeq(), 2);
        talk->naming()->look(QStringLiteral("@Mi"), 3);
        QTRY_COMPARE(talk->naming()->found().size(), 2);
        talk->naming()->take(1);
        talk->draft()->setText(words);
        if (kept)
            QTRY_COMPARE(sync.cache()->draft(m_room), words);
        QVERIFY(!m_server->dto(m_room).draft);
        const RoomDto room = *sync.room(m_room);
        m_server->takeOut(m_room);
        if (listed)
            sync.reloadRooms();
        else
            sync.forget(m_room);
        QTRY_VERIFY(!sync.room(m_room));
        QVERIFY(!talk->isOpen());
        QCOMPARE(talk->draft()->text(), QString());

        m_server->takeIn(m_room);
        if (listed)
            sync.reloadRooms();
        else
            sync.adopt(room);
        QTRY_VERIFY(sync.room(m_room));
        desk.chat->openRoom(m_room.toString());
        QCOMPARE(talk->draft()->text(), words);
        QTRY_COMPARE(talk->draft()->replyKey(), m_first.messageId.toString());
        QTRY_VERIFY(m_server->dto(m_room).draft);
        QCOMPARE(m_server->dto(m_room).draft->text, words);
        QVERIFY(talk->send(talk->draft()->text()));
        QCOMPARE(
            sync.outbox().waitingIn(m_room)[0].request.mentions.value_or(QList<UserId>()).size(),
            1);
    }

    void soIsWhatWasBegunInAThread()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        ChatSync &sync = desk.chat->sync();
        MessageThread *thread = desk.chat->thread();
        thread->open(m_first.messageId.toString());
        QVERIFY(thread->isOpen());
        thread->setDraft(QStringLiteral("this one"));
        const RoomDto room = *sync.room(m_room);
        QTRY_VERIFY(!sync.cache()->threadDraft(m_room, m_first.messageId).isEmpty());
        sync.forget(m_room);
        QVERIFY(!thread->isOpen());
        sync.adopt(room);
        desk.chat->openRoom(m_room.toString());
        QTRY_COMPARE(desk.chat->conversation()->state(), ViewState::Content);
        thread->open(m_first.messageId.toString());
        QCOMPARE(thread->draft(), QStringLiteral("this one"));
    }

private:
    void open(Desk &desk) const
    {
        openWhole(desk);
        QTRY_COMPARE(desk.chat->conversation()->state(), ViewState::Content);
    }

    MessageDto m_first;
};

QTEST_GUILESS_MAIN(TestChatRemoved)
#include "tst_chat_removed.moc"
