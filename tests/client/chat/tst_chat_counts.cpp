// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How much is unread and how often one is mentioned there, as messages come, change and go, and as
// another computer of the same person reads.
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"
#include "tests/client/chat/desk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

class TestChatCounts : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_lines = 0;
        m_desk = std::make_unique<Desk>(*m_server, m_folder->path());
        settle(*m_desk); // what some tests push is not what the server has
    }
    void cleanup() { m_desk.reset(); }

    void whatIsDeletedIsNotUnread()
    {
        sayNumbers(1, 3);
        m_server->edit(m_room, 1, QStringLiteral("@Me look"), {m_server->client.userId});
        QTRY_COMPARE(known().mentionCount, 1);
        QCOMPARE(known().unreadCount, 3);
        m_server->remove(m_room, 1);
        QTRY_COMPARE(known().unreadCount, 2);
        QCOMPARE(known().mentionCount, 0);
        QCOMPARE(m_desk->chat->rooms()->unread(), 2);
        m_server->remove(m_room, 2);
        QTRY_COMPARE(known().unreadCount, 1);
        // Told of twice, by the push and as an answer, it goes once.
        m_desk->chat->sync().take(m_server->messages(m_room)[1]);
        QCOMPARE(known().unreadCount, 1);
    }

    void whatTheServerHasCountedIsNotCountedAgain()
    {
        sayNumbers(1, 2);
        QTRY_COMPARE(known().unreadCount, 2);
        m_server->lostPushes = 1;
        m_server->remove(m_room, 0);
        const MessageDto gone = m_server->messages(m_room)[0];
        m_desk->chat->sync().askAbout(m_room); // over HTTP it is known before the push comes
        QTRY_COMPARE(known().unreadCount, 1);
        m_server->lostPushes = 0;
        m_server->push(chat_events::kMessageDeleted, toJson(MessageDeletedPush{gone.messageId,
                                                                               m_room,
                                                                               {},
                                                                               gone.seq,
                                                                               gone.change,
                                                                               m_other.userId,
                                                                               *gone.deletedAt}));
        QTRY_VERIFY(m_desk->chat->sync().cache()->message(m_room, gone.messageId)->deletedAt);
        QCOMPARE(known().unreadCount, 1);
    }

    void whatIsNotOnThisComputerIsAskedFor()
    {
        m_desk->chat->setAccount({});
        m_server->lostPushes = 1;
        sayNumbers(1, 120);
        m_server->lostPushes = 0;
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<Desk>(*m_server, m_folder->path());
        QTRY_VERIFY(m_desk->chat->sync().isCurrent(m_room));
        QVERIFY(m_desk->chat->sync().cache()->span(m_room).from > 10);
        QCOMPARE(known().unreadCount, 120);
        m_server->remove(m_room, 3);
        m_server->remove(m_room, 4);
        QTRY_COMPARE(known().unreadCount, 118);
    }

    void membersAreCountedAsTheyComeAndGo()
    {
        QCOMPARE(known().memberCount, 2);
        line("room.member_added", {UserId::make(), UserId::make()});
        QTRY_COMPARE(known().memberCount, 4);
        line("room.member_left", {UserId::make()});
        QTRY_COMPARE(known().memberCount, 3);
        line("room.member_removed", {UserId::make()});
        QTRY_COMPARE(known().memberCount, 2);
        line("room.renamed", {});
        QTRY_COMPARE(known().lastSeq, 4);
        QCOMPARE(known().memberCount, 2);
        QCOMPARE(known().unreadCount, 0);
    }

    void anotherComputerReadsAPart()
    {
        sayNumbers(1, 6);
        m_server->edit(m_room, 1, QStringLiteral("@Me one"), {m_server->client.userId});
        m_server->edit(m_room, 5, QStringLiteral("@Me two"), {m_server->client.userId});
        m_server->remove(m_room, 4);
        QTRY_COMPARE(known().unreadCount, 5);
        QTRY_COMPARE(known().mentionCount, 2);
        const MessageDto read = m_server->messages(m_room)[2];
        m_server->push(chat_events::kMessageRead,
                       toJson(MessageReadPush{
                           m_room, {}, m_server->client.userId, read.messageId, read.seq, 0}));
        QTRY_COMPARE(known().lastReadSeq, 3);
        QCOMPARE(known().unreadCount, 2);
        QCOMPARE(known().mentionCount, 1);
    }

    void whoeverIsMentionedByAnEditHearsOfItOnce()
    {
        m_server->dto(m_room).notify = NotifyOn::Mentions;
        m_desk->chat->sync().askAbout(m_room);
        QTRY_VERIFY(known().notify.has_value());
        m_desk->chat->setWatched(false);
        QSignalSpy told(m_desk->chat.get(), &ChatController::notify);
        sayNumbers(1, 1);
        QTRY_COMPARE(known().unreadCount, 1);
        QCOMPARE(told.size(), 0);
        m_server->edit(m_room, 0, QStringLiteral("hi @Me"), {m_server->client.userId});
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told.first().at(2).toString().contains(QLatin1String("hi @Me")));
        QCOMPARE(known().mentionCount, 1);
        QCOMPARE(known().unreadCount, 1);
        notice(); // it may come again
        m_server->post(m_room, m_other, QStringLiteral("next"));
        QTRY_COMPARE(known().unreadCount, 2);
        QCOMPARE(told.size(), 1);
        QCOMPARE(known().mentionCount, 1);
        m_server->edit(m_room, 0, QStringLiteral("hi"));
        QTRY_COMPARE(known().mentionCount, 0);
    }

    void aMentionComesFromARoomThatTheSocketDoesNotHear()
    {
        m_desk.reset();
        m_server->refusedJoins = 1000; // as where there are too many rooms
        m_server->refusalStatus = 429;
        m_desk = std::make_unique<Desk>(*m_server, m_folder->path());
        QTRY_VERIFY(m_desk->chat->sync().roomsKnown());
        QTRY_COMPARE(m_desk->chat->line(), ChatController::Live);
        m_desk->chat->setWatched(false);
        QSignalSpy told(m_desk->chat.get(), &ChatController::notify);
        m_server->lostPushes = 1;
        sayNumbers(1, 3);
        m_server->edit(m_room, 2, QStringLiteral("hi @Me"), {m_server->client.userId});
        m_server->lostPushes = 0;
        notice();
        QTRY_COMPARE(told.size(), 1);
        QTRY_COMPARE(known().mentionCount, 1);
        QTRY_COMPARE(known().unreadCount, 3);
        m_server->refusedJoins = 0;
        QTRY_VERIFY(m_desk->chat->sync().isCurrent(m_room));
        QCOMPARE(told.size(), 1);
        QCOMPARE(known().mentionCount, 1);
    }

    void aMentionComesFromARoomOneIsNewIn()
    {
        m_desk->chat->setWatched(false);
        QSignalSpy told(m_desk->chat.get(), &ChatController::notify);
        m_room = m_server->addRoom(QStringLiteral("Day sky"));
        m_server->lostPushes = 1;
        sayNumbers(1, 1);
        m_server->edit(m_room, 0, QStringLiteral("hi @Me"), {m_server->client.userId});
        m_server->lostPushes = 0;
        notice();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().first().toString(), m_room.toString());
        QTRY_COMPARE(known().mentionCount, 1);
    }

private:
    /// One that the room itself says.
    void line(const char *id, const QList<UserId> &about)
    {
        MessageDto said;
        said.messageId = MessageId::make();
        said.roomId = m_room;
        said.seq = said.change = ++m_lines;
        said.sender = m_other;
        said.messageType = MessageType::System;
        said.message = QLatin1String(id);
        said.mentions = about;
        said.createdAt = Timestamp::now();
        m_server->push(chat_events::kNewMessage, toJson(said));
    }
    /// As the server tells the person of the newest message.
    void notice()
    {
        m_server->push(chat_events::kNotification,
                       toJson(MentionPush{.roomId = m_room,
                                          .message = m_server->messages(m_room).constLast()}));
    }
    [[nodiscard]] RoomDto known() const { return *m_desk->chat->sync().room(m_room); }

    std::unique_ptr<Desk> m_desk;
    qint64 m_lines = 0;
};

QTEST_GUILESS_MAIN(TestChatCounts)
#include "tst_chat_counts.moc"
