// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/chat_node.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_rows.h"

#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::chat;
using db::Session;
using realtime::test::userNumber;

namespace {

constexpr int kTimeoutMs = 20'000;

} // namespace

/// Who is told of whom on two nodes.
class TestChatComings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        Room room;
        room.id = m_room = RoomId::make();
        room.createdBy = userNumber(1);
        room.memberCount = 2;
        const Result<> written =
            lectern::await((*m_database)->write([room](Session &session) -> Result<> {
                SqlRoomsStore rooms;
                const qint64 no = rooms.insert(session, room, {});
                for (const int number : {1, 2}) {
                    test::insertUser(session, userNumber(number));
                    rooms.putMember(session, no, {.userId = userNumber(number)});
                }
                return success();
            }));
        QVERIFY(written.ok());
        m_node = std::make_unique<test::ChatNode>(**m_database);
        m_other = std::make_unique<test::ChatNode>(**m_database);
        m_node->bus.peer = &m_other->bus;
        m_other->bus.peer = &m_node->bus;
    }
    void cleanup()
    {
        m_node->end();
        m_other->end();
        m_other.reset();
        m_node.reset();
        m_database.reset();
    }

    void whoComesAndGoesIsToldOfOnceOnEachNode()
    {
        const auto two = m_node->enter(2, m_room);
        auto one = m_other->enter(1, m_room);
        QTRY_COMPARE_WITH_TIMEOUT(told(*two, "user-joined"), 1, kTimeoutMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_other->bus.shown.load(), 1, kTimeoutMs);
        QTest::qWait(1000); // those who join nothing are told of by then
        QCOMPARE(told(*two, "user-joined"), 1);
        one.reset();
        QTRY_COMPARE_WITH_TIMEOUT(told(*two, "user-left"), 1, kTimeoutMs);
        QTest::qWait(300);
        QCOMPARE(told(*two, "user-left"), 1);
        // Whoever leaves the room and keeps the socket: the room hears of both ends.
        one = m_other->enter(1, m_room);
        QTRY_COMPARE_WITH_TIMEOUT(m_other->bus.shown.load(), 3, kTimeoutMs);
        one->send(QStringLiteral("{\"event\":\"leave\",\"data\":{\"roomId\":\"%1\"}}")
                      .arg(m_room.toString()));
        QTRY_COMPARE_WITH_TIMEOUT(told(*two, "user-left"), 2, kTimeoutMs);
        one.reset();
        QTRY_COMPARE_WITH_TIMEOUT(told(*two, "user-left"), 3, kTimeoutMs);
    }

    void whoIsSeenIsShownWhenNodesAreForgottenAndKnownAgain()
    {
        const realtime::BoardEntries board{{userNumber(1).uuid(), "v"}};
        const auto two = m_node->enter(2, m_room);
        const auto known = [this, &board] {
            m_node->bus.board->boardRead(m_other->bus.node, board);
        };
        known();
        QTRY_COMPARE_WITH_TIMEOUT(isShown(*two), std::optional(true), kTimeoutMs);
        m_node->bus.board->nodesUnknown();
        QTRY_COMPARE_WITH_TIMEOUT(isShown(*two), std::optional(false), kTimeoutMs);
        known();
        QTRY_COMPARE_WITH_TIMEOUT(isShown(*two), std::optional(true), kTimeoutMs);
        // The same once more changes nothing.
        two->heard.clear();
        known();
        QTest::qWait(2500);
        QCOMPARE(isShown(*two), std::nullopt);
    }

private:
    /// How often the first person was told of.
    static int told(const realtime::test::Client &client, const char *event)
    {
        return int(
            std::count_if(client.heard.begin(), client.heard.end(), [event](const QString &heard) {
                return heard.startsWith(QStringLiteral("{\"event\":\"") + QLatin1String(event)) &&
                       heard.contains(userNumber(1).toString());
            }));
    }
    /// Whether he or she is among those who are online, as was told last.
    static std::optional<bool> isShown(const realtime::test::Client &client)
    {
        std::optional<bool> shown;
        for (const QString &heard : client.heard) {
            if (heard.startsWith(QStringLiteral("{\"event\":\"online-users\"")))
                shown = heard.contains(userNumber(1).toString());
        }
        return shown;
    }

    std::unique_ptr<test::TestDatabase> m_database;
    RoomId m_room;
    std::unique_ptr<test::ChatNode> m_node, m_other;
};

LECTERN_CONTRACT_MAIN(TestChatComings)
#include "chat_comings_contract.moc"
