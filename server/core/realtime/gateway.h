// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/error_renderer.h"
#include "server/core/http/principal.h"
#include "server/core/http/upgrade.h"
#include "server/core/realtime/actions.h"
#include "server/core/realtime/hub.h"
#include "server/core/realtime/people_limits.h"

#include <chrono>

namespace lectern::observability {
class LogSink;
class Metrics;
} // namespace lectern::observability

namespace prometheus {
class Counter;
class Gauge;
} // namespace prometheus

namespace lectern::realtime {

/// What a socket may do.
struct SocketLimits
{
    std::chrono::milliseconds signInWithin{10'000};
    std::chrono::milliseconds pingEvery{25'000};
    std::chrono::milliseconds silentAtMost{60'000}; ///< then it is taken for half-open and cut
    size_t topics = 1000;
    int runningEvents = 32; ///< more wait in the client's socket
    bool rated = true;      ///< whether the following hold
    int eventsPerSecond = 50;
    int burst = 400; ///< who has been away joins 150 rooms, some of them twice
    // Of all sockets of one person:
    int socketsOfOne = 50;
    int eventsOfOnePerSecond = 100;
    int burstOfOne = 1200;
    int runningOfOne = 256; ///< a small part of what may wait for the rooms
};

/// Hears who comes and goes. Called on I/O threads.
class SessionObserver
{
public:
    virtual ~SessionObserver() = default;
    virtual void signedIn(SocketSession &session) = 0;
    /// Of one that had signed in; it is still in its topics.
    virtual void left(SocketSession &session) = 0;
    /// Hub::expel took it out of a topic that it was admitted to.
    virtual void expelled(SocketSession &session, const Uuid &topic) = 0;
};

/// What the sockets of all threads share; has to outlive the HTTP server.
struct GatewayParts
{
    Hub &hub;
    const ActionTable &actions;
    http::Authenticator &authenticator;
    SessionObserver &observer;
    observability::Metrics &metrics;
    observability::LogSink *log = nullptr;
    http::Languages languages = {};
    SocketLimits limits = {};
};

/// WebSockets at /ws and Socket.IO's at /socket.io/, for HttpServer::serveWebSockets.
class Gateway
{
public:
    explicit Gateway(GatewayParts parts);

    [[nodiscard]] http::WebSocketService service();

    // For the threads.
    [[nodiscard]] const GatewayParts &parts() const { return m_parts; }
    [[nodiscard]] const http::ErrorRenderer &errors() const { return m_errors; }
    [[nodiscard]] PeopleLimits &people() { return m_people; }
    [[nodiscard]] SocketId nextId() { return m_nextId.fetch_add(1, std::memory_order_relaxed); }
    [[nodiscard]] prometheus::Gauge &sockets() { return m_sockets; }
    [[nodiscard]] prometheus::Counter &received() { return m_received; }
    [[nodiscard]] prometheus::Counter &delivered() { return m_delivered; }

private:
    GatewayParts m_parts;
    http::ErrorRenderer m_errors;
    PeopleLimits m_people;
    std::atomic<SocketId> m_nextId{1};
    prometheus::Gauge &m_sockets;
    prometheus::Counter &m_received;
    prometheus::Counter &m_delivered;
};

} // namespace lectern::realtime
