// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/byte_range.h"
#include "server/core/http/error_renderer.h"
#include "server/core/http/file_response.h"
#include "server/core/http/multipart.h"
#include "server/core/http/openapi.h"
#include "server/core/http/rate_limiter.h"
#include "server/core/http/router.h"
#include "tests/unit/http/http_fixture.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace lectern;
using namespace lectern::http;

class TestHttpParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void routes();
    void routesThatClash();
    void ranges_data();
    void ranges();
    void conditions();
    void filesByRange();
    void forms();
    void beginningsOfForms();
    void brokenForms_data();
    void brokenForms();
    void rateLimits();
    void rateLimiterStaysBounded();
    void languages();
    void queries();
    void describesEveryRoute();
};

void TestHttpParts::routes()
{
    const std::vector<Route> table = test::testRoutes(std::make_shared<test::Seen>());
    const Router router(table);
    QVERIFY(router.clashes().empty());
    RouteMatch match = router.match(Method::Get, "/api/items/special");
    QCOMPARE(match.route->info->id, "test.special");
    match = router.match(Method::Get, "/api/items/special%20one");
    QCOMPARE(match.route->info->id, "test.item");
    QCOMPARE(match.parameters.value(QStringLiteral("id")), QStringLiteral("special one"));
    match = router.match(Method::Head, "/api/things/a/show");
    QCOMPARE(match.route->info->id, "test.item");
    match = router.match(Method::Put, "/api/items/special");
    QCOMPARE(match.kind, RouteMatch::Kind::MethodNotAllowed);
    QCOMPARE(match.allow, "GET, HEAD, OPTIONS");
    QCOMPARE(router.match(Method::Get, "/api").kind, RouteMatch::Kind::NotFound);
    QCOMPARE(router.match(Method::Get, "/api/things/a").kind, RouteMatch::Kind::NotFound);
    QCOMPARE(router.match(Method::Get, "*").kind, RouteMatch::Kind::NotFound);
}

void TestHttpParts::routesThatClash()
{
    static constexpr EndpointInfo first{
        .id = "a", .method = Method::Get, .path = "/a/{x}", .access = Access::Public};
    static constexpr EndpointInfo second{
        .id = "b", .method = Method::Get, .path = "/a/{y}", .access = Access::Public};
    const std::vector<Route> table{{&first, {}, {}, {}}, {&second, {}, {}, {}}};
    QCOMPARE(Router(table).clashes().size(), 1U);
}

void TestHttpParts::ranges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    const int whole = int(RangeAnswer::Kind::Whole);
    const int part = int(RangeAnswer::Kind::Part);
    const int none = int(RangeAnswer::Kind::Unsatisfiable);
    const auto row = [](const char *header, int kind, qint64 offset = 0, qint64 length = 0) {
        QTest::newRow(header) << QByteArray(header) << kind << offset << length;
    };
    row("", whole);
    row("bytes=0-0", part, 0, 1);
    row("bytes=0-499", part, 0, 500);
    row("bytes=500-", part, 500, 500);
    row("bytes=-1", part, 999, 1);
    row("bytes=-5000", part, 0, 1000);
    row("Bytes = 0-1", whole);
    row("BYTES=0-1", part, 0, 2);
    row("bytes=990-99999999999999999999999", part, 990, 10);
    row("bytes=1000-", none);
    row("bytes=99999999999999999999-", none);
    row("bytes=-0", none);
    row("bytes=0-1,5-6", whole);
    row("bytes=5-1", whole);
    row("bytes=a-b", whole);
    row("bytes=-", whole);
    row("bytes=+1-2", whole);
    row("items=0-1", whole);
}

void TestHttpParts::ranges()
{
    QFETCH(QByteArray, header);
    QFETCH(int, kind);
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    const RangeAnswer answer = parseRange(header, 1000);
    QCOMPARE(int(answer.kind), kind);
    QCOMPARE(answer.range, (ByteRange{offset, length}));
}

void TestHttpParts::conditions()
{
    QVERIFY(ifRangeHolds("", "\"a\"", ""));
    QVERIFY(ifRangeHolds("\"a\"", "\"a\"", ""));
    QVERIFY(!ifRangeHolds("\"b\"", "\"a\"", ""));
    QVERIFY(!ifRangeHolds("W/\"a\"", "\"a\"", ""));
    QVERIFY(ifRangeHolds("Sat, 31 Jan 2026 12:30:00 GMT", "", "Sat, 31 Jan 2026 12:30:00 GMT"));
    QVERIFY(noneMatchHits("\"x\", W/\"a\"", "\"a\""));
    QVERIFY(noneMatchHits("*", "\"a\""));
    QVERIFY(!noneMatchHits("\"x\"", "\"a\""));
}

void TestHttpParts::filesByRange()
{
    const auto ask = [](QByteArray range, QByteArray noneMatch = {}) {
        Request request;
        if (!range.isEmpty())
            request.headers.add("Range", std::move(range));
        if (!noneMatch.isEmpty())
            request.headers.add("If-None-Match", std::move(noneMatch));
        return fileResponse(
            request,
            {std::make_shared<QBuffer>(), 1000, "video/mp4", "\"v1\"", Timestamp{1000}, {}});
    };
    const auto header = [](const Response &response, const char *name) {
        for (const auto &[key, value] : response.headers) {
            if (key == name)
                return value;
        }
        return QByteArray();
    };
    QCOMPARE(ask({}).status, 200);
    QCOMPARE(header(ask({}), "Last-Modified"), "Thu, 01 Jan 1970 00:00:01 GMT");
    const Response part = ask("bytes=10-19");
    QCOMPARE(part.status, 206);
    QCOMPARE(header(part, "Content-Range"), "bytes 10-19/1000");
    QCOMPARE(part.file->offset, 10);
    QCOMPARE(part.file->length, 10);
    const Response beyond = ask("bytes=2000-");
    QCOMPARE(beyond.refusal->id, "media.range_invalid");
    QCOMPARE(header(beyond, "Content-Range"), "bytes */1000");
    QCOMPARE(ask({}, "\"v1\"").status, 304);
}

void TestHttpParts::forms()
{
    const QByteArray body =
        "preamble\r\n--b\r\nContent-Disposition: form-data; "
        "name=\"title\"\r\n\r\nGr\xc3\xbc\xc3\x9f Gott\r\n"
        "--b\r\ncontent-disposition: form-data; filename=\"C:\\\\dir/../a.png\"; name=file\r\n"
        "Content-Type: image/png\r\n\r\n\r\n--c\r\n\r\n--b\r\nContent-Disposition: form-data; "
        "name=\"none\"\r\n\r\n\r\n--b--\r\n";
    const auto form = parseMultipart("Multipart/Form-Data; charset=x; boundary=\"b\"", body);
    QVERIFY(form.ok());
    QCOMPARE(form->fields.value(QStringLiteral("title")), QStringLiteral("Grüß Gott"));
    QVERIFY(form->fields.contains(QStringLiteral("none")));
    const UploadedFile *file = form->file(u"file");
    QVERIFY(file);
    QCOMPARE(file->name, QStringLiteral("a.png"));
    QCOMPARE(file->contentType, "image/png");
    QCOMPARE(file->bytes, "\r\n--c\r\n");
    QVERIFY(!form->file(u"other"));
}

void TestHttpParts::beginningsOfForms()
{
    const QByteArray type = "multipart/form-data; boundary=b";
    const QByteArray first = "--b\r\nContent-Disposition: form-data; name=\"roomId\"\r\n\r\n17\r\n";
    const QByteArray second =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n"
        "\r\n";
    const QByteArray body = first + second +
                            "bytes\r\n--b\r\nContent-Disposition: form-data; "
                            "name=\"late\"\r\n\r\n1\r\n--b--\r\n";
    const QHash<QString, QString> known{{QStringLiteral("roomId"), QStringLiteral("17")}};
    // A field has come when the line after it has.
    const qsizetype whole = first.size() + 3;
    for (qsizetype size = 0; size <= body.size(); ++size) {
        const FormStart start = formStart(type, body.left(size));
        QCOMPARE(start.fields, size < whole ? (QHash<QString, QString>{}) : known);
        QCOMPARE(start.atFile, size >= first.size() + second.size());
    }
    QVERIFY(formStart("application/json", body).fields.isEmpty());
    // One without a file is a beginning as well.
    const FormStart fields = formStart(type, first + "--b--\r\n");
    QCOMPARE(fields.fields, known);
    QVERIFY(!fields.atFile);
}

void TestHttpParts::brokenForms_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("id");
    const QByteArray type = "multipart/form-data; boundary=b";
    const QByteArray bad = "request.bad_multipart";
    QTest::newRow("another type") << QByteArray("application/json") << QByteArray("{}")
                                  << QByteArray("request.unsupported_media");
    QTest::newRow("no boundary") << QByteArray("multipart/form-data") << QByteArray("--b--") << bad;
    QTest::newRow("long boundary")
        << "multipart/form-data; boundary=" + QByteArray(71, 'b') << QByteArray("--b--") << bad;
    QTest::newRow("empty") << type << QByteArray() << bad;
    QTest::newRow("cut") << type
                         << QByteArray("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nabc")
                         << bad;
    QTest::newRow("cut in a head") << type << QByteArray("--b\r\nContent-Disp") << bad;
    QTest::newRow("no name") << type
                             << QByteArray(
                                    "--b\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--b--")
                             << bad;
    QTest::newRow("NUL in a field")
        << type
        << QByteArray("--b\r\nContent-Disposition: form-data; name=a\r\n\r\na\0c\r\n--b--",
                      sizeof "--b\r\nContent-Disposition: form-data; name=a\r\n\r\na0c\r\n--b--" -
                          1)
        << bad;
    QByteArray many;
    for (int i = 0; i < 65; ++i)
        many += "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n";
    QTest::newRow("many parts") << type << many + "--b--" << bad;
}

void TestHttpParts::brokenForms()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, id);
    const auto form = parseMultipart(type, body);
    QVERIFY(!form.ok());
    QCOMPARE(form.error().id, id);
}

void TestHttpParts::rateLimits()
{
    RateLimits limits;
    limits.signIn = 20;
    RateLimiter limiter(limits);
    const QHostAddress address(QStringLiteral("203.0.113.7"));
    qint64 now = 1'000'000;
    for (int i = 0; i < 20; ++i)
        QCOMPARE(limiter.take(RateClass::SignIn, address, now), 0);
    QCOMPARE(limiter.take(RateClass::SignIn, address, now), 3);
    QCOMPARE(limiter.take(RateClass::Default, address, now), 0);
    QCOMPARE(limiter.take(RateClass::SignIn, QHostAddress(QStringLiteral("203.0.113.8")), now), 0);
    now += 3000;
    QCOMPARE(limiter.take(RateClass::SignIn, address, now), 0);
    QVERIFY(limiter.take(RateClass::SignIn, address, now) > 0);
    const Uuid user = Uuid::v7();
    for (int i = 0; i < 100; ++i)
        QCOMPARE(limiter.take(RateClass::Default, user, now), 0);
    QCOMPARE(limiter.take(RateClass::Default, user, now), 1);
    QCOMPARE(limiter.take(RateClass::None, user, now), 0);
    // Programs have a budget of their own, and a larger one.
    for (int i = 0; i < 3000; ++i)
        QCOMPARE(limiter.takeOfProgram(user, now), 0);
    QCOMPARE(limiter.takeOfProgram(user, now), 1);
    QCOMPARE(limiter.takeOfProgram(Uuid::v7(), now), 0);
    // One subscriber's IPv6 network counts as one.
    for (int i = 0; i < 20; ++i)
        QCOMPARE(limiter.take(RateClass::SignIn,
                              QHostAddress(QStringLiteral("2001:db8::%1").arg(i)), now),
                 0);
    QVERIFY(limiter.take(RateClass::SignIn, QHostAddress(QStringLiteral("2001:db8::ffff")), now) >
            0);
    RateLimits off;
    off.enabled = false;
    RateLimiter open(off);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(open.take(RateClass::SignIn, address, now), 0);
}

void TestHttpParts::rateLimiterStaysBounded()
{
    RateLimiter limiter({});
    for (quint32 i = 0; i < 400'000; ++i)
        (void)limiter.take(RateClass::Default, QHostAddress(i), 1000);
    QVERIFY(limiter.size() <= 256 * 1024);
}

void TestHttpParts::languages()
{
    const ErrorRenderer renderer(
        {{"de", [](const char *) { return QStringLiteral("auf Deutsch"); }}});
    const Error error = Error::notFound("request.not_found");
    QVERIFY(renderer.render(error, "de-AT, en;q=0.8").body.contains("auf Deutsch"));
    QVERIFY(renderer.render(error, "fr, de;q=0.5").body.contains("auf Deutsch"));
    QVERIFY(renderer.render(error, "en, de;q=0.5").body.contains("There is nothing"));
    QVERIFY(renderer.render(error, "fr").body.contains("There is nothing"));
    const Response internal =
        renderer.render({ErrorKind::Internal, "db.secret", {}, QStringLiteral("table users")}, {});
    QVERIFY(!internal.body.contains("secret") && !internal.body.contains("users"));
}

void TestHttpParts::queries()
{
    Request request;
    request.rawQuery = "a=1&b=x+y%2Bz&c&=d&a=2&&e=%C3%A9";
    const auto query = request.query();
    QCOMPARE(query.value(QStringLiteral("a")), QStringLiteral("2"));
    QCOMPARE(query.value(QStringLiteral("b")), QStringLiteral("x y+z"));
    QVERIFY(query.contains(QStringLiteral("c")));
    QCOMPARE(query.value(QStringLiteral("e")), QStringLiteral("é"));
}

void TestHttpParts::describesEveryRoute()
{
    const std::vector<Route> table = test::testRoutes(std::make_shared<test::Seen>());
    const QJsonObject document =
        openApiDocument(table, {QStringLiteral("Test"), QStringLiteral("1"), {}});
    QCOMPARE(document.value(QStringLiteral("openapi")).toString(), QStringLiteral("3.0.3"));
    const QJsonObject paths = document.value(QStringLiteral("paths")).toObject();
    QSet<QString> ids;
    int operations = 0;
    for (const QJsonValue &path : paths) {
        const QJsonObject methods = path.toObject();
        for (const QJsonValue &operation : methods) {
            ids.insert(operation.toObject().value(QStringLiteral("operationId")).toString());
            ++operations;
        }
    }
    QCOMPARE(operations, int(table.size()) + 1);
    QCOMPARE(ids.size(), operations);
    const QJsonObject echo = paths.value(QStringLiteral("/api/echo"))
                                 .toObject()
                                 .value(QStringLiteral("post"))
                                 .toObject();
    const QByteArray text = QJsonDocument(echo).toJson(QJsonDocument::Compact);
    QVERIFY(text.contains(R"("required":["text"])"));
    QVERIFY(text.contains(R"("security":[])"));
    const QJsonObject item = paths.value(QStringLiteral("/api/things/{id}/show"))
                                 .toObject()
                                 .value(QStringLiteral("get"))
                                 .toObject();
    QCOMPARE(item.value(QStringLiteral("parameters")).toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestHttpParts)
#include "tst_http_parts.moc"
