// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/realtime/realtime_fixture.h"

#include <QCoroTimer>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

namespace lectern::realtime::test {

QByteArray opening(const QString &path)
{
    return "GET " + path.toLatin1() +
           " HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
}

namespace {

QCoro::Task<Result<QByteArray>> echo(SessionPtr, QJsonObject data, ActionTable::Answer)
{
    co_return QJsonDocument(data).toJson(QJsonDocument::Compact);
}

QCoro::Task<Result<QByteArray>> enter(SessionPtr session, QJsonObject data, ActionTable::Answer)
{
    const Uuid topic =
        *Uuid::fromString(QStringView(data.value(QLatin1String("topic")).toString()));
    const quint64 turn = session->join(topic, data.value(QLatin1String("legacy")).toBool());
    if (turn == 0)
        co_return Error{ErrorKind::TooManyRequests, "request.too_many"};
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(data.value(QLatin1String("after")).toInt());
    co_await timer;
    if (data.value(QLatin1String("fail")).toBool()) {
        if (session->isLatest(topic, turn))
            session->leave(topic);
        co_return Error{ErrorKind::Unavailable, "storage.unavailable"};
    }
    const bool entered = session->release(topic, turn, data.value(QLatin1String("known")).toInt());
    co_return QByteArray(entered ? "{\"entered\":true}" : "{\"entered\":false}");
}

QCoro::Task<Result<QByteArray>> quit(SessionPtr session, QJsonObject data, ActionTable::Answer)
{
    session->leave(*Uuid::fromString(QStringView(data.value(QLatin1String("topic")).toString())));
    co_return QByteArray("{}");
}

QCoro::Task<Result<QByteArray>> crash(SessionPtr, QJsonObject, ActionTable::Answer)
{
    throw std::runtime_error("a bug");
    co_return QByteArray();
}

} // namespace

QString enterText(const Uuid &topic, int known, int after, bool legacy)
{
    return QStringLiteral("{\"event\":\"enter\",\"data\":{\"topic\":\"%1\",\"known\":%2,"
                          "\"after\":%3,\"legacy\":%4},\"id\":1}")
        .arg(topic.toString())
        .arg(known)
        .arg(after)
        .arg(legacy ? QLatin1String("true") : QLatin1String("false"));
}

UserId userNumber(int number)
{
    std::array<char, 16> bytes{};
    bytes[15] = char(number % 256);
    bytes[14] = char(number / 256);
    bytes[0] = 1;
    return UserId(*Uuid::fromBytes(QByteArrayView(bytes.data(), 16)));
}

Result<http::Principal> NamedAuthenticator::authenticate(const QByteArray &token)
{
    if (token == "blocked")
        return Error::forbidden("accounts.blocked");
    if (!token.startsWith("user-"))
        return Error::unauthenticated("auth.token_invalid");
    http::Principal principal;
    const int number = token.mid(5).toInt();
    principal.userId = userNumber(number);
    principal.expiresAt = Timestamp::now().plusSeconds(number == expiring ? 1 : 600);
    return principal;
}

Result<Role> NamedAuthenticator::standing(const http::Principal &principal)
{
    if (principal.userId == userNumber(blockedUser))
        return Error::forbidden("accounts.blocked");
    return principal.role;
}

Server::Server(SocketLimits limits, int threads)
{
    actions.on("echo", echo);
    actions.on("enter", enter);
    actions.on("quit", quit);
    actions.on("crash", crash);
    gateway = std::make_unique<Gateway>(GatewayParts{.hub = hub,
                                                     .actions = actions,
                                                     .authenticator = authenticator,
                                                     .observer = observer,
                                                     .metrics = metrics,
                                                     .limits = limits});
    http::HttpOptions options;
    options.threads = threads;
    options.rates.enabled = false;
    options.accessLog = false;
    http = std::make_unique<http::HttpServer>(options, std::vector<http::Route>{}, authenticator,
                                              metrics);
    http->serveWebSockets(gateway->service());
    if (!http->start().ok())
        qFatal("the server did not start");
}

Server::~Server()
{
    http.reset();
}

QUrl Server::url(const QString &path) const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1%2").arg(http->port()).arg(path));
}

void Server::publish(const Uuid &topic, int from, int to)
{
    std::vector<Delivery> mail;
    for (int i = from; i <= to; ++i)
        mail.push_back(
            {topic, std::make_shared<Push>("news", QByteArray::number(i), i, "old_news")});
    hub.publish(std::move(mail));
}

double Server::openSockets() const
{
    return gateway->sockets().Value();
}

Client::Client(const QUrl &url, const QByteArray &token)
{
    connect(&socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { heard.append(text); });
    QNetworkRequest request(url);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    socket.open(request);
}

QString Client::hear(const QString &start, int timeoutMs)
{
    QString found;
    (void)QTest::qWaitFor(
        [&] {
            for (qsizetype i = 0; i < heard.size(); ++i) {
                if (heard[i].startsWith(start)) {
                    found = heard.takeAt(i);
                    return true;
                }
            }
            return false;
        },
        timeoutMs);
    return found;
}

int Client::closed(int timeoutMs)
{
    const bool gone = QTest::qWaitFor(
        [this] { return socket.state() == QAbstractSocket::UnconnectedState; }, timeoutMs);
    return gone ? int(socket.closeCode()) : -1;
}

bool Client::waitOpen()
{
    return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; });
}

} // namespace lectern::realtime::test
