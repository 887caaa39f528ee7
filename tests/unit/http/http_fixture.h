// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_server.h"
#include "server/core/observability/metrics.h"

#include <QCoroTask>
#include <QTcpSocket>

/// A running server with a few operations of its own, and a client that says exactly what it is
/// told to say.
namespace lectern::http::test {

/// Tokens: `student`, `instructor`, `admin`, `client`, `blocked`, `expired`; others are invalid.
class FixedAuthenticator final : public Authenticator
{
public:
    Result<Principal> authenticate(const QByteArray &token) override;
};

/// One reply as it came over the wire.
struct Reply
{
    int status = 0;
    QByteArray head;
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QJsonObject json() const;
    /// `error.id` of the envelope.
    [[nodiscard]] QByteArray errorId() const;
};

class Client
{
public:
    explicit Client(quint16 port);

    void send(const QByteArray &bytes);
    /// The next reply; status 0 when none comes within `timeoutMs`.
    Reply reply(bool headOnly = false, int timeoutMs = 5000);
    /// Whether the server closes the connection within `timeoutMs`.
    bool isClosed(int timeoutMs = 5000);
    QTcpSocket &socket() { return m_socket; }

private:
    bool waitFor(const std::function<bool()> &done, int timeoutMs);

    QTcpSocket m_socket;
    QByteArray m_in;
};

/// What the test operations have seen.
struct Seen
{
    std::atomic<int> slow = 0;
    std::atomic<int> echoed = 0;
};

[[nodiscard]] std::vector<Route> testRoutes(std::shared_ptr<Seen> seen);

/// A server with the test operations; rate limits are off unless the options say otherwise.
struct Server
{
    explicit Server(HttpOptions options = quiet());
    static HttpOptions quiet();

    [[nodiscard]] Reply ask(const QByteArray &request, bool headOnly = false);

    FixedAuthenticator authenticator;
    observability::Metrics metrics;
    std::shared_ptr<Seen> seen = std::make_shared<Seen>();
    std::unique_ptr<HttpServer> http;
};

/// `GET /path HTTP/1.1` with a Host and these further lines (each with its line end).
[[nodiscard]] QByteArray get(const QByteArray &path, const QByteArray &lines = {});
[[nodiscard]] QByteArray post(const QByteArray &path, const QByteArray &body,
                              const QByteArray &lines = {});

} // namespace lectern::http::test
