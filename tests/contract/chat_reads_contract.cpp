// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/chat/read_places.h"
#include "server/features/chat/sql_rooms_store.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_rows.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace lectern;
using namespace lectern::chat;
using db::Session;

namespace {

/// Counts how often, and sees where, a room is gone through.
class WatchedRooms final : public SqlRoomsStore
{
public:
    QList<ReadPlace> readPlaces(Session &session, qint64 roomNo) override
    {
        ++looks;
        inSocketsThread = QThread::currentThread() == socketsThread;
        return SqlRoomsStore::readPlaces(session, roomNo);
    }

    QThread *socketsThread = QThread::currentThread();
    std::atomic<int> looks = 0;
    std::atomic<bool> inSocketsThread = false;
};

} // namespace

class TestChatReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        m_rooms = std::make_unique<WatchedRooms>();
        m_reads = std::make_unique<ReadPlaces>(**m_database, *m_rooms);
        m_users.clear();
        m_room = {};
        m_room.id = RoomId::make();
    }
    void cleanup()
    {
        m_reads.reset();
        m_database.reset();
    }

    void manyAskAtOnceAndOneLooks()
    {
        // Each has read up to another message.
        fill(1000, [](int i) { return ReadPlace{{}, 0, i + 1}; });
        std::vector<QCoro::Task<Result<QList<ReadCountDto>>>> tasks;
        for (const UserId &user : std::as_const(m_users))
            tasks.push_back(m_reads->counts(m_room.no, 1000, user));
        for (size_t i = 0; i < tasks.size(); ++i) {
            const auto counts = lectern::await(std::move(tasks[i]));
            QVERIFY(counts.ok());
            QCOMPARE(counts->size(), 999); // without the one who asks
            QCOMPARE(counts->constFirst().seq, i == 999 ? 999 : 1000);
            const bool mine =
                std::any_of(counts->cbegin(), counts->cend(),
                            [&](const ReadCountDto &one) { return one.seq == qint64(i) + 1; });
            QVERIFY(!mine);
        }
        QCOMPARE(m_rooms->looks, 1);
        QVERIFY(!m_rooms->inSocketsThread);
        // It is good for a while only.
        write([this](Session &session) {
            Member member = *m_rooms->member(session, m_room.no, m_users[0]);
            member.lastReadSeq = 1000;
            m_rooms->putMember(session, m_room.no, member);
        });
        QTRY_COMPARE_WITH_TIMEOUT(readersOf(1000), 2, 20'000);
    }

    void whoeverCameLaterCountsFromThereOn()
    {
        const QList<ReadPlace> people{{{}, 0, 5},   {{}, 0, 10}, {{}, 10, 12},
                                      {{}, 10, 10}, {{}, 4, 5},  {{}, 0, 0}};
        fill(int(people.size()), [&](int i) { return people[i]; });
        const auto expected = [&](qint64 seq, int but) {
            int count = 0;
            for (int i = 0; i < people.size(); ++i)
                count += i != but && people[i].after < seq && seq <= people[i].upTo ? 1 : 0;
            return count;
        };
        for (int asks = 0; asks < people.size(); ++asks) {
            for (qint64 seq = 1; seq <= 13; ++seq)
                QCOMPARE(readersOf(seq, asks), expected(seq, asks));
        }
        QCOMPARE(readersOf(11), 1);
        QCOMPARE(readersOf(10), 1);
    }

    void whatIsFurtherBackIsInTheLastPlace()
    {
        const int people = int(ReadPlaces::kMost) + 500;
        fill(people, [](int i) { return ReadPlace{{}, 0, i + 1}; });
        const auto counts = lectern::await(m_reads->counts(m_room.no, people, UserId()));
        QVERIFY(counts.ok());
        QCOMPARE(counts->size(), ReadPlaces::kMost);
        QCOMPARE(counts->constLast().count, 501);
        QCOMPARE(readersOf(1), people);
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
    void fill(int count, const std::function<ReadPlace(int)> &place)
    {
        for (int i = 0; i < count; ++i)
            m_users.append(UserId::make());
        write([this, count, place](Session &session) {
            test::insertUser(session, m_users[0]);
            m_room.createdBy = m_users[0];
            m_room.no = m_rooms->insert(session, m_room, {});
            for (int i = 0; i < count; ++i) {
                if (i > 0)
                    test::insertUser(session, m_users[i]);
                m_rooms->putMember(session, m_room.no,
                                   {.userId = m_users[i],
                                    .lastReadSeq = place(i).upTo,
                                    .enteredSeq = place(i).after});
            }
        });
    }
    /// As a client counts; `but` asks.
    int readersOf(qint64 seq, int but = -1)
    {
        const auto counts = lectern::await(
            m_reads->counts(m_room.no, int(m_users.size()), but < 0 ? UserId() : m_users[but]));
        int sum = 0;
        for (const ReadCountDto &one : *counts)
            sum += one.seq >= seq ? one.count : 0;
        return sum;
    }

    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<WatchedRooms> m_rooms;
    std::unique_ptr<ReadPlaces> m_reads;
    Room m_room;
    QList<UserId> m_users;
};

LECTERN_CONTRACT_MAIN(TestChatReads)
#include "chat_reads_contract.moc"
