// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is nobody's fault is no error, and what is over is not shown any more.
#include "client/core/toaster.h"
#include "shared/dto/profile.h"
#include "tests/client/chat/chat_bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;

class TestChatPlainly : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void namesOfGroupsLoseWhatNobodySees()
    {
        UserListReply people;
        people.users = {{kMira.userId, kMira.name, {}, {}, {}}};
        m_server->answer("GET", QStringLiteral("/api/user/search"), asObject(people));
        RoomDto group = roomOf(RoomType::Group, {}, RoomId::make());
        group.canModerate = true;
        m_server->answer("POST", QStringLiteral("/api/chat"), asObject(group));
        begin();
        give(group, {});
        RoomAdmin *admin = m_chat->admin();
        admin->people()->begin();
        QTRY_COMPARE(admin->people()->rowCount(), 1);
        admin->people()->toggle(kMira.userId.toString());
        const QString copied = QString::fromUtf8(" St\u200bars\u202e ");
        admin->start(copied);
        QTRY_COMPARE(m_chat->conversation()->roomId(), group.roomId);
        const QString name = QStringLiteral("name");
        QCOMPARE(lastBody("POST", QStringLiteral("/api/chat")).value(name).toString(),
                 QStringLiteral("Stars"));
        const QString path = QStringLiteral("/api/rooms/%1/settings").arg(group.roomId.toString());
        m_server->answer("PATCH", path, asObject(group));
        admin->save({{name, copied}});
        QTRY_COMPARE(lastBody("PATCH", path).value(name).toString(), QStringLiteral("Stars"));
    }

    void toReportTwiceIsNoError()
    {
        const MessageDto message = open();
        m_server->refuse("POST", QStringLiteral("/api/chat/message/report"), 409,
                         QStringLiteral("chat.already_reported"));
        Conversation *talk = m_chat->conversation();
        talk->report(message.messageId.toString(), QStringLiteral("rude"));
        QTRY_VERIFY(!talk->feedback()->notice().isEmpty());
        QVERIFY(!talk->feedback()->error().present);
    }

    void whoIsTakenOutWritesNoMore()
    {
        const MessageDto message = open();
        const Conversation *talk = m_chat->conversation();
        Q_EMIT m_chat->sync().typed(message.roomId, kMira, true);
        QVERIFY(!talk->typing().isEmpty());
        MessageDto line = said(message.roomId, 2, QStringLiteral("room.renamed"));
        line.messageType = MessageType::System;
        line.mentions = {kMira.userId};
        Q_EMIT m_chat->sync().messagesArrived(message.roomId, {line});
        QVERIFY(!talk->typing().isEmpty());
        line = said(message.roomId, 3, QStringLiteral("room.member_removed"));
        line.messageType = MessageType::System;
        line.mentions = {kMira.userId};
        Q_EMIT m_chat->sync().messagesArrived(message.roomId, {line});
        QVERIFY(talk->typing().isEmpty());
    }

    void whatWasOfferedGoesWithItsSubject()
    {
        Toaster toaster;
        bool done = false;
        QSignalSpy withdrawn(&toaster, &Toaster::withdrawn);
        toaster.offer(
            QStringLiteral("news"), QStringLiteral("Open"), [&] { done = true; },
            QStringLiteral("room"));
        toaster.withdraw(QStringLiteral("another"));
        QCOMPARE(withdrawn.size(), 0);
        toaster.withdraw(QStringLiteral("room"));
        QCOMPARE(withdrawn.size(), 1);
        toaster.act();
        QVERIFY(!done);
        // What came over it stays.
        toaster.offer(
            QStringLiteral("news"), QStringLiteral("Open"), [] {}, QStringLiteral("room"));
        toaster.say(QStringLiteral("done"));
        toaster.withdraw(QStringLiteral("room"));
        QCOMPARE(withdrawn.size(), 1);
    }

private:
    /// A room with a message of another's, open.
    MessageDto open()
    {
        const RoomId id = RoomId::make();
        const QList<MessageDto> talk{said(id, 1, QStringLiteral("hello"))};
        give(roomOf(RoomType::Group, talk, id), talk);
        begin();
        m_chat->openRoom(id.toString());
        [&] { QTRY_COMPARE(m_chat->conversation()->state(), ViewState::Content); }();
        return talk[0];
    }
};

QTEST_GUILESS_MAIN(TestChatPlainly)
#include "tst_chat_plainly.moc"
