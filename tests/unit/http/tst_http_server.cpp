// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/http_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;
using namespace lectern::http;
using namespace lectern::http::test;

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<Server>(); }
    void answersInTheEnvelope();
    void carriesTheRequestId();
    void unknownPathsAndMethods();
    void headIsGetWithoutBody();
    void keepsPipelinedOrder();
    void abandonedRequestsAreHarmless();
    void exceptionsBecomeInternal();
    void namesEveryWrongField();
    void expectContinue();
    void chunkedBodies();
    void http10();
    void compresses();
    void sendsFiles();
    void whoMay_data();
    void whoMay();
    void cookies();
    void drains();
    void drainsWhatClientsLeft();

private:
    std::unique_ptr<Server> m_server;
};

void TestHttpServer::answersInTheEnvelope()
{
    const Reply reply = m_server->ask(get("/api/items/caf%C3%A9"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Content-Type"), "application/json");
    const QJsonObject json = reply.json();
    QCOMPARE(json.value(QStringLiteral("status")).toString(), QStringLiteral("success"));
    QCOMPARE(json.value(QStringLiteral("data")).toObject().value(QStringLiteral("id")).toString(),
             QStringLiteral("café"));
    QVERIFY(json.value(QStringLiteral("error")).isNull());
    QVERIFY(json.value(QStringLiteral("timestamp")).toString().endsWith(QLatin1Char('Z')));
    QVERIFY(!reply.header("Date").isEmpty());
    QCOMPARE(reply.header("X-Content-Type-Options"), "nosniff");
    QVERIFY(reply.header("Connection").isEmpty());
    QVERIFY(m_server->ask(get("/api/items/special")).body.contains("the special one"));
    QVERIFY(m_server->ask(get("/api/things/7/show")).body.contains("\"7\""));
}

void TestHttpServer::carriesTheRequestId()
{
    QCOMPARE(m_server->ask(get("/api/empty", "X-Request-Id: abc-1234\r\n")).header("X-Request-Id"),
             "abc-1234");
    const QByteArray made =
        m_server->ask(get("/api/empty", "X-Request-Id: no spaces\r\n")).header("X-Request-Id");
    QVERIFY(made.size() > 10 && !made.contains(' '));
}

void TestHttpServer::unknownPathsAndMethods()
{
    const Reply missing = m_server->ask(get("/api/nowhere"));
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.errorId(), "request.not_found");
    QCOMPARE(missing.json()
                 .value(QStringLiteral("error"))
                 .toObject()
                 .value(QStringLiteral("errorCode"))
                 .toInt(),
             404);
    const Reply wrong = m_server->ask("DELETE /api/empty HTTP/1.1\r\nHost: test\r\n\r\n");
    QCOMPARE(wrong.status, 405);
    QCOMPARE(wrong.header("Allow"), "GET, HEAD, OPTIONS");
    QCOMPARE(wrong.errorId(), "request.method_not_allowed");
    QCOMPARE(m_server->ask("BREW /api/empty HTTP/1.1\r\nHost: test\r\n\r\n").status, 405);
    const Reply options = m_server->ask("OPTIONS /api/empty HTTP/1.1\r\nHost: test\r\n\r\n");
    QCOMPARE(options.status, 204);
    QCOMPARE(options.header("Allow"), "GET, HEAD, OPTIONS");
}

void TestHttpServer::headIsGetWithoutBody()
{
    Client client(m_server->http->port());
    client.send("HEAD /api/empty HTTP/1.1\r\nHost: test\r\n\r\n" + get("/api/items/after"));
    const Reply head = client.reply(true);
    QCOMPARE(head.status, 200);
    QVERIFY(head.header("Content-Length").toInt() > 10);
    QVERIFY(client.reply().body.contains("after"));
}

void TestHttpServer::keepsPipelinedOrder()
{
    Client client(m_server->http->port());
    QByteArray requests = get("/api/slow");
    for (int i = 0; i < 200; ++i)
        requests += get("/api/items/n" + QByteArray::number(i));
    client.send(requests);
    QCOMPARE(client.reply().status, 200);
    for (int i = 0; i < 200; ++i)
        QVERIFY(client.reply().body.contains(QByteArray("\"n" + QByteArray::number(i) + '"')));
}

void TestHttpServer::abandonedRequestsAreHarmless()
{
    const int before = m_server->seen->slow;
    for (int i = 0; i < 20; ++i) {
        Client client(m_server->http->port());
        client.send(get("/api/slow"));
        QTRY_VERIFY(m_server->seen->slow > before + i);
        client.socket().abort();
    }
    QTRY_COMPARE(m_server->seen->slow.load(), before + 40);
    QCOMPARE(m_server->ask(get("/api/empty")).status, 200);
}

void TestHttpServer::exceptionsBecomeInternal()
{
    const Reply reply = m_server->ask(get("/api/throw"));
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.errorId(), "internal");
    QVERIFY(!reply.body.contains("secret"));
}

void TestHttpServer::namesEveryWrongField()
{
    const Reply reply = m_server->ask(post("/api/echo", R"({"number":11,"more":1})"));
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.errorId(), "request.invalid");
    const QJsonObject fields = reply.json()
                                   .value(QStringLiteral("error"))
                                   .toObject()
                                   .value(QStringLiteral("fields"))
                                   .toObject();
    QCOMPARE(fields.keys(), QStringList({QStringLiteral("more"), QStringLiteral("number"),
                                         QStringLiteral("text")}));
}

void TestHttpServer::expectContinue()
{
    Client client(m_server->http->port());
    client.send(
        "POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.reply(true).status, 100);
    client.send(R"({"text":"a"})");
    QVERIFY(client.reply().body.contains(R"("text":"a")"));
}

void TestHttpServer::chunkedBodies()
{
    Client client(m_server->http->port());
    client.send("POST /api/echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
                "chunked\r\n\r\n5\r\n{\"tex\r\n7;x=1\r\nt\":\"b\"}\r\n0\r\nTrailer: 1\r\n\r\n" +
                get("/api/items/next"));
    QVERIFY(client.reply().body.contains(R"("text":"b")"));
    QVERIFY(client.reply().body.contains("next"));
}

void TestHttpServer::http10()
{
    Client closing(m_server->http->port());
    closing.send("GET /api/empty HTTP/1.0\r\n\r\n");
    const Reply reply = closing.reply();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Connection"), "close");
    QVERIFY(closing.isClosed());
    Client keeping(m_server->http->port());
    keeping.send("GET /api/empty HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QCOMPARE(keeping.reply().header("Connection"), "keep-alive");
    keeping.send(get("/api/empty", "Connection: close\r\n"));
    QCOMPARE(keeping.reply().header("Connection"), "close");
    QVERIFY(keeping.isClosed());
}

void TestHttpServer::compresses()
{
    const Reply plain = m_server->ask(get("/api/big"));
    QVERIFY(plain.header("Content-Encoding").isEmpty());
    QCOMPARE(plain.header("Vary"), "Accept-Encoding");
    const Reply small = m_server->ask(get("/api/big", "Accept-Encoding: br, gzip;q=0.5\r\n"));
    QCOMPARE(small.header("Content-Encoding"), "gzip");
    QVERIFY(small.body.size() < 1000);
    QVERIFY(m_server->ask(get("/api/big", "Accept-Encoding: gzip;q=0\r\n"))
                .header("Content-Encoding")
                .isEmpty());
    QVERIFY(m_server->ask(get("/api/empty", "Accept-Encoding: gzip\r\n"))
                .header("Content-Encoding")
                .isEmpty());
}

void TestHttpServer::sendsFiles()
{
    Client client(m_server->http->port());
    client.send(get("/file") + get("/api/items/after"));
    const Reply reply = client.reply(false, 20000);
    QCOMPARE(reply.body.size(), 8 * 1024 * 1024);
    for (int i = 0; i < reply.body.size(); i += 4099)
        QCOMPARE(reply.body[i], char((i % 1048576) * 31 + (i % 1048576) / 251));
    QVERIFY(client.reply().body.contains("after"));
}

void TestHttpServer::whoMay_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const QByteArray &request, const QByteArray &token,
                        int status, const QByteArray &id = {}) {
        QTest::newRow(name) << request << token << status << id;
    };
    row("no token", "POST /api/user", "", 401, "auth.required");
    row("bad token", "POST /api/user", "nonsense", 401, "auth.token_invalid");
    row("bad token where none is needed", "GET /api/empty", "nonsense", 401, "auth.token_invalid");
    row("expired", "POST /api/user", "expired", 401, "auth.token_expired");
    row("blocked", "POST /api/user", "blocked", 403, "accounts.blocked");
    row("student", "POST /api/user", "student", 200);
    row("a program is no person", "POST /api/user", "client", 403, "auth.forbidden");
    row("student as instructor", "GET /api/instructor", "student", 403, "auth.forbidden");
    row("instructor", "GET /api/instructor", "instructor", 200);
    row("admin as instructor", "GET /api/instructor", "admin", 200);
    row("instructor as admin", "GET /api/admin", "instructor", 403, "auth.forbidden");
    row("student as admin", "GET /api/admin", "student", 403, "auth.forbidden");
    row("a program as instructor", "GET /api/instructor", "client", 403, "auth.forbidden");
    row("a program as admin", "GET /api/admin", "client", 403, "auth.forbidden");
    row("instructor as client", "GET /api/client", "instructor", 403, "auth.forbidden");
    row("admin", "GET /api/admin", "admin", 200);
    row("client", "GET /api/client", "client", 200);
    row("student as client", "GET /api/client", "student", 403, "auth.forbidden");
    row("admin as client", "GET /api/client", "admin", 200);
    row("local", "GET /local", "", 200);
    // Who signs in anew, or has a link or an address, is not kept out by what is left of a session.
    row("bad token at signing in", "POST /api/sign-in", "nonsense", 200);
    row("expired at signing in", "POST /api/sign-in", "expired", 200);
    row("blocked at signing in", "POST /api/sign-in", "blocked", 200);
    row("bad token with a signed link", "GET /api/signed", "expired", 200);
    row("bad token from here", "GET /local", "expired", 200);
}

void TestHttpServer::whoMay()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, token);
    QFETCH(int, status);
    QFETCH(QByteArray, id);
    const QByteArray line =
        token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
    const Reply reply = m_server->ask(request + " HTTP/1.1\r\nHost: a\r\n" + line + "\r\n");
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.errorId(), id);
}

void TestHttpServer::cookies()
{
    const QByteArray cookie = "Cookie: theme=dark; lectern_session=student\r\n";
    QCOMPARE(m_server->ask(post("/api/user", "", cookie)).errorId(), "auth.csrf");
    QCOMPARE(m_server->ask(post("/api/user", "", cookie + "X-Requested-With: lectern\r\n")).status,
             200);
    QCOMPARE(m_server->ask(get("/api/admin", "Cookie: lectern_session=admin\r\n")).status, 200);
    QCOMPARE(m_server->ask(get("/api/admin", "Cookie: lectern_session=expired\r\n")).status, 401);
    QCOMPARE(m_server->ask(get("/api/empty", "Cookie: lectern_session=expired\r\n")).status, 200);
}

void TestHttpServer::drainsWhatClientsLeft()
{
    Server server(Server::quiet());
    {
        Client left(server.http->port());
        left.send(get("/api/slow"));
        QTRY_COMPARE(server.seen->slow.load(), 1);
    }
    int slowAtTheEnd = 0;
    QSignalSpy drained(server.http.get(), &HttpServer::drained);
    connect(server.http.get(), &HttpServer::drained, this,
            [&] { slowAtTheEnd = server.seen->slow.load(); });
    server.http->drain();
    QTRY_COMPARE(drained.count(), 1);
    QCOMPARE(slowAtTheEnd, 2); // the second is counted where the handler ends
}

void TestHttpServer::drains()
{
    Server server;
    QSignalSpy drained(server.http.get(), &HttpServer::drained);
    Client idle(server.http->port());
    idle.send(get("/api/empty"));
    QCOMPARE(idle.reply().status, 200);
    Client busy(server.http->port());
    busy.send(get("/api/slow"));
    QTRY_COMPARE(server.seen->slow.load(), 1);
    server.http->drain();
    const Reply reply = busy.reply();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Connection"), "close");
    QVERIFY(busy.isClosed());
    QVERIFY(idle.isClosed());
    QTRY_COMPARE(drained.count(), 1);
    QTcpSocket late;
    late.connectToHost(QHostAddress(QHostAddress::LocalHost), server.http->port());
    QVERIFY(!late.waitForConnected(200));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
