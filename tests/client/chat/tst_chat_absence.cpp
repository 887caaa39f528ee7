// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of what was said while one was away.
#include "tests/client/chat/desk.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace lectern;

class TestChatAbsence : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void theFirstMessageThatWasMissedIsTold_data()
    {
        QTest::addColumn<bool>("added");
        QTest::newRow("of a room that was empty") << false;
        QTest::newRow("of a room that is new") << true;
    }
    void theFirstMessageThatWasMissedIsTold()
    {
        QFETCH(const bool, added);
        Desk desk(*m_server, m_folder->path());
        QSignalSpy told(desk.chat.get(), &ChatController::notify);
        QTRY_VERIFY(desk.chat->sync().isCurrent(m_room));
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        const RoomId room = added ? m_server->addRoom(QStringLiteral("Fresh")) : m_room;
        for (const char *text : {"before", "hello"})
            m_server->post(room, m_other, QString::fromLatin1(text));
        m_server->dto(room).lastReadSeq = 1;
        m_server->comeBack();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told[0][2].toString().contains(QLatin1String("hello")));
        QTRY_VERIFY(desk.chat->sync().isCurrent(room));
        QCOMPARE(told.size(), 1);
    }

    void nothingIsToldOfWhatWasThereBefore()
    {
        for (int i = 0; i < 12; ++i) // more than are joined at once
            m_server->post(m_server->addRoom(QString::number(i)), m_other, QStringLiteral("old"));
        for (const char *text : {"one", "two", "three"})
            m_server->post(m_room, m_other, QString::fromLatin1(text));
        Desk desk(*m_server, m_folder->path());
        QSignalSpy told(&desk.chat->sync(), &ChatSync::messageFromOthers);
        const auto current = [&desk] {
            const auto &rooms = desk.chat->sync().rooms();
            return rooms.size() == 13 &&
                   std::all_of(rooms.keyBegin(), rooms.keyEnd(), [&desk](const RoomId &room) {
                       return desk.chat->sync().isCurrent(room);
                   });
        };
        QTRY_VERIFY(current());
        QCOMPARE(told.size(), 0);
        // Nor where the server has an older copy of its data, which is taken over.
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        m_server->forgetLast(m_room);
        m_server->comeBack();
        QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).to, 2);
        QTRY_VERIFY(current());
        QCOMPARE(told.size(), 0);
        // What is said from then on is told again.
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        m_server->post(m_room, m_other, QStringLiteral("new"));
        m_server->comeBack();
        QTRY_COMPARE(told.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestChatAbsence)
#include "tst_chat_absence.moc"
