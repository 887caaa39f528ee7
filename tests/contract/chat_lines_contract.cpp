// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/inspections.h"
#include "server/features/chat/node_messages.h"
#include "server/features/chat/rooms_service.h"
#include "tests/contract/chat_node.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_rows.h"

#include <QJsonDocument>
#include <QTest>

using namespace lectern;
using namespace lectern::chat;
using db::Session;
using realtime::test::userNumber;

namespace {

constexpr int kTimeoutMs = 20'000;
constexpr db::Statement kDelete{"test.delete", "UPDATE users SET deleted_at = ? WHERE id = ?"};

/// The other node, which says what it does as long as the nodes hear of each other.
struct SpeakingNode final : test::OtherNode
{
    SpeakingNode(db::Database &schoolsDatabase, test::FakeBus &toNode)
        : OtherNode(schoolsDatabase), bus(toNode)
    {
    }
    void publish(std::vector<RoomEvent> events) override
    {
        if (!bus.connected)
            return;
        for (const QByteArray &bytes : node_messages::write(events))
            QMetaObject::invokeMethod(
                &bus.context, [to = &bus, bytes] { to->says(bytes); }, Qt::QueuedConnection);
    }

    test::FakeBus &bus;
    RoomsService service{parts, access, views, courses};
    Inspections inspections{parts, access, views};
};

} // namespace

/// What a room says itself, heard on a node where it was not done.
class TestChatLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        Room room;
        room.id = m_room = RoomId::make();
        room.type = RoomType::Group;
        room.createdBy = userNumber(1);
        room.memberCount = 3;
        write([room](Session &session) {
            SqlRoomsStore rooms;
            const qint64 no = rooms.insert(session, room, {});
            for (const int number : {1, 2, 3, 4})
                test::insertUser(session, userNumber(number));
            for (const int number : {1, 2, 3})
                rooms.putMember(session, no,
                                {.userId = userNumber(number),
                                 .role = number == 1 ? RoomRole::Admin : RoomRole::Member,
                                 .joinedAt = Timestamp::now()});
        });
        m_node = std::make_unique<test::ChatNode>(**m_database);
        m_other = std::make_unique<SpeakingNode>(**m_database, m_node->bus);
    }
    void cleanup()
    {
        m_other.reset();
        m_node.reset();
        m_database.reset();
    }

    void eachLineIsOneChange_data()
    {
        QTest::addColumn<bool>("heard");
        QTest::newRow("heard of") << true;
        QTest::newRow("found after a gap") << false;
    }

    void eachLineIsOneChange()
    {
        QFETCH(bool, heard);
        const auto three = m_node->enter(3, m_room);
        m_node->bus.connected = heard;
        write([](Session &session) { session.run(kDelete, Timestamp::now(), userNumber(1)); });
        QVERIFY(lectern::await(m_other->upkeep.accountDeleted(userNumber(1))).ok());
        QVERIFY(lectern::await(m_other->upkeep.accountDeleted(userNumber(1))).ok()); // told twice
        QVERIFY(lectern::await(m_other->service.promote({userNumber(2)}, {m_room, userNumber(3)}))
                    .ok());
        const auto look = [room = m_room](Session &, Inspections::Look &at) -> Result<Unit> {
            at.room = room;
            return Unit{};
        };
        QVERIFY(lectern::await(m_other->inspections.read<Unit>({userNumber(4), Role::Admin}, look))
                    .ok());
        if (!heard) {
            m_node->bus.connected = true;
            m_node->bus.gap();
        }
        const QStringList lines{
            QStringLiteral("room.member_promoted"), QStringLiteral("room.member_left"),
            QStringLiteral("room.member_promoted"), QStringLiteral("room.inspected")};
        const QList<QList<UserId>> about{{userNumber(2)}, {userNumber(1)}, {userNumber(3)}, {}};
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString told =
                three->hear(QStringLiteral("{\"event\":\"new_message\""), kTimeoutMs);
            const auto line = fromJson<MessageDto>(
                QJsonDocument::fromJson(told.toUtf8())[QLatin1String("data")].toObject(),
                JsonDecoder::Unknown::Ignore);
            QVERIFY2(line.ok(), qPrintable(told));
            QCOMPARE(line->message, lines[i]);
            QCOMPARE(line->mentions, about[i]);
            QCOMPARE(line->seq, i + 1);
            QCOMPARE(line->change, i + 1);
        }
        QVERIFY(three->hear(QStringLiteral("{\"event\":\"new_message\""), 100).isEmpty());
    }

private:
    template<class F>
    void write(F function)
    {
        const Result<> written =
            lectern::await((*m_database)->write([function](Session &session) -> Result<> {
                function(session);
                return success();
            }));
        QVERIFY(written.ok());
    }

    std::unique_ptr<test::TestDatabase> m_database;
    RoomId m_room;
    std::unique_ptr<test::ChatNode> m_node;
    std::unique_ptr<SpeakingNode> m_other;
};

LECTERN_CONTRACT_MAIN(TestChatLines)
#include "chat_lines_contract.moc"
