// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_server.h"
#include "server/core/observability/metrics.h"
#include "server/core/realtime/gateway.h"
#include "server/core/realtime/session.h"

#include <QJsonObject>
#include <QStringList>
#include <QWebSocket>

#include <atomic>

namespace lectern::realtime::test {

inline const QString kWs = QStringLiteral("/ws");
inline const QString kSocketIo = QStringLiteral("/socket.io/?EIO=4&transport=websocket");

/// What a client says first of all, byte by byte.
[[nodiscard]] QByteArray opening(const QString &path);

/// `user-7` is the person with the number 7, `blocked` is blocked, anything else is no token. That
/// of number 100 is good for a second.
class NamedAuthenticator final : public http::Authenticator
{
public:
    Result<http::Principal> authenticate(const QByteArray &token) override;
    Result<Role> standing(const http::Principal &principal) override;

    std::atomic<int> blockedUser = 0; ///< from now on
    std::atomic<int> expiring = 100;  ///< whose tokens are good for a second
};

[[nodiscard]] UserId userNumber(int number);

struct CountingObserver final : SessionObserver
{
    void signedIn(SocketSession &) override { ++come; }
    void left(SocketSession &) override { ++gone; }
    void expelled(SocketSession &, const Uuid &) override { ++sentAway; }
    std::atomic<int> come = 0;
    std::atomic<int> gone = 0;
    std::atomic<int> sentAway = 0;
};

/// A gateway behind a real HTTP server, with the actions `echo`, `enter` (into `topic`; the answer
/// knows events up to `known`, comes `after` so many milliseconds, and may `fail`), `quit` (a
/// `topic`) and `crash`.
struct Server
{
    explicit Server(SocketLimits limits = {}, int threads = 2);
    ~Server();

    [[nodiscard]] QUrl url(const QString &path) const;
    void publish(const Uuid &topic, int from, int to);
    [[nodiscard]] double openSockets() const;

    NamedAuthenticator authenticator;
    CountingObserver observer;
    observability::Metrics metrics;
    ActionTable actions;
    Hub hub;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<http::HttpServer> http;
};

/// Asks with id 1 to enter; the answer comes after so many milliseconds.
[[nodiscard]] QString enterText(const Uuid &topic, int known = 0, int after = 0,
                                bool legacy = false);

/// A client that collects what it hears.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(const QUrl &url, const QByteArray &token = {});

    void send(const QString &text) { socket.sendTextMessage(text); }
    /// Waits for a text that starts so; gives and removes it.
    [[nodiscard]] QString hear(const QString &start, int timeoutMs = 5000);
    /// The code the server closed with, -1 when it does not.
    [[nodiscard]] int closed(int timeoutMs = 5000);
    [[nodiscard]] bool waitOpen();

    QWebSocket socket;
    QStringList heard;
};

} // namespace lectern::realtime::test
