// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A message that the server breaks down over every time holds nobody up for ever; a server that is
// away is waited for.
#include "tests/client/chat/desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;

class TestChatFaults : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void theOthersGoOnInOrder()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        m_server->breaksOver = QStringLiteral("poison");
        Outbox &outbox = desk.chat->sync().outbox();
        outbox.setFaultLimits(5, 200ms);
        QSignalSpy refused(&outbox, &Outbox::refused);
        const auto before = m_server->events().count("send-message");
        QElapsedTimer since;
        since.start();
        write(desk, {"one", "poison", "two", "three"});
        QTRY_COMPARE(
            textsOf(m_server->messages(m_room)),
            (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
        QVERIFY(since.elapsed() >= 200);
        QVERIFY(m_server->events().count("send-message") - before >= 3 + 5);
        QCOMPARE(refused.size(), 1);
        const QList<OutboxEntry> left = outbox.waitingIn(m_room);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0].request.message, QStringLiteral("poison"));
        QVERIFY(!left[0].failure.isEmpty());
        QCOMPARE(desk.chat->sync().cache()->outbox()[0].failure, left[0].failure);
        QCOMPARE(desk.chat->unsent()->waiting(), 0);
        // It can be tried again, as often as before; and one day it goes.
        const auto then = m_server->events().count("send-message");
        outbox.retry(*left[0].request.clientId);
        QTRY_COMPARE(refused.size(), 2);
        QVERIFY(m_server->events().count("send-message") - then >= 5);
        m_server->breaksOver.clear();
        outbox.retry(*left[0].request.clientId);
        QTRY_COMPARE(m_server->messages(m_room).size(), 4);
    }

    void aFewFaultsInARowArePatientlyBorne()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        m_server->breaksOver = QStringLiteral("poison");
        Outbox &outbox = desk.chat->sync().outbox();
        outbox.setFaultLimits(2, 1h); // often enough, but not for long
        write(desk, {"poison"});
        QTRY_VERIFY(m_server->events().count("send-message") >= 6);
        QVERIFY(outbox.waitingIn(m_room)[0].failure.isEmpty());
        m_server->breaksOver.clear();
        QTRY_COMPARE(m_server->messages(m_room).size(), 1);
    }

    void aServerThatIsAwayIsWaitedFor_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {429, 502, 503, 504, 507})
            QTest::addRow("%d", status) << status;
    }
    void aServerThatIsAwayIsWaitedFor()
    {
        QFETCH(const int, status);
        Desk desk(*m_server, m_folder->path());
        open(desk);
        m_server->breaksOver = QStringLiteral("early");
        m_server->breaksWith = status;
        Outbox &outbox = desk.chat->sync().outbox();
        outbox.setFaultLimits(1, 0ms);
        write(desk, {"early", "late"});
        QTRY_VERIFY(m_server->events().count("send-message") >= 4);
        QVERIFY(outbox.waitingIn(m_room)[0].failure.isEmpty());
        QVERIFY(m_server->messages(m_room).isEmpty());
        m_server->breaksOver.clear();
        QTRY_COMPARE(textsOf(m_server->messages(m_room)),
                     (QStringList{QStringLiteral("early"), QStringLiteral("late")}));
    }

    void noConnectionIsNoFault()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        Outbox &outbox = desk.chat->sync().outbox();
        outbox.setFaultLimits(1, 0ms);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        write(desk, {"early", "late"});
        QTest::qWait(150); // several tries
        QVERIFY(outbox.waitingIn(m_room)[0].failure.isEmpty());
        m_server->comeBack();
        QTRY_COMPARE(textsOf(m_server->messages(m_room)),
                     (QStringList{QStringLiteral("early"), QStringLiteral("late")}));
    }

    void changesOfMessagesHoldNobodyUpEither()
    {
        const MessageDto one = m_server->post(m_room, m_server->client, QStringLiteral("one"));
        const MessageDto two = m_server->post(m_room, m_server->client, QStringLiteral("two"));
        Desk desk(*m_server, m_folder->path());
        open(desk);
        m_server->breaksOver = QStringLiteral("poison");
        ChangeOutbox &changes = desk.chat->sync().changes();
        changes.setFaultLimits(5, 200ms);
        QSignalSpy refused(&changes, &ChangeOutbox::refused);
        const auto edit = [&](const MessageDto &message, const char *text) {
            MessageChange change;
            change.kind = ChangeKind::Edit;
            change.roomId = m_room;
            change.messageId = message.messageId;
            change.text = QString::fromLatin1(text);
            changes.add(change);
        };
        edit(one, "poison");
        edit(two, "two!");
        QTRY_COMPARE(textsOf(m_server->messages(m_room)),
                     (QStringList{QStringLiteral("one"), QStringLiteral("two!")}));
        QCOMPARE(refused.size(), 1);
        QVERIFY(m_server->events().count("edit-message") >= 6);
        QVERIFY(!changes.pendingIn(m_room).value(one.messageId).failure.isEmpty());
        m_server->breaksOver.clear();
        changes.retry(one.messageId);
        QTRY_COMPARE(m_server->messages(m_room)[0].message, QStringLiteral("poison"));
    }

private:
    void write(Desk &desk, const QList<const char *> &texts) const
    {
        for (const char *text : texts) {
            SendMessageRequest request;
            request.roomId = m_room;
            request.message = QString::fromLatin1(text);
            QVERIFY(desk.chat->sync().outbox().add(request));
        }
    }
};

QTEST_GUILESS_MAIN(TestChatFaults)
#include "tst_chat_faults.moc"
