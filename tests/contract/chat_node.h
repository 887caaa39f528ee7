// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/concurrency/await.h"
#include "server/features/chat/chat_module.h"
#include "tests/contract/other_node.h"
#include "tests/support/fake_bus.h"
#include "tests/unit/realtime/realtime_fixture.h"

namespace lectern::test {

/// One node of a school whose other node writes to the same database.
struct ChatNode
{
    explicit ChatNode(db::Database &schoolsDatabase)
        : database(schoolsDatabase)
        , chat(database, courses, courses, media, media, &bus)
        , gateway(realtime::GatewayParts{.hub = chat.hub(),
                                         .actions = chat.actions(),
                                         .authenticator = authenticator,
                                         .observer = chat.sessions(),
                                         .metrics = metrics})
    {
        http::HttpOptions options;
        options.threads = 1;
        options.rates.enabled = false;
        options.accessLog = false;
        http = std::make_unique<http::HttpServer>(options, std::vector<http::Route>{},
                                                  authenticator, metrics);
        http->serveWebSockets(gateway.service());
        if (!lectern::await(chat.start()).ok() || !http->start().ok())
            qFatal("the node did not start");
    }
    ~ChatNode()
    {
        end();
        database.finish();
    }
    void end()
    {
        bus.peer = nullptr;
        http.reset();
        chat.stop();
    }

    /// Somebody's socket, in that room.
    [[nodiscard]] std::unique_ptr<realtime::test::Client> enter(int number, const RoomId &room)
    {
        auto client = std::make_unique<realtime::test::Client>(
            QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(http->port())),
            QByteArray("user-" + QByteArray::number(number)));
        if (!client->waitOpen())
            qFatal("no socket");
        client->send(QStringLiteral("{\"event\":\"join\",\"data\":{\"roomId\":\"%1\"},\"id\":1}")
                         .arg(room.toString()));
        if (!client->hear(QStringLiteral("{\"ack\":1,\"data\""))
                 .contains(QStringLiteral("\"room\"")))
            qFatal("not in the room");
        return client;
    }

    db::Database &database;
    FakeBus bus;
    OneCourse courses;
    MemoryMedia media;
    chat::ChatModule chat;
    realtime::test::NamedAuthenticator authenticator;
    observability::Metrics metrics;
    realtime::Gateway gateway;
    std::unique_ptr<http::HttpServer> http;
};

} // namespace lectern::test
