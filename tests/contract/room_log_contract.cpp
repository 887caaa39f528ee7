// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/db/db_error.h"
#include "server/features/chat/room_log.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "tests/support/contract_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <mutex>
#include <thread>

using namespace lectern;
using namespace lectern::chat;
using db::Session;

namespace {

/// Keeps what it is told, in order.
class Listener final : public RoomFeed
{
public:
    void publish(std::vector<RoomEvent> events) override
    {
        const std::scoped_lock lock(m_mutex);
        for (RoomEvent &event : events)
            told.push_back(std::move(event));
    }
    void expel(const RoomId &room, const UserId &user, qint64 change) override
    {
        const std::scoped_lock lock(m_mutex);
        told.push_back({user.uuid(), "expelled", room.uuid().toBytes()});
        told.back().order = change;
    }

    std::vector<RoomEvent> told;

private:
    std::mutex m_mutex;
};

using Sent = Result<Committed<qint64>>;

} // namespace

class TestRoomLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        m_feed = std::make_unique<Listener>();
        m_rooms.clear();
        for (int i = 0; i < 3; ++i) {
            Room room;
            room.id = RoomId::make();
            room.createdBy = m_me;
            const Result<qint64> no = lectern::await(
                (*m_database)->write([this, room](Session &session) -> Result<qint64> {
                    return m_store.insert(session, room, {});
                }));
            QVERIFY(no.ok() && *no > 0);
            m_rooms.append(room.id);
        }
        m_log = std::make_unique<RoomLog>(**m_database, m_store, *m_feed);
    }
    void cleanup()
    {
        m_log.reset();
        m_database.reset();
    }

    void everyRoomIsInOrder();
    void aFailureLeavesTheOthers();
    void aThrowLeavesTheOthers();
    void theSameClientIdOnce();
    void acknowledgedIsOnDisk();
    void expulsionComesAfterWhatWasSaid();
    void unknownRoomsAndFullQueues();
    void whatIsQueuedIsFinishedOnDemand();

private:
    /// One message: checked, numbered, stored, told.
    QCoro::Task<Sent> send(RoomId room, QString text, std::optional<Uuid> clientId = {},
                           UserId sender = {})
    {
        return m_log->submit(
            room,
            [this, text, clientId, sender](Session &session,
                                           RoomState &state) -> Result<RoomChange<qint64>> {
                if (text.isEmpty())
                    return Error::conflict("test.empty");
                Message message;
                message.senderId = sender;
                message.clientId = clientId;
                message.text = text;
                message.createdAt = Timestamp::now();
                const Timestamp before = state.room().lastMessageAt;
                message.seq = state.nextSeq(message.createdAt);
                message.change = state.nextChange();
                if (text == QLatin1String("throw"))
                    throw db::DbException(db::DbErrorKind::Constraint, "1", QStringLiteral("x"));
                if (!m_messages.insert(session, state.room().no, message)) {
                    state.takeBack(before);
                    return RoomChange<qint64>{
                        m_messages.byClientId(session, sender, *clientId)->message.seq};
                }
                MessageDto dto;
                dto.seq = message.seq;
                dto.message = text;
                return RoomChange<qint64>{
                    message.seq, {{state.room().id.uuid(), "new-message", dto, "", {}}}, {}};
            });
    }
    QList<Message> stored(const RoomId &room)
    {
        return *lectern::await(
            (*m_database)->read([this, room](Session &session) -> Result<QList<Message>> {
                return m_messages.after(session, m_store.room(session, room)->no, 0, 100'000);
            }));
    }
    Room read(const RoomId &room)
    {
        return *lectern::await((*m_database)->read([this, room](Session &session) -> Result<Room> {
            return *m_store.room(session, room);
        }));
    }

    std::unique_ptr<test::TestDatabase> m_database;
    SqlRoomsStore m_store;
    SqlMessagesStore m_messages;
    std::unique_ptr<Listener> m_feed;
    std::unique_ptr<RoomLog> m_log;
    QList<RoomId> m_rooms;
    const UserId m_me = UserId::make();
};

void TestRoomLog::everyRoomIsInOrder()
{
    constexpr int kThreads = 8;
    constexpr int kMessages = 150;
    std::atomic<int> wrong{0};
    std::vector<std::thread> threads;
    for (int number = 0; number < kThreads; ++number) {
        threads.emplace_back([&, number] {
            QEventLoop loop; // this thread's dispatcher
            qint64 last[3] = {0, 0, 0};
            for (int i = 0; i < kMessages; ++i) {
                const int room = (i + number) % 3;
                const Sent sent =
                    lectern::await(send(m_rooms[room], QStringLiteral("%1/%2").arg(number).arg(i)));
                if (!sent || sent->value <= last[room])
                    ++wrong;
                else
                    last[room] = sent->value;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
    qint64 all = 0;
    for (const RoomId &room : std::as_const(m_rooms)) {
        const QList<Message> messages = stored(room);
        QHash<QString, int> latest;
        for (qsizetype i = 0; i < messages.size(); ++i) {
            QCOMPARE(messages[i].seq, i + 1);
            const QStringList parts = messages[i].text.split(QLatin1Char('/'));
            QVERIFY(parts[1].toInt() >= latest.value(parts[0], -1));
            latest[parts[0]] = parts[1].toInt();
        }
        all += messages.size();
        QCOMPARE(read(room).lastSeq, messages.size());
        QCOMPARE(read(room).lastChange, messages.size());
        qint64 told = 0;
        for (const RoomEvent &event : m_feed->told) {
            if (event.topic != room.uuid())
                continue;
            const auto json = QJsonDocument::fromJson(event.data).object();
            QCOMPARE(json.value(QLatin1String("seq")).toInteger(), ++told);
        }
        QCOMPARE(told, messages.size());
    }
    QCOMPARE(all, kThreads * kMessages);
}

void TestRoomLog::aFailureLeavesTheOthers()
{
    QCoro::Task<Sent> first = send(m_rooms[0], QStringLiteral("one"));
    QCoro::Task<Sent> failing = send(m_rooms[0], QString());
    QCoro::Task<Sent> second = send(m_rooms[0], QStringLiteral("two"));
    QVERIFY(lectern::await(std::move(first)).ok());
    QCOMPARE(lectern::await(std::move(failing)).error().id, QByteArray("test.empty"));
    QCOMPARE(lectern::await(std::move(second))->value, 2);
    QCOMPARE(stored(m_rooms[0]).size(), 2);
}

void TestRoomLog::aThrowLeavesTheOthers()
{
    QCoro::Task<Sent> first = send(m_rooms[0], QStringLiteral("one"));
    QCoro::Task<Sent> second = send(m_rooms[1], QStringLiteral("two"));
    QCoro::Task<Sent> failing = send(m_rooms[0], QStringLiteral("throw"));
    QCoro::Task<Sent> third = send(m_rooms[0], QStringLiteral("three"));
    QCOMPARE(lectern::await(std::move(first))->value, 1);
    QVERIFY(lectern::await(std::move(second)).ok());
    QVERIFY(!lectern::await(std::move(failing)).ok());
    QCOMPARE(lectern::await(std::move(third))->value, 2);
    QCOMPARE(stored(m_rooms[0]).size(), 2);
    QCOMPARE(m_feed->told.size(), 3);
}

void TestRoomLog::theSameClientIdOnce()
{
    const Uuid clientId = Uuid::v7();
    std::vector<QCoro::Task<Sent>> tasks;
    for (int i = 0; i < 5; ++i)
        tasks.push_back(send(m_rooms[0], QStringLiteral("same"), clientId, m_me));
    tasks.push_back(send(m_rooms[0], QStringLiteral("next"), Uuid::v7(), m_me));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(lectern::await(std::move(tasks[size_t(i)]))->value, 1);
    QCOMPARE(lectern::await(std::move(tasks[5]))->value, 2);
    QCOMPARE(lectern::await(send(m_rooms[0], QStringLiteral("same"), clientId, m_me))->value, 1);
    QCOMPARE(stored(m_rooms[0]).size(), 2);
    QCOMPARE(m_feed->told.size(), 2);
    QCOMPARE(read(m_rooms[0]).lastChange, 2);
}

void TestRoomLog::acknowledgedIsOnDisk()
{
    // Another connection sees only what is committed.
    auto other = db::openDatabase(m_database->options());
    QVERIFY(other.ok());
    for (int i = 1; i <= 20; ++i) {
        QVERIFY(lectern::await(send(m_rooms[0], QString::number(i))).ok());
        const auto seen = lectern::await((*other)->read([this](Session &session) -> Result<qint64> {
            return m_store.room(session, m_rooms[0])->lastSeq;
        }));
        QCOMPARE(*seen, i);
        QCOMPARE(m_feed->told.size(), size_t(i));
    }
}

void TestRoomLog::expulsionComesAfterWhatWasSaid()
{
    QCoro::Task<Sent> sent = send(m_rooms[0], QStringLiteral("farewell"));
    auto expelled =
        m_log->submit(m_rooms[0], [this](Session &, RoomState &) -> Result<RoomChange<Unit>> {
            return RoomChange<Unit>{{}, {}, {m_me}};
        });
    QCoro::Task<Sent> later = send(m_rooms[0], QStringLiteral("later"));
    QVERIFY(lectern::await(std::move(sent)).ok());
    QVERIFY(lectern::await(std::move(expelled)).ok());
    QVERIFY(lectern::await(std::move(later)).ok());
    QCOMPARE(m_feed->told.size(), 3);
    QCOMPARE(QByteArray(m_feed->told[1].name), QByteArray("expelled"));
}

void TestRoomLog::whatIsQueuedIsFinishedOnDemand()
{
    std::vector<QCoro::Task<Sent>> tasks;
    for (int i = 0; i < 100; ++i)
        tasks.push_back(send(m_rooms[i % 3], QString::number(i)));
    m_log->finish();
    QCOMPARE(m_feed->told.size(), 100);
    for (QCoro::Task<Sent> &task : tasks)
        QVERIFY(lectern::await(std::move(task)).ok());
    QCOMPARE(lectern::await(send(m_rooms[0], QStringLiteral("late"))).error().id,
             QByteArray("chat.busy"));
    m_log->finish();
}

void TestRoomLog::unknownRoomsAndFullQueues()
{
    QCOMPARE(lectern::await(send(RoomId::make(), QStringLiteral("x"))).error().id,
             QByteArray("chat.room_not_found"));
    RoomLog::Options options;
    options.maxQueued = 3;
    m_log.reset();
    m_log = std::make_unique<RoomLog>(**m_database, m_store, *m_feed, options);
    std::vector<QCoro::Task<Sent>> tasks;
    for (int i = 0; i < 500; ++i)
        tasks.push_back(send(m_rooms[1], QString::number(i)));
    int busy = 0;
    for (QCoro::Task<Sent> &task : tasks) {
        const Sent sent = lectern::await(std::move(task));
        if (!sent) {
            QCOMPARE(sent.error().id, QByteArray("chat.busy"));
            QCOMPARE(sent.error().retryAfterSeconds, 1);
            ++busy;
        }
    }
    QVERIFY(busy > 0);
    QCOMPARE(stored(m_rooms[1]).size(), 500 - busy);
}

LECTERN_CONTRACT_MAIN(TestRoomLog)
#include "room_log_contract.moc"
