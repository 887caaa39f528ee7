// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/http_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::http;
using namespace lectern::http::test;

/// Whatever a client sends, it gets a clear answer in the envelope, and the others are served.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void malformedHeads_data();
    void malformedHeads();
    void paths_data();
    void paths();
    void endlessHeader();
    void hugeBodyIsRefusedFromItsHead();
    void hugeChunkedBody();
    void permissionBeforeBody();
    void smallBodyOfARefusedRequestIsSkipped();
    void slowHeader();
    void slowBody();
    void silentConnection();
    void tooManyConnections();
    void wrongContentType();
    void headerInjection();

private:
    std::unique_ptr<Server> m_server;
};

void TestBadInput::initTestCase()
{
    HttpOptions options = Server::quiet();
    options.headerTimeout = std::chrono::milliseconds(300);
    options.idleTimeout = std::chrono::milliseconds(1500);
    options.bodyPauseTimeout = std::chrono::milliseconds(300);
    m_server = std::make_unique<Server>(options);
}

void TestBadInput::malformedHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray host = "Host: a\r\n";
    const QByteArray post = "POST /api/echo HTTP/1.1\r\nHost: a\r\n";
    QTest::newRow("length and coding")
        << post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc";
    QTest::newRow("two lengths") << post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc";
    QTest::newRow("list of lengths") << post + "Content-Length: 3, 3\r\n\r\nabc";
    QTest::newRow("negative length") << post + "Content-Length: -1\r\n\r\n";
    QTest::newRow("signed length") << post + "Content-Length: +3\r\n\r\nabc";
    QTest::newRow("endless length") << post + "Content-Length: 99999999999999999999\r\n\r\n";
    QTest::newRow("unknown coding") << post + "Transfer-Encoding: gzip, chunked\r\n\r\n";
    QTest::newRow("coding in 1.0")
        << QByteArray("POST /api/echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("two hosts") << "GET /api/empty HTTP/1.1\r\n" + host + host + "\r\n";
    QTest::newRow("no host") << QByteArray("GET /api/empty HTTP/1.1\r\n\r\n");
    QTest::newRow("bad host") << QByteArray("GET /api/empty HTTP/1.1\r\nHost: a/b@c\r\n\r\n");
    QTest::newRow("folded line") << "GET /api/empty HTTP/1.1\r\n" + host + "X-A: b\r\n c\r\n\r\n";
    QTest::newRow("space before colon") << "GET /api/empty HTTP/1.1\r\n" + host + "X-A : b\r\n\r\n";
    QTest::newRow("no colon") << "GET /api/empty HTTP/1.1\r\n" + host + "nonsense\r\n\r\n";
    QTest::newRow("bare line feeds") << QByteArray("GET /api/empty HTTP/1.1\nHost: a\n\r\n\r\n");
    QTest::newRow("bare carriage return")
        << "GET /api/empty HTTP/1.1\r\n" + host + "X-A: b\rc\r\n\r\n";
    QTest::newRow("NUL in header")
        << "GET /api/empty HTTP/1.1\r\n" + host + QByteArray("X-A: b\0c\r\n\r\n", 12);
    QTest::newRow("NUL at once") << QByteArray("GET \0", 5);
    QTest::newRow("control character")
        << "GET /api/empty HTTP/1.1\r\n" + host + "X-A: b\x01\r\n\r\n";
    QTest::newRow("lower-case method") << "get /api/empty HTTP/1.1\r\n" + host + "\r\n";
    QTest::newRow("bad method") << "G(T /api/empty HTTP/1.1\r\n" + host + "\r\n";
    QTest::newRow("space in target") << "GET /api/em pty HTTP/1.1\r\n" + host + "\r\n";
    QTest::newRow("two spaces") << "GET  /api/empty HTTP/1.1\r\n" + host + "\r\n";
    QTest::newRow("no target") << "GET HTTP/1.1\r\n" + host + "\r\n";
    QTest::newRow("relative target") << "GET api/empty HTTP/1.1\r\n" + host + "\r\n";
    QTest::newRow("bytes in target") << "GET /api/\xc3\xa9 HTTP/1.1\r\n" + host + "\r\n";
    QTest::newRow("fragment") << "GET /api/empty#a HTTP/1.1\r\n" + host + "\r\n";
    QTest::newRow("version 2") << "GET /api/empty HTTP/2.0\r\n" + host + "\r\n";
    QTest::newRow("no version") << "GET /api/empty\r\n" + host + "\r\n";
    QTest::newRow("TLS to a plain port") << QByteArray("\x16\x03\x01\x02", 4);
    const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("chunk size of letters") << chunked + "xyz\r\nabc\r\n0\r\n\r\n";
    QTest::newRow("chunk size with sign") << chunked + "-3\r\nabc\r\n0\r\n\r\n";
    QTest::newRow("chunk size with 0x") << chunked + "0x3\r\nabc\r\n0\r\n\r\n";
    QTest::newRow("chunk size beyond 64 bits") << chunked + "fffffffffffffffff\r\nabc";
    QTest::newRow("chunk without its end") << chunked + "3\r\nabcd\r\n0\r\n\r\n";
    QTest::newRow("chunk line of a bare line feed") << chunked + "3\nabc\r\n0\r\n\r\n";
    QTest::newRow("endless chunk line") << chunked + "3;" + QByteArray(1000, 'x');
}

void TestBadInput::malformedHeads()
{
    QFETCH(QByteArray, bytes);
    Client client(m_server->http->port());
    client.send(bytes);
    const Reply reply = client.reply();
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.errorId(), "request.malformed");
    QCOMPARE(reply.header("Connection"), "close");
    QVERIFY(!reply.header("X-Request-Id").isEmpty());
    QVERIFY(client.isClosed());
    QCOMPARE(m_server->ask(get("/api/empty")).status, 200);
}

void TestBadInput::paths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("invalid UTF-8") << QByteArray("/api/items/%ff") << 400;
    QTest::newRow("NUL") << QByteArray("/api/items/a%00b") << 400;
    QTest::newRow("line feed") << QByteArray("/api/items/a%0ab") << 400;
    QTest::newRow("broken escape") << QByteArray("/api/items/a%2") << 400;
    QTest::newRow("no escape") << QByteArray("/api/items/a%zz") << 400;
    QTest::newRow("dots") << QByteArray("/api/items/../empty") << 404;
    QTest::newRow("encoded dots") << QByteArray("/api/items/%2e%2E") << 404;
    QTest::newRow("encoded slash") << QByteArray("/api/items/a%2fb") << 404;
    QTest::newRow("encoded backslash") << QByteArray("/api/items/a%5cb") << 404;
    QTest::newRow("empty segment") << QByteArray("/api//empty") << 404;
    QTest::newRow("trailing slash") << QByteArray("/api/empty/") << 404;
    QTest::newRow("many segments") << QByteArray("/a").repeated(200) << 404;
    QTest::newRow("invalid UTF-8 in the query") << QByteArray("/api/empty?a=%c3") << 400;
    QTest::newRow("NUL in the query") << QByteArray("/api/empty?a=%00") << 400;
    QTest::newRow("unknown in the query") << QByteArray("/api/empty?a=1") << 400;
    QTest::newRow("SQL") << QByteArray("/api/items/'%20OR%201=1;--") << 200;
}

void TestBadInput::paths()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QCOMPARE(m_server->ask(get(path)).status, status);
}

void TestBadInput::endlessHeader()
{
    Client client(m_server->http->port());
    client.send("GET /api/empty HTTP/1.1\r\nHost: a\r\nX-A: " + QByteArray(20000, 'a'));
    const Reply reply = client.reply();
    QCOMPARE(reply.status, 431);
    QCOMPARE(reply.errorId(), "request.header_too_large");
    QVERIFY(client.isClosed());
    QByteArray many = "GET /api/empty HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 200; ++i)
        many += "X: y\r\n";
    const Reply tooMany = m_server->ask(many + "\r\n");
    QCOMPARE(tooMany.status, 431);
    QCOMPARE(tooMany.errorId(), "request.header_too_large");
    QByteArray most = "GET /api/empty HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 99; ++i)
        most += "X: y\r\n";
    QCOMPARE(m_server->ask(most + "\r\n").status, 200);
    QCOMPARE(m_server->ask(most + "X: y\r\n\r\n").status, 431);
}

void TestBadInput::hugeBodyIsRefusedFromItsHead()
{
    Client client(m_server->http->port());
    client.send("POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000000\r\n\r\n" +
                QByteArray(100000, 'x'));
    const Reply reply = client.reply();
    QCOMPARE(reply.status, 413);
    QCOMPARE(reply.errorId(), "request.too_large");
    QCOMPARE(reply.header("Connection"), "close");
}

void TestBadInput::hugeChunkedBody()
{
    Client client(m_server->http->port());
    client.send("POST /api/echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray chunk = "10000\r\n" + QByteArray(65536, 'x') + "\r\n";
    for (int i = 0; i < 4; ++i)
        client.send(chunk);
    QCOMPARE(client.reply().status, 413);
}

void TestBadInput::permissionBeforeBody()
{
    Client client(m_server->http->port());
    client.send("POST /api/user HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n");
    QCOMPARE(client.reply().status, 401); // not a byte of the body was sent
    Client forbidden(m_server->http->port());
    forbidden.send("POST /api/user HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer blocked\r\nExpect: "
                   "100-continue\r\nContent-Length: 9\r\n\r\n");
    QCOMPARE(forbidden.reply().status, 403);
}

void TestBadInput::smallBodyOfARefusedRequestIsSkipped()
{
    Client client(m_server->http->port());
    client.send("POST /api/user HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\n\r\n");
    QCOMPARE(client.reply().status, 401);
    client.send(QByteArray("GET / HTTP/1.1\r\n\r\n\r\n") + get("/api/items/after"));
    QVERIFY(client.reply().body.contains("after"));
}

void TestBadInput::slowHeader()
{
    Client client(m_server->http->port());
    client.send("GET /api/empty HT");
    const Reply reply = client.reply();
    QCOMPARE(reply.status, 408);
    QCOMPARE(reply.errorId(), "request.timeout");
    QVERIFY(client.isClosed());
}

void TestBadInput::slowBody()
{
    Client client(m_server->http->port());
    client.send("POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{");
    QCOMPARE(client.reply().status, 408);
    QVERIFY(client.isClosed());
}

void TestBadInput::silentConnection()
{
    Client client(m_server->http->port());
    QVERIFY(client.isClosed(6000));
}

void TestBadInput::tooManyConnections()
{
    HttpOptions options = Server::quiet();
    options.maxConnectionsPerAddress = 3;
    options.limitLoopback = true;
    Server server(options);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<Client>(server.http->port()));
        clients.back()->send(get("/api/empty"));
        QCOMPARE(clients.back()->reply().status, 200);
    }
    Client fourth(server.http->port());
    const Reply reply = fourth.reply();
    QCOMPARE(reply.status, 429);
    QVERIFY(!reply.header("Retry-After").isEmpty());
    QVERIFY(fourth.isClosed());
    clients.pop_back();
    // Asked again after its success, it would meet its own connection, which is not gone yet.
    bool served = false;
    QTRY_VERIFY(served = served || server.ask(get("/api/empty")).status == 200);

    // A full house makes room at the expense of whoever has been silent for longest.
    options.maxConnectionsPerAddress = 100;
    options.maxConnections = 4;
    options.threads = 1;
    Server full(options);
    std::vector<std::unique_ptr<Client>> silent;
    for (int i = 0; i < 12; ++i)
        silent.push_back(std::make_unique<Client>(full.http->port()));
    silent.back()->send(get("/api/empty"));
    QCOMPARE(silent.back()->reply().status, 200);
    QTRY_VERIFY(std::count_if(silent.begin(), silent.end(), [](auto &client) {
                    return client->socket().state() == QAbstractSocket::UnconnectedState;
                }) >= 8);
}

void TestBadInput::wrongContentType()
{
    const QByteArray head = "POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n";
    QCOMPARE(m_server->ask(head + "Content-Type: application/xml\r\n\r\n{\"text\":\"a\"}").status,
             415);
    QCOMPARE(m_server->ask(head + "\r\n{\"text\":\"a\"}").status, 200);
    const Reply deep = m_server->ask(
        post("/api/echo", "{\"text\":" + QByteArray(70, '[') + QByteArray(70, ']') + "}"));
    QCOMPARE(deep.status, 400);
    QCOMPARE(deep.errorId(), "request.json_too_deep");
}

void TestBadInput::headerInjection()
{
    const Reply reply = m_server->ask(get("/api/items/x%0d%0aSet-Cookie:%20a=b"));
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.header("Set-Cookie").isEmpty());
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
