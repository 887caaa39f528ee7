// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Durable messages a second through the log of rooms, without sockets:
// `room_messages [senders] [rooms] [seconds] [sqlite|postgres]`. Prints one line.
#include "server/core/concurrency/await.h"
#include "server/features/chat/room_log.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "tests/support/school_rows.h"
#include "tests/support/test_database.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace lectern;
using namespace lectern::chat;

namespace {

class Counter final : public RoomFeed
{
public:
    void publish(std::vector<RoomEvent> events) override { told += qint64(events.size()); }
    void expel(const RoomId &, const UserId &, qint64) override {}
    qint64 told = 0;
};

struct Load
{
    RoomLog &log;
    SqlMessagesStore &messages;
    QElapsedTimer timer = {};
    qint64 endMs = 0;
    qint64 sent = 0;
    qint64 failed = 0;
    int running = 0;
};

/// What a member's message costs: permission, the row, what was read.
QCoro::Task<Result<Committed<MessageDto>>> send(Load &load, RoomId room, UserId me)
{
    MessageDto dto;
    dto.sender = {me, QStringLiteral("Ada Lovelace"), std::nullopt};
    dto.message = QStringLiteral("Does anybody know why the second example gives another result?");
    dto.clientId = Uuid::v7();
    return load.log.submit(
        room,
        [&load, me, dto](db::Session &session,
                         RoomState &state) mutable -> Result<RoomChange<MessageDto>> {
            const Member *member = state.member(session, me);
            if (!member || !member->isIn())
                return Error::notFound("chat.room_not_found");
            Message message;
            message.senderId = me;
            message.clientId = dto.clientId;
            message.text = dto.message;
            message.createdAt = Timestamp::now();
            message.seq = state.nextSeq(message.createdAt);
            message.change = state.nextChange();
            if (!load.messages.insert(session, state.room().no, message))
                return Error::conflict("test.twice");
            state.setRead(me, message.seq, message.createdAt);
            dto.messageId = messageId({state.room().no, message.seq}, message.createdAt);
            dto.roomId = state.room().id;
            dto.seq = message.seq;
            dto.change = message.change;
            dto.createdAt = message.createdAt;
            return RoomChange<MessageDto>{
                dto, {{state.room().id.uuid(), "new-message", dto, "new_message", {}}}, {}};
        });
}

QCoro::Task<> sender(Load &load, RoomId room, UserId me)
{
    while (load.timer.elapsed() < load.endMs) {
        const auto sent = co_await send(load, room, me);
        ++(sent ? load.sent : load.failed);
    }
    --load.running;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int senders = arguments.value(1, QStringLiteral("1000")).toInt();
    const int roomCount = arguments.value(2, QStringLiteral("200")).toInt();
    const int seconds = arguments.value(3, QStringLiteral("5")).toInt();
    const bool postgres = arguments.value(4) == QLatin1String("postgres");

    test::TestDatabase database(postgres ? db::Dialect::Postgres : db::Dialect::Sqlite);
    SqlRoomsStore rooms;
    SqlMessagesStore messages;
    QList<RoomId> ids;
    QList<UserId> people;
    const Result<> filled = lectern::await(database->write([&](db::Session &session) -> Result<> {
        for (int i = 0; i < senders; ++i) {
            people.append(UserId::make());
            test::insertUser(session, people.last());
        }
        for (int i = 0; i < roomCount; ++i) {
            Room room;
            room.id = RoomId::make();
            room.createdBy = people.first();
            const qint64 no = rooms.insert(session, room, {});
            ids.append(room.id);
            for (int member = i; member < senders; member += roomCount)
                rooms.putMember(session, no, {.userId = people[member], .joinedAt = {1}});
        }
        return success();
    }));
    if (!filled)
        qFatal("%s", qPrintable(filled.error().detail));

    Counter feed;
    RoomLog log(*database, rooms, feed);
    Load load{log, messages};
    load.endMs = seconds * 1000LL;
    load.running = senders;
    const qint64 commits = database->stats().commits;
    load.timer.start();
    for (int i = 0; i < senders; ++i)
        sender(load, ids[i % roomCount], people[i]);
    while (load.running > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double took = double(load.timer.elapsed()) / 1000;
    std::printf("%d senders, %d rooms, %s: %.0f durable messages/s, %.0f commits/s, %lld failed\n",
                senders, roomCount, postgres ? "postgres" : "sqlite", double(load.sent) / took,
                double(database->stats().commits - commits) / took,
                static_cast<long long>(load.failed));
    return load.failed == 0 ? 0 : 1;
}
