// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/tls_transport.h"
#include "server/core/observability/log_sink.h"
#include "tests/unit/http/http_fixture.h"

#include <QJsonDocument>
#include <QProcess>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace lectern;
using namespace lectern::http;
using namespace lectern::http::test;

namespace {

/// Writes them into the directory and names them in `options`.
bool makeCertificate(const QTemporaryDir &directory, HttpOptions &options)
{
    options.certificateFile = directory.filePath(QStringLiteral("cert.pem"));
    options.keyFile = directory.filePath(QStringLiteral("key.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
                   options.keyFile, QStringLiteral("-out"), options.certificateFile,
                   QStringLiteral("-subj"), QStringLiteral("/CN=localhost")});
    return openssl.waitForFinished(30000) && openssl.exitCode() == 0;
}

/// Sends the one client that comes as much as its transport takes.
class TlsSender final : public QTcpServer, public TransportOwner
{
public:
    TlsSender(const QSslConfiguration &configuration, const QByteArray &bytes)
        : m_configuration(configuration), m_bytes(bytes)
    {
    }

    void onReadable() override {}
    void onBroken() override {}
    void onWritable() override
    {
        while (sent < m_bytes.size()) {
            const QByteArrayView rest = QByteArrayView(m_bytes).sliced(sent);
            const qint64 n = m_transport->write({&rest, 1});
            if (n <= 0)
                return;
            sent += n;
            mostAtOnce = std::max(mostAtOnce, n);
        }
    }

    qint64 sent = 0;
    qint64 mostAtOnce = 0;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        m_transport = std::make_unique<TlsTransport>(Descriptor(int(descriptor)), m_configuration);
        m_transport->start(this);
    }

private:
    const QSslConfiguration m_configuration;
    const QByteArray m_bytes;
    std::unique_ptr<TlsTransport> m_transport;
};

} // namespace

/// What configuration changes at the server's edge: origins, proxies, rates, TLS, logs.
class TestHttpEdge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void origins();
    void anyOrigin();
    void trustedProxies();
    void bodiesTogether();
    void rates();
    void logsOneLineARequest();
    void metrics();
    void tls();
    void tlsKeepsLittleForASlowReader();
    void refusesAPortInUse();
    void manyIdleConnections();
};

void TestHttpEdge::origins()
{
    HttpOptions options = Server::quiet();
    options.corsOrigins = {QStringLiteral("https://school.example")};
    Server server(options);
    const QByteArray origin = "Origin: https://school.example\r\n";
    const Reply preflight =
        server.ask("OPTIONS /api/user HTTP/1.1\r\nHost: a\r\n" + origin +
                   "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: "
                   "authorization\r\n\r\n");
    QCOMPARE(preflight.status, 204);
    QCOMPARE(preflight.header("Access-Control-Allow-Origin"), "https://school.example");
    QCOMPARE(preflight.header("Access-Control-Allow-Methods"), "POST, OPTIONS");
    QCOMPARE(preflight.header("Access-Control-Allow-Headers"), "authorization");
    QCOMPARE(preflight.header("Access-Control-Allow-Credentials"), "true");
    const Reply reply = server.ask(get("/api/nowhere", origin));
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.header("Access-Control-Allow-Origin"), "https://school.example");
    const Reply other = server.ask(get("/api/empty", "Origin: https://evil.example\r\n"));
    QCOMPARE(other.status, 200);
    QVERIFY(other.header("Access-Control-Allow-Origin").isEmpty());
    QCOMPARE(other.header("Vary"), "Origin");
}

void TestHttpEdge::anyOrigin()
{
    HttpOptions options = Server::quiet();
    options.corsOrigins = {QStringLiteral("*")};
    Server server(options);
    const Reply reply = server.ask(get("/api/empty", "Origin: https://a.example\r\n"));
    QCOMPARE(reply.header("Access-Control-Allow-Origin"), "*");
    QVERIFY(reply.header("Access-Control-Allow-Credentials").isEmpty());
}

void TestHttpEdge::trustedProxies()
{
    const QByteArray forwarded =
        "X-Forwarded-For: 198.51.100.9, 203.0.113.5\r\nX-Forwarded-Proto: https\r\n";
    Server direct;
    QCOMPARE(direct.ask(get("/local", forwarded)).status, 200); // nobody to believe
    HttpOptions options = Server::quiet();
    options.trustedProxies = *AddressSet::parse({QStringLiteral("127.0.0.0/8")});
    Server behind(options);
    QCOMPARE(behind.ask(get("/local", forwarded)).status, 403);
    QCOMPARE(behind.ask(get("/local")).status, 200);
    QVERIFY(
        !behind.ask(get("/api/empty", forwarded)).header("Strict-Transport-Security").isEmpty());
    options.localNetworks = *AddressSet::parse({QStringLiteral("203.0.113.5")});
    Server known(options);
    QCOMPARE(known.ask(get("/local", forwarded)).status, 200);
    // A proxy may add its line below the one that the client made up.
    const QByteArray two = "X-Forwarded-For: 203.0.113.5\r\nX-Forwarded-For: 198.51.100.9\r\n";
    QCOMPARE(known.ask(get("/local", two)).status, 403);
    QCOMPARE(known
                 .ask(get("/local", "X-Forwarded-For: 198.51.100.9\r\nX-Forwarded-For: "
                                    "203.0.113.5, 127.0.0.1\r\n"))
                 .status,
             200);
}

void TestHttpEdge::bodiesTogether()
{
    HttpOptions options = Server::quiet();
    options.maxBodyBytes = 150000;
    Server server(options);
    const QByteArray text = R"({"text":")" + QByteArray(50000, 'x') + R"("})";
    const auto whole = [&server, &text] { return server.ask(post("/api/echo", text)).status; };
    QCOMPARE(whole(), 200);
    {
        // Two that have sent most of their body and stop there.
        Client first(server.http->port());
        Client second(server.http->port());
        for (Client *client : {&first, &second}) {
            client->send("POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n" +
                         QByteArray(60000, ' '));
        }
        // Asking earlier would take what is theirs, and one of them would be the one refused.
        QTRY_VERIFY(server.metrics.text().contains("lectern_http_body_bytes 120000"));
        QCOMPARE(whole(), 503);
        Client third(server.http->port());
        third.send(post("/api/echo", text));
        const Reply refused = third.reply();
        QCOMPARE(refused.errorId(), "server.busy");
        QCOMPARE(refused.header("Retry-After"), "2");
        QVERIFY(third.isClosed(10000));
        QCOMPARE(server.ask(get("/api/empty")).status, 200);
    }
    // They have gone, and what they held is free again; used bodies are, too.
    QTRY_COMPARE(whole(), 200);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(whole(), 200);
}

void TestHttpEdge::rates()
{
    HttpOptions options = Server::quiet();
    options.rates.enabled = true;
    options.rates.signIn = 3;
    options.rates.standard = 5;
    Server server(options);
    Client client(server.http->port());
    for (int i = 0; i < 3; ++i) {
        client.send(post("/api/sign-in", "{}"));
        QCOMPARE(client.reply().status, 200);
    }
    client.send(post("/api/sign-in", "{}"));
    const Reply limited = client.reply();
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.errorId(), "request.too_many");
    QVERIFY(limited.header("Retry-After").toInt() >= 19);
    // A person's own budget is apart from the address's.
    for (int i = 0; i < 5; ++i) {
        client.send(get("/api/empty", "Authorization: Bearer student\r\n"));
        QCOMPARE(client.reply().status, 200);
    }
    client.send(get("/api/empty", "Authorization: Bearer student\r\n"));
    QCOMPARE(client.reply().status, 429);
    client.send(get("/api/empty"));
    QCOMPARE(client.reply().status, 200);
    for (int i = 0; i < 10; ++i) {
        client.send(get("/local"));
        QCOMPARE(client.reply().status, 200);
    }
}

void TestHttpEdge::logsOneLineARequest()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("log"));
    const int descriptor = ::open(qPrintable(path), O_CREAT | O_WRONLY, 0600);
    FixedAuthenticator authenticator;
    observability::Metrics metrics;
    {
        observability::LogSink sink(descriptor);
        HttpOptions options = Server::quiet();
        options.accessLog = true;
        HttpServer server(options, testRoutes(std::make_shared<Seen>()), authenticator, metrics,
                          &sink);
        QVERIFY(server.start().ok());
        Client client(server.port());
        client.send(get("/api/instructor?token=secret",
                        "Authorization: Bearer admin\r\nX-Request-Id: my-request\r\n"));
        QCOMPARE(client.reply().status, 400);
        client.send(get("/api/throw"));
        QCOMPARE(client.reply().status, 500);
    }
    ::close(descriptor);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray log = file.readAll();
    QVERIFY(!log.contains("secret\"") && !log.contains("token") && !log.contains("Bearer"));
    const QList<QByteArray> lines = log.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(first.value(QStringLiteral("event")).toString(), QStringLiteral("http.request"));
    QCOMPARE(first.value(QStringLiteral("requestId")).toString(), QStringLiteral("my-request"));
    QCOMPARE(first.value(QStringLiteral("route")).toString(), QStringLiteral("test.instructor"));
    QCOMPARE(first.value(QStringLiteral("status")).toInt(), 400);
    QVERIFY(!first.value(QStringLiteral("userId")).toString().isEmpty());
    const QJsonObject bug = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(bug.value(QStringLiteral("level")).toString(), QStringLiteral("error"));
    QCOMPARE(bug.value(QStringLiteral("detail")).toString(), QStringLiteral("secret detail"));
}

void TestHttpEdge::metrics()
{
    Server server;
    (void)server.ask(get("/api/empty"));
    (void)server.ask(get("/api/nowhere"));
    const QByteArray text = server.metrics.text();
    QVERIFY(text.contains(R"(lectern_http_requests_total{route="test.empty",status="2xx"} 1)"));
    QVERIFY(text.contains(R"(lectern_http_requests_total{route="none",status="4xx"} 1)"));
    QVERIFY(text.contains(R"(lectern_http_request_seconds_count{route="test.empty"} 1)"));
    QTRY_VERIFY(server.metrics.text().contains("lectern_http_connections 0"));
    QVERIFY(server.metrics.text().contains("lectern_http_requests_running 0"));
}

void TestHttpEdge::tls()
{
    QTemporaryDir directory;
    HttpOptions options = Server::quiet();
    QVERIFY(makeCertificate(directory, options));
    Server server(options);
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.http->port());
    QVERIFY(socket.waitForEncrypted(5000));
    QCOMPARE(socket.sessionProtocol(), QSsl::TlsV1_3);
    socket.write(get("/file") + get("/api/items/after", "Connection: close\r\n"));
    QByteArray all;
    QTRY_VERIFY_WITH_TIMEOUT(
        (all += socket.readAll(), socket.state() == QAbstractSocket::UnconnectedState), 20000);
    all += socket.readAll();
    QVERIFY(all.size() > 8 * 1024 * 1024);
    QVERIFY(all.contains("Strict-Transport-Security"));
    QVERIFY(all.endsWith('}'));
    QVERIFY(all.contains("\"after\""));

    QSslSocket old;
    old.setPeerVerifyMode(QSslSocket::VerifyNone);
    old.setProtocol(QSsl::TlsV1_2);
    old.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.http->port());
    QVERIFY(!old.waitForEncrypted(3000));

    options.keyFile = directory.filePath(QStringLiteral("none.pem"));
    FixedAuthenticator authenticator;
    observability::Metrics metrics;
    HttpServer broken(options, {}, authenticator, metrics);
    const Result<> started = broken.start();
    QVERIFY(!started.ok());
    QVERIFY(started.error().detail.contains(QLatin1String("none.pem")));
}

/// What waits for a client is its owner's to bound.
void TestHttpEdge::tlsKeepsLittleForASlowReader()
{
    constexpr qint64 kMost = 512 * 1024;
    QTemporaryDir directory;
    HttpOptions options;
    QVERIFY(makeCertificate(directory, options));
    QString wrong;
    const QSslConfiguration configuration =
        loadTlsConfiguration(options.certificateFile, options.keyFile, &wrong);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QByteArray bytes(24 * 1024 * 1024, 'a');
    for (qsizetype i = 0; i < bytes.size(); i += 1000)
        bytes[i] = char('b' + i % 23);
    TlsSender sender(configuration, bytes);
    QVERIFY(sender.listen(QHostAddress::LocalHost));
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.setReadBufferSize(16 * 1024);
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), sender.serverPort());
    QTRY_VERIFY(client.isEncrypted());
    sender.onWritable();
    QVERIFY(sender.sent > 0);
    QTest::qWait(300);
    QVERIFY(sender.sent < bytes.size()); // the rest waits for the client
    client.setReadBufferSize(0);
    QByteArray all;
    QTRY_VERIFY_WITH_TIMEOUT((all += client.readAll(), all.size() >= bytes.size()), 20000);
    QVERIFY(all == bytes);
    QVERIFY(sender.mostAtOnce <= kMost);
}

void TestHttpEdge::refusesAPortInUse()
{
    Server server;
    HttpOptions options = Server::quiet();
    options.port = server.http->port();
    FixedAuthenticator authenticator;
    observability::Metrics metrics;
    HttpServer second(options, {}, authenticator, metrics);
    const Result<> started = second.start();
    QVERIFY(!started.ok());
    QVERIFY(started.error().detail.contains(QLatin1String("in use")));
}

void TestHttpEdge::manyIdleConnections()
{
    Server server;
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 300; ++i) {
        idle.push_back(std::make_unique<QTcpSocket>());
        idle.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), server.http->port());
        QVERIFY(idle.back()->waitForConnected(3000));
    }
    QTRY_VERIFY(server.metrics.text().contains("lectern_http_connections 300"));
    QCOMPARE(server.ask(get("/api/empty")).status, 200);
    idle.clear();
    QTRY_VERIFY(server.metrics.text().contains("lectern_http_connections 0"));
}

QTEST_GUILESS_MAIN(TestHttpEdge)
#include "tst_http_edge.moc"
