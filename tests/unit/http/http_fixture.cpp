// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/http_fixture.h"

#include <QCoroTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>

namespace lectern::http::test {

namespace {

struct EchoRequest
{
    QString text;
    std::optional<int> number;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("text", s.text, {.max = 100000});
        v("number", s.number, {.min = 1, .max = 10});
    }
};

struct ItemRequest
{
    QString id;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("id", s.id);
    }
};

constexpr Endpoint<Nothing, Nothing> kEmpty{
    {.id = "test.empty", .method = Method::Get, .path = "/api/empty", .access = Access::Public}};
constexpr Endpoint<EchoRequest, EchoRequest> kEcho{{.id = "test.echo",
                                                    .method = Method::Post,
                                                    .path = "/api/echo",
                                                    .access = Access::Public,
                                                    .body = BodyKind::Json,
                                                    .bodyLimit = 200000}};
constexpr Endpoint<ItemRequest, ItemRequest> kItem{
    {.id = "test.item",
     .method = Method::Get,
     .path = "/api/items/{id}",
     .access = Access::Public,
     .aliases = {{{Method::Get, "/api/things/{id}/show"}}}}};
constexpr Endpoint<Nothing, ItemRequest> kSpecial{{.id = "test.special",
                                                   .method = Method::Get,
                                                   .path = "/api/items/special",
                                                   .access = Access::Public}};
constexpr Endpoint<Nothing, Nothing> kSlow{
    {.id = "test.slow", .method = Method::Get, .path = "/api/slow", .access = Access::Public}};
constexpr Endpoint<Nothing, Nothing> kThrow{
    {.id = "test.throw", .method = Method::Get, .path = "/api/throw", .access = Access::Public}};
constexpr Endpoint<Nothing, Nothing> kUser{{.id = "test.user",
                                            .method = Method::Post,
                                            .path = "/api/user",
                                            .access = Access::User,
                                            .body = BodyKind::Json}};
constexpr Endpoint<Nothing, Nothing> kInstructor{{.id = "test.instructor",
                                                  .method = Method::Get,
                                                  .path = "/api/instructor",
                                                  .access = Access::Instructor}};
constexpr Endpoint<Nothing, Nothing> kAdmin{
    {.id = "test.admin", .method = Method::Get, .path = "/api/admin", .access = Access::Admin}};
constexpr Endpoint<Nothing, Nothing> kClient{
    {.id = "test.client", .method = Method::Get, .path = "/api/client", .access = Access::Client}};
constexpr Endpoint<Nothing, Nothing> kSignIn{{.id = "test.sign_in",
                                              .method = Method::Post,
                                              .path = "/api/sign-in",
                                              .access = Access::Public,
                                              .rate = RateClass::SignIn,
                                              .body = BodyKind::Json,
                                              .startsSession = true}};
constexpr Endpoint<Nothing, Nothing> kSigned{
    {.id = "test.signed", .method = Method::Get, .path = "/api/signed", .access = Access::Signed}};
constexpr Endpoint<Nothing, RawReply> kLocal{{.id = "test.local",
                                              .method = Method::Get,
                                              .path = "/local",
                                              .access = Access::Local,
                                              .rate = RateClass::None}};
constexpr Endpoint<Nothing, RawReply> kBig{
    {.id = "test.big", .method = Method::Get, .path = "/api/big", .access = Access::Public}};
constexpr Endpoint<Nothing, RawReply> kFile{
    {.id = "test.file", .method = Method::Get, .path = "/file", .access = Access::Public}};

std::shared_ptr<QTemporaryFile> bigFile()
{
    auto file = std::make_shared<QTemporaryFile>();
    if (!file->open())
        return file;
    QByteArray block(1024 * 1024, Qt::Uninitialized);
    for (int i = 0; i < block.size(); ++i)
        block[i] = char(i * 31 + i / 251);
    for (int i = 0; i < 8; ++i)
        file->write(block);
    file->flush();
    return file;
}

template<class Rq, class Rp>
void bindNothing(RouteTable &table, const Endpoint<Rq, Rp> &endpoint)
{
    table.bind(endpoint, [](Call<Rq>) -> QCoro::Task<Result<Rp>> { co_return Rp{}; });
}

} // namespace

Result<Principal> FixedAuthenticator::authenticate(const QByteArray &token)
{
    Principal principal;
    principal.userId =
        UserId(*Uuid::fromString(QByteArrayView("0190b5c2-7b1a-7000-8000-000000000001")));
    if (token == "student")
        return principal;
    if (token == "instructor") {
        principal.role = Role::Instructor;
        return principal;
    }
    if (token == "admin") {
        principal.role = Role::Admin;
        return principal;
    }
    if (token == "client") {
        principal.kind = Principal::Kind::ClientToken;
        principal.userId = {};
        return principal;
    }
    if (token == "blocked")
        return Error::forbidden("accounts.blocked");
    return Error::unauthenticated(token == "expired" ? "auth.token_expired" : "auth.token_invalid");
}

std::vector<Route> testRoutes(std::shared_ptr<Seen> seen)
{
    RouteTable table;
    bindNothing(table, kEmpty);
    bindNothing(table, kUser);
    bindNothing(table, kInstructor);
    bindNothing(table, kAdmin);
    bindNothing(table, kClient);
    bindNothing(table, kSignIn);
    bindNothing(table, kSigned);
    bindNothing(table, kLocal);
    table.bind(kEcho, [seen](Call<EchoRequest> call) -> QCoro::Task<Result<EchoRequest>> {
        ++seen->echoed;
        co_return call.request;
    });
    table.bind(kItem, [](Call<ItemRequest> call) -> QCoro::Task<Result<ItemRequest>> {
        co_return call.request;
    });
    table.bind(kSpecial, [](Call<Nothing>) -> QCoro::Task<Result<ItemRequest>> {
        co_return ItemRequest{QStringLiteral("the special one")};
    });
    table.bind(kSlow, [seen](Call<Nothing>) -> QCoro::Task<Result<Nothing>> {
        const std::shared_ptr<Seen> mine = seen;
        ++mine->slow;
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(150);
        co_await timer;
        ++mine->slow;
        co_return Nothing{};
    });
    table.bind(kThrow, [](Call<Nothing>) -> QCoro::Task<Result<Nothing>> {
        throw std::runtime_error("secret detail");
        co_return Nothing{};
    });
    table.bindRaw(kBig, [](Call<Nothing>) -> QCoro::Task<Result<Response>> {
        co_return successResponse('"' + QByteArray(20000, 'x') + '"');
    });
    table.bindRaw(kFile, [file = bigFile()](Call<Nothing>) -> QCoro::Task<Result<Response>> {
        auto device = std::make_shared<QFile>(file->fileName());
        if (!device->open(QIODevice::ReadOnly))
            co_return Error::internal(device->errorString());
        Response response;
        response.contentType = "application/octet-stream";
        response.file = std::make_shared<FileSlice>(FileSlice{device, 0, device->size()});
        co_return response;
    });
    return table.routes();
}

QByteArray Reply::header(QByteArrayView name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray Reply::errorId() const
{
    return json()
        .value(QStringLiteral("error"))
        .toObject()
        .value(QStringLiteral("id"))
        .toString()
        .toUtf8();
}

Client::Client(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    waitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }, 5000);
}

bool Client::waitFor(const std::function<bool()> &done, int timeoutMs)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < timeoutMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
    return done();
}

void Client::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

Reply Client::reply(bool headOnly, int timeoutMs)
{
    Reply reply;
    qsizetype headEnd = -1;
    qsizetype length = 0;
    const auto complete = [&] {
        m_in += m_socket.readAll();
        if (headEnd < 0) {
            headEnd = m_in.indexOf("\r\n\r\n");
            if (headEnd < 0)
                return false;
            reply.head = m_in.left(headEnd + 2);
            length = headOnly ? 0 : reply.header("Content-Length").toLongLong();
        }
        return m_in.size() >= headEnd + 4 + length;
    };
    if (!waitFor(
            [&] { return complete() || m_socket.state() == QAbstractSocket::UnconnectedState; },
            timeoutMs) ||
        !complete()) {
        return {};
    }
    reply.status = reply.head.mid(9, 3).toInt();
    reply.body = m_in.mid(headEnd + 4, length);
    m_in.remove(0, headEnd + 4 + length);
    return reply;
}

bool Client::isClosed(int timeoutMs)
{
    return waitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; },
                   timeoutMs);
}

HttpOptions Server::quiet()
{
    HttpOptions options;
    options.threads = 2;
    options.rates.enabled = false;
    options.accessLog = false;
    return options;
}

Server::Server(HttpOptions options)
    : http(std::make_unique<HttpServer>(std::move(options), testRoutes(seen), authenticator,
                                        metrics))
{
    const Result<> started = http->start();
    if (!started)
        qFatal("%s", qPrintable(started.error().detail));
}

Reply Server::ask(const QByteArray &request, bool headOnly)
{
    Client client(http->port());
    client.send(request);
    return client.reply(headOnly);
}

QByteArray get(const QByteArray &path, const QByteArray &lines)
{
    return "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + lines + "\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &lines)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + lines + "\r\n" + body;
}

} // namespace lectern::http::test
